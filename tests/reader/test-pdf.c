/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the reader makes of a PDF: words from distances, lines in reading order, styles and marks
 * from sizes and places, and one plain sentence for every file that cannot be read.
 */
#include <string.h>

#include "drawn-pdf.h"
#include "rap-reader.h"
#include "raw-text.h"

#define PDF "application/pdf"

static RapRaw *
read_drawn (DrawnPdf *drawn)
{
  g_autoptr (GBytes) source = drawn_pdf_finish (drawn);
  g_autoptr (GError) error = NULL;
  RapRaw *raw = rap_helper_read (source, PDF, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (raw);
  return raw;
}

static void
assert_reads (DrawnPdf *drawn, const char *expected)
{
  g_autoptr (RapRaw) raw = read_drawn (drawn);
  g_autofree char *text = raw_to_text (raw);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_refuses (GBytes *source, RapReadError code, const char *beginning)
{
  g_autoptr (GError) error = NULL;
  RapRaw *raw = rap_helper_read (source, PDF, NULL, &error);

  g_assert_null (raw);
  g_assert_error (error, RAP_READ_ERROR, (int)code);
  g_assert_true (g_str_has_prefix (error->message, beginning));
}

static void
test_words_are_parted_by_distance (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "The Assembly of the Union of River States,");
  assert_reads (&drawn, "The Assembly of the Union of River States,\n");
}

static void
test_a_blank_too_narrow_is_marked (void)
{
  DrawnPdf drawn;
  double x;

  drawn_pdf_init (&drawn);
  x = drawn_pdf_text (&drawn, 70, 100, 10, 0, "Recalling the Confere");
  drawn_pdf_text (&drawn, x + 1.2, 100, 10, 0, "nce on the care of rivers");
  assert_reads (&drawn, "Recalling the Confere{n: }nce on the care of rivers\n");
}

static void
test_a_tight_line_keeps_its_blanks (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn.blank = 0.16;
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "this line was set tight, to get one word more into it");
  assert_reads (&drawn, "this line was set tight, to get one word more into it\n");
}

static void
test_a_blank_before_a_capital_is_one (void)
{
  DrawnPdf drawn;
  double x;

  drawn_pdf_init (&drawn);
  x = drawn_pdf_text (&drawn, 70, 100, 10, 0, "requests the");
  drawn_pdf_text (&drawn, x + 1.3, 100, 10, 0, "Assembly to go on with it");
  assert_reads (&drawn, "requests the Assembly to go on with it\n");
}

static void
test_letters_set_apart_are_a_word (void)
{
  DrawnPdf drawn;
  double x = 70;

  drawn_pdf_init (&drawn);
  drawn.blank = 0.2;
  x = drawn_pdf_text (&drawn, x, 100, 10, 0, "R I V E R");
  drawn_pdf_text (&drawn, x + 7, 100, 10, 0, "S T A T E S");
  assert_reads (&drawn, "RIVER STATES\n");
}

static void
test_styles_come_from_fonts (void)
{
  DrawnPdf drawn;
  double x;

  drawn_pdf_init (&drawn);
  x = drawn_pdf_text (&drawn, 70, 100, 10, DRAWN_ITALIC, "Calls upon");
  x = drawn_pdf_text (&drawn, x + 2.5, 100, 10, 0, "Member States");
  drawn_pdf_text (&drawn, x + 2.5, 100, 10, DRAWN_BOLD | DRAWN_ITALIC, "to act");
  drawn_pdf_text (&drawn, 70, 120, 12, DRAWN_BOLD, "Clean water");
  assert_reads (&drawn, "{i:Calls upon} Member States {ib:to act}\n{b:Clean water}\n");
}

static void
test_small_raised_figures_are_marks (void)
{
  DrawnPdf drawn;
  double x;

  drawn_pdf_init (&drawn);
  x = drawn_pdf_text (&drawn, 70, 100, 10, 0, "of the Convention,");
  x = drawn_pdf_text (&drawn, x, 96.5, 6.5, 0, "12");
  drawn_pdf_text (&drawn, x + 2.5, 100, 10, 0, "and of H");
  x = drawn_pdf_text (&drawn, 70, 700, 5.5, 0, "12");
  drawn_pdf_text (&drawn, x + 3, 703, 8.5, 0, "See resolution 18/31.");
  assert_reads (&drawn, "of the Convention,{^:12} and of H\n{^:12} See resolution 18/31.\n");
}

static void
test_two_columns_are_read_one_after_the_other (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 100, 60, 10, 0,
                  "A heading that is set over both of the columns of this page of the record");
  drawn_pdf_lines (&drawn, 60, 100, 10,
                   "the first column begins with this line\nand it goes on with a second line\n"
                   "then there is the third of its lines\nwhich is followed by a fourth line\n"
                   "a fifth line stands below the fourth\na sixth one stands below the fifth\n"
                   "and the seventh line is its last one");
  drawn_pdf_lines (&drawn, 310, 100, 10,
                   "the second column has its own first\nand it has a second line like the first\n"
                   "a third line stands below these two\nand a fourth line stands below that\n"
                   "a fifth line stands below the fourth\na sixth one stands below the fifth\n"
                   "and the seventh line is the end of it");
  assert_reads (&drawn,
                "A heading that is set over both of the columns of this page of the record\n"
                "the first column begins with this line\n"
                "and it goes on with a second line\n"
                "then there is the third of its lines\n"
                "which is followed by a fourth line\n"
                "a fifth line stands below the fourth\n"
                "a sixth one stands below the fifth\n"
                "and the seventh line is its last one\n"
                "the second column has its own first\n"
                "and it has a second line like the first\n"
                "a third line stands below these two\n"
                "and a fourth line stands below that\n"
                "a fifth line stands below the fourth\n"
                "a sixth one stands below the fifth\n"
                "and the seventh line is the end of it\n");
}

static void
test_a_row_with_a_wide_space_is_two_lines (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 70, 60, 14, 0, "Union of River States");
  drawn_pdf_text (&drawn, 480, 60, 10, 0, "URS/RES/20/27");
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "1.");
  drawn_pdf_text (&drawn, 95, 100, 10, DRAWN_ITALIC, "Decides");
  assert_reads (&drawn, "Union of River States\nURS/RES/20/27\n1. {i:Decides}\n");
}

static void
draw_turned (DrawnPdf *drawn, double x, double y, const char *text)
{
  cairo_save (drawn->cairo);
  cairo_translate (drawn->cairo, x, y);
  cairo_rotate (drawn->cairo, -G_PI_2);
  drawn_pdf_text (drawn, 0, 0, 10, 0, text);
  cairo_restore (drawn->cairo);
}

static void
test_text_across_the_margin_is_left_out (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "the text of the page, which stands level");
  draw_turned (&drawn, 30, 400, "*2429915*");
  drawn_pdf_text (&drawn, 900, 100, 10, 0, "off the page");
  assert_reads (&drawn, "the text of the page, which stands level\n");
}

static void
test_a_page_set_sideways_is_turned (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  draw_turned (&drawn, 100, 700, "the first line of a table");
  draw_turned (&drawn, 112, 700, "and the second line of it");
  assert_reads (&drawn, "the first line of a table\nand the second line of it\n");
}

static void
test_ligatures_are_letters (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "the \357\254\201rst \357\254\202ood");
  assert_reads (&drawn, "the first flood\n");
}

static void
test_right_to_left_words_are_in_reading_order (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  /* Drawn from the left: the last letter of the last word comes first. */
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "\327\223\327\222 \327\221\327\220");
  assert_reads (&drawn, "\327\220\327\221 \327\222\327\223\n");
}

static void
test_pages_follow_each_other (void)
{
  DrawnPdf drawn;
  g_autoptr (RapRaw) raw = NULL;

  drawn_pdf_init (&drawn);
  for (guint i = 0; i < 100; i++) {
    g_autofree char *text = g_strdup_printf ("page number %u of them", i + 1);

    drawn_pdf_text (&drawn, 70, 100, 10, 0, text);
    drawn_pdf_next_page (&drawn);
  }
  raw = read_drawn (&drawn);
  g_assert_cmpuint (raw->pages->len, ==, 100);
  g_assert_cmpuint (raw->lines->len, ==, 100);
  for (guint i = 0; i < 100; i++) {
    g_autofree char *text = g_strdup_printf ("page number %u of them\n", i + 1);

    g_assert_cmpuint (rap_raw_line (raw, i)->page, ==, i);
    g_assert_true (g_str_has_prefix (raw->text + rap_raw_line (raw, i)->span.start, text));
  }
}

static void
test_lines_have_places (void)
{
  DrawnPdf drawn;
  g_autoptr (RapRaw) raw = NULL;
  const RapLine *line;

  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "a line");
  raw = read_drawn (&drawn);
  line = rap_raw_line (raw, 0);
  g_assert_true (raw->placed);
  g_assert_cmpstr (raw->media_type, ==, PDF);
  g_assert_cmpfloat_with_epsilon (line->box.x0, 70, 1);
  g_assert_cmpfloat (line->box.y0, <, 100);
  g_assert_cmpfloat (line->box.y1, >, 100);
  g_assert_cmpfloat_with_epsilon (line->size, 10, 0.1);
  g_assert_cmpfloat_with_epsilon (g_array_index (raw->pages, RapPage, 0).height, 842, 0.5);
}

static void
test_a_scan_has_no_text (void)
{
  DrawnPdf drawn;
  g_autoptr (GBytes) source = NULL;

  drawn_pdf_init (&drawn);
  cairo_rectangle (drawn.cairo, 70, 100, 200, 20);
  cairo_fill (drawn.cairo);
  source = drawn_pdf_finish (&drawn);
  assert_refuses (source, RAP_READ_ERROR_NO_TEXT, "no text layer: ");
}

static void
test_damaged_files_are_refused (void)
{
  static const char nonsense[] = "%PDF-1.7\nthis is no PDF at all\n";
  g_autoptr (GBytes) source = g_bytes_new_static (nonsense, strlen (nonsense));
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) cut = NULL;
  DrawnPdf drawn;

  assert_refuses (source, RAP_READ_ERROR_DAMAGED, "the file is damaged");
  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 70, 100, 10, 0, "a line");
  whole = drawn_pdf_finish (&drawn);
  cut = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 3);
  assert_refuses (cut, RAP_READ_ERROR_DAMAGED, "the file is damaged");
}

static void
test_encrypted_files_are_refused (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "reader", "documents", "encrypted.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);

  g_assert_no_error (error);
  assert_refuses (source, RAP_READ_ERROR_ENCRYPTED, "the file is encrypted");
}

static void
test_published_resolutions (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("RAP_SHARED"), "corpus", "pdf", "A_RES_73_6-EN.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = NULL;
  g_autoptr (RapRaw) raw = NULL;
  guint narrow = 0;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_test_skip ("the shared corpus is absent");
    return;
  }
  source = rap_read_source (path, NULL, &error);
  g_assert_no_error (error);
  raw = rap_helper_read (source, PDF, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (raw->pages->len, ==, 5);
  for (guint i = 0; i < raw->runs->len; i++)
    narrow += (g_array_index (raw->runs, RapRun, i).style & RAP_STYLE_NARROW) != 0;
  g_assert_cmpuint (narrow, ==, 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/words-are-parted-by-distance", test_words_are_parted_by_distance);
  g_test_add_func ("/pdf/a-blank-too-narrow-is-marked", test_a_blank_too_narrow_is_marked);
  g_test_add_func ("/pdf/a-tight-line-keeps-its-blanks", test_a_tight_line_keeps_its_blanks);
  g_test_add_func ("/pdf/a-blank-before-a-capital-is-one", test_a_blank_before_a_capital_is_one);
  g_test_add_func ("/pdf/letters-set-apart-are-a-word", test_letters_set_apart_are_a_word);
  g_test_add_func ("/pdf/styles-come-from-fonts", test_styles_come_from_fonts);
  g_test_add_func ("/pdf/small-raised-figures-are-marks", test_small_raised_figures_are_marks);
  g_test_add_func ("/pdf/two-columns", test_two_columns_are_read_one_after_the_other);
  g_test_add_func ("/pdf/a-row-with-a-wide-space", test_a_row_with_a_wide_space_is_two_lines);
  g_test_add_func ("/pdf/text-across-the-margin", test_text_across_the_margin_is_left_out);
  g_test_add_func ("/pdf/a-page-set-sideways", test_a_page_set_sideways_is_turned);
  g_test_add_func ("/pdf/ligatures-are-letters", test_ligatures_are_letters);
  g_test_add_func ("/pdf/right-to-left", test_right_to_left_words_are_in_reading_order);
  g_test_add_func ("/pdf/pages-follow-each-other", test_pages_follow_each_other);
  g_test_add_func ("/pdf/lines-have-places", test_lines_have_places);
  g_test_add_func ("/pdf/a-scan-has-no-text", test_a_scan_has_no_text);
  g_test_add_func ("/pdf/damaged", test_damaged_files_are_refused);
  g_test_add_func ("/pdf/encrypted", test_encrypted_files_are_refused);
  g_test_add_func ("/pdf/published-resolutions", test_published_resolutions);
  return g_test_run ();
}
