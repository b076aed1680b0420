/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the subcommands that use a library share: which library it is, and how text is laid out on
 * a terminal. In: options and text. Out: an open library, or lines.
 */
#pragma once

#include "rap-library.h"

G_BEGIN_DECLS

RapLibrary *rap_command_open_library (const char *path, RapLibraryMode mode, int *status);
guint rap_command_get_columns (void);
guint rap_command_measure (const char *text);
void rap_command_append_cell (GString *line, const char *text, guint columns);
char *rap_command_one_line (const char *text);

G_END_DECLS
