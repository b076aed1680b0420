/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The symbol of a document, as it stands in a line. In: a line of a masthead or of the head of a
 * page. Out: where "A/RES/75/198", "E/CN.7/2023/CRP.4", "S/RES/1454 (2002)" or
 * "A/12/6 (Sect. 3)/Corr.1" begins and ends in it.
 */
#pragma once

#include "rap-span.h"

G_BEGIN_DECLS

gboolean rap_symbol_find (const char *text, RapSpan within, RapSpan *symbol);

G_END_DECLS
