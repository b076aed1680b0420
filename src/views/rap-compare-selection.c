/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-selection.h"

#include "rap-change-words.h"
#include "rap-word-reader.h"

struct _RapCompareSelection {
  GObject parent_instance;

  GtkWidget *list;   /* (unowned): outlives it */
  RapChange *change; /* (owned) (nullable): the line in which words are selected */
  gboolean left;     /* on its older side */
  RapSpan span;      /* of the side's text, in characters */

  RapCompareRow *row;   /* (owned) (nullable): where the pointer went down */
  gboolean anchor_left; /* the side there */
  guint anchor;         /* the character there */
};

G_DEFINE_FINAL_TYPE (RapCompareSelection, rap_compare_selection, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* (transfer full): the text of one side; "" where it has none. */
static char *
text_of (RapChange *change, gboolean left)
{
  const RapPair *pair = rap_change_get_pair (change);

  if (pair != NULL)
    return rap_pair_join_text (left ? pair->left : pair->right);
  if (rap_change_get_paragraph (change) == NULL ||
      left != (rap_change_get_line (change) == RAP_CHANGE_LINE_DROPPED))
    return g_strdup ("");
  return g_strdup (rap_paragraph_get_text (rap_change_get_paragraph (change)));
}

/* The row under a place of the list, and the character there. */
static RapCompareRow *
find_row (RapCompareSelection *self, double x, double y, gboolean *left, guint *at)
{
  GtkWidget *found = gtk_widget_pick (self->list, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = found != NULL ? gtk_widget_get_ancestor (found, RAP_TYPE_COMPARE_ROW) : NULL;

  if (row == NULL || !gtk_widget_translate_coordinates (self->list, row, x, y, &x, &y) ||
      !rap_compare_row_find_side (RAP_COMPARE_ROW (row), x, y, left))
    return NULL;
  *at = rap_compare_row_find_character (RAP_COMPARE_ROW (row), *left, x, y);
  return RAP_COMPARE_ROW (row);
}

static RapSpan
word_at (const char *text, guint at)
{
  RapWordReader reader;

  rap_word_reader_init (&reader, text);
  while (rap_word_reader_next (&reader))
    if (at < reader.span.end)
      return reader.span;
  return (RapSpan){ 0, 0 };
}

/* Once begins anew, twice is a word, three times all of the side. */
static void
pressed_cb (RapCompareSelection *self, int n_press, double x, double y)
{
  gboolean left = FALSE;
  guint at = 0;
  RapCompareRow *row = find_row (self, x, y, &left, &at);
  RapChange *change = row != NULL ? rap_compare_row_get_change (row) : NULL;
  g_autofree char *text = change != NULL ? text_of (change, left) : NULL;

  if (n_press == 1 || change == NULL)
    rap_compare_selection_set (self, NULL, FALSE, (RapSpan){ 0, 0 });
  else if (n_press == 2)
    rap_compare_selection_set (self, change, left, word_at (text, at));
  else
    rap_compare_selection_set (self, change, left, (RapSpan){ 0, g_utf8_strlen (text, -1) });
}

/* A finger moves the list. */
static void
drag_begin_cb (RapCompareSelection *self, double x, double y, GtkGesture *drag)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (drag));

  g_set_object (&self->row, find_row (self, x, y, &self->anchor_left, &self->anchor));
  if (self->row == NULL ||
      (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN))
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (RapCompareSelection *self, double by_x, double by_y, GtkGesture *drag)
{
  double x, y;
  guint at;

  if (self->row == NULL || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (drag), &x, &y) ||
      !gtk_drag_check_threshold (self->list, x, y, x + by_x, y + by_y) ||
      !gtk_widget_translate_coordinates (self->list, GTK_WIDGET (self->row), x + by_x, y + by_y, &x,
                                         &y))
    return;
  /* The line is not selected as well. */
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  at = rap_compare_row_find_character (self->row, self->anchor_left, x, y);
  rap_compare_selection_set (self, rap_compare_row_get_change (self->row), self->anchor_left,
                             (RapSpan){ MIN (self->anchor, at), MAX (self->anchor, at) });
}

static void
drag_end_cb (RapCompareSelection *self)
{
  g_clear_object (&self->row);
}

static void
rap_compare_selection_dispose (GObject *object)
{
  RapCompareSelection *self = RAP_COMPARE_SELECTION (object);

  g_clear_object (&self->change);
  g_clear_object (&self->row);
  G_OBJECT_CLASS (rap_compare_selection_parent_class)->dispose (object);
}

static void
rap_compare_selection_class_init (RapCompareSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rap_compare_selection_dispose;
  /**
   * RapCompareSelection::changed:
   * @self: a selection
   */
  signals[CHANGED] = g_signal_new ("changed", RAP_TYPE_COMPARE_SELECTION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rap_compare_selection_init (G_GNUC_UNUSED RapCompareSelection *self)
{
}

/**
 * rap_compare_selection_new:
 * @list: what holds the rows, and outlives the selection
 *
 * Returns: (transfer full): nothing selected so far
 */
RapCompareSelection *
rap_compare_selection_new (GtkWidget *list)
{
  RapCompareSelection *self = g_object_new (RAP_TYPE_COMPARE_SELECTION, NULL);
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  self->list = list;
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (drag));
  return self;
}

/**
 * rap_compare_selection_apply:
 * @self: a selection
 * @row: a row
 *
 * Shows in the row what is selected in the line that it shows.
 */
void
rap_compare_selection_apply (RapCompareSelection *self, RapCompareRow *row)
{
  gboolean here = self->change != NULL && rap_compare_row_get_change (row) == self->change;

  rap_compare_row_select (row, self->left, here ? self->span : (RapSpan){ 0, 0 });
}

/**
 * rap_compare_selection_set:
 * @self: a selection
 * @change: (nullable): a line
 * @left: whether it is its older side
 * @span: what of it is selected, in characters; an empty one for nothing
 */
void
rap_compare_selection_set (RapCompareSelection *self,
                           RapChange *change,
                           gboolean left,
                           RapSpan span)
{
  if (rap_span_is_empty (span))
    change = NULL;
  g_set_object (&self->change, change);
  self->left = left;
  self->span = span;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rap_compare_selection_to_text:
 * @self: a selection
 * @in_hand: (nullable): the line that is taken where no words are selected
 *
 * Returns: (transfer full) (nullable): what is selected; of a whole line the older text, the newer
 *   text and the verdict, a line for each
 */
char *
rap_compare_selection_to_text (RapCompareSelection *self, RapChange *in_hand)
{
  g_autofree char *older = NULL, *newer = NULL, *verdict = NULL;

  if (self->change != NULL) {
    older = text_of (self->change, self->left);
    return g_utf8_substring (older, self->span.start, self->span.end);
  }
  if (in_hand == NULL || rap_change_get_line (in_hand) == RAP_CHANGE_LINE_FOLD)
    return NULL;
  older = text_of (in_hand, TRUE);
  newer = text_of (in_hand, FALSE);
  if (rap_change_get_pair (in_hand) == NULL)
    return g_strconcat (older, newer, NULL);
  verdict = rap_change_words_verdict (rap_change_get_pair (in_hand));
  return g_strdup_printf ("%s\n%s\n%s", older, newer, verdict);
}
