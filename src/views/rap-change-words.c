/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-change-words.h"

#include <glib/gi18n.h>

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

  if (pair->drift == RAP_DRIFT_SAME && pair->pair_class == RAP_PAIR_IDENTICAL)
    return g_strconcat (_ ("= The Same"), moved, NULL);
  return g_strconcat (_ (drifts[pair->drift]), moved, NULL);
}

static char *
reason_to_label (const RapReason *reason)
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
  /* Translators: what was changed, of what kind: "Number: five → six" */
  return g_strdup_printf (_ ("%s: %s → %s"), kind, reason->before, reason->after);
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
    g_autofree char *reason = reason_to_label (&g_array_index (pair->reasons, RapReason, i));
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "", reason);
  }
  return g_string_free (text, FALSE);
}
