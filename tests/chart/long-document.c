/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "long-document.h"

static const char *const verbs[] = { "Urges", "Requests", "Invites", "Encourages" };
static const char *const clauses[] = {
  "Member States to keep the registers of their wells open to one another",
  "and to report to the Assembly before the end of 16 years",
  "in cooperation with the Rivers Office and the regional commissions, as appropriate",
  "taking into account the needs of communities that live downstream",
  "with a view to ending the loss of topsoil by 2030",
  "while respecting the rules that the riparian States have agreed among themselves",
};

/* A paragraph of @length clauses; its number stands in its text, so that it can be found. */
static char *
make_text (guint number, guint length)
{
  GString *text = g_string_new (verbs[number % G_N_ELEMENTS (verbs)]);

  for (guint i = 0; i < length; i++)
    g_string_append_printf (text, "%s %s", i > 0 ? "," : "",
                            clauses[(number + i) % G_N_ELEMENTS (clauses)]);
  g_string_append_printf (text, ", item N%u;", number);
  return g_string_free (text, FALSE);
}

static RapCommitment *
make_commitment (guint number)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  RapAction action = { { 0, 7 }, RAP_ACTION_PERFORMATIVE };
  RapActor actor = { { 8, 21 }, g_strdup ("Member States"), RAP_ACTOR_ADDRESSEE };
  RapDeadline deadline = { { 22, 30 }, RAP_DEADLINE_DATE, g_strdup ("2030-12-31") };

  g_array_append_val (actions, action);
  g_array_append_val (actors, actor);
  g_array_append_val (deadlines, deadline);
  return rap_commitment_new (number % RAP_N_STRENGTHS, "", "", actions, actors, deadlines, NULL);
}

static RapParagraph *
make_paragraph (guint number, const char *section)
{
  g_autofree char *id = g_strdup_printf ("p%u", number);
  g_autofree char *label = g_strdup_printf ("%u.", number);
  g_autofree char *text = make_text (number, 1 + number * 7 % 11);
  g_autoptr (RapCommitment) commitment = make_commitment (number);
  g_autoptr (GArray) footnotes = rap_footnotes_new ();
  const char *path[] = { label, NULL };

  if (number % 9 == 0) {
    RapFootnote footnote = { g_strdup (label), 30, g_strdup_printf ("Note to N%u.", number) };
    g_array_append_val (footnotes, footnote);
  }
  return rap_paragraph_new (&(RapParagraphFields){ .id = id,
                                                   .section = section,
                                                   .type = RAP_PARAGRAPH_OPERATIVE,
                                                   .label = label,
                                                   .path = path,
                                                   .text = text,
                                                   .footnotes = footnotes,
                                                   .commitment = commitment });
}

static RapDocument *
make_document (guint number, guint n_paragraphs)
{
  g_autoptr (GArray) sections = rap_sections_new ();
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *symbol = g_strdup_printf ("MA/RES/12/%u", number);

  for (guint i = 0; i < n_paragraphs; i++) {
    g_autofree char *id = g_strdup_printf ("s%u", i / 5);
    if (i % 5 == 0) {
      RapSection section = { g_strdup (id), NULL, 1, g_strdup_printf ("Part %u of it", i / 5) };
      g_array_append_val (sections, section);
    }
    g_ptr_array_add (paragraphs, make_paragraph (number * 1000 + i, id));
  }
  return rap_document_new (&(RapDocumentFields){ .symbol = symbol,
                                                 .title = "Keeping of wells",
                                                 .language = "en",
                                                 .adopted = "2020-02-03",
                                                 .sections = sections,
                                                 .paragraphs = paragraphs });
}

GPtrArray *
make_long_documents (guint n_paragraphs)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (documents, make_document (1, n_paragraphs));
  g_ptr_array_add (documents, make_document (2, n_paragraphs));
  return documents;
}
