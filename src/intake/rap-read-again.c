/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-read-again.h"

#include "rap-analyse.h"
#include "rap-find-again.h"

typedef struct {
  RapLibrary *library;
  RapLexicon *lexicon;
  const char *title;
  RapReadAgainReport told;
  gint64 step;
  GHashTable *seen; /* (owned) (set): SHA-256 of the files that were read */
} ReadAgain;

static gboolean
take (ReadAgain *self, RapDocument *fresh, gboolean *fits, GError **error)
{
  RapReadAgain result = { .step = self->step };

  if (!rap_library_read_again (self->library, fresh, self->title, &result, NULL, error))
    return FALSE;
  self->step = result.step;
  self->told.n_changed += result.n_changed;
  *fits = result.fits;
  return TRUE;
}

/* A document whose reading was corrected has other paragraphs than its source: in these is looked
 * again, and not in those. */
static gboolean
find_in_corrected (ReadAgain *self, RapDocument *fresh, GError **error)
{
  g_autoptr (GPtrArray) entries =
      rap_library_find_checksum (self->library, rap_document_get_sha256 (fresh), NULL, error);
  gboolean fits = FALSE;

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len && !fits; i++) {
    const RapDocumentEntry *entry = g_ptr_array_index (entries, i);
    g_autoptr (RapDocument) document =
        rap_library_load_document (self->library, entry->id, NULL, error);
    g_autoptr (RapDocument) found = NULL;

    if (document == NULL)
      return FALSE;
    if (rap_document_get_part (document) != rap_document_get_part (fresh))
      continue;
    found = rap_find_again (document, self->lexicon);
    if (!take (self, found, &fits, error))
      return FALSE;
  }
  self->told.n_unfit += !fits;
  return TRUE;
}

/* All documents of a file at once, where none of them was met before. A file that cannot be read
 * any more keeps no other from being read. */
static gboolean
read_source (ReadAgain *self, GBytes *source, const char *name, GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);
  g_autoptr (GPtrArray) documents = NULL;

  if (!g_hash_table_add (self->seen, g_strdup (sha256)))
    return TRUE;
  documents = rap_analyse_source (source, name, self->lexicon, NULL, NULL);
  if (documents == NULL)
    self->told.n_unfit++;
  for (guint i = 0; documents != NULL && i < documents->len; i++) {
    RapDocument *fresh = g_ptr_array_index (documents, i);
    gboolean fits;

    if (!take (self, fresh, &fits, error) || (!fits && !find_in_corrected (self, fresh, error)))
      return FALSE;
  }
  return TRUE;
}

/**
 * rap_read_again:
 * @library: opened for writing
 * @lexicon: of the language of the documents
 * @title: of the step
 * @cancellable: (nullable): stops the work after the document that is being read
 * @report: (scope call): called on the calling thread, before each document and at the end
 * @data: for @report
 * @error: a #RapStoreError
 *
 * What was done before it was stopped, or failed, stays, and can be undone as one step.
 *
 * Returns: %FALSE where something failed
 */
gboolean
rap_read_again (RapLibrary *library,
                RapLexicon *lexicon,
                const char *title,
                GCancellable *cancellable,
                RapReadAgainFunc report,
                gpointer data,
                GError **error)
{
  g_autoptr (GPtrArray) entries = rap_library_list_documents (library, NULL, error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ReadAgain self = { .library = library, .lexicon = lexicon, .title = title, .seen = seen };

  if (entries == NULL)
    return FALSE;
  self.told.total = entries->len;
  for (guint i = 0; i < entries->len && !g_cancellable_is_cancelled (cancellable); i++) {
    const RapDocumentEntry *entry = g_ptr_array_index (entries, i);
    g_autoptr (GBytes) source = NULL;

    self.told.name = rap_document_entry_get_display_name (entry);
    report (&self.told, data);
    source = rap_library_load_source (library, entry->id, NULL, error);
    if (source == NULL || !read_source (&self, source, entry->source_name, error))
      return FALSE;
    self.told.done++;
  }
  self.told.name = NULL;
  report (&self.told, data);
  return TRUE;
}
