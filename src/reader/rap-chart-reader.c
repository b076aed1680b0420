/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A finished commitments chart becomes the documents it charts. In: text in which a tab parts the
 * label from the paragraph, `<b>` marks what an analyst put in bold and `<u>` what was underlined.
 * Out: one #RapRaw for each table, titled by the line above it, whose bold and underlined runs are
 * the author's own marks and not the document's typography.
 */
#include "rap-reader.h"

#include <string.h>

/* Fewer rows than this are no chart. */
#define MIN_ROWS 3

typedef struct {
  GPtrArray *documents; /* (owned) (element-type RapRaw) */
  RapRaw *raw;          /* (unowned) (nullable): the table that is being read */
  GString *text;        /* (owned): of raw */
  GString *title;       /* (owned): the lines since the last table */
  gboolean title_ended; /* an empty line stands after the title's lines */
} Chart;

static gboolean
has_tag (const char *line, gsize length)
{
  return g_strstr_len (line, length, "<b>") != NULL || g_strstr_len (line, length, "<u>") != NULL;
}

/* A row has one tab, and more before it than a label has only where the rest is empty. */
static gboolean
is_row (const char *line, gsize length, const char **tab)
{
  *tab = memchr (line, '\t', length);
  return *tab != NULL && memchr (*tab + 1, '\t', line + length - *tab - 1) == NULL;
}

static gsize
line_length (const char *line, const char *end)
{
  const char *newline = memchr (line, '\n', end - line);
  gsize length = (newline != NULL ? newline : end) - line;
  return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
}

static const char *
next_line (const char *line, const char *end)
{
  const char *newline = memchr (line, '\n', end - line);
  return newline != NULL ? newline + 1 : end;
}

static gboolean
is_chart (const char *text, gsize length)
{
  const char *end = text + length, *tab;
  guint n_rows = 0;

  /* A first look that costs nothing on ordinary text. */
  if (memchr (text, '\t', length) == NULL || g_strstr_len (text, length, "<b>") == NULL)
    return FALSE;
  for (const char *line = text; line < end; line = next_line (line, end)) {
    gsize n = line_length (line, end);
    n_rows += is_row (line, n, &tab) && has_tag (line, n);
  }
  return n_rows >= MIN_ROWS;
}

/* Copies a cell without its tags; bold and underline become runs. `<p>` parts with a blank. */
static void
copy_cell (Chart *self, const char *cell, gsize length)
{
  static const struct {
    const char *tag;
    guint on, off;
  } tags[] = { { "<b>", RAP_STYLE_BOLD, 0 },
               { "</b>", 0, RAP_STYLE_BOLD },
               { "<u>", RAP_STYLE_UNDERLINE, 0 },
               { "</u>", 0, RAP_STYLE_UNDERLINE },
               { "<i>", RAP_STYLE_ITALIC, 0 },
               { "</i>", 0, RAP_STYLE_ITALIC },
               { "<p>", 0, 0 },
               { "</p>", 0, 0 },
               { "<br>", 0, 0 } };
  RapRun run = { { self->text->len, self->text->len }, 0 };

  for (gsize i = 0; i < length;) {
    gboolean is_tag = FALSE;
    for (guint t = 0; cell[i] == '<' && t < G_N_ELEMENTS (tags) && !is_tag; t++) {
      gsize n = strlen (tags[t].tag);
      if (n > length - i || strncmp (cell + i, tags[t].tag, n) != 0)
        continue;
      is_tag = TRUE;
      i += n;
      run.span.end = self->text->len;
      if (run.style != 0 && !rap_span_is_empty (run.span))
        g_array_append_val (self->raw->runs, run);
      run = (RapRun){ { self->text->len, 0 }, (run.style | tags[t].on) & ~tags[t].off };
    }
    if (!is_tag &&
        (cell[i] != ' ' || self->text->len == 0 || self->text->str[self->text->len - 1] != ' '))
      g_string_append_c (self->text, cell[i++]);
    else if (!is_tag)
      i++;
  }
  run.span.end = self->text->len;
  if (run.style != 0 && !rap_span_is_empty (run.span))
    g_array_append_val (self->raw->runs, run);
}

static void
end_line (Chart *self, gsize start)
{
  RapLine line = { .span = { start, self->text->len } };

  while (line.span.end > start && g_ascii_isspace (self->text->str[line.span.end - 1]))
    line.span.end--;
  while (line.span.start < line.span.end && g_ascii_isspace (self->text->str[line.span.start]))
    line.span.start++;
  g_array_append_val (self->raw->lines, line);
  g_string_append_c (self->text, '\n');
}

static void
end_table (Chart *self)
{
  if (self->raw == NULL)
    return;
  self->raw->length = self->text->len;
  self->raw->text = g_string_free (self->text, FALSE);
  self->text = NULL;
  self->raw = NULL;
  g_string_truncate (self->title, 0);
}

static void
begin_table (Chart *self)
{
  RapPage page = { 0 };

  self->raw = rap_raw_new ("text/plain");
  self->raw->author_marks = TRUE;
  self->raw->title = g_strdup (g_strstrip (self->title->str));
  g_array_append_val (self->raw->pages, page);
  g_ptr_array_add (self->documents, self->raw);
  self->text = g_string_new (NULL);
}

/* A heading row: each of its paragraphs is a line. */
static void
add_heading (Chart *self, const char *cell, gsize length)
{
  for (const char *part = cell; part < cell + length;) {
    const char *close = g_strstr_len (part, cell + length - part, "</p>");
    const char *end = close != NULL ? close : cell + length;
    gsize start = self->text->len;
    copy_cell (self, part, end - part);
    if (strspn (self->text->str + start, " ") == self->text->len - start)
      g_string_truncate (self->text, start);
    else
      end_line (self, start);
    part = close != NULL ? close + strlen ("</p>") : end;
  }
}

/* The rest of a row that was cut at the foot of a page goes on where the row stopped. */
static void
continue_row (Chart *self, const char *cell, gsize length)
{
  RapLine *last = &g_array_index (self->raw->lines, RapLine, self->raw->lines->len - 1);
  gsize start = last->span.start;

  g_string_truncate (self->text, last->span.end);
  g_string_append_c (self->text, ' ');
  g_array_set_size (self->raw->lines, self->raw->lines->len - 1);
  copy_cell (self, cell, length);
  end_line (self, start);
}

static void
add_row (Chart *self, const char *line, gsize length, const char *tab)
{
  gsize label_length = tab - line, text_length = length - label_length - 1;

  if (text_length == 0) {
    add_heading (self, line, label_length);
  } else if (label_length == 0 && self->raw->lines->len > 0) {
    continue_row (self, tab + 1, text_length);
  } else {
    gsize start = self->text->len;
    guint n_runs = self->raw->runs->len;
    copy_cell (self, line, label_length);
    g_array_set_size (self->raw->runs, n_runs); /* a bold label is no mark of the analyst's */
    g_string_append_c (self->text, '\t');
    copy_cell (self, tab + 1, text_length);
    end_line (self, start);
  }
}

/* The line above a table, without its asterisks, is part of its title. */
static void
add_title_line (Chart *self, const char *line, gsize length)
{
  gboolean blank = TRUE;

  for (gsize i = 0; i < length; i++)
    blank &= g_ascii_isspace (line[i]);
  if (blank) {
    self->title_ended = TRUE;
    return;
  }
  if (self->title_ended)
    g_string_truncate (self->title, 0);
  self->title_ended = FALSE;
  if (self->title->len > 0 && self->title->str[self->title->len - 1] != ' ')
    g_string_append_c (self->title, ' ');
  for (gsize i = 0; i < length; i++)
    if (line[i] != '*' && line[i] != '#' &&
        (line[i] != ' ' || (self->title->len > 0 && self->title->str[self->title->len - 1] != ' ')))
      g_string_append_c (self->title, line[i]);
}

/**
 * rap_chart_read:
 * @text: valid UTF-8
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable) (element-type RapRaw): the charted documents in order;
 *   %NULL where the text is no finished chart
 */
GPtrArray *
rap_chart_read (const char *text, gsize length)
{
  Chart self = { 0 };
  const char *end = text + length, *tab;

  if (!is_chart (text, length))
    return NULL;
  self.documents = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_raw_unref);
  self.title = g_string_new (NULL);
  for (const char *line = text; line < end; line = next_line (line, end)) {
    gsize n = line_length (line, end);
    if (is_row (line, n, &tab)) {
      if (self.raw == NULL) {
        begin_table (&self);
        if (!has_tag (line, n)) /* the row that names the columns */
          continue;
      }
      add_row (&self, line, n, tab);
    } else {
      if (n > 0)
        end_table (&self);
      add_title_line (&self, line, n);
    }
  }
  end_table (&self);
  g_string_free (self.title, TRUE);
  return self.documents;
}
