/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a person typed into the search field, as an expression of FTS5. In: any text at all. Out:
 * an expression that FTS5 always takes: plain words, all of which must be there, "phrases",
 * beginnings* of words, AND, OR, NOT and parentheses. A text that does not add up in that language
 * ("(drug AND") is looked for as the plain words in it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RapExpandPrefix:
 * @prefix: the beginning of a word, as it was typed
 * @data: given to rap_search_expression_new()
 *
 * Returns: (transfer full) (nullable): the words of the index that begin so, or %NULL to leave
 *   that to FTS5
 */
typedef char **(*RapExpandPrefix) (const char *prefix, gpointer data);

char *rap_search_expression_new (const char *text, RapExpandPrefix expand, gpointer data);

G_END_DECLS
