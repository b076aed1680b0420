/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * For another program: a comparison as one object, its pairs in the order of the older document.
 */
#include "rap-export-comparison.h"
#include "rap-export-pair.h"
#include "rap-word-changes.h"

static void
write_document (RapJsonWriter *writer, const char *name, RapDocument *document)
{
  rap_json_writer_name (writer, name);
  rap_json_writer_begin (writer, '{', FALSE);
  rap_json_writer_text_member (writer, "symbol", rap_document_get_symbol (document));
  rap_json_writer_text_member (writer, "title", rap_document_get_title (document));
  rap_json_writer_end (writer, '}');
}

/**
 * rap_export_pair_write_paragraphs:
 * @writer: in an object
 * @name: of the member
 * @paragraphs: (element-type RapParagraph): of one side
 * @spread: whether each has a line of its own
 */
void
rap_export_pair_write_paragraphs (RapJsonWriter *writer,
                                  const char *name,
                                  GPtrArray *paragraphs,
                                  gboolean spread)
{
  rap_json_writer_name (writer, name);
  rap_json_writer_begin (writer, '[', spread);
  for (guint i = 0; i < paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (paragraphs, i);

    rap_json_writer_begin (writer, '{', FALSE);
    rap_json_writer_text_member (writer, "id", rap_paragraph_get_id (paragraph));
    rap_json_writer_text_member (writer, "label", rap_paragraph_get_label (paragraph));
    rap_json_writer_text_member (writer, "text", rap_paragraph_get_text (paragraph));
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

static void
write_span (RapJsonWriter *writer, const char *name, RapSpan span)
{
  rap_json_writer_name (writer, name);
  rap_json_writer_begin (writer, '[', FALSE);
  rap_json_writer_number (writer, span.start);
  rap_json_writer_number (writer, span.end);
  rap_json_writer_end (writer, ']');
}

static void
write_changes (RapJsonWriter *writer, const GArray *changes)
{
  rap_json_writer_name (writer, "words");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < changes->len; i++) {
    const RapWordChange *change = &g_array_index (changes, RapWordChange, i);

    rap_json_writer_begin (writer, '{', FALSE);
    rap_json_writer_text_member (writer, "op", rap_change_type_to_name (change->type));
    write_span (writer, "left", change->left);
    write_span (writer, "right", change->right);
    if (change->move > 0) {
      rap_json_writer_name (writer, "move");
      rap_json_writer_number (writer, change->move);
    }
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

/**
 * rap_export_pair_write_verdict:
 * @writer: in an object
 * @pair: a pair
 *
 * Writes everything that is known of a pair besides its texts, as members.
 */
void
rap_export_pair_write_verdict (RapJsonWriter *writer, const RapPair *pair)
{
  rap_json_writer_text_member (writer, "class", rap_pair_class_to_name (pair->pair_class));
  rap_json_writer_name (writer, "score");
  rap_json_writer_share (writer, pair->score);
  rap_json_writer_name (writer, "moved");
  rap_json_writer_boolean (writer, pair->moved);
  rap_json_writer_text_member (writer, "drift", rap_drift_to_name (pair->drift));
  rap_json_writer_name (writer, "reasons");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < pair->reasons->len; i++) {
    g_autofree char *text = rap_reason_to_text (&g_array_index (pair->reasons, RapReason, i));
    rap_json_writer_string (writer, text);
  }
  rap_json_writer_end (writer, ']');
}

static void
write_pair (RapJsonWriter *writer, const RapPair *pair)
{
  rap_json_writer_begin (writer, '{', TRUE);
  rap_export_pair_write_paragraphs (writer, "left", pair->left, FALSE);
  rap_export_pair_write_paragraphs (writer, "right", pair->right, FALSE);
  rap_export_pair_write_verdict (writer, pair);
  write_changes (writer, pair->changes);
  rap_json_writer_end (writer, '}');
}

/**
 * rap_export_comparison_json:
 * @comparison: what to write
 * @out: receives it. Spans are characters of the texts of a side, joined by a line feed
 */
void
rap_export_comparison_json (RapComparison *comparison, GString *out)
{
  RapJsonWriter writer;

  rap_json_writer_init (&writer, out);
  rap_json_writer_begin (&writer, '{', TRUE);
  write_document (&writer, "left", rap_comparison_get_left (comparison));
  write_document (&writer, "right", rap_comparison_get_right (comparison));
  rap_json_writer_name (&writer, "pairs");
  rap_json_writer_begin (&writer, '[', TRUE);
  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++)
    write_pair (&writer, rap_comparison_get_pair (comparison, i));
  rap_json_writer_end (&writer, ']');
  rap_export_pair_write_paragraphs (&writer, "dropped", rap_comparison_get_dropped (comparison),
                                    TRUE);
  rap_export_pair_write_paragraphs (&writer, "new", rap_comparison_get_new (comparison), TRUE);
  rap_json_writer_end (&writer, '}');
}
