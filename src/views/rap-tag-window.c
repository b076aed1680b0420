/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-tag-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rap-step-words.h"

struct _RapTagWindow {
  AdwWindow parent_instance;

  /* given */
  RapLibrary *library; /* (owned) */
  GArray *targets;     /* (owned) (element-type gint64): documents or paragraphs */
  gboolean of_documents;

  /* working */
  GCancellable *cancellable; /* (owned) */
  GStrv all;                 /* (owned) (nullable): tags of the library */

  AdwWindowTitle *title;
  AdwPreferencesGroup *group;
  AdwEntryRow *entry;
  GtkLabel *failure;
  GPtrArray *rows; /* (owned) (element-type GtkWidget): one for each tag */
};

G_DEFINE_FINAL_TYPE (RapTagWindow, rap_tag_window, ADW_TYPE_WINDOW)

static void
applied_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapTagWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (rap_library_apply_finish (RAP_LIBRARY (object), result, &error) || self->library == NULL)
    return;
  gtk_label_set_text (self->failure, error->message);
  gtk_widget_show (GTK_WIDGET (self->failure));
}

static void
change (RapTagWindow *self, const char *tag, gboolean add)
{
  g_autofree char *title =
      rap_step_words_new (add ? RAP_STEP_WORDS_ADD_TAG : RAP_STEP_WORDS_REMOVE_TAG, 1, NULL);
  g_autoptr (RapEdit) edit = rap_edit_new (title);

  for (guint i = 0; i < self->targets->len; i++) {
    gint64 target = g_array_index (self->targets, gint64, i);

    if (self->of_documents && add)
      rap_edit_add_tag (edit, target, tag);
    else if (self->of_documents)
      rap_edit_remove_tag (edit, target, tag);
    else if (add)
      rap_edit_tag_paragraph (edit, target, tag);
    else
      rap_edit_untag_paragraph (edit, target, tag);
  }
  rap_library_apply_async (self->library, edit, NULL, applied_cb, g_object_ref (self));
}

static void
switched_cb (RapTagWindow *self, G_GNUC_UNUSED GParamSpec *pspec, GtkCheckButton *check)
{
  change (self, g_object_get_data (G_OBJECT (check), "tag"), gtk_check_button_get_active (check));
}

static void
add_row (RapTagWindow *self, const char *tag, gboolean has, gboolean some)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), has);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check), some);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "tag", g_strdup (tag), g_free);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tag);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (RapTagWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static guint
find_count (GPtrArray *facets, const char *tag)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_str_equal (rap_facet_get_value (facets->pdata[i]), tag))
      return rap_facet_get_count (facets->pdata[i]);
  return 0;
}

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapTagWindow) self = data;
  g_autoptr (GPtrArray) facets = (self->of_documents ? rap_library_count_document_tags_finish
                                                     : rap_library_count_paragraph_tags_finish) (
      RAP_LIBRARY (object), result, NULL);

  if (facets == NULL || self->library == NULL)
    return;
  remove_rows (self);
  for (guint i = 0; self->all[i] != NULL; i++) {
    guint n = find_count (facets, self->all[i]);
    add_row (self, self->all[i], n == self->targets->len, n > 0 && n < self->targets->len);
  }
}

static void
all_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapTagWindow) self = data;
  GStrv tags = rap_library_load_tags_finish (RAP_LIBRARY (object), result, NULL);

  if (tags == NULL || self->library == NULL) {
    g_strfreev (tags);
    return;
  }
  g_strfreev (self->all);
  self->all = tags;
  (self->of_documents ? rap_library_count_document_tags_async
                      : rap_library_count_paragraph_tags_async) (
      self->library, self->targets, self->cancellable, counted_cb, g_object_ref (self));
}

static void
load (RapTagWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  rap_library_load_tags_async (self->library, 0, self->cancellable, all_loaded_cb,
                               g_object_ref (self));
}

static void
entry_applied_cb (RapTagWindow *self)
{
  g_autofree char *tag = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*tag == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  change (self, tag, TRUE);
}

static void
rap_tag_window_dispose (GObject *object)
{
  RapTagWindow *self = RAP_TAG_WINDOW (object);

  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_TAG_WINDOW);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (rap_tag_window_parent_class)->dispose (object);
}

static void
rap_tag_window_finalize (GObject *object)
{
  RapTagWindow *self = RAP_TAG_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_strfreev (self->all);
  g_clear_pointer (&self->targets, g_array_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (rap_tag_window_parent_class)->finalize (object);
}

static void
rap_tag_window_class_init (RapTagWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_tag_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rap_tag_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-tag-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RapTagWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RapTagWindow, group);
  gtk_widget_class_bind_template_child (widget_class, RapTagWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, RapTagWindow, failure);
  gtk_widget_class_bind_template_callback (widget_class, entry_applied_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rap_tag_window_init (RapTagWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make (RapLibrary *library,
      GArray *targets,
      gboolean of_documents,
      const char *name,
      GtkWindow *parent)
{
  RapTagWindow *self = g_object_new (RAP_TYPE_TAG_WINDOW, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  self->targets = g_array_ref (targets);
  self->of_documents = of_documents;
  adw_window_title_set_subtitle (self->title, name);
  g_signal_connect_swapped (library, "changed", G_CALLBACK (load), self);
  load (self);
  return GTK_WIDGET (self);
}

/**
 * rap_tag_window_new_for_documents:
 * @library: where the documents are
 * @documents: (element-type gint64): in it; at least one; must not change afterwards
 * @name: what they are called
 * @parent: (nullable): the window it belongs to
 *
 * What is changed in it is changed for all of them, as one step.
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
rap_tag_window_new_for_documents (RapLibrary *library,
                                  GArray *documents,
                                  const char *name,
                                  GtkWindow *parent)
{
  return make (library, documents, TRUE, name, parent);
}

/**
 * rap_tag_window_new_for_rows:
 * @library: where the paragraphs are
 * @rows: (element-type RapRow): their rows; at least one
 * @parent: (nullable): the window it belongs to
 *
 * What is changed in it is changed for all of them, as one step.
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
rap_tag_window_new_for_rows (RapLibrary *library, GPtrArray *rows, GtkWindow *parent)
{
  g_autofree char *name =
      g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", rows->len), rows->len);
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++) {
    gint64 id = rap_row_get_id (rows->pdata[i]);
    g_array_append_val (paragraphs, id);
  }
  return make (library, paragraphs, FALSE, name, parent);
}
