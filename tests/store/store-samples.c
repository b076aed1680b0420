/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "store-samples.h"

#include <glib/gstdio.h>
#include <string.h>

static RapCommitment *
commitment_new (const SampleParagraph *sample)
{
  g_autoptr (GArray) actors = rap_actors_new ();

  if (sample->strength < 0)
    return NULL;
  if (sample->actor != NULL) {
    RapActor actor = { { 0, 1 }, g_strdup (sample->actor), RAP_ACTOR_ADDRESSEE };
    g_array_append_val (actors, actor);
  }
  return rap_commitment_new (sample->strength, "sample", "a sample", NULL, actors, NULL, NULL);
}

RapDocument *
sample_document_new (const char *symbol,
                     const char *body,
                     const char *adopted,
                     const SampleParagraph *paragraphs,
                     guint n)
{
  g_autoptr (GPtrArray) built = g_ptr_array_new_with_free_func (g_object_unref);
  RapDocumentFields fields = {
    .symbol = symbol, .title = symbol, .body = body, .adopted = adopted, .paragraphs = built
  };

  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("p%u", i + 1);
    g_autoptr (RapCommitment) commitment = commitment_new (&paragraphs[i]);
    const char *path[] = { paragraphs[i].label, NULL };
    RapParagraphFields paragraph = {
      .id = id,
      .type = RAP_PARAGRAPH_OPERATIVE,
      .label = paragraphs[i].label,
      .path = path,
      .text = paragraphs[i].text,
      .commitment = commitment,
    };
    g_ptr_array_add (built, rap_paragraph_new (&paragraph));
  }
  return rap_document_new (&fields);
}

static guint
lot_number (GRand *lot, guint below)
{
  return g_rand_int_range (lot, 0, below);
}

static char *
lot_text (GRand *lot)
{
  static const char *const words[] = {
    "",  "urges", "Member States", "élan",    "–", "\n", "\t", "”", "水", "\"", "'",
    "%", "\\",    "<b>",           "a\u0301", "𝒜"
  };
  GString *text = g_string_new (NULL);

  for (guint n = lot_number (lot, 12); n > 0; n--) {
    g_string_append (text, words[lot_number (lot, G_N_ELEMENTS (words))]);
    g_string_append_c (text, ' ');
  }
  return g_string_free (text, FALSE);
}

static char *
lot_text_or_null (GRand *lot)
{
  return lot_number (lot, 3) == 0 ? NULL : lot_text (lot);
}

static guint
lot_large_number (GRand *lot)
{
  return g_rand_int (lot) >> lot_number (lot, 32);
}

static RapSpan
lot_span (GRand *lot)
{
  return (RapSpan){ lot_large_number (lot), lot_large_number (lot) };
}

static RapCommitment *
lot_commitment (GRand *lot)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  g_autofree char *rule = lot_text_or_null (lot);
  g_autofree char *reason = lot_text_or_null (lot);

  for (guint n = lot_number (lot, 4); n > 0; n--) {
    RapAction action = { lot_span (lot), lot_number (lot, 2) };
    RapActor actor = { lot_span (lot), lot_text (lot), lot_number (lot, 3) };
    RapDeadline deadline = { lot_span (lot), lot_number (lot, 4), lot_text_or_null (lot) };
    RapSpan qualifier = lot_span (lot);

    g_array_append_val (actions, action);
    g_array_append_val (actors, actor);
    g_array_append_val (deadlines, deadline);
    g_array_append_val (qualifiers, qualifier);
  }
  return rap_commitment_new (lot_number (lot, RAP_N_STRENGTHS), rule, reason, actions, actors,
                             deadlines, qualifiers);
}

static RapParagraph *
lot_paragraph (GRand *lot, guint number)
{
  g_autoptr (GArray) footnotes = rap_footnotes_new ();
  g_autoptr (GArray) repairs = rap_text_repairs_new ();
  g_autoptr (GArray) citations = rap_citations_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (RapPlace));
  g_autoptr (GArray) emphases = g_array_new (FALSE, FALSE, sizeof (RapEmphasis));
  g_autoptr (RapCommitment) commitment = lot_number (lot, 2) == 0 ? lot_commitment (lot) : NULL;
  g_autofree char *id = g_strdup_printf ("p%u", number);
  g_autofree char *text = lot_text (lot);
  g_autofree char *section = lot_text_or_null (lot);
  g_autofree char *reason = lot_text_or_null (lot);
  g_autofree char *label_was = lot_text_or_null (lot);
  const char *path[] = { "58.", "(a)", "", "(ii)", NULL };
  RapParagraphFields fields = {
    .id = id,
    .section = section,
    .type = lot_number (lot, RAP_PARAGRAPH_BODY + 1),
    .label = path[lot_number (lot, 4)],
    .label_was = label_was,
    .path = path + lot_number (lot, 5),
    .page = lot_large_number (lot),
    .text = text,
    .footnotes = footnotes,
    .repairs = repairs,
    .citations = citations,
    .places = places,
    .emphases = emphases,
    .commitment = commitment,
    .not_commitment = reason,
  };

  for (guint n = lot_number (lot, 3); n > 0; n--) {
    RapFootnote footnote = { lot_text (lot), lot_large_number (lot), lot_text (lot) };
    RapTextRepair repair = { lot_span (lot), lot_text (lot) };
    RapCitation citation = { lot_span (lot), lot_text (lot) };
    RapPlace place = { lot_span (lot), lot_large_number (lot), { 0 } };
    RapEmphasis emphasis = { lot_span (lot), lot_number (lot, 32) };

    place.box.x0 = g_rand_double_range (lot, -1000, 1000);
    place.box.y1 = g_rand_double_range (lot, -1e-20, 1e20);
    g_array_append_val (footnotes, footnote);
    g_array_append_val (repairs, repair);
    g_array_append_val (citations, citation);
    g_array_append_val (places, place);
    g_array_append_val (emphases, emphasis);
  }
  return rap_paragraph_new (&fields);
}

RapDocument *
sample_document_by_lot (GRand *lot, const char *sha256, guint part)
{
  g_autoptr (GArray) sections = rap_sections_new ();
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *symbol = lot_text_or_null (lot);
  g_autofree char *title = lot_text_or_null (lot);
  g_autofree char *body = lot_text_or_null (lot);
  g_autofree char *session = lot_text_or_null (lot);
  g_autofree char *item = lot_text_or_null (lot);
  g_autofree char *adopted = lot_text_or_null (lot);
  g_autofree char *reckoned = lot_text_or_null (lot);
  RapDocumentFields fields = {
    .symbol = symbol,
    .title = title,
    .body = body,
    .session = session,
    .agenda_item = item,
    .adopted = adopted,
    .reckoned = reckoned,
    .language = lot_number (lot, 2) == 0 ? "en" : NULL,
    .source_name = "sample.txt",
    .media_type = "text/plain",
    .sha256 = sha256,
    .part = part,
    .n_pages = lot_number (lot, 500),
    .lexicon_version = lot_number (lot, 2) == 0 ? "1" : NULL,
    .sections = sections,
    .paragraphs = paragraphs,
  };

  for (guint n = lot_number (lot, 5); n > 0; n--) {
    RapSection section = {
      lot_text (lot),
      lot_text_or_null (lot),
      lot_large_number (lot),
      lot_text (lot),
    };
    g_array_append_val (sections, section);
  }
  for (guint n = lot_number (lot, 30); n > 0; n--)
    g_ptr_array_add (paragraphs, lot_paragraph (lot, n));
  return rap_document_new (&fields);
}

static void
assert_spans_equal (RapSpan a, RapSpan b)
{
  g_assert_cmpuint (a.start, ==, b.start);
  g_assert_cmpuint (a.end, ==, b.end);
}

static void
assert_actors_equal (RapCommitment *a, RapCommitment *b)
{
  guint n, m;
  const RapActor *left = rap_commitment_get_actors (a, &n);
  const RapActor *right = rap_commitment_get_actors (b, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++) {
    assert_spans_equal (left[i].span, right[i].span);
    g_assert_cmpstr (left[i].name, ==, right[i].name);
    g_assert_cmpint (left[i].role, ==, right[i].role);
  }
}

static void
assert_deadlines_equal (RapCommitment *a, RapCommitment *b)
{
  guint n, m;
  const RapDeadline *left = rap_commitment_get_deadlines (a, &n);
  const RapDeadline *right = rap_commitment_get_deadlines (b, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++) {
    assert_spans_equal (left[i].span, right[i].span);
    g_assert_cmpint (left[i].kind, ==, right[i].kind);
    g_assert_cmpstr (left[i].date, ==, right[i].date);
  }
}

static void
assert_commitments_equal (RapCommitment *a, RapCommitment *b)
{
  guint n, m;
  const void *left, *right;

  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;
  g_assert_cmpint (rap_commitment_get_strength (a), ==, rap_commitment_get_strength (b));
  g_assert_cmpstr (rap_commitment_get_rule (a), ==, rap_commitment_get_rule (b));
  g_assert_cmpstr (rap_commitment_get_reason (a), ==, rap_commitment_get_reason (b));
  left = rap_commitment_get_actions (a, &n);
  right = rap_commitment_get_actions (b, &m);
  g_assert_cmpmem (left, n * sizeof (RapAction), right, m * sizeof (RapAction));
  left = rap_commitment_get_qualifiers (a, &n);
  right = rap_commitment_get_qualifiers (b, &m);
  g_assert_cmpmem (left, n * sizeof (RapSpan), right, m * sizeof (RapSpan));
  assert_actors_equal (a, b);
  assert_deadlines_equal (a, b);
}

static void
assert_notes_equal (RapParagraph *a, RapParagraph *b)
{
  guint n, m;
  const RapFootnote *left = rap_paragraph_get_footnotes (a, &n);
  const RapFootnote *right = rap_paragraph_get_footnotes (b, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpstr (left[i].mark, ==, right[i].mark);
    g_assert_cmpuint (left[i].offset, ==, right[i].offset);
    g_assert_cmpstr (left[i].text, ==, right[i].text);
  }
}

static void
assert_words_equal (RapParagraph *a, RapParagraph *b)
{
  guint n, m, k, l;
  const RapTextRepair *left = rap_paragraph_get_repairs (a, &n);
  const RapTextRepair *right = rap_paragraph_get_repairs (b, &m);
  const RapCitation *cited = rap_paragraph_get_citations (a, &k);
  const RapCitation *recited = rap_paragraph_get_citations (b, &l);

  g_assert_cmpuint (n, ==, m);
  g_assert_cmpuint (k, ==, l);
  for (guint i = 0; i < n; i++) {
    assert_spans_equal (left[i].span, right[i].span);
    g_assert_cmpstr (left[i].was, ==, right[i].was);
  }
  for (guint i = 0; i < k; i++) {
    assert_spans_equal (cited[i].span, recited[i].span);
    g_assert_cmpstr (cited[i].symbol, ==, recited[i].symbol);
  }
}

static void
assert_paragraphs_equal (RapParagraph *a, RapParagraph *b)
{
  guint n, m;
  const void *left, *right;

  g_assert_cmpstr (rap_paragraph_get_id (a), ==, rap_paragraph_get_id (b));
  g_assert_cmpstr (rap_paragraph_get_section (a), ==, rap_paragraph_get_section (b));
  g_assert_cmpint (rap_paragraph_get_paragraph_type (a), ==, rap_paragraph_get_paragraph_type (b));
  g_assert_cmpstr (rap_paragraph_get_label (a), ==, rap_paragraph_get_label (b));
  g_assert_cmpstr (rap_paragraph_get_label_was (a), ==, rap_paragraph_get_label_was (b));
  g_assert_cmpstrv (rap_paragraph_get_path (a), rap_paragraph_get_path (b));
  g_assert_cmpuint (rap_paragraph_get_page (a), ==, rap_paragraph_get_page (b));
  g_assert_cmpstr (rap_paragraph_get_text (a), ==, rap_paragraph_get_text (b));
  g_assert_cmpstr (rap_paragraph_get_not_commitment (a), ==, rap_paragraph_get_not_commitment (b));
  left = rap_paragraph_get_places (a, &n);
  right = rap_paragraph_get_places (b, &m);
  g_assert_cmpmem (left, n * sizeof (RapPlace), right, m * sizeof (RapPlace));
  left = rap_paragraph_get_emphases (a, &n);
  right = rap_paragraph_get_emphases (b, &m);
  g_assert_cmpmem (left, n * sizeof (RapEmphasis), right, m * sizeof (RapEmphasis));
  assert_notes_equal (a, b);
  assert_words_equal (a, b);
  assert_commitments_equal (rap_paragraph_get_commitment (a), rap_paragraph_get_commitment (b));
}

static void
assert_sections_equal (RapDocument *a, RapDocument *b)
{
  guint n, m;
  const RapSection *left = rap_document_get_sections (a, &n);
  const RapSection *right = rap_document_get_sections (b, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpstr (left[i].id, ==, right[i].id);
    g_assert_cmpstr (left[i].parent, ==, right[i].parent);
    g_assert_cmpuint (left[i].level, ==, right[i].level);
    g_assert_cmpstr (left[i].title, ==, right[i].title);
  }
}

void
sample_assert_equal (RapDocument *a, RapDocument *b)
{
  g_assert_cmpstr (rap_document_get_symbol (a), ==, rap_document_get_symbol (b));
  g_assert_cmpstr (rap_document_get_title (a), ==, rap_document_get_title (b));
  g_assert_cmpstr (rap_document_get_body (a), ==, rap_document_get_body (b));
  g_assert_cmpstr (rap_document_get_session (a), ==, rap_document_get_session (b));
  g_assert_cmpstr (rap_document_get_agenda_item (a), ==, rap_document_get_agenda_item (b));
  g_assert_cmpstr (rap_document_get_adopted (a), ==, rap_document_get_adopted (b));
  g_assert_cmpstr (rap_document_get_reckoned (a), ==, rap_document_get_reckoned (b));
  g_assert_cmpstr (rap_document_get_language (a), ==, rap_document_get_language (b));
  g_assert_cmpstr (rap_document_get_source_name (a), ==, rap_document_get_source_name (b));
  g_assert_cmpstr (rap_document_get_media_type (a), ==, rap_document_get_media_type (b));
  g_assert_cmpstr (rap_document_get_sha256 (a), ==, rap_document_get_sha256 (b));
  g_assert_cmpuint (rap_document_get_part (a), ==, rap_document_get_part (b));
  g_assert_cmpuint (rap_document_get_n_pages (a), ==, rap_document_get_n_pages (b));
  g_assert_cmpstr (rap_document_get_lexicon_version (a), ==, rap_document_get_lexicon_version (b));
  g_assert_cmpuint (rap_document_get_n_paragraphs (a), ==, rap_document_get_n_paragraphs (b));
  assert_sections_equal (a, b);
  for (guint i = 0; i < rap_document_get_n_paragraphs (a); i++)
    assert_paragraphs_equal (rap_document_get_paragraph (a, i), rap_document_get_paragraph (b, i));
}

char *
sample_folder_make (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("rapporteur-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
sample_folder_remove (char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_remove (path); /* a library that is just being closed removes its own */
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

RapLibrary *
sample_library_new (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GError) error = NULL;
  RapLibrary *library = rap_library_open (path, RAP_LIBRARY_CREATE, &error);

  g_assert_no_error (error);
  return library;
}

void
sample_deposit (RapLibrary *library, const char *bytes, RapDocument *document)
{
  g_autoptr (GBytes) source = g_bytes_new (bytes, strlen (bytes));
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (RapDeposit) deposit = NULL;

  g_ptr_array_add (documents, document);
  deposit = rap_deposit_new (source, documents);
  rap_library_deposit (library, &deposit, 1, NULL);
  g_assert_no_error (deposit->error);
  g_assert_cmpint (deposit->outcome, ==, RAP_DEPOSIT_ADDED);
}
