/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-file-saving.h"

#include <glib/gi18n.h>

#include "rap-export-file.h"

#define LONGEST_NAME 80 /* characters, without its end */

typedef struct {
  RapFileContent content; /* (owned) */
  GFile *file;            /* (owned) (nullable) */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  saving->content.free_what (saving->content.what);
  g_clear_object (&saving->file);
  g_free (saving);
}

/**
 * rap_file_saving_suggest_name:
 * @title: what is saved
 * @otherwise: what it is called where @title is empty
 * @suffix: of the format
 *
 * Returns: (transfer full): a name for a file that any system takes
 */
char *
rap_file_saving_suggest_name (const char *title, const char *otherwise, const char *suffix)
{
  g_autofree char *name =
      g_utf8_substring (title, 0, MIN (LONGEST_NAME, g_utf8_strlen (title, -1)));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '-');
  g_strstrip (name);
  while (*name == '.')
    *name = '-';
  return g_strdup_printf ("%s.%s", *name != '\0' ? name : otherwise, suffix);
}

/* Where there is no path, as on a server, the system's own way of replacing a file must do. */
static gboolean
write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (path != NULL)
    return rap_export_write_file (path, bytes, error);
  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  cancellable, error);
}

static void
save_thread (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  const RapFileContent *content = &saving->content;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = content->make (content->what, content->format, &error);

  if (bytes == NULL || !write_file (saving->file, bytes, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (saving->file), g_object_unref);
}

static GTask *
task_new (const RapFileContent *content,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);

  saving->content = *content;
  g_task_set_source_tag (task, task_new);
  g_task_set_task_data (task, saving, saving_free);
  return task;
}

/**
 * rap_file_saving_save_async:
 * @file: where to
 * @content: (transfer full): what is saved
 * @cancellable: (nullable): to stop before anything is written
 * @callback: called when it is saved
 * @user_data: for @callback
 */
void
rap_file_saving_save_async (GFile *file,
                            const RapFileContent *content,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = task_new (content, cancellable, callback, user_data);
  Saving *saving = g_task_get_task_data (task);

  saving->file = g_object_ref (file);
  g_task_run_in_thread (task, save_thread);
}

static void
answered_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  Saving *saving = g_task_get_task_data (task);

  if (response == GTK_RESPONSE_ACCEPT)
    saving->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_object_unref (dialog);
  if (saving->file != NULL)
    g_task_run_in_thread (task, save_thread);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
}

/**
 * rap_file_saving_ask_async:
 * @parent: over which to ask
 * @question: title of the dialog
 * @name: that the file is suggested to have
 * @format: of the file
 * @content: (transfer full): what is saved
 * @callback: called when it is saved, or not
 * @user_data: for @callback
 */
void
rap_file_saving_ask_async (GtkWindow *parent,
                           const char *question,
                           const char *name,
                           const RapFileFormat *format,
                           const RapFileContent *content,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = task_new (content, NULL, callback, user_data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      question, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ (format->label));
  gtk_file_filter_add_mime_type (filter, format->media_type);
  gtk_file_filter_add_suffix (filter, format->suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * rap_file_saving_finish:
 * @result: what the callback was given
 * @error: a #RapExportError, or %G_IO_ERROR_CANCELLED where nobody wanted it any more
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
rap_file_saving_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
