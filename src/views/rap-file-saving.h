/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Something → a file where the analyst wants it, asked for through the portal; its bytes are made
 * and written in a thread.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A format as a chooser offers it. Strings are for translation and outlive everything. */
typedef struct {
  const char *label;
  const char *suffix;
  const char *media_type;
} RapFileFormat;

/* In a thread; (transfer full): the bytes of the file. */
typedef GBytes *(*RapFileMakeFunc) (gpointer what, guint format, GError **error);

typedef struct {
  gpointer what; /* (owned by whoever is handed this) */
  GDestroyNotify free_what;
  RapFileMakeFunc make;
  guint format; /* for make */
} RapFileContent;

char *rap_file_saving_suggest_name (const char *title, const char *otherwise, const char *suffix);

/* Asks where to, then saves. */
void rap_file_saving_ask_async (GtkWindow *parent,
                                const char *question,
                                const char *name,
                                const RapFileFormat *format,
                                const RapFileContent *content,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Saves without asking. */
void rap_file_saving_save_async (GFile *file,
                                 const RapFileContent *content,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GFile *rap_file_saving_finish (GAsyncResult *result, GError **error);

G_END_DECLS
