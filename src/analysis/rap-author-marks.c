/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A part of a finished chart with what was found in it → with what its author marked instead: bold
 * and underline there are the author's findings, and stand as they are.
 */
#include "rap-sentence.h"

/**
 * rap_author_marks_take:
 * @self: the words of a part, and what was found in it
 * @manuscript: of the chart
 * @part: the part
 *
 * What the author set in bold is what is to be done, and makes a commitment of the part; what was
 * found to be done there gives way.
 */
void
rap_author_marks_take (RapSentence *self, const RapManuscript *manuscript, const RapPart *part)
{
  RapFinding *finding = self->finding;
  guint n_actions = 0;

  for (guint i = 0; i < manuscript->runs->len; i++) {
    const RapRun *run = &g_array_index (manuscript->runs, RapRun, i);
    if (run->span.start >= part->span.end)
      break;
    if (!rap_span_overlaps (run->span, part->span))
      continue;
    if ((run->style & RAP_STYLE_BOLD) != 0) {
      RapAction action = { { MAX (run->span.start, part->span.start),
                             MIN (run->span.end, part->span.end) },
                           RAP_ACTION_ACTION };
      if (n_actions++ == 0)
        g_array_set_size (self->findings->actions, finding->actions);
      g_array_append_val (self->findings->actions, action);
    }
  }
  if (n_actions == 0)
    return;
  if (!finding->is_commitment) {
    finding->is_commitment = TRUE;
    finding->strength = finding->passed_on = RAP_STRENGTH_RECOMMEND;
  }
  finding->rule = RAP_RULE_AUTHOR;
  finding->head = (RapSpan){ 0, 0 };
}
