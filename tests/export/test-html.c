/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The HTML of a chart: what it says, that it stands on its own, and that every link in it leads
 * somewhere.
 */
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <string.h>

#include "golden.h"
#include "rap-export-html.h"
#include "read-document.h"

static GString *
write_html (const char *fixture, guint columns)
{
  g_autoptr (GPtrArray) documents = read_fixture (fixture);
  RapChartOptions options = { .date = "2026-01-02", .columns = columns };
  g_autoptr (RapChartPlan) plan = rap_chart_plan_new (documents, &options);
  GString *out = g_string_new (NULL);

  rap_export_html (plan, RAP_CHART_PAPER_A4, out);
  return out;
}

/* Elements of HTML 5 are unknown to the parser; everything else that it says is a mistake. */
static void
check_error (void *data, xmlErrorPtr error)
{
  if (error->code == XML_HTML_UNKNOWN_TAG)
    return;
  g_test_message ("line %d: %s", error->line, error->message);
  *(gboolean *)data = TRUE;
}

static xmlDoc *
parse (const GString *html)
{
  gboolean wrong = FALSE;
  xmlDoc *document;

  xmlSetStructuredErrorFunc (&wrong, (xmlStructuredErrorFunc)check_error);
  document = htmlReadMemory (html->str, html->len, "chart.html", "UTF-8", HTML_PARSE_NONET);
  xmlSetStructuredErrorFunc (NULL, NULL);
  g_assert_nonnull (document);
  g_assert_false (wrong);
  return document;
}

static guint
count (xmlDoc *document, const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found = xmlXPathEval ((const xmlChar *)path, context);
  guint n = found->nodesetval != NULL ? found->nodesetval->nodeNr : 0;

  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return n;
}

static void
test_golden (void)
{
  g_autoptr (GString) html = write_html ("assembly.json", 7);
  const char *body = strstr (html->str, "<body");

  assert_golden ("export/golden/chart.html", body);
}

static void
test_parts (void)
{
  g_autoptr (GString) html = write_html ("assembly.json", 7);
  xmlDoc *document = parse (html);

  g_assert_cmpuint (count (document, "//html[@lang='en' and @dir='ltr']"), ==, 1);
  g_assert_cmpuint (count (document, "//h1"), ==, 1);
  g_assert_cmpuint (count (document, "//nav//a"), ==, 2);
  g_assert_cmpuint (count (document, "//table[caption]"), ==, 1);
  g_assert_cmpuint (count (document, "//tr/th[@scope='row']"), ==, 5);
  g_assert_cmpuint (count (document, "//thead//th[@scope='col']"), ==, 5);
  g_assert_cmpuint (count (document, "//strong[.='Urges']"), ==, 1);
  g_assert_cmpuint (count (document, "//u[@class='sunset' and @title]"), >=, 4);
  xmlFreeDoc (document);
}

static void
test_stands_on_its_own (void)
{
  g_autoptr (GString) html = write_html ("assembly.json", 0);
  xmlDoc *document = parse (html);

  g_assert_cmpuint (count (document, "//script|//link|//img|//iframe|//*[@src]|//*[@onclick]"), ==,
                    0);
  g_assert_null (strstr (html->str, "http:"));
  g_assert_null (strstr (html->str, "https:"));
  g_assert_null (strstr (html->str, "url("));
  g_assert_null (strstr (html->str, "@import"));
  xmlFreeDoc (document);
}

static void
test_links_lead_somewhere (void)
{
  g_autoptr (GString) html = write_html ("assembly.json", 0);
  xmlDoc *document = parse (html);

  g_assert_cmpuint (count (document, "//a"), ==, 7);
  g_assert_cmpuint (count (document, "//a[not(substring(@href, 2) = //@id)]"), ==, 0);
  g_assert_cmpuint (count (document, "//*[@id = preceding::*/@id]"), ==, 0);
  xmlFreeDoc (document);
}

static void
test_right_to_left (void)
{
  g_autoptr (GString) html = write_html ("right-to-left.json", 0);
  xmlDoc *document = parse (html);

  g_assert_cmpuint (count (document, "//section[@lang='ar' and @dir='rtl']//table"), ==, 1);
  xmlFreeDoc (document);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/html/golden", test_golden);
  g_test_add_func ("/export/html/parts", test_parts);
  g_test_add_func ("/export/html/stands-on-its-own", test_stands_on_its_own);
  g_test_add_func ("/export/html/links", test_links_lead_somewhere);
  g_test_add_func ("/export/html/right-to-left", test_right_to_left);
  status = g_test_run ();
  xmlCleanupParser ();
  return status;
}
