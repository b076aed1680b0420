/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-analyse.h"

#include <glib/gi18n.h>

#include "rap-assemble.h"

static RapDocument *
analyse_raw (RapRaw *raw, RapLexicon *lexicon, const RapSource *source, GError **error)
{
  g_autoptr (RapManuscript) manuscript = rap_manuscript_new (raw, lexicon);
  g_autoptr (RapOutline) outline = rap_outline_new (manuscript, lexicon);
  g_autoptr (RapFindings) findings = rap_findings_new (outline, lexicon);

  if (outline->parts->len == 0) {
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_EMPTY,
                         _ ("the file is empty: it holds no paragraph"));
    return NULL;
  }
  return rap_assemble_document (outline, findings, lexicon, source);
}

/**
 * rap_analyse_reading:
 * @reading: (transfer full): a reading of @source that was started before
 * @source: the bytes of the file
 * @name: the file's name without its folders
 * @lexicon: of the language of the document
 * @cancellable: (nullable): stops the work between its stages
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * As rap_analyse_source(), for a caller that had other work while the file was being parsed.
 *
 * Returns: (transfer full) (element-type RapDocument): the documents in the file, at least one
 */
GPtrArray *
rap_analyse_reading (RapReading *reading,
                     GBytes *source,
                     const char *name,
                     RapLexicon *lexicon,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);
  g_autoptr (GPtrArray) raws = rap_reading_finish (reading, cancellable, error);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  if (raws == NULL)
    return NULL;
  for (guint i = 0; i < raws->len; i++) {
    RapSource part = { name, sha256, i };
    RapDocument *document;
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    document = analyse_raw (g_ptr_array_index (raws, i), lexicon, &part, error);
    if (document == NULL)
      return NULL;
    g_ptr_array_add (documents, document);
  }
  return g_steal_pointer (&documents);
}

/**
 * rap_analyse_source:
 * @source: the bytes of a file
 * @name: the file's name without its folders; helps to know its format and is kept in the result
 * @lexicon: of the language of the document
 * @cancellable: (nullable): stops the work between its stages
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapDocument): the documents in the file, at least one
 */
GPtrArray *
rap_analyse_source (GBytes *source,
                    const char *name,
                    RapLexicon *lexicon,
                    GCancellable *cancellable,
                    GError **error)
{
  return rap_analyse_reading (rap_reading_start (source, name), source, name, lexicon, cancellable,
                              error);
}
