/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-pieces.h"

#include <string.h>

#include "rap-chart-words.h"

static void
piece_clear (gpointer data)
{
  RapChartPiece *piece = data;
  g_clear_pointer (&piece->text, g_free);
  g_clear_pointer (&piece->detail, g_free);
}

/**
 * rap_chart_pieces_new:
 *
 * Returns: (transfer full) (element-type RapChartPiece): an empty array that frees what is in it
 */
GArray *
rap_chart_pieces_new (void)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (RapChartPiece));
  g_array_set_clear_func (pieces, piece_clear);
  return pieces;
}

/**
 * rap_chart_pieces_add:
 * @pieces: where to
 * @text: what to add
 * @length: bytes of it, or -1 for all
 * @style: #RapStyle flags
 */
void
rap_chart_pieces_add (GArray *pieces, const char *text, gssize length, guint style)
{
  RapChartPiece piece = { .style = style };

  if (length < 0)
    length = strlen (text);
  if (length == 0)
    return;
  piece.text = g_strndup (text, length);
  g_array_append_val (pieces, piece);
}

/**
 * rap_chart_pieces_add_change:
 * @pieces: where to
 * @text: words of one side of a comparison
 * @became: what became of them
 */
void
rap_chart_pieces_add_change (GArray *pieces, const char *text, RapChartBecame became)
{
  guint n = pieces->len;

  rap_chart_pieces_add (pieces, text, -1, 0);
  if (pieces->len > n)
    g_array_index (pieces, RapChartPiece, n).became = became;
}

/**
 * rap_chart_pieces_add_marked:
 * @pieces: (element-type RapChartPiece): where to
 * @marked: text in which stars stand around what is bold and lines around what is underlined
 */
void
rap_chart_pieces_add_marked (GArray *pieces, const char *marked)
{
  guint style = 0;

  for (;;) {
    gsize length = strcspn (marked, "*_");

    rap_chart_pieces_add (pieces, marked, length, style);
    marked += length;
    if (*marked == '\0')
      return;
    style ^= *marked++ == '*' ? RAP_STYLE_BOLD : RAP_STYLE_UNDERLINE;
  }
}

/**
 * rap_chart_pieces_to_text:
 * @pieces: (element-type RapChartPiece): a text in pieces
 * @marks: whether the marks of notes are part of it
 *
 * Returns: (transfer full): the whole text
 */
char *
rap_chart_pieces_to_text (GArray *pieces, gboolean marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    if (marks || !(rap_chart_piece (pieces, i)->style & RAP_STYLE_RAISED))
      g_string_append (text, rap_chart_piece (pieces, i)->text);
  return g_string_free (text, FALSE);
}

/* A change of look at a character of the text. */
typedef struct {
  guint offset;
  guint order;        /* at one offset: what ends, then marks, then what starts */
  guint style;        /* the flag that starts or ends; 0 for a mark */
  int step;           /* 1 starts, -1 ends */
  gconstpointer what; /* (borrowed) (nullable): the footnote or the deadline */
} Change;

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *left = a, *right = b;

  if (left->offset != right->offset)
    return left->offset < right->offset ? -1 : 1;
  return (int)left->order - (int)right->order;
}

static void
add_span (GArray *changes, RapSpan span, guint style, gconstpointer what)
{
  Change start = { span.start, 2, style, 1, what };
  Change end = { span.end, 0, style, -1, what };

  if (rap_span_is_empty (span))
    return;
  g_array_append_val (changes, start);
  g_array_append_val (changes, end);
}

static void
add_commitment (GArray *changes, RapCommitment *commitment)
{
  guint n;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);
  const RapDeadline *deadlines;

  for (guint i = 0; i < n; i++)
    add_span (changes, actions[i].span, RAP_STYLE_BOLD, NULL);
  deadlines = rap_commitment_get_deadlines (commitment, &n);
  for (guint i = 0; i < n; i++)
    add_span (changes, deadlines[i].span, RAP_STYLE_UNDERLINE, &deadlines[i]);
}

/* Drafts underline the words that prints set slanted: the verb that a paragraph begins with. A line
 * under all of it is another matter, and one under a day is the analyst's. */
static gboolean
is_underlined_lead (RapParagraph *paragraph, const RapEmphasis *emphasis)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  const RapDeadline *deadlines;
  guint n;

  if (!(emphasis->style & RAP_STYLE_UNDERLINE) || emphasis->span.start > 0 ||
      rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING ||
      emphasis->span.end + 1 >= (guint)g_utf8_strlen (rap_paragraph_get_text (paragraph), -1))
    return FALSE;
  if (commitment == NULL)
    return TRUE;
  deadlines = rap_commitment_get_deadlines (commitment, &n);
  for (guint i = 0; i < n; i++)
    if (rap_span_overlaps (deadlines[i].span, emphasis->span))
      return FALSE;
  return TRUE;
}

static GArray *
list_changes (RapParagraph *paragraph)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  guint n;
  const RapEmphasis *emphases = rap_paragraph_get_emphases (paragraph, &n);
  const RapFootnote *footnotes;

  for (guint i = 0; i < n; i++)
    if ((emphases[i].style & RAP_STYLE_ITALIC) || is_underlined_lead (paragraph, &emphases[i]))
      add_span (changes, emphases[i].span, RAP_STYLE_ITALIC, NULL);
  if (commitment != NULL)
    add_commitment (changes, commitment);
  footnotes = rap_paragraph_get_footnotes (paragraph, &n);
  for (guint i = 0; i < n; i++) {
    Change mark = { footnotes[i].offset, 1, 0, 0, &footnotes[i] };
    g_array_append_val (changes, mark);
  }
  g_array_sort (changes, compare_changes);
  return changes;
}

typedef struct {
  GArray *pieces;
  const char *at;  /* where in the text the last piece ended */
  guint character; /* the same in characters */
  int bold, underline, italic;
  const RapDeadline *deadline; /* (nullable): the one that started last */
} Cutting;

static guint
current_style (const Cutting *cutting)
{
  guint style = 0;

  if (cutting->bold > 0)
    style |= RAP_STYLE_BOLD;
  else if (cutting->italic > 0) /* a bold verb that is slanted as well would only be noise */
    style |= RAP_STYLE_ITALIC;
  if (cutting->underline > 0)
    style |= RAP_STYLE_UNDERLINE;
  return style;
}

static void
cut_to (Cutting *cutting, guint offset)
{
  const char *end = cutting->at;
  guint n = cutting->pieces->len;

  for (; cutting->character < offset && *end != '\0'; cutting->character++)
    end = g_utf8_next_char (end);
  rap_chart_pieces_add (cutting->pieces, cutting->at, end - cutting->at, current_style (cutting));
  if (cutting->pieces->len > n && cutting->underline > 0)
    g_array_index (cutting->pieces, RapChartPiece, n).detail =
        rap_chart_words_deadline (cutting->deadline);
  cutting->at = end;
}

static void
add_mark (GArray *pieces, const RapFootnote *footnote, RapChartNoteFinder find_note, gpointer data)
{
  RapChartPiece mark = { .style = RAP_STYLE_RAISED };

  if (footnote->mark == NULL || *footnote->mark == '\0')
    return;
  mark.note = find_note (footnote, data);
  mark.text = g_strdup (footnote->mark);
  g_array_append_val (pieces, mark);
}

static void
apply (Cutting *cutting, const Change *change, RapChartNoteFinder find_note, gpointer data)
{
  if (change->style == RAP_STYLE_BOLD)
    cutting->bold += change->step;
  else if (change->style == RAP_STYLE_ITALIC)
    cutting->italic += change->step;
  else if (change->style == RAP_STYLE_UNDERLINE)
    cutting->underline += change->step;
  if (change->style == RAP_STYLE_UNDERLINE && change->step > 0)
    cutting->deadline = change->what;
  if (change->style == 0)
    add_mark (cutting->pieces, change->what, find_note, data);
}

/**
 * rap_chart_pieces_of_paragraph:
 * @paragraph: a paragraph
 * @find_note: (scope call): gives the number of a footnote
 * @data: for @find_note
 *
 * Returns: (transfer full) (element-type RapChartPiece): its text, with its marks
 */
GArray *
rap_chart_pieces_of_paragraph (RapParagraph *paragraph, RapChartNoteFinder find_note, gpointer data)
{
  g_autoptr (GArray) changes = list_changes (paragraph);
  Cutting cutting = { .pieces = rap_chart_pieces_new (), .at = rap_paragraph_get_text (paragraph) };

  for (guint i = 0; i < changes->len; i++) {
    const Change *change = &g_array_index (changes, Change, i);
    cut_to (&cutting, change->offset);
    apply (&cutting, change, find_note, data);
  }
  cut_to (&cutting, G_MAXUINT);
  return cutting.pieces;
}
