/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-pdf-catalog.h"

#include <stdlib.h>
#include <string.h>

/* The last place where @what stands among bytes that may be anything, or NULL. */
static const char *
find_last (const char *text, gsize length, const char *what)
{
  gsize n = strlen (what);

  for (gsize i = length >= n ? length - n + 1 : 0; i > 0; i--)
    if (memcmp (text + i - 1, what, n) == 0)
      return text + i - 1;
  return NULL;
}

static gboolean
is_language (const char *language)
{
  for (const char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;
  return *language != '\0';
}

/**
 * rap_pdf_catalog_complete:
 * @pdf: a PDF as cairo writes it
 * @language: of its text, as "en"
 *
 * The catalog is the last object before the table of objects. What is added to it moves that
 * table alone, whose place the end of the file tells.
 *
 * Returns: whether it was done; a file of any other make is left as it is
 */
gboolean
rap_pdf_catalog_complete (GByteArray *pdf, const char *language)
{
  const char *text = (const char *)pdf->data;
  const char *mark = find_last (text, pdf->len, "\nstartxref\n");
  const char *catalog = find_last (text, pdf->len, "<< /Type /Catalog");
  g_autofree char *added = NULL;
  g_autofree char *end = NULL;
  gsize table, at, tail;

  if (mark == NULL || catalog == NULL || !is_language (language))
    return FALSE;
  table = strtoul (mark + strlen ("\nstartxref\n"), NULL, 10);
  at = catalog - text + strlen ("<< /Type /Catalog");
  tail = mark - text;
  if (table < at || table > tail || strncmp (text + table, "xref", 4) != 0 ||
      g_strstr_len (text + at, table - at, " obj") != NULL)
    return FALSE;

  added = g_strdup_printf ("\n   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>",
                           language);
  end = g_strdup_printf ("\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table + strlen (added));
  g_byte_array_set_size (pdf, tail);
  g_byte_array_append (pdf, (const guint8 *)end, strlen (end));
  g_byte_array_append (pdf, (const guint8 *)added, strlen (added));
  /* Turn the bytes from the catalog on round, so that what was added stands in it. */
  memmove (pdf->data + at + strlen (added), pdf->data + at, pdf->len - at - strlen (added));
  memcpy (pdf->data + at, added, strlen (added));
  return TRUE;
}
