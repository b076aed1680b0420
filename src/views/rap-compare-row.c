/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-row.h"

#include <glib/gi18n.h>

#include "rap-paragraph-text.h"
#include "rap-word-changes.h"

typedef struct {
  GtkBox *box;
  GtkLabel *label;
  RapParagraphText *text;
  gboolean filled;
} Side;

struct _RapCompareRow {
  GtkWidget parent_instance;

  GtkBox *box;
  Side left, right;
  GtkBox *verdict;
  GtkLabel *drift;
  GtkLabel *reasons;
  gboolean stacked;
};

G_DEFINE_FINAL_TYPE (RapCompareRow, rap_compare_row, GTK_TYPE_WIDGET)

static char *
labels_of (GPtrArray *paragraphs)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autofree char *path =
        g_strjoinv (" ", (char **)rap_paragraph_get_path (paragraphs->pdata[i]));
    g_string_append_printf (labels, "%s%s", i > 0 ? " + " : "", path);
  }
  return g_string_free (labels, FALSE);
}

static void
mark (PangoAttrList *list, PangoAttribute *attribute, const char *text, RapSpan span)
{
  attribute->start_index = g_utf8_offset_to_pointer (text, span.start) - text;
  attribute->end_index = g_utf8_offset_to_pointer (text, span.end) - text;
  pango_attr_list_insert (list, attribute);
}

/* The marks by themselves tell what went and what came; the tint only helps the eye. */
static PangoAttrList *
marks_of (const RapPair *pair, gboolean left, const char *text)
{
  PangoAttrList *list = pango_attr_list_new ();
  RapChangeType wanted = left ? RAP_CHANGE_DELETE : RAP_CHANGE_INSERT;

  for (guint i = 0; i < pair->changes->len; i++) {
    const RapWordChange *change = &g_array_index (pair->changes, RapWordChange, i);
    RapSpan span = left ? change->left : change->right;

    if (change->type != wanted)
      continue;
    if (left) {
      mark (list, pango_attr_strikethrough_new (TRUE), text, span);
      mark (list, pango_attr_background_new (0xE000, 0x1B00, 0x2400), text, span);
    } else {
      mark (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), text, span);
      mark (list, pango_attr_background_new (0x2600, 0xA200, 0x6900), text, span);
    }
    mark (list, pango_attr_background_alpha_new (0x3800), text, span);
  }
  return list;
}

static void
set_side (Side *side, const char *label, const char *text, PangoAttrList *attributes)
{
  gtk_label_set_text (side->label, label);
  gtk_widget_set_visible (GTK_WIDGET (side->label), *label != '\0');
  rap_paragraph_text_set (side->text, text, attributes);
  side->filled = *text != '\0';
}

/* Beside each other an empty side holds its column; one over the other it would be a hole. */
static void
show_sides (RapCompareRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->left.box), self->left.filled || !self->stacked);
  gtk_widget_set_visible (GTK_WIDGET (self->right.box), self->right.filled || !self->stacked);
}

static void
set_verdict (RapCompareRow *self, const char *drift, const char *reasons)
{
  gtk_label_set_text (self->drift, drift);
  gtk_label_set_text (self->reasons, reasons);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), *reasons != '\0');
}

static char *
drift_text (const RapPair *pair)
{
  /* Translators: verdicts of a comparison, each with a sign of its own. */
  static const char *const drifts[] = { N_ ("▲ Stronger"), N_ ("▼ Weaker"), N_ ("= As Strong"),
                                        N_ ("? Unclear") };
  g_autofree char *moved = pair->moved ? g_strdup_printf (" · %s", _ ("Moved")) : g_strdup ("");

  if (pair->drift == RAP_DRIFT_SAME && pair->pair_class == RAP_PAIR_IDENTICAL)
    return g_strconcat (_ ("= The Same"), moved, NULL);
  return g_strconcat (_ (drifts[pair->drift]), moved, NULL);
}

static char *
reason_to_label (const RapReason *reason)
{
  static const char *const kinds[] = { N_ ("Force"),     N_ ("Modal"),     N_ ("Negation"),
                                       N_ ("Qualifier"), N_ ("Addressee"), N_ ("Sunset clause"),
                                       N_ ("Number") };
  const char *kind = _ (kinds[reason->type]);

  if (reason->type == RAP_REASON_FORCE)
    return g_strdup_printf ("%s → %s",
                            reason->before != NULL ? reason->before : _ ("no commitment"),
                            reason->after != NULL ? reason->after : _ ("no commitment"));
  if (reason->before == NULL)
    /* Translators: what was added, and of what kind: "Qualifier added: as appropriate" */
    return g_strdup_printf (_ ("%s added: %s"), kind, reason->after);
  if (reason->after == NULL)
    /* Translators: what was dropped, and of what kind: "Qualifier dropped: as appropriate" */
    return g_strdup_printf (_ ("%s dropped: %s"), kind, reason->before);
  return g_strdup_printf ("%s: %s → %s", kind, reason->before, reason->after);
}

static char *
reasons_text (const RapPair *pair)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pair->reasons->len; i++) {
    g_autofree char *reason = reason_to_label (&g_array_index (pair->reasons, RapReason, i));
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", reason);
  }
  return g_string_free (text, FALSE);
}

static void
set_name (RapCompareRow *self, const char *drift, const char *reasons)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *left = gtk_label_get_text (self->left.label);
  const char *right = gtk_label_get_text (self->right.label);
  g_autofree char *name =
      g_strdup_printf ("%s%s%s, %s%s%s", left, *left != '\0' && *right != '\0' ? " → " : "", right,
                       drift, *reasons != '\0' ? ": " : "", reasons);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_pair (RapCompareRow *self, const RapPair *pair)
{
  g_autofree char *left = rap_pair_join_text (pair->left);
  g_autofree char *right = rap_pair_join_text (pair->right);
  g_autofree char *left_labels = labels_of (pair->left);
  g_autofree char *right_labels = labels_of (pair->right);
  g_autoptr (PangoAttrList) left_marks = marks_of (pair, TRUE, left);
  g_autoptr (PangoAttrList) right_marks = marks_of (pair, FALSE, right);
  g_autofree char *drift = drift_text (pair);
  g_autofree char *reasons = reasons_text (pair);

  set_side (&self->left, left_labels, left, left_marks);
  set_side (&self->right, right_labels, right, right_marks);
  set_verdict (self, drift, reasons);
  set_name (self, drift, reasons);
}

static void
show_alone (RapCompareRow *self, RapParagraph *paragraph, gboolean dropped)
{
  g_autofree char *path = g_strjoinv (" ", (char **)rap_paragraph_get_path (paragraph));
  const char *text = rap_paragraph_get_text (paragraph);
  const char *verdict = dropped ? _ ("− Dropped") : _ ("+ New");

  set_side (&self->left, dropped ? path : "", dropped ? text : "", NULL);
  set_side (&self->right, dropped ? "" : path, dropped ? "" : text, NULL);
  set_verdict (self, verdict, "");
  set_name (self, verdict, "");
}

static void
rap_compare_row_dispose (GObject *object)
{
  RapCompareRow *self = RAP_COMPARE_ROW (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  G_OBJECT_CLASS (rap_compare_row_parent_class)->dispose (object);
}

static void
rap_compare_row_class_init (RapCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_compare_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
add_label (GtkBox *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static Side
add_side (RapCompareRow *self)
{
  Side side;

  side.box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_set_hexpand (GTK_WIDGET (side.box), TRUE);
  side.label = add_label (side.box, "dim-label");
  side.text = g_object_new (RAP_TYPE_PARAGRAPH_TEXT, NULL);
  gtk_box_append (side.box, GTK_WIDGET (side.text));
  gtk_box_append (self->box, GTK_WIDGET (side.box));
  return side;
}

static void
rap_compare_row_init (RapCompareRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "paragraph-row");
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  self->left = add_side (self);
  self->verdict = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_set_size_request (GTK_WIDGET (self->verdict), 150, -1);
  self->drift = add_label (self->verdict, "caption-heading");
  self->reasons = add_label (self->verdict, "caption");
  gtk_label_set_width_chars (self->reasons, 18);
  gtk_label_set_max_width_chars (self->reasons, 18);
  gtk_box_append (self->box, GTK_WIDGET (self->verdict));
  self->right = add_side (self);
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

/**
 * rap_compare_row_set_change:
 * @self: a row
 * @change: (nullable): what it shows
 */
void
rap_compare_row_set_change (RapCompareRow *self, RapChange *change)
{
  if (change == NULL)
    return;
  if (rap_change_get_line (change) == RAP_CHANGE_LINE_PAIR)
    show_pair (self, rap_change_get_pair (change));
  else
    show_alone (self, rap_change_get_paragraph (change),
                rap_change_get_line (change) == RAP_CHANGE_LINE_DROPPED);
  show_sides (self);
}

/**
 * rap_compare_row_set_stacked:
 * @self: a row
 * @stacked: whether the sides stand one over the other
 */
void
rap_compare_row_set_stacked (RapCompareRow *self, gboolean stacked)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->box, stacked ? 6 : 18);
  self->stacked = stacked;
  show_sides (self);
}
