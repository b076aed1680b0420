/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What an analyst can do with the paragraph in hand: each action is one edit of the library, and
 * so one step that can be undone.
 */
#include "rap-commitment-pane-private.h"

#include "rap-finding-words.h"
#include "rap-reading-window.h"
#include "rap-step-words.h"

/* The library keeps it; rap_finding_words_reason() says it in the user's language. */
#define MARKED "An analyst marked it as a commitment."

/* An edit on its way to the library. */
typedef struct {
  RapCommitmentPane *pane; /* (owned) */
  gint64 draft;            /* paragraph whose editor waits for it; 0 for none */
} Sending;

static void
applied_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  Sending *sending = data;
  RapCommitmentPane *self = sending->pane;
  g_autoptr (GError) error = NULL;
  gboolean applied = rap_library_apply_finish (RAP_LIBRARY (library), result, &error);

  if (self->stack != NULL) {
    gboolean is_awaited =
        self->saving && self->row != NULL && sending->draft == rap_row_get_id (self->row);

    if (is_awaited)
      self->saving = FALSE;
    if (!applied)
      rap_commitment_pane_show_failure (self, error);
    else if (is_awaited)
      rap_commitment_pane_set_editing (self, FALSE);
    rap_commitment_actions_update (self);
  }
  g_object_unref (self);
  g_free (sending);
}

static void
apply (RapCommitmentPane *self, RapEdit *edit, gboolean is_draft)
{
  Sending *sending = g_new0 (Sending, 1);

  sending->pane = g_object_ref (self);
  sending->draft = is_draft ? rap_row_get_id (self->row) : 0;
  gtk_info_bar_set_revealed (self->failure, FALSE);
  rap_library_apply_async (self->library, edit, NULL, applied_cb, sending);
}

/* What the step is called in "Undo …". */
static RapEdit *
begin_edit (RapCommitmentPane *self, RapStepWords step)
{
  g_autofree char *number = rap_finding_words_number (rap_row_get_paragraph (self->row));
  g_autofree char *title = rap_step_words_new (step, 1, number);

  return rap_edit_new (title);
}

static void
confirm (RapCommitmentPane *self)
{
  g_autoptr (RapEdit) edit = begin_edit (self, RAP_STEP_WORDS_CONFIRM_PARAGRAPH);

  rap_edit_set_status (edit, rap_row_get_id (self->row), RAP_STATUS_CONFIRMED);
  apply (self, edit, FALSE);
}

static void
reject (RapCommitmentPane *self)
{
  g_autoptr (RapEdit) edit = begin_edit (self, RAP_STEP_WORDS_REJECT_PARAGRAPH);

  rap_edit_reject (edit, rap_row_get_id (self->row));
  apply (self, edit, FALSE);
}

static void
restore (RapCommitmentPane *self)
{
  g_autoptr (RapEdit) edit = begin_edit (self, RAP_STEP_WORDS_RESTORE_PARAGRAPH);

  rap_edit_restore (edit, rap_row_get_id (self->row));
  apply (self, edit, FALSE);
}

/**
 * rap_commitment_actions_keep_note:
 * @self: a pane with a row
 *
 * Gives the note as it is written to the library.
 */
void
rap_commitment_actions_keep_note (RapCommitmentPane *self)
{
  g_autoptr (RapEdit) edit = NULL;
  g_autofree char *note = rap_note_editor_get_note (self->note);

  if (self->library == NULL || self->row == NULL)
    return;
  edit = begin_edit (self, RAP_STEP_WORDS_NOTE);
  rap_edit_set_note (edit, rap_row_get_id (self->row), *note != '\0' ? note : NULL);
  apply (self, edit, FALSE);
}

/**
 * rap_commitment_actions_keep_draft:
 * @self: a pane in its editor
 *
 * Gives the draft to the library, where anything was done to it. The editor stays until the
 * library has it, so that nothing is lost on a full disk.
 */
void
rap_commitment_actions_keep_draft (RapCommitmentPane *self)
{
  RapFindingsDraft *draft = rap_commitment_editor_get_draft (self->editor);
  g_autoptr (RapCommitment) commitment = NULL;
  g_autoptr (RapEdit) edit = NULL;

  if (draft == NULL || !rap_findings_draft_is_changed (draft)) {
    rap_commitment_pane_set_editing (self, FALSE);
    return;
  }
  if (self->library == NULL || self->saving)
    return;
  edit = begin_edit (self, RAP_STEP_WORDS_EDIT_PARAGRAPH);
  commitment = rap_findings_draft_to_commitment (draft, MARKED);
  if (commitment != NULL)
    rap_edit_set_commitment (edit, rap_row_get_id (self->row), commitment);
  else
    rap_edit_reject (edit, rap_row_get_id (self->row));
  self->saving = TRUE;
  apply (self, edit, TRUE);
  rap_commitment_actions_update (self);
}

static void
correct (RapCommitmentPane *self, RapReadingPart part)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (rap_reading_window_new (
      self->library, self->row, part, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL)));
}

static void
action_cb (GtkWidget *widget, const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapCommitmentPane *self = RAP_COMMITMENT_PANE (widget);

  if (g_str_equal (name, "commitment.confirm"))
    confirm (self);
  else if (g_str_equal (name, "commitment.reject"))
    reject (self);
  else if (g_str_equal (name, "commitment.restore"))
    restore (self);
  else if (g_str_equal (name, "commitment.edit"))
    rap_commitment_pane_set_editing (self, TRUE);
  else if (g_str_equal (name, "commitment.correct"))
    correct (self, RAP_READING_PARAGRAPH);
  else if (g_str_equal (name, "commitment.correct-heading"))
    correct (self, RAP_READING_HEADING);
  else if (g_str_equal (name, "commitment.save"))
    rap_commitment_actions_keep_draft (self);
  else if (g_str_equal (name, "commitment.cancel"))
    rap_commitment_pane_set_editing (self, FALSE);
  else if (g_str_equal (name, "commitment.bold"))
    rap_commitment_editor_mark (self->editor, RAP_VERBATIM_ACTION);
  else if (g_str_equal (name, "commitment.deadline"))
    rap_commitment_editor_mark (self->editor, RAP_VERBATIM_DEADLINE);
  else if (g_str_equal (name, "commitment.addressee"))
    rap_commitment_editor_mark (self->editor, RAP_VERBATIM_ACTOR);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

/**
 * rap_commitment_actions_install:
 * @widget_class: of the pane
 */
void
rap_commitment_actions_install (GtkWidgetClass *widget_class)
{
  static const char *const names[] = {
    "commitment.confirm",  "commitment.reject",    "commitment.restore",
    "commitment.edit",     "commitment.correct",   "commitment.save",
    "commitment.cancel",   "commitment.note",      "commitment.bold",
    "commitment.deadline", "commitment.addressee", "commitment.correct-heading",
  };
  static const struct {
    guint key;
    GdkModifierType modifiers;
    const char *name;
  } keys[] = {
    { GDK_KEY_Escape, 0, "commitment.cancel" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "commitment.save" },
    { GDK_KEY_b, GDK_CONTROL_MASK, "commitment.bold" },
    { GDK_KEY_u, GDK_CONTROL_MASK, "commitment.deadline" },
    { GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "commitment.addressee" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], NULL, action_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].name,
                                         NULL);
}

/**
 * rap_commitment_actions_update:
 * @self: a pane
 *
 * Lets those actions be done that make sense for the row in hand.
 */
void
rap_commitment_actions_update (RapCommitmentPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RapParagraph *paragraph = self->row != NULL ? rap_row_get_paragraph (self->row) : NULL;
  RapStatus status = self->row != NULL ? rap_row_get_status (self->row) : RAP_STATUS_SUGGESTED;
  gboolean can_correct = paragraph != NULL && self->library != NULL && !self->editing;
  gboolean can_judge =
      can_correct && rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_HEADING;
  gboolean is_commitment = can_judge && rap_paragraph_get_commitment (paragraph) != NULL;
  gboolean can_save = self->editing && !self->saving;
  gboolean can_mark = can_save && rap_commitment_editor_get_can_mark (self->editor);

  gtk_widget_action_set_enabled (widget, "commitment.confirm",
                                 can_judge && status != RAP_STATUS_CONFIRMED &&
                                     status != RAP_STATUS_REJECTED);
  gtk_widget_action_set_enabled (widget, "commitment.reject", is_commitment);
  gtk_widget_action_set_enabled (widget, "commitment.restore",
                                 can_judge && status != RAP_STATUS_SUGGESTED);
  gtk_widget_action_set_enabled (widget, "commitment.edit", can_judge);
  gtk_widget_action_set_enabled (widget, "commitment.correct", can_correct);
  gtk_widget_action_set_enabled (widget, "commitment.correct-heading",
                                 can_judge && rap_row_get_section (self->row) != NULL);
  gtk_widget_action_set_enabled (widget, "commitment.note",
                                 paragraph != NULL && self->library != NULL);
  gtk_widget_action_set_enabled (widget, "commitment.save",
                                 can_save && rap_commitment_editor_get_valid (self->editor));
  gtk_widget_action_set_enabled (widget, "commitment.cancel", can_save);
  gtk_widget_action_set_enabled (widget, "commitment.bold", can_mark);
  gtk_widget_action_set_enabled (widget, "commitment.deadline", can_mark);
  gtk_widget_action_set_enabled (widget, "commitment.addressee", can_mark);
}
