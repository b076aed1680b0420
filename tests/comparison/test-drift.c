/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Whether a paragraph grew stronger or weaker, and why: on sentences that show one rule each.
 */
#include "documents.h"
#include "rap-comparison.h"

/* One sentence against another: how they are paired, what is said of them, and why. */
static const struct {
  const char *left, *right, *verdict;
} sentences[] = {
  { "Urges Member States to open the sluices of every dam in spring;",
    "Invites Member States to open the sluices of every dam in spring;",
    "identical weaker|urges -> invites" },
  { "Encourages Member States to open the sluices of every dam in spring;",
    "Decides that Member States shall open the sluices of every dam in spring;",
    "edited stronger|encourages -> decides" },
  { "Urges Member States to open the sluices of every dam in spring;",
    "Urges Member States to open, as appropriate, the sluices of every dam in spring;",
    "edited weaker|qualifier added: as appropriate" },
  { "Requests the Secretary-General to publish the flow of every river by 2030;",
    "Requests the Secretary-General to publish the flow of every river by 2028;",
    "edited stronger|sunset clause changed: by 2030 -> by 2028" },
  { "Requests the Secretary-General to publish the flow of every river by 2030;",
    "Requests the Secretary-General to publish the flow of every river;",
    "edited weaker|sunset clause dropped: by 2030" },
  { "Requests the Office to publish the flow of every river within two years;",
    "Requests the Office to publish the flow of every river within eighteen months;",
    "edited stronger|sunset clause changed: within two years -> within eighteen months" },
  { "Requests the Office to publish the flow of every river every six months;",
    "Requests the Office to publish the flow of every river annually;",
    "edited weaker|sunset clause changed: every six months -> annually" },
  { "Requests the Office to publish the flow of every river every year;",
    "Requests the Office to publish the flow of every river annually;",
    "edited same|sunset clause changed: every year -> annually" },
  { "Decides to keep the watch of the upper river for a period of one year;",
    "Decides to keep the watch of the upper river for a period of two years;",
    "edited unclear|sunset clause changed: for a period of one year -> for a period of two years" },
  { "Decides to renew the watch of the upper river until 31 May 2024;",
    "Decides to renew the watch of the upper river until 30 November 2024;",
    "edited same|sunset clause changed: until 31 May 2024 -> until 30 November 2024" },
  { "Decides to renew the watch of the upper river until 31 May 2024;",
    "Decides to renew the watch of the upper river until 31 March 2024;",
    "edited unclear|sunset clause changed: until 31 May 2024 -> until 31 March 2024" },
  { "Urges Member States to permit the fishing of eels in shared rivers and lakes;",
    "Urges Member States not to permit the fishing of eels in shared rivers and lakes;",
    "edited unclear|negation added: not" },
  { "Urges Member States to plant willows along the banks of the upper valley;",
    "Urges Member States and regional organizations to plant willows along the banks of the "
    "upper valley;",
    "edited stronger|addressee added: Regional organizations" },
  { "Requests the Office to name a keeper for every lock on the upper river;",
    "Takes note of the intention of the Office to name a keeper for every lock on the upper "
    "river;",
    "edited weaker|requests -> takes note of|addressee dropped: Office" },
  /* Wording that softens alike is no other qualifier. */
  { "Urges Member States to open, as appropriate, the sluices of every dam in spring;",
    "Urges Member States to open, where appropriate, the sluices of every dam in spring;",
    "edited same" },
  { "Urges Member States to open the sluices of dams in accordance with domestic legislation;",
    "Urges Member States to open the sluices of dams in accordance with their national laws;",
    "edited same" },
  { "Urges Member States to open, where possible, the sluices of every dam in spring;",
    "Urges Member States to open, to the fullest extent possible, the sluices of every dam in "
    "spring;",
    "edited unclear|qualifier dropped: where possible|qualifier added: to the fullest extent "
    "possible" },
  /* A qualifier stays where a commitment comes back as what is only recalled; and nothing is
   * softened where nothing is asked. */
  { "Urges Member States to open, as appropriate, the sluices of every dam in spring;",
    "Recalls the appeal to Member States to open, as appropriate, the sluices of every dam in "
    "spring;",
    "edited weaker|urges -> recalls|addressee dropped: Member States" },
  { "Notes the flow of every river and lake in the upper valley;",
    "Notes the flow, as appropriate, of every river and lake in the upper valley;", "edited same" },
  { "Decides to open the sluices of every dam in spring;",
    "Decides not to open the sluices of every dam in spring;",
    "edited unclear|negation added: not" },
  { "Decides that the Secretary-General shall publish the flow of every river;",
    "Decides that the Secretary-General may publish the flow of every river;",
    "edited weaker|modal changed: shall -> may" },
  { "Decides that the Office should publish, and keep, the flow of every river;",
    "Decides that the Office shall publish, and keep, the flow of every river;",
    "edited stronger|modal changed: should -> shall" },
  /* What "we" take upon ourselves asks nobody else when another says it of Member States. */
  { "We reiterate our commitment to keeping the weirs of the upper valley in repair;",
    "Reiterates the commitment of Member States to keeping the weirs of the upper valley in "
    "repair;",
    "edited same|addressee added: Member States" },
  { "We reaffirm our commitment to mending the weirs of the upper valley;",
    "Reaffirms its commitment to mending the weirs of the upper valley;", "edited same" },
  /* The same qualifier, with the mark of the infinitive and without. */
  { "Member States should consider opening the sluices of every dam in spring;",
    "Recommends Member States to consider opening the sluices of every dam in spring;",
    "edited same" },
  /* A noun is no modal, and a form of a verb is no other verb. */
  { "Reaffirms the need for Member States to mend the weirs of the upper valley;",
    "Reaffirms the need for Member States to mend, by 2030, the weirs of the upper valley, where "
    "herons shall rest;",
    "edited stronger|sunset clause added: by 2030|modal added: shall" },
  { "Reaffirm the need for the Secretary-General to mend the weirs of the upper valley;",
    "Reaffirms the need for the Secretary-General to mend the weirs of the upper valley;",
    "identical same" },
  { "Notes the flow of every river and lake in the upper valley;",
    "Deplores the flow of every river and lake in the upper valley;",
    "edited same|notes -> deplores" },
  /* A clause that tells who is meant denies nothing that is asked, wherever it stands. */
  { "Urges Member States that have not yet done so to mend the weirs of the upper valley;",
    "Urges Member States to mend the weirs of the upper valley;", "edited same" },
  { "Urges Member States to mend the weirs of the upper valley;",
    "Urges Member States which have not done so to mend the weirs of the upper valley;",
    "edited same" },
  { "Urges Member States that have not yet done so to mend the weirs of the upper valley;",
    "Urges Member States, if they have not already done so, to mend the weirs of the upper valley;",
    "edited same" },
  { "Requests the Office to count the weirs of the upper valley;",
    "Requests the Office to count the weirs of the upper valley that are not in repair;",
    "edited same" },
  /* What is turned round within such a clause is another matter, and so is what is asked. */
  { "Urges Member States that have done so to open the weirs of the upper valley;",
    "Urges Member States that have not done so to open the weirs of the upper valley;",
    "edited unclear|negation added: not" },
  { "Urges Member States that have done so to open the weirs of the upper valley;",
    "Urges Member States which have not yet done so to open the weirs of the upper valley;",
    "edited unclear|negation added: not" },
  { "Urges Member States that signed the pact of the ferries to open every weir of the valley;",
    "Urges Member States that did not sign the pact of the ferries to open every weir of the "
    "valley;",
    "edited unclear|negation added: not" },
  { "Urges Member States that have not done so to permit the fishing of eels in shared rivers;",
    "Urges Member States that have not done so not to permit the fishing of eels in shared rivers;",
    "edited unclear|negation added: not" },
  { "Urges Member States that have not done so to permit the fishing of eels in shared rivers;",
    "Urges Member States not to permit the fishing of eels in shared rivers;",
    "edited unclear|negation added: not" },
  { "Decides that the Office shall publish the flow of every river;",
    "Decides that the Office shall not publish the flow of every river;",
    "edited unclear|negation added: not" },
  { "Decides that ferries may carry pilgrims and their herds in winter;",
    "Decides that ferries may not carry pilgrims and their herds in winter;",
    "edited unclear|negation added: not" },
  { "Stresses that ferries can carry pilgrims and their herds in winter;",
    "Stresses that ferries cannot carry pilgrims and their herds in winter;",
    "edited unclear|negation added: cannot" },
  /* The same addressee by another name; not a part of it, and nobody beside it. */
  { "Urges States to mend the weirs of the upper valley;",
    "Urges Member States to mend the weirs of the upper valley;",
    "identical same|addressee changed: States -> Member States" },
  { "Invites Governments to mend the weirs of the upper valley;",
    "Urges Member States to mend the weirs of the upper valley;",
    "identical stronger|invites -> urges|addressee changed: Governments -> Member States" },
  { "Urges all States and relevant organizations to mend the weirs of the upper valley;",
    "Urges Member States to mend the weirs of the upper valley;",
    "edited weaker|addressee dropped: organizations|addressee changed: States -> Member "
    "States" },
  /* A part of those who were asked, or all of those of whom a part was. */
  { "Urges Member States to mend the weirs of the upper valley;",
    "Urges coastal States to mend the weirs of the upper valley;",
    "identical weaker|addressee narrowed: Member States -> Coastal States" },
  { "Urges bordering States to mend the weirs of the upper valley;",
    "Urges all States to mend the weirs of the upper valley;",
    "identical stronger|addressee widened: bordering States -> States" },
  { "Calls upon the parties to mend the weirs of the upper valley;",
    "Calls upon all parties concerned to mend the weirs of the upper valley;", "identical same" },
  { "Urges Member States to mend the weirs of the upper valley;",
    "Urges the Member States concerned to mend the weirs of the upper valley;",
    "identical weaker|addressee narrowed: Member States -> Member States concerned" },
  { "Urges affected States to mend the weirs of the upper valley;",
    "Urges Member States to mend the weirs of the upper valley;",
    "identical stronger|addressee widened: affected States -> Member States" },
  { "Urges Member States to mend the weirs of the upper valley;",
    "Urges Member States and coastal States to mend the weirs of the upper valley;",
    "edited same|addressee added: Coastal States" },
  { "Urges coastal States to mend the weirs of the upper valley;",
    "Urges flag States to mend the weirs of the upper valley;",
    "identical unclear|addressee dropped: Coastal States|addressee added: Flag States" },
  /* The day on which something was said is no figure. */
  { "Recalls its resolution 14/9 of 11 December 2018 on the herons of the upper valley;",
    "Recalls its resolution 18/31 of 9 December 2022 on the herons of the upper valley;",
    "edited same" },
  { "Requests the Office to train 200 keepers for the locks of the upper valley;",
    "Requests the Office to train 150 keepers for the locks of the upper valley;",
    "edited same|number changed: 200 -> 150" },
  { "Requests the Office to train twelve keepers and 2,000 guards for the locks of the valley;",
    "Requests the Office to train twenty keepers and 2,500 guards for the locks of the valley;",
    "edited same|number changed: twelve -> twenty|number changed: 2,000 -> 2,500" },
  /* The force of a paragraph is that of its strongest performative, and so are its words. */
  { "Encourages States to mend the weirs of the valley, and requests the Office to count the eels;",
    "Requests the Office to count the eels, and encourages States to mend the weirs of the valley;",
    "partial same" },
  { "Emphasizes that nobody should be moved, and urges States to mend the weirs of the valley;",
    "Emphasizes that nobody should be moved, and calls upon States to mend the weirs of the "
    "valley;",
    "identical same|urges -> calls upon" },
  /* In words and in figures; how many are asked is no part of who is asked. */
  { "Requests the Office to train two hundred keepers for the locks of the upper valley;",
    "Requests the Office to train 200 (two hundred) keepers for the locks of the upper valley;",
    "edited same" },
  { "Requests the Office to spend 1.5 million crowns on the locks of the upper valley;",
    "Requests the Office to spend five million crowns on the locks of the upper valley;",
    "edited same|number changed: 1.5 million -> five million" },
  { "Requests eighty Member States to mend the weirs of the upper valley;",
    "Requests twenty-seven Member States to mend the weirs of the upper valley;",
    "edited same|number changed: eighty -> twenty-seven" },
  { "Notes that forty-one of the sixty-three locks of the upper valley still have no keeper;",
    "Notes that fourteen of the eighty locks of the upper valley still have no keeper;",
    "edited same|number changed: forty-one -> fourteen|number changed: sixty-three -> eighty" },
  { "Requests the Office to mend the weirs within one hundred and twenty days;",
    "Requests the Office to mend the weirs within ninety (90) days;",
    "edited stronger|sunset clause changed: within one hundred and twenty days -> within ninety "
    "(90) days" },
  { "Decides that the Office shall keep, with the three colleges, the locks of the valley;",
    "Decides that the Office shall keep, with the four colleges, the locks of the valley;",
    "edited same" },
  { "Requests the Office to keep the locks, with regard to paragraphs 3, 5 and 7 of the pact;",
    "Requests the Office to keep the locks, with regard to paragraphs 4 and 9 of the pact;",
    "edited same" },
  { "Requests the Office to name a keeper, since the flood of 2019, for every lock of the valley;",
    "Requests the Office to name one keeper, since the flood of 2022, for every lock of the "
    "valley;",
    "edited same" },
  /* Spelling, and a hyphen that some write as a blank, are no change. */
  { "Urges Member States to organise evidence-based programmes for the labour of ferrymen;",
    "Urges Member States to organize evidence based programs for the labor of ferrymen;",
    "identical same" },
  { "Urges Member States to plant willows along the banks of the upper valley;",
    "Also urges Member States to plant willows along the banks of the upper valley.",
    "identical same" },
};

/* "edited weaker|urges -> invites": how a pair's sides are the same, its verdict, and why. */
static char *
judge (const RapPair *pair)
{
  g_autoptr (GString) verdict = g_string_new (rap_pair_class_to_name (pair->pair_class));

  g_string_append_printf (verdict, " %s", rap_drift_to_name (pair->drift));
  for (guint k = 0; k < pair->reasons->len; k++) {
    g_autofree char *reason = rap_reason_to_text (&g_array_index (pair->reasons, RapReason, k));
    g_string_append_printf (verdict, "|%s", reason);
  }
  return g_string_free (g_steal_pointer (&verdict), FALSE);
}

static void
test_drift (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autofree char *left_text =
        g_strdup_printf ("1. %s\n\n2. Decides to meet.\n", sentences[i].left);
    g_autofree char *right_text =
        g_strdup_printf ("1. %s\n\n2. Decides to meet.\n", sentences[i].right);
    g_autoptr (RapDocument) left = analyse_text (left_text, lexicon);
    g_autoptr (RapDocument) right = analyse_text (right_text, lexicon);
    g_autoptr (RapComparison) comparison = rap_comparison_new (left, right, lexicon);
    g_autofree char *verdict = judge (rap_comparison_get_pair (comparison, 0));

    g_test_message ("%s", sentences[i].right);
    g_assert_cmpstr (verdict, ==, sentences[i].verdict);
  }
}

/* A paragraph that an analyst rejected has the verb still, and asks nothing with it. */
static void
test_rejected (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) document =
      analyse_text ("1. Calls upon the Office to mend the weirs of the upper valley.\n", lexicon);
  RapParagraph *paragraph = rap_document_get_paragraph (document, 0);
  g_autoptr (RapParagraph) rejected = rap_paragraph_without_commitment (paragraph, "rejected");
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  g_autoptr (GArray) sections = rap_sections_new ();
  RapDocumentFields fields = { .paragraphs = paragraphs, .sections = sections };
  g_autoptr (RapDocument) newer = NULL;
  g_autoptr (RapComparison) comparison = NULL, back = NULL;
  g_autofree char *went = NULL, *came = NULL;

  g_ptr_array_set_free_func (paragraphs, g_object_unref);
  g_ptr_array_add (paragraphs, g_object_ref (rejected));
  newer = rap_document_new (&fields);
  comparison = rap_comparison_new (document, newer, lexicon);
  back = rap_comparison_new (newer, document, lexicon);
  went = judge (rap_comparison_get_pair (comparison, 0));
  came = judge (rap_comparison_get_pair (back, 0));
  g_assert_cmpstr (went, ==, "edited weaker|calls upon -> no commitment|addressee dropped: Office");
  g_assert_cmpstr (came, ==, "edited stronger|no commitment -> calls upon|addressee added: Office");
}

/* Whom a chapeau asks, and until when, its items ask; what says so itself asks the same. */
static void
test_items (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) left =
      analyse_text ("1. Requests the Office, by 2031:\n\n"
                    "(a) To publish the flow of every river and lake in the upper valley;\n\n"
                    "(b) To count the herons that nest beside each weir of the delta.\n",
                    lexicon);
  g_autoptr (RapDocument) right = analyse_text (
      "1. Requests the Office to publish, by 2031, the flow of every river and lake in the upper "
      "valley;\n\n"
      "2. Requests the Commission to count the herons that nest beside each weir of the delta.\n",
      lexicon);
  g_autoptr (RapComparison) comparison = rap_comparison_new (left, right, lexicon);
  g_autofree char *same = judge (rap_comparison_get_pair (comparison, 0));
  g_autofree char *other = judge (rap_comparison_get_pair (comparison, 1));

  g_assert_cmpstr (same, ==, "edited same");
  g_assert_cmpstr (other, ==,
                   "edited unclear|addressee dropped: Office|addressee added: Commission|"
                   "sunset clause dropped: 2031-12-31");
}

/* What a document of @year asks by @day, after what one of 2020 asked by 30 June 2021. */
static void
assert_asked (const char *year, const char *day, const char *verdict)
{
  static const char asked[] = "Resolution adopted by the General Assembly on 18 December %s\n\n"
                              "1. Requests the Office to publish by %s the flow of every river.\n";
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autofree char *before = g_strdup_printf (asked, "2020", "30 June 2021");
  g_autofree char *after = g_strdup_printf (asked, year, day);
  g_autoptr (RapDocument) left = analyse_text (before, lexicon);
  g_autoptr (RapDocument) right = analyse_text (after, lexicon);
  g_autoptr (RapComparison) comparison = rap_comparison_new (left, right, lexicon);
  g_autofree char *wanted =
      g_strdup_printf ("edited %s|sunset clause changed: by 30 June 2021 -> by %s", verdict, day);
  g_autofree char *judged = judge (rap_comparison_get_pair (comparison, 0));

  g_assert_cmpstr (judged, ==, wanted);
}

/* A later day in a later document leaves as much time as there was, or more. */
static void
test_renewed (void)
{
  assert_asked ("2022", "30 June 2023", "same");
  assert_asked ("2022", "15 July 2023", "same");
  assert_asked ("2022", "30 June 2024", "weaker");
  assert_asked ("2020", "10 July 2021", "weaker");
  assert_asked ("2020", "31 May 2021", "stronger");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drift/sentences", test_drift);
  g_test_add_func ("/drift/rejected", test_rejected);
  g_test_add_func ("/drift/renewed", test_renewed);
  g_test_add_func ("/drift/items", test_items);
  return g_test_run ();
}
