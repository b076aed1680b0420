/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-own-terms-group.h"

#include <glib/gi18n.h>

#include "rap-lexicon.h"
#include "rap-own-terms.h"
#include "rap-paragraph-row.h"

struct _RapOwnTermsGroup {
  AdwPreferencesGroup parent_instance;

  char *path;          /* (owned): of the file */
  GPtrArray *terms;    /* (owned) (nullable) (element-type RapOwnTerm): where it could be read */
  GPtrArray *rows;     /* (owned) (element-type GtkWidget): one for each term */
  RapLexicon *lexicon; /* (owned) (nullable): once it is loaded, without the terms */
  char *failure;       /* (owned) (nullable): why the file was not read, or not written */

  AdwEntryRow *verb_row;
  AdwComboRow *strength_row;
  GtkButton *add_button;
  GtkLabel *hint;
  GtkListBox *list; /* of the terms */
  GtkStringList *strengths;
};

G_DEFINE_FINAL_TYPE (RapOwnTermsGroup, rap_own_terms_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_hint (RapOwnTermsGroup *self, const char *text, gboolean is_error)
{
  gtk_label_set_text (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->hint), is_error ? "dim-label" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), is_error ? "error" : "dim-label");
}

/* "enjoins, enjoin, enjoining", without the other spellings; NULL before the lexicon is there. */
static char *
list_forms (RapOwnTermsGroup *self, const char *verb)
{
  g_auto (GStrv) forms = self->lexicon != NULL ? rap_lexicon_conjugate (self->lexicon, verb) : NULL;

  if (forms == NULL)
    return NULL;
  return g_strjoin (", ", forms[RAP_FORM_THIRD], forms[RAP_FORM_BASE], forms[RAP_FORM_PARTICIPLE],
                    NULL);
}

/* What adding the verb will do. */
static char *
describe (RapOwnTermsGroup *self, const char *verb)
{
  g_autofree char *forms = list_forms (self, verb);
  int known = self->lexicon != NULL ? rap_lexicon_find_strength (self->lexicon, verb) : -1;

  if (known >= 0)
    /* Translators: a verb and the name of a strength. */
    return g_strdup_printf (_ ("“%s” is known as “%s”; your strength will count instead."), verb,
                            rap_strength_to_label ((RapStrength)known));
  /* Translators: the forms of a verb: "enjoins, enjoin, enjoining". */
  return forms != NULL ? g_strdup_printf (_ ("Will be found as: %s"), forms) : NULL;
}

static void
update (RapOwnTermsGroup *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->verb_row));
  g_autoptr (RapOwnTerm) term = rap_own_term_new (typed, 0, NULL);
  g_autofree char *text = NULL;
  gboolean is_new = FALSE, is_error = FALSE;

  if (self->failure != NULL) {
    text = g_strdup (self->failure);
    is_error = TRUE;
  } else if (term == NULL && *typed != '\0') {
    text = g_strdup (_ ("Write one or more words of letters."));
    is_error = TRUE;
  } else if (term != NULL && rap_own_terms_find (self->terms, term->verb) != NULL) {
    text = g_strdup_printf (_ ("“%s” is in your list already."), term->verb);
  } else if (term != NULL) {
    text = describe (self, term->verb);
  }
  if (self->terms != NULL)
    is_new = term != NULL && rap_own_terms_find (self->terms, term->verb) == NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), is_new);
  show_hint (self, text, is_error);
}

/* What could not be written is still in the list, and is written with the next change. */
static void
save (RapOwnTermsGroup *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->failure, g_free);
  if (!rap_own_terms_save (self->terms, self->path, &error))
    self->failure = g_strdup (error->message);
  update (self);
}

static void
show_forms (RapOwnTermsGroup *self, GtkWidget *row)
{
  const RapOwnTerm *term = g_object_get_data (G_OBJECT (row), "term");
  g_autofree char *forms = list_forms (self, term->verb);

  if (forms != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), forms);
}

static void
strength_changed_cb (RapOwnTermsGroup *self, G_GNUC_UNUSED GParamSpec *pspec, AdwComboRow *row)
{
  RapOwnTerm *term = g_object_get_data (G_OBJECT (row), "term");

  term->strength = (int)adw_combo_row_get_selected (row);
  save (self);
}

static void
remove_cb (RapOwnTermsGroup *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_COMBO_ROW);
  guint place;

  if (!g_ptr_array_find (self->rows, row, &place))
    return;
  g_signal_handlers_disconnect_by_data (row, self);
  /* The keyboard goes where it can go on from. */
  gtk_widget_grab_focus (GTK_WIDGET (self->verb_row));
  gtk_list_box_remove (self->list, row);
  g_ptr_array_remove_index (self->rows, place);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->rows->len > 0);
  g_ptr_array_remove_index (self->terms, place);
  save (self);
}

static GtkWidget *
make_remove_button (RapOwnTermsGroup *self, const char *verb)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), verb);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (RapOwnTermsGroup *self, RapOwnTerm *term)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), term->verb);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->strengths));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint)term->strength);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, term->verb));
  g_object_set_data (G_OBJECT (row), "term", term);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (strength_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  gtk_widget_show (GTK_WIDGET (self->list));
  g_ptr_array_add (self->rows, row);
  show_forms (self, row);
}

static void
entry_changed_cb (RapOwnTermsGroup *self)
{
  update (self);
}

static void
add_cb (RapOwnTermsGroup *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->verb_row));
  RapOwnTerm *term;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->add_button)))
    return;
  term = rap_own_term_new (typed, (int)adw_combo_row_get_selected (self->strength_row), NULL);
  g_ptr_array_add (self->terms, term);
  add_row (self, term);
  gtk_editable_set_text (GTK_EDITABLE (self->verb_row), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->verb_row));
  save (self);
}

/* The window that the preferences belong to does it, and shows how far it is. */
static void
read_again_cb (RapOwnTermsGroup *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.read-again", NULL);
  gtk_window_close (window);
}

static void
load_lexicon_thread (GTask *task,
                     G_GNUC_UNUSED gpointer source,
                     G_GNUC_UNUSED gpointer data,
                     G_GNUC_UNUSED GCancellable *cancellable)
{
  g_task_return_pointer (task, rap_lexicon_load ("en", NULL), (GDestroyNotify)rap_lexicon_unref);
}

/* Without it the forms are not shown, and that is all. */
static void
lexicon_loaded_cb (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  RapOwnTermsGroup *self = RAP_OWN_TERMS_GROUP (object);

  self->lexicon = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->verb_row == NULL) /* closed meanwhile */
    return;
  for (guint i = 0; i < self->rows->len; i++)
    show_forms (self, g_ptr_array_index (self->rows, i));
  update (self);
}

static void
load (RapOwnTermsGroup *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, lexicon_loaded_cb, NULL);
  g_autoptr (GError) error = NULL;

  self->path = rap_own_terms_get_default_path ();
  self->terms = rap_own_terms_load (self->path, &error);
  if (self->terms == NULL)
    self->failure = g_strdup (error->message);
  for (guint i = 0; self->terms != NULL && i < self->terms->len; i++)
    add_row (self, g_ptr_array_index (self->terms, i));
  gtk_widget_set_sensitive (GTK_WIDGET (self->verb_row), self->terms != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->strength_row), self->terms != NULL);
  update (self);
  g_task_set_source_tag (task, load);
  g_task_run_in_thread (task, load_lexicon_thread);
}

static void
rap_own_terms_group_dispose (GObject *object)
{
  RapOwnTermsGroup *self = RAP_OWN_TERMS_GROUP (object);

  /* A row that loses its model has a selection no more, which is no wish of anybody's. */
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->rows, i), self);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), RAP_TYPE_OWN_TERMS_GROUP);
  G_OBJECT_CLASS (rap_own_terms_group_parent_class)->dispose (object);
}

static void
rap_own_terms_group_finalize (GObject *object)
{
  RapOwnTermsGroup *self = RAP_OWN_TERMS_GROUP (object);

  g_free (self->path);
  g_free (self->failure);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->lexicon, rap_lexicon_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (rap_own_terms_group_parent_class)->finalize (object);
}

static void
rap_own_terms_group_class_init (RapOwnTermsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_own_terms_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = rap_own_terms_group_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-own-terms-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RapOwnTermsGroup, verb_row);
  gtk_widget_class_bind_template_child (widget_class, RapOwnTermsGroup, strength_row);
  gtk_widget_class_bind_template_child (widget_class, RapOwnTermsGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, RapOwnTermsGroup, hint);
  gtk_widget_class_bind_template_child (widget_class, RapOwnTermsGroup, list);
  gtk_widget_class_bind_template_child (widget_class, RapOwnTermsGroup, strengths);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again_cb);
}

static void
rap_own_terms_group_init (RapOwnTermsGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < RAP_N_STRENGTHS; i++)
    gtk_string_list_append (self->strengths, rap_strength_to_label ((RapStrength)i));
  adw_combo_row_set_selected (self->strength_row, RAP_STRENGTH_REQUEST);
  load (self);
}

/**
 * rap_own_terms_group_new:
 *
 * Returns: (transfer floating): a group with the terms that there are
 */
GtkWidget *
rap_own_terms_group_new (void)
{
  return g_object_new (RAP_TYPE_OWN_TERMS_GROUP, NULL);
}
