/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Web pages as raw documents: documents/web-*.html and what is read from them; how a page is known,
 * and its characters; and pages that are made to do harm.
 */
#include <string.h>

#include "raw-text.h"
#include "read-cases.h"

static void
test_golden (gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".html", NULL);
  g_autoptr (GBytes) source = read_file (G_TEST_DIST, file);

  assert_read_golden (source, name, RAP_MEDIA_TYPE_HTML);
}

static char *
read_bytes (const char *bytes, gsize length, const char *name)
{
  g_autoptr (GBytes) source = g_bytes_new_static (bytes, length);
  g_autoptr (RapRaw) raw = read_raw (source, name);

  return raw_to_text (raw);
}

/* The end of the literal's own NUL is no part of the page. */
#define assert_reads(page, text)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *made = read_bytes (page, sizeof page - 1, NULL);                              \
    g_assert_cmpstr (made, ==, text);                                                              \
  }                                                                                                \
  G_STMT_END

static void
test_characters (void)
{
  /* What the page says, in any of its ways. */
  assert_reads ("<html><meta charset='iso-8859-1'><p>d\xe9"
                "cide \x96 \x93"
                "a\x94",
                "p  décide – “a”\n");
  assert_reads ("<html><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
                "<p>\xf0\xe5\xea\xe0",
                "p  река\n");
  assert_reads ("<html><meta charset=gb2312><p>\xba\xd3\xc1\xf7", "p  河流\n");
  assert_reads ("<?xml version='1.0' encoding='windows-1256'?><html><p>\xe4\xe5\xd1", "p  نهر\n");
  /* A mark in front has the last word. */
  assert_reads ("\xef\xbb\xbf<html><meta charset=windows-1251><p>\xc3\xa9t\xc3\xa9", "p  été\n");
  assert_reads ("\xff\xfe<\0h\0t\0m\0l\0>\0<\0p\0>\0\xe9\0", "p  é\n");
  assert_reads ("\xfe\xff\0<\0p\0>\0\xe9", "p  é\n");
  /* A page that says nothing, or cannot mean what it says. */
  assert_reads ("<html><p>\xe9t\xe9 \x80", "p  été €\n");
  assert_reads ("<html><p>\xc3\xa9t\xc3\xa9", "p  été\n");
  assert_reads ("<html><meta charset=nonsense><p>\xc3\xa9t\xc3\xa9", "p  été\n");
  assert_reads ("<html><meta charset=utf-16><p>\xc3\xa9t\xc3\xa9", "p  été\n");
  assert_reads ("<html><meta charset=utf-8><p>\xe9t\xc3\xa9", "p  \xef\xbf\xbdté\n");
  assert_reads ("<html><meta charset=shift_jis><p>\x89\xcd\xff\x90\xec", "p  河\xef\xbf\xbd川\n");
  assert_reads ("<html><p>one\0two\1\r\nthree", "p  onetwo three\n");
}

/* What makes a page of a PDF parts all words so that no line can end between them. */
static void
test_unbreakable_blanks (void)
{
  g_autoptr (GString) page = g_string_new ("<html><p>Fords&#160; of");
  g_autoptr (GString) expected = g_string_new ("p  Fords of");
  g_autofree char *few = NULL, *many = NULL;

  few = read_bytes (page->str, page->len, NULL);
  g_assert_cmpstr (few, ==, "p  Fords\u00a0 of\n");
  for (guint i = 0; i < 60; i++) {
    g_string_append_printf (page, "&#160;%u", i);
    g_string_append_printf (expected, " %u", i);
  }
  /* It leaves one after the last word of a line that goes on, and none where a paragraph ends. */
  g_string_append (page, ",&#160;<br>The fords,<br>The weirs");
  g_string_append (expected, ", The fords,\np  The weirs\n");
  many = read_bytes (page->str, page->len, NULL);
  g_assert_cmpstr (many, ==, expected->str);
}

static void
test_known_by_bytes (void)
{
  assert_reads ("  <!-- saved --><!DOCTYPE HTML><b>a", "p  {b:a}\n");
  assert_reads ("<div class=x>a", "p  a\n");
  /* Text in light markup begins with tags as well. */
  assert_reads ("<b>Urges</b> States", "<b>Urges</b> States\n");
  assert_reads ("A <p> in a text", "A <p> in a text\n");
}

static void
test_known_by_name (void)
{
  static const char page[] = "<b>Urges</b> States<p>to act";
  g_autofree char *made = read_bytes (page, strlen (page), "/tmp/page.HTM");

  g_assert_cmpstr (made, ==, "p  {b:Urges} States\np  to act\n");
}

static void
assert_refused_page (GString *page, RapReadError code)
{
  g_autoptr (GBytes) source = g_string_free_to_bytes (page);
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_read (source, NULL, NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, (gint)code);
}

static GString *
repeat (const char *before, const char *piece, guint n)
{
  GString *page = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (page, piece);
  return page;
}

static void
test_without_words (void)
{
  assert_refused_page (g_string_new ("<html><body><p> &nbsp; </p><nav>Menu</nav></body></html>"),
                       RAP_READ_ERROR_EMPTY);
  assert_refused_page (g_string_new ("<html>"), RAP_READ_ERROR_EMPTY);
}

/* No word is lost of what is nested too deep to be told apart. */
static void
test_deep (void)
{
  g_autoptr (GBytes) source = NULL;
  g_autoptr (RapRaw) raw = NULL;
  GString *page = repeat ("<html><body>", "<div><b>", 1500);

  g_string_append (page, "one<p>two");
  source = g_string_free_to_bytes (page);
  raw = read_raw (source, NULL);
  g_assert_cmpstr (raw->text, ==, "one\ntwo\n");
  assert_refused_page (repeat ("<html>", "<div>", 100000), RAP_READ_ERROR_TOO_LARGE);
}

static void
test_large (void)
{
  g_autoptr (GBytes) source = NULL;
  g_autoptr (RapRaw) raw = NULL;
  GString *page = repeat ("<html><p id='", "x", 12 << 20);

  g_string_append (page, "'>one");
  source = g_string_free_to_bytes (page);
  raw = read_raw (source, NULL);
  g_assert_cmpstr (raw->text, ==, "one\n");
  assert_refused_page (repeat ("<html>", "<p>", 2100000), RAP_READ_ERROR_TOO_LARGE);
  assert_refused_page (
      repeat ("<html>", "<p id='a' name='b' href='c' style='d' type='e' start='1' value='2'>",
              80000),
      RAP_READ_ERROR_TOO_LARGE);
  assert_refused_page (repeat ("<html>", "a river ", 9 << 20), RAP_READ_ERROR_TOO_LARGE);
}

/* One long note that every mark of the page leads to is not written as often. */
static void
test_repeated_note (void)
{
  g_autoptr (GBytes) source = NULL;
  g_autoptr (RapRaw) raw = NULL;
  GString *page = repeat ("<html>", "<p>a<a role=doc-noteref href='#n'>1</a>", 20000);
  g_autoptr (GString) note = repeat ("<p id=n>", "river ", 10000);

  g_string_append (page, note->str);
  source = g_string_free_to_bytes (page);
  raw = read_raw (source, NULL);
  g_assert_cmpuint (raw->length, <, 2 << 20);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "web-text",        "web-lists", "web-notes",
                                       "web-tables",      "web-main",  "web-body",
                                       "web-whole",       "web-xhtml", "web-lines",
                                       "web-contents",    "web-rows",  "web-notes-one-way",
                                       "web-notes-raised" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strconcat ("/web/", names[i] + strlen ("web-"), NULL);

    g_test_add_data_func (path, names[i], test_golden);
  }
  g_test_add_func ("/web/characters", test_characters);
  g_test_add_func ("/web/unbreakable-blanks", test_unbreakable_blanks);
  g_test_add_func ("/web/known-by-bytes", test_known_by_bytes);
  g_test_add_func ("/web/known-by-name", test_known_by_name);
  g_test_add_func ("/web/refused/without-words", test_without_words);
  g_test_add_func ("/web/hostile/deep", test_deep);
  g_test_add_func ("/web/hostile/large", test_large);
  g_test_add_func ("/web/hostile/repeated-note", test_repeated_note);
  return g_test_run ();
}
