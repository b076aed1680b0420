/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export-json.h"

#include "rap-chart-choice.h"
#include "rap-json-writer.h"

/* Where a document goes when several are written as one. */
typedef struct {
  RapDocument *document;
  char prefix[16];      /* put before every id, so that ids stay unique; empty for one document */
  char section[16];     /* id of the section that stands for the whole document, or empty */
  const guint8 *chosen; /* (nullable): a byte for each paragraph, 0 where it is left out */
  const RapChartOptions *options; /* (nullable): of a chart */
} Part;

static void
write_id (RapJsonWriter *writer, const char *name, const Part *part, const char *id)
{
  rap_json_writer_name (writer, name);
  if (id == NULL && part->section[0] != '\0') {
    rap_json_writer_string (writer, part->section);
  } else if (id == NULL) {
    rap_json_writer_null (writer);
  } else if (part->prefix[0] == '\0') {
    rap_json_writer_string (writer, id);
  } else {
    g_autofree char *whole = g_strconcat (part->prefix, id, NULL);
    rap_json_writer_string (writer, whole);
  }
}

static void
write_span (RapJsonWriter *writer, RapSpan span)
{
  rap_json_writer_number_member (writer, "start", span.start);
  rap_json_writer_number_member (writer, "end", span.end);
}

static void
write_source (RapJsonWriter *writer, RapDocument *document)
{
  guint n_pages = rap_document_get_n_pages (document);

  rap_json_writer_name (writer, "source");
  rap_json_writer_begin (writer, '{', FALSE);
  rap_json_writer_text_member (writer, "name", rap_document_get_source_name (document));
  rap_json_writer_text_member (writer, "media_type", rap_document_get_media_type (document));
  rap_json_writer_text_member (writer, "sha256", rap_document_get_sha256 (document));
  rap_json_writer_name (writer, "pages");
  if (n_pages > 0)
    rap_json_writer_number (writer, n_pages);
  else
    rap_json_writer_null (writer);
  rap_json_writer_end (writer, '}');
}

static void
write_metadata (RapJsonWriter *writer, RapDocument *document, const char *section)
{
  rap_json_writer_begin (writer, '{', TRUE);
  rap_json_writer_text_member (writer, "symbol", rap_document_get_symbol (document));
  rap_json_writer_text_member (writer, "title", rap_document_get_title (document));
  rap_json_writer_text_member (writer, "body", rap_document_get_body (document));
  rap_json_writer_text_member (writer, "session", rap_document_get_session (document));
  rap_json_writer_text_member (writer, "agenda_item", rap_document_get_agenda_item (document));
  rap_json_writer_text_member (writer, "adopted", rap_document_get_adopted (document));
  rap_json_writer_text_member (writer, "language", rap_document_get_language (document));
  write_source (writer, document);
  if (section != NULL)
    rap_json_writer_text_member (writer, "section", section);
  rap_json_writer_end (writer, '}');
}

static void
write_sections (RapJsonWriter *writer, const Part *part)
{
  guint n, deeper = part->section[0] != '\0';
  const RapSection *sections = rap_document_get_sections (part->document, &n);
  const char *title = rap_document_get_title (part->document);

  if (part->section[0] != '\0') {
    rap_json_writer_begin (writer, '{', FALSE);
    rap_json_writer_text_member (writer, "id", part->section);
    rap_json_writer_text_member (writer, "parent", NULL);
    rap_json_writer_number_member (writer, "level", 1);
    rap_json_writer_text_member (
        writer, "title", title != NULL ? title : rap_document_get_display_name (part->document));
    rap_json_writer_end (writer, '}');
  }
  for (guint i = 0; i < n; i++) {
    rap_json_writer_begin (writer, '{', FALSE);
    write_id (writer, "id", part, sections[i].id);
    write_id (writer, "parent", part, sections[i].parent);
    rap_json_writer_number_member (writer, "level", sections[i].level + deeper);
    rap_json_writer_text_member (writer, "title", sections[i].title);
    rap_json_writer_end (writer, '}');
  }
}

static void
write_footnotes (RapJsonWriter *writer, RapParagraph *paragraph)
{
  guint n;
  const RapFootnote *footnotes = rap_paragraph_get_footnotes (paragraph, &n);

  rap_json_writer_name (writer, "footnotes");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < n; i++) {
    rap_json_writer_begin (writer, '{', FALSE);
    rap_json_writer_text_member (writer, "mark", footnotes[i].mark);
    rap_json_writer_number_member (writer, "offset", footnotes[i].offset);
    rap_json_writer_text_member (writer, "text", footnotes[i].text);
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

static void
write_repairs (RapJsonWriter *writer, RapParagraph *paragraph)
{
  guint n;
  const RapTextRepair *repairs = rap_paragraph_get_repairs (paragraph, &n);

  rap_json_writer_name (writer, "repairs");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < n; i++) {
    rap_json_writer_begin (writer, '{', FALSE);
    write_span (writer, repairs[i].span);
    rap_json_writer_text_member (writer, "was", repairs[i].was);
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

static void
write_actions (RapJsonWriter *writer, RapCommitment *commitment)
{
  guint n;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);

  rap_json_writer_name (writer, "actions");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < n; i++) {
    rap_json_writer_begin (writer, '{', FALSE);
    write_span (writer, actions[i].span);
    rap_json_writer_text_member (writer, "role", rap_action_role_to_name (actions[i].role));
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

/* Those named in the text, or those that its chapeau names. */
static void
write_actors (RapJsonWriter *writer, RapCommitment *commitment, gboolean inherited)
{
  guint n;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n);

  rap_json_writer_name (writer, "actors");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < n; i++) {
    if (rap_span_is_inherited (actors[i].span) != inherited)
      continue;
    rap_json_writer_begin (writer, '{', FALSE);
    if (!inherited)
      write_span (writer, actors[i].span);
    rap_json_writer_text_member (writer, "name", actors[i].name);
    rap_json_writer_text_member (writer, "role", rap_actor_role_to_name (actors[i].role));
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

static void
write_deadlines (RapJsonWriter *writer, RapCommitment *commitment, gboolean inherited)
{
  guint n;
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n);

  rap_json_writer_name (writer, "deadlines");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < n; i++) {
    if (rap_span_is_inherited (deadlines[i].span) != inherited)
      continue;
    rap_json_writer_begin (writer, '{', FALSE);
    if (!inherited)
      write_span (writer, deadlines[i].span);
    rap_json_writer_text_member (writer, "kind", rap_deadline_kind_to_name (deadlines[i].kind));
    rap_json_writer_text_member (writer, "date", deadlines[i].date);
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

static void
write_qualifiers (RapJsonWriter *writer, RapCommitment *commitment)
{
  guint n;
  const RapSpan *qualifiers = rap_commitment_get_qualifiers (commitment, &n);

  rap_json_writer_name (writer, "qualifiers");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < n; i++) {
    rap_json_writer_begin (writer, '{', FALSE);
    write_span (writer, qualifiers[i]);
    rap_json_writer_end (writer, '}');
  }
  rap_json_writer_end (writer, ']');
}

static gboolean
has_inherited (RapCommitment *commitment)
{
  guint n_actors, n_deadlines;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n_actors);
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n_deadlines);

  for (guint i = 0; i < n_actors; i++)
    if (rap_span_is_inherited (actors[i].span))
      return TRUE;
  for (guint i = 0; i < n_deadlines; i++)
    if (rap_span_is_inherited (deadlines[i].span))
      return TRUE;
  return FALSE;
}

/* What an item has from the chapeau above it stands nowhere in its own text. */
static void
write_inherited (RapJsonWriter *writer, RapCommitment *commitment)
{
  if (!has_inherited (commitment))
    return;
  rap_json_writer_name (writer, "inherited");
  rap_json_writer_begin (writer, '{', FALSE);
  write_actors (writer, commitment, TRUE);
  write_deadlines (writer, commitment, TRUE);
  rap_json_writer_end (writer, '}');
}

static void
write_commitment (RapJsonWriter *writer, RapCommitment *commitment)
{
  rap_json_writer_name (writer, "commitment");
  if (commitment == NULL) {
    rap_json_writer_null (writer);
    return;
  }
  rap_json_writer_begin (writer, '{', FALSE);
  rap_json_writer_text_member (writer, "strength",
                               rap_strength_to_name (rap_commitment_get_strength (commitment)));
  rap_json_writer_text_member (writer, "reason", rap_commitment_get_reason (commitment));
  write_actions (writer, commitment);
  write_actors (writer, commitment, FALSE);
  write_deadlines (writer, commitment, FALSE);
  write_qualifiers (writer, commitment);
  write_inherited (writer, commitment);
  rap_json_writer_end (writer, '}');
}

static void
write_path (RapJsonWriter *writer, RapParagraph *paragraph)
{
  const char *const *path = rap_paragraph_get_path (paragraph);

  rap_json_writer_name (writer, "path");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; path[i] != NULL; i++)
    rap_json_writer_string (writer, path[i]);
  rap_json_writer_end (writer, ']');
}

static void
write_tags (RapJsonWriter *writer, const Part *part, RapParagraph *paragraph)
{
  const RapChartOptions *options = part->options;
  g_autofree char *lines = NULL;
  g_auto (GStrv) tags = NULL;

  if (options == NULL || options->annotate == NULL ||
      (options->columns & (1u << RAP_CHART_TAGS)) == 0)
    return;
  lines = options->annotate (part->document, paragraph, RAP_CHART_TAGS, options->annotate_data);
  tags = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  rap_json_writer_name (writer, "tags");
  rap_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; tags[i] != NULL; i++)
    rap_json_writer_string (writer, tags[i]);
  rap_json_writer_end (writer, ']');
}

static void
write_paragraph (RapJsonWriter *writer, const Part *part, RapParagraph *paragraph)
{
  RapParagraphType type = rap_paragraph_get_paragraph_type (paragraph);
  guint page = rap_paragraph_get_page (paragraph);

  rap_json_writer_begin (writer, '{', FALSE);
  write_id (writer, "id", part, rap_paragraph_get_id (paragraph));
  write_id (writer, "section", part, rap_paragraph_get_section (paragraph));
  rap_json_writer_text_member (writer, "kind", rap_paragraph_type_to_name (type));
  rap_json_writer_text_member (writer, "label", rap_paragraph_get_label (paragraph));
  if (rap_paragraph_get_label_was (paragraph) != NULL)
    rap_json_writer_text_member (writer, "label_was", rap_paragraph_get_label_was (paragraph));
  write_path (writer, paragraph);
  rap_json_writer_name (writer, "page");
  if (page > 0)
    rap_json_writer_number (writer, page);
  else
    rap_json_writer_null (writer);
  rap_json_writer_text_member (writer, "text", rap_paragraph_get_text (paragraph));
  write_footnotes (writer, paragraph);
  write_repairs (writer, paragraph);
  write_commitment (writer, rap_paragraph_get_commitment (paragraph));
  rap_json_writer_text_member (writer, "not_commitment",
                               rap_paragraph_get_not_commitment (paragraph));
  write_tags (writer, part, paragraph);
  rap_json_writer_end (writer, '}');
}

static void
write_paragraphs (RapJsonWriter *writer, const Part *part)
{
  guint n = rap_document_get_n_paragraphs (part->document);

  for (guint i = 0; i < n; i++)
    if (part->chosen == NULL || part->chosen[i])
      write_paragraph (writer, part, rap_document_get_paragraph (part->document, i));
}

/* The three members of the contract; what follows them is up to the caller. */
static void
write_members (RapJsonWriter *writer, const Part *parts, guint n)
{
  rap_json_writer_name (writer, "document");
  write_metadata (writer, parts[0].document, NULL);
  rap_json_writer_name (writer, "sections");
  rap_json_writer_begin (writer, '[', TRUE);
  for (guint i = 0; i < n; i++)
    write_sections (writer, &parts[i]);
  rap_json_writer_end (writer, ']');
  rap_json_writer_name (writer, "paragraphs");
  rap_json_writer_begin (writer, '[', TRUE);
  for (guint i = 0; i < n; i++)
    write_paragraphs (writer, &parts[i]);
  rap_json_writer_end (writer, ']');
}

/**
 * rap_export_json_document:
 * @document: what to write
 * @out: where to; one JSON object and a line end are added to it
 */
void
rap_export_json_document (RapDocument *document, GString *out)
{
  Part part = { .document = document };
  RapJsonWriter writer;

  rap_json_writer_init (&writer, out);
  rap_json_writer_begin (&writer, '{', TRUE);
  write_members (&writer, &part, 1);
  rap_json_writer_end (&writer, '}');
}

/**
 * rap_export_json_documents:
 * @documents: (element-type RapDocument): what to write, at least one
 * @out: where to; one JSON object and a line end are added to it
 *
 * One document is written as rap_export_json_document() does. Several become one object of the
 * same shape: `document` is the first, each document is a section of level 1 that holds its own
 * sections and paragraphs, ids carry the document's number, and a last member `documents` tells
 * for each document its metadata and the id of its section.
 */
void
rap_export_json_documents (GPtrArray *documents, GString *out)
{
  g_autofree Part *parts = g_new0 (Part, documents->len);
  RapJsonWriter writer;

  g_return_if_fail (documents->len > 0);

  for (guint i = 0; i < documents->len; i++) {
    parts[i].document = g_ptr_array_index (documents, i);
    if (documents->len > 1) {
      g_snprintf (parts[i].prefix, sizeof parts[i].prefix, "d%u-", i + 1);
      g_snprintf (parts[i].section, sizeof parts[i].section, "d%u", i + 1);
    }
  }
  rap_json_writer_init (&writer, out);
  rap_json_writer_begin (&writer, '{', TRUE);
  write_members (&writer, parts, documents->len);
  if (documents->len > 1) {
    rap_json_writer_name (&writer, "documents");
    rap_json_writer_begin (&writer, '[', TRUE);
    for (guint i = 0; i < documents->len; i++)
      write_metadata (&writer, parts[i].document, parts[i].section);
    rap_json_writer_end (&writer, ']');
  }
  rap_json_writer_end (&writer, '}');
}

/**
 * rap_export_json_chart:
 * @documents: (element-type RapDocument): what to write
 * @options: what to show of them
 * @out: where to; one JSON array and a line end are added to it
 *
 * Each element has the shape of rap_export_json_document(), with the paragraphs alone that are
 * rows of the chart: commitments and what introduces them. Where tags are a column, each has a
 * last member `tags`.
 */
void
rap_export_json_chart (GPtrArray *documents, const RapChartOptions *options, GString *out)
{
  RapJsonWriter writer;

  rap_json_writer_init (&writer, out);
  rap_json_writer_begin (&writer, '[', TRUE);
  for (guint i = 0; i < documents->len; i++) {
    RapDocument *document = g_ptr_array_index (documents, i);
    g_autoptr (GArray) choices = rap_chart_choose (document, options->all_paragraphs);
    g_autofree guint8 *chosen = g_new0 (guint8, rap_document_get_n_paragraphs (document) + 1);
    Part part = { .document = document, .chosen = chosen, .options = options };

    for (guint j = 0; j < choices->len; j++) {
      const RapChartChoice *choice = &g_array_index (choices, RapChartChoice, j);
      if (choice->type != RAP_CHART_SECTION)
        chosen[choice->index] = 1;
    }
    rap_json_writer_begin (&writer, '{', TRUE);
    write_members (&writer, &part, 1);
    rap_json_writer_end (&writer, '}');
  }
  rap_json_writer_end (&writer, ']');
}
