/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The picture of a page: drawn where the file has ink, as large as was asked for, and one plain
 * sentence where there is none.
 */
#include <math.h>
#include <string.h>
#include <sys/wait.h>

#include "drawn-pdf.h"
#include "rap-page-image.h"
#include "rap-page-wire.h"
#include "rap-wire.h"

#define PDF "application/pdf"
#define WHITE 0xffffffffu

/* Two A4 pages; a line of text near the top of the first, one near the foot of the second. */
static GBytes *
draw_two_pages (void)
{
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn_pdf_text (&drawn, 70, 100, 12, 0, "The Assembly of the Union of River States,");
  drawn_pdf_next_page (&drawn);
  drawn_pdf_text (&drawn, 70, 780, 12, DRAWN_BOLD, "1. Urges its members to care for rivers;");
  return drawn_pdf_finish (&drawn);
}

static RapPageImage *
render (GBytes *source, guint page, double scale)
{
  g_autoptr (GError) error = NULL;
  RapPageImage *image = rap_page_render (source, PDF, page, scale, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (image);
  g_assert_cmpuint (g_bytes_get_size (image->pixels), ==, image->stride * image->height);
  return image;
}

/* Pixels that are not paper, between two heights of the page in points. */
static guint
ink_between (const RapPageImage *image, double top, double bottom)
{
  double scale = image->height / image->page_height;
  const guint8 *rows = g_bytes_get_data (image->pixels, NULL);
  guint ink = 0;

  for (guint y = (guint)(top * scale); y < (guint)(bottom * scale); y++) {
    for (guint x = 0; x < image->width; x++) {
      guint32 pixel;

      memcpy (&pixel, rows + y * image->stride + x * RAP_PAGE_WIRE_PIXEL, sizeof pixel);
      ink += pixel != WHITE;
    }
  }
  return ink;
}

static void
test_ink_stands_where_the_page_has_it (void)
{
  g_autoptr (GBytes) source = draw_two_pages ();
  g_autoptr (RapPageImage) first = render (source, 1, 1);
  g_autoptr (RapPageImage) second = render (source, 2, 1);

  g_assert_cmpuint (ink_between (first, 85, 105), >, 100);
  g_assert_cmpuint (ink_between (first, 110, 842), ==, 0);
  g_assert_cmpuint (ink_between (second, 0, 760), ==, 0);
  g_assert_cmpuint (ink_between (second, 765, 785), >, 100);
}

static void
test_the_scale_sets_the_pixels (void)
{
  g_autoptr (GBytes) source = draw_two_pages ();
  g_autoptr (RapPageImage) plain = render (source, 1, 1);
  g_autoptr (RapPageImage) fine = render (source, 1, 2.5);

  g_assert_cmpuint (plain->width, ==, 595);
  g_assert_cmpuint (plain->height, ==, 842);
  g_assert_cmpuint (fine->width, ==, 1488);
  g_assert_cmpuint (fine->height, ==, 2105);
  g_assert_cmpfloat (fine->page_width, ==, 595);
  g_assert_cmpfloat (fine->page_height, ==, 842);
  g_assert_cmpuint (fine->n_pages, ==, 2);
}

static void
test_too_large_is_made_to_fit (void)
{
  g_autoptr (GBytes) source = draw_two_pages ();
  g_autoptr (RapPageImage) image = render (source, 1, 90);

  g_assert_cmpuint (image->width, <=, RAP_PAGE_WIRE_MAX_SIDE);
  g_assert_cmpuint (image->height, <=, RAP_PAGE_WIRE_MAX_SIDE);
  g_assert_cmpuint (image->width * image->height, <=, RAP_PAGE_WIRE_MAX_PIXELS);
  g_assert_cmpuint (image->width * image->height, >, RAP_PAGE_WIRE_MAX_PIXELS / 2);
  g_assert_cmpfloat (fabs (image->width / 595.0 - image->height / 842.0), <, 0.01);
}

static void
assert_refuses (GBytes *source, const char *media_type, guint page, RapReadError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_page_render (source, media_type, page, 1, NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, (int)code);
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
}

static void
test_what_is_no_page_is_refused (void)
{
  g_autoptr (GBytes) source = draw_two_pages ();
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (source, 0, 60);

  assert_refuses (source, PDF, 0, RAP_READ_ERROR_NO_PAGE);
  assert_refuses (source, PDF, 3, RAP_READ_ERROR_NO_PAGE);
  assert_refuses (source, "text/plain", 1, RAP_READ_ERROR_UNKNOWN);
  assert_refuses (cut, PDF, 1, RAP_READ_ERROR_DAMAGED);
}

static void
test_cancel (void)
{
  g_autoptr (GBytes) source = draw_two_pages ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rap_page_render (source, PDF, 1, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A reply of two pixels by three that is right but for what @spoil does to its head. */
static void
assert_senseless (void (*spoil) (RapPageWireHead *head))
{
  RapPageWireHead head = {
    .width = 2, .height = 3, .pages = 1, .page_width = 20, .page_height = 30
  };
  g_autoptr (GByteArray) reply = rap_page_wire_begin (&head);
  g_autoptr (GError) error = NULL;
  RapPageImage *image;

  g_byte_array_set_size (reply, sizeof head + 2 * 3 * RAP_PAGE_WIRE_PIXEL);
  memset (reply->data + sizeof head, 0xff, 2 * 3 * RAP_PAGE_WIRE_PIXEL);
  memcpy (&head, reply->data, sizeof head);
  if (spoil != NULL)
    spoil (&head);
  memcpy (reply->data, &head, sizeof head);
  image = rap_page_wire_read (reply, &error);
  if (spoil == NULL) {
    g_assert_no_error (error);
    g_assert_cmpuint (image->width, ==, 2);
    rap_page_image_free (image);
    return;
  }
  g_assert_null (image);
  g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER);
}

static void
spoil_version (RapPageWireHead *head)
{
  head->version++;
}

static void
spoil_width (RapPageWireHead *head)
{
  head->width = 3;
}

static void
spoil_product (RapPageWireHead *head)
{
  head->width = head->height = 0x10000;
}

static void
spoil_nothing_high (RapPageWireHead *head)
{
  head->height = 0;
}

static void
spoil_page (RapPageWireHead *head)
{
  head->page_width = NAN;
}

static void
spoil_pages (RapPageWireHead *head)
{
  head->pages = 0;
}

static void
test_a_reply_that_makes_no_sense (void)
{
  assert_senseless (NULL);
  assert_senseless (spoil_version);
  assert_senseless (spoil_width);
  assert_senseless (spoil_product);
  assert_senseless (spoil_nothing_high);
  assert_senseless (spoil_page);
  assert_senseless (spoil_pages);
}

static void
test_a_document_is_no_picture (void)
{
  g_autoptr (RapRaw) raw = rap_raw_new (PDF);
  g_autoptr (GByteArray) reply = NULL;
  g_autoptr (GError) error = NULL;
  RapPage page = { 0 };

  g_free (raw->text);
  raw->text = g_strdup ("");
  g_array_append_val (raw->pages, page);
  reply = rap_wire_write (raw);
  g_assert_null (rap_page_wire_read (reply, &error));
  g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER);
}

/* Real pages, where they are at hand: every one has ink. */
static void
test_published_documents (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("RAP_SHARED"), "corpus", "pdf", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  if (files == NULL) {
    g_test_skip ("no published documents at hand");
    return;
  }
  while ((name = g_dir_read_name (files)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *data = NULL;
    gsize length;

    if (g_str_has_suffix (name, ".pdf") && g_file_get_contents (path, &data, &length, NULL)) {
      g_autoptr (GBytes) source = g_bytes_new_take (g_steal_pointer (&data), length);
      g_autoptr (RapPageImage) image = render (source, 1, 1.5);

      g_assert_cmpuint (ink_between (image, 0, image->page_height), >, 1000);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-image/ink", test_ink_stands_where_the_page_has_it);
  g_test_add_func ("/page-image/scale", test_the_scale_sets_the_pixels);
  g_test_add_func ("/page-image/too-large", test_too_large_is_made_to_fit);
  g_test_add_func ("/page-image/no-page", test_what_is_no_page_is_refused);
  g_test_add_func ("/page-image/cancel", test_cancel);
  g_test_add_func ("/page-image/senseless", test_a_reply_that_makes_no_sense);
  g_test_add_func ("/page-image/document", test_a_document_is_no_picture);
  g_test_add_func ("/page-image/published", test_published_documents);
  return g_test_run ();
}
