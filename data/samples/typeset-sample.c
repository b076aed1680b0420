/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Sets a sample document as its organization would publish it. In: the text beside this file.
 * Out: a PDF with everything that makes the real thing hard to read: a masthead, running heads,
 * notes at the foot, paragraphs that run over the end of a page. With --repeat the body is set
 * several times over, which gives a long file to measure with.
 */
#include <cairo-pdf.h>
#include <stdlib.h>

#include "sample-page.h"

#define BODY_SIZE 10.0
#define LINE_HEIGHT 12.0
#define PARAGRAPH_SPACE 6.0

typedef struct {
  SamplePage page;
  double y;
  GHashTable *noted; /* (owned): marks whose note is printed already */
} Flow;

/* How a kind of piece is set. */
typedef struct {
  double size;
  double left;   /* from the text's left edge, points */
  double indent; /* of the first line */
  double tab;    /* after the label; 0 for none */
  double before; /* space above */
  gboolean justify;
  PangoAlignment alignment;
} Setting;

static const Setting SETTINGS[] = {
  [SAMPLE_ADOPTED_BY] = { 14, 0, 0, 0, 0, FALSE, PANGO_ALIGN_LEFT },
  [SAMPLE_REPORT] = { BODY_SIZE, 0, 0, 0, 12, FALSE, PANGO_ALIGN_LEFT },
  [SAMPLE_TITLE] = { 12, -42, -42, 42, 14, FALSE, PANGO_ALIGN_LEFT },
  [SAMPLE_HEADING] = { 11, 0, 0, 0, 14, FALSE, PANGO_ALIGN_LEFT },
  [SAMPLE_BODY] = { BODY_SIZE, 0, 24, 0, PARAGRAPH_SPACE, TRUE, PANGO_ALIGN_LEFT },
  [SAMPLE_NUMBERED] = { BODY_SIZE, 0, 24, 48, PARAGRAPH_SPACE, TRUE, PANGO_ALIGN_LEFT },
  [SAMPLE_LETTERED] = { BODY_SIZE, 0, 24, 48, PARAGRAPH_SPACE, TRUE, PANGO_ALIGN_LEFT },
  [SAMPLE_ROMAN] = { BODY_SIZE, 48, -24, 24, PARAGRAPH_SPACE, TRUE, PANGO_ALIGN_LEFT },
  [SAMPLE_ADOPTION] = { BODY_SIZE, 0, 0, 0, 14, FALSE, PANGO_ALIGN_RIGHT },
};

static PangoLayout *
set_piece (Flow *flow, const SamplePiece *piece)
{
  const Setting *setting = &SETTINGS[piece->kind];
  PangoLayout *layout =
      sample_page_layout (&flow->page, piece, setting->size, SAMPLE_TEXT_WIDTH - setting->left);

  pango_layout_set_indent (layout, (int)(setting->indent * PANGO_SCALE));
  pango_layout_set_justify (layout, setting->justify);
  pango_layout_set_alignment (layout, setting->alignment);
  if (setting->tab > 0) {
    PangoTabArray *tabs = pango_tab_array_new_with_positions (1, FALSE, PANGO_TAB_LEFT,
                                                              (int)(setting->tab * PANGO_SCALE));
    pango_layout_set_tabs (layout, tabs);
    pango_tab_array_free (tabs);
  }
  return layout;
}

static void
turn_page (Flow *flow)
{
  sample_page_end (&flow->page);
  flow->page.number++;
  flow->y = sample_page_begin (&flow->page);
}

/* The note whose mark stands in a line, where it is not printed yet. */
static const SamplePiece *
note_in_line (Flow *flow, const SamplePiece *piece, PangoLayoutLine *line, guint *mark)
{
  for (guint i = 0; i < piece->marks->len; i++) {
    const SampleMark *at = &g_array_index (piece->marks, SampleMark, i);
    gpointer key = GUINT_TO_POINTER (at->mark);

    if ((int)at->offset < line->start_index ||
        (int)at->offset >= line->start_index + line->length ||
        g_hash_table_contains (flow->noted, key))
      continue;
    *mark = at->mark;
    return g_hash_table_lookup (flow->page.source->notes, key);
  }
  return NULL;
}

/* How many lines must stand together from line `i` on, so that no line is left alone. */
static int
lines_together (const SamplePiece *piece, int i, int n)
{
  if (piece->kind < SAMPLE_HEADING || piece->kind == SAMPLE_ADOPTION)
    return n - i;
  if (piece->kind == SAMPLE_HEADING)
    return n - i + 3;
  if (i == 0)
    return n == 3 ? 3 : MIN (n, 2);
  return i == n - 2 ? 2 : 1;
}

static void
place_line (Flow *flow, const SamplePiece *piece, PangoLayout *layout, int i)
{
  const Setting *setting = &SETTINGS[piece->kind];
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
  double height = setting->size * LINE_HEIGHT / BODY_SIZE;
  double together = height * lines_together (piece, i, pango_layout_get_line_count (layout));
  guint mark = 0;
  const SamplePiece *note = note_in_line (flow, piece, line, &mark);
  double note_height = note != NULL ? sample_page_note_height (&flow->page, note) : 0;
  PangoRectangle extents;

  if (flow->y + together + flow->page.notes_height + note_height > SAMPLE_TEXT_BOTTOM)
    turn_page (flow);
  if (note != NULL) {
    sample_page_add_note (&flow->page, note);
    g_hash_table_add (flow->noted, GUINT_TO_POINTER (mark));
  }

  pango_layout_line_get_extents (line, NULL, &extents);
  double x = SAMPLE_TEXT_LEFT + setting->left;
  if (setting->alignment == PANGO_ALIGN_RIGHT)
    x = SAMPLE_TEXT_LEFT + SAMPLE_TEXT_WIDTH - (double)extents.width / PANGO_SCALE;
  else if (i == 0 && setting->indent > 0)
    x += setting->indent;
  else if (i > 0 && setting->indent < 0)
    x -= setting->indent;
  cairo_move_to (flow->page.cairo, x, flow->y + setting->size);
  pango_cairo_show_layout_line (flow->page.cairo, line);
  flow->y += height;
}

static void
place_piece (Flow *flow, const SamplePiece *piece)
{
  g_autoptr (PangoLayout) layout = set_piece (flow, piece);

  flow->y += SETTINGS[piece->kind].before;
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    place_line (flow, piece, layout, i);
}

static void
end_text (Flow *flow)
{
  double middle = SAMPLE_TEXT_LEFT + SAMPLE_TEXT_WIDTH / 2;

  cairo_set_line_width (flow->page.cairo, 0.9);
  cairo_move_to (flow->page.cairo, middle - 36, flow->y + 24);
  cairo_line_to (flow->page.cairo, middle + 36, flow->y + 24);
  cairo_stroke (flow->page.cairo);
}

/* Sets the whole document and returns its number of pages. */
static guint
typeset (const SampleSource *source, cairo_t *cairo, const char *job, guint repeat, guint n_pages)
{
  const SamplePiece *title = sample_source_first (source, SAMPLE_TITLE);
  const char *running = title != NULL ? strchr (title->text, '\t') + 1
                                      : sample_source_first (source, SAMPLE_ADOPTED_BY)->text;
  Flow flow = { { source, cairo, job, running, 1, n_pages, NULL, 0 }, 0, NULL };

  flow.noted = g_hash_table_new (NULL, NULL);
  flow.y = sample_page_begin (&flow.page);
  for (guint round = 0; round < repeat; round++) {
    g_hash_table_remove_all (flow.noted);
    for (guint i = SAMPLE_ADOPTED_BY; i < source->pieces->len; i++)
      place_piece (&flow, g_ptr_array_index (source->pieces, i));
  }
  end_text (&flow);
  sample_page_end (&flow.page);
  g_hash_table_unref (flow.noted);
  g_ptr_array_unref (flow.page.notes);
  return flow.page.number;
}

/* path may be NULL: the document is set for its number of pages only. */
static guint
write_pdf (
    const SampleSource *source, const char *path, const char *job, guint repeat, guint n_pages)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, SAMPLE_PAGE_WIDTH, SAMPLE_PAGE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  guint pages;

  /* The same source gives the same bytes. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2025-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  sample_source_first (source, SAMPLE_SYMBOL)->text);
  pages = typeset (source, cairo, job, repeat, n_pages);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
  return pages;
}

int
main (int argc, char **argv)
{
  g_autofree char *job = g_strdup ("00-00000");
  int repeat = 1;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new ("SOURCE.txt OUT.pdf");
  g_autoptr (SampleSource) source = NULL;
  g_autofree char *text = NULL;
  const GOptionEntry entries[] = {
    { "job", 0, 0, G_OPTION_ARG_STRING, &job, "Job number in the corner of each page", "NN-NNNNN" },
    { "repeat", 0, 0, G_OPTION_ARG_INT, &repeat, "Set the body this often", "TIMES" },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3 || repeat < 1 ||
      strchr (job, '-') == NULL || !g_file_get_contents (argv[1], &text, NULL, &error)) {
    g_printerr ("typeset-sample: %s\n", error != NULL ? error->message : "wrong arguments");
    return EXIT_FAILURE;
  }
  source = sample_source_new (text);
  write_pdf (source, argv[2], job, (guint)repeat, write_pdf (source, NULL, job, (guint)repeat, 0));
  return EXIT_SUCCESS;
}
