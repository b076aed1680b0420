/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Readings corrected: paragraphs divided, joined, and words put right. What is asked and what comes
 * of it stand side by side: "label path strength text", with [what the source has] after each word
 * and each label that was changed, "# " before a heading, and ^mark where the mark of a note
 * stands.
 */
#include <string.h>

#include "rap-analyse.h"
#include "rap-corrections.h"

#define OPENING                                                                                    \
  "The Assembly,\n\nRecalling its dams,\n\nNoting its locks,\n\nMindful of its boats,\n\n"

typedef struct {
  const char *name;
  const char *text; /* after the opening */
  const char *from; /* how the first paragraph that is corrected begins */
  guint n;
  const char *find[3]; /* in the text that is shown */
  const char *put[3];
  const char *expected; /* of the run that may be another one */
} Case;

static const Case cases[] = {
  { "nothing",
    "1. Urges States to dredge;\n\n2. Notes it.\n",
    "Urges",
    1,
    { NULL },
    { NULL },
    "1. 1. urge Urges States to dredge;" },
  { "word",
    "1. Urges States to dregde harbours;\n\n2. Notes it.\n",
    "Urges",
    1,
    { "dregde" },
    { "dredge" },
    "1. 1. urge Urges States to dredge[dregde] harbours;" },
  { "letter",
    "1. Urges States to dre dge harbours;\n\n2. Notes it.\n",
    "Urges",
    1,
    { "e d" },
    { "ed" },
    "1. 1. urge Urges States to dredge[dre dge] harbours;" },
  { "two-words",
    "1. Urges Sttes to dregde all harbours;\n\n2. Notes it.\n",
    "Urges",
    1,
    { "Sttes", "dregde" },
    { "States", "dredge" },
    "1. 1. urge Urges States[Sttes] to dredge[dregde] all harbours;" },
  { "word-put-in",
    "1. Urges to dredge harbours;\n\n2. Notes it.\n",
    "Urges",
    1,
    { "to " },
    { "States to " },
    "1. 1. urge Urges States to[to] dredge harbours;" },
  { "end-of-line-put-in",
    "1. Urges States to dredge\n\n2. Notes it.\n",
    "Urges",
    2,
    { "dredge" },
    { "dredge all harbours;" },
    "1. 1. urge Urges States to dredge all harbours;[dredge]\n2. 2. - Notes it." },
  { "word-taken-out",
    "1. Urges States States to dredge harbours;\n\n2. Notes it.\n",
    "Urges",
    1,
    { " States to" },
    { " to" },
    "1. 1. urge Urges States to[States to] dredge harbours;" },
  { "last-word-put-in",
    "1. Urges States to dredge\n\n2. Notes it.\n",
    "Urges",
    1,
    { "dredge" },
    { "dredge harbours;" },
    "1. 1. urge Urges States to dredge harbours;[dredge]" },
  { "verb",
    "1. Urqes States:\n\n(a) To clear harbours;\n\n2. Notes it.\n",
    "Urqes",
    1,
    { "Urqes" },
    { "Urges" },
    "1. 1. - Urges[Urqes] States:\n(a) 1.(a) urge To clear harbours;" },
  { "divide",
    "1. Urges States to dredge; 2. Requests States to pay;\n\n3. Notes it.\n",
    "Urges",
    1,
    { " 2. " },
    { "\n2. " },
    "1. 1. urge Urges States to dredge;\n2. 2. request Requests States to pay;" },
  { "divide-items",
    "1. Urges States: (a) To dredge; (b) To pay;\n\n2. Notes it.\n",
    "Urges",
    1,
    { " (a)", " (b)" },
    { "\n(a)", "\n(b)" },
    "1. 1. - Urges States:\n(a) 1.(a) urge To dredge;\n(b) 1.(b) urge To pay;" },
  { "divide-without-label",
    "1. Urges States to dredge; Requests States to pay;\n\n2. Notes it.\n",
    "Urges",
    1,
    { " Requests" },
    { "\nRequests" },
    "1. 1. urge Urges States to dredge;\n-  request Requests States to pay;" },
  { "divide-word",
    "1. Urges States to dredge;Requests States to pay;\n\n2. Notes it.\n",
    "Urges",
    1,
    { "Requests" },
    { "\nRequests" },
    "1. 1. urge Urges States to dredge;\n-  request Requests States to pay;" },
  { "join",
    "1. Urges States to dredge\n\n2. harbours by 2030;\n\n3. Notes it.\n",
    "Urges",
    2,
    { "\n2. " },
    { " " },
    "1. 1. urge Urges States to dredge harbours[2. harbours] by 2030;" },
  { "join-with-label",
    "1. Urges States to dredge as in\n\n2. harbours;\n\n3. Notes it.\n",
    "Urges",
    2,
    { "\n" },
    { " " },
    "1. 1. urge Urges States to dredge as in 2. harbours;" },
  { "join-word",
    "1. Urges States to dred-\n\n2. ge harbours;\n\n3. Notes it.\n",
    "Urges",
    2,
    { "-\n2. " },
    { "" },
    "1. 1. urge Urges States to dredge[dred- 2. ge] harbours;" },
  { "label",
    "1. Notes it.\n\n7. Urges States:\n\n(a) To dredge;\n",
    "Urges",
    1,
    { "7. " },
    { "2. " },
    "2.[7.] 2. - Urges States:\n(a) 2.(a) urge To dredge;" },
  { "letter-of-label",
    "1. Notes it.\n\n22. Urges States to dredge;\n",
    "Urges",
    1,
    { "22. " },
    { "2. " },
    "2.[22.] 2. urge Urges States to dredge;" },
  { "label-and-word",
    "1. Notes it.\n\n7. Urqes States to dredge;\n",
    "Urqes",
    1,
    { "7. Urqes" },
    { "2. Urges" },
    "2.[7.] 2. urge Urges[Urqes] States to dredge;" },
  { "label-and-word-put-in",
    "1. Notes it.\n\n7. Urges States to dredge;\n",
    "Urges",
    1,
    { "7. Urges" },
    { "2. Strongly urges" },
    "2.[7.] 2. urge Strongly urges[Urges] States to dredge;" },
  { "label-and-other-word-put-in",
    "1. Notes it.\n\n7. Urges States to dredge;\n",
    "Urges",
    1,
    { "7. " },
    { "2. Strongly " },
    "2.[7.] 2. urge Strongly Urges[Urges] States to dredge;" },
  { "label-put-in",
    "1. Notes it.\n\nThe Secretary should dredge harbours.\n",
    "The Secretary",
    1,
    { "The" },
    { "2. The" },
    "2.[] 2. recommend The Secretary should dredge harbours." },
  { "label-put-in-where-divided",
    "1. Urges States to dredge; Requests States to pay;\n\n3. Notes it.\n",
    "Urges",
    1,
    { " Requests" },
    { "\n2. Requests" },
    "1. 1. urge Urges States to dredge;\n2.[] 2. request Requests States to pay;" },
  { "label-taken-out",
    "1. Notes it.\n\n7. Urges States to dredge;\n",
    "Urges",
    1,
    { "7. " },
    { "" },
    "-  urge Urges[7. Urges] States to dredge;" },
  { "heading",
    "WATRE AND LAND\n\n1. Urges States to dredge;\n",
    "WATRE",
    1,
    { "WATRE" },
    { "WATER" },
    "# -  - WATER[WATRE] AND LAND" },
  { "heading-divided",
    "WATER AND LAND THESE ARE FLOODS\n\n1. Urges States to pay;\n",
    "WATER",
    1,
    { " THESE" },
    { "\nTHESE" },
    "# -  - WATER AND LAND\n-  - THESE ARE FLOODS" },
  { "preamble-divided",
    "1. Urges States to dredge;\n",
    "Noting",
    1,
    { "locks" },
    { "locks,\nAware of its" },
    "PP2 PP2 - Noting its locks,[locks,]\nPP3 PP3 - Aware of its,\nPP4 PP4 - Mindful of its "
    "boats," },
  { "preamble-joined",
    "1. Urges States to dredge;\n",
    "Recalling",
    2,
    { "\n" },
    { " " },
    "PP1 PP1 - Recalling its dams, Noting its locks,\nPP2 PP2 - Mindful of its boats," },
  { "notes",
    "1. Urges¹ States to dregde;² Requests³ all to pay;⁴\n\n2. Notes it.\n\n"
    "1 One.\n2 Two.\n3 Three.\n4 Four.\n",
    "Urges",
    1,
    { "dregde", " Requests" },
    { "dredge", "\nRequests" },
    "1. 1. urge Urges^1 States to dredge;[dregde;]^2\n-  request Requests^3 all to pay;^4" },
  { "repaired-before",
    "1. Urges States to dredge the tran sfer of water;\n\n2. Notes it.\n",
    "Urges",
    1,
    { "dredge" },
    { "dig" },
    "1. 1. urge Urges States to dig[dredge] the transfer[tran sfer] of water;" },
  { "repaired-again",
    "1. Urges States to dredge the tran sfer of water;\n\n2. Notes it.\n",
    "Urges",
    1,
    { "transfer" },
    { "transfers" },
    "1. 1. urge Urges States to dredge the transfers[tran sfer] of water;" },
};

static RapLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  RapLexicon *lexicon = rap_lexicon_load ("en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static RapDocument *
analyse (const char *text, RapLexicon *lexicon)
{
  g_autofree char *whole = g_strconcat (OPENING, text, NULL);
  g_autoptr (GBytes) source = g_bytes_new (whole, strlen (whole));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, "a.txt", lexicon, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (documents->pdata[0]);
}

static guint
find_paragraph (RapDocument *document, const char *words)
{
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++)
    if (g_str_has_prefix (rap_paragraph_get_text (rap_document_get_paragraph (document, i)), words))
      return i;
  g_assert_not_reached ();
}

static GArray *
find_corrections (const Case *asked, const char *shown)
{
  GArray *corrections = rap_corrections_new ();
  const char *from = shown;

  for (guint i = 0; i < G_N_ELEMENTS (asked->find) && asked->find[i] != NULL; i++) {
    const char *at = strstr (from, asked->find[i]);
    RapCorrection correction = { { 0, 0 }, g_strdup (asked->put[i]) };

    g_assert_nonnull (at);
    correction.span.start = g_utf8_pointer_to_offset (shown, at);
    from = at + strlen (asked->find[i]);
    correction.span.end = g_utf8_pointer_to_offset (shown, from);
    g_array_append_val (corrections, correction);
  }
  return corrections;
}

static void
describe_text (RapParagraph *paragraph, GString *out)
{
  guint n_repairs, n_notes;
  const RapTextRepair *repairs = rap_paragraph_get_repairs (paragraph, &n_repairs);
  const RapFootnote *notes = rap_paragraph_get_footnotes (paragraph, &n_notes);
  const char *text = rap_paragraph_get_text (paragraph);
  glong length = g_utf8_strlen (text, -1);

  for (glong at = 0; at <= length; at++) {
    for (guint i = 0; i < n_repairs; i++)
      if (repairs[i].span.end == at)
        g_string_append_printf (out, "[%s]", repairs[i].was);
    for (guint i = 0; i < n_notes; i++)
      if (notes[i].offset == at)
        g_string_append_printf (out, "^%s", notes[i].mark);
    if (at < length)
      g_string_append_unichar (out, g_utf8_get_char (g_utf8_offset_to_pointer (text, at)));
  }
}

static char *
describe (const RapCorrectedRun *run)
{
  GString *out = g_string_new (NULL);

  for (guint i = run->first; i < run->first + run->n_after; i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (run->document, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    g_autofree char *path = g_strjoinv ("", (char **)rap_paragraph_get_path (paragraph));
    const char *label = rap_paragraph_get_label (paragraph);
    const char *label_was = rap_paragraph_get_label_was (paragraph);

    g_string_append_printf (
        out, "%s%s%s%s%s%s %s %s ", i > run->first ? "\n" : "",
        rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING ? "# " : "",
        *label != '\0' ? label : "-", label_was != NULL ? "[" : "",
        label_was != NULL ? label_was : "", label_was != NULL ? "]" : "", path,
        commitment != NULL ? rap_strength_to_name (rap_commitment_get_strength (commitment)) : "-");
    describe_text (paragraph, out);
  }
  return g_string_free (out, FALSE);
}

static void
assert_same (RapDocument *before, guint i, RapDocument *after, guint k)
{
  RapParagraph *left = rap_document_get_paragraph (before, i);
  RapParagraph *right = rap_document_get_paragraph (after, k);

  g_assert_cmpstr (rap_paragraph_get_id (left), ==, rap_paragraph_get_id (right));
  g_assert_cmpstr (rap_paragraph_get_label (left), ==, rap_paragraph_get_label (right));
  g_assert_cmpstr (rap_paragraph_get_text (left), ==, rap_paragraph_get_text (right));
}

/* Outside of the run nothing is another one, and no name stands twice. */
static void
assert_run (RapDocument *before, const RapCorrectedRun *run)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = rap_document_get_n_paragraphs (run->document);

  g_assert_cmpuint (n - run->n_after, ==, rap_document_get_n_paragraphs (before) - run->n_before);
  for (guint i = 0; i < run->first; i++)
    assert_same (before, i, run->document, i);
  for (guint i = run->first + run->n_after; i < n; i++)
    assert_same (before, i - run->n_after + run->n_before, run->document, i);
  for (guint i = 0; i < n; i++)
    g_assert_true (g_hash_table_add (
        ids, (gpointer)rap_paragraph_get_id (rap_document_get_paragraph (run->document, i))));
}

static void
test_case (gconstpointer data)
{
  const Case *asked = data;
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) document = analyse (asked->text, lexicon);
  guint first = find_paragraph (document, asked->from);
  g_autofree char *shown = rap_corrections_get_text (document, first, asked->n);
  g_autoptr (GArray) corrections = find_corrections (asked, shown);
  g_autoptr (RapCorrectedRun) run =
      rap_corrections_apply (document, first, asked->n, corrections, lexicon);
  g_autofree char *found = NULL;

  g_assert_nonnull (run);
  g_assert_cmpuint (run->first, ==, first);
  assert_run (document, run);
  found = describe (run);
  g_assert_cmpstr (found, ==, asked->expected);
}

/* A heading is the name of its section as well. */
static void
test_section (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) document =
      analyse ("WATRE AND LAND\n\n1. Urges States to dredge;\n", lexicon);
  guint first = find_paragraph (document, "WATRE"), n, n_before;
  g_autoptr (GArray) corrections = rap_corrections_new ();
  RapCorrection correction = { { 3, 5 }, g_strdup ("ER") };
  g_autoptr (RapCorrectedRun) run = NULL;
  const RapSection *sections;

  g_array_append_val (corrections, correction);
  run = rap_corrections_apply (document, first, 1, corrections, lexicon);
  sections = rap_document_get_sections (run->document, &n);
  rap_document_get_sections (document, &n_before);
  g_assert_cmpuint (n, ==, n_before);
  g_assert_cmpstr (sections[n - 1].title, ==, "WATER AND LAND");
  /* It is corrected by itself. */
  g_assert_false (rap_corrections_can_add_next (document, first, 1));
  g_assert_false (rap_corrections_can_add_next (document, first - 1, 1));
}

static void
test_all_taken_out (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) document = analyse ("1. Urges States to dredge;\n", lexicon);
  guint first = find_paragraph (document, "Urges");
  g_autofree char *shown = rap_corrections_get_text (document, first, 1);
  g_autoptr (GArray) corrections = rap_corrections_new ();
  RapCorrection correction = { { 0, g_utf8_strlen (shown, -1) }, g_strdup (" \n ") };

  g_array_append_val (corrections, correction);
  g_assert_null (rap_corrections_apply (document, first, 1, corrections, lexicon));
}

/* Corrections drawn by lot, of any place: every span lies in its text, and the letters are those
 * that were asked for. */
static void
test_by_lot (void)
{
  static const char *const puts[] = { "", " ", "\n", "x", "\n(a) ", "\n7. ", "é—", "\n\n" };
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) document = analyse (
      "1. Urges¹ States to dredge:\n\n(a) The tran sfer;²\n\n(b) Water;\n\n2. Notes it.\n\n"
      "1 One.\n2 Two.\n",
      lexicon);
  g_autoptr (GRand) lot = g_rand_new_with_seed (75198);

  for (guint round = 0; round < 500; round++) {
    guint n_all = rap_document_get_n_paragraphs (document);
    guint first = g_rand_int_range (lot, 1, n_all);
    guint n = 1 + g_rand_int_range (lot, 0, MIN (3, n_all - first));
    g_autofree char *shown = rap_corrections_get_text (document, first, n);
    g_autoptr (GArray) corrections = rap_corrections_new ();
    g_autoptr (RapCorrectedRun) run = NULL;
    guint length = g_utf8_strlen (shown, -1), at = 0;

    for (guint k = g_rand_int_range (lot, 1, 4); k > 0 && at < length; k--) {
      guint start = g_rand_int_range (lot, at, length + 1);
      guint end = MIN (start + g_rand_int_range (lot, 0, 6), length);
      RapCorrection correction = {
        { start, end }, g_strdup (puts[g_rand_int_range (lot, 0, G_N_ELEMENTS (puts))])
      };

      g_array_append_val (corrections, correction);
      at = end + 1;
    }
    run = rap_corrections_apply (document, first, n, corrections, lexicon);
    if (run == NULL)
      continue;
    assert_run (document, run);
    for (guint i = run->first; i < run->first + run->n_after; i++) {
      RapParagraph *paragraph = rap_document_get_paragraph (run->document, i);
      guint n_marks, end = g_utf8_strlen (rap_paragraph_get_text (paragraph), -1);
      const RapTextRepair *repairs = rap_paragraph_get_repairs (paragraph, &n_marks);
      const RapFootnote *notes;

      g_assert_cmpuint (end, >, 0);
      g_assert_null (strchr (rap_paragraph_get_text (paragraph), '\n'));
      for (guint k = 0; k < n_marks; k++) {
        g_assert_cmpuint (repairs[k].span.start, <, repairs[k].span.end);
        g_assert_cmpuint (repairs[k].span.end, <=, end);
        g_assert_cmpstr (repairs[k].was, !=, "");
      }
      notes = rap_paragraph_get_footnotes (paragraph, &n_marks);
      for (guint k = 0; k < n_marks; k++)
        g_assert_cmpuint (notes[k].offset, <=, end);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/corrections/%s", cases[i].name);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/corrections/section", test_section);
  g_test_add_func ("/corrections/all-taken-out", test_all_taken_out);
  g_test_add_func ("/corrections/by-lot", test_by_lot);
  return g_test_run ();
}
