/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-raw.h"

/**
 * rap_raw_new:
 * @media_type: what the file was
 *
 * Returns: (transfer full): a raw document without text, lines or pages
 */
RapRaw *
rap_raw_new (const char *media_type)
{
  RapRaw *self = g_new0 (RapRaw, 1);

  self->media_type = g_strdup (media_type);
  self->lines = g_array_new (FALSE, FALSE, sizeof (RapLine));
  self->runs = g_array_new (FALSE, FALSE, sizeof (RapRun));
  self->pages = g_array_new (FALSE, FALSE, sizeof (RapPage));
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

/**
 * rap_raw_ref:
 * @self: a raw document
 *
 * Returns: (transfer full): @self
 */
RapRaw *
rap_raw_ref (RapRaw *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rap_raw_unref:
 * @self: (transfer full): a raw document
 */
void
rap_raw_unref (RapRaw *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->media_type);
  g_free (self->text);
  g_free (self->title);
  g_array_unref (self->lines);
  g_array_unref (self->runs);
  g_array_unref (self->pages);
  g_free (self);
}

/**
 * rap_raw_even_text:
 * @self: a raw document
 * @span: of its text
 *
 * Returns: (transfer full): that stretch, its white space as single blanks and none around it
 */
char *
rap_raw_even_text (const RapRaw *self, RapSpan span)
{
  GString *text = g_string_sized_new (span.end - span.start);
  const char *end = self->text + span.end;

  for (const char *p = self->text + span.start; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_len (text, p, g_utf8_next_char (p) - p);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
