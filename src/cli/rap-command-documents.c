/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-command-documents.h"

#include <glib/gi18n.h>

#include "rap-analyse.h"
#include "rap-command.h"
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
add_entry (GPtrArray *documents, RapLibrary *library, const char *path, gint64 id)
{
  g_autoptr (GError) error = NULL;
  RapDocument *document = rap_library_load_document (library, id, NULL, &error);

  if (document == NULL) {
    rap_command_complain (path, error->message);
    return FALSE;
  }
  g_ptr_array_add (documents, document);
  return TRUE;
}

/* Of several documents of one symbol, the one that came into the library last. */
static gboolean
add_symbol (GPtrArray *documents, RapLibrary *library, const char *path, const char *symbol)
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
  return add_entry (documents, library, path, id);
}

static gboolean
add_everything (GPtrArray *documents, RapLibrary *library, const char *path)
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
    if (!add_entry (documents, library, path,
                    ((RapDocumentEntry *)g_ptr_array_index (entries, i))->id))
      return FALSE;
  return TRUE;
}

/**
 * rap_command_add_from_library:
 * @documents: (element-type RapDocument): receives what is found
 * @path: of the library
 * @symbols: (nullable): which documents; all where %NULL
 *
 * Complains of each document that is not there.
 *
 * Returns: whether all were there
 */
gboolean
rap_command_add_from_library (GPtrArray *documents, const char *path, char **symbols)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = rap_library_open (path, RAP_LIBRARY_READ, &error);
  gboolean all = TRUE;

  if (library == NULL) {
    rap_command_complain (path, error->message);
    return FALSE;
  }
  if (symbols == NULL)
    return add_everything (documents, library, path);
  for (guint i = 0; symbols[i] != NULL; i++)
    all &= add_symbol (documents, library, path, symbols[i]);
  return all;
}
