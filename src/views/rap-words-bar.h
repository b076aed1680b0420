/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The bar in which words are looked for in what a view shows, a comparison or a series, and not in
 * the library. In: what is typed. Out: the words, and the wish to go to the next or the previous
 * place that has them. A bar that closes gives up what was looked for.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RAP_TYPE_WORDS_BAR (rap_words_bar_get_type ())
G_DECLARE_FINAL_TYPE (RapWordsBar, rap_words_bar, RAP, WORDS_BAR, GtkWidget)

/* Emits "changed" for other words, "next" and "previous". Its property "label" says what is
 * searched. */
const char *rap_words_bar_get_words (RapWordsBar *self);
void rap_words_bar_open (RapWordsBar *self);
void rap_words_bar_close (RapWordsBar *self);
void rap_words_bar_bind_button (RapWordsBar *self, GtkToggleButton *button);
void rap_words_bar_set_key_capture (RapWordsBar *self, GtkWidget *widget);

G_END_DECLS
