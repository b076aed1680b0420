/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "raw-text.h"

#include <string.h>

/* What the source says of the line: p paragraph, c cell, n note, m masthead, r running
 * head, or h and the level of a heading. A figure after it is the depth of the point of a list, and
 * ! that the list gives it a label that ends elsewhere than the first blank.
 */
static void
append_role (GString *text, const RapRaw *raw, const RapLine *line)
{
  gsize label = strcspn (raw->text + line->span.start, " \t\n");

  if (line->role == RAP_LINE_ROLE_LINE)
    return;
  if (line->level > 0)
    g_string_append_printf (text, "h%u ", line->level);
  else
    g_string_append_c (text, " pcnmr"[line->role]);
  if (line->level == 0 && line->depth > 0)
    g_string_append_printf (text, "%u", line->depth);
  if (line->label > 0 && line->label != label)
    g_string_append_c (text, '!');
  if (line->level == 0)
    g_string_append (text, line->depth > 0 ? " " : "  ");
}

static void
append_line (GString *text, const RapRaw *raw, const RapLine *line, guint *run)
{
  static const char letters[] = "ibu^n";
  guint at = line->span.start;

  for (; *run < raw->runs->len; (*run)++) {
    const RapRun *styled = &g_array_index (raw->runs, RapRun, *run);

    if (styled->span.start >= line->span.end)
      break;
    g_string_append_len (text, raw->text + at, styled->span.start - at);
    g_string_append_c (text, '{');
    for (guint i = 0; letters[i] != '\0'; i++)
      if (styled->style & (1u << i))
        g_string_append_c (text, letters[i]);
    g_string_append_printf (text, ":%.*s}", (int)(styled->span.end - styled->span.start),
                            raw->text + styled->span.start);
    at = styled->span.end;
  }
  g_string_append_len (text, raw->text + at, line->span.end - at);
  g_string_append_c (text, '\n');
}

char *
raw_to_text (const RapRaw *raw)
{
  GString *text = g_string_new (NULL);
  guint run = 0;
  guint page = 0;

  for (guint i = 0; i < raw->lines->len; i++) {
    const RapLine *line = rap_raw_line (raw, i);

    for (; page < line->page; page++)
      g_string_append (text, "\f\n");
    append_role (text, raw, line);
    append_line (text, raw, line, &run);
  }
  return g_string_free (text, FALSE);
}
