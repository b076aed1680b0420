/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tags of one document or many, or of one paragraph or many: those that there are, to be set
 * and taken away, and an entry for a new one. What is changed is changed at once, and is a step
 * that can be undone.
 */
#pragma once

#include <adwaita.h>
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_TAG_WINDOW (rap_tag_window_get_type ())
G_DECLARE_FINAL_TYPE (RapTagWindow, rap_tag_window, RAP, TAG_WINDOW, AdwWindow)

GtkWidget *rap_tag_window_new_for_documents (RapLibrary *library,
                                             GArray *documents,
                                             const char *name,
                                             GtkWindow *parent);
GtkWidget *rap_tag_window_new_for_rows (RapLibrary *library, GPtrArray *rows, GtkWindow *parent);

G_END_DECLS
