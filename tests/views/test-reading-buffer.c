/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is typed and deleted in a text comes out as what is to stand where in the text that was
 * read, in whatever order it was done.
 */
#include "rap-corrections.h"
#include "rap-reading-buffer.h"

static void
type (RapReadingBuffer *buffer, guint at, const char *text)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &iter, at);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (buffer), &iter, text, -1);
}

static void delete (RapReadingBuffer *buffer, guint from, guint to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, from);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, to);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (buffer), &start, &end);
}

/* "3-4:x 7-7:yz" */
static void
assert_corrections (RapReadingBuffer *buffer, const char *expected)
{
  g_autoptr (GArray) corrections = rap_reading_buffer_get_corrections (buffer);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < corrections->len; i++) {
    const RapCorrection *correction = &g_array_index (corrections, RapCorrection, i);

    g_string_append_printf (words, "%s%u-%u:%s", i > 0 ? " " : "", correction->span.start,
                            correction->span.end, correction->with);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_typed (void)
{
  g_autoptr (RapReadingBuffer) buffer = rap_reading_buffer_new ();
  guint n = 0;

  rap_reading_buffer_append_read (buffer, "1. Élan of water");
  assert_corrections (buffer, "");
  g_signal_connect_swapped (buffer, "corrected", G_CALLBACK (count_cb), &n);
  type (buffer, 16, "s");
  assert_corrections (buffer, "16-16:s");
  g_assert_cmpuint (n, ==, 1);
  delete (buffer, 3, 4);
  type (buffer, 3, "E");
  assert_corrections (buffer, "3-4:E 16-16:s");
  type (buffer, 3, "\n");
  assert_corrections (buffer, "3-4:\nE 16-16:s");
  delete (buffer, 0, 18);
  assert_corrections (buffer, "0-16:");
}

static void
test_undone (void)
{
  g_autoptr (RapReadingBuffer) buffer = rap_reading_buffer_new ();
  g_autofree char *text = NULL;

  rap_reading_buffer_append_read (buffer, "to dredge");
  type (buffer, 5, "xy");
  gtk_text_buffer_undo (GTK_TEXT_BUFFER (buffer));
  assert_corrections (buffer, "");
  /* What was read cannot be undone. */
  gtk_text_buffer_undo (GTK_TEXT_BUFFER (buffer));
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "to dredge");
}

static void
test_appended (void)
{
  g_autoptr (RapReadingBuffer) buffer = rap_reading_buffer_new ();

  rap_reading_buffer_append_read (buffer, "one");
  type (buffer, 3, "!");
  rap_reading_buffer_append_read (buffer, "\ntwo");
  assert_corrections (buffer, "3-3:!");
  delete (buffer, 4, 5);
  assert_corrections (buffer, "3-4:!");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading-buffer/typed", test_typed);
  g_test_add_func ("/reading-buffer/undone", test_undone);
  g_test_add_func ("/reading-buffer/appended", test_appended);
  return g_test_run ();
}
