/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-assemble.h"

#include "rap-characters.h"
#include "rap-citations.h"
#include "rap-dating.h"

typedef struct {
  const RapOutline *outline;
  const RapFindings *findings;
  RapLexicon *lexicon;
  const RapManuscript *manuscript;
  GPtrArray *paragraphs;
  guint note;   /* the first note that has not been given to a paragraph */
  guint run;    /* likewise */
  guint repair; /* likewise */
} Assembly;

/* Turns bytes of the manuscript into characters of a part, clipped to it. */
static RapSpan
to_characters (RapCharacters *characters, const RapPart *part, RapSpan span)
{
  guint start = CLAMP (span.start, part->span.start, part->span.end) - part->span.start;
  guint end = CLAMP (span.end, part->span.start, part->span.end) - part->span.start;

  start = rap_characters_at (characters, start);
  return (RapSpan){ start, rap_characters_at (characters, end) };
}

/* A mark that comes again speaks of the note it spoke of before. */
static const char *
note_text (const GArray *notes, guint i)
{
  const RapNote *note = &g_array_index (notes, RapNote, i);

  for (guint k = i + 1; k > 0; k--) {
    const RapNote *before = &g_array_index (notes, RapNote, k - 1);
    if (*before->text != '\0' && g_str_equal (before->mark, note->mark))
      return before->text;
  }
  return "";
}

static GArray *
take_footnotes (Assembly *self, const RapPart *part, RapCharacters *characters)
{
  GArray *notes = self->manuscript->notes, *footnotes = NULL;

  for (; self->note < notes->len; self->note++) {
    const RapNote *note = &g_array_index (notes, RapNote, self->note);
    RapFootnote footnote;
    if (note->offset == G_MAXUINT || note->offset < part->span.start)
      continue;
    if (note->offset > part->span.end)
      break;
    footnote = (RapFootnote){ g_strdup (note->mark),
                              rap_characters_at (characters, note->offset - part->span.start),
                              g_strdup (note_text (notes, self->note)) };
    footnotes = footnotes != NULL ? footnotes : rap_footnotes_new ();
    g_array_append_val (footnotes, footnote);
  }
  return footnotes;
}

static GArray *
take_repairs (Assembly *self, const RapPart *part, RapCharacters *characters)
{
  GArray *repairs = self->manuscript->repairs, *taken = NULL;

  for (; self->repair < repairs->len; self->repair++) {
    const RapRepair *repair = &g_array_index (repairs, RapRepair, self->repair);
    RapTextRepair text_repair;
    if (repair->span.end <= part->span.start)
      continue;
    if (repair->span.start >= part->span.end)
      break;
    text_repair =
        (RapTextRepair){ to_characters (characters, part, repair->span), g_strdup (repair->was) };
    taken = taken != NULL ? taken : rap_text_repairs_new ();
    g_array_append_val (taken, text_repair);
  }
  return taken;
}

static GArray *
take_emphases (Assembly *self, const RapPart *part, RapCharacters *characters)
{
  GArray *runs = self->manuscript->runs, *taken = NULL;

  while (self->run < runs->len &&
         g_array_index (runs, RapRun, self->run).span.end <= part->span.start)
    self->run++;
  for (guint i = self->run; i < runs->len; i++) {
    const RapRun *run = &g_array_index (runs, RapRun, i);
    RapEmphasis emphasis;
    if (run->span.start >= part->span.end)
      break;
    emphasis = (RapEmphasis){ to_characters (characters, part, run->span), run->style };
    taken = taken != NULL ? taken : g_array_new (FALSE, FALSE, sizeof (RapEmphasis));
    g_array_append_val (taken, emphasis);
  }
  return taken;
}

static GArray *
take_citations (Assembly *self, const RapPart *part, RapCharacters *characters)
{
  g_autoptr (GArray) found = rap_citations_find (self->outline, part, self->lexicon);
  GArray *taken = found->len > 0 ? rap_citations_new () : NULL;

  for (guint i = 0; i < found->len; i++) {
    const RapFoundCitation *citation = &g_array_index (found, RapFoundCitation, i);
    RapCitation copy = { to_characters (characters, part, citation->span),
                         g_strdup (citation->symbol) };
    g_array_append_val (taken, copy);
  }
  return taken;
}

/* The lines of the source that the part was read from; none where the source has no places. */
static GArray *
take_places (Assembly *self, const RapPart *part, RapCharacters *characters)
{
  const RapManuscript *manuscript = self->manuscript;
  GArray *pieces = manuscript->pieces, *places;
  guint low = 0, high = pieces->len;

  if (!manuscript->raw->placed)
    return NULL;
  places = g_array_new (FALSE, FALSE, sizeof (RapPlace));
  while (high - low > 1) {
    guint middle = (low + high) / 2;
    if (g_array_index (pieces, RapPiece, middle).start <= part->span.start)
      low = middle;
    else
      high = middle;
  }
  for (guint i = low; i < pieces->len; i++) {
    const RapPiece *piece = &g_array_index (pieces, RapPiece, i);
    guint end =
        i + 1 < pieces->len ? g_array_index (pieces, RapPiece, i + 1).start : manuscript->length;
    const RapLine *line = rap_raw_line (manuscript->raw, piece->line);
    RapPlace place;
    if (piece->start >= part->span.end)
      break;
    place = (RapPlace){ to_characters (characters, part, (RapSpan){ piece->start, end }),
                        line->page + 1, line->box };
    if (!rap_span_is_empty (place.span))
      g_array_append_val (places, place);
  }
  return places;
}

/* The words of somebody whom the lexicon does not know; a draft's brackets are none. */
static char *
name_as_written (const RapManuscript *manuscript, RapSpan span)
{
  GString *name = g_string_sized_new (span.end - span.start);

  for (guint i = span.start; i < span.end; i++)
    if (manuscript->text[i] != '[' && manuscript->text[i] != ']')
      g_string_append_c (name, manuscript->text[i]);
  return g_string_free (name, FALSE);
}

static GArray *
take_actors (Assembly *self,
             const RapFinding *finding,
             const RapPart *part,
             RapCharacters *characters)
{
  GArray *actors = rap_actors_new ();

  for (guint i = 0; i < finding->n_actors; i++) {
    const RapFoundActor *found =
        &g_array_index (self->findings->actors, RapFoundActor, finding->actors + i);
    RapActor actor = { { 0, 0 }, NULL, found->role };
    if (!found->inherited)
      actor.span = to_characters (characters, part, found->span);
    actor.name = found->actor != RAP_NONE
                     ? g_strdup (rap_lexicon_get_actor (self->lexicon, found->actor)->name)
                     : name_as_written (self->manuscript, found->name);
    g_array_append_val (actors, actor);
  }
  return actors;
}

static GArray *
take_deadlines (Assembly *self,
                const RapFinding *finding,
                const RapPart *part,
                RapCharacters *characters)
{
  GArray *deadlines = rap_deadlines_new ();

  for (guint i = 0; i < finding->n_deadlines; i++) {
    const RapFoundDeadline *found =
        &g_array_index (self->findings->deadlines, RapFoundDeadline, finding->deadlines + i);
    RapDeadline deadline = { { 0, 0 }, found->kind, NULL };
    if (!found->inherited)
      deadline.span = to_characters (characters, part, found->span);
    if (g_date_valid (&found->date))
      deadline.date =
          g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&found->date),
                           g_date_get_month (&found->date), g_date_get_day (&found->date));
    g_array_append_val (deadlines, deadline);
  }
  return deadlines;
}

static RapCommitment *
make_commitment (Assembly *self,
                 const RapFinding *finding,
                 const RapPart *part,
                 RapCharacters *characters)
{
  const RapFindings *findings = self->findings;
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  g_autoptr (GArray) actors = take_actors (self, finding, part, characters);
  g_autoptr (GArray) deadlines = take_deadlines (self, finding, part, characters);
  g_autofree char *reason = rap_finding_get_reason (finding, self->outline);

  for (guint i = 0; i < finding->n_actions; i++) {
    RapAction action = g_array_index (findings->actions, RapAction, finding->actions + i);
    action.span = to_characters (characters, part, action.span);
    g_array_append_val (actions, action);
  }
  for (guint i = 0; i < finding->n_qualifiers; i++) {
    RapSpan span = to_characters (
        characters, part, g_array_index (findings->qualifiers, RapSpan, finding->qualifiers + i));
    g_array_append_val (qualifiers, span);
  }
  return rap_commitment_new (finding->strength, rap_rule_to_name (finding->rule), reason, actions,
                             actors, deadlines, qualifiers);
}

static char *
part_label (const Assembly *self, const RapPart *part)
{
  if (part->kind == RAP_KIND_PREAMBULAR)
    return g_strdup_printf ("PP%u", part->number);
  return g_strndup (self->manuscript->text + part->label.start,
                    part->label.end - part->label.start);
}

/* The labels that lead to a part, from the outermost. "59. (a)" is two, of which the second leads
 * to "(i)", but not to the "(b)" beside it. What leads without a label to "(a)" has none. */
static char **
part_path (const Assembly *self, const RapPart *part)
{
  GPtrArray *labels = g_ptr_array_new ();
  const RapPart *below = NULL;

  if (rap_span_is_empty (part->label) &&
      (part->kind == RAP_KIND_BODY || part->kind == RAP_KIND_OPERATIVE))
    part = NULL;
  while (part != NULL) {
    g_autofree char *label = part_label (self, part);
    if (part->item > 0) {
      if (below == NULL || below->depth > part->depth + 1)
        g_ptr_array_insert (labels, 0, g_strdup (label + part->item));
      label[part->item] = '\0';
      g_strchomp (label);
    }
    if (*label != '\0')
      g_ptr_array_insert (labels, 0, g_steal_pointer (&label));
    below = part;
    part = part->parent != RAP_NONE ? rap_outline_part (self->outline, part->parent) : NULL;
  }
  g_ptr_array_add (labels, NULL);
  return (char **)g_ptr_array_free (labels, FALSE);
}

static RapParagraph *
make_paragraph (Assembly *self, guint i)
{
  const RapPart *part = rap_outline_part (self->outline, i);
  const RapFinding *finding = &g_array_index (self->findings->findings, RapFinding, i);
  g_autofree char *text =
      g_strndup (self->manuscript->text + part->span.start, part->span.end - part->span.start);
  g_autofree char *id = g_strdup_printf ("p%u", i + 1);
  g_autofree char *label = part_label (self, part), *reason = NULL;
  g_autofree char *section =
      part->heading != RAP_NONE ? g_strdup_printf ("s%u", part->heading + 1) : NULL;
  g_auto (GStrv) path = part_path (self, part);
  g_autoptr (RapCommitment) commitment = NULL;
  RapCharacters characters;

  rap_characters_init (&characters, text);
  g_autoptr (GArray) footnotes = take_footnotes (self, part, &characters);
  g_autoptr (GArray) repairs = take_repairs (self, part, &characters);
  g_autoptr (GArray) emphases = take_emphases (self, part, &characters);
  g_autoptr (GArray) citations = take_citations (self, part, &characters);
  g_autoptr (GArray) places = take_places (self, part, &characters);
  if (finding->is_commitment)
    commitment = make_commitment (self, finding, part, &characters);
  else if (part->kind == RAP_KIND_OPERATIVE || part->kind == RAP_KIND_SUBPARAGRAPH)
    reason = rap_finding_get_reason (finding, self->outline);
  return rap_paragraph_new (&(RapParagraphFields){
      .id = id,
      .section = section,
      .type = (RapParagraphType)part->kind,
      .label = label,
      .path = (const char *const *)path,
      .page = rap_manuscript_block (self->manuscript, part->block)->page,
      .text = text,
      .footnotes = footnotes,
      .repairs = repairs,
      .citations = citations,
      .places = places,
      .emphases = emphases,
      .commitment = commitment,
      .not_commitment = reason,
  });
}

static GArray *
make_sections (const Assembly *self)
{
  GArray *sections = rap_sections_new ();

  for (guint i = 0; i < self->outline->headings->len; i++) {
    const RapHeading *heading = &g_array_index (self->outline->headings, RapHeading, i);
    const RapPart *part = rap_outline_part (self->outline, heading->paragraph);
    RapSection section = {
      .id = g_strdup_printf ("s%u", i + 1),
      .parent = heading->parent != RAP_NONE ? g_strdup_printf ("s%u", heading->parent + 1) : NULL,
      .level = heading->level,
      .title =
          g_strndup (self->manuscript->text + part->span.start, part->span.end - part->span.start),
    };
    g_array_append_val (sections, section);
  }
  return sections;
}

/**
 * rap_assemble_document:
 * @outline: the parts of a document
 * @findings: what was found in them
 * @lexicon: that they were found with
 * @source: where the document came from
 *
 * Returns: (transfer full): the document
 */
RapDocument *
rap_assemble_document (const RapOutline *outline,
                       const RapFindings *findings,
                       RapLexicon *lexicon,
                       const RapSource *source)
{
  const RapMetadata *metadata = &outline->metadata;
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_full (outline->parts->len, g_object_unref);
  Assembly self = { .outline = outline,
                    .findings = findings,
                    .lexicon = lexicon,
                    .manuscript = outline->manuscript,
                    .paragraphs = paragraphs };
  g_autoptr (GArray) sections = make_sections (&self);
  g_autofree char *reckoned = rap_dating_reckon (outline, lexicon);

  for (guint i = 0; i < outline->parts->len; i++)
    g_ptr_array_add (paragraphs, make_paragraph (&self, i));
  return rap_document_new (&(RapDocumentFields){
      .symbol = metadata->symbol,
      .title = metadata->title,
      .body = metadata->body,
      .session = metadata->session,
      .agenda_item = metadata->agenda_item,
      .adopted = metadata->adopted,
      .reckoned = reckoned,
      .language = metadata->language,
      .source_name = source->name,
      .media_type = self.manuscript->raw->media_type,
      .sha256 = source->sha256,
      .part = source->part,
      .n_pages = self.manuscript->raw->placed ? self.manuscript->raw->pages->len : 0,
      .lexicon_version = rap_lexicon_get_version (lexicon),
      .sections = sections,
      .paragraphs = paragraphs,
  });
}
