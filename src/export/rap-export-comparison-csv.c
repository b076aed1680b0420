/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * For spreadsheet programs: a row for each pair, then for what was dropped and what is new.
 */
#include "rap-csv-field.h"
#include "rap-export-comparison.h"

static const char header[] = RAP_CSV_BYTE_ORDER_MARK
    "older paragraph,older text,newer paragraph,newer text,class,moved,drift,reasons\r\n";

static char *
join_reasons (const GArray *reasons)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++) {
    g_autofree char *reason = rap_reason_to_text (&g_array_index (reasons, RapReason, i));
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", reason);
  }
  return g_string_free (text, FALSE);
}

static void
append_row (GString *out, const char *const *fields, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    rap_csv_append_field (out, fields[i]);
  }
  g_string_append (out, "\r\n");
}

static void
append_pair (GString *out, const RapPair *pair)
{
  g_autofree char *left_labels = rap_pair_join_labels (pair->left);
  g_autofree char *left = rap_pair_join_text (pair->left);
  g_autofree char *right_labels = rap_pair_join_labels (pair->right);
  g_autofree char *right = rap_pair_join_text (pair->right);
  g_autofree char *reasons = join_reasons (pair->reasons);
  const char *const fields[] = {
    left_labels,
    left,
    right_labels,
    right,
    rap_pair_class_to_name (pair->pair_class),
    pair->moved ? "yes" : "no",
    rap_drift_to_name (pair->drift),
    reasons,
  };

  append_row (out, fields, G_N_ELEMENTS (fields));
}

static void
append_alone (GString *out, GPtrArray *paragraphs, gboolean dropped)
{
  for (guint i = 0; i < paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (paragraphs, i);
    g_autofree char *path = rap_labels_join (rap_paragraph_get_path (paragraph), " ");
    const char *text = rap_paragraph_get_text (paragraph);
    const char *const fields[] = {
      dropped ? path : NULL,
      dropped ? text : NULL,
      dropped ? NULL : path,
      dropped ? NULL : text,
      dropped ? "dropped" : "new",
      NULL,
      NULL,
      NULL,
    };

    append_row (out, fields, G_N_ELEMENTS (fields));
  }
}

/**
 * rap_export_comparison_csv:
 * @comparison: what to write
 * @out: receives it
 */
void
rap_export_comparison_csv (RapComparison *comparison, GString *out)
{
  g_string_append (out, header);
  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++)
    append_pair (out, rap_comparison_get_pair (comparison, i));
  append_alone (out, rap_comparison_get_dropped (comparison), TRUE);
  append_alone (out, rap_comparison_get_new (comparison), FALSE);
}
