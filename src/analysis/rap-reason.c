/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Why a part is a commitment or is none, as one sentence with the words that decided. In: a
 * finding. Out: a sentence for the reader.
 */
#include "rap-findings.h"

static const struct {
  const char *name;
  const char *with_words; /* with "%s" for the words that decided */
  const char *without;
} rules[] = {
  [RAP_RULE_PERFORMATIVE] = { "performative",
                              "The performative “%s” is followed by an action to be undertaken.",
                              "A performative is followed by an action to be undertaken." },
  [RAP_RULE_FORCE_NOUN] = { "noun-of-force", "“%s” leads to an action to be undertaken.",
                            "A need or a commitment leads to an action to be undertaken." },
  [RAP_RULE_CHAPEAU] = { "chapeau", "“%s” takes its force from the chapeau above it.",
                         "The item takes its force from the chapeau above it." },
  [RAP_RULE_MODAL] = { "modal", "“%s” says what an actor is to do.",
                       "A modal says what an actor is to do." },
  [RAP_RULE_UNNAMED] = { "unnamed",
                         "“%s” says what is to be done; who is to do it is not named, or not known "
                         "as an actor.",
                         "A modal says what is to be done; who is to do it is not named, or not "
                         "known as an actor." },
  [RAP_RULE_ENACTED] = { "enacted", "“%s” is done by saying it: the body that speaks acts itself.",
                         "What is said is done by saying it: the body that speaks acts itself." },
  [RAP_RULE_IMPERATIVE] = { "imperative", "The imperative “%s” says what is to be done.",
                            "An imperative says what is to be done." },
  [RAP_RULE_AUTHOR] = { "author", "Marked by the author of the chart: “%s”.",
                        "Marked as a commitment by the author of the chart." },
  [RAP_RULE_PRINCIPLE] = { "principle",
                           "“%s” states a principle, a fact or a view; no action follows from it.",
                           "It states principles, facts or views; no action follows from them." },
  [RAP_RULE_NO_ACTION] = { "no-action", "“%s” is not followed by an action to be undertaken.",
                           "The performative is not followed by an action to be undertaken." },
  [RAP_RULE_PREAMBLE] = { "preamble", "A recital that asks nothing of anybody (“%s”).",
                          "A recital that asks nothing of anybody." },
  [RAP_RULE_NOTHING] = { "nothing",
                         "“%s” introduces other paragraphs and asks for nothing by itself.",
                         "No performative, imperative or modal asks for anything to be done." },
};

/**
 * rap_rule_to_name:
 * @rule: a rule
 *
 * Returns: the name it is kept under
 */
const char *
rap_rule_to_name (RapRule rule)
{
  return rules[rule].name;
}

/**
 * rap_finding_get_reason:
 * @self: the finding of a part
 * @outline: that the part is in
 *
 * Returns: (transfer full): one sentence
 */
char *
rap_finding_get_reason (const RapFinding *self, const RapOutline *outline)
{
  g_autofree char *words = NULL;

  if (rap_span_is_empty (self->head))
    return g_strdup (rules[self->rule].without);
  words =
      g_strndup (outline->manuscript->text + self->head.start, self->head.end - self->head.start);
  /* The format is one of the table's own. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (rules[self->rule].with_words, words);
#pragma GCC diagnostic pop
}
