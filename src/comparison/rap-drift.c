/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-drift.h"

#include <string.h>

#include "rap-drift-private.h"

static void
reason_clear (gpointer data)
{
  RapReason *reason = data;

  g_free (reason->before);
  g_free (reason->after);
}

/**
 * rap_drift_add_reason:
 * @reasons: (element-type RapReason): gets it
 * @type: what changed
 * @towards: what this alone would say
 * @before: (nullable): what stood there
 * @after: (nullable): what stands there now
 */
void
rap_drift_add_reason (
    GArray *reasons, RapReasonType type, RapDrift towards, const char *before, const char *after)
{
  RapReason reason = { type, towards, g_strdup (before), g_strdup (after) };
  g_array_append_val (reasons, reason);
}

/**
 * rap_drift_tokenize:
 * @lexicon: of the language
 * @text: a text, or a phrase of it
 *
 * Returns: (transfer full) (element-type RapToken): its words, by bytes
 */
GArray *
rap_drift_tokenize (RapLexicon *lexicon, const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));

  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), text, 0, strlen (text), tokens);
  return tokens;
}

/**
 * rap_drift_find_reasons:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: has the scale of force
 *
 * Returns: (transfer full) (element-type RapReason): the weightiest first
 */
GArray *
rap_drift_find_reasons (const RapDriftSide *left, const RapDriftSide *right, RapLexicon *lexicon)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (RapReason));

  g_array_set_clear_func (reasons, reason_clear);
  rap_drift_compare_force (left, right, lexicon, reasons);
  rap_drift_compare_qualifiers (left, right, lexicon, reasons);
  rap_drift_compare_addressees (left, right, lexicon, reasons);
  rap_drift_compare_deadlines (left, right, lexicon, reasons);
  rap_drift_compare_modals (left, right, lexicon, reasons);
  rap_drift_compare_wording (left, right, lexicon, reasons);
  return reasons;
}

/**
 * rap_drift_judge:
 * @reasons: (element-type RapReason): of a pair
 *
 * A change of force outweighs what goes the other way beside it. Without one, reasons that
 * disagree leave the matter unclear; and whatever was denied or granted by a "not" is for a reader
 * to judge. A figure alone says nothing of force.
 *
 * Returns: the verdict
 */
RapDrift
rap_drift_judge (const GArray *reasons)
{
  gboolean stronger = FALSE, weaker = FALSE, unclear = FALSE;

  for (guint i = 0; i < reasons->len; i++) {
    const RapReason *reason = &g_array_index (reasons, RapReason, i);
    if (reason->type == RAP_REASON_NEGATION)
      return RAP_DRIFT_UNCLEAR;
    stronger |= reason->towards == RAP_DRIFT_STRONGER;
    weaker |= reason->towards == RAP_DRIFT_WEAKER;
    unclear |= reason->towards == RAP_DRIFT_UNCLEAR && reason->type != RAP_REASON_NUMBER;
  }
  if (reasons->len > 0) {
    const RapReason *first = &g_array_index (reasons, RapReason, 0);
    if (first->type == RAP_REASON_FORCE && first->towards != RAP_DRIFT_SAME)
      return first->towards;
  }
  if (stronger && weaker)
    return RAP_DRIFT_UNCLEAR;
  if (stronger || weaker)
    return stronger ? RAP_DRIFT_STRONGER : RAP_DRIFT_WEAKER;
  return unclear ? RAP_DRIFT_UNCLEAR : RAP_DRIFT_SAME;
}
