/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export-series.h"

#include <glib/gi18n.h>

#include "rap-csv-field.h"
#include "rap-export-pair.h"

static const RapThreadStep *
step_at (const RapThread *thread, guint i)
{
  return &g_array_index (thread->steps, RapThreadStep, i);
}

/**
 * rap_export_series_cell:
 * @thread: a commitment's way
 * @document: place of a document in the series
 *
 * Returns: where the thread stands there
 */
RapSeriesCell
rap_export_series_cell (const RapThread *thread, guint document)
{
  guint first = step_at (thread, 0)->document;
  guint last = step_at (thread, thread->steps->len - 1)->document;

  if (document < first)
    return RAP_SERIES_CELL_BEFORE;
  if (document == first)
    return document == 0 ? RAP_SERIES_CELL_CHANGED : RAP_SERIES_CELL_NEW;
  if (document > last)
    return document == last + 1 ? RAP_SERIES_CELL_DROPPED : RAP_SERIES_CELL_GONE;
  return rap_thread_get_step (thread, document) != NULL ? RAP_SERIES_CELL_CHANGED
                                                        : RAP_SERIES_CELL_ABSENT;
}

/**
 * rap_export_series_title:
 * @series: a series
 *
 * Returns: (transfer full): its documents, the oldest first: "A/RES/74/1 → A/RES/75/2"
 */
char *
rap_export_series_title (RapSeries *series)
{
  GString *title = g_string_new (NULL);

  for (guint i = 0; i < rap_series_get_n_documents (series); i++)
    g_string_append_printf (title, "%s%s", i > 0 ? " → " : "",
                            rap_document_get_display_name (rap_series_get_document (series, i)));
  return g_string_free (title, FALSE);
}

/**
 * rap_export_series_profile:
 * @series: a series
 * @document: place of a document in it
 *
 * Returns: (transfer full): what it made of the one before it, in numbers
 */
char *
rap_export_series_profile (RapSeries *series, guint document)
{
  const RapSeriesProfile *profile = rap_series_get_profile (series, document);

  if (document == 0)
    return g_strdup_printf (_ ("Commitments: %u"), profile->n_commitments);
  /* Translators: numbers of commitments, against the document before */
  return g_strdup_printf (
      _ ("Commitments: %u; carried over: %u, stronger: %u, weaker: %u, new: %u, "
         "dropped: %u"),
      profile->n_commitments, profile->n_carried, profile->n_strengthened, profile->n_weakened,
      profile->n_new, profile->n_dropped);
}

static void
append_cell (GString *out, const RapThread *thread, guint document)
{
  const RapThreadStep *step = rap_thread_get_step (thread, document);
  RapSeriesCell cell = rap_export_series_cell (thread, document);
  g_autofree char *labels = NULL;

  if (step == NULL) {
    g_string_append (out, cell == RAP_SERIES_CELL_DROPPED ? _ ("Dropped") : "–");
    return;
  }
  labels = rap_pair_join_labels (step->paragraphs);
  g_string_append (out, labels);
  g_string_append_printf (out, "%s[%s]", *labels != '\0' ? " " : "",
                          step->commitment ? rap_strength_to_label (step->strength) : "–");
  if (cell == RAP_SERIES_CELL_NEW)
    g_string_append_printf (out, " + %s", _ ("New"));
  else if (step->changes->len > 0)
    g_string_append_printf (out, " %s", rap_export_pair_say_drift (step->drift));
}

static char *
newest_text (const RapThread *thread)
{
  return rap_pair_join_text (step_at (thread, thread->steps->len - 1)->paragraphs);
}

/**
 * rap_export_series_text:
 * @series: what to write
 * @out: receives it
 */
void
rap_export_series_text (RapSeries *series, GString *out)
{
  guint n = rap_series_get_n_documents (series);

  for (guint i = 0; i < n; i++) {
    g_autofree char *profile = rap_export_series_profile (series, i);
    g_string_append_printf (out, "%s\n  %s\n",
                            rap_document_get_display_name (rap_series_get_document (series, i)),
                            profile);
  }
  for (guint i = 0; i < rap_series_get_n_threads (series); i++) {
    const RapThread *thread = rap_series_get_thread (series, i);
    g_autofree char *text = newest_text (thread);

    g_string_append_c (out, '\n');
    for (guint k = 0; k < n; k++) {
      g_string_append (out, k > 0 ? "  →  " : "");
      append_cell (out, thread, k);
    }
    g_string_append_printf (out, "\n  %s\n", text);
  }
}

/* Labels, strengths and what became of it in columns of their own, so that a table can be sorted by
 * them. */
static void
append_columns (GString *out, const RapThread *thread, guint document)
{
  static const char *const cells[] = { "", "new", NULL, "", "dropped", "" };
  const RapThreadStep *step = rap_thread_get_step (thread, document);
  RapSeriesCell cell = rap_export_series_cell (thread, document);
  g_autofree char *labels = step != NULL ? rap_pair_join_labels (step->paragraphs) : g_strdup ("");
  const char *became = cells[cell];

  if (became == NULL)
    became = step->changes->len > 0 ? rap_drift_to_name (step->drift) : "";
  g_string_append_c (out, ',');
  rap_csv_append_field (out, labels);
  g_string_append_c (out, ',');
  rap_csv_append_field (
      out, step != NULL && step->commitment ? rap_strength_to_name (step->strength) : "");
  g_string_append_c (out, ',');
  rap_csv_append_field (out, became);
}

/**
 * rap_export_series_csv:
 * @series: what to write
 * @out: receives it
 */
void
rap_export_series_csv (RapSeries *series, GString *out)
{
  guint n = rap_series_get_n_documents (series);

  g_string_append (out, RAP_CSV_BYTE_ORDER_MARK "commitment");
  for (guint i = 0; i < n; i++) {
    const char *name = rap_document_get_display_name (rap_series_get_document (series, i));
    static const char *const columns[] = { "paragraph", "strength", "drift" };

    for (guint k = 0; k < G_N_ELEMENTS (columns); k++) {
      g_autofree char *column = g_strdup_printf ("%s: %s", name, columns[k]);
      g_string_append_c (out, ',');
      rap_csv_append_field (out, column);
    }
  }
  g_string_append (out, "\r\n");
  for (guint i = 0; i < rap_series_get_n_threads (series); i++) {
    const RapThread *thread = rap_series_get_thread (series, i);
    g_autofree char *text = newest_text (thread);

    rap_csv_append_field (out, text);
    for (guint k = 0; k < n; k++)
      append_columns (out, thread, k);
    g_string_append (out, "\r\n");
  }
}
