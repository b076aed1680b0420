/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-change-words.h"

#include <glib/gi18n.h>

#include "rap-export-pair.h"

/**
 * rap_change_words_verdict:
 * @pair: a pair
 *
 * Returns: (transfer full): whether it became stronger, with a sign: "▲ Stronger · Moved"
 */
char *
rap_change_words_verdict (const RapPair *pair)
{
  /* Translators: verdicts of a comparison, each with a sign of its own. */
  static const char *const drifts[] = { N_ ("▲ Stronger"), N_ ("▼ Weaker"), N_ ("= As Strong"),
                                        N_ ("? Unclear") };
  g_autofree char *moved = pair->moved ? g_strdup_printf (" · %s", _ ("Moved")) : g_strdup ("");

  if (pair->drift == RAP_DRIFT_SAME && pair->pair_class == RAP_PAIR_IDENTICAL &&
      pair->reasons->len == 0)
    return g_strconcat (_ ("= The Same"), moved, NULL);
  return g_strconcat (_ (drifts[pair->drift]), moved, NULL);
}

/**
 * rap_change_words_reasons:
 * @pair: a pair
 * @separator: what stands between two
 *
 * Returns: (transfer full): all the reasons of the verdict; "" for none
 */
char *
rap_change_words_reasons (const RapPair *pair, const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pair->reasons->len; i++) {
    g_autofree char *reason =
        rap_export_pair_say_reason (&g_array_index (pair->reasons, RapReason, i));
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "", reason);
  }
  return g_string_free (text, FALSE);
}

/**
 * rap_change_words_title:
 * @comparison: a comparison
 *
 * Returns: (transfer full): what a file or a print of it is called
 */
char *
rap_change_words_title (RapComparison *comparison)
{
  /* Translators: name of a file: the newer document, compared with the older one */
  return g_strdup_printf (_ ("%s compared with %s"),
                          rap_document_get_display_name (rap_comparison_get_right (comparison)),
                          rap_document_get_display_name (rap_comparison_get_left (comparison)));
}

/**
 * rap_change_words_reckoned:
 * @reckoned: ISO 8601, what a document that says no date stands by
 *
 * Returns: (transfer full): "about 2016"
 */
char *
rap_change_words_reckoned (const char *reckoned)
{
  /* Translators: the year by which a document that says no date is put in order */
  return g_strdup_printf (_ ("about %.4s"), reckoned);
}

/**
 * rap_change_words_counts:
 * @lines: (element-type RapComparisonLine): of a comparison
 * @n_shown: how many of them are shown
 *
 * Returns: (transfer full): "12 lines of 40: 3 stronger, …"
 */
char *
rap_change_words_counts (GArray *lines, guint n_shown)
{
  g_autofree char *shown = g_strdup_printf (ngettext ("%u line", "%u lines", n_shown), n_shown);

  /* Translators: lines that are shown, of all, and how many of all are what */
  return g_strdup_printf (_ ("%s of %u: %u stronger, %u weaker, %u new, %u dropped"), shown,
                          rap_comparison_lines_count (lines, RAP_CHANGE_FILTER_EVERYTHING),
                          rap_comparison_lines_count (lines, RAP_CHANGE_FILTER_STRONGER),
                          rap_comparison_lines_count (lines, RAP_CHANGE_FILTER_WEAKER),
                          rap_comparison_lines_count (lines, RAP_CHANGE_FILTER_NEW),
                          rap_comparison_lines_count (lines, RAP_CHANGE_FILTER_DROPPED));
}
