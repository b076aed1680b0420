/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#define _GNU_SOURCE
#include "rap-format.h"

#include <string.h>

#include "rap-raw.h"
#include "rap-reader.h"

/* Where a PDF may begin: producers are allowed to put something before it. */
#define PDF_START_WITHIN 1024

#define ZIP_START "PK\x03\x04"

/* What an OpenDocument file has as its first part, not packed, so that it can be known by it; and a
 * part that it has in any case, and one that a Word document has. */
#define TYPE_AT 30
#define TYPE_PART "mimetype" RAP_MEDIA_TYPE_ODT
#define MANIFEST_PART "META-INF/manifest.xml"
#define RELATIONS_PART "_rels/.rels"

/* How much of a text is looked at: comments may stand before a page. */
#define LOOK_LENGTH 4096

/* An empty file has no bytes at all. */
static gboolean
has (const guint8 *data, gsize length, const char *word)
{
  return data != NULL && memmem (data, length, word, strlen (word)) != NULL;
}

static gboolean
is_open_document (const guint8 *data, gsize length)
{
  if (length > TYPE_AT + strlen (TYPE_PART) &&
      memcmp (data + TYPE_AT, TYPE_PART, strlen (TYPE_PART)) == 0)
    return TRUE;
  /* Packed anew, by a program that does not know of the order. */
  return has (data, length, MANIFEST_PART) && !has (data, length, RELATIONS_PART);
}

/**
 * rap_format_look:
 * @data: (array length=length): a file
 * @length: in bytes
 *
 * Returns: (transfer full): the beginning of a text, small, of one byte for each of its letters:
 * UTF-16 without its zeros
 */
char *
rap_format_look (const guint8 *data, gsize length)
{
  GString *look = g_string_new (NULL);

  for (gsize i = 0; i < MIN (length, LOOK_LENGTH); i++)
    if (data[i] != '\0')
      g_string_append_c (look, g_ascii_tolower (data[i]));
  return g_string_free (look, FALSE);
}

/**
 * rap_format_first_tag:
 * @look: the beginning of a text
 *
 * Returns: (transfer none): its first tag: past byte order marks, blanks, comments and instructions
 */
const char *
rap_format_first_tag (const char *look)
{
  const char *end = look;

  while (end != NULL) {
    look = end + strspn (end, " \t\r\n\f\xef\xbb\xbf\xff\xfe");
    if (g_str_has_prefix (look, "<!--"))
      end = (end = strstr (look + 4, "-->")) != NULL ? end + 3 : NULL;
    else if (g_str_has_prefix (look, "<?"))
      end = (end = strstr (look, "?>")) != NULL ? end + 2 : NULL;
    else
      return look;
  }
  return look + strlen (look);
}

/* A page, or a part of one, begins with one of these. Text in light markup begins with others: "b",
 * "u". */
static gboolean
begins_page (const char *look)
{
  static const char *const tags[] = { "!doctype html", "html", "head", "body", "title", "meta",
                                      "div",           "p",    "h1",   "h2",   "table", "article",
                                      "section",       "main", "ol",   "ul" };
  const char *tag = rap_format_first_tag (look);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (tag[0] == '<' && g_str_has_prefix (tag + 1, tags[i]) &&
        strchr (" \t\r\n\f/>", tag[1 + strlen (tags[i])]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_called_page (const char *name)
{
  static const char *const endings[] = { ".html", ".htm", ".xhtml", ".xht" };
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * rap_format_find:
 * @data: (array length=length): a file
 * @length: in bytes
 * @name: (nullable): the file's name
 *
 * Returns: (nullable): the media type that the helper process is to read it as; %NULL for text, and
 *   for what has no format that is known
 */
const char *
rap_format_find (const guint8 *data, gsize length, const char *name)
{
  g_autofree char *look = NULL;

  if (has (data, MIN (length, PDF_START_WITHIN), "%PDF-"))
    return RAP_MEDIA_TYPE_PDF;
  if (length >= strlen (ZIP_START) && memcmp (data, ZIP_START, strlen (ZIP_START)) == 0)
    return is_open_document (data, length) ? RAP_MEDIA_TYPE_ODT : RAP_MEDIA_TYPE_DOCX;
  look = rap_format_look (data, length);
  if (g_str_has_prefix (rap_format_first_tag (look), "<office:document "))
    return RAP_MEDIA_TYPE_ODT;
  if (begins_page (look) || (is_called_page (name) && rap_text_is_text (data, length)))
    return RAP_MEDIA_TYPE_HTML;
  return NULL;
}
