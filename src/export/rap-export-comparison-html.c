/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One page with both documents side by side, level with each other. Deletions are struck through
 * and insertions underlined, as <del> and <ins>, so that neither needs its colour; what only
 * changed its place has a double line under it on both sides.
 */
#include <glib/gi18n.h>

#include "rap-export-comparison.h"
#include "rap-export-pair.h"
#include "rap-word-changes.h"

static const char style[] =
    ":root{color-scheme:light dark}\n"
    "body{font:1rem/1.45 'Liberation Serif','Times New Roman','Noto Serif',serif;margin:0 auto;"
    "padding:2rem 1.25rem 4rem;max-width:80rem}\n"
    "h1{font-size:1.7rem;line-height:1.25}\n"
    "table{border-collapse:collapse;width:100%;table-layout:fixed}\n"
    "caption{text-align:start;padding-bottom:1rem}\n"
    "th,td{text-align:start;vertical-align:top;padding:.6rem .75rem;border-top:1px solid #8886}\n"
    "thead th{position:sticky;top:0;background:Canvas;z-index:1}\n"
    ".verdict{width:14rem;font:.85rem/1.4 'Liberation Sans',Arial,'Noto Sans',sans-serif}\n"
    ".verdict strong{display:block}\n"
    ".verdict ul{margin:.25rem 0 0;padding-inline-start:1.1rem}\n"
    ".label{font-weight:600}\n"
    "del{text-decoration:line-through;background:#c0112622}\n"
    "ins{text-decoration:underline;text-underline-offset:.15em;background:#1a7f3726}\n"
    "del.moved,ins.moved{text-decoration:underline double;background:#1c71d822}\n"
    "@media (max-width:48rem){table,thead,tbody,tr,th,td{display:block;width:auto}"
    "thead{display:none}td{border-top:0}tr{border-top:1px solid #8886}}\n"
    "@media print{thead th{position:static}tr{break-inside:avoid}}\n";

/**
 * rap_export_pair_append_escaped:
 * @out: a page
 * @text: what is to be read in it
 */
void
rap_export_pair_append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

/* One side of a pair: its labels, and its text with what went or came marked. */
static void
append_side (GString *out, const RapPair *pair, gboolean left)
{
  GPtrArray *paragraphs = left ? pair->left : pair->right;
  RapChangeType marked = left ? RAP_CHANGE_DELETE : RAP_CHANGE_INSERT;
  const char *tag = left ? "del" : "ins";
  g_autofree char *text = rap_pair_join_text (paragraphs);
  g_autofree char *labels = rap_pair_join_labels (paragraphs);

  g_string_append (out, "<td><span class=\"label\">");
  rap_export_pair_append_escaped (out, labels);
  g_string_append (out, "</span> ");
  for (guint i = 0; i < pair->changes->len; i++) {
    const RapWordChange *change = &g_array_index (pair->changes, RapWordChange, i);
    RapSpan span = left ? change->left : change->right;
    g_autofree char *piece = g_utf8_substring (text, span.start, span.end);

    if (change->type == marked)
      g_string_append_printf (out, change->move > 0 ? "<%s class=\"moved\">" : "<%s>", tag);
    if (change->type == marked || change->type == RAP_CHANGE_EQUAL)
      rap_export_pair_append_escaped (out, piece);
    if (change->type == marked)
      g_string_append_printf (out, "</%s>", tag);
  }
  g_string_append (out, "</td>");
}

static void
append_verdict (GString *out, const RapPair *pair)
{
  static const char *const classes[] = { N_ ("Same wording"), N_ ("Edited"), N_ ("In part") };

  g_string_append (out, "<td class=\"verdict\"><strong>");
  rap_export_pair_append_escaped (out, rap_export_pair_say_drift (pair->drift));
  g_string_append (out, "</strong>");
  rap_export_pair_append_escaped (out, _ (classes[pair->pair_class]));
  if (pair->moved) {
    g_string_append (out, " · ");
    rap_export_pair_append_escaped (out, _ ("Moved"));
  }
  if (pair->reasons->len > 0)
    g_string_append (out, "<ul>");
  for (guint i = 0; i < pair->reasons->len; i++) {
    g_autofree char *text =
        rap_export_pair_say_reason (&g_array_index (pair->reasons, RapReason, i));
    g_string_append (out, "<li>");
    rap_export_pair_append_escaped (out, text);
    g_string_append (out, "</li>");
  }
  g_string_append (out, pair->reasons->len > 0 ? "</ul></td>" : "</td>");
}

static void
append_alone (GString *out, const char *heading, GPtrArray *paragraphs)
{
  if (paragraphs->len == 0)
    return;
  g_string_append (out, "<h2>");
  rap_export_pair_append_escaped (out, heading);
  g_string_append_printf (out, " (%u)</h2>\n", paragraphs->len);
  for (guint i = 0; i < paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (paragraphs, i);
    g_autofree char *path = rap_labels_join (rap_paragraph_get_path (paragraph), " ");

    g_string_append (out, "<p><span class=\"label\">");
    rap_export_pair_append_escaped (out, path);
    g_string_append (out, "</span> ");
    rap_export_pair_append_escaped (out, rap_paragraph_get_text (paragraph));
    g_string_append (out, "</p>\n");
  }
}

static void
append_head (GString *out, const char *left, const char *right)
{
  /* The language of the words around the texts; the texts say that they are English. */
  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n", C_ ("language", "en"));
  g_string_append (out, "<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
  rap_export_pair_append_escaped (out, left);
  g_string_append (out, " → ");
  rap_export_pair_append_escaped (out, right);
  g_string_append_printf (out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<h1>", style);
  rap_export_pair_append_escaped (out, left);
  g_string_append (out, " → ");
  rap_export_pair_append_escaped (out, right);
  g_string_append (out, "</h1>\n<table>\n<caption>");
  rap_export_pair_append_escaped (
      out, _ ("What went is struck through on the left, what came is underlined on the "
              "right; what only changed its place is underlined twice on both sides."));
  g_string_append (out, "</caption>\n<thead><tr><th scope=\"col\">");
  rap_export_pair_append_escaped (out, left);
  g_string_append (out, "</th><th scope=\"col\">");
  rap_export_pair_append_escaped (out, right);
  g_string_append (out, "</th><th scope=\"col\" class=\"verdict\">");
  rap_export_pair_append_escaped (out, _ ("Verdict"));
  g_string_append (out, "</th></tr></thead>\n<tbody>\n");
}

/**
 * rap_export_comparison_html:
 * @comparison: what to write
 * @out: receives one self-contained page
 */
void
rap_export_comparison_html (RapComparison *comparison, GString *out)
{
  append_head (out, rap_document_get_display_name (rap_comparison_get_left (comparison)),
               rap_document_get_display_name (rap_comparison_get_right (comparison)));
  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);

    g_string_append (out, "<tr>");
    append_side (out, pair, TRUE);
    append_side (out, pair, FALSE);
    append_verdict (out, pair);
    g_string_append (out, "</tr>\n");
  }
  g_string_append (out, "</tbody>\n</table>\n");
  append_alone (out, _ ("Dropped"), rap_comparison_get_dropped (comparison));
  append_alone (out, _ ("New"), rap_comparison_get_new (comparison));
  g_string_append (out, "</body>\n</html>\n");
}
