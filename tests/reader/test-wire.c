/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The reply of the helper: what is written is read, and nothing that is not a reply is believed.
 */
#include <math.h>
#include <string.h>

#include "rap-wire.h"

static RapRaw *
new_document (void)
{
  RapRaw *raw = rap_raw_new ("application/pdf");
  RapPage pages[] = { { 595, 842, 0 }, { 595, 842, 1 } };
  RapLine lines[] = { { { 0, 5 }, 0, { 1, 2, 3, 4 }, 10, RAP_LINE_ROLE_PARAGRAPH, 2 },
                      { { 6, 9 }, 1, { 1, 2, 3, 4 }, 8, RAP_LINE_ROLE_NOTE, 0 } };
  RapRun runs[] = { { { 0, 2 }, RAP_STYLE_ITALIC }, { { 3, 5 }, RAP_STYLE_BOLD } };

  raw->text = g_strdup ("river\nsea\n");
  raw->length = strlen (raw->text);
  raw->placed = TRUE;
  raw->paragraphs = TRUE;
  g_array_append_vals (raw->pages, pages, G_N_ELEMENTS (pages));
  g_array_append_vals (raw->lines, lines, G_N_ELEMENTS (lines));
  g_array_append_vals (raw->runs, runs, G_N_ELEMENTS (runs));
  return raw;
}

static RapRaw *
send (const RapRaw *raw, GError **error)
{
  g_autoptr (GByteArray) reply = rap_wire_write (raw);

  return rap_wire_read (reply->data, reply->len, error);
}

static void
test_round_trip (void)
{
  g_autoptr (RapRaw) sent = new_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RapRaw) got = send (sent, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (got->media_type, ==, sent->media_type);
  g_assert_cmpstr (got->text, ==, sent->text);
  g_assert_cmpuint (got->length, ==, sent->length);
  g_assert_true (got->placed);
  g_assert_true (got->paragraphs);
  g_assert_cmpmem (got->pages->data, got->pages->len * sizeof (RapPage), sent->pages->data,
                   sent->pages->len * sizeof (RapPage));
  g_assert_cmpmem (got->lines->data, got->lines->len * sizeof (RapLine), sent->lines->data,
                   sent->lines->len * sizeof (RapLine));
  g_assert_cmpmem (got->runs->data, got->runs->len * sizeof (RapRun), sent->runs->data,
                   sent->runs->len * sizeof (RapRun));
}

static void
assert_refused (RapRaw *raw)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (send (raw, &error));
  g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER);
  rap_raw_unref (raw);
}

static void
test_lines_must_be_in_order (void)
{
  RapRaw *raw = new_document ();

  rap_raw_line (raw, 1)->span.start = 5;
  assert_refused (raw);
  raw = new_document ();
  rap_raw_line (raw, 1)->span.end = 400;
  assert_refused (raw);
  raw = new_document ();
  rap_raw_line (raw, 0)->span = (RapSpan){ 0, 9 };
  g_array_set_size (raw->lines, 1);
  assert_refused (raw);
}

static void
test_pages_must_be_in_order (void)
{
  RapRaw *raw = new_document ();

  rap_raw_line (raw, 0)->page = 7;
  assert_refused (raw);
  raw = new_document ();
  g_array_index (raw->pages, RapPage, 1).first_line = 3;
  assert_refused (raw);
  raw = new_document ();
  g_array_set_size (raw->pages, 0);
  assert_refused (raw);
}

static void
test_runs_must_be_in_order (void)
{
  RapRaw *raw = new_document ();

  g_array_index (raw->runs, RapRun, 1).span = (RapSpan){ 1, 3 };
  assert_refused (raw);
  raw = new_document ();
  g_array_index (raw->runs, RapRun, 1).span = (RapSpan){ 4, 8 };
  assert_refused (raw);
  raw = new_document ();
  g_array_index (raw->runs, RapRun, 1).style = 1u << 20;
  assert_refused (raw);
}

static void
test_places_must_be_numbers (void)
{
  RapRaw *raw = new_document ();

  rap_raw_line (raw, 0)->box.x0 = NAN;
  assert_refused (raw);
  raw = new_document ();
  rap_raw_line (raw, 0)->box.y1 = INFINITY;
  assert_refused (raw);
  raw = new_document ();
  rap_raw_line (raw, 0)->size = -1;
  assert_refused (raw);
}

static void
test_lines_are_something (void)
{
  RapRaw *raw = new_document ();

  rap_raw_line (raw, 0)->role = RAP_N_LINE_ROLES;
  assert_refused (raw);
  raw = new_document ();
  rap_raw_line (raw, 1)->level = RAP_MAX_LEVEL + 1;
  assert_refused (raw);
  raw = new_document ();
  rap_raw_line (raw, 1)->depth = RAP_MAX_POINT_DEPTH + 1;
  assert_refused (raw);
  raw = new_document ();
  rap_raw_line (raw, 1)->label = raw->length;
  assert_refused (raw);
}

static void
test_text_must_be_characters (void)
{
  RapRaw *raw = new_document ();

  raw->text[1] = '\377';
  assert_refused (raw);
  raw = new_document ();
  raw->text[1] = '\0';
  assert_refused (raw);
}

static void
test_reasons_have_sentences (void)
{
  static const RapReadError reasons[] = {
    RAP_READ_ERROR_ENCRYPTED, RAP_READ_ERROR_DAMAGED, RAP_READ_ERROR_NO_TEXT,
    RAP_READ_ERROR_TOO_LARGE, RAP_READ_ERROR_UNKNOWN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++) {
    g_autoptr (GByteArray) reply = rap_wire_write_refusal (reasons[i]);
    g_autoptr (GError) error = NULL;

    g_assert_null (rap_wire_read (reply->data, reply->len, &error));
    g_assert_error (error, RAP_READ_ERROR, (int)reasons[i]);
    g_assert_cmpuint (strlen (error->message), >, 20);
  }
}

/* Each byte of a reply in turn takes each of a few values, and each length is tried: nothing may
 * be read outside the reply, which the sanitizers see. */
static void
test_no_byte_is_trusted (void)
{
  static const guint8 values[] = { 0x00, 0x01, 0x7f, 0x80, 0xff };
  g_autoptr (RapRaw) raw = new_document ();
  g_autoptr (GByteArray) reply = rap_wire_write (raw);

  for (guint i = 0; i < reply->len; i++) {
    for (guint k = 0; k < G_N_ELEMENTS (values); k++) {
      g_autofree guint8 *changed = g_memdup2 (reply->data, reply->len);
      RapRaw *got;

      changed[i] = values[k];
      got = rap_wire_read (changed, reply->len, NULL);
      g_clear_pointer (&got, rap_raw_unref);
    }
  }
  for (guint length = 0; length < reply->len; length++) {
    g_autofree guint8 *cut = g_memdup2 (reply->data, MAX (length, 1));

    g_assert_null (rap_wire_read (cut, length, NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/round-trip", test_round_trip);
  g_test_add_func ("/wire/lines-must-be-in-order", test_lines_must_be_in_order);
  g_test_add_func ("/wire/pages-must-be-in-order", test_pages_must_be_in_order);
  g_test_add_func ("/wire/runs-must-be-in-order", test_runs_must_be_in_order);
  g_test_add_func ("/wire/places-must-be-numbers", test_places_must_be_numbers);
  g_test_add_func ("/wire/lines-are-something", test_lines_are_something);
  g_test_add_func ("/wire/text-must-be-characters", test_text_must_be_characters);
  g_test_add_func ("/wire/reasons-have-sentences", test_reasons_have_sentences);
  g_test_add_func ("/wire/no-byte-is-trusted", test_no_byte_is_trusted);
  return g_test_run ();
}
