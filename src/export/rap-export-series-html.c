/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One page with a row for each commitment and a column for each document. What became of a
 * commitment is said by a sign and in words; the tint only helps the eye.
 */
#include <glib/gi18n.h>

#include "rap-export-pair.h"
#include "rap-export-series.h"

static const char style[] =
    ":root{color-scheme:light dark}\n"
    "body{font:1rem/1.45 'Liberation Serif','Times New Roman','Noto Serif',serif;margin:0 auto;"
    "padding:2rem 1.25rem 4rem;max-width:90rem}\n"
    "h1{font-size:1.7rem;line-height:1.25}\n"
    ".scroll{overflow-x:auto}\n"
    "table{border-collapse:collapse;width:100%}\n"
    "caption{text-align:start;padding-bottom:1rem}\n"
    "th,td{text-align:start;vertical-align:top;padding:.6rem .75rem;border-top:1px solid #8886}\n"
    "thead th{background:Canvas;min-width:9rem}\n"
    "thead span{display:block;font-weight:400;font-size:.85rem}\n"
    "tbody th{font-weight:400;min-width:20rem;white-space:pre-line}\n"
    "td{font:.85rem/1.4 'Liberation Sans',Arial,'Noto Sans',sans-serif}\n"
    "td strong,td span{display:block}\n"
    ".stronger{background:#1a7f371f}.weaker{background:#c011261f}.new{background:#1c71d81f}\n"
    "td ul{margin:.25rem 0 0;padding-inline-start:1.1rem}\n"
    "@media print{@page{size:landscape}tr{break-inside:avoid}}\n";

static void
append_reasons (GString *out, GPtrArray *changes)
{
  g_autoptr (GString) items = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const RapPair *pair = changes->pdata[i];

    for (guint k = 0; k < pair->reasons->len; k++) {
      g_autofree char *reason =
          rap_export_pair_say_reason (&g_array_index (pair->reasons, RapReason, k));
      g_string_append (items, "<li>");
      rap_export_pair_append_escaped (items, reason);
      g_string_append (items, "</li>");
    }
  }
  if (items->len > 0)
    g_string_append_printf (out, "<ul>%s</ul>", items->str);
}

static const char *
tint_of (const RapThreadStep *step, RapSeriesCell cell)
{
  if (cell == RAP_SERIES_CELL_NEW)
    return "new";
  if (step->changes->len > 0 && step->drift <= RAP_DRIFT_WEAKER)
    return step->drift == RAP_DRIFT_STRONGER ? "stronger" : "weaker";
  return "kept";
}

static void
append_cell (GString *out, const RapThread *thread, guint document)
{
  const RapThreadStep *step = rap_thread_get_step (thread, document);
  RapSeriesCell cell = rap_export_series_cell (thread, document);
  g_autofree char *labels = NULL;

  if (step == NULL) {
    g_string_append (out, cell == RAP_SERIES_CELL_DROPPED ? "<td class=\"weaker\">− " : "<td>");
    rap_export_pair_append_escaped (out, cell == RAP_SERIES_CELL_DROPPED ? _ ("Dropped") : "");
    g_string_append (out, "</td>");
    return;
  }
  labels = rap_pair_join_labels (step->paragraphs);
  g_string_append_printf (out, "<td class=\"%s\"><strong>", tint_of (step, cell));
  rap_export_pair_append_escaped (out, labels);
  g_string_append (out, "</strong>");
  if (step->commitment)
    g_string_append_printf (out, "<span>%s</span>", rap_strength_to_label (step->strength));
  if (cell == RAP_SERIES_CELL_NEW)
    g_string_append_printf (out, "<span>+ %s</span>", _ ("New"));
  else if (step->changes->len > 0)
    g_string_append_printf (out, "<span>%s</span>", rap_export_pair_say_drift (step->drift));
  append_reasons (out, step->changes);
  g_string_append (out, "</td>");
}

static void
append_head (GString *out, RapSeries *series)
{
  guint n = rap_series_get_n_documents (series);
  g_autofree char *title = rap_export_series_title (series);

  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n", C_ ("language", "en"));
  g_string_append (out, "<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
  rap_export_pair_append_escaped (out, title);
  g_string_append_printf (out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<h1>", style);
  rap_export_pair_append_escaped (out, title);
  g_string_append (out, "</h1>\n<div class=\"scroll\">\n<table>\n<caption>");
  rap_export_pair_append_escaped (
      out, _ ("Each commitment in its newest wording; for each document the paragraph, "
              "its strength, and what became of it since the document before."));
  g_string_append (out, "</caption>\n<thead><tr><th scope=\"col\">");
  rap_export_pair_append_escaped (out, _ ("Commitment"));
  g_string_append (out, "</th>");
  for (guint i = 0; i < n; i++) {
    g_autofree char *profile = rap_export_series_profile (series, i);

    g_string_append (out, "<th scope=\"col\">");
    rap_export_pair_append_escaped (
        out, rap_document_get_display_name (rap_series_get_document (series, i)));
    g_string_append (out, "<span>");
    rap_export_pair_append_escaped (out, profile);
    g_string_append (out, "</span></th>");
  }
  g_string_append (out, "</tr></thead>\n<tbody>\n");
}

/**
 * rap_export_series_html:
 * @series: what to write
 * @out: receives one self-contained page
 */
void
rap_export_series_html (RapSeries *series, GString *out)
{
  append_head (out, series);
  for (guint i = 0; i < rap_series_get_n_threads (series); i++) {
    const RapThread *thread = rap_series_get_thread (series, i);
    const RapThreadStep *last =
        &g_array_index (thread->steps, RapThreadStep, thread->steps->len - 1);
    g_autofree char *text = rap_pair_join_text (last->paragraphs);

    g_string_append (out, "<tr><th scope=\"row\" lang=\"en\">");
    rap_export_pair_append_escaped (out, text);
    g_string_append (out, "</th>");
    for (guint k = 0; k < rap_series_get_n_documents (series); k++)
      append_cell (out, thread, k);
    g_string_append (out, "</tr>\n");
  }
  g_string_append (out, "</tbody>\n</table>\n</div>\n</body>\n</html>\n");
}
