/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A raw document as text that a test can show: a line for each line, styles in braces ({i: italic,
 * b bold, u underlined, ^ raised, n narrow), a form feed between pages; where the source tells its
 * paragraphs, each line begins with what it is.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

char *raw_to_text (const RapRaw *raw);

G_END_DECLS
