/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The text of a paragraph, word for word: verbs bold, sunset clauses underlined, footnote marks
 * raised, words of a search lit. It can be selected and copied and never changed. In: a paragraph
 * and what is found in it. Out: the stretch that is selected ("has-selection"), in characters of
 * the paragraph, which are not those of the buffer where marks of footnotes stand between them.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-paragraph.h"

G_BEGIN_DECLS

#define RAP_TYPE_VERBATIM_VIEW (rap_verbatim_view_get_type ())
G_DECLARE_FINAL_TYPE (RapVerbatimView, rap_verbatim_view, RAP, VERBATIM_VIEW, GtkTextView)

/* How a stretch of the text looks. */
typedef enum {
  RAP_VERBATIM_ACTION,
  RAP_VERBATIM_DEADLINE,
  RAP_VERBATIM_ACTOR,
  RAP_VERBATIM_HIT,
} RapVerbatimStyle;
#define RAP_N_VERBATIM_STYLES (RAP_VERBATIM_HIT + 1)

GtkWidget *rap_verbatim_view_new (void);
void rap_verbatim_view_set_paragraph (RapVerbatimView *self, RapParagraph *paragraph);
void rap_verbatim_view_clear_styles (RapVerbatimView *self);
void rap_verbatim_view_set_style (RapVerbatimView *self, RapVerbatimStyle style, RapSpan span);
void rap_verbatim_view_show_commitment (RapVerbatimView *self, RapCommitment *commitment);
gboolean rap_verbatim_view_get_selection (RapVerbatimView *self, RapSpan *span);

G_END_DECLS
