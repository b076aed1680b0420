/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The paragraphs become the outline that they were made from, each a block of its own, and the
 * findings in it become paragraphs as they do after reading.
 */
#include "rap-find-again.h"

#include <stdio.h>
#include <string.h>

#include "rap-assemble.h"

static gboolean
is_by_author (RapDocument *document)
{
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    RapCommitment *commitment =
        rap_paragraph_get_commitment (rap_document_get_paragraph (document, i));

    if (commitment != NULL &&
        g_strcmp0 (rap_commitment_get_rule (commitment), rap_rule_to_name (RAP_RULE_AUTHOR)) == 0)
      return TRUE;
  }
  return FALSE;
}

static RapManuscript *
make_manuscript (RapDocument *document, RapLexicon *lexicon)
{
  g_autoptr (RapRaw) raw = rap_raw_new (rap_document_get_media_type (document));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) blocks = NULL;

  raw->author_marks = is_by_author (document);
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    g_autofree char *block = rap_paragraph_dup_written (rap_document_get_paragraph (document, i));

    g_strv_builder_add (builder, block);
  }
  blocks = g_strv_builder_end (builder);
  return rap_manuscript_new_from_blocks ((const char *const *)blocks, raw, lexicon);
}

/* The emphasis of a paragraph, which in a finished chart is an analyst's. */
static void
add_runs (RapManuscript *manuscript, RapParagraph *paragraph, guint start)
{
  const char *text = rap_paragraph_get_text (paragraph);
  guint n;
  const RapEmphasis *emphases = rap_paragraph_get_emphases (paragraph, &n);

  for (guint i = 0; i < n; i++) {
    const char *from = g_utf8_offset_to_pointer (text, emphases[i].span.start);
    const char *to = g_utf8_offset_to_pointer (from, emphases[i].span.end - emphases[i].span.start);
    RapRun run = { { start + (from - text), start + (to - text) }, emphases[i].style };

    g_array_append_val (manuscript->runs, run);
  }
}

/* Whether the labels of @above, and one more, are those of @path; one of no label counts. */
static gboolean
leads_to (RapParagraph *above, const char *const *path)
{
  const char *const *labels = rap_paragraph_get_path (above);
  guint n = g_strv_length ((char **)path);

  if (rap_paragraph_get_paragraph_type (above) == RAP_PARAGRAPH_HEADING ||
      g_strv_length ((char **)labels) != n - 1)
    return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (!g_str_equal (labels[i], path[i]))
      return FALSE;
  return TRUE;
}

/* The last paragraph before a lettered one whose labels lead to it. */
static guint
find_parent (RapDocument *document, guint i)
{
  RapParagraph *paragraph = rap_document_get_paragraph (document, i);
  const char *const *path = rap_paragraph_get_path (paragraph);

  if (rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_SUBPARAGRAPH || *path == NULL)
    return RAP_NONE;
  for (guint k = i; k > 0; k--)
    if (leads_to (rap_document_get_paragraph (document, k - 1), path))
      return k - 1;
  return RAP_NONE;
}

static RapPart
make_part (RapDocument *document, guint i, RapSpan block, guint n_block, const RapOutline *outline)
{
  RapParagraph *paragraph = rap_document_get_paragraph (document, i);
  const char *label = rap_paragraph_get_written_label (paragraph);
  guint length = strlen (label);
  RapPart part = {
    .span = { block.start + (length > 0 ? length + 1 : 0), block.end },
    .label = { block.start, block.start + length },
    .kind = (RapParagraphKind)rap_paragraph_get_paragraph_type (paragraph),
    .heading = RAP_NONE,
    .parent = find_parent (document, i),
    .block = n_block,
  };

  part.span.start = MIN (part.span.start, part.span.end);
  if (part.kind == RAP_KIND_PREAMBULAR)
    sscanf (rap_paragraph_get_label (paragraph), "PP%u", &part.number);
  if (part.parent != RAP_NONE)
    part.depth = rap_outline_part (outline, part.parent)->depth + 1;
  return part;
}

static RapOutline *
make_outline (RapDocument *document, RapManuscript *manuscript)
{
  RapOutline *outline = g_new0 (RapOutline, 1);
  guint n_block = 0;

  outline->manuscript = manuscript;
  outline->headings = g_array_new (FALSE, FALSE, sizeof (RapHeading));
  outline->parts = g_array_new (FALSE, FALSE, sizeof (RapPart));
  outline->metadata = (RapMetadata){
    .symbol = g_strdup (rap_document_get_symbol (document)),
    .body = g_strdup (rap_document_get_body (document)),
    .session = g_strdup (rap_document_get_session (document)),
    .adopted = g_strdup (rap_document_get_adopted (document)),
    .language = g_strdup (rap_document_get_language (document)),
  };
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (document, i);
    g_autofree char *words = rap_paragraph_dup_written (paragraph);
    /* What is empty has no block, and nothing to be found in it. */
    gboolean has_block = *g_strchomp (words) != '\0';
    RapSpan span = has_block ? rap_manuscript_block (manuscript, n_block)->span : (RapSpan){ 0, 0 };
    RapPart part = make_part (document, i, span, has_block ? n_block : 0, outline);

    g_array_append_val (outline->parts, part);
    add_runs (manuscript, paragraph, part.span.start);
    n_block += has_block;
  }
  return outline;
}

/**
 * rap_find_again:
 * @document: with at least one paragraph that has a text
 * @lexicon: of its language
 *
 * Returns: (transfer full): the same document, with what the rules find in its paragraphs, whatever
 *   was found in them before
 */
RapDocument *
rap_find_again (RapDocument *document, RapLexicon *lexicon)
{
  g_autoptr (RapManuscript) manuscript = make_manuscript (document, lexicon);
  g_autoptr (RapOutline) outline = make_outline (document, manuscript);
  g_autoptr (RapFindings) findings = rap_findings_new (outline, lexicon);
  g_autoptr (RapDocument) found = rap_assemble_document (
      outline, findings, lexicon,
      &(RapSource){ rap_document_get_source_name (document), rap_document_get_sha256 (document),
                    rap_document_get_part (document) });
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++)
    g_ptr_array_add (paragraphs,
                     rap_paragraph_with_findings (rap_document_get_paragraph (document, i),
                                                  rap_document_get_paragraph (found, i)));
  return rap_document_with_findings (document, paragraphs, rap_lexicon_get_version (lexicon));
}
