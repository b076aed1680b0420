/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The documents of a library once more through the rules, because the lexicon knows other verbs
 * now. In: a library, which keeps the files that its documents were read from. Out: in it, what the
 * rules find now, wherever the analyst has not said anything; all of it one step, which can be
 * undone.
 */
#pragma once

#include "rap-library-window.h"
#include "rap-lexicon.h"

G_BEGIN_DECLS

/**
 * RapReadAgainReport:
 * @name: (nullable): of the document that is to be read next; %NULL after the last
 * @done: how many documents are done
 * @total: how many there are
 * @n_changed: of how many paragraphs the findings have changed
 * @n_unfit: how many documents were left alone, because they cannot be read now
 */
typedef struct {
  const char *name;
  guint done;
  guint total;
  guint n_changed;
  guint n_unfit;
} RapReadAgainReport;

typedef void (*RapReadAgainFunc) (const RapReadAgainReport *report, gpointer data);

gboolean rap_read_again (RapLibrary *library,
                         RapLexicon *lexicon,
                         const char *title,
                         GCancellable *cancellable,
                         RapReadAgainFunc report,
                         gpointer data,
                         GError **error);

G_END_DECLS
