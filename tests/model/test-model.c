/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Objects keep what they are given, answer by the names of the contract, and go when the last
 * reference goes.
 */
#include "rap-document.h"

static RapCommitment *
make_commitment (void)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  RapAction action = { { 0, 5 }, RAP_ACTION_PERFORMATIVE };
  RapActor actor = { { 6, 19 }, g_strdup ("Member States"), RAP_ACTOR_ADDRESSEE };
  RapDeadline deadline = { { 30, 37 }, RAP_DEADLINE_DATE, g_strdup ("2030-12-31") };

  g_array_append_val (actions, action);
  g_array_append_val (actors, actor);
  g_array_append_val (deadlines, deadline);
  return rap_commitment_new (RAP_STRENGTH_URGE, "performative", "Because.", actions, actors,
                             deadlines, NULL);
}

static void
test_names (void)
{
  for (RapStrength s = 0; s < RAP_N_STRENGTHS; s++) {
    RapStrength back;
    g_assert_true (rap_strength_from_name (rap_strength_to_name (s), &back));
    g_assert_cmpint (back, ==, s);
  }
  for (RapParagraphType t = RAP_PARAGRAPH_HEADING; t <= RAP_PARAGRAPH_BODY; t++) {
    RapParagraphType back;
    g_assert_true (rap_paragraph_type_from_name (rap_paragraph_type_to_name (t), &back));
    g_assert_cmpint (back, ==, t);
  }
  for (RapDeadlineKind k = RAP_DEADLINE_DATE; k <= RAP_DEADLINE_RECURRING; k++) {
    RapDeadlineKind back;
    g_assert_true (rap_deadline_kind_from_name (rap_deadline_kind_to_name (k), &back));
    g_assert_cmpint (back, ==, k);
  }
}

static void
test_unknown_names (void)
{
  RapStrength strength;
  RapActorRole role;

  g_assert_false (rap_strength_from_name ("begs", &strength));
  g_assert_false (rap_strength_from_name (NULL, &strength));
  g_assert_false (rap_actor_role_from_name ("", &role));
}

static void
test_commitment (void)
{
  g_autoptr (RapCommitment) commitment = make_commitment ();
  guint n;

  g_assert_cmpint (rap_commitment_get_strength (commitment), ==, RAP_STRENGTH_URGE);
  g_assert_cmpstr (rap_commitment_get_rule (commitment), ==, "performative");
  g_assert_cmpstr (rap_commitment_get_reason (commitment), ==, "Because.");
  g_assert_cmpuint (rap_commitment_get_actions (commitment, &n)->span.end, ==, 5);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (rap_commitment_get_actors (commitment, &n)->name, ==, "Member States");
  g_assert_cmpstr (rap_commitment_get_deadlines (commitment, &n)->date, ==, "2030-12-31");
  rap_commitment_get_qualifiers (commitment, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_document (void)
{
  g_autoptr (RapCommitment) commitment = make_commitment ();
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapDocument) document = NULL;
  static const char *const path[] = { "2.", "(a)", NULL };
  guint n;

  g_ptr_array_add (paragraphs, rap_paragraph_new (&(RapParagraphFields){
                                   .id = "p1",
                                   .type = RAP_PARAGRAPH_OPERATIVE,
                                   .label = "2.",
                                   .text = "Urges Member States to act by 2030;",
                                   .commitment = commitment,
                               }));
  g_ptr_array_add (paragraphs, rap_paragraph_new (&(RapParagraphFields){
                                   .id = "p2",
                                   .type = RAP_PARAGRAPH_SUBPARAGRAPH,
                                   .label = "(a)",
                                   .path = path,
                                   .text = "Nothing;",
                                   .not_commitment = "It asks for nothing.",
                               }));
  document = rap_document_new (&(RapDocumentFields){
      .title = "Care of rivers", .source_name = "rivers.txt", .paragraphs = paragraphs });
  g_assert_cmpuint (rap_document_get_n_paragraphs (document), ==, 2);
  g_assert_cmpuint (rap_document_count_commitments (document), ==, 1);
  g_assert_cmpstr (rap_document_get_display_name (document), ==, "Care of rivers");
  g_assert_cmpstr (rap_paragraph_get_path (rap_document_get_paragraph (document, 1))[1], ==, "(a)");
  g_assert_null (rap_paragraph_get_path (rap_document_get_paragraph (document, 0))[0]);
  g_assert_null (rap_document_get_symbol (document));
  rap_document_get_sections (document, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_display_name (void)
{
  g_autoptr (RapDocument) named =
      rap_document_new (&(RapDocumentFields){ .symbol = "URS/RES/1/1", .title = "T" });
  g_autoptr (RapDocument) file = rap_document_new (&(RapDocumentFields){ .source_name = "a.txt" });
  g_autoptr (RapDocument) nothing = rap_document_new (&(RapDocumentFields){ 0 });

  g_assert_cmpstr (rap_document_get_display_name (named), ==, "URS/RES/1/1");
  g_assert_cmpstr (rap_document_get_display_name (file), ==, "a.txt");
  g_assert_cmpstr (rap_document_get_display_name (nothing), ==, "");
}

static void
test_finalizes (void)
{
  RapCommitment *commitment = make_commitment ();
  RapParagraph *paragraph = rap_paragraph_new (&(RapParagraphFields){
      .id = "p1", .text = "Urges Member States;", .commitment = commitment });
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  RapDocument *document;

  g_ptr_array_add (paragraphs, paragraph);
  document = rap_document_new (&(RapDocumentFields){ .paragraphs = paragraphs });
  g_clear_pointer (&paragraphs, g_ptr_array_unref);
  g_object_add_weak_pointer (G_OBJECT (commitment), (gpointer *)&commitment);
  g_object_add_weak_pointer (G_OBJECT (paragraph), (gpointer *)&paragraph);
  g_object_unref (commitment);
  g_assert_nonnull (commitment);
  g_assert_finalize_object (document);
  g_assert_null (paragraph);
  g_assert_null (commitment);
}

/* "58. (a)"; a label that says again what stands above it is cited alone. */
static void
test_labels (void)
{
  static const struct {
    const char *path[4];
    const char *cited;
  } cases[] = {
    { { NULL }, "" },
    { { "58.", "(a)", "(i)" }, "58. (a) (i)" },
    { { "2.", "2.1" }, "2.1" },
    { { "2.", "2.1", "2.1.1" }, "2.1.1" },
    { { "2.", "2.1", "(a)" }, "2.1 (a)" },
    { { "2.", "21.1" }, "2. 21.1" },
    { { "2.", "2." }, "2. 2." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *cited = rap_labels_join (cases[i].path, " ");

    g_assert_cmpstr (cited, ==, cases[i].cited);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/names", test_names);
  g_test_add_func ("/model/labels", test_labels);
  g_test_add_func ("/model/unknown-names", test_unknown_names);
  g_test_add_func ("/model/commitment", test_commitment);
  g_test_add_func ("/model/document", test_document);
  g_test_add_func ("/model/display-name", test_display_name);
  g_test_add_func ("/model/finalizes", test_finalizes);
  return g_test_run ();
}
