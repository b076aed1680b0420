/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-json-writer.h"

#include <string.h>

void
rap_json_writer_init (RapJsonWriter *self, GString *out)
{
  *self = (RapJsonWriter){ .out = out };
}

static gboolean
is_spread (RapJsonWriter *self)
{
  return (self->spread >> self->depth) & 1;
}

static void
start_line (RapJsonWriter *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append_c (self->out, ' ');
}

/* What stands between the last value and this one. */
static void
separate (RapJsonWriter *self)
{
  if (self->named) {
    self->named = FALSE;
    return;
  }
  if (self->filled)
    g_string_append_c (self->out, ',');
  if (is_spread (self))
    start_line (self);
  self->filled = TRUE;
}

/**
 * rap_json_writer_begin:
 * @self: a writer
 * @bracket: '{' or '['
 * @spread: each member gets its own line
 *
 * No more than 63 levels deep.
 */
void
rap_json_writer_begin (RapJsonWriter *self, char bracket, gboolean spread)
{
  g_return_if_fail (self->depth < 63);

  separate (self);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->spread &= ~(G_GUINT64_CONSTANT (1) << self->depth);
  self->spread |= (guint64)(spread != FALSE) << self->depth;
  self->filled = FALSE;
}

/**
 * rap_json_writer_end:
 * @self: a writer
 * @bracket: '}' or ']', whichever was begun last
 */
void
rap_json_writer_end (RapJsonWriter *self, char bracket)
{
  gboolean spread = is_spread (self) && self->filled;

  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (spread)
    start_line (self);
  g_string_append_c (self->out, bracket);
  self->filled = TRUE;
  if (self->depth == 0)
    g_string_append_c (self->out, '\n');
}

/* Bytes that a string must not hold as they are; everything else of UTF-8 may stand. */
static inline gboolean
must_escape (guchar c)
{
  return c < 0x20 || c == '"' || c == '\\' || c == 0x7f;
}

static void
append_escape (GString *out, guchar c)
{
  static const char *const hex = "0123456789abcdef";
  static const char from[] = "\"\\\n\t\r\b\f";
  static const char to[] = "\"\\ntrbf";
  const char *known = strchr (from, c);

  g_string_append_c (out, '\\');
  if (known != NULL && c != 0) {
    g_string_append_c (out, to[known - from]);
  } else {
    g_string_append_len (out, "u00", 3);
    g_string_append_c (out, hex[c >> 4]);
    g_string_append_c (out, hex[c & 15]);
  }
}

static void
append_quoted (GString *out, const char *text)
{
  const char *rest = text;

  g_string_append_c (out, '"');
  for (const char *p = text;; p++) {
    if (!must_escape (*p))
      continue;
    g_string_append_len (out, rest, p - rest);
    if (*p == '\0')
      break;
    append_escape (out, *p);
    rest = p + 1;
  }
  g_string_append_c (out, '"');
}

/**
 * rap_json_writer_name:
 * @self: a writer in an object
 * @name: of the member whose value is written next
 */
void
rap_json_writer_name (RapJsonWriter *self, const char *name)
{
  separate (self);
  append_quoted (self->out, name);
  g_string_append_c (self->out, ':');
  self->named = TRUE;
}

/**
 * rap_json_writer_string:
 * @self: a writer
 * @text: valid UTF-8
 */
void
rap_json_writer_string (RapJsonWriter *self, const char *text)
{
  separate (self);
  append_quoted (self->out, text);
}

/**
 * rap_json_writer_number:
 * @self: a writer
 * @number: the value
 */
void
rap_json_writer_number (RapJsonWriter *self, guint number)
{
  char digits[12];
  guint n = sizeof digits;

  separate (self);
  do
    digits[--n] = '0' + number % 10;
  while ((number /= 10) > 0);
  g_string_append_len (self->out, digits + n, sizeof digits - n);
}

/**
 * rap_json_writer_null:
 * @self: a writer
 */
void
rap_json_writer_null (RapJsonWriter *self)
{
  separate (self);
  g_string_append_len (self->out, "null", 4);
}

/**
 * rap_json_writer_share:
 * @self: a writer
 * @share: from 0 to 1; written with three decimals, in any locale
 */
void
rap_json_writer_share (RapJsonWriter *self, double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  separate (self);
  g_string_append (self->out, g_ascii_formatd (digits, sizeof digits, "%.3f", share));
}

/**
 * rap_json_writer_boolean:
 * @self: a writer
 * @value: the value
 */
void
rap_json_writer_boolean (RapJsonWriter *self, gboolean value)
{
  separate (self);
  g_string_append (self->out, value ? "true" : "false");
}

/**
 * rap_json_writer_text_member:
 * @self: a writer
 * @name: of the member
 * @text: (nullable): its value
 */
void
rap_json_writer_text_member (RapJsonWriter *self, const char *name, const char *text)
{
  rap_json_writer_name (self, name);
  if (text != NULL)
    rap_json_writer_string (self, text);
  else
    rap_json_writer_null (self);
}

/**
 * rap_json_writer_number_member:
 * @self: a writer
 * @name: of the member
 * @number: its value
 */
void
rap_json_writer_number_member (RapJsonWriter *self, const char *name, guint number)
{
  rap_json_writer_name (self, name);
  rap_json_writer_number (self, number);
}
