/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Printed pages written down as text, and a manuscript written out as text, for tests. In: lines
 * "PAGE X Y SIZE|TEXT", where the right edge follows from the length of the text, or
 * "PAGE X-RIGHT Y SIZE|TEXT"; styles in braces as {i:…}, {b:…}, {^:…}, {n: }. Out: a raw document;
 * and blocks, repairs, notes and furniture, a line each.
 */
#pragma once

#include "rap-manuscript.h"

G_BEGIN_DECLS

RapRaw *placed_document_read (const char *lines);
char *manuscript_to_text (const RapManuscript *manuscript);

G_END_DECLS
