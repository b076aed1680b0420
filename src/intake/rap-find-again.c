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

/* The last paragraph before a lettered one whose labels lead to it; one of no label counts. In
 * @paths (element-type utf8 guint) is the last paragraph so far of each path of labels, counted
 * from 1: to look back for each item of a long list would take the square of its length. */
static guint
find_parent (GHashTable *paths, RapParagraph *paragraph)
{
  g_auto (GStrv) above = g_strdupv ((char **)rap_paragraph_get_path (paragraph));
  guint found, n = g_strv_length (above);
  g_autofree char *key = NULL;

  if (rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_SUBPARAGRAPH || n == 0)
    return RAP_NONE;
  g_clear_pointer (&above[n - 1], g_free);
  key = g_strjoinv ("\n", above);
  found = GPOINTER_TO_UINT (g_hash_table_lookup (paths, key));
  return found > 0 ? found - 1 : RAP_NONE;
}

static void
remember_path (GHashTable *paths, RapParagraph *paragraph, guint i)
{
  if (rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_HEADING)
    g_hash_table_insert (paths, g_strjoinv ("\n", (char **)rap_paragraph_get_path (paragraph)),
                         GUINT_TO_POINTER (i + 1));
}

static RapPart
make_part (RapParagraph *paragraph,
           GHashTable *paths,
           RapSpan block,
           guint n_block,
           const RapOutline *outline)
{
  const char *label = rap_paragraph_get_written_label (paragraph);
  guint length = strlen (label);
  RapPart part = {
    .span = { block.start + (length > 0 ? length + 1 : 0), block.end },
    .label = { block.start, block.start + length },
    .kind = (RapParagraphKind)rap_paragraph_get_paragraph_type (paragraph),
    .heading = RAP_NONE,
    .parent = find_parent (paths, paragraph),
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
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
    RapPart part = make_part (paragraph, paths, span, has_block ? n_block : 0, outline);

    g_array_append_val (outline->parts, part);
    remember_path (paths, paragraph, i);
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
