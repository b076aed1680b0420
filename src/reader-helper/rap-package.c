/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-package.h"

#include <archive.h>
#include <archive_entry.h>

#include "rap-read-error.h"

/* All parts that are read, unpacked. A published document of 420 paragraphs, most of them figures
 * of tables, has 0.35 MB. */
#define MOST_BYTES (64u * 1024 * 1024)
#define MOST_PARTS 65536u

struct _RapPackage {
  GHashTable *parts; /* (owned) (element-type utf8 GByteArray): bytes by name; not yet parsed */
  GHashTable *trees; /* (owned) (element-type utf8 xmlDoc): by name */
  gsize room;        /* that they may take yet */
};

static gboolean
take_part (
    RapPackage *self, struct archive *archive, const char *name, gsize *total, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 piece[65536];
  la_ssize_t length;

  while ((length = archive_read_data (archive, piece, sizeof piece)) > 0) {
    *total += length;
    if (*total > MOST_BYTES)
      return rap_read_refuse (error, RAP_READ_ERROR_TOO_LARGE);
    g_byte_array_append (bytes, piece, length);
  }
  if (length < 0)
    return rap_read_refuse (error, RAP_READ_ERROR_DAMAGED);
  g_hash_table_replace (self->parts, g_strdup (name), g_steal_pointer (&bytes));
  return TRUE;
}

static gboolean
take_parts (RapPackage *self, struct archive *archive, GError **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  guint n = 0;
  int state;

  while ((state = archive_read_next_header (archive, &entry)) == ARCHIVE_OK ||
         state == ARCHIVE_WARN) {
    const char *name = archive_entry_pathname (entry);

    if (++n > MOST_PARTS)
      return rap_read_refuse (error, RAP_READ_ERROR_TOO_LARGE);
    if (archive_entry_is_encrypted (entry))
      return rap_read_refuse (error, RAP_READ_ERROR_ENCRYPTED);
    if (name == NULL || !(g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels")))
      continue;
    if (!take_part (self, archive, name, &total, error))
      return FALSE;
  }
  return state == ARCHIVE_EOF ? TRUE : rap_read_refuse (error, RAP_READ_ERROR_DAMAGED);
}

static gboolean
unpack (RapPackage *self, GBytes *source, GError **error)
{
  struct archive *archive = archive_read_new ();
  gsize length;
  const void *data = g_bytes_get_data (source, &length);
  gboolean unpacked;

  /* By its directory, which stands at the end: a file that was cut off has none. */
  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    unpacked = take_parts (self, archive, error);
  else
    unpacked = rap_read_refuse (error, RAP_READ_ERROR_DAMAGED);
  archive_read_free (archive);
  return unpacked;
}

/**
 * rap_package_open:
 * @source: the bytes of a zip file
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the container, unpacked
 */
RapPackage *
rap_package_open (GBytes *source, GError **error)
{
  g_autoptr (RapPackage) self = g_new0 (RapPackage, 1);

  self->parts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_byte_array_unref);
  self->trees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)xmlFreeDoc);
  self->room = RAP_XML_ROOM;
  return unpack (self, source, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rap_package_free:
 * @self: (transfer full): a container, with all the trees of its parts
 */
void
rap_package_free (RapPackage *self)
{
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->trees);
  g_free (self);
}

/**
 * rap_package_get_part:
 * @self: a container
 * @name: of a part
 * @error: set where the part is there and no XML, or more than can be read
 *
 * Returns: (transfer none) (nullable): the part's root element; %NULL without an error where there
 *   is no such part
 */
const xmlNode *
rap_package_get_part (RapPackage *self, const char *name, GError **error)
{
  xmlDoc *tree = g_hash_table_lookup (self->trees, name);
  const GByteArray *bytes = g_hash_table_lookup (self->parts, name);

  if (tree == NULL && bytes == NULL)
    return NULL;
  if (tree == NULL) {
    tree = rap_xml_parse (bytes->data, bytes->len, &self->room, error);
    if (tree == NULL)
      return NULL;
    g_hash_table_insert (self->trees, g_strdup (name), tree);
    g_hash_table_remove (self->parts, name);
  }
  return xmlDocGetRootElement (tree);
}
