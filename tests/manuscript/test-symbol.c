/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The symbol of a document in a line: "line" → "symbol", and lines in which there is none.
 */
#include <string.h>

#include "rap-symbol.h"

static const struct {
  const char *line;
  const char *symbol; /* (nullable) */
} lines[] = {
  { "URS/RES/20/27", "URS/RES/20/27" },
  { "U/CN.7/2023/CRP.4", "U/CN.7/2023/CRP.4" },
  { "Document U/C.3/20/L.5/Rev.1, second reading", "U/C.3/20/L.5/Rev.1" },
  { "U/20/6/Corr.1", "U/20/6/Corr.1" },
  { "S/RES/1454 (2002)", "S/RES/1454 (2002)" },
  { "EX.CL/999(XXX)", "EX.CL/999(XXX)" },
  { "Doc. EX.CL/999 (XXX)", "EX.CL/999" },
  { "WHA68.99", "WHA68.99" },
  { "EB136.R5 of 2015", "EB136.R5" },
  { "Less than PM2.5 of dust", NULL },
  { "U/20/6 (Sect. 36)", "U/20/6 (Sect. 36)" },
  { "U/20/6 (Sect. 24)/Corr.1", "U/20/6 (Sect. 24)/Corr.1" },
  { "U/20/6 (Part II)", "U/20/6 (Part II)" },
  { "U/20/6 (Introduction)", "U/20/6 (Introduction)" },
  { "U/20/6 (see the annex)", "U/20/6" },
  { "Report U/20/6 (Part II of it)", "U/20/6" },
  { "U/20/6 (Part II", "U/20/6" },
  { "without a committee (U/73/L.3)", NULL },
  { "Towns/Rivers 3", NULL },
  { "NGO/Partners", NULL },
  { "24-29915 (E)", NULL },
  { "2/5", NULL },
  { "", NULL },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    RapSpan within = { 0, strlen (lines[i].line) }, symbol;
    g_autofree char *found = NULL;

    if (rap_symbol_find (lines[i].line, within, &symbol))
      found = g_strndup (lines[i].line + symbol.start, symbol.end - symbol.start);
    g_assert_cmpstr (found, ==, lines[i].symbol);
  }
}

/* What stands after the line belongs to the next. */
static void
test_within (void)
{
  const char *text = "U/20/6\n(Part II)\n";
  RapSpan symbol;

  g_assert_true (rap_symbol_find (text, (RapSpan){ 0, 6 }, &symbol));
  g_assert_cmpuint (symbol.start, ==, 0);
  g_assert_cmpuint (symbol.end, ==, 6);
  g_assert_false (rap_symbol_find (text, (RapSpan){ 7, 16 }, &symbol));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/symbol/lines", test_lines);
  g_test_add_func ("/symbol/within", test_within);
  return g_test_run ();
}
