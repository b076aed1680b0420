/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The whole series: its documents with what each made of the one before, and each commitment with
 * its steps.
 */
#include "rap-export-pair.h"
#include "rap-export-series.h"

static void
write_document (RapJsonWriter *writer, RapSeries *series, guint i)
{
  RapDocument *document = rap_series_get_document (series, i);
  const RapSeriesProfile *profile = rap_series_get_profile (series, i);
  const struct {
    const char *name;
    guint number;
  } numbers[] = {
    { "commitments", profile->n_commitments }, { "new", profile->n_new },
    { "returned", profile->n_returned },       { "carried", profile->n_carried },
    { "stronger", profile->n_strengthened },   { "weaker", profile->n_weakened },
    { "unclear", profile->n_unclear },         { "dropped", profile->n_dropped },
  };

  rap_json_writer_begin (writer, '{', FALSE);
  rap_json_writer_text_member (writer, "symbol", rap_document_get_symbol (document));
  rap_json_writer_text_member (writer, "title", rap_document_get_title (document));
  rap_json_writer_text_member (writer, "adopted", rap_document_get_adopted (document));
  for (guint k = 0; k < G_N_ELEMENTS (numbers); k++)
    rap_json_writer_number_member (writer, numbers[k].name, numbers[k].number);
  rap_json_writer_end (writer, '}');
}

static void
write_step (RapJsonWriter *writer, const RapThreadStep *step)
{
  rap_json_writer_begin (writer, '{', FALSE);
  rap_json_writer_number_member (writer, "document", step->document);
  rap_export_pair_write_paragraphs (writer, "paragraphs", step->paragraphs, FALSE);
  rap_json_writer_text_member (writer, "strength",
                               step->commitment ? rap_strength_to_name (step->strength) : NULL);
  rap_json_writer_text_member (writer, "drift",
                               step->changes->len > 0 ? rap_drift_to_name (step->drift) : NULL);
  rap_json_writer_name (writer, "changes");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < step->changes->len; i++) {
    rap_json_writer_begin (writer, '{', FALSE);
    rap_export_pair_write_verdict (writer, step->changes->pdata[i]);
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
  rap_json_writer_end (writer, '}');
}

/**
 * rap_export_series_json:
 * @series: what to write
 * @out: receives it
 */
void
rap_export_series_json (RapSeries *series, GString *out)
{
  RapJsonWriter writer;

  rap_json_writer_init (&writer, out);
  rap_json_writer_begin (&writer, '{', TRUE);
  rap_json_writer_name (&writer, "documents");
  rap_json_writer_begin (&writer, '[', TRUE);
  for (guint i = 0; i < rap_series_get_n_documents (series); i++)
    write_document (&writer, series, i);
  rap_json_writer_end (&writer, ']');
  rap_json_writer_name (&writer, "threads");
  rap_json_writer_begin (&writer, '[', TRUE);
  for (guint i = 0; i < rap_series_get_n_threads (series); i++) {
    const RapThread *thread = rap_series_get_thread (series, i);

    rap_json_writer_begin (&writer, '[', TRUE);
    for (guint k = 0; k < thread->steps->len; k++)
      write_step (&writer, &g_array_index (thread->steps, RapThreadStep, k));
    rap_json_writer_end (&writer, ']');
  }
  rap_json_writer_end (&writer, ']');
  rap_json_writer_end (&writer, '}');
}
