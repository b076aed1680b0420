/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "placed-document.h"

#include <stdlib.h>
#include <string.h>

/* The average width of a letter, in sizes of the font. */
#define LETTER 0.45f

static void
append_run (RapRaw *raw, GString *text, const char **at)
{
  static const char letters[] = "ibu^n";
  RapRun run = { .span.start = text->len };
  const char *p = *at + 1;

  for (; *p != ':'; p++)
    run.style |= 1u << (strchr (letters, *p) - letters);
  for (p++; *p != '}'; p++)
    g_string_append_c (text, *p);
  run.span.end = text->len;
  g_array_append_val (raw->runs, run);
  *at = p + 1;
}

static void
append_line (RapRaw *raw, GString *text, const char *written)
{
  RapLine line = { .span.start = text->len };
  char *next;
  float right = 0;

  line.page = strtoul (written, &next, 10) - 1;
  line.box.x0 = g_ascii_strtod (next, &next);
  if (*next == '-')
    right = g_ascii_strtod (next + 1, &next);
  line.box.y1 = g_ascii_strtod (next, &next);
  line.size = g_ascii_strtod (next, &next);
  g_assert_cmpint (*next, ==, '|');
  line.box.y0 = line.box.y1 - 1.1f * line.size;
  while (raw->pages->len <= line.page) {
    RapPage page = { 612, 792, raw->lines->len };

    g_array_append_val (raw->pages, page);
  }
  for (const char *p = next + 1; *p != '\0';) {
    if (*p == '{')
      append_run (raw, text, &p);
    else
      g_string_append_c (text, *p++);
  }
  line.span.end = text->len;
  line.box.x1 =
      right > 0 ? right : line.box.x0 + LETTER * line.size * (line.span.end - line.span.start);
  g_string_append_c (text, '\n');
  g_array_append_val (raw->lines, line);
}

RapRaw *
placed_document_read (const char *lines)
{
  g_auto (GStrv) written = g_strsplit (lines, "\n", -1);
  RapRaw *raw = rap_raw_new ("application/pdf");
  GString *text = g_string_new (NULL);

  raw->placed = TRUE;
  for (guint i = 0; written[i] != NULL; i++)
    if (*written[i] != '\0' && *written[i] != '#')
      append_line (raw, text, written[i]);
  raw->length = text->len;
  raw->text = g_string_free (text, FALSE);
  return raw;
}

static void
append_blocks (GString *out, const RapManuscript *manuscript)
{
  static const char looks[] = "CBILTM";

  for (guint i = 0; i < manuscript->blocks->len; i++) {
    const RapBlock *block = rap_manuscript_block (manuscript, i);

    g_string_append_printf (out, "%u %+.0f ", block->page, block->indent);
    for (guint k = 0; looks[k] != '\0'; k++)
      if (block->look & (1u << k))
        g_string_append_c (out, looks[k]);
    if (block->level > 0)
      g_string_append_printf (out, "%u", block->level);
    g_string_append_printf (out, "|%.*s\n", (int)(block->span.end - block->span.start),
                            manuscript->text + block->span.start);
  }
}

static void
append_notes (GString *out, const RapManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->notes->len; i++) {
    const RapNote *note = &g_array_index (manuscript->notes, RapNote, i);

    g_string_append_printf (out, "note %s after ", note->mark);
    if (note->offset == G_MAXUINT)
      g_string_append (out, "nothing");
    else
      g_string_append_printf (out, "“%.*s”", (int)MIN (note->offset, 10),
                              manuscript->text + note->offset - MIN (note->offset, 10));
    g_string_append_printf (out, ": %s\n", note->text);
  }
}

char *
manuscript_to_text (const RapManuscript *manuscript)
{
  GString *out = g_string_new (NULL);

  append_blocks (out, manuscript);
  for (guint i = 0; i < manuscript->repairs->len; i++) {
    const RapRepair *repair = &g_array_index (manuscript->repairs, RapRepair, i);
    g_autofree char *was = g_strescape (repair->was, NULL);

    g_string_append_printf (out, "repair %.*s was %s\n",
                            (int)(repair->span.end - repair->span.start),
                            manuscript->text + repair->span.start, was);
  }
  append_notes (out, manuscript);
  for (guint i = 0; i < manuscript->furniture->len; i++) {
    RapSpan span =
        rap_raw_line (manuscript->raw, g_array_index (manuscript->furniture, guint, i))->span;

    g_string_append_printf (out, "furniture %.*s\n", (int)(span.end - span.start),
                            manuscript->raw->text + span.start);
  }
  return g_string_free (out, FALSE);
}
