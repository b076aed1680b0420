/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What was chosen outside of the window, in the desktop's search: the words are looked for, and the
 * paragraph is taken into the hand.
 */
#include "rap-window-private.h"

/**
 * rap_window_find:
 * @self: a window
 * @words: to be looked for, over the whole library
 */
void
rap_window_find (RapWindow *self, const char *words)
{
  if (rap_window_is_comparing (self))
    adw_view_stack_set_visible_child_name (self->views, "commitments");
  rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
  rap_search_pane_set_words (rap_window_get_search (self), words);
}

/**
 * rap_window_show_paragraph:
 * @self: a window with a library
 * @paragraph: in it
 * @words: by which it was found
 */
void
rap_window_show_paragraph (RapWindow *self, gint64 paragraph, const char *words)
{
  rap_window_find (self, words);
  rap_commitments_view_show_paragraph (rap_window_get_visible_list (self), paragraph);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-commitment", NULL);
}
