/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * For a terminal or a mail: what was deleted stands in [-brackets-], what was inserted in
 * {+braces+}; what only changed its place was in [~brackets~] and is in {~braces~}.
 */
#include <glib/gi18n.h>

#include "rap-export-comparison.h"
#include "rap-export-pair.h"
#include "rap-word-changes.h"

/**
 * rap_export_pair_say_reason:
 * @reason: of a verdict
 *
 * For people; rap_reason_to_text() is for programs, and the same in every language.
 *
 * Returns: (transfer full): it in the user's language: "urges → encourages"
 */
char *
rap_export_pair_say_reason (const RapReason *reason)
{
  static const char *const kinds[] = { N_ ("Force"),     N_ ("Modal"),     N_ ("Negation"),
                                       N_ ("Qualifier"), N_ ("Addressee"), N_ ("Sunset clause"),
                                       N_ ("Number") };
  const char *kind = _ (kinds[reason->type]);

  if (reason->type == RAP_REASON_FORCE)
    return g_strdup_printf ("%s → %s",
                            reason->before != NULL ? reason->before : _ ("no commitment"),
                            reason->after != NULL ? reason->after : _ ("no commitment"));
  if (reason->before == NULL)
    /* Translators: what was added, and of what kind: "Qualifier added: as appropriate" */
    return g_strdup_printf (_ ("%s added: %s"), kind, reason->after);
  if (reason->after == NULL)
    /* Translators: what was dropped, and of what kind: "Qualifier dropped: as appropriate" */
    return g_strdup_printf (_ ("%s dropped: %s"), kind, reason->before);
  if (reason->type == RAP_REASON_ADDRESSEE && reason->towards == RAP_DRIFT_WEAKER)
    /* Translators: only a part of those who were asked is asked now: "Member States → coastal
     * States" */
    return g_strdup_printf (_ ("Addressee narrowed: %s → %s"), reason->before, reason->after);
  if (reason->type == RAP_REASON_ADDRESSEE && reason->towards == RAP_DRIFT_STRONGER)
    /* Translators: those of whom a part was asked are all asked now */
    return g_strdup_printf (_ ("Addressee widened: %s → %s"), reason->before, reason->after);
  /* Translators: what was changed, of what kind: "Number: five → six" */
  return g_strdup_printf (_ ("%s: %s → %s"), kind, reason->before, reason->after);
}

/**
 * rap_export_pair_say_drift:
 * @drift: what became of a paragraph
 *
 * Returns: (transfer none): its sign and its words, in the user's language: "▲ Stronger"
 */
const char *
rap_export_pair_say_drift (RapDrift drift)
{
  static const char *const drifts[] = { N_ ("▲ Stronger"), N_ ("▼ Weaker"), N_ ("= As strong"),
                                        N_ ("? Force unclear") };

  return _ (drifts[drift]);
}

/**
 * rap_export_pair_append_verdict:
 * @out: receives it
 * @pair: a pair
 *
 * What is said of a pair beside its text: "edited, moved, weaker: urges → invites".
 */
void
rap_export_pair_append_verdict (GString *out, const RapPair *pair)
{
  static const char *const classes[] = { N_ ("same wording"), N_ ("edited"), N_ ("partial") };
  static const char *const drifts[] = { N_ ("stronger"), N_ ("weaker"), N_ ("as strong"),
                                        N_ ("force unclear") };

  g_string_append_printf (out, "%s%s%s, %s", _ (classes[pair->pair_class]), pair->moved ? ", " : "",
                          pair->moved ? _ ("moved") : "", _ (drifts[pair->drift]));
  for (guint i = 0; i < pair->reasons->len; i++) {
    g_autofree char *text =
        rap_export_pair_say_reason (&g_array_index (pair->reasons, RapReason, i));
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : ": ", text);
  }
}

/**
 * rap_export_pair_append_changes:
 * @out: receives it
 * @pair: a pair
 *
 * The text of both sides in one, what went in [-brackets-], what came in {+braces+}, and what moved
 * from [~brackets~] to {~braces~}.
 */
void
rap_export_pair_append_changes (GString *out, const RapPair *pair)
{
  g_autofree char *left = rap_pair_join_text (pair->left);
  g_autofree char *right = rap_pair_join_text (pair->right);

  for (guint i = 0; i < pair->changes->len; i++) {
    const RapWordChange *change = &g_array_index (pair->changes, RapWordChange, i);
    gboolean deleted = change->type == RAP_CHANGE_DELETE;
    RapSpan span = deleted ? change->left : change->right;
    g_autofree char *text = g_utf8_substring (deleted ? left : right, span.start, span.end);

    if (change->type == RAP_CHANGE_EQUAL)
      g_string_append (out, text);
    else if (change->move > 0)
      g_string_append_printf (out, deleted ? "[~%s~] " : "{~%s~} ", g_strchomp (text));
    else
      g_string_append_printf (out, deleted ? "[-%s-] " : "{+%s+} ", g_strchomp (text));
  }
}

static void
append_alone (GString *out, const char *heading, GPtrArray *paragraphs)
{
  if (paragraphs->len == 0)
    return;
  g_string_append_printf (out, "\n# %s (%u)\n", heading, paragraphs->len);
  for (guint i = 0; i < paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (paragraphs, i);
    g_autofree char *path = rap_labels_join (rap_paragraph_get_path (paragraph), " ");

    g_string_append_printf (out, "\n%s %s\n", path, rap_paragraph_get_text (paragraph));
  }
}

/**
 * rap_export_comparison_text:
 * @comparison: what to write
 * @out: receives it
 */
void
rap_export_comparison_text (RapComparison *comparison, GString *out)
{
  g_string_append_printf (out, "%s → %s\n",
                          rap_document_get_display_name (rap_comparison_get_left (comparison)),
                          rap_document_get_display_name (rap_comparison_get_right (comparison)));
  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);
    g_autofree char *left = rap_pair_join_labels (pair->left);
    g_autofree char *right = rap_pair_join_labels (pair->right);

    g_string_append_c (out, '\n');
    g_string_append_printf (out, "%s → %s  ", left, right);
    rap_export_pair_append_verdict (out, pair);
    g_string_append_c (out, '\n');
    rap_export_pair_append_changes (out, pair);
    g_string_append_c (out, '\n');
  }
  append_alone (out, _ ("Dropped"), rap_comparison_get_dropped (comparison));
  append_alone (out, _ ("New"), rap_comparison_get_new (comparison));
}
