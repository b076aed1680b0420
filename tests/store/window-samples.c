/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "window-samples.h"

#include "store-samples.h"

#define NONE (-1)

typedef struct {
  RapParagraphType type;
  const char *section;
  const char *label;
  const char *text;
  gint strength;
  const char *actor;
  gint deadline; /* kind, or NONE */
  const char *date;
} WindowParagraph;

static const WindowParagraph paragraphs_of_a[] = {
  { RAP_PARAGRAPH_HEADING, NULL, "", "The rivers", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_PREAMBULAR, NULL, "PP1", "Recalling its dams,", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_HEADING, NULL, "", "Deeds", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_OPERATIVE, "s1", "1.", "Urges Member Rivers to open large dams;",
    RAP_STRENGTH_URGE, "Member Rivers", RAP_DEADLINE_RECURRING, NULL },
  { RAP_PARAGRAPH_SUBPARAGRAPH, "s1", "(a)", "to count the fish;", RAP_STRENGTH_URGE, NULL, NONE,
    NULL },
  { RAP_PARAGRAPH_OPERATIVE, "s1", "2.", "Welcomes the dams;", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_HEADING, NULL, "", "Means", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_OPERATIVE, "s2", "3.", "Decides to meet;", RAP_STRENGTH_DECIDE, NULL,
    RAP_DEADLINE_DATE, "2018-06-30" },
  { RAP_PARAGRAPH_OPERATIVE, "s2", "4.", "Stresses the need for dams;", RAP_STRENGTH_NEED,
    "Member Rivers", NONE, NULL },
};

static const WindowParagraph paragraphs_of_b[] = {
  { RAP_PARAGRAPH_HEADING, NULL, "", "The coasts", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_OPERATIVE, NULL, "1.", "Invites Member Rivers to come;", RAP_STRENGTH_INVITE,
    "Member Rivers", NONE, NULL },
  { RAP_PARAGRAPH_OPERATIVE, NULL, "2.", "Takes note of it;", NONE, NULL, NONE, NULL },
};

static const WindowParagraph paragraphs_of_c[] = {
  { RAP_PARAGRAPH_PREAMBULAR, NULL, "PP1", "Recalling the coasts,", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_OPERATIVE, NULL, "1.", "Urges coasts to watch large dams;", RAP_STRENGTH_URGE,
    "Coasts", RAP_DEADLINE_DATE, "2025-12-31" },
  { RAP_PARAGRAPH_OPERATIVE, NULL, "2.", "Notes the tides;", NONE, NULL, NONE, NULL },
  { RAP_PARAGRAPH_OPERATIVE, NULL, "3.", "Requests coasts to report;", RAP_STRENGTH_REQUEST,
    "Coasts", NONE, NULL },
};

static RapCommitment *
commitment_new (const WindowParagraph *sample)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  RapAction action = { { 0, 5 }, RAP_ACTION_PERFORMATIVE };

  if (sample->strength == NONE)
    return NULL;
  g_array_append_val (actions, action);
  /* Named twice, as a paragraph may do. */
  for (guint i = 0; sample->actor != NULL && i < 2; i++) {
    RapActor actor = { { i, i + 1 }, g_strdup (sample->actor), RAP_ACTOR_ADDRESSEE };
    g_array_append_val (actors, actor);
  }
  if (sample->deadline != NONE) {
    RapDeadline deadline = { { 3, 4 }, sample->deadline, g_strdup (sample->date) };
    g_array_append_val (deadlines, deadline);
  }
  return rap_commitment_new (sample->strength, "rule", "the verb asks to act", actions, actors,
                             deadlines, NULL);
}

static RapParagraph *
paragraph_new (const WindowParagraph *sample, guint number)
{
  g_autofree char *id = g_strdup_printf ("p%u", number);
  g_autoptr (RapCommitment) commitment = commitment_new (sample);
  const char *path[] = { sample->label, NULL };
  RapParagraphFields fields = {
    .id = id,
    .section = sample->section,
    .type = sample->type,
    .label = sample->label,
    .path = path,
    .page = 1,
    .text = sample->text,
    .commitment = commitment,
    .not_commitment = sample->strength == NONE && sample->type == RAP_PARAGRAPH_OPERATIVE
                          ? "the verb does not ask to act"
                          : NULL,
  };
  return rap_paragraph_new (&fields);
}

static gint64
deposit (RapLibrary *library,
         const char *symbol,
         const char *body,
         const char *adopted,
         const WindowParagraph *samples,
         guint n)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) sections = rap_sections_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (RapDocument) document = NULL;
  g_autofree char *bytes = g_strdup_printf ("source of %s", symbol);
  const char *const titles[] = { "Deeds", "Means" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    RapSection section = { g_strdup_printf ("s%u", i + 1), NULL, 1, g_strdup (titles[i]) };
    g_array_append_val (sections, section);
  }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (paragraphs, paragraph_new (&samples[i], i + 1));
  document = rap_document_new (&(RapDocumentFields){ .symbol = symbol,
                                                     .title = symbol,
                                                     .body = body,
                                                     .adopted = adopted,
                                                     .sections = sections,
                                                     .paragraphs = paragraphs });
  sample_deposit (library, bytes, document);
  entries = rap_library_find_documents (library, symbol, NULL, NULL);
  return ((const RapDocumentEntry *)g_ptr_array_index (entries, 0))->id;
}

void
sample_open (Sample *sample)
{
  *sample = (Sample){ .folder = sample_folder_make () };
  sample->path = g_build_filename (sample->folder, "library.db", NULL);
  sample->library = sample_library_new (sample->folder);
  sample->documents[0] = deposit (sample->library, "A", "Assembly of Rivers", "2016-05-01",
                                  paragraphs_of_a, G_N_ELEMENTS (paragraphs_of_a));
  sample->documents[1] = deposit (sample->library, "B", "Council of Coasts", NULL, paragraphs_of_b,
                                  G_N_ELEMENTS (paragraphs_of_b));
  sample->documents[2] = deposit (sample->library, "C", "Council of Coasts", "2020-02-03",
                                  paragraphs_of_c, G_N_ELEMENTS (paragraphs_of_c));
}

/* As a program finds it that starts anew. */
void
sample_reopen (Sample *sample)
{
  g_assert_finalize_object (g_steal_pointer (&sample->library));
  sample->library = sample_library_new (sample->folder);
}

/* Lets the library go, whoever else may still hold it. */
void
sample_drop (Sample *sample)
{
  g_clear_object (&sample->library);
  g_free (sample->path);
  sample_folder_remove (sample->folder);
}

void
sample_close (Sample *sample)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  sample_drop (sample);
}

static GPtrArray *
load_all (RapLibrary *library, const RapQueryFields *fields)
{
  g_autoptr (RapQuery) query = rap_query_new (fields);
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = rap_library_load_rows (library, query, 0, G_MAXUINT, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rap_library_count_rows (library, query, NULL, &error), ==, rows->len);
  return rows;
}

/* "A:1. B:2." */
char *
sample_list (RapLibrary *library, const RapQueryFields *fields)
{
  g_autoptr (GPtrArray) rows = load_all (library, fields);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    g_string_append_printf (list, "%s%s:%s", i > 0 ? " " : "", rap_row_get_document_name (row),
                            rap_paragraph_get_label (rap_row_get_paragraph (row)));
  }
  return g_string_free (list, FALSE);
}

/* A line for each kind. */
char *
sample_facets (RapLibrary *library, const RapQueryFields *fields)
{
  static const char *const kinds[] = { "body",     "year",   "addressee", "strength",
                                       "deadline", "status", "tag" };
  g_autoptr (RapQuery) query = rap_query_new (fields);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) facets = NULL;
  g_autoptr (GError) error = NULL;
  GString *words = g_string_new (NULL);
  gint last = -1;

  rap_library_load_facets_async (library, query, NULL, sample_take_result, &result);
  sample_wait (&result);
  facets = rap_library_load_facets_finish (library, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < facets->len; i++) {
    RapFacet *facet = g_ptr_array_index (facets, i);
    gint kind = rap_facet_get_kind (facet);

    if (kind != last)
      g_string_append_printf (words, "%s%s: ", last >= 0 ? "\n" : "", kinds[kind]);
    else
      g_string_append (words, ", ");
    g_string_append_printf (words, "%s %u", rap_facet_get_value (facet),
                            rap_facet_get_count (facet));
    last = kind;
  }
  if (last >= 0)
    g_string_append_c (words, '\n');
  return g_string_free (words, FALSE);
}

/* As it is now, loaded by itself. */
RapRow *
sample_find_row (RapLibrary *library, const char *document, const char *label)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  RapRow *row;

  rap_library_load_row_async (library, sample_find_id (library, document, label), NULL,
                              sample_take_result, &result);
  sample_wait (&result);
  row = rap_library_load_row_finish (library, result, &error);
  g_assert_no_error (error);
  return row;
}

gint64
sample_find_id (RapLibrary *library, const char *document, const char *label)
{
  g_autoptr (GPtrArray) rows = load_all (library, &(RapQueryFields){ .whole_text = TRUE });

  for (guint i = 0; i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    if (g_str_equal (rap_row_get_document_name (row), document) &&
        g_str_equal (rap_paragraph_get_label (rap_row_get_paragraph (row)), label))
      return rap_row_get_id (row);
  }
  g_assert_not_reached ();
}

void
sample_take_result (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

void
sample_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}
