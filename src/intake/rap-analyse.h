/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The whole way of a file, from its bytes to finished documents. In: a file. Out: one
 * #RapDocument, or several where the file is a finished chart. Nothing else calls two stages.
 */
#pragma once

#include "rap-document.h"
#include "rap-lexicon.h"
#include "rap-reader.h"

G_BEGIN_DECLS

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
GPtrArray *rap_analyse_source (GBytes *source, const char *name, RapLexicon *lexicon,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
