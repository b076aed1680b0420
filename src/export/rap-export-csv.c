/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export-csv.h"

#include <string.h>

#include "rap-chart-cells.h"
#include "rap-chart-choice.h"
#include "rap-csv-field.h"

static const char header[] =
    RAP_CSV_BYTE_ORDER_MARK "symbol,title,adopted,section,paragraph,kind,text,strength,actions,"
                            "addressees,partners,sunset clause,date,qualifiers,reason";

/* What a row takes from its document. */
typedef struct {
  RapDocument *document;
  const RapChartOptions *options;
  GHashTable *sections; /* (owned): id -> RapSection */
} Source;

static void
append_next (GString *out, const char *text)
{
  g_string_append_c (out, ',');
  rap_csv_append_field (out, text);
}

static void
add_value (GString *values, const char *value, gssize length)
{
  if (values->len > 0)
    g_string_append (values, "; ");
  g_string_append_len (values, value, length);
}

static void
add_span (GString *values, const char *text, RapSpan span)
{
  const char *start = g_utf8_offset_to_pointer (text, span.start);
  const char *end = g_utf8_offset_to_pointer (start, span.end - span.start);

  add_value (values, start, end - start);
}

/* The titles of the sections around a paragraph, outermost first. */
static void
append_section (GString *out, const Source *source, const char *id)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  guint left = g_hash_table_size (source->sections);

  while (id != NULL && left-- > 0) {
    const RapSection *section = g_hash_table_lookup (source->sections, id);
    if (section == NULL)
      break;
    if (titles->len > 0)
      g_string_prepend (titles, " > ");
    g_string_prepend (titles, section->title != NULL ? section->title : "");
    id = section->parent;
  }
  append_next (out, titles->str);
}

static void
append_actions (GString *out, RapCommitment *commitment, const char *text)
{
  g_autoptr (GString) values = g_string_new (NULL);
  guint n;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);

  for (guint i = 0; i < n; i++)
    add_span (values, text, actions[i].span);
  append_next (out, values->str);
}

static void
append_actors (GString *out, RapCommitment *commitment, RapActorRole role)
{
  g_auto (GStrv) names = rap_commitment_list_names (commitment, role);
  g_autofree char *values = g_strjoinv ("; ", names);

  append_next (out, values);
}

static void
append_deadlines (GString *out, RapCommitment *commitment, const char *text)
{
  g_autoptr (GString) clauses = g_string_new (NULL);
  g_autoptr (GString) dates = g_string_new (NULL);
  guint n;
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n);

  for (guint i = 0; i < n; i++) {
    if (!rap_span_is_inherited (deadlines[i].span))
      add_span (clauses, text, deadlines[i].span);
    if (deadlines[i].date != NULL)
      add_value (dates, deadlines[i].date, -1);
  }
  append_next (out, clauses->str);
  append_next (out, dates->str);
}

static void
append_qualifiers (GString *out, RapCommitment *commitment, const char *text)
{
  g_autoptr (GString) values = g_string_new (NULL);
  guint n;
  const RapSpan *qualifiers = rap_commitment_get_qualifiers (commitment, &n);

  for (guint i = 0; i < n; i++)
    add_span (values, text, qualifiers[i]);
  append_next (out, values->str);
}

static void
append_commitment (GString *out, RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  const char *text = rap_paragraph_get_text (paragraph);

  if (commitment == NULL) {
    g_string_append (out, ",,,,,,,");
    append_next (out, rap_paragraph_get_not_commitment (paragraph));
    return;
  }
  append_next (out, rap_strength_to_name (rap_commitment_get_strength (commitment)));
  append_actions (out, commitment, text);
  append_actors (out, commitment, RAP_ACTOR_ADDRESSEE);
  append_actors (out, commitment, RAP_ACTOR_PARTNER);
  append_deadlines (out, commitment, text);
  append_qualifiers (out, commitment, text);
  append_next (out, rap_commitment_get_reason (commitment));
}

static gboolean
has_tags (const RapChartOptions *options)
{
  return options->annotate != NULL && (options->columns & (1u << RAP_CHART_TAGS)) != 0;
}

static void
append_tags (GString *out, const Source *source, RapParagraph *paragraph)
{
  const RapChartOptions *options = source->options;
  g_autofree char *lines =
      options->annotate (source->document, paragraph, RAP_CHART_TAGS, options->annotate_data);
  g_auto (GStrv) tags = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  g_autofree char *together = g_strjoinv ("; ", tags);

  append_next (out, together);
}

static void
append_row (GString *out, const Source *source, const RapChartChoice *choice)
{
  static const char *const kinds[] = { NULL, "introduction", "commitment", "paragraph" };
  RapParagraph *paragraph = rap_document_get_paragraph (source->document, choice->index);
  g_autofree char *label = rap_chart_cell_label (paragraph);

  rap_csv_append_field (out, rap_document_get_symbol (source->document));
  append_next (out, rap_document_get_title (source->document));
  append_next (out, rap_document_get_adopted (source->document));
  append_section (out, source, rap_paragraph_get_section (paragraph));
  append_next (out, label);
  append_next (out, kinds[choice->type]);
  append_next (out, rap_paragraph_get_text (paragraph));
  append_commitment (out, paragraph);
  if (has_tags (source->options))
    append_tags (out, source, paragraph);
  g_string_append (out, "\r\n");
}

static void
append_document (GString *out, RapDocument *document, const RapChartOptions *options)
{
  g_autoptr (GArray) choices = rap_chart_choose (document, options->all_paragraphs);
  Source source = { document, options, g_hash_table_new (g_str_hash, g_str_equal) };
  guint n;
  const RapSection *sections = rap_document_get_sections (document, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (source.sections, sections[i].id, (gpointer)&sections[i]);
  for (guint i = 0; i < choices->len; i++) {
    const RapChartChoice *choice = &g_array_index (choices, RapChartChoice, i);
    if (choice->type != RAP_CHART_SECTION)
      append_row (out, &source, choice);
  }
  g_hash_table_unref (source.sections);
}

/**
 * rap_export_csv:
 * @documents: (element-type RapDocument): what to write
 * @options: what to show of them
 * @out: where to
 */
void
rap_export_csv (GPtrArray *documents, const RapChartOptions *options, GString *out)
{
  g_string_append (out, header);
  g_string_append (out, has_tags (options) ? ",tags\r\n" : "\r\n");
  for (guint i = 0; i < documents->len; i++)
    append_document (out, g_ptr_array_index (documents, i), options);
}
