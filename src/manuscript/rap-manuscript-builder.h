/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Writes a manuscript, block by block. In: stretches of raw lines in the order in which they are
 * to be read. Out: the clean text, with its styles, the places it came from, note marks taken out
 * and every repair kept.
 */
#pragma once

#include "rap-manuscript.h"

G_BEGIN_DECLS

typedef struct {
  RapManuscript *manuscript; /* (owned) */
  RapRaw *raw;               /* (unowned) */
  GString *text;             /* (owned) */
  guint next_run;            /* the first run of raw that may matter to the next stretch */
  gboolean in_block;
  GHashTable *marks; /* (unowned) (nullable): raised characters that are marks; all that look so */
} RapManuscriptBuilder;

void rap_manuscript_builder_init (RapManuscriptBuilder *self, RapRaw *raw);
RapManuscript *rap_manuscript_builder_finish (RapManuscriptBuilder *self);

void rap_manuscript_builder_begin_block (RapManuscriptBuilder *self,
                                         guint page,
                                         float indent,
                                         guint look);
void rap_manuscript_builder_end_block (RapManuscriptBuilder *self);
void rap_manuscript_builder_reopen_block (RapManuscriptBuilder *self);
void rap_manuscript_builder_append (RapManuscriptBuilder *self, guint line, RapSpan span);
void rap_manuscript_builder_append_blank (RapManuscriptBuilder *self);
void rap_manuscript_builder_drop_hyphen (RapManuscriptBuilder *self);
void rap_manuscript_builder_add_repair (RapManuscriptBuilder *self, RapSpan span, const char *was);
void rap_manuscript_builder_add_note (RapManuscriptBuilder *self,
                                      const char *mark,
                                      guint offset,
                                      const char *text);

char *rap_note_mark_from_raised (const char *text, gsize length);

G_END_DECLS
