/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "author.h"

#include <math.h>

struct _Author {
  GRand *lot;                  /* (owned) */
  char *words[AUTHOR_N_WORDS]; /* (owned): the commonest first */
  gsize bytes;                 /* of text, so far */
};

Author *
author_new (void)
{
  static const char *const syllables[] = { "ba", "con", "de", "er",  "fi",  "gra", "hu",  "in",
                                           "jo", "ka",  "lu", "men", "nor", "os",  "pra", "qui",
                                           "re", "sta", "ti", "un",  "ver", "wa",  "yo",  "tion" };
  Author *self = g_new0 (Author, 1);

  self->lot = g_rand_new_with_seed (1945);
  for (guint i = 0; i < AUTHOR_N_WORDS; i++) {
    GString *word = g_string_new (NULL);

    for (guint n = 1 + (i > 50) + (i > 800) + g_rand_int_range (self->lot, 0, 2); n > 0; n--)
      g_string_append (word, syllables[g_rand_int_range (self->lot, 0, G_N_ELEMENTS (syllables))]);
    self->words[i] = g_string_free (word, FALSE);
  }
  return self;
}

/* The words it writes with, AUTHOR_N_WORDS of them, the commonest first. */
char *const *
author_get_words (Author *self)
{
  return self->words;
}

/* How much text has been written so far. */
gsize
author_get_bytes (Author *self)
{
  return self->bytes;
}

void
author_free (Author *self)
{
  g_rand_free (self->lot);
  for (guint i = 0; i < AUTHOR_N_WORDS; i++)
    g_free (self->words[i]);
  g_free (self);
}

static const char *
author_take_word (Author *self)
{
  return self->words[(guint)exp (g_rand_double (self->lot) * log (AUTHOR_N_WORDS)) - 1];
}

static char *
author_write_text (Author *self)
{
  GString *text = g_string_new (NULL);

  for (guint n = g_rand_int_range (self->lot, 40, 120); n > 0; n--) {
    g_string_append (text, author_take_word (self));
    g_string_append (text, n % 9 == 0 ? ", " : " ");
  }
  self->bytes += text->len;
  return g_string_free (text, FALSE);
}

static RapCommitment *
author_find_commitment (Author *self)
{
  static const char *const names[] = { "Member States", "Secretary-General", "all States",
                                       "civil society", "regional commissions" };
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  guint first = g_rand_int_range (self->lot, 0, 5);
  RapAction action = { { 0, 5 }, RAP_ACTION_PERFORMATIVE };
  RapActor actor = { { 6, 12 }, g_strdup (names[first]), RAP_ACTOR_ADDRESSEE };
  RapActor partner = { { 20, 30 }, g_strdup (names[(first + 1) % 5]), RAP_ACTOR_PARTNER };

  for (guint i = 0; i < 3; i++)
    g_array_append_val (actions, action);
  g_array_append_val (actors, actor);
  g_array_append_val (actors, partner);
  if (first == 0) {
    RapDeadline deadline = { { 31, 40 }, RAP_DEADLINE_DATE, g_strdup ("2030-12-31") };
    g_array_append_val (deadlines, deadline);
  }
  return rap_commitment_new (g_rand_int_range (self->lot, 0, RAP_N_STRENGTHS), "performative",
                             "the lead verb asks the addressee to act", actions, actors, deadlines,
                             NULL);
}

static RapParagraph *
author_write_paragraph (Author *self, guint number)
{
  g_autofree char *id = g_strdup_printf ("p%u", number);
  g_autofree char *label = g_strdup_printf ("%u.", number);
  g_autofree char *text = author_write_text (self);
  g_autoptr (GArray) emphases = g_array_new (FALSE, FALSE, sizeof (RapEmphasis));
  g_autoptr (GArray) citations = rap_citations_new ();
  g_autoptr (GArray) footnotes = rap_footnotes_new ();
  g_autoptr (RapCommitment) commitment = number % 5 < 3 ? author_find_commitment (self) : NULL;
  const char *path[] = { label, NULL };
  RapEmphasis emphasis = { { 0, 5 }, 1 };
  RapParagraphFields fields = {
    .id = id,
    .section = "s1",
    .type = RAP_PARAGRAPH_OPERATIVE,
    .label = label,
    .path = path,
    .text = text,
    .emphases = emphases,
    .citations = citations,
    .footnotes = footnotes,
    .commitment = commitment,
    .not_commitment = commitment == NULL ? "it recalls and does not ask for anything" : NULL,
  };

  g_array_append_val (emphases, emphasis);
  if (number % 4 == 0) {
    RapCitation citation = { { 3, 9 }, g_strdup_printf ("X/RES/%u/1", number) };
    RapFootnote footnote = { g_strdup ("1"), 9, g_strdup ("See the records of the Assembly.") };

    g_array_append_val (citations, citation);
    g_array_append_val (footnotes, footnote);
  }
  return rap_paragraph_new (&fields);
}

RapDeposit *
author_write_document (Author *self, guint number)
{
  static const char *const bodies[] = { "Assembly of Rivers", "Council of Coasts", "Commission" };
  g_autofree char *symbol = g_strdup_printf ("X/RES/%u/%u", number / 100, number % 100);
  g_autofree char *adopted = g_strdup_printf ("%u-12-01", 1946 + number % 75);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, symbol, -1);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) source = NULL;
  GString *bytes = g_string_new (NULL);
  RapDocumentFields fields = {
    .symbol = symbol,
    .title = "A title",
    .body = bodies[number % 3],
    .adopted = adopted,
    .sha256 = sha256,
    .paragraphs = paragraphs,
  };

  for (guint i = 0; i < AUTHOR_N_PARAGRAPHS; i++) {
    RapParagraph *paragraph = author_write_paragraph (self, i + 1);

    g_string_append (bytes, rap_paragraph_get_text (paragraph));
    g_ptr_array_add (paragraphs, paragraph);
  }
  g_ptr_array_add (documents, rap_document_new (&fields));
  source = g_string_free_to_bytes (bytes);
  return rap_deposit_new (source, documents);
}
