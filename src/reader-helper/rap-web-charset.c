/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-charset.h"

#include <string.h>

/* Browsers look no further for what a page says of itself. */
#define LOOK_LENGTH 1024

#define LONGEST_NAME 40u

#define MARK "\xef\xbb\xbf"
#define UNREADABLE "\xef\xbf\xbd"

/* Names that mean more than they say: a browser reads the larger set of which a page names a part,
 * and believes no page that names UTF-16 in single bytes. */
static const struct {
  const char *name;
  const char *meant;
} names[] = {
  { "iso-8859-1", "WINDOWS-1252" },
  { "iso8859-1", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },
  { "ascii", "WINDOWS-1252" },
  { "iso-8859-9", "WINDOWS-1254" },
  { "iso-8859-11", "CP874" },
  { "tis-620", "CP874" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "x-gbk", "GB18030" },
  { "shift_jis", "CP932" },
  { "x-sjis", "CP932" },
  { "euc-kr", "CP949" },
  { "ks_c_5601-1987", "CP949" },
  { "utf-16", "UTF-8" },
  { "utf-16le", "UTF-8" },
  { "utf-16be", "UTF-8" },
  { "utf8", "UTF-8" },
  { "utf-8", "UTF-8" },
};

/* The name that stands after @key and a sign of equality, small; %NULL where there is none. */
static char *
name_after (const char *text, const char *key)
{
  const char *p = strstr (text, key);
  gsize length;

  if (p == NULL)
    return NULL;
  p += strlen (key);
  p += strspn (p, " \t\r\n\f");
  if (*p++ != '=')
    return NULL;
  p += strspn (p, " \t\r\n\f\"'");
  length = strspn (p, "abcdefghijklmnopqrstuvwxyz0123456789-_:.+");
  return length > 0 && length <= LONGEST_NAME ? g_strndup (p, length) : NULL;
}

/* What the page says: in its XML declaration, or in the first `meta` that has a character set. */
static char *
find_name (const char *text)
{
  g_autofree char *start = g_strndup (text, LOOK_LENGTH);
  g_autofree char *look = g_ascii_strdown (start, -1);
  const char *end = strstr (look, "?>");
  char *name = NULL;

  if (g_str_has_prefix (look, "<?xml") && end != NULL) {
    g_autofree char *declaration = g_strndup (look, end - look);
    name = name_after (declaration, "encoding");
  }
  for (const char *p = strstr (look, "<meta"); name == NULL && p != NULL;
       p = strstr (p + 1, "<meta")) {
    g_autofree char *meta = g_strndup (p, strcspn (p, ">"));
    name = name_after (meta, "charset");
  }
  return name;
}

static const char *
meaning_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i].name) == 0)
      return names[i].meant;
  return name;
}

/* Takes out NUL, which no browser shows, and makes every end of a line one character. */
static char *
tidy (char *text, gsize *length)
{
  gsize kept = 0;

  for (gsize i = 0; i < *length; i++) {
    if (text[i] == '\0' || (text[i] == '\r' && i + 1 < *length && text[i + 1] == '\n'))
      continue;
    text[kept++] = text[i] == '\r' ? '\n' : text[i];
  }
  text[kept] = '\0';
  *length = kept;
  return text;
}

/* A character that its own set does not have stops a conversion: it goes on behind it. */
static char *
convert (const char *data, gsize length, const char *from, gsize *decoded_length)
{
  GIConv converter = g_iconv_open ("UTF-8", from);
  g_autoptr (GString) text = NULL;
  char *in = (char *)data; /* which is only read */
  char piece[4096];

  if (converter == (GIConv)-1)
    return NULL;
  text = g_string_sized_new (length);
  while (length > 0) {
    char *out = piece;
    gsize room = sizeof piece;
    gsize left = length;
    gsize state = g_iconv (converter, &in, &left, &out, &room);

    g_string_append_len (text, piece, out - piece);
    if (state == (gsize)-1 && left > 0 && room >= 8) {
      g_string_append (text, UNREADABLE);
      in++;
      left--;
    }
    length = left;
  }
  g_iconv_close (converter);
  *decoded_length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
copy (const char *data, gsize length)
{
  char *copied = g_malloc (length + 1);

  if (length > 0)
    memcpy (copied, data, length);
  return copied;
}

static char *
decode_bytes (const char *data, gsize length, gsize *decoded_length)
{
  gsize tidied_length = length;
  g_autofree char *tidied = tidy (copy (data, length), &tidied_length);
  g_autofree char *name = find_name (tidied);
  const char *from = name != NULL ? meaning_of (name) : "UTF-8";
  char *decoded = NULL;

  if (g_str_has_prefix (tidied, MARK))
    from = "UTF-8";
  else if (name == NULL && !g_utf8_validate (tidied, tidied_length, NULL))
    from = "WINDOWS-1252";
  if (strcmp (from, "UTF-8") != 0)
    decoded = convert (tidied, tidied_length, from, decoded_length);
  if (decoded == NULL) {
    decoded = g_utf8_make_valid (tidied, tidied_length);
    *decoded_length = strlen (decoded);
  }
  return decoded;
}

/**
 * rap_web_decode:
 * @source: a page
 * @decoded_length: (out): in bytes
 *
 * What cannot be read becomes U+FFFD. A page that says nothing of its characters is UTF-8 where it
 * is valid, because it was sent so, and Windows' Latin-1 otherwise, which browsers assume.
 *
 * Returns: (transfer full): valid UTF-8 without NUL, each line ended by one '\n'
 */
char *
rap_web_decode (GBytes *source, gsize *decoded_length)
{
  gsize length;
  const char *data = g_bytes_get_data (source, &length);
  const char *wide = NULL;
  char *decoded;

  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    wide = data[0] == '\xff' ? "UTF-16LE" : "UTF-16BE";
  if (wide != NULL)
    decoded = convert (data + 2, length - 2, wide, decoded_length);
  else
    decoded = decode_bytes (data, length, decoded_length);
  return tidy (decoded, decoded_length);
}
