/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-lineage-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-change-words.h"
#include "rap-finding-words.h"
#include "rap-lineage.h"

struct _RapLineageView {
  GtkWidget parent_instance;

  GCancellable *cancellable; /* (owned) (nullable): of the search under way */
  GtkWidget *box;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (RapLineageView, rap_lineage_view, GTK_TYPE_WIDGET)

static char *
make_title (const RapLineageStep *step)
{
  RapParagraph *paragraph = rap_row_get_paragraph (step->row);
  g_autofree char *label = rap_labels_join (rap_paragraph_get_path (paragraph), " ");
  const char *name = rap_row_get_document_name (step->row);

  /* Translators: a document and the number of a paragraph in it: "A/RES/75/198, 19." */
  return *label != '\0' ? g_strdup_printf (_ ("%s, %s"), name, label) : g_strdup (name);
}

/* When, and what became of the wording: "16 December 2020 · ▲ Stronger", and a line for each
 * reason. */
static char *
make_subtitle (const RapLineageStep *step)
{
  const RapPair *pair = rap_lineage_step_get_pair (step);
  const char *adopted = rap_row_get_adopted (step->row);
  g_autofree char *date = adopted != NULL          ? rap_finding_words_date (adopted)
                          : step->reckoned != NULL ? rap_change_words_reckoned (step->reckoned)
                                                   : g_strdup ("");
  g_autofree char *verdict = pair != NULL ? rap_change_words_verdict (pair) : g_strdup ("");
  g_autofree char *reasons = pair != NULL ? rap_change_words_reasons (pair, "\n") : g_strdup ("");

  return g_strconcat (date, *date != '\0' && *verdict != '\0' ? " · " : "", verdict,
                      *reasons != '\0' ? "\n" : "", reasons, NULL);
}

/* The documents that a line compares: its own with that of the line before; the first with that of
 * the paragraph in hand. */
static GVariant *
make_target (GPtrArray *steps, guint at)
{
  const RapLineageStep *step = steps->pdata[at], *older = step, *newer = step;

  if (at > 0)
    older = steps->pdata[at - 1];
  else
    for (guint i = 1; i < steps->len && newer == step; i++)
      if (((RapLineageStep *)steps->pdata[i])->own)
        newer = steps->pdata[i];
  return older == newer ? NULL
                        : g_variant_new ("(xxs)", rap_row_get_document (older->row),
                                         rap_row_get_document (newer->row),
                                         rap_paragraph_get_id (rap_row_get_paragraph (newer->row)));
}

static void
add_button (GtkWidget *row, GVariant *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Compare with the Document Before"));
  /* The row gives it its title too: "Compare A/RES/75/198, 19." */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compare"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.compare");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
}

/* A dot of the timeline; it is filled where the reader stands. */
static GtkWidget *
make_mark (const RapLineageStep *step)
{
  GtkWidget *mark =
      gtk_image_new_from_icon_name (step->own ? "radio-checked-symbolic" : "radio-symbolic");

  if (step->own)
    gtk_widget_set_tooltip_text (mark, _ ("This Paragraph"));
  return mark;
}

static void
add_line (RapLineageView *self, GPtrArray *steps, guint at)
{
  const RapLineageStep *step = steps->pdata[at];
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = make_title (step);
  g_autofree char *subtitle = make_subtitle (step);
  GVariant *target = make_target (steps, at);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_mark (step));
  if (target != NULL)
    add_button (row, target);
  gtk_list_box_append (self->list, row);
}

static void
show_steps (RapLineageView *self, GPtrArray *steps)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    add_line (self, steps, i);
  gtk_widget_set_visible (GTK_WIDGET (self), steps != NULL && steps->len > 1);
}

static void
lineage_thread (GTask *task,
                G_GNUC_UNUSED gpointer source,
                gpointer rows,
                G_GNUC_UNUSED GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *steps = rap_lineage_load (rows, &error);

  if (steps != NULL)
    g_task_return_pointer (task, steps, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* A search that fails leaves the place empty: nothing that was said before is taken back. */
static void
steps_made_cb (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  RapLineageView *self = RAP_LINEAGE_VIEW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->box == NULL)
    return;
  if (error != NULL)
    g_debug ("no lineage: %s", error->message);
  show_steps (self, steps);
}

static void
relatives_found_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GPtrArray *rows = rap_library_find_relatives_finish (RAP_LIBRARY (library), result, &error);

  if (rows == NULL) {
    g_task_return_error (task, error);
    return;
  }
  g_task_set_task_data (task, rows, (GDestroyNotify)g_ptr_array_unref);
  g_task_run_in_thread (task, lineage_thread);
}

static void
stop (RapLineageView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
rap_lineage_view_dispose (GObject *object)
{
  RapLineageView *self = RAP_LINEAGE_VIEW (object);

  stop (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rap_lineage_view_parent_class)->dispose (object);
}

static void
rap_lineage_view_class_init (RapLineageViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rap_lineage_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rap_lineage_view_init (RapLineageView *self)
{
  GtkWidget *heading = gtk_label_new (_ ("Lineage"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self->box), heading);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Lineage"), -1);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_widget_hide (GTK_WIDGET (self));
}

/**
 * rap_lineage_view_set_paragraph:
 * @self: a view
 * @library: (nullable): that the paragraph is in
 * @paragraph: as a #RapRow names it; 0 for none
 *
 * Shows the way of another paragraph, as soon as it is known.
 */
void
rap_lineage_view_set_paragraph (RapLineageView *self, RapLibrary *library, gint64 paragraph)
{
  g_autoptr (GTask) task = NULL;

  stop (self);
  show_steps (self, NULL);
  if (library == NULL || paragraph == 0)
    return;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, steps_made_cb, NULL);
  g_task_set_source_tag (task, rap_lineage_view_set_paragraph);
  rap_library_find_relatives_async (library, paragraph, self->cancellable, relatives_found_cb,
                                    g_object_ref (task));
}
