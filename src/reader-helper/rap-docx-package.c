/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <string.h>

#include "rap-docx-xml.h"
#include "rap-read-error.h"

/* All parts that are read, unpacked. A published document of 420 paragraphs, most of them figures
 * of tables, has 0.35 MB. A tree takes at worst 22 times as much memory as its part: 1.4 GB, which
 * took 7 s. */
#define MOST_BYTES (64u * 1024 * 1024)
#define MOST_PARTS 65536u

#define MAIN_PART "officeDocument"

struct _RapDocxPackage {
  GHashTable *parts;     /* (owned) (element-type utf8 GByteArray): bytes by name */
  GPtrArray *trees;      /* (owned) (element-type xmlDoc) */
  char *name;            /* (owned): of the document's part */
  const xmlNode *root;   /* (unowned): of the document's part */
  const xmlNode *others; /* (unowned) (nullable): what the other parts are to it */
};

static gboolean
refuse (GError **error, RapReadError reason)
{
  g_set_error_literal (error, RAP_READ_ERROR, reason, "");
  return FALSE;
}

static gboolean
take_part (
    RapDocxPackage *self, struct archive *archive, const char *name, gsize *total, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 piece[65536];
  la_ssize_t length;

  while ((length = archive_read_data (archive, piece, sizeof piece)) > 0) {
    *total += length;
    if (*total > MOST_BYTES)
      return refuse (error, RAP_READ_ERROR_TOO_LARGE);
    g_byte_array_append (bytes, piece, length);
  }
  if (length < 0)
    return refuse (error, RAP_READ_ERROR_DAMAGED);
  g_hash_table_replace (self->parts, g_strdup (name), g_steal_pointer (&bytes));
  return TRUE;
}

static gboolean
take_parts (RapDocxPackage *self, struct archive *archive, GError **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  guint n = 0;
  int state;

  while ((state = archive_read_next_header (archive, &entry)) == ARCHIVE_OK ||
         state == ARCHIVE_WARN) {
    const char *name = archive_entry_pathname (entry);

    if (++n > MOST_PARTS)
      return refuse (error, RAP_READ_ERROR_TOO_LARGE);
    if (archive_entry_is_encrypted (entry))
      return refuse (error, RAP_READ_ERROR_ENCRYPTED);
    if (name == NULL || !(g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels")))
      continue;
    if (!take_part (self, archive, name, &total, error))
      return FALSE;
  }
  return state == ARCHIVE_EOF ? TRUE : refuse (error, RAP_READ_ERROR_DAMAGED);
}

static gboolean
unpack (RapDocxPackage *self, GBytes *source, GError **error)
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
    unpacked = refuse (error, RAP_READ_ERROR_DAMAGED);
  archive_read_free (archive);
  return unpacked;
}

/* The root of a part; %NULL without an error where there is no such part. */
static const xmlNode *
parse (RapDocxPackage *self, const char *name, GError **error)
{
  const GByteArray *bytes = g_hash_table_lookup (self->parts, name);
  xmlDoc *tree;

  if (bytes == NULL)
    return NULL;
  tree = xmlReadMemory (bytes->len > 0 ? (const char *)bytes->data : "", bytes->len, NULL, NULL,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                            XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  if (tree != NULL)
    g_ptr_array_add (self->trees, tree);
  if (tree == NULL || tree->intSubset != NULL || xmlDocGetRootElement (tree) == NULL) {
    refuse (error, RAP_READ_ERROR_DAMAGED);
    return NULL;
  }
  g_hash_table_remove (self->parts, name);
  return xmlDocGetRootElement (tree);
}

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
    const char *value = rap_docx_attribute (node, name);
    const char *target = rap_docx_attribute (node, "Target");
    const char *mode = rap_docx_attribute (node, "TargetMode");

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
  const xmlNode *root = parse (self, "_rels/.rels", &reason);

  if (reason == NULL && root != NULL)
    self->name = find_relation (root, "", "Type", "/" MAIN_PART);
  if (self->name != NULL)
    self->root = parse (self, self->name, &reason);
  if (self->root != NULL) {
    relations = relations_of (self->name);
    self->others = parse (self, relations, &reason);
  }
  if (reason != NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  /* A container of something else: a table, slides, anything that is packed. */
  if (self->root == NULL || !rap_docx_is (self->root, "document"))
    return refuse (error, RAP_READ_ERROR_UNKNOWN);
  return TRUE;
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

  self->parts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_byte_array_unref);
  self->trees = g_ptr_array_new_with_free_func ((GDestroyNotify)xmlFreeDoc);
  if (!unpack (self, source, error) || !find_document (self, error))
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
  g_hash_table_unref (self->parts);
  g_ptr_array_unref (self->trees);
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

  return name != NULL ? parse (self, name, error) : NULL;
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

  return name != NULL ? parse (self, name, error) : NULL;
}
