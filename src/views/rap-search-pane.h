/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The search bar: words, and below them what the list can be narrowed to, each value with how many
 * paragraphs have it. What is typed and chosen becomes the session's.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_SEARCH_PANE (rap_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (RapSearchPane, rap_search_pane, RAP, SEARCH_PANE, GtkWidget)

void rap_search_pane_set_session (RapSearchPane *self, RapSession *session);
void rap_search_pane_set_key_capture (RapSearchPane *self, GtkWidget *widget);
gboolean rap_search_pane_get_open (RapSearchPane *self);
void rap_search_pane_set_open (RapSearchPane *self, gboolean open);
void rap_search_pane_set_words (RapSearchPane *self, const char *words);
void rap_search_pane_find (RapSearchPane *self, const char *wording);

G_END_DECLS
