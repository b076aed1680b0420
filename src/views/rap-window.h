/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The window: library pane, list, commitment pane, and what is done with all of them. It owns the
 * session that the views share.
 */
#pragma once

#include <adwaita.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_WINDOW (rap_window_get_type ())
G_DECLARE_FINAL_TYPE (RapWindow, rap_window, RAP, WINDOW, AdwApplicationWindow)

RapWindow *rap_window_new (AdwApplication *application, const char *samples_folder);
void rap_window_set_library (RapWindow *self, RapLibrary *library);
void rap_window_show_library_error (RapWindow *self, const char *path, const GError *error);
void rap_window_tell_set_aside (RapWindow *self, const char *path, const GError *error);
void rap_window_import (RapWindow *self, GListModel *files);
/* What was chosen elsewhere, once there is a library. */
void rap_window_find (RapWindow *self, const char *words);
void rap_window_show_paragraph (RapWindow *self, gint64 paragraph, const char *words);
void rap_window_read_again (RapWindow *self);

G_END_DECLS
