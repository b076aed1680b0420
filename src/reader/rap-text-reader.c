/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Plain text becomes lines. In: the bytes of a text file. Out: a #RapRaw whose lines know their
 * page (form feeds part pages) and how many columns they are set in, with light markup
 * (`*Urges*`, `**Title**`, `[74/178](#)`, superscript figures) taken out of the text and kept as
 * runs. Decoding text needs no parser that could be attacked, so it is done in this process.
 */
#include "rap-reader.h"

#include <glib/gi18n.h>
#include "rap-text-markup.h"

#include <string.h>

/* How much of a file is looked at to tell text from data. */
#define LOOK_LENGTH 65536

/* One in so many characters of a text that is wide without saying so is one of ASCII. */
#define PLAIN_OF_WIDE 32

/* Bytes that no text has whose characters are not wide. */
static gboolean
is_binary_byte (guchar c)
{
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x1B &&
         c != '\v' && c != '\b';
}

/* What wide text begins with, where it says so. */
static const struct {
  const char *mark;
  gsize length;
  const char *encoding;
} wide_marks[] = {
  { "\xff\xfe\0\0", 4, "UTF-32LE" },
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* Whether the units of two bytes are text, of which a part is blanks, ends of lines and figures: no
 * control characters and no halves of a pair that stand alone. */
static gboolean
is_wide (const guchar *data, gsize length, guint high)
{
  gsize n_plain = 0, n = MIN (length, LOOK_LENGTH) / 2;
  gboolean in_pair = FALSE;

  for (gsize i = 0; i < n; i++) {
    guint unit = data[2 * i + high] << 8 | data[2 * i + 1 - high];
    gboolean is_second = (unit & 0xfc00) == 0xdc00;

    if (is_second != in_pair || unit >= 0xfffe || (unit < 0x80 && is_binary_byte (unit)))
      return FALSE;
    in_pair = (unit & 0xfc00) == 0xd800;
    n_plain += unit < 0x80;
  }
  return n_plain > 0 && n_plain >= n / PLAIN_OF_WIDE;
}

/* How many bytes of the file say that its characters are wide, and how: none where UTF-16 is known
 * by its zeros, which no other text has. */
static const char *
find_wide (const guchar *data, gsize length, gsize *mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (wide_marks); i++)
    if (length >= wide_marks[i].length &&
        memcmp (data, wide_marks[i].mark, wide_marks[i].length) == 0) {
      *mark = wide_marks[i].length;
      return wide_marks[i].encoding;
    }
  *mark = 0;
  if (length % 2 != 0 || data == NULL || memchr (data, '\0', MIN (length, LOOK_LENGTH)) == NULL)
    return NULL;
  if (is_wide (data, length, 1))
    return "UTF-16LE";
  return is_wide (data, length, 0) ? "UTF-16BE" : NULL;
}

/**
 * rap_text_is_text:
 * @data: (array length=length): the start of a file, or all of it
 * @length: in bytes
 *
 * Returns: whether it can be read as text: wide characters, or no control characters
 */
gboolean
rap_text_is_text (const guchar *data, gsize length)
{
  gsize look = MIN (length, LOOK_LENGTH), mark;

  if (find_wide (data, length, &mark) != NULL)
    return TRUE;
  for (gsize i = 0; i < look; i++)
    if (is_binary_byte (data[i]))
      return FALSE;
  return TRUE;
}

/**
 * rap_text_decode:
 * @data: (array length=length): a text file
 * @length: in bytes
 * @decoded_length: (out): in bytes
 * @error: %RAP_READ_ERROR_DAMAGED for UTF-16 that is cut or malformed
 *
 * UTF-16 and UTF-32 are known by their marks, UTF-16 without one by its zeros, UTF-8 by being
 * valid; anything else is read as Windows' Latin-1, which gives every byte a meaning.
 *
 * Returns: (transfer full) (nullable): UTF-8 without a byte order mark
 */
char *
rap_text_decode (const guchar *data, gsize length, gsize *decoded_length, GError **error)
{
  const char *bytes = (const char *)data;
  gsize mark;
  const char *wide = find_wide (data, length, &mark);

  if (wide != NULL) {
    char *decoded =
        g_convert (bytes + mark, length - mark, "UTF-8", wide, NULL, decoded_length, NULL);

    if (decoded == NULL)
      g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_DAMAGED,
                           _ ("the text is damaged: it starts as UTF-16 and does not stay so"));
    return decoded;
  }
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0) {
    bytes += 3;
    length -= 3;
  }
  if (g_utf8_validate_len (bytes, length, NULL)) {
    *decoded_length = length;
    return g_strndup (bytes, length);
  }
  return g_convert_with_fallback (bytes, length, "UTF-8", "WINDOWS-1252", "\xEF\xBF\xBD", NULL,
                                  decoded_length, error);
}

/* Adds the line that was just copied, without the blanks around it. */
static void
add_line (RapRaw *self, const GString *text, gsize start, guint columns)
{
  RapLine line = { .span = { start, text->len }, .page = self->pages->len - 1 };

  while (line.span.end > line.span.start && g_ascii_isspace (text->str[line.span.end - 1]))
    line.span.end--;
  line.box.x0 = columns;
  g_array_append_val (self->lines, line);
}

static void
add_page (RapRaw *self)
{
  RapPage page = { .first_line = self->lines->len };
  g_array_append_val (self->pages, page);
}

/* Skips the blanks a line starts with and tells how wide they are; a tab goes to the next 8. */
static gsize
skip_indent (const char *text, gsize at, gsize length, guint *columns)
{
  for (*columns = 0; at < length && (text[at] == ' ' || text[at] == '\t'); at++)
    *columns = text[at] == '\t' ? (*columns / 8 + 1) * 8 : *columns + 1;
  return at;
}

/**
 * rap_text_read:
 * @text: valid UTF-8
 * @length: in bytes
 *
 * Returns: (transfer full): its lines, blank ones included
 */
RapRaw *
rap_text_read (const char *text, gsize length)
{
  RapRaw *self = rap_raw_new ("text/plain");
  GString *out = g_string_sized_new (length + 1);
  RapMarkup markup;
  gsize at = 0;

  rap_markup_init (&markup, text, length, out, self->runs);
  add_page (self);
  while (at < length) {
    guint columns;
    gsize start;
    gboolean ended = FALSE;
    at = skip_indent (text, at, length, &columns);
    start = out->len;
    while (!ended) {
      ended = rap_markup_copy_line (&markup, &at);
      add_line (self, out, start, columns);
      g_string_append_c (out, '\n');
      start = out->len; /* a line of the source that holds several is cut where styles meet */
    }
    if (at < length && text[at] == '\f') {
      add_page (self);
      at++;
    }
  }
  self->length = out->len;
  self->text = g_string_free (out, FALSE);
  return self;
}
