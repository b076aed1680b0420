/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the arguments of a subcommand name, files or documents of a library, as documents. What
 * cannot be had is told on stderr. And where the result goes.
 */
#pragma once

#include "rap-document.h"
#include "rap-lexicon.h"

G_BEGIN_DECLS

gboolean rap_command_add_files (GPtrArray *documents, char **paths, RapLexicon *lexicon);
gboolean
rap_command_add_from_library (GPtrArray *documents, GArray *ids, const char *path, char **symbols);
gboolean
rap_command_add_named (GPtrArray *documents, const char *library, char *name, RapLexicon *lexicon);
gboolean rap_command_write_bytes (const char *path, GBytes *bytes);
gboolean rap_command_write (const char *path, const GString *out);

G_END_DECLS
