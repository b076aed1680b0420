/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-row.h"

#include <glib/gi18n.h>

#include "rap-change-words.h"
#include "rap-finding-words.h"
#include "rap-found-words.h"
#include "rap-paragraph-text.h"
#include "rap-rows-in-sight.h"
#include "rap-word-changes.h"

typedef struct {
  GtkLabel *label;
  RapParagraphText *text;
  gboolean filled;
  RapSpan selected;
} Side;

struct _RapCompareRow {
  GtkWidget parent_instance;

  RapChange *change;    /* (owned) (nullable) */
  RapWordSearch *words; /* (owned) (nullable): that are looked for */
  gboolean in_sight;
  GtkGrid *grid;   /* visible in sight only, like the next */
  GtkButton *fold; /* shown instead by a fold */
  GtkImage *arrow; /* of the fold */
  GtkLabel *n_folded;
  Side left, right;
  GtkBox *verdict;
  GtkLabel *drift;
  GtkLabel *reasons;
  gboolean stacked;
};

G_DEFINE_FINAL_TYPE (RapCompareRow, rap_compare_row, GTK_TYPE_WIDGET)

enum { TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mark (PangoAttrList *list, PangoAttribute *attribute, const char *text, RapSpan span)
{
  const char *end;

  attribute->start_index = g_utf8_offset_to_pointer (text, span.start) - text;
  /* The blank after a phrase stays unmarked, or the mark would reach over the line's end. */
  for (end = g_utf8_offset_to_pointer (text, span.end);
       end > text + attribute->start_index &&
       g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end)));)
    end = g_utf8_prev_char (end);
  attribute->end_index = end - text;
  pango_attr_list_insert (list, attribute);
}

/* What went is struck through, what came is underlined, and what only changed its place is
 * underlined twice on both sides. The tint only helps the eye. */
static void
mark_change (PangoAttrList *list, const RapWordChange *change, const char *text, RapSpan span)
{
  if (change->move > 0) {
    mark (list, pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE), text, span);
    mark (list, pango_attr_background_new (0x1C00, 0x7100, 0xD800), text, span);
  } else if (change->type == RAP_CHANGE_DELETE) {
    mark (list, pango_attr_strikethrough_new (TRUE), text, span);
    mark (list, pango_attr_background_new (0xE000, 0x1B00, 0x2400), text, span);
  } else {
    mark (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), text, span);
    mark (list, pango_attr_background_new (0x2600, 0xA200, 0x6900), text, span);
  }
  mark (list, pango_attr_background_alpha_new (0x3800), text, span);
}

static PangoAttrList *
marks_of (const RapPair *pair, gboolean left, const char *text)
{
  PangoAttrList *list = pango_attr_list_new ();
  RapChangeType wanted = left ? RAP_CHANGE_DELETE : RAP_CHANGE_INSERT;

  for (guint i = 0; i < pair->changes->len; i++) {
    const RapWordChange *change = &g_array_index (pair->changes, RapWordChange, i);
    RapSpan span = left ? change->left : change->right;

    if (change->type == wanted)
      mark_change (list, change, text, span);
  }
  return list;
}

static void
set_side (
    Side *side, const char *label, const char *text, PangoAttrList *marks, RapWordSearch *words)
{
  g_autofree char *shown = rap_finding_words_label (label);
  g_autoptr (PangoAttrList) attributes =
      marks != NULL ? pango_attr_list_ref (marks) : pango_attr_list_new ();

  if (words != NULL)
    rap_found_words_mark (attributes, words, text);

  gtk_label_set_text (side->label, shown);
  gtk_widget_set_visible (GTK_WIDGET (side->label), *label != '\0');
  rap_paragraph_text_set (side->text, text, attributes);
  rap_paragraph_text_select (side->text, side->selected);
  side->filled = *text != '\0';
}

/* Beside each other an empty side holds its column; one over the other it would be a hole. */
static void
show_sides (RapCompareRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->left.text), self->left.filled || !self->stacked);
  gtk_widget_set_visible (GTK_WIDGET (self->right.text), self->right.filled || !self->stacked);
}

static void
set_verdict (RapCompareRow *self, const char *drift, const char *reasons)
{
  gtk_label_set_text (self->drift, drift);
  gtk_label_set_text (self->reasons, reasons);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), *reasons != '\0');
}

static void
set_name (RapCompareRow *self,
          const char *left,
          const char *right,
          const char *drift,
          const char *reasons)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name =
      g_strdup_printf ("%s%s%s, %s%s%s", left, *left != '\0' && *right != '\0' ? " → " : "", right,
                       drift, *reasons != '\0' ? ": " : "", reasons);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
alone_text (gboolean dropped)
{
  return dropped ? _ ("− Dropped") : _ ("+ New");
}

static gboolean
is_fold (RapCompareRow *self)
{
  return rap_change_get_line (self->change) == RAP_CHANGE_LINE_FOLD;
}

/* A row is used again for other lines, and its item with it. */
static void
describe_state (RapCompareRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item == NULL)
    return;
  if (is_fold (self))
    gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 rap_change_is_open (self->change), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show_fold (RapCompareRow *self)
{
  gboolean open = rap_change_is_open (self->change);
  guint n = rap_change_get_n_folded (self->change);
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text =
      /* Translators: paragraphs in which nothing changed, folded into one line */
      g_strdup_printf (ngettext ("%u paragraph is the same", "%u paragraphs are the same", n), n);

  gtk_label_set_text (self->n_folded, text);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  describe_state (self);
}

/* What a screen reader says, in sight or not. */
static void
describe (RapCompareRow *self)
{
  const RapPair *pair = rap_change_get_pair (self->change);
  gboolean dropped = rap_change_get_line (self->change) == RAP_CHANGE_LINE_DROPPED;
  g_autofree char *left = NULL, *right = NULL, *drift = NULL, *reasons = NULL;

  describe_state (self);
  if (is_fold (self)) {
    show_fold (self);
    return;
  }
  if (pair != NULL) {
    left = rap_pair_join_labels (pair->left);
    right = rap_pair_join_labels (pair->right);
    drift = rap_change_words_verdict (pair);
    reasons = rap_change_words_reasons (pair, "\n");
    set_name (self, left, right, drift, reasons);
    return;
  }
  left = rap_labels_join (rap_paragraph_get_path (rap_change_get_paragraph (self->change)), " ");
  set_name (self, dropped ? left : "", dropped ? "" : left, alone_text (dropped), "");
}

static void
show_pair (RapCompareRow *self, const RapPair *pair)
{
  g_autofree char *left = rap_pair_join_text (pair->left);
  g_autofree char *right = rap_pair_join_text (pair->right);
  g_autofree char *left_labels = rap_pair_join_labels (pair->left);
  g_autofree char *right_labels = rap_pair_join_labels (pair->right);
  g_autoptr (PangoAttrList) left_marks = marks_of (pair, TRUE, left);
  g_autoptr (PangoAttrList) right_marks = marks_of (pair, FALSE, right);
  g_autofree char *drift = rap_change_words_verdict (pair);
  g_autofree char *reasons = rap_change_words_reasons (pair, "\n");

  set_side (&self->left, left_labels, left, left_marks, self->words);
  set_side (&self->right, right_labels, right, right_marks, self->words);
  set_verdict (self, drift, reasons);
}

static void
show_alone (RapCompareRow *self, RapParagraph *paragraph, gboolean dropped)
{
  g_autofree char *path = rap_labels_join (rap_paragraph_get_path (paragraph), " ");
  const char *text = rap_paragraph_get_text (paragraph);

  set_side (&self->left, dropped ? path : "", dropped ? text : "", NULL, self->words);
  set_side (&self->right, dropped ? "" : path, dropped ? "" : text, NULL, self->words);
  set_verdict (self, alone_text (dropped), "");
}

static void
fold_clicked_cb (RapCompareRow *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
rap_compare_row_dispose (GObject *object)
{
  RapCompareRow *self = RAP_COMPARE_ROW (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  if (self->fold != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->fold));
  self->fold = NULL;
  if (self->change != NULL)
    g_signal_handlers_disconnect_by_data (self->change, self);
  g_clear_object (&self->change);
  g_clear_pointer (&self->words, rap_word_search_unref);
  G_OBJECT_CLASS (rap_compare_row_parent_class)->dispose (object);
}

static void
rap_compare_row_class_init (RapCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_compare_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /**
   * RapCompareRow::toggled:
   * @self: a row that shows a fold
   */
  signals[TOGGLED] = g_signal_new ("toggled", RAP_TYPE_COMPARE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static Side
make_side (void)
{
  Side side = { .label = make_label ("dim-label"),
                .text = g_object_new (RAP_TYPE_PARAGRAPH_TEXT, NULL) };

  gtk_widget_set_hexpand (GTK_WIDGET (side.text), TRUE);
  /* What the verdict is taller than both goes under the text. */
  gtk_widget_set_vexpand (GTK_WIDGET (side.text), TRUE);
  return side;
}

static void
make_verdict (RapCompareRow *self)
{
  self->verdict = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_set_size_request (GTK_WIDGET (self->verdict), 150, -1);
  self->drift = make_label ("caption-heading");
  self->reasons = make_label ("caption");
  gtk_label_set_width_chars (self->reasons, 18);
  gtk_label_set_max_width_chars (self->reasons, 18);
  gtk_box_append (self->verdict, GTK_WIDGET (self->drift));
  gtk_box_append (self->verdict, GTK_WIDGET (self->reasons));
}

static void
make_fold (RapCompareRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->arrow = GTK_IMAGE (gtk_image_new ());
  self->n_folded = make_label ("caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->n_folded));
  self->fold = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_child (self->fold, box);
  gtk_widget_add_css_class (GTK_WIDGET (self->fold), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->fold), "fold");
  gtk_widget_add_css_class (GTK_WIDGET (self->fold), "dim-label");
  gtk_widget_set_parent (GTK_WIDGET (self->fold), GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self->fold));
  g_signal_connect_swapped (self->fold, "clicked", G_CALLBACK (fold_clicked_cb), self);
}

/* Nested boxes would say the same, but GtkBox looks for the width that goes with a height by
 * setting each text at a dozen widths. */
static void
rap_compare_row_init (RapCompareRow *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "paragraph-row");
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  self->left = make_side ();
  self->right = make_side ();
  make_verdict (self);
  make_fold (self);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->left.label), 0, 0, 1, 1);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->left.text), 0, 1, 1, 1);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->verdict), 1, 0, 1, 2);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->right.label), 2, 0, 1, 1);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->right.text), 2, 1, 1, 1);
  rap_compare_row_set_stacked (self, FALSE);
  gtk_widget_hide (GTK_WIDGET (self->grid));
}

/**
 * rap_compare_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
rap_compare_row_new (void)
{
  return g_object_new (RAP_TYPE_COMPARE_ROW, NULL);
}

static void
lay_out (RapCompareRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fold), is_fold (self));
  gtk_widget_set_visible (GTK_WIDGET (self->grid), !is_fold (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
  if (is_fold (self))
    return;
  if (rap_change_get_line (self->change) == RAP_CHANGE_LINE_PAIR)
    show_pair (self, rap_change_get_pair (self->change));
  else
    show_alone (self, rap_change_get_paragraph (self->change),
                rap_change_get_line (self->change) == RAP_CHANGE_LINE_DROPPED);
  show_sides (self);
}

static gsize
count_letters (RapChange *change)
{
  const RapPair *pair;
  gsize n_left = 0, n_right = 0;

  if (rap_change_get_line (change) == RAP_CHANGE_LINE_FOLD)
    return 0;
  if (rap_change_get_line (change) != RAP_CHANGE_LINE_PAIR)
    return strlen (rap_paragraph_get_text (rap_change_get_paragraph (change)));
  pair = rap_change_get_pair (change);
  for (guint i = 0; i < pair->left->len; i++)
    n_left += strlen (rap_paragraph_get_text (pair->left->pdata[i]));
  for (guint i = 0; i < pair->right->len; i++)
    n_right += strlen (rap_paragraph_get_text (pair->right->pdata[i]));
  return MAX (n_left, n_right);
}

/**
 * rap_compare_row_set_change:
 * @self: a row
 * @change: (nullable): what it shows
 */
void
rap_compare_row_set_change (RapCompareRow *self, RapChange *change)
{
  if (self->change != NULL)
    g_signal_handlers_disconnect_by_data (self->change, self);
  g_set_object (&self->change, change);
  if (change == NULL)
    return;
  if (is_fold (self))
    g_signal_connect_swapped (change, "notify::open", G_CALLBACK (show_fold), self);
  describe (self);
  if (self->in_sight)
    lay_out (self);
  else
    /* Each side has less than half of the width. */
    rap_rows_in_sight_guess_height (GTK_WIDGET (self), 3 * count_letters (change));
}

/**
 * rap_compare_row_set_words:
 * @self: a row
 * @words: (nullable): what is looked for, and is marked where it stands
 */
void
rap_compare_row_set_words (RapCompareRow *self, RapWordSearch *words)
{
  if (self->words == words)
    return;
  g_clear_pointer (&self->words, rap_word_search_unref);
  if (words != NULL)
    self->words = rap_word_search_ref (words);
  if (self->change != NULL && self->in_sight)
    lay_out (self);
}

/**
 * rap_compare_row_find_side:
 * @self: a row
 * @x: a place in it, in pixels
 * @y: likewise
 * @left: (out): whether the older text is there
 *
 * Returns: whether one of the texts is there
 */
gboolean
rap_compare_row_find_side (RapCompareRow *self, double x, double y, gboolean *left)
{
  GtkWidget *found = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  *left = found == GTK_WIDGET (self->left.text);
  return *left || found == GTK_WIDGET (self->right.text);
}

/**
 * rap_compare_row_find_character:
 * @self: a row
 * @left: whether in its older text
 * @x: a place, in pixels of the row
 * @y: likewise
 *
 * Returns: how many characters of the text stand before the place
 */
guint
rap_compare_row_find_character (RapCompareRow *self, gboolean left, double x, double y)
{
  RapParagraphText *text = left ? self->left.text : self->right.text;

  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (text), x, y, &x, &y);
  return rap_paragraph_text_find (text, x, y);
}

/**
 * rap_compare_row_select:
 * @self: a row
 * @left: whether in its older text
 * @span: what is to look selected, in characters; an empty one for nothing
 *
 * Nothing is selected in the other text.
 */
void
rap_compare_row_select (RapCompareRow *self, gboolean left, RapSpan span)
{
  self->left.selected = left ? span : (RapSpan){ 0, 0 };
  self->right.selected = left ? (RapSpan){ 0, 0 } : span;
  if (self->change == NULL || !self->in_sight || is_fold (self))
    return;
  rap_paragraph_text_select (self->left.text, self->left.selected);
  rap_paragraph_text_select (self->right.text, self->right.selected);
}

/**
 * rap_compare_row_get_change:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RapChange *
rap_compare_row_get_change (RapCompareRow *self)
{
  return self->change;
}

/**
 * rap_compare_row_set_in_sight:
 * @self: a row
 * @in_sight: whether it is on the screen
 *
 * Out of sight a row shows nothing and keeps the height that it had.
 */
void
rap_compare_row_set_in_sight (RapCompareRow *self, gboolean in_sight)
{
  if (self->in_sight == in_sight || self->change == NULL)
    return;
  self->in_sight = in_sight;
  if (in_sight) {
    lay_out (self);
    return;
  }
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_hide (GTK_WIDGET (self->grid));
  gtk_widget_hide (GTK_WIDGET (self->fold));
}

static void
place (RapCompareRow *self, gpointer child, int column, int row, int row_span)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));

  g_object_set (gtk_layout_manager_get_layout_child (layout, GTK_WIDGET (child)), "column", column,
                "row", row, "row-span", row_span, NULL);
}

/**
 * rap_compare_row_set_stacked:
 * @self: a row
 * @stacked: whether the sides stand one over the other
 */
void
rap_compare_row_set_stacked (RapCompareRow *self, gboolean stacked)
{
  place (self, self->verdict, stacked ? 0 : 1, stacked ? 2 : 0, stacked ? 1 : 2);
  place (self, self->right.label, stacked ? 0 : 2, stacked ? 3 : 0, 1);
  place (self, self->right.text, stacked ? 0 : 2, stacked ? 4 : 1, 1);
  gtk_grid_set_column_spacing (self->grid, stacked ? 0 : 18);
  gtk_grid_set_row_spacing (self->grid, stacked ? 6 : 3);
  self->stacked = stacked;
  show_sides (self);
}
