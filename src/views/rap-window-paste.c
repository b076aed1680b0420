/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The clipboard → an import: files as if they had been dropped, text as a document that is named
 * by its first line. The text goes through a file of its own, which is gone after the import, so
 * that there is one way into the library.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "rap-window-private.h"

/* The longest name that a first line gives, in characters. */
#define MAX_NAME 80

static void
import_one (RapWindow *self, GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  rap_window_import (self, G_LIST_MODEL (files));
}

static char *
name_of (const char *text)
{
  const char *start = text + strspn (text, " \t\r\n");
  g_autofree char *line = g_strndup (start, strcspn (start, "\r\n"));
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  g_autofree char *name = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_NAME));

  g_strdelimit (g_strstrip (name), "/\\", '-');
  return *name != '\0' && *name != '.' ? g_steal_pointer (&name)
                                       : g_strdup (C_ ("name of a document", "Pasted Text"));
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    rap_window_toast (self, error->message, FALSE);
  else if (self->session != NULL)
    import_one (self, G_FILE (object));
}

/**
 * rap_window_import_text:
 * @self: a window with a library
 * @text: a document, to be named by its first line
 */
void
rap_window_import_text (RapWindow *self, const char *text)
{
  g_autofree char *name = NULL, *folder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("rapporteur-XXXXXX", &error);
  if (folder == NULL) {
    rap_window_toast (self, error->message, FALSE);
    return;
  }
  name = name_of (text);
  file = g_file_new_build_filename (folder, name, NULL);
  bytes = g_bytes_new (text, strlen (text));
  rap_window_forget_pasted (self);
  self->pasted = g_object_ref (file);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       written_cb, g_object_ref (self));
}

static void
text_read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (text == NULL || *text == '\0')
    rap_window_toast (self, _ ("There is no text and no file on the clipboard"), FALSE);
  else
    rap_window_import_text (self, text);
}

static void
files_read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, NULL);

  if (value == NULL || !G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST)) {
    rap_window_toast (self,
                      _ ("The files on the clipboard could not be taken; drop them on the "
                         "window instead"),
                      FALSE);
    return;
  }
  if (self->session != NULL)
    rap_window_import_file_list (self, value);
}

/**
 * rap_window_paste:
 * @self: a window
 *
 * Imports what is on the clipboard. Where it is neither files nor text, a toast says so.
 */
void
rap_window_paste (RapWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (self->import != NULL)
    rap_window_toast (self, _ ("Another import is under way"), FALSE);
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
           gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_read_cb, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (self));
}

static void
deleted_cb (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  g_autoptr (GFile) folder = g_file_get_parent (G_FILE (object));

  /* What stays in the folder for temporary files is cleared away by the system. */
  if (g_file_delete_finish (G_FILE (object), result, NULL))
    g_file_delete_async (folder, G_PRIORITY_LOW, NULL, NULL, NULL);
}

/**
 * rap_window_forget_pasted:
 * @self: a window
 *
 * The text that was pasted is in the library, or could not be read; its file is not needed.
 */
void
rap_window_forget_pasted (RapWindow *self)
{
  if (self->pasted != NULL)
    g_file_delete_async (self->pasted, G_PRIORITY_LOW, NULL, deleted_cb, NULL);
  g_clear_object (&self->pasted);
}
