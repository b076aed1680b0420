/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is held of a paragraph is the same after it was text; a text that is damaged is none.
 */
#include "rap-assessment.h"

#include <string.h>

static RapCommitment *
commitment_new (void)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  RapAction action = { { 1, 4000000000 }, RAP_ACTION_ACTION };
  RapActor actor = { { 0, 2 }, g_strdup ("L'État «»\n\"水\""), RAP_ACTOR_PARTNER };
  RapDeadline dated = { { 5, 6 }, RAP_DEADLINE_RECURRING, g_strdup ("2030-12-31") };
  RapDeadline undated = { { 7, 8 }, RAP_DEADLINE_PERIOD, NULL };
  RapSpan qualifier = { 9, 10 };

  g_array_append_val (actions, action);
  g_array_append_val (actors, actor);
  g_array_append_val (deadlines, dated);
  g_array_append_val (deadlines, undated);
  g_array_append_val (qualifiers, qualifier);
  return rap_commitment_new (RAP_STRENGTH_NEED, "a rule", NULL, actions, actors, deadlines,
                             qualifiers);
}

static char *
convert_twice (const char *text)
{
  g_autoptr (RapAssessment) assessment = rap_assessment_new_from_text (text);

  g_assert_nonnull (assessment);
  return rap_assessment_to_text (assessment);
}

static void
test_commitment (void)
{
  g_autoptr (RapAssessment) before = g_new0 (RapAssessment, 1);
  g_autoptr (RapAssessment) after = NULL;
  g_autofree char *text = NULL, *again = NULL;
  const RapDeadline *deadlines;
  guint n;

  before->status = RAP_STATUS_EDITED;
  before->own = TRUE;
  before->commitment = commitment_new ();
  text = rap_assessment_to_text (before);
  after = rap_assessment_new_from_text (text);
  g_assert_cmpint (after->status, ==, RAP_STATUS_EDITED);
  g_assert_true (after->own);
  g_assert_null (after->not_commitment);
  g_assert_cmpint (rap_commitment_get_strength (after->commitment), ==, RAP_STRENGTH_NEED);
  g_assert_cmpstr (rap_commitment_get_rule (after->commitment), ==, "a rule");
  g_assert_null (rap_commitment_get_reason (after->commitment));
  g_assert_cmpuint (rap_commitment_get_actions (after->commitment, &n)[0].span.end, ==, 4000000000);
  g_assert_cmpstr (rap_commitment_get_actors (after->commitment, &n)[0].name, ==,
                   "L'État «»\n\"水\"");
  deadlines = rap_commitment_get_deadlines (after->commitment, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (deadlines[0].date, ==, "2030-12-31");
  g_assert_null (deadlines[1].date);
  again = convert_twice (text);
  g_assert_cmpstr (again, ==, text);
}

static void
test_no_commitment (void)
{
  g_autoptr (RapAssessment) before = g_new0 (RapAssessment, 1);
  g_autoptr (RapAssessment) after = NULL;
  g_autofree char *text = NULL;

  before->not_commitment = g_strdup ("it only welcomes");
  text = rap_assessment_to_text (before);
  after = rap_assessment_new_from_text (text);
  g_assert_null (after->commitment);
  g_assert_false (after->own);
  g_assert_cmpstr (after->not_commitment, ==, "it only welcomes");
}

/* Every beginning of a text, and the text with any one letter wrong: none of it does harm. */
static void
test_damage (void)
{
  g_autoptr (RapAssessment) before = g_new0 (RapAssessment, 1);
  g_autofree char *text = NULL;

  before->commitment = commitment_new ();
  text = rap_assessment_to_text (before);
  g_assert_null (rap_assessment_new_from_text (NULL));
  for (gsize n = 0; n < strlen (text); n++) {
    g_autofree char *beginning = g_strndup (text, n);
    g_autofree char *wrong = g_strdup (text);
    RapAssessment *read = rap_assessment_new_from_text (beginning);

    g_assert_null (read);
    wrong[n] = wrong[n] == '9' ? '(' : '9';
    read = rap_assessment_new_from_text (wrong);
    g_clear_pointer (&read, rap_assessment_free);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/commitment", test_commitment);
  g_test_add_func ("/assessment/no-commitment", test_no_commitment);
  g_test_add_func ("/assessment/damage", test_damage);
  return g_test_run ();
}
