/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The window in which settings are changed; what is changed applies at once.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RAP_TYPE_PREFERENCES (rap_preferences_get_type ())
G_DECLARE_FINAL_TYPE (RapPreferences, rap_preferences, RAP, PREFERENCES, AdwPreferencesWindow)

GtkWidget *rap_preferences_new (GSettings *settings, GtkWindow *parent);

G_END_DECLS
