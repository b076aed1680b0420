/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Characters of a Word document that are not what they look like: signs of fonts that have signs
 * only.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rap_docx_symbol (const char *font, const char *code);

G_END_DECLS
