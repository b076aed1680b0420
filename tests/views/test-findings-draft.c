/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What an analyst does to a paragraph: words that are marked become verbs, sunset clauses or
 * addressees; words that are marked a second time are plain again. In the sentences below verbs
 * stand in [brackets] and the selection in {braces}.
 */
#include <string.h>

#include "rap-findings-draft.h"

/* The text without its brackets and braces, and what stood between them. */
typedef struct {
  GString *text;
  GArray *actions; /* (element-type RapAction) */
  RapSpan selection;
} Sentence;

static Sentence
sentence_new (const char *marked)
{
  Sentence self = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (RapAction)), { 0 } };
  guint start = 0;

  for (const char *at = marked; *at != '\0'; at = g_utf8_next_char (at)) {
    guint here = g_utf8_strlen (self.text->str, -1);

    if (*at == '[')
      start = here;
    else if (*at == ']')
      g_array_append_vals (
          self.actions,
          &(RapAction){ { start, here },
                        self.actions->len == 0 ? RAP_ACTION_PERFORMATIVE : RAP_ACTION_ACTION },
          1);
    else if (*at == '{')
      self.selection.start = here;
    else if (*at == '}')
      self.selection.end = here;
    else
      g_string_append_unichar (self.text, g_utf8_get_char (at));
  }
  return self;
}

static RapFindingsDraft *
draft_of (const Sentence *sentence)
{
  g_autoptr (RapCommitment) commitment = rap_commitment_new (RAP_STRENGTH_URGE, "rule", "A reason.",
                                                             sentence->actions, NULL, NULL, NULL);
  RapParagraphFields fields = {
    .id = "p1", .label = "1.", .text = sentence->text->str, .commitment = commitment
  };
  g_autoptr (RapParagraph) paragraph = rap_paragraph_new (&fields);

  return rap_findings_draft_new (paragraph);
}

static void
sentence_clear (Sentence *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->actions);
}

static char *
brackets_of (const char *text, const RapAction *actions, guint n)
{
  GString *marked = g_string_new (NULL);
  guint here = 0;

  for (const char *at = text;; at = g_utf8_next_char (at), here++) {
    for (guint i = 0; i < n; i++)
      if (actions[i].span.end == here)
        g_string_append_c (marked, ']');
    for (guint i = 0; i < n; i++)
      if (actions[i].span.start == here)
        g_string_append_c (marked, '[');
    if (*at == '\0')
      return g_string_free (marked, FALSE);
    g_string_append_unichar (marked, g_utf8_get_char (at));
  }
}

static void
assert_bold (const char *before, const char *expected)
{
  Sentence sentence = sentence_new (before);
  RapFindingsDraft *draft = draft_of (&sentence);
  g_autofree char *after = NULL;
  const RapAction *actions;
  guint n;

  g_assert_true (rap_findings_draft_toggle_action (draft, sentence.selection));
  g_assert_true (rap_findings_draft_is_changed (draft));
  actions = rap_findings_draft_get_actions (draft, &n);
  after = brackets_of (sentence.text->str, actions, n);
  g_assert_cmpstr (after, ==, expected);
  rap_findings_draft_free (draft);
  sentence_clear (&sentence);
}

static void
test_bold (void)
{
  assert_bold ("[Urges] States {to care} for rivers;", "[Urges] States [to care] for rivers;");
  assert_bold ("[Urges] States [{to care}] for rivers;", "[Urges] States to care for rivers;");
  assert_bold ("[Urges] States [to {care]} for rivers;", "[Urges] States [to] care for rivers;");
  assert_bold ("[Urges] States [to {care] for} rivers;", "[Urges] States [to care for] rivers;");
  assert_bold ("[Urges] States{ to care }for rivers;", "[Urges] States [to care] for rivers;");
  assert_bold ("[{Urges}] États [à veiller];", "Urges États [à veiller];");
  assert_bold ("[Urges] {États} [à veiller];", "[Urges] [États] [à veiller];");
  assert_bold ("[to study, {to plan}, to build];", "[to study,] to plan[, to build];");
}

static void
test_nothing_is_selected (void)
{
  Sentence sentence = sentence_new ("[Urges] States{  }to care;");
  g_autoptr (RapFindingsDraft) draft = draft_of (&sentence);

  g_assert_false (rap_findings_draft_toggle_action (draft, sentence.selection));
  g_assert_false (rap_findings_draft_toggle_addressee (draft, sentence.selection));
  g_assert_false (rap_findings_draft_toggle_deadline (draft, sentence.selection));
  g_assert_false (rap_findings_draft_is_changed (draft));
  sentence_clear (&sentence);
}

static void
test_performative_stays_one (void)
{
  Sentence sentence = sentence_new ("[Strongly {urges] all} States;");
  g_autoptr (RapFindingsDraft) draft = draft_of (&sentence);
  const RapAction *actions;
  guint n;

  rap_findings_draft_toggle_action (draft, sentence.selection);
  actions = rap_findings_draft_get_actions (draft, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (actions[0].role, ==, RAP_ACTION_PERFORMATIVE);
  sentence_clear (&sentence);
}

static void
test_addressee (void)
{
  Sentence sentence = sentence_new ("[Urges] {member States }to care;");
  g_autoptr (RapFindingsDraft) draft = draft_of (&sentence);
  const RapActor *actors;
  guint n;

  rap_findings_draft_toggle_addressee (draft, sentence.selection);
  actors = rap_findings_draft_get_actors (draft, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (actors[0].name, ==, "member States");
  g_assert_cmpint (actors[0].role, ==, RAP_ACTOR_ADDRESSEE);
  rap_findings_draft_toggle_addressee (draft, (RapSpan){ 8, 10 });
  rap_findings_draft_get_actors (draft, &n);
  g_assert_cmpuint (n, ==, 0);
  sentence_clear (&sentence);
}

static void
test_deadline (void)
{
  Sentence sentence = sentence_new ("[Urges] States to care {by 2030};");
  g_autoptr (RapFindingsDraft) draft = draft_of (&sentence);
  const RapDeadline *deadlines;
  guint n;

  rap_findings_draft_toggle_deadline (draft, sentence.selection);
  deadlines = rap_findings_draft_get_deadlines (draft, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (deadlines[0].date);
  g_assert_true (rap_findings_draft_set_date (draft, 0, " 2030-12-31 "));
  g_assert_cmpstr (deadlines[0].date, ==, "2030-12-31");
  g_assert_false (rap_findings_draft_set_date (draft, 0, "2030-02-30"));
  g_assert_false (rap_findings_draft_set_date (draft, 0, "2030"));
  g_assert_false (rap_findings_draft_set_date (draft, 0, "soon"));
  g_assert_cmpstr (deadlines[0].date, ==, "2030-12-31");
  g_assert_true (rap_findings_draft_set_date (draft, 0, ""));
  g_assert_null (deadlines[0].date);
  sentence_clear (&sentence);
}

static void
test_commitment (void)
{
  Sentence sentence = sentence_new ("[Urges] States to care;");
  g_autoptr (RapFindingsDraft) draft = draft_of (&sentence);
  g_autoptr (RapCommitment) commitment = NULL;

  rap_findings_draft_set_strength (draft, RAP_STRENGTH_INVITE);
  commitment = rap_findings_draft_to_commitment (draft, "Said by hand.");
  g_assert_cmpint (rap_commitment_get_strength (commitment), ==, RAP_STRENGTH_INVITE);
  g_assert_cmpstr (rap_commitment_get_reason (commitment), ==, "A reason.");
  rap_findings_draft_set_is_commitment (draft, FALSE);
  g_assert_null (rap_findings_draft_to_commitment (draft, "Said by hand."));
  sentence_clear (&sentence);
}

static void
test_what_was_none (void)
{
  RapParagraphFields fields = { .id = "p1", .label = "1.", .text = "Notes that rivers flow;" };
  g_autoptr (RapParagraph) paragraph = rap_paragraph_new (&fields);
  g_autoptr (RapFindingsDraft) draft = rap_findings_draft_new (paragraph);
  g_autoptr (RapCommitment) commitment = NULL;

  g_assert_false (rap_findings_draft_get_is_commitment (draft));
  rap_findings_draft_set_is_commitment (draft, TRUE);
  commitment = rap_findings_draft_to_commitment (draft, "Said by hand.");
  g_assert_cmpstr (rap_commitment_get_reason (commitment), ==, "Said by hand.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-draft/bold", test_bold);
  g_test_add_func ("/findings-draft/nothing", test_nothing_is_selected);
  g_test_add_func ("/findings-draft/performative", test_performative_stays_one);
  g_test_add_func ("/findings-draft/addressee", test_addressee);
  g_test_add_func ("/findings-draft/deadline", test_deadline);
  g_test_add_func ("/findings-draft/commitment", test_commitment);
  g_test_add_func ("/findings-draft/none", test_what_was_none);
  return g_test_run ();
}
