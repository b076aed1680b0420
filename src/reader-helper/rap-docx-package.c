/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-package.h"

#include <string.h>

#include "rap-docx-xml.h"
#include "rap-package.h"
#include "rap-read-error.h"

#define MAIN_PART "officeDocument"

struct _RapDocxPackage {
  RapPackage *parts;     /* (owned) */
  char *name;            /* (owned): of the document's part */
  const xmlNode *root;   /* (unowned): of the document's part */
  const xmlNode *others; /* (unowned) (nullable): what the other parts are to it */
  GHashTable *taken;     /* (owned) (element-type utf8): names of parts that are asked for once */
};

/* "word/document.xml" has its relations in "word/_rels/document.xml.rels". */
static char *
relations_of (const char *part)
{
  const char *slash = strrchr (part, '/');
  const char *base = slash != NULL ? slash + 1 : part;

  return g_strdup_printf ("%.*s_rels/%s.rels", (int)(base - part), part, base);
}

/* What a relation of @from leads to, as the container names it. */
static char *
resolve (const char *from, const char *target)
{
  const char *slash = strrchr (from, '/');
  g_autofree char *folder =
      g_strdup_printf ("/%.*s", (int)(slash != NULL ? slash - from : 0), from);
  g_autofree char *path = g_canonicalize_filename (target, folder);

  return g_strdup (path + 1);
}

/* The target of the first relation of which attribute @name says @what; of an address, it is the
 * end, from a slash on. */
static char *
find_relation (const xmlNode *relations, const char *from, const char *name, const char *what)
{
  gboolean is_end = *what == '/';

  for (const xmlNode *node = relations != NULL ? relations->children : NULL; node != NULL;
       node = node->next) {
    const char *value = rap_xml_attribute (node, name);
    const char *target = rap_xml_attribute (node, "Target");
    const char *mode = rap_xml_attribute (node, "TargetMode");

    if (value != NULL && target != NULL && g_strcmp0 (mode, "External") != 0 &&
        (is_end ? g_str_has_suffix (value, what) : g_str_equal (value, what)))
      return resolve (from, target);
  }
  return NULL;
}

static gboolean
find_document (RapDocxPackage *self, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *relations = NULL;
  const xmlNode *root = rap_package_get_part (self->parts, "_rels/.rels", &reason);

  if (reason == NULL && root != NULL)
    self->name = find_relation (root, "", "Type", "/" MAIN_PART);
  if (self->name != NULL)
    self->root = rap_package_get_part (self->parts, self->name, &reason);
  if (self->root != NULL) {
    relations = relations_of (self->name);
    self->others = rap_package_get_part (self->parts, relations, &reason);
  }
  if (reason != NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  /* A container of something else: a table, slides, anything that is packed. */
  return (self->root != NULL && rap_docx_is (self->root, "document")) ||
         rap_read_refuse (error, RAP_READ_ERROR_UNKNOWN);
}

/**
 * rap_docx_package_open:
 * @source: the bytes of a zip file
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the container, in which a document was found
 */
RapDocxPackage *
rap_docx_package_open (GBytes *source, GError **error)
{
  g_autoptr (RapDocxPackage) self = g_new0 (RapDocxPackage, 1);

  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parts = rap_package_open (source, error);
  if (self->parts == NULL || !find_document (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rap_docx_package_free:
 * @self: (transfer full): a container, with all the trees of its parts
 */
void
rap_docx_package_free (RapDocxPackage *self)
{
  g_clear_pointer (&self->parts, rap_package_free);
  g_hash_table_unref (self->taken);
  g_free (self->name);
  g_free (self);
}

/**
 * rap_docx_package_get_document:
 * @self: a container
 *
 * Returns: (transfer none): the document's root element
 */
const xmlNode *
rap_docx_package_get_document (RapDocxPackage *self)
{
  return self->root;
}

/**
 * rap_docx_package_get_part:
 * @self: a container
 * @kind: the end of the type of its relation to the document: "styles", "footnotes"
 * @error: set where the part is there and no XML
 *
 * Returns: (transfer none) (nullable): the part's root element; %NULL without an error where the
 *   document has no such part
 */
const xmlNode *
rap_docx_package_get_part (RapDocxPackage *self, const char *kind, GError **error)
{
  g_autofree char *ending = g_strconcat ("/", kind, NULL);
  g_autofree char *name = find_relation (self->others, self->name, "Type", ending);

  return name != NULL ? rap_package_get_part (self->parts, name, error) : NULL;
}

/**
 * rap_docx_package_take_related:
 * @self: a container
 * @id: what the document calls its relation to the part
 * @error: set where the part is there and no XML
 *
 * Returns: (transfer none) (nullable): the part's root element; %NULL without an error where there
 *   is no such part, or it was taken before
 */
const xmlNode *
rap_docx_package_take_related (RapDocxPackage *self, const char *id, GError **error)
{
  g_autofree char *name = find_relation (self->others, self->name, "Id", id);

  if (name == NULL || !g_hash_table_add (self->taken, g_strdup (name)))
    return NULL;
  return rap_package_get_part (self->parts, name, error);
}
