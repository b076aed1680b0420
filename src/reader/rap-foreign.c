/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#define _GNU_SOURCE
#include "rap-foreign.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rap-format.h"
#include "rap-read-error.h"

/* What the containers begin with in which older programs keep documents, and today's those with a
 * password. */
#define COMPOUND_START "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

/* The head of a letter, which is how browsers keep a page and its pictures in one file. */
#define LETTER_VERSION "mime-version:"
#define LETTER_PARTS "multipart/"

#define PICTURE N_ ("this is a picture: run it through text recognition and read the PDF it makes")
#define WORD_XML N_ ("this is a Word document as XML: save it as DOCX and read that")

/* What files begin with. */
static const struct {
  const char *start;
  gsize length;
  const char *sentence;
} starts[] = {
  { "{\\rtf", 5, N_ ("this is a rich text document (RTF): save it as DOCX or PDF and read that") },
  { "\xff\x57\x50\x43", 4,
    N_ ("this is a WordPerfect document: save it as DOCX or PDF and read that") },
  { "%!PS", 4, N_ ("this is a PostScript file: turn it into a PDF and read that") },
  { "\x89PNG", 4, PICTURE },
  { "\xff\xd8\xff", 3, PICTURE },
  { "II*\0", 4, PICTURE },
  { "MM\0*", 4, PICTURE },
};

/* What XML begins with, in small letters. */
static const struct {
  const char *tag;
  const char *sentence;
} tags[] = {
  { "<w:worddocument", WORD_XML },
  { "<pkg:package", WORD_XML },
};

static GError *
refuse (RapReadError code, const char *sentence)
{
  return g_error_new_literal (RAP_READ_ERROR, code, _ (sentence));
}

/* Whether a directory of a compound file, anywhere in it, has an entry of that name: UTF-16. */
static gboolean
has_entry (const guint8 *data, gsize length, const char *name)
{
  gsize size = 2 * strlen (name);
  g_autofree char *wide = g_malloc0 (size);

  for (gsize i = 0; name[i] != '\0'; i++)
    wide[2 * i] = name[i];
  return memmem (data, length, wide, size) != NULL;
}

static GError *
explain_compound (const guint8 *data, gsize length)
{
  if (has_entry (data, length, "EncryptedPackage"))
    return refuse (RAP_READ_ERROR_ENCRYPTED,
                   N_ ("the file is encrypted: save a copy without a password and read that"));
  if (has_entry (data, length, "WordDocument"))
    return refuse (
        RAP_READ_ERROR_UNKNOWN,
        N_ ("this is a document of an old version of Word (DOC): save it as DOCX and read that"));
  return NULL;
}

static gboolean
begins_with (const guint8 *data, gsize length, const char *start, gsize size)
{
  return length >= size && memcmp (data, start, size) == 0;
}

/* The lines of its head begin with names; the version is one of them. */
static gboolean
is_letter (const char *look)
{
  const char *version = strstr (look, LETTER_VERSION);

  return version != NULL && (version == look || version[-1] == '\n') &&
         strstr (look, LETTER_PARTS) != NULL;
}

/* Whether it says of itself that it is XML. What begins as a page or a document has been found
 * before. */
static gboolean
is_xml (const char *look)
{
  return g_str_has_prefix (look + strspn (look, " \t\r\n\xef\xbb\xbf\xff\xfe"), "<?xml ");
}

static GError *
explain_text (const guint8 *data, gsize length)
{
  g_autofree char *look = rap_format_look (data, length);
  const char *tag = rap_format_first_tag (look);
  GError *unknown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_has_prefix (tag, tags[i].tag))
      return refuse (RAP_READ_ERROR_UNKNOWN, tags[i].sentence);
  if (is_letter (look))
    return refuse (
        RAP_READ_ERROR_UNKNOWN,
        N_ ("this is a web page in one file (MHTML): save it as HTML or PDF and read that"));
  if (is_xml (look))
    rap_read_set_unknown (&unknown);
  return unknown;
}

/**
 * rap_foreign_explain:
 * @data: (array length=length): a file of no format that is read
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable): a #RapReadError that says what the file is; %NULL for text,
 * and for what is not known
 */
GError *
rap_foreign_explain (const guint8 *data, gsize length)
{
  if (begins_with (data, length, COMPOUND_START, strlen (COMPOUND_START)))
    return explain_compound (data, length);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (begins_with (data, length, starts[i].start, starts[i].length))
      return refuse (RAP_READ_ERROR_UNKNOWN, starts[i].sentence);
  return explain_text (data, length);
}
