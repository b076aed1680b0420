/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-paragraph-row.h"

#include <glib/gi18n.h>

#include "rap-finding-words.h"
#include "rap-paragraph-text.h"
#include "rap-rows-in-sight.h"

struct _RapParagraphRow {
  GtkWidget parent_instance;

  RapRowSlot *slot; /* (owned) (nullable) */
  gulong row_changed;
  gboolean in_sight;

  GtkLabel *document_label;
  GtkLabel *section_label;
  GtkGrid *body;
  GtkLabel *label;
  RapParagraphText *text;
  GtkBox *marks;
  GtkLabel *strength_mark;
  GtkLabel *actor_mark;
  GtkLabel *deadline_mark;
  GtkLabel *status_mark;
  GtkLabel *tags_mark;
  GtkImage *note_mark;
  RapParagraphText *reason;
};

G_DEFINE_FINAL_TYPE (RapParagraphRow, rap_paragraph_row, GTK_TYPE_WIDGET)

/**
 * rap_status_to_label:
 * @status: of a paragraph
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
rap_status_to_label (RapStatus status)
{
  static const char *const labels[] = { N_ ("Suggested"), N_ ("Confirmed"), N_ ("Edited"),
                                        N_ ("Rejected") };
  return _ (labels[status]);
}

/* Characters to bytes, which is what Pango counts in. */
static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, const char *text, RapSpan span)
{
  attribute->start_index = g_utf8_offset_to_pointer (text, span.start) - text;
  attribute->end_index = g_utf8_offset_to_pointer (text, span.end) - text;
  pango_attr_list_insert (list, attribute);
}

/**
 * rap_paragraph_attributes:
 * @row: a paragraph
 *
 * Returns: (transfer full): verbs bold, sunset clauses underlined, words of the search lit
 */
PangoAttrList *
rap_paragraph_attributes (RapRow *row)
{
  RapParagraph *paragraph = rap_row_get_paragraph (row);
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  const char *text = rap_paragraph_get_text (paragraph);
  PangoAttrList *list = pango_attr_list_new ();
  guint n;
  const RapSpan *hits = rap_row_get_hits (row, &n);

  for (guint i = 0; i < n; i++) {
    insert_attribute (list, pango_attr_background_new (0xF6F6, 0xD3D3, 0x2D2D), text, hits[i]);
    insert_attribute (list, pango_attr_foreground_new (0, 0, 0), text, hits[i]);
  }
  if (commitment != NULL) {
    const RapAction *actions = rap_commitment_get_actions (commitment, &n);
    const RapDeadline *deadlines;
    for (guint i = 0; i < n; i++)
      insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), text, actions[i].span);
    deadlines = rap_commitment_get_deadlines (commitment, &n);
    for (guint i = 0; i < n; i++)
      insert_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), text,
                        deadlines[i].span);
  }
  return list;
}

static void
set_mark (GtkLabel *mark, const char *text)
{
  gtk_label_set_text (mark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (mark), text != NULL && *text != '\0');
}

static char *
addressees_text (RapCommitment *commitment)
{
  guint n;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (actors[i].role == RAP_ACTOR_ADDRESSEE && strstr (text->str, actors[i].name) == NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", actors[i].name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
deadline_text (RapCommitment *commitment, const char *text)
{
  guint n;
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n);

  if (n == 0)
    return NULL;
  return deadlines[0].date != NULL
             ? rap_finding_words_date (deadlines[0].date)
             : g_utf8_substring (text, deadlines[0].span.start, deadlines[0].span.end);
}

/* "# floods, dams"; NULL where there are none. */
static char *
tags_text (RapRow *row)
{
  const char *const *tags = rap_row_get_tags (row);
  g_autofree char *together = g_strjoinv (", ", (char **)tags);

  return tags[0] != NULL ? g_strconcat ("# ", together, NULL) : NULL;
}

static void
show_marks (RapParagraphRow *self, RapRow *row)
{
  RapParagraph *paragraph = rap_row_get_paragraph (row);
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  RapStatus status = rap_row_get_status (row);
  const char *note = rap_row_get_note (row);
  g_autofree char *actors = commitment != NULL ? addressees_text (commitment) : NULL;
  g_autofree char *tags = tags_text (row);
  g_autofree char *deadline =
      commitment != NULL ? deadline_text (commitment, rap_paragraph_get_text (paragraph)) : NULL;

  if (commitment != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->body), "commitment");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->body), "commitment");
  set_mark (self->strength_mark,
            commitment != NULL ? rap_strength_to_label (rap_commitment_get_strength (commitment))
                               : NULL);
  set_mark (self->actor_mark, actors);
  set_mark (self->deadline_mark, deadline);
  set_mark (self->status_mark,
            status != RAP_STATUS_SUGGESTED ? rap_status_to_label (status) : NULL);
  set_mark (self->tags_mark, tags);
  gtk_widget_set_visible (GTK_WIDGET (self->note_mark), note != NULL && *note != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->marks),
                          commitment != NULL || status != RAP_STATUS_SUGGESTED || tags != NULL ||
                              (note != NULL && *note != '\0'));
}

/* The name is the list's item's too, which has the focus and would otherwise have none. */
static void
set_name (RapParagraphRow *self, const char *name)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static char *
path_text (RapParagraph *paragraph)
{
  return rap_labels_join (rap_paragraph_get_path (paragraph), " ");
}

/* What a screen reader says of the row: what is known of it, then its text. */
static void
describe (RapParagraphRow *self, RapRow *row)
{
  RapParagraph *paragraph = rap_row_get_paragraph (row);
  g_autofree char *label = path_text (paragraph);
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  g_autofree char *actors = commitment != NULL ? addressees_text (commitment) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (*label != '\0')
    /* Translators: %s is a number, as in "Paragraph 19." */
    g_string_append_printf (text, _ ("Paragraph %s"), label);
  if (commitment != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                            rap_strength_to_label (rap_commitment_get_strength (commitment)));
  if (actors != NULL && *actors != '\0')
    g_string_append_printf (text, ", %s", actors);
  if (rap_paragraph_get_not_commitment (paragraph) != NULL && commitment == NULL)
    g_string_append_printf (text, ", %s", _ ("no commitment"));
  if (*rap_row_get_tags (row) != NULL) {
    g_autofree char *tags = g_strjoinv (", ", (char **)rap_row_get_tags (row));
    /* Translators: %s are names of tags: "tagged floods, dams" */
    g_string_append_printf (text, _ (", tagged %s"), tags);
  }
  g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "",
                          rap_paragraph_get_text (paragraph));
  set_name (self, text->str);
}

/* What looks chosen when the row is: itself, and not the heading of the section that it opens. */
static void
set_is_heading (RapParagraphRow *self, gboolean is_heading)
{
  if (is_heading)
    gtk_widget_add_css_class (GTK_WIDGET (self->section_label), "row-paragraph");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->section_label), "row-paragraph");
}

static void
show_heading (RapParagraphRow *self, RapParagraph *paragraph)
{
  set_is_heading (self, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->body), FALSE);
  gtk_label_set_text (self->section_label, rap_paragraph_get_text (paragraph));
  gtk_widget_set_visible (GTK_WIDGET (self->section_label), TRUE);
}

static void
show_row (RapParagraphRow *self, RapRow *row)
{
  RapParagraph *paragraph = rap_row_get_paragraph (row);
  g_autofree char *path = path_text (paragraph), *shown = rap_finding_words_label (path);
  g_autoptr (PangoAttrList) attributes = rap_paragraph_attributes (row);
  const char *section = rap_row_get_section (row);
  g_autofree char *reason = rap_finding_words_reason (rap_paragraph_get_not_commitment (paragraph));

  set_mark (self->document_label,
            rap_row_get_opens_document (row) ? rap_row_get_document_name (row) : NULL);
  if (rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING) {
    show_heading (self, paragraph);
    return;
  }
  set_is_heading (self, FALSE);
  set_mark (self->section_label, rap_row_get_opens_section (row) ? section : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->body), TRUE);
  gtk_label_set_text (self->label, shown);
  rap_paragraph_text_set (self->text, rap_paragraph_get_text (paragraph), attributes);
  show_marks (self, row);
  reason = rap_paragraph_get_commitment (paragraph) == NULL ? reason : NULL;
  rap_paragraph_text_set (self->reason, reason != NULL ? reason : "", NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

/* A row that is on its way takes about the room of one that is there. */
static void
show_waiting (RapParagraphRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->document_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->section_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->body), TRUE);
  gtk_label_set_text (self->label, "");
  rap_paragraph_text_set (self->text, "…\n\n", NULL);
}

static void
show_nothing (RapParagraphRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->document_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->section_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->body), FALSE);
}

static void
lay_out (RapParagraphRow *self, RapRow *row)
{
  if (row != NULL)
    show_row (self, row);
  else
    show_waiting (self);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
}

static void
row_changed_cb (RapParagraphRow *self)
{
  RapRow *row = self->slot != NULL ? rap_row_slot_get_row (self->slot) : NULL;
  const char *text = row != NULL ? rap_paragraph_get_text (rap_row_get_paragraph (row)) : "";

  if (row != NULL)
    describe (self, row);
  if (self->in_sight)
    lay_out (self, row);
  else
    rap_rows_in_sight_guess_height (GTK_WIDGET (self), strlen (text));
}

static void
rap_paragraph_row_dispose (GObject *object)
{
  RapParagraphRow *self = RAP_PARAGRAPH_ROW (object);

  rap_paragraph_row_set_slot (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_PARAGRAPH_ROW);
  G_OBJECT_CLASS (rap_paragraph_row_parent_class)->dispose (object);
}

static void
rap_paragraph_row_class_init (RapParagraphRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_paragraph_row_dispose;
  g_type_ensure (RAP_TYPE_PARAGRAPH_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-paragraph-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, document_label);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, section_label);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, body);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, label);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, text);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, marks);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, strength_mark);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, actor_mark);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, deadline_mark);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, status_mark);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, tags_mark);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, note_mark);
  gtk_widget_class_bind_template_child (widget_class, RapParagraphRow, reason);
}

static void
rap_paragraph_row_init (RapParagraphRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_nothing (self);
}

/**
 * rap_paragraph_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
rap_paragraph_row_new (void)
{
  return g_object_new (RAP_TYPE_PARAGRAPH_ROW, NULL);
}

/**
 * rap_paragraph_row_get_slot:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RapRowSlot *
rap_paragraph_row_get_slot (RapParagraphRow *self)
{
  return self->slot;
}

/**
 * rap_paragraph_row_set_slot:
 * @self: a row
 * @slot: (nullable): what it shows, now and whenever the slot's row changes
 */
void
rap_paragraph_row_set_slot (RapParagraphRow *self, RapRowSlot *slot)
{
  if (self->slot != NULL)
    g_clear_signal_handler (&self->row_changed, self->slot);
  g_set_object (&self->slot, slot);
  if (slot == NULL)
    return;
  self->row_changed =
      g_signal_connect_swapped (slot, "notify::row", G_CALLBACK (row_changed_cb), self);
  row_changed_cb (self);
}

/**
 * rap_paragraph_row_set_in_sight:
 * @self: a row
 * @in_sight: whether it is on the screen, or soon may be
 *
 * Out of sight a row shows nothing and keeps the height that it had.
 */
void
rap_paragraph_row_set_in_sight (RapParagraphRow *self, gboolean in_sight)
{
  if (self->in_sight == in_sight)
    return;
  self->in_sight = in_sight;
  if (in_sight) {
    lay_out (self, self->slot != NULL ? rap_row_slot_get_row (self->slot) : NULL);
    return;
  }
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, gtk_widget_get_height (GTK_WIDGET (self)));
  show_nothing (self);
}
