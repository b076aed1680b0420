/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-command-documents.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "rap-analyse.h"
#include "rap-command.h"
#include "rap-export-file.h"
#include "rap-library.h"

static gboolean
add_file (GPtrArray *documents, const char *path, RapLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GPtrArray) found = NULL;

  if (source != NULL)
    found = rap_analyse_source (source, name, lexicon, NULL, &error);
  if (found == NULL) {
    rap_command_complain (path, error->message);
    return FALSE;
  }
  g_ptr_array_extend_and_steal (documents, g_steal_pointer (&found));
  return TRUE;
}

/**
 * rap_command_add_files:
 * @documents: (element-type RapDocument): receives what is found
 * @paths: names of files
 * @lexicon: of their language
 *
 * Complains of each file that cannot be read.
 *
 * Returns: whether all could be read
 */
gboolean
rap_command_add_files (GPtrArray *documents, char **paths, RapLexicon *lexicon)
{
  gboolean all = TRUE;

  for (guint i = 0; paths[i] != NULL; i++)
    all &= add_file (documents, paths[i], lexicon);
  return all;
}

static gboolean
add_entry (GPtrArray *documents, GArray *ids, RapLibrary *library, const char *path, gint64 id)
{
  g_autoptr (GError) error = NULL;
  RapDocument *document = rap_library_load_document (library, id, NULL, &error);

  if (document == NULL) {
    rap_command_complain (path, error->message);
    return FALSE;
  }
  g_ptr_array_add (documents, document);
  if (ids != NULL)
    g_array_append_val (ids, id);
  return TRUE;
}

/* Of several documents of one symbol, the one that came into the library last. */
static gboolean
add_symbol (
    GPtrArray *documents, GArray *ids, RapLibrary *library, const char *path, const char *symbol)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rap_library_find_documents (library, symbol, NULL, &error);
  gint64 id = 0;

  if (entries == NULL) {
    rap_command_complain (path, error->message);
    return FALSE;
  }
  for (guint i = 0; i < entries->len; i++)
    id = MAX (id, ((RapDocumentEntry *)g_ptr_array_index (entries, i))->id);
  if (entries->len == 0) {
    rap_command_complain (symbol,
                          _ ("is not in the library; “rapporteur-cli list” shows what is in it"));
    return FALSE;
  }
  return add_entry (documents, ids, library, path, id);
}

static gboolean
add_everything (GPtrArray *documents, GArray *ids, RapLibrary *library, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rap_library_list_documents (library, NULL, &error);

  if (entries == NULL) {
    rap_command_complain (path, error->message);
    return FALSE;
  }
  if (entries->len == 0) {
    rap_command_complain (path, _ ("holds no documents; “rapporteur-cli import” adds some"));
    return FALSE;
  }
  for (guint i = 0; i < entries->len; i++)
    if (!add_entry (documents, ids, library, path,
                    ((RapDocumentEntry *)g_ptr_array_index (entries, i))->id))
      return FALSE;
  return TRUE;
}

/**
 * rap_command_add_from_library:
 * @documents: (element-type RapDocument): receives what is found
 * @ids: (nullable) (element-type gint64): receives what the library calls them
 * @path: of the library
 * @symbols: (nullable): which documents; all where %NULL
 *
 * Complains of each document that is not there.
 *
 * Returns: whether all were there
 */
gboolean
rap_command_add_from_library (GPtrArray *documents, GArray *ids, const char *path, char **symbols)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = rap_library_open (path, RAP_LIBRARY_READ, &error);
  gboolean all = TRUE;

  if (library == NULL) {
    rap_command_complain (path, error->message);
    return FALSE;
  }
  if (symbols == NULL)
    return add_everything (documents, ids, library, path);
  for (guint i = 0; symbols[i] != NULL; i++)
    all &= add_symbol (documents, ids, library, path, symbols[i]);
  return all;
}

/**
 * rap_command_add_named:
 * @documents: (element-type RapDocument): gets one more
 * @library: (nullable): path of the library; otherwise the analyst's own
 * @name: a file, or else the symbol of a document in the library
 * @lexicon: of the language of the documents
 *
 * Returns: whether it is one document; otherwise why not has been told
 */
gboolean
rap_command_add_named (GPtrArray *documents, const char *library, char *name, RapLexicon *lexicon)
{
  char *one[] = { name, NULL };
  g_autofree char *path = library != NULL ? g_strdup (library) : rap_library_get_default_path ();
  gboolean is_file = g_str_equal (name, "-") || g_file_test (name, G_FILE_TEST_EXISTS);
  guint before = documents->len;

  if (!is_file && library == NULL && !g_file_test (path, G_FILE_TEST_EXISTS)) {
    rap_command_complain (name, _ ("there is no such file, and no library to look it up in"));
    return FALSE;
  }
  if (!(is_file ? rap_command_add_files (documents, one, lexicon)
                : rap_command_add_from_library (documents, NULL, path, one)))
    return FALSE;
  if (documents->len == before + 1)
    return TRUE;
  rap_command_complain (name, _ ("holds more than one document; import it and name one of them "
                                 "by its symbol or its title"));
  return FALSE;
}

/**
 * rap_command_write_bytes:
 * @path: (nullable): the file to write; stdout where it is %NULL or "-"
 * @bytes: the result
 *
 * Returns: whether all of it was written; otherwise why not has been told
 */
gboolean
rap_command_write_bytes (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gboolean to_stdout = path == NULL || g_str_equal (path, "-");

  if (to_stdout ? rap_export_write_descriptor (STDOUT_FILENO, bytes, &error)
                : rap_export_write_file (path, bytes, &error))
    return TRUE;
  rap_command_complain (to_stdout ? _ ("standard output") : path, error->message);
  return FALSE;
}

/**
 * rap_command_write:
 * @path: (nullable): the file to write; stdout where it is %NULL or "-"
 * @out: the result
 *
 * Returns: whether all of it was written; otherwise why not has been told
 */
gboolean
rap_command_write (const char *path, const GString *out)
{
  g_autoptr (GBytes) bytes = g_bytes_new (out->str, out->len);

  return rap_command_write_bytes (path, bytes);
}
