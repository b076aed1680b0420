/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-name-dialog.h"

#include <glib/gi18n.h>

typedef struct {
  RapNameCheck check;
  RapNameChosen chosen;
  gpointer data; /* (owned) */
  GDestroyNotify destroy;
  AdwMessageDialog *dialog; /* (unowned) */
  GtkEditable *entry;       /* (unowned) */
  GtkLabel *hint;           /* (unowned) */
} Asking;

static void
asking_free (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  Asking *self = data;

  self->destroy (self->data);
  g_free (self);
}

static char *
dup_name (Asking *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
name_changed_cb (Asking *self)
{
  g_autofree char *name = dup_name (self);
  gboolean allowed = *name != '\0';

  gtk_label_set_text (self->hint, allowed ? self->check (name, &allowed, self->data) : "");
  adw_message_dialog_set_response_enabled (self->dialog, "save", allowed);
}

static void
response_cb (Asking *self, const char *response)
{
  g_autofree char *name = dup_name (self);

  if (g_str_equal (response, "save") && *name != '\0')
    self->chosen (name, self->data);
}

static GtkWidget *
make_entry (Asking *self, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new (), *hint = gtk_label_new (NULL);

  self->entry = GTK_EDITABLE (entry);
  self->hint = GTK_LABEL (hint);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"),
                                  -1);
  if (name != NULL)
    gtk_editable_set_text (self->entry, name);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_label_set_xalign (self->hint, 0);
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), hint);
  return box;
}

/**
 * rap_name_dialog_ask:
 * @parent: the window that it belongs to
 * @question: what is asked
 * @data: for what the question calls
 * @destroy: of @data, when the dialog is gone
 */
void
rap_name_dialog_ask (GtkWindow *parent,
                     const RapNameQuestion *question,
                     gpointer data,
                     GDestroyNotify destroy)
{
  Asking *self = g_new0 (Asking, 1);
  GtkWidget *dialog = adw_message_dialog_new (parent, question->heading, question->body);

  *self = (Asking){ question->check, question->chosen, data, destroy, ADW_MESSAGE_DIALOG (dialog) };
  adw_message_dialog_set_extra_child (self->dialog, make_entry (self, question->name));
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "save", question->button,
                                    NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "save");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (name_changed_cb), self);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self, asking_free,
                         G_CONNECT_SWAPPED);
  name_changed_cb (self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
