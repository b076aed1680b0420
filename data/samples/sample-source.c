/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "sample-source.h"

#include <string.h>

#define NOTE_SIZE 6.5
#define NOTE_RISE 3.2

typedef struct {
  GString *text;
  SamplePiece *piece;
  guint italic_from; /* G_MAXUINT where not in italics */
  guint bold_from;
  guint link_from;
} Scan;

static void
sample_piece_free (gpointer data)
{
  SamplePiece *piece = data;
  g_free (piece->text);
  pango_attr_list_unref (piece->attributes);
  g_array_unref (piece->marks);
  g_free (piece);
}

/* The figure that a raised character stands for, or -1. */
static int
raised_figure (gunichar c)
{
  switch (c) {
  case 0xB9:
    return 1;
  case 0xB2:
    return 2;
  case 0xB3:
    return 3;
  case 0x2070:
    return 0;
  default:
    return c >= 0x2074 && c <= 0x2079 ? (int)(c - 0x2070) : -1;
  }
}

static void
add_attribute (Scan *scan, PangoAttribute *attribute, guint from)
{
  attribute->start_index = from;
  attribute->end_index = scan->text->len;
  pango_attr_list_insert (scan->piece->attributes, attribute);
}

/* Opens or closes a stretch of one style; `*from` keeps where it was opened. */
static void
toggle (Scan *scan, guint *from, PangoAttribute *attribute)
{
  if (*from == G_MAXUINT) {
    *from = scan->text->len;
    pango_attribute_destroy (attribute);
  } else {
    add_attribute (scan, attribute, *from);
    *from = G_MAXUINT;
  }
}

/* Takes a mark such as "¹²" and sets it as "12", small and raised. */
static const char *
scan_mark (Scan *scan, const char *at)
{
  SampleMark mark = { scan->text->len, 0 };
  guint from = scan->text->len;

  for (int figure; (figure = raised_figure (g_utf8_get_char (at))) >= 0;
       at = g_utf8_next_char (at)) {
    g_string_append_c (scan->text, (char)('0' + figure));
    mark.mark = mark.mark * 10 + (guint)figure;
  }
  add_attribute (scan, pango_attr_size_new ((int)(NOTE_SIZE * PANGO_SCALE)), from);
  add_attribute (scan, pango_attr_rise_new ((int)(NOTE_RISE * PANGO_SCALE)), from);
  g_array_append_val (scan->piece->marks, mark);
  return at;
}

static const char *
scan_one (Scan *scan, const char *at)
{
  if (g_str_has_prefix (at, "**")) {
    toggle (scan, &scan->bold_from, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    return at + 2;
  }
  if (*at == '*') {
    toggle (scan, &scan->italic_from, pango_attr_style_new (PANGO_STYLE_ITALIC));
    return at + 1;
  }
  if (*at == '[' && strstr (at, "](#)") != NULL && at[1] != '*') {
    toggle (scan, &scan->link_from, pango_attr_foreground_new (0, 0, 0xcccc));
    return at + 1;
  }
  if (g_str_has_prefix (at, "](#)")) {
    toggle (scan, &scan->link_from, pango_attr_foreground_new (0, 0, 0xcccc));
    return at + 4;
  }
  if (raised_figure (g_utf8_get_char (at)) >= 0)
    return scan_mark (scan, at);

  const char *next = g_utf8_next_char (at);
  g_string_append_len (scan->text, at, next - at);
  return next;
}

static SamplePiece *
sample_piece_new (const char *marked_up)
{
  SamplePiece *piece = g_new0 (SamplePiece, 1);
  Scan scan = { g_string_new (NULL), piece, G_MAXUINT, G_MAXUINT, G_MAXUINT };

  piece->attributes = pango_attr_list_new ();
  piece->marks = g_array_new (FALSE, FALSE, sizeof (SampleMark));
  for (const char *at = marked_up; *at != '\0';)
    at = scan_one (&scan, at);
  piece->text = g_string_free (scan.text, FALSE);
  return piece;
}

/* Replaces the first blank, after a label, by a tab: "19. *Urges*" hangs at a tab stop. */
static char *
with_tab (const char *paragraph)
{
  char *copy = g_strdup (paragraph);
  char *blank = strchr (copy, ' ');
  if (blank != NULL)
    *blank = '\t';
  return copy;
}

static SampleKind
kind_of (const char *paragraph, guint index, gboolean titled)
{
  if (index <= SAMPLE_AGENDA_TITLE)
    return (SampleKind)index;
  if (g_regex_match_simple ("^\\*\\*\\d+/\\d+\\. ", paragraph, 0, 0))
    return SAMPLE_TITLE;
  if (g_str_has_prefix (paragraph, "**"))
    return titled ? SAMPLE_HEADING : SAMPLE_ADOPTED_BY;
  if (g_str_has_prefix (paragraph, "[*"))
    return SAMPLE_REPORT;
  if (g_regex_match_simple ("^\\d+\\. ", paragraph, 0, 0))
    return SAMPLE_NUMBERED;
  if (g_regex_match_simple ("^\\([ivx]+\\) ", paragraph, 0, 0))
    return SAMPLE_ROMAN;
  if (g_regex_match_simple ("^\\([a-z]\\) ", paragraph, 0, 0))
    return SAMPLE_LETTERED;
  if (paragraph[0] == '*' && strchr (paragraph, '\n') != NULL)
    return SAMPLE_ADOPTION;
  return SAMPLE_BODY;
}

static gboolean
has_label (SampleKind kind)
{
  return kind == SAMPLE_NUMBERED || kind == SAMPLE_LETTERED || kind == SAMPLE_ROMAN ||
         kind == SAMPLE_TITLE;
}

static void
add_paragraph (SampleSource *self, const char *paragraph)
{
  gboolean titled = sample_source_first (self, SAMPLE_ADOPTED_BY) != NULL;
  SampleKind kind = kind_of (paragraph, self->pieces->len, titled);
  gboolean is_note = raised_figure (g_utf8_get_char (paragraph)) >= 0;
  g_autofree char *tabbed = has_label (kind) ? with_tab (paragraph) : g_strdup (paragraph);
  SamplePiece *piece = sample_piece_new (tabbed);

  piece->kind = kind;
  if (is_note)
    g_hash_table_insert (
        self->notes, GUINT_TO_POINTER (g_array_index (piece->marks, SampleMark, 0).mark), piece);
  else
    g_ptr_array_add (self->pieces, piece);
}

/**
 * sample_source_new:
 * @text: paragraphs parted by empty lines
 *
 * Returns: (transfer full): the document in pieces
 */
SampleSource *
sample_source_new (const char *text)
{
  SampleSource *self = g_new0 (SampleSource, 1);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  self->pieces = g_ptr_array_new_with_free_func (sample_piece_free);
  self->notes = g_hash_table_new_full (NULL, NULL, NULL, sample_piece_free);
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    if (*g_strstrip (*paragraph) != '\0')
      add_paragraph (self, *paragraph);
  return self;
}

/**
 * sample_source_free:
 * @self: (transfer full): a document
 */
void
sample_source_free (SampleSource *self)
{
  g_ptr_array_unref (self->pieces);
  g_hash_table_unref (self->notes);
  g_free (self);
}

/**
 * sample_source_first:
 * @self: a document
 * @kind: a style of setting
 *
 * Returns: (transfer none) (nullable): the first piece that is set so
 */
const SamplePiece *
sample_source_first (const SampleSource *self, SampleKind kind)
{
  for (guint i = 0; i < self->pieces->len; i++) {
    const SamplePiece *piece = g_ptr_array_index (self->pieces, i);
    if (piece->kind == kind)
      return piece;
  }
  return NULL;
}
