/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The application: opens the library and windows on it, gives actions their keys, keeps settings.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RAP_TYPE_APPLICATION (rap_application_get_type ())
G_DECLARE_FINAL_TYPE (RapApplication, rap_application, RAP, APPLICATION, AdwApplication)

RapApplication *rap_application_new (void);

G_END_DECLS
