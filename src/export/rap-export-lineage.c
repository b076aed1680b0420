/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export-lineage.h"

#include <glib/gi18n.h>

#include "rap-change-words.h"
#include "rap-export-pair.h"

static char *
make_label (RapRow *row)
{
  return rap_labels_join (rap_paragraph_get_path (rap_row_get_paragraph (row)), " ");
}

static void
append_step (GString *out, const RapLineageStep *step)
{
  g_autofree char *label = make_label (step->row);
  const char *adopted = rap_row_get_adopted (step->row);
  g_autofree char *reckoned =
      step->reckoned != NULL ? rap_change_words_reckoned (step->reckoned) : NULL;
  const RapPair *pair = rap_lineage_step_get_pair (step);

  g_string_append_printf (out, "%s%s  %s  %s\n", step->own ? "* " : "  ",
                          adopted != NULL    ? adopted
                          : reckoned != NULL ? reckoned
                                             : _ ("no date"),
                          rap_row_get_document_name (step->row), label);
  if (pair == NULL) {
    g_string_append_printf (out, "    %s\n",
                            rap_paragraph_get_text (rap_row_get_paragraph (step->row)));
    return;
  }
  g_string_append (out, "    ");
  rap_export_pair_append_verdict (out, pair);
  g_string_append (out, "\n    ");
  rap_export_pair_append_changes (out, pair);
  g_string_append_c (out, '\n');
}

/**
 * rap_export_lineage_text:
 * @steps: (element-type RapLineageStep): the oldest first
 * @out: receives them; the paragraph asked about has an asterisk
 */
void
rap_export_lineage_text (GPtrArray *steps, GString *out)
{
  for (guint i = 0; i < steps->len; i++) {
    if (i > 0)
      g_string_append_c (out, '\n');
    append_step (out, g_ptr_array_index (steps, i));
  }
}

static void
write_step (RapJsonWriter *writer, const RapLineageStep *step)
{
  RapParagraph *paragraph = rap_row_get_paragraph (step->row);
  g_autofree char *label = make_label (step->row);
  const RapPair *pair = rap_lineage_step_get_pair (step);

  rap_json_writer_begin (writer, '{', TRUE);
  rap_json_writer_text_member (writer, "document", rap_row_get_document_name (step->row));
  rap_json_writer_text_member (writer, "adopted", rap_row_get_adopted (step->row));
  rap_json_writer_text_member (writer, "reckoned", step->reckoned);
  rap_json_writer_text_member (writer, "id", rap_paragraph_get_id (paragraph));
  rap_json_writer_text_member (writer, "label", label);
  rap_json_writer_text_member (writer, "text", rap_paragraph_get_text (paragraph));
  rap_json_writer_name (writer, "own");
  rap_json_writer_boolean (writer, step->own);
  rap_json_writer_name (writer, "score");
  rap_json_writer_share (writer, step->score);
  rap_json_writer_name (writer, "change");
  if (pair != NULL) {
    rap_json_writer_begin (writer, '{', FALSE);
    rap_export_pair_write_verdict (writer, pair);
    rap_json_writer_end (writer, '}');
  } else {
    rap_json_writer_null (writer);
  }
  rap_json_writer_end (writer, '}');
}

/**
 * rap_export_lineage_json:
 * @steps: (element-type RapLineageStep): the oldest first
 * @out: receives an array of them; "change" is what became of the wording since the step before,
 *   null where the two share too little
 */
void
rap_export_lineage_json (GPtrArray *steps, GString *out)
{
  RapJsonWriter writer;

  rap_json_writer_init (&writer, out);
  rap_json_writer_begin (&writer, '[', TRUE);
  for (guint i = 0; i < steps->len; i++)
    write_step (&writer, g_ptr_array_index (steps, i));
  rap_json_writer_end (&writer, ']');
}
