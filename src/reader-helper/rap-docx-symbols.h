/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Characters of a Word document that are not what they look like: signs of fonts that have signs
 * only, and figures set high that are powers and no marks of notes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rap_docx_symbol (const char *font, const char *code);
gboolean rap_docx_is_power (const GString *before, const char *raised);

G_END_DECLS
