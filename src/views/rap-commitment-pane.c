/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-commitment-pane-private.h"

#include <glib/gi18n.h>

#include "rap-finding-words.h"
#include "rap-paragraph-row.h"

G_DEFINE_FINAL_TYPE (RapCommitmentPane, rap_commitment_pane, GTK_TYPE_WIDGET)

/* Only a PDF gives places to its lines. */
#define PLACED_MEDIA_TYPE "application/pdf"

/**
 * rap_commitment_pane_show_failure:
 * @self: a pane
 * @error: why something could not be kept
 */
void
rap_commitment_pane_show_failure (RapCommitmentPane *self, const GError *error)
{
  g_autofree char *sentence = g_strdup_printf (_ ("The change was not kept: %s"), error->message);

  gtk_label_set_text (self->failure_label, sentence);
  gtk_info_bar_set_revealed (self->failure, TRUE);
}

/* Takes @words. */
static void
set_words (RapFindingRow *row, char *words)
{
  rap_finding_row_set_words (row, words);
  g_free (words);
}

static void
show_findings (RapCommitmentPane *self, RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);

  if (commitment != NULL) {
    RapStrength strength = rap_commitment_get_strength (commitment);

    rap_strength_mark_set_strength (self->strength_mark, strength);
    rap_finding_row_set_words (self->strength, rap_strength_to_label (strength));
    g_object_set (self->reason, "title", _ ("Why"), NULL);
    set_words (self->reason, rap_finding_words_reason (rap_commitment_get_reason (commitment)));
  } else {
    rap_finding_row_set_words (self->strength, NULL);
    g_object_set (self->reason, "title", _ ("Why It Is No Commitment"), NULL);
    set_words (self->reason,
               rap_finding_words_reason (rap_paragraph_get_not_commitment (paragraph)));
  }
  set_words (self->performative, rap_finding_words_actions (paragraph, RAP_ACTION_PERFORMATIVE));
  set_words (self->actions, rap_finding_words_actions (paragraph, RAP_ACTION_ACTION));
  set_words (self->addressees, rap_finding_words_actors (paragraph, RAP_ACTOR_ADDRESSEE));
  set_words (self->partners, rap_finding_words_actors (paragraph, RAP_ACTOR_PARTNER));
  set_words (self->beneficiaries, rap_finding_words_actors (paragraph, RAP_ACTOR_BENEFICIARY));
  set_words (self->deadlines, rap_finding_words_deadlines (paragraph));
  set_words (self->qualifiers, rap_finding_words_qualifiers (paragraph));
  set_words (self->footnotes, rap_finding_words_footnotes (paragraph));
  set_words (self->citations, rap_finding_words_citations (paragraph));
  set_words (self->repairs, rap_finding_words_repairs (paragraph));
}

static void
show_text (RapCommitmentPane *self, RapParagraph *paragraph)
{
  guint n;
  const RapSpan *hits = rap_row_get_hits (self->row, &n);

  rap_verbatim_view_set_paragraph (self->text, paragraph);
  for (guint i = 0; i < n; i++)
    rap_verbatim_view_set_style (self->text, RAP_VERBATIM_HIT, hits[i]);
  rap_verbatim_view_show_commitment (self->text, rap_paragraph_get_commitment (paragraph));
}

static void
show_title (RapCommitmentPane *self, RapParagraph *paragraph)
{
  g_autofree char *path = rap_labels_join (rap_paragraph_get_path (paragraph), " ");
  const char *label = *path != '\0' ? path : rap_paragraph_get_label (paragraph);
  g_autofree char *title = NULL;

  if (rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING)
    title = g_strdup (_ ("Heading"));
  else
    title = *label != '\0' ? rap_finding_words_label (label) : g_strdup (_ ("Paragraph"));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->document, rap_row_get_document_name (self->row));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->document), rap_row_get_document_name (self->row));
}

static gboolean
has_pages (RapParagraph *paragraph)
{
  guint n;
  const RapPlace *places = rap_paragraph_get_places (paragraph, &n);

  for (guint i = 0; i < n; i++)
    if (places[i].page > 0 && places[i].box.x1 > places[i].box.x0)
      return TRUE;
  return FALSE;
}

static void
show_page (RapCommitmentPane *self, RapParagraph *paragraph)
{
  guint n;
  const RapPlace *places = rap_paragraph_get_places (paragraph, &n);
  gint64 document = rap_row_get_document (self->row);

  gtk_widget_set_visible (self->page_box, has_pages (paragraph));
  if (!has_pages (paragraph)) {
    rap_page_view_set_places (self->page, NULL, 0);
    return;
  }
  if (self->source != document) {
    self->source = document;
    rap_page_view_set_source (self->page, NULL, NULL);
  }
  rap_page_view_set_places (self->page, places, n);
}

static void
source_loaded_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCommitmentPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source =
      rap_library_load_source_finish (RAP_LIBRARY (library), result, &error);

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (source != NULL)
    rap_page_view_set_source (self->page, source, PLACED_MEDIA_TYPE);
  else
    rap_page_view_set_failure (self->page,
                               _ ("The source is not in the library. Text and findings are safe."));
}

static void
source_wanted_cb (RapCommitmentPane *self)
{
  if (self->library != NULL && self->source != 0)
    rap_library_load_source_async (self->library, self->source, self->loading, source_loaded_cb,
                                   g_object_ref (self));
}

static void
history_loaded_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCommitmentPane) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = rap_library_load_history_finish (RAP_LIBRARY (library), result, &error);
  g_autofree char *text = lines != NULL ? g_strjoinv ("\n", lines) : NULL;

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (lines == NULL)
    gtk_label_set_text (self->history_label, error->message);
  else
    gtk_label_set_text (self->history_label,
                        *text != '\0' ? text : _ ("Nothing has been changed so far."));
}

static void
update_history (RapCommitmentPane *self)
{
  if (!gtk_expander_get_expanded (self->history) || self->library == NULL || self->row == NULL)
    return;
  rap_library_load_history_async (self->library, rap_row_get_id (self->row), self->loading,
                                  history_loaded_cb, g_object_ref (self));
}

static void
update_mode (RapCommitmentPane *self)
{
  gtk_stack_set_visible_child_name (self->mode, self->editing ? "edit" : "read");
  gtk_stack_set_visible_child_name (self->bar, self->editing ? "edit" : "read");
  rap_commitment_actions_update (self);
}

static void
close_editor (RapCommitmentPane *self)
{
  self->editing = FALSE;
  self->saving = FALSE;
  rap_commitment_editor_set_paragraph (self->editor, NULL);
  update_mode (self);
}

/**
 * rap_commitment_pane_set_editing:
 * @self: a pane
 * @editing: whether to show the editor; a draft in it is given up
 */
void
rap_commitment_pane_set_editing (RapCommitmentPane *self, gboolean editing)
{
  editing = editing && self->row != NULL;
  if (self->editing == editing)
    return;
  self->editing = editing;
  rap_commitment_editor_set_paragraph (self->editor,
                                       editing ? rap_row_get_paragraph (self->row) : NULL);
  if (!editing && self->row != NULL)
    show_text (self, rap_row_get_paragraph (self->row));
  update_mode (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
show_row (RapCommitmentPane *self)
{
  RapParagraph *paragraph = rap_row_get_paragraph (self->row);
  RapStatus status = rap_row_get_status (self->row);

  show_title (self, paragraph);
  if (!self->editing)
    show_text (self, paragraph);
  show_findings (self, paragraph);
  rap_finding_row_set_words (self->status, rap_status_to_label (status));
  set_words (self->tags, *rap_row_get_tags (self->row) != NULL
                             ? g_strjoinv (", ", (char **)rap_row_get_tags (self->row))
                             : g_strdup (_ ("None")));
  gtk_widget_set_visible (GTK_WIDGET (self->reject_button),
                          rap_paragraph_get_commitment (paragraph) != NULL);
  show_page (self, paragraph);
}

/* Another paragraph: what was written to the last one is kept first. */
static void
leave_row (RapCommitmentPane *self)
{
  rap_note_editor_settle (self->note);
  if (self->editing)
    rap_commitment_actions_keep_draft (self);
  /* The keyboard stays where it is: most likely in the list. */
  if (self->editing)
    close_editor (self);
  g_cancellable_cancel (self->loading);
  g_object_unref (self->loading);
  self->loading = g_cancellable_new ();
}

static gboolean
is_same_paragraph (RapRow *a, RapRow *b)
{
  return a != NULL && b != NULL && rap_row_get_id (a) == rap_row_get_id (b);
}

/* What is selected when it is not one paragraph. */
static void
show_several (RapCommitmentPane *self, guint n)
{
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u Paragraph Selected", "%u Paragraphs Selected", n), n);

  adw_status_page_set_title (self->several, title);
  /* Its buttons are nothing to a screen reader while there is one paragraph. */
  gtk_widget_set_visible (GTK_WIDGET (self->several), n > 1);
  if (n > 1)
    gtk_stack_set_visible_child_name (self->stack, "several");
  else if (rap_session_get_row (self->session) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
}

static gboolean
has_keys (GtkStack *bar)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (bar)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
row_cb (RapCommitmentPane *self)
{
  guint n = rap_session_get_n_selected (self->session);
  RapRow *row = n > 1 ? NULL : rap_session_get_row (self->session);
  gboolean is_same = is_same_paragraph (self->row, row), was_in_bar = has_keys (self->bar);

  show_several (self, n);
  if (row == self->row)
    return;
  if (!is_same && self->row != NULL)
    leave_row (self);
  g_set_object (&self->row, row);
  if (row != NULL)
    gtk_stack_set_visible_child_name (self->stack, "row");
  rap_lineage_view_set_paragraph (self->lineage, self->library,
                                  row != NULL ? rap_row_get_id (row) : 0);
  if (row != NULL) {
    show_row (self);
    /* A note that is being written is newer than what the library has. */
    if (!is_same)
      rap_note_editor_set_note (self->note, rap_row_get_note (row));
    else
      rap_note_editor_take_note (self->note, rap_row_get_note (row));
    if (!is_same)
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    update_history (self);
  }
  rap_commitment_actions_update (self);
  /* The button that was pressed has nothing to do any more, and GTK would go on at the other end of
   * the window. */
  if (was_in_bar && row != NULL && !has_keys (self->bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
row_loaded_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCommitmentPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RapRow) row = rap_library_load_row_finish (RAP_LIBRARY (library), result, &error);

  if (self->stack != NULL && row != NULL && is_same_paragraph (self->row, row))
    rap_session_set_row (self->session, row);
}

/* What is in hand may be what has changed: by an undo, in another window, by the command line. */
static void
changed_cb (RapCommitmentPane *self)
{
  if (self->row != NULL)
    rap_library_load_row_async (self->library, rap_row_get_id (self->row), self->loading,
                                row_loaded_cb, g_object_ref (self));
}

static void
library_cb (RapCommitmentPane *self)
{
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, changed_cb, self);
  g_set_object (&self->library, rap_session_get_library (self->session));
  if (self->library != NULL)
    g_signal_connect_object (self->library, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
  self->source = 0;
  rap_commitment_actions_update (self);
}

static void
close_failure_cb (RapCommitmentPane *self)
{
  gtk_info_bar_set_revealed (self->failure, FALSE);
}

static void
rap_commitment_pane_dispose (GObject *object)
{
  RapCommitmentPane *self = RAP_COMMITMENT_PANE (object);
  GtkWidget *child;

  if (self->stack != NULL && self->row != NULL)
    leave_row (self);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, changed_cb, self);
  if (self->stack != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_COMMITMENT_PANE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->stack = NULL;
  g_clear_object (&self->loading);
  g_clear_object (&self->row);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rap_commitment_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, several);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, failure);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, failure_label);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, title);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, document);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, mode);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, text);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, findings);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, strength);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, reason);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, performative);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, actions);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, addressees);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, partners);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, beneficiaries);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, deadlines);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, qualifiers);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, footnotes);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, citations);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, repairs);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, status);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, tags);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, note);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, lineage);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, page_box);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, page);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, history);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, history_label);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, editor);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, bar);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentPane, reject_button);
}

static void
rap_commitment_pane_class_init (RapCommitmentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_commitment_pane_dispose;
  g_type_ensure (RAP_TYPE_COMMITMENT_EDITOR);
  g_type_ensure (RAP_TYPE_FINDING_ROW);
  g_type_ensure (RAP_TYPE_LINEAGE_VIEW);
  g_type_ensure (RAP_TYPE_NOTE_EDITOR);
  g_type_ensure (RAP_TYPE_PAGE_VIEW);
  g_type_ensure (RAP_TYPE_VERBATIM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-commitment-pane.ui");
  bind_children (widget_class);
  rap_commitment_actions_install (widget_class);
}

static void
add_restore_button (RapCommitmentPane *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Res_tore"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Bring Back What the Rules Found"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "commitment.restore");
  /* There is nothing to bring back where nothing was changed. */
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  rap_finding_row_add_end (self->status, button);
}

static void
add_tags_button (RapCommitmentPane *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Tags…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Tag the Selected Paragraphs"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.tag-rows");
  rap_finding_row_add_end (self->tags, button);
}

static void
rap_commitment_pane_init (RapCommitmentPane *self)
{
  self->loading = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->strength_mark = RAP_STRENGTH_MARK (rap_strength_mark_new ());
  rap_finding_row_add_start (self->strength, GTK_WIDGET (self->strength_mark));
  add_restore_button (self);
  add_tags_button (self);
  g_signal_connect_swapped (self->failure, "response", G_CALLBACK (close_failure_cb), self);
  g_signal_connect_swapped (self->note, "settled", G_CALLBACK (rap_commitment_actions_keep_note),
                            self);
  g_signal_connect_swapped (self->page, "source-wanted", G_CALLBACK (source_wanted_cb), self);
  g_signal_connect_swapped (self->history, "notify::expanded", G_CALLBACK (update_history), self);
  g_signal_connect_swapped (self->editor, "notify::valid",
                            G_CALLBACK (rap_commitment_actions_update), self);
  g_signal_connect_swapped (self->editor, "notify::can-mark",
                            G_CALLBACK (rap_commitment_actions_update), self);
  rap_commitment_editor_set_text_view (self->editor, self->text);
  update_mode (self);
}

/**
 * rap_commitment_pane_new:
 * @session: whose row in hand is shown
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
rap_commitment_pane_new (RapSession *session)
{
  RapCommitmentPane *self = g_object_new (RAP_TYPE_COMMITMENT_PANE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::row", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::n-selected", G_CALLBACK (row_cb), self,
                           G_CONNECT_SWAPPED);
  library_cb (self);
  row_cb (self);
  return GTK_WIDGET (self);
}
