/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Numbers. In: tokens. Out: "12", "2,000", "twelfth" or "one hundred and twenty" as what they are
 * worth, and how many tokens they take.
 */
#pragma once

#include "rap-lexicon.h"

G_BEGIN_DECLS

guint rap_figure_read (RapLexicon *lexicon,
                       const char *text,
                       const RapToken *tokens,
                       guint n_tokens,
                       guint at,
                       guint64 *number);

G_END_DECLS
