/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What became of a wording → words in the user's language, as every view says them.
 */
#pragma once

#include "rap-comparison.h"

G_BEGIN_DECLS

char *rap_change_words_verdict (const RapPair *pair);
char *rap_change_words_reasons (const RapPair *pair, const char *separator);

G_END_DECLS
