/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "marked-text.h"

#include "rap-calendar-date.h"
#include "rap-citations.h"

#include <string.h>

static const char *const roles[] = {
  [RAP_ACTOR_ADDRESSEE] = "[",
  [RAP_ACTOR_PARTNER] = "[with: ",
  [RAP_ACTOR_BENEFICIARY] = "[for: ",
};

/* Something that is put into the text at one place. */
typedef struct {
  guint at;
  gboolean closes;
  const char *mark;
} Mark;

/**
 * marked_text_strip:
 * @marked: marked text
 *
 * Returns: (transfer full): the text without its marks
 */
char *
marked_text_strip (const char *marked)
{
  GString *text = g_string_new (NULL);

  while (*marked != '\0') {
    gsize length = 0;

    if (*marked == '\\' && marked[1] != '\0') {
      g_string_append_c (text, marked[1]);
      marked += 2;
      continue;
    }
    for (guint i = G_N_ELEMENTS (roles); i-- > 0 && length == 0;)
      if (g_str_has_prefix (marked, roles[i]))
        length = strlen (roles[i]);
    if (length == 0 && strchr ("{}]<>~", *marked) != NULL)
      length = 1;
    if (length == 0)
      g_string_append_c (text, *marked++);
    marked += length;
  }
  return g_string_free (text, FALSE);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const Mark *left = a, *right = b;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  return right->closes - left->closes;
}

static void
add_marks (GArray *marks, RapSpan span, const char *open, const char *close)
{
  Mark first = { span.start, FALSE, open }, last = { span.end, TRUE, close };

  g_array_append_val (marks, first);
  g_array_append_val (marks, last);
}

static GArray *
collect_marks (const RapFindings *findings, const RapFinding *finding)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  for (guint i = 0; i < finding->n_actions; i++) {
    const RapAction *action = &g_array_index (findings->actions, RapAction, finding->actions + i);
    gboolean says = action->role == RAP_ACTION_PERFORMATIVE;
    add_marks (marks, action->span, says ? "{{" : "{", says ? "}}" : "}");
  }
  for (guint i = 0; i < finding->n_actors; i++) {
    const RapFoundActor *actor =
        &g_array_index (findings->actors, RapFoundActor, finding->actors + i);
    if (!actor->inherited)
      add_marks (marks, actor->span, roles[actor->role], "]");
  }
  for (guint i = 0; i < finding->n_deadlines; i++) {
    const RapFoundDeadline *deadline =
        &g_array_index (findings->deadlines, RapFoundDeadline, finding->deadlines + i);
    if (!deadline->inherited)
      add_marks (marks, deadline->span, "<", ">");
  }
  for (guint i = 0; i < finding->n_qualifiers; i++)
    add_marks (marks, g_array_index (findings->qualifiers, RapSpan, finding->qualifiers + i), "~",
               "~");
  g_array_sort (marks, compare_marks);
  return marks;
}

static void
append_bytes (GString *text, const RapOutline *outline, guint start, guint end)
{
  for (guint i = start; i < end; i++) {
    if (strchr ("[]\\", outline->manuscript->text[i]) != NULL)
      g_string_append_c (text, '\\');
    g_string_append_c (text, outline->manuscript->text[i]);
  }
}

static void
append_citations (GString *text,
                  const RapOutline *outline,
                  const RapPart *part,
                  RapLexicon *lexicon)
{
  g_autoptr (GArray) citations = rap_citations_find (outline, part, lexicon);

  for (guint i = 0; i < citations->len; i++)
    g_string_append_printf (text, "@ %s\n", g_array_index (citations, RapFoundCitation, i).symbol);
}

/* Whom the chapeau asks. */
static void
append_inherited (GString *text,
                  const RapOutline *outline,
                  const RapFindings *findings,
                  const RapFinding *finding)
{
  for (guint i = 0; i < finding->n_actors; i++) {
    const RapFoundActor *actor =
        &g_array_index (findings->actors, RapFoundActor, finding->actors + i);

    if (!actor->inherited)
      continue;
    g_string_append (text, "^ ");
    append_bytes (text, outline, actor->span.start, actor->span.end);
    g_string_append_c (text, '\n');
  }
}

static void
append_dates (GString *text, const RapFindings *findings, const RapFinding *finding)
{
  for (guint i = 0; i < finding->n_deadlines; i++) {
    const GDate *date =
        &g_array_index (findings->deadlines, RapFoundDeadline, finding->deadlines + i).date;
    g_autofree char *written =
        g_date_valid (date) ? rap_calendar_date_to_string (date) : g_strdup ("no day");

    g_string_append_printf (text, "< %s\n", written);
  }
}

/**
 * marked_text_write:
 * @outline: the parts of a document
 * @findings: what was found in them
 * @lexicon: of the language of the document
 * @part: index of a part
 *
 * Returns: (transfer full): its label and marked text, and the line that says how strong it is
 */
char *
marked_text_write (const RapOutline *outline,
                   const RapFindings *findings,
                   RapLexicon *lexicon,
                   guint part)
{
  const RapPart *place = rap_outline_part (outline, part);
  const RapFinding *finding = &g_array_index (findings->findings, RapFinding, part);
  g_autoptr (GArray) marks = collect_marks (findings, finding);
  GString *text = g_string_new (NULL);
  guint at = place->span.start;

  if (!rap_span_is_empty (place->label)) {
    append_bytes (text, outline, place->label.start, place->label.end);
    g_string_append_c (text, ' ');
  }
  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);
    append_bytes (text, outline, at, mark->at);
    g_string_append (text, mark->mark);
    at = mark->at;
  }
  append_bytes (text, outline, at, place->span.end);
  g_string_append_printf (text, "\n= %s, %s\n",
                          finding->is_commitment ? rap_strength_to_name (finding->strength)
                                                 : "none",
                          rap_rule_to_name (finding->rule));
  append_inherited (text, outline, findings, finding);
  append_dates (text, findings, finding);
  append_citations (text, outline, place, lexicon);
  return g_string_free (text, FALSE);
}
