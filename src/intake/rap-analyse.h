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

GPtrArray *rap_analyse_source (GBytes *source,
                               const char *name,
                               RapLexicon *lexicon,
                               GCancellable *cancellable,
                               GError **error);
GPtrArray *rap_analyse_reading (RapReading *reading,
                                GBytes *source,
                                const char *name,
                                RapLexicon *lexicon,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
