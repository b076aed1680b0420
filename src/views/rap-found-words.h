/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Words that are looked for and a text that has them → how they look in it, as in every list.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-word-search.h"

G_BEGIN_DECLS

void rap_found_words_mark (PangoAttrList *list, RapWordSearch *words, const char *text);

G_END_DECLS
