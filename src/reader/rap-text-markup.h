/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Light markup in text. In: lines that may hold `*slanted*`, `**bold**`, `[words](address)`, `\*`,
 * `# title` and superscript figures. Out: the words alone, and runs that say how they were set.
 * An asterisk counts as markup only where another one closes it in the same paragraph, so that a
 * lone note mark stays what it is.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

typedef struct {
  const char *text; /* borrowed */
  gsize length;
  GString *out;       /* borrowed */
  GArray *runs;       /* borrowed (element-type RapRun) */
  guint style;        /* in force: italic, bold */
  gsize since;        /* where in out the style came into force */
  gsize closed_until; /* asterisks before this offset of text are known to be closed */
  gsize open_until;   /* and those before this one, to be closed by none */
} RapMarkup;

void rap_markup_init (RapMarkup *self, const char *text, gsize length, GString *out, GArray *runs);
gboolean rap_markup_copy_line (RapMarkup *self, gsize *at);

G_END_DECLS
