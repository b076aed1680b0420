/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Ctrl+W in every window. In: the windows of the program, as they come. Out: the key that closes
 * the main window closes preferences, dialogs and the toolkit's own windows, too, to which the keys
 * of an application's actions do not reach.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rap_close_key_start (GApplication *application);

G_END_DECLS
