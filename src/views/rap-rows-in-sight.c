/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-rows-in-sight.h"

/* A row that is laid out has another height than was guessed, which moves others in and out of
 * sight; GDK gives up on a frame whose layout is asked for a fifth time. */
#define PASSES 3

/* Of a row that was never laid out, in pixels: what is around its text, and its width. */
#define AROUND 48
#define USUAL_WIDTH 560

typedef struct {
  GtkWidget *list; /* (unowned): has this for its data */
  RapRowInSightFunc tell;
  GdkFrameClock *clock; /* (owned) (nullable): of the list, while it is mapped */
  gulong laid_out;      /* handler on clock */
  gint64 frame;         /* the last one that rows were told in */
  guint passes;         /* and how often */
  guint again;          /* tick that asks for a layout in the frame that follows */
} Watch;

static gboolean
again_cb (GtkWidget *list, G_GNUC_UNUSED GdkFrameClock *clock, gpointer data)
{
  ((Watch *)data)->again = 0;
  gtk_widget_queue_allocate (list);
  return G_SOURCE_REMOVE;
}

/* GTK has put every row in its place and mapped those in sight; nothing is painted yet. */
static void
layout_cb (Watch *self)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (self->clock);

  self->passes = frame == self->frame ? self->passes + 1 : 1;
  self->frame = frame;
  if (self->passes > PASSES) {
    if (self->again == 0)
      self->again = gtk_widget_add_tick_callback (self->list, again_cb, self, NULL);
    return;
  }
  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (gtk_widget_get_first_child (item) != NULL)
      self->tell (gtk_widget_get_first_child (item), gtk_widget_get_mapped (item));
}

static void
unmap_cb (Watch *self)
{
  if (self->clock != NULL)
    g_clear_signal_handler (&self->laid_out, self->clock);
  g_clear_object (&self->clock);
  if (self->again != 0)
    gtk_widget_remove_tick_callback (self->list, self->again);
  self->again = 0;
}

static void
map_cb (Watch *self)
{
  unmap_cb (self);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (self->list));
  self->laid_out = g_signal_connect_swapped (self->clock, "layout", G_CALLBACK (layout_cb), self);
}

/* In the frame after the one in which the list got its place. */
static gboolean
scroll_cb (GtkWidget *list, G_GNUC_UNUSED GdkFrameClock *clock, gpointer position)
{
  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", GPOINTER_TO_UINT (position));
  return G_SOURCE_REMOVE;
}

static void
watch_free (gpointer data)
{
  Watch *self = data;

  if (self->clock != NULL)
    g_clear_signal_handler (&self->laid_out, self->clock);
  g_clear_object (&self->clock);
  g_free (self);
}

/**
 * rap_rows_in_sight_watch:
 * @list: a list in a scrolled window
 * @tell: (scope forever): called with a row and whether it is in sight
 *
 * Tells every row from now on whether it is in sight, in the frame in which it comes there and
 * before that is painted. A row is told again what it knows already.
 */
void
rap_rows_in_sight_watch (GtkListView *list, RapRowInSightFunc tell)
{
  Watch *self = g_new0 (Watch, 1);

  self->list = GTK_WIDGET (list);
  self->tell = tell;
  g_object_set_data_full (G_OBJECT (list), "rap-rows-in-sight", self, watch_free);
  g_signal_connect_swapped (list, "map", G_CALLBACK (map_cb), self);
  g_signal_connect_swapped (list, "unmap", G_CALLBACK (unmap_cb), self);
}

/**
 * rap_rows_in_sight_guess_height:
 * @row: one that is out of sight
 * @n_letters: of the text that it will show
 *
 * Gives the row about the height that it will have, so that the bar beside the list tells the
 * truth. Once it is laid out it takes gtk_widget_set_size_request() of -1.
 */
void
rap_rows_in_sight_guess_height (GtkWidget *row, gsize n_letters)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (row), NULL, NULL);
  int letter = MAX (pango_font_metrics_get_approximate_char_width (metrics), PANGO_SCALE);
  int line = PANGO_PIXELS (pango_font_metrics_get_height (metrics));
  int width = gtk_widget_get_width (row) > 0 ? gtk_widget_get_width (row) : USUAL_WIDTH;
  int on_a_line = MAX (width * PANGO_SCALE / letter, 1);

  pango_font_metrics_unref (metrics);
  gtk_widget_set_size_request (row, -1, AROUND + line * (1 + (int)n_letters / on_a_line));
}

/**
 * rap_rows_in_sight_select:
 * @list: a list
 * @position: of a row of it
 *
 * Selects the row alone as a click does, so that what Shift selects after that begins there: of
 * what is told to the selection only, the list knows nothing.
 */
void
rap_rows_in_sight_select (GtkListView *list, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "list.select-item", "(ubb)", position, FALSE,
                              FALSE);
}

/**
 * rap_rows_in_sight_scroll_to:
 * @list: a list in a scrolled window
 * @position: of a row of it
 *
 * Brings a row into sight: now, or as soon as the list is laid out where it has just been shown.
 * GTK 4.8 forgets where the other rows are when it is asked to scroll a list that has no height
 * yet, and paints an empty one until the end.
 */
void
rap_rows_in_sight_scroll_to (GtkListView *list, guint position)
{
  GtkWidget *widget = GTK_WIDGET (list);

  if (gtk_widget_get_height (widget) > 0)
    gtk_widget_activate_action (widget, "list.scroll-to-item", "u", position);
  else
    gtk_widget_add_tick_callback (widget, scroll_cb, GUINT_TO_POINTER (position), NULL);
}
