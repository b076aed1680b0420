/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the analyst's own terms do to a document: a paragraph that a new verb leads becomes a
 * commitment of the strength that was given, in each of its forms, and nothing else changes.
 */
#include <string.h>

#include "rap-analyse.h"
#include "rap-own-terms.h"

#define OPENING "The Assembly,\n\nRecalling its resolution 18/31 of 9 December 2022,\n\n"

static RapDocument *
analyse (const char *text, GPtrArray *terms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load_with_terms ("en", terms, &error);
  g_autoptr (GBytes) source = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) documents = NULL;

  g_assert_no_error (error);
  documents = rap_analyse_source (source, "own.txt", lexicon, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  return g_object_ref (documents->pdata[0]);
}

static GPtrArray *
make_terms (const char *verb, RapStrength strength)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_own_term_free);

  g_ptr_array_add (terms, rap_own_term_new (verb, strength, NULL));
  return terms;
}

/* The paragraph that begins with the words. */
static RapParagraph *
find_paragraph (RapDocument *document, const char *words)
{
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (document, i);
    if (g_str_has_prefix (rap_paragraph_get_text (paragraph), words))
      return paragraph;
  }
  g_assert_not_reached ();
}

typedef struct {
  const char *path;
  const char *verb;
  RapStrength strength;
  const char *words; /* that the paragraph begins with */
  const char *text;
  gboolean before; /* whether it is a commitment without the term */
} Case;

static const Case cases[] = {
  { "/own-terms/leads", "enjoin", RAP_STRENGTH_REQUEST, "Enjoins Member",
    OPENING "1. Enjoins Member States to plant reeds by 2030;\n", FALSE },
  { "/own-terms/that", "enjoin", RAP_STRENGTH_URGE, "Enjoins that",
    OPENING "1. Enjoins that Member States protect reeds;\n", FALSE },
  { "/own-terms/several-words", "call down upon", RAP_STRENGTH_CALL, "Calls down",
    OPENING "1. Calls down upon Governments to plant reeds;\n", FALSE },
  { "/own-terms/with-an-adverb", "enjoin", RAP_STRENGTH_URGE, "Strongly",
    OPENING "1. Strongly enjoins Member States to plant reeds;\n", FALSE },
  { "/own-terms/declaration", "enjoin", RAP_STRENGTH_URGE, "We enjoin",
    "We, the river States,\n\n1. We enjoin Governments to plant reeds;\n", FALSE },
  { "/own-terms/recital", "enjoin", RAP_STRENGTH_URGE, "Enjoining",
    "The Assembly,\n\nEnjoining Member States to plant reeds,\n\n1. Notes that rivers flow;\n",
    FALSE },
  { "/own-terms/doubled-letter", "unbid", RAP_STRENGTH_URGE, "Unbidding",
    "The Assembly,\n\nUnbidding Member States to plant reeds,\n\n1. Notes that rivers flow;\n",
    FALSE },
  { "/own-terms/verb-that-stated", "commend", RAP_STRENGTH_ENCOURAGE, "Commends",
    OPENING "1. Commends Member States to plant reeds;\n", FALSE },
  { "/own-terms/own-strength-wins", "encourage", RAP_STRENGTH_DECIDE, "Encourages",
    OPENING "1. Encourages Member States to plant reeds;\n", TRUE },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GPtrArray) terms = make_terms (self->verb, self->strength);
  g_autoptr (RapDocument) plain = analyse (self->text, NULL);
  g_autoptr (RapDocument) own = analyse (self->text, terms);
  RapCommitment *before = rap_paragraph_get_commitment (find_paragraph (plain, self->words));
  RapCommitment *after = rap_paragraph_get_commitment (find_paragraph (own, self->words));

  g_assert_true ((before != NULL) == self->before);
  g_assert_nonnull (after);
  g_assert_cmpint (rap_commitment_get_strength (after), ==, self->strength);
  if (before != NULL)
    g_assert_cmpint (rap_commitment_get_strength (before), !=, self->strength);
  g_assert_cmpstr (rap_document_get_lexicon_version (own), !=,
                   rap_document_get_lexicon_version (plain));
}

/* A verb of action that was made a performative counts at the beginning of a paragraph only. */
static void
test_common_verb (void)
{
  static const char *const text =
      OPENING "1. Notes the right of States to dredge, plant, protect the rivers;\n\n"
              "2. Protects the rivers of all States;\n";
  g_autoptr (GPtrArray) terms = make_terms ("protect", RAP_STRENGTH_DECIDE);
  g_autoptr (RapDocument) own = analyse (text, terms);

  g_assert_null (rap_paragraph_get_commitment (find_paragraph (own, "Notes")));
  g_assert_nonnull (rap_paragraph_get_commitment (find_paragraph (own, "Protects")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/own-terms/common-verb", test_common_verb);
  return g_test_run ();
}
