/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-commitment-editor.h"

#include <glib/gi18n.h>

#include "rap-finding-row.h"
#include "rap-finding-words.h"
#include "rap-paragraph-row.h"

struct _RapCommitmentEditor {
  GtkWidget parent_instance;

  RapVerbatimView *text;   /* (owned) (nullable): where words are selected */
  RapParagraph *paragraph; /* (owned) (nullable) */
  RapFindingsDraft *draft; /* (owned) (nullable) */
  gboolean valid;
  gboolean can_mark;
  gboolean filling; /* the widgets change by themselves */

  GtkSwitch *commitment_switch;
  AdwComboRow *strength_row;
  GtkStringList *strengths;
  GtkWidget *marking;
  GtkListBox *marked; /* a row for each actor, then one for each sunset clause */
};

G_DEFINE_FINAL_TYPE (RapCommitmentEditor, rap_commitment_editor, GTK_TYPE_WIDGET)

typedef enum { PROP_VALID = 1, PROP_CAN_MARK } Property;
static GParamSpec *properties[PROP_CAN_MARK + 1];

static void fill (RapCommitmentEditor *self);

static void
set_valid (RapCommitmentEditor *self, gboolean valid)
{
  if (self->valid == valid)
    return;
  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static guint
index_of (GtkWidget *child)
{
  GtkWidget *row = gtk_widget_get_ancestor (child, RAP_TYPE_FINDING_ROW);

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
remove_cb (RapCommitmentEditor *self, GtkWidget *button)
{
  guint index = index_of (button);
  guint n_actors;

  rap_findings_draft_get_actors (self->draft, &n_actors);
  if (index < n_actors)
    rap_findings_draft_remove_actor (self->draft, index);
  else
    rap_findings_draft_remove_deadline (self->draft, index - n_actors);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  fill (self);
}

static void
date_cb (RapCommitmentEditor *self, GtkEditable *entry)
{
  guint n_actors;
  gboolean is_date;

  rap_findings_draft_get_actors (self->draft, &n_actors);
  is_date = rap_findings_draft_set_date (self->draft, index_of (GTK_WIDGET (entry)) - n_actors,
                                         gtk_editable_get_text (entry));
  if (is_date)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_date ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  set_valid (self, is_date);
}

static char *
words_at (RapCommitmentEditor *self, RapSpan span)
{
  return g_utf8_substring (rap_paragraph_get_text (self->paragraph), span.start, span.end);
}

static RapFindingRow *
add_row (RapCommitmentEditor *self, const char *title, const char *words)
{
  GtkWidget *row = rap_finding_row_new (title);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  g_autofree char *spoken = g_strdup_printf (_ ("Remove %s"), words);

  rap_finding_row_set_words (RAP_FINDING_ROW (row), words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  rap_finding_row_add_end (RAP_FINDING_ROW (row), button);
  gtk_list_box_append (self->marked, row);
  return RAP_FINDING_ROW (row);
}

static const char *
title_of_role (RapActorRole role)
{
  switch (role) {
  case RAP_ACTOR_PARTNER:
    return _ ("Partner");
  case RAP_ACTOR_BENEFICIARY:
    return _ ("Beneficiary");
  case RAP_ACTOR_ADDRESSEE:
  default:
    return _ ("Addressee");
  }
}

static void
add_deadline (RapCommitmentEditor *self, const RapDeadline *deadline)
{
  g_autofree char *words = rap_span_is_inherited (deadline->span)
                               ? rap_finding_words_inherited (deadline->date)
                               : words_at (self, deadline->span);
  RapFindingRow *row = add_row (self, _ ("Sunset Clause"), words);
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *spoken = g_strdup_printf (_ ("Date of %s, as year-month-day"), words);

  gtk_editable_set_text (GTK_EDITABLE (entry), deadline->date != NULL ? deadline->date : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 10);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "2030-12-31");
  gtk_entry_set_max_length (GTK_ENTRY (entry), 10);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (entry, _ ("Last Day, as Year-Month-Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (date_cb), self);
  rap_finding_row_add_start (row, entry);
}

static void
fill_marked (RapCommitmentEditor *self)
{
  GtkWidget *row;
  const RapActor *actors;
  const RapDeadline *deadlines;
  guint n_actors;
  guint n_deadlines;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->marked))) != NULL)
    gtk_list_box_remove (self->marked, row);
  actors = rap_findings_draft_get_actors (self->draft, &n_actors);
  for (guint i = 0; i < n_actors; i++) {
    g_autofree char *words = rap_span_is_inherited (actors[i].span)
                                 ? rap_finding_words_inherited (actors[i].name)
                                 : g_strdup (actors[i].name);
    add_row (self, title_of_role (actors[i].role), words);
  }
  deadlines = rap_findings_draft_get_deadlines (self->draft, &n_deadlines);
  for (guint i = 0; i < n_deadlines; i++)
    add_deadline (self, &deadlines[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->marked), n_actors + n_deadlines > 0);
}

static void
fill_text (RapCommitmentEditor *self)
{
  guint n;
  const RapAction *actions = rap_findings_draft_get_actions (self->draft, &n);
  const RapActor *actors;
  const RapDeadline *deadlines;

  rap_verbatim_view_clear_styles (self->text);
  for (guint i = 0; i < n; i++)
    rap_verbatim_view_set_style (self->text, RAP_VERBATIM_ACTION, actions[i].span);
  actors = rap_findings_draft_get_actors (self->draft, &n);
  for (guint i = 0; i < n; i++)
    rap_verbatim_view_set_style (self->text, RAP_VERBATIM_ACTOR, actors[i].span);
  deadlines = rap_findings_draft_get_deadlines (self->draft, &n);
  for (guint i = 0; i < n; i++)
    rap_verbatim_view_set_style (self->text, RAP_VERBATIM_DEADLINE, deadlines[i].span);
}

static void
update_sensitivity (RapCommitmentEditor *self)
{
  gboolean is_commitment = rap_findings_draft_get_is_commitment (self->draft);
  RapSpan span;
  gboolean can_mark = is_commitment && rap_verbatim_view_get_selection (self->text, &span);

  gtk_widget_set_sensitive (GTK_WIDGET (self->strength_row), is_commitment);
  gtk_widget_set_sensitive (self->marking, is_commitment);
  gtk_widget_set_sensitive (GTK_WIDGET (self->marked), is_commitment);
  if (self->can_mark == can_mark)
    return;
  self->can_mark = can_mark;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_MARK]);
}

static void
fill (RapCommitmentEditor *self)
{
  self->filling = TRUE;
  gtk_switch_set_active (self->commitment_switch,
                         rap_findings_draft_get_is_commitment (self->draft));
  adw_combo_row_set_selected (self->strength_row, rap_findings_draft_get_strength (self->draft));
  self->filling = FALSE;
  fill_text (self);
  fill_marked (self);
  update_sensitivity (self);
  set_valid (self, TRUE);
}

static void
commitment_cb (RapCommitmentEditor *self)
{
  if (self->filling || self->draft == NULL)
    return;
  rap_findings_draft_set_is_commitment (self->draft,
                                        gtk_switch_get_active (self->commitment_switch));
  update_sensitivity (self);
}

static void
strength_cb (RapCommitmentEditor *self)
{
  guint selected = adw_combo_row_get_selected (self->strength_row);

  if (!self->filling && self->draft != NULL && selected < RAP_N_STRENGTHS)
    rap_findings_draft_set_strength (self->draft, (RapStrength)selected);
}

static void
selection_cb (RapCommitmentEditor *self)
{
  if (self->draft != NULL)
    update_sensitivity (self);
}

static void
rap_commitment_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_VALID:
    g_value_set_boolean (value, RAP_COMMITMENT_EDITOR (object)->valid);
    break;
  case PROP_CAN_MARK:
    g_value_set_boolean (value, RAP_COMMITMENT_EDITOR (object)->can_mark);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_commitment_editor_dispose (GObject *object)
{
  RapCommitmentEditor *self = RAP_COMMITMENT_EDITOR (object);
  GtkWidget *child;

  g_clear_pointer (&self->draft, rap_findings_draft_free);
  g_clear_object (&self->paragraph);
  g_clear_object (&self->text);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_COMMITMENT_EDITOR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rap_commitment_editor_parent_class)->dispose (object);
}

static void
rap_commitment_editor_class_init (RapCommitmentEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rap_commitment_editor_get_property;
  object_class->dispose = rap_commitment_editor_dispose;
  properties[PROP_VALID] =
      g_param_spec_boolean ("valid", NULL, NULL, TRUE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CAN_MARK] =
      g_param_spec_boolean ("can-mark", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-commitment-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentEditor, commitment_switch);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentEditor, strength_row);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentEditor, strengths);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentEditor, marking);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentEditor, marked);
}

static void
rap_commitment_editor_init (RapCommitmentEditor *self)
{
  self->valid = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < RAP_N_STRENGTHS; i++)
    gtk_string_list_append (self->strengths, rap_strength_to_label ((RapStrength)i));
  g_signal_connect_swapped (self->commitment_switch, "notify::active", G_CALLBACK (commitment_cb),
                            self);
  g_signal_connect_swapped (self->strength_row, "notify::selected", G_CALLBACK (strength_cb), self);
}

/**
 * rap_commitment_editor_new:
 *
 * Returns: (transfer floating): an editor without a paragraph
 */
GtkWidget *
rap_commitment_editor_new (void)
{
  return g_object_new (RAP_TYPE_COMMITMENT_EDITOR, NULL);
}

/**
 * rap_commitment_editor_set_text_view:
 * @self: an editor
 * @text: the view of the text, in which words are selected and shown as they are marked
 */
void
rap_commitment_editor_set_text_view (RapCommitmentEditor *self, RapVerbatimView *text)
{
  g_set_object (&self->text, text);
  g_signal_connect_object (text, "notify::has-selection", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rap_commitment_editor_mark:
 * @self: an editor
 * @style: what the words that are selected are; nothing where none are
 *
 * Marks the words, or makes them plain where they are marked.
 */
void
rap_commitment_editor_mark (RapCommitmentEditor *self, RapVerbatimStyle style)
{
  RapSpan span;

  if (!self->can_mark || !rap_verbatim_view_get_selection (self->text, &span))
    return;
  if (style == RAP_VERBATIM_ACTION)
    rap_findings_draft_toggle_action (self->draft, span);
  else if (style == RAP_VERBATIM_DEADLINE)
    rap_findings_draft_toggle_deadline (self->draft, span);
  else
    rap_findings_draft_toggle_addressee (self->draft, span);
  fill (self);
}

gboolean
rap_commitment_editor_get_can_mark (RapCommitmentEditor *self)
{
  return self->can_mark;
}

/**
 * rap_commitment_editor_set_paragraph:
 * @self: an editor
 * @paragraph: (nullable): what is edited from now on, whose text the view shows; a draft of another
 *   one is given up
 */
void
rap_commitment_editor_set_paragraph (RapCommitmentEditor *self, RapParagraph *paragraph)
{
  g_clear_pointer (&self->draft, rap_findings_draft_free);
  g_set_object (&self->paragraph, paragraph);
  if (paragraph == NULL)
    return;
  self->draft = rap_findings_draft_new (paragraph);
  fill (self);
}

/**
 * rap_commitment_editor_get_draft:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): what has been made of the paragraph so far
 */
RapFindingsDraft *
rap_commitment_editor_get_draft (RapCommitmentEditor *self)
{
  return self->draft;
}

gboolean
rap_commitment_editor_get_valid (RapCommitmentEditor *self)
{
  return self->valid;
}
