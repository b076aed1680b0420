/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-flow.h"

#include <string.h>

/* Lines that are filled to a width are not narrower; shorter ones are kept as they are. */
#define LEAST_WIDTH 50

#define NO_BREAK_SPACE 0xa0
#define SOFT_HYPHEN 0xad

/**
 * rap_web_flow_reset:
 * @self: a flow
 *
 * A paragraph begins.
 */
void
rap_web_flow_reset (RapWebFlow *self)
{
  self->blank = self->file_break = self->filled = FALSE;
  self->breaks = self->lines = 0;
}

/* The blank at @p, where an unbreakable one is a blank as others are. */
static gsize
blank_at (const RapWebFlow *self, const char *p)
{
  if (g_ascii_isspace (*p))
    return 1;
  return self->spaced && g_str_has_prefix (p, "\xc2\xa0") ? 2 : 0;
}

static void
measure (const xmlNode *node, guint *column, guint *width)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    if (child->type != XML_TEXT_NODE)
      measure (child, column, width);
    else
      for (const char *p = (const char *)child->content; *p != '\0'; p = g_utf8_next_char (p)) {
        *column = *p == '\n' ? 0 : *column + 1;
        if (!g_ascii_isspace (*p))
          *width = MAX (*width, *column);
      }
  }
}

/**
 * rap_web_flow_measure:
 * @node: an element in which ends of lines are kept
 *
 * Returns: the characters of its longest line
 */
guint
rap_web_flow_measure (const xmlNode *node)
{
  guint column = 0, width = 0;

  measure (node, &column, &width);
  return width;
}

static gunichar
last_character (const GString *text)
{
  return text->len > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + text->len)) : 0;
}

/* Whether @text ends in a mark that a clause may end with, the figures of notes aside. */
static gboolean
ends_clause (const GString *text)
{
  static const char *const marks[] = { ",", ";", ":", ".", "，", "；", "：", "。", "،", "؛" };
  gsize end = text->len;

  while (end > 0 && (g_ascii_isdigit (text->str[end - 1]) || text->str[end - 1] == ' '))
    end--;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    gsize length = strlen (marks[i]);

    if (end >= length && memcmp (text->str + end - length, marks[i], length) == 0)
      return TRUE;
  }
  return FALSE;
}

/* A label that stands in a line by itself is that of the next one. */
static gboolean
is_label_alone (const GString *paragraph)
{
  const char *p = paragraph->str + strspn (paragraph->str, "(");
  gsize n = strspn (p, "0123456789");

  if (n == 0)
    n = g_ascii_islower (*p) ? 1 : 0;
  p += n;
  return n > 0 && (*p == '.' || *p == ')') && p[1 + strspn (p + 1, " ")] == '\0';
}

/* Whether the paragraph ends between what stands before and @text. A kept line was filled, and goes
 * on in the next, where that one's first word had no room in it. */
static gboolean
ends_before (const RapWebFlow *self, const GString *before, const char *text)
{
  glong word = g_utf8_strlen (text, strcspn (text, " \t\n\f"));

  if (self->breaks >= 2 || self->lines >= 2)
    return TRUE;
  if (self->title)
    return FALSE;
  if (self->lines == 1)
    return self->width < LEAST_WIDTH || self->end_column + 1 + word <= self->width;
  return self->breaks == 1 && !self->filled && !g_unichar_islower (g_utf8_get_char (text)) &&
         ends_clause (before);
}

/* What a label at the beginning of @text counts, "12." or "(c)"; 0 where there is none. */
static guint
label_count (const char *text, gboolean *letter)
{
  gboolean opened = *text == '(';
  const char *p = text + opened;
  guint count = 0;

  *letter = g_ascii_islower (*p) && opened;
  if (*letter)
    count = *p++ - 'a' + 1;
  else
    for (; g_ascii_isdigit (*p) && p - text < 4; p++)
      count = count * 10 + (*p - '0');
  return (*p == ')' || (*p == '.' && !opened)) && !g_ascii_isdigit (p[1]) ? count : 0;
}

static gboolean
introduces (const GString *text)
{
  gsize end = text->len;

  while (end > 0 && text->str[end - 1] == ' ')
    end--;
  return end > 0 && text->str[end - 1] == ':';
}

/* Whether @text, with which a line of the file begins, has the label after that of the paragraph:
 * some pages keep ends of lines by a style sheet, which is not read. */
static gboolean
counts_on (RapWebFlow *self, const GString *paragraph, const GString *before, const char *text)
{
  gboolean letter, next_letter;
  guint count = label_count (paragraph->str, &letter);
  guint next = label_count (text, &next_letter);

  if (count == 0 || next == 0)
    return FALSE;
  if (!letter)
    self->number = count;
  if (letter && !next_letter)
    return next == self->number + 1;
  if (!letter && next_letter)
    return next == 1 && introduces (before);
  return next == count + 1;
}

static gboolean
is_written_without_blanks (gunichar c)
{
  return g_unichar_iswide (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HANGUL;
}

/* Goes over blanks. One is left of them, in the look that they have; but where the file breaks a
 * line between two characters that are written without blanks, there is none. */
static const char *
take_blanks (RapWebFlow *self, const GString *before, const char *p, GString *piece)
{
  gunichar last = last_character (before);

  for (gsize blank; (blank = blank_at (self, p)) > 0; p += blank) {
    self->column++;
    self->file_break |= *p == '\n';
    /* The blank after the last word of a line that a PDF has filled. */
    self->filled |= blank > 1 && self->breaks == 0;
    if (*p == '\n' && self->kept) {
      self->lines++;
      self->column = 0;
    }
  }
  self->blank = TRUE;
  if (self->file_break && is_written_without_blanks (last) &&
      (*p == '\0' || is_written_without_blanks (g_utf8_get_char (p))))
    return p;
  if (last != 0 && last != ' ')
    g_string_append_c (piece, ' ');
  self->blank = FALSE;
  return p;
}

/* What stands before is parted from what comes next. */
static void
part (RapWebFlow *self, const GString *before, gunichar next, GString *piece)
{
  gunichar last = last_character (before);
  gboolean joined = self->file_break && self->breaks == 0 && self->lines == 0 &&
                    is_written_without_blanks (last) && is_written_without_blanks (next);

  if ((self->blank || self->breaks > 0 || self->lines > 0) && last != 0 && last != ' ' && !joined)
    g_string_append_c (piece, ' ');
}

/**
 * rap_web_flow_take:
 * @self: a flow
 * @open: what the paragraph has already
 * @text: (inout): what comes next; moved behind what was taken
 * @piece: to which characters are appended
 *
 * Takes characters up to the end of @text, or to where the paragraph ends.
 *
 * Returns: whether the paragraph ends before the rest of @text
 */
gboolean
rap_web_flow_take (RapWebFlow *self, const GString *open, const char **text, GString *piece)
{
  const char *p = *text;

  while (*p != '\0') {
    const GString *before = piece->len > 0 ? piece : open;
    gunichar c = g_utf8_get_char (p);

    if (blank_at (self, p) > 0) {
      p = take_blanks (self, before, p, piece);
      continue;
    }
    *text = p;
    p = g_utf8_next_char (p);
    if (c == SOFT_HYPHEN || (c == NO_BREAK_SPACE && self->breaks + self->lines > 0))
      continue;
    if (before->len > 0 && ((self->breaks + self->lines > 0 && ends_before (self, before, *text) &&
                             !is_label_alone (open->len > 0 ? open : piece)) ||
                            (self->file_break && !self->title &&
                             counts_on (self, open->len > 0 ? open : piece, before, *text)))) {
      rap_web_flow_reset (self);
      return TRUE;
    }
    part (self, before, c, piece);
    rap_web_flow_reset (self);
    g_string_append_unichar (piece, c);
    self->end_column = ++self->column;
  }
  *text = p;
  return FALSE;
}
