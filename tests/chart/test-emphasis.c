/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a source sets off, and how that is shown: a text, what is slanted or underlined in it, and
 * the text again with / around what is shown slanted.
 */
#include "rap-chart-pieces.h"

static const struct {
  RapParagraphType type;
  const char *text;
  RapEmphasis emphasis;
  const char *shown;
} cases[] = {
  { RAP_PARAGRAPH_OPERATIVE,
    "Requests a list.",
    { { 0, 8 }, RAP_STYLE_ITALIC },
    "/Requests/ a list." },
  { RAP_PARAGRAPH_OPERATIVE,
    "Requests a list.",
    { { 0, 8 }, RAP_STYLE_UNDERLINE },
    "/Requests/ a list." },
  { RAP_PARAGRAPH_PREAMBULAR, "Étonnée, …", { { 0, 7 }, RAP_STYLE_UNDERLINE }, "/Étonnée/, …" },
  /* Within a text, a line may stand under what an amendment adds. */
  { RAP_PARAGRAPH_OPERATIVE,
    "Requests a list.",
    { { 9, 15 }, RAP_STYLE_UNDERLINE },
    "Requests a list." },
  /* All of it, but perhaps its last mark. */
  { RAP_PARAGRAPH_BODY,
    "Requests a list.",
    { { 0, 15 }, RAP_STYLE_UNDERLINE },
    "Requests a list." },
  { RAP_PARAGRAPH_BODY,
    "Requests a list.",
    { { 0, 16 }, RAP_STYLE_UNDERLINE },
    "Requests a list." },
  { RAP_PARAGRAPH_HEADING, "Lists of fish", { { 0, 5 }, RAP_STYLE_UNDERLINE }, "Lists of fish" },
  { RAP_PARAGRAPH_OPERATIVE, "Requests a list.", { { 0, 8 }, RAP_STYLE_BOLD }, "Requests a list." },
};

static char *
show (RapParagraph *paragraph)
{
  g_autoptr (GArray) pieces = rap_chart_pieces_of_paragraph (paragraph, NULL, NULL);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++) {
    const RapChartPiece *piece = rap_chart_piece (pieces, i);
    const char *mark = (piece->style & RAP_STYLE_ITALIC) != 0 ? "/" : "";

    g_assert_cmpuint (piece->style & ~(guint)RAP_STYLE_ITALIC, ==, 0);
    g_string_append_printf (shown, "%s%s%s", mark, piece->text, mark);
  }
  return g_string_free (shown, FALSE);
}

static void
test_cases (void)
{
  static const char *const none[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) emphases = g_array_new (FALSE, FALSE, sizeof (RapEmphasis));
    g_autoptr (RapParagraph) paragraph = NULL;
    g_autofree char *shown = NULL;

    g_array_append_val (emphases, cases[i].emphasis);
    paragraph = rap_paragraph_new (&(RapParagraphFields){ .id = "p1",
                                                          .type = cases[i].type,
                                                          .label = "",
                                                          .path = none,
                                                          .text = cases[i].text,
                                                          .emphases = emphases });
    shown = show (paragraph);
    g_assert_cmpstr (shown, ==, cases[i].shown);
  }
}

/* A line under a day is the mark of a sunset clause, and stays one. */
static void
test_sunset_clause (void)
{
  static const char *const none[] = { NULL };
  RapEmphasis emphasis = { { 0, 7 }, RAP_STYLE_UNDERLINE };
  RapDeadline deadline = { .span = { 0, 7 }, .kind = RAP_DEADLINE_DATE };
  g_autoptr (GArray) emphases = g_array_new (FALSE, FALSE, sizeof (RapEmphasis));
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  g_autoptr (RapCommitment) commitment = NULL;
  g_autoptr (RapParagraph) paragraph = NULL;
  g_autoptr (GArray) pieces = NULL;

  g_array_append_val (emphases, emphasis);
  g_array_append_val (deadlines, deadline);
  commitment = rap_commitment_new (RAP_STRENGTH_COMMIT, "list", "", NULL, NULL, deadlines, NULL);
  paragraph = rap_paragraph_new (&(RapParagraphFields){ .id = "p1",
                                                        .type = RAP_PARAGRAPH_OPERATIVE,
                                                        .label = "",
                                                        .path = none,
                                                        .text = "By 2030 to count the fish.",
                                                        .emphases = emphases,
                                                        .commitment = commitment });
  pieces = rap_chart_pieces_of_paragraph (paragraph, NULL, NULL);
  g_assert_cmpuint (rap_chart_piece (pieces, 0)->style, ==, RAP_STYLE_UNDERLINE);
  g_assert_cmpstr (rap_chart_piece (pieces, 0)->text, ==, "By 2030");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/emphasis", test_cases);
  g_test_add_func ("/chart/emphasis/sunset-clause", test_sunset_clause);
  return g_test_run ();
}
