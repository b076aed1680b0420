/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The parts of the window that its first picture does without, because the library is not there
 * yet or because they are not seen at first: the list of commitments, the tabs of a narrow window,
 * the search, the pane of a commitment, the text, the comparison and the series. They are made one
 * by one as soon as it has been drawn, so that it is on the screen sooner; who needs one before
 * gets it at once.
 */
#include "rap-window-private.h"

#include "rap-commitment-pane.h"

/**
 * rap_window_get_pane:
 * @self: a window
 *
 * Returns: (transfer none): its pane of a commitment
 */
GtkWidget *
rap_window_get_pane (RapWindow *self)
{
  if (adw_bin_get_child (self->commitment_bin) == NULL)
    adw_bin_set_child (self->commitment_bin, rap_commitment_pane_new (self->session));
  return adw_bin_get_child (self->commitment_bin);
}

/**
 * rap_window_get_search:
 * @self: a window
 *
 * Returns: (transfer none): where its lists are searched
 */
RapSearchPane *
rap_window_get_search (RapWindow *self)
{
  if (self->search == NULL) {
    self->search = g_object_new (RAP_TYPE_SEARCH_PANE, NULL);
    adw_bin_set_child (self->search_bin, GTK_WIDGET (self->search));
    g_object_bind_property (self->search_button, "active", self->search, "open",
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
    rap_search_pane_set_session (self->search, self->session);
    rap_window_give_keys (self);
  }
  return self->search;
}

/* @view: (nullable): which of the two lists it is, from here on */
static RapCommitmentsView *
get_list (RapWindow *self, RapCommitmentsView **view, AdwBin *bin, gboolean whole_text)
{
  if (*view == NULL) {
    *view = g_object_new (RAP_TYPE_COMMITMENTS_VIEW, NULL);
    rap_commitments_view_set_session (*view, self->session, whole_text);
    adw_bin_set_child (bin, GTK_WIDGET (*view));
    rap_window_show_place (self);
  }
  return *view;
}

/**
 * rap_window_get_commitments:
 * @self: a window
 *
 * Returns: (transfer none): its list of commitments
 */
RapCommitmentsView *
rap_window_get_commitments (RapWindow *self)
{
  return get_list (self, &self->commitments, self->commitments_bin, FALSE);
}

/**
 * rap_window_get_text:
 * @self: a window
 *
 * Returns: (transfer none): its list of every paragraph
 */
RapCommitmentsView *
rap_window_get_text (RapWindow *self)
{
  return get_list (self, &self->text, self->text_bin, TRUE);
}

/* A page of its own, searched with a button of its own. */
static void
place_page (
    RapWindow *self, AdwBin *bin, GtkWidget *page, RapWordsBar *bar, GtkToggleButton *search_button)
{
  rap_words_bar_bind_button (bar, search_button);
  adw_bin_set_child (bin, page);
  rap_window_give_keys (self);
}

/**
 * rap_window_get_compare:
 * @self: a window
 *
 * Returns: (transfer none): its comparison
 */
RapCompareView *
rap_window_get_compare (RapWindow *self)
{
  if (self->compare == NULL) {
    self->compare = g_object_new (RAP_TYPE_COMPARE_VIEW, NULL);
    rap_compare_view_set_session (self->compare, self->session);
    place_page (self, self->compare_bin, GTK_WIDGET (self->compare),
                rap_compare_view_get_words_bar (self->compare), self->compare_search_button);
  }
  return self->compare;
}

/**
 * rap_window_get_series:
 * @self: a window
 *
 * Returns: (transfer none): its series
 */
RapSeriesView *
rap_window_get_series (RapWindow *self)
{
  if (self->series == NULL) {
    self->series = g_object_new (RAP_TYPE_SERIES_VIEW, NULL);
    rap_series_view_set_session (self->series, self->session);
    place_page (self, self->series_bin, GTK_WIDGET (self->series),
                rap_series_view_get_words_bar (self->series), self->series_search_button);
  }
  return self->series;
}

/**
 * rap_window_give_keys:
 * @self: a window
 *
 * What is typed starts the search of the page that is seen.
 */
void
rap_window_give_keys (RapWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);
  GtkWidget *keys = GTK_WIDGET (self);

  if (self->search != NULL)
    rap_search_pane_set_key_capture (self->search, rap_window_is_comparing (self) ? NULL : keys);
  if (self->compare != NULL)
    rap_words_bar_set_key_capture (rap_compare_view_get_words_bar (self->compare),
                                   g_strcmp0 (name, "compare") == 0 ? keys : NULL);
  if (self->series != NULL)
    rap_words_bar_set_key_capture (rap_series_view_get_words_bar (self->series),
                                   g_strcmp0 (name, "series") == 0 ? keys : NULL);
}

/**
 * rap_window_make_seen:
 * @self: a window whose page has changed, or that has something to show on it
 *
 * The page that is seen now is there.
 */
void
rap_window_make_seen (RapWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (g_strcmp0 (name, "commitments") == 0)
    rap_window_get_commitments (self);
  else if (g_strcmp0 (name, "text") == 0)
    rap_window_get_text (self);
  else if (g_strcmp0 (name, "compare") == 0)
    rap_window_get_compare (self);
  else if (g_strcmp0 (name, "series") == 0)
    rap_window_get_series (self);
}

/* Where the tabs have no room above, they are below. */
static void
make_tabs (RapWindow *self)
{
  GtkWidget *bar = adw_view_switcher_bar_new ();

  g_object_bind_property (self->switcher, "stack", bar, "stack", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->switcher, "title-visible", bar, "reveal", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->tabs_bin, bar);
}

/* One after the other: no frame waits for all of them. */
static gboolean
make_part (gpointer data)
{
  RapWindow *self = data;

  if (self->commitments == NULL)
    rap_window_get_commitments (self);
  else if (adw_bin_get_child (self->tabs_bin) == NULL)
    make_tabs (self);
  else if (self->search == NULL)
    rap_window_get_search (self);
  else if (adw_bin_get_child (self->commitment_bin) == NULL)
    rap_window_get_pane (self);
  else if (self->text == NULL)
    rap_window_get_text (self);
  else if (self->compare == NULL)
    rap_window_get_compare (self);
  else if (self->series == NULL)
    rap_window_get_series (self);
  else
    self->parts_source = 0;
  return self->parts_source != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The first frame is under way, and goes before what is idle. */
static gboolean
first_frame_cb (GtkWidget *widget, G_GNUC_UNUSED GdkFrameClock *clock, G_GNUC_UNUSED gpointer data)
{
  RapWindow *self = RAP_WINDOW (widget);

  if (self->session != NULL)
    self->parts_source = g_idle_add_full (G_PRIORITY_LOW, make_part, self, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * rap_window_make_parts_later:
 * @self: a window that has not been drawn yet
 */
void
rap_window_make_parts_later (RapWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), first_frame_cb, NULL, NULL);
}

/**
 * rap_window_forget_parts:
 * @self: a window that goes
 */
void
rap_window_forget_parts (RapWindow *self)
{
  g_clear_handle_id (&self->parts_source, g_source_remove);
  self->search = NULL;
  self->commitments = NULL;
  self->text = NULL;
  self->compare = NULL;
  self->series = NULL;
}
