/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-csv-field.h"

#include <string.h>

/**
 * rap_csv_append_field:
 * @out: receives it
 * @text: (nullable): of the field
 */
void
rap_csv_append_field (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (strpbrk (text, ",\"\r\n") == NULL && strchr ("=+-@\t ", *text) == NULL) {
    g_string_append (out, text);
    return;
  }
  g_string_append_c (out, '"');
  if (strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}
