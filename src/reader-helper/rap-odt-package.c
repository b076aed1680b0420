/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-odt-package.h"

#include "rap-odt-xml.h"
#include "rap-package.h"
#include "rap-read-error.h"

/* A flat document is a part of a container's size. */
#define MOST_BYTES (64u * 1024 * 1024)

struct _RapOdtPackage {
  RapPackage *parts;      /* (owned) (nullable): of a container */
  xmlDoc *flat;           /* (owned) (nullable): of a flat document */
  const xmlNode *content; /* (unowned) */
  const xmlNode *styles;  /* (unowned) (nullable) */
  const xmlNode *text;    /* (unowned) */
};

/* With a password, parts are there and cannot be read; what they were packed with is listed. */
static gboolean
is_encrypted (const xmlNode *manifest)
{
  for (const xmlNode *node = manifest != NULL ? manifest->children : NULL; node != NULL;
       node = node->next)
    if (rap_odt_child (node, RAP_ODT_MANIFEST, "encryption-data") != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
open_container (RapOdtPackage *self, GBytes *source, GError **error)
{
  g_autoptr (GError) reason = NULL;
  const xmlNode *manifest;

  self->parts = rap_package_open (source, error);
  if (self->parts == NULL)
    return FALSE;
  manifest = rap_package_get_part (self->parts, "META-INF/manifest.xml", NULL);
  if (is_encrypted (manifest))
    return rap_read_refuse (error, RAP_READ_ERROR_ENCRYPTED);
  self->content = rap_package_get_part (self->parts, "content.xml", &reason);
  if (reason == NULL)
    self->styles = rap_package_get_part (self->parts, "styles.xml", &reason);
  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
open_flat (RapOdtPackage *self, GBytes *source, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (source, &length);
  gsize room = RAP_XML_ROOM;

  if (length > MOST_BYTES)
    return rap_read_refuse (error, RAP_READ_ERROR_TOO_LARGE);
  self->flat = rap_xml_parse (data, length, &room, error);
  if (self->flat == NULL)
    return FALSE;
  self->content = self->styles = xmlDocGetRootElement (self->flat);
  return TRUE;
}

/* A container of something else, a table or slides, has no text in its body. */
static gboolean
find_text (RapOdtPackage *self, GError **error)
{
  const xmlNode *body = rap_odt_child (self->content, RAP_ODT_OFFICE, "body");

  self->text = rap_odt_child (body, RAP_ODT_OFFICE, "text");
  return self->text != NULL ? TRUE : rap_read_refuse (error, RAP_READ_ERROR_UNKNOWN);
}

/**
 * rap_odt_package_open:
 * @source: the bytes of a file
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): its parts, of which one has text
 */
RapOdtPackage *
rap_odt_package_open (GBytes *source, GError **error)
{
  g_autoptr (RapOdtPackage) self = g_new0 (RapOdtPackage, 1);
  gsize length;
  const char *data = g_bytes_get_data (source, &length);
  gboolean packed = length > 1 && data[0] == 'P' && data[1] == 'K';

  if (!(packed ? open_container (self, source, error) : open_flat (self, source, error)) ||
      !find_text (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rap_odt_package_free:
 * @self: (transfer full): parts, with all their trees
 */
void
rap_odt_package_free (RapOdtPackage *self)
{
  g_clear_pointer (&self->parts, rap_package_free);
  g_clear_pointer (&self->flat, xmlFreeDoc);
  g_free (self);
}

/**
 * rap_odt_package_get_content:
 * @self: parts
 *
 * Returns: (transfer none): root of the part with the text
 */
const xmlNode *
rap_odt_package_get_content (RapOdtPackage *self)
{
  return self->content;
}

/**
 * rap_odt_package_get_styles:
 * @self: parts
 *
 * Returns: (transfer none) (nullable): root of the part with the styles that have names
 */
const xmlNode *
rap_odt_package_get_styles (RapOdtPackage *self)
{
  return self->styles;
}

/**
 * rap_odt_package_get_text:
 * @self: parts
 *
 * Returns: (transfer none): the element with the paragraphs
 */
const xmlNode *
rap_odt_package_get_text (RapOdtPackage *self)
{
  return self->text;
}
