/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is remembered from one start to the next. Made once by the application, which hands it on
 * as properties of windows: no view knows where they come from.
 */
#pragma once

#include "rap-window.h"

G_BEGIN_DECLS

GSettings *rap_settings_new (void);
void rap_settings_bind_window (GSettings *settings, RapWindow *window);
void rap_settings_apply_text_size (GSettings *settings, GtkCssProvider *style);

G_END_DECLS
