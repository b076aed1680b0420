/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What became of a wording → words in the user's language, as every view and page says them.
 */
#pragma once

#include "rap-comparison-lines.h"

G_BEGIN_DECLS

char *rap_change_words_verdict (const RapPair *pair);
char *rap_change_words_reasons (const RapPair *pair, const char *separator);
char *rap_change_words_title (RapComparison *comparison);
char *rap_change_words_reckoned (const char *reckoned);
char *rap_change_words_counts (GArray *lines, guint n_shown);

G_END_DECLS
