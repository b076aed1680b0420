/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli search: the paragraphs of a library that have the words of a query, in document
 * order: wrapped and with the words in bold on a terminal, a line each with fields parted by tabs
 * elsewhere.
 */
#include "rap-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rap-command-library.h"
#include "rap-library-searches.h"
#include "rap-library-window.h"

#define PAGE 500
#define MARGIN 4
#define BOLD "\033[1m"
#define PLAIN "\033[0m"

typedef struct {
  char *library;    /* (owned) (nullable) */
  char *document;   /* (owned) (nullable) */
  char *body;       /* (owned) (nullable) */
  char *actor;      /* (owned) (nullable) */
  char **strengths; /* (owned) (nullable) */
  char **words;     /* (owned) (nullable) */
  char *saved;      /* (owned) (nullable) */
  int from;
  int to;
  gboolean commitments;
} Order;

static void
order_clear (Order *self)
{
  g_free (self->library);
  g_free (self->document);
  g_free (self->body);
  g_free (self->actor);
  g_strfreev (self->strengths);
  g_strfreev (self->words);
  g_free (self->saved);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static gboolean
parse (Order *self, int argc, char **argv, int *status)
{
  const GOptionEntry options[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &self->library, N_ ("The library"), N_ ("DB") },
    { "document", 'd', 0, G_OPTION_ARG_STRING, &self->document,
      N_ ("Only in the document of this symbol"), N_ ("SYMBOL") },
    { "body", 'b', 0, G_OPTION_ARG_STRING, &self->body,
      N_ ("Only documents of the body whose name has these words"), N_ ("BODY") },
    { "from", 'f', 0, G_OPTION_ARG_INT, &self->from, N_ ("Only documents of this year and later"),
      N_ ("YEAR") },
    { "to", 't', 0, G_OPTION_ARG_INT, &self->to, N_ ("Only documents of this year and earlier"),
      N_ ("YEAR") },
    { "actor", 'a', 0, G_OPTION_ARG_STRING, &self->actor,
      N_ ("Only commitments that name the actor whose name has these words"), N_ ("ACTOR") },
    { "strength", 's', 0, G_OPTION_ARG_STRING_ARRAY, &self->strengths,
      N_ ("Only commitments of this strength: decide, commit, request, urge, call, recommend, "
          "encourage, invite or need"),
      N_ ("STRENGTH") },
    { "commitments", 'c', 0, G_OPTION_ARG_NONE, &self->commitments, N_ ("Only commitments"), NULL },
    { "saved", 0, 0, G_OPTION_ARG_STRING, &self->saved,
      N_ ("What the search finds that was saved under this name, instead of a query"),
      N_ ("NAME") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->words, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (N_ ("QUERY"));

  g_option_context_set_summary (context,
                                N_ ("Finds paragraphs. A QUERY is made of words, all of which must "
                                    "be there, of \"phrases\",\n"
                                    "beginnings* of words, AND, OR, NOT and parentheses."));
  g_option_context_add_main_entries (context, options, NULL);
  return rap_command_parse (context, &argc, &argv, status);
}

static gboolean
choose_strengths (char **names, guint *strengths)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    RapStrength strength;

    if (!rap_strength_from_name (names[i], &strength)) {
      rap_command_complain (names[i],
                            _ ("there is no such strength; “rapporteur-cli search --help” "
                               "tells which there are"));
      return FALSE;
    }
    *strengths |= 1u << strength;
  }
  return TRUE;
}

static gboolean
is_nothing_asked (const Order *order)
{
  return order->words == NULL && order->document == NULL && order->body == NULL &&
         order->actor == NULL && order->strengths == NULL && !order->commitments &&
         order->from == 0 && order->to == 0;
}

static RapQuery *
make_query (const Order *order)
{
  g_autofree char *text = order->words != NULL ? g_strjoinv (" ", order->words) : NULL;
  RapQueryFields fields = {
    .text = text,
    .document = order->document,
    .body = order->body,
    .year_from = order->from,
    .year_to = order->to,
    .actor = order->actor,
    .commitments = order->commitments,
  };

  if (order->from < 0 || order->to < 0) {
    rap_command_complain (NULL, _ ("a year is a number such as 2016"));
    return NULL;
  }
  if (!choose_strengths (order->strengths, &fields.strengths))
    return NULL;
  if (is_nothing_asked (order)) {
    rap_command_complain (NULL, _ ("there is nothing to look for; add words, or an option such as "
                                   "--commitments"));
    return NULL;
  }
  return rap_query_new (&fields);
}

/* Its labels from the outermost: "58. (a)". */
static char *
get_label (const RapHit *hit)
{
  g_autofree char *path = rap_labels_join ((const char *const *)hit->path, " ");

  return rap_command_one_line (*path != '\0' ? path : hit->label);
}

static void
print_fields (const RapHit *hit)
{
  g_autofree char *name = rap_command_one_line (hit->name);
  g_autofree char *label = get_label (hit);
  g_autofree char *text = rap_command_one_line (hit->text);

  g_print ("%s\t%s\t%s\n", name, label, text);
}

/* One character for one: a control character becomes a blank, so that spans stay where they are. */
static char *
mark_text (const char *text, GArray *spans)
{
  GString *marked = g_string_new (NULL);
  guint at = 0, next = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text), at++) {
    const RapSpan *span = next < spans->len ? &g_array_index (spans, RapSpan, next) : NULL;
    gunichar c = g_utf8_get_char (text);

    if (span != NULL && at == span->start)
      g_string_append (marked, BOLD);
    if (span != NULL && at == span->end) {
      g_string_append (marked, PLAIN);
      next++;
      span = next < spans->len ? &g_array_index (spans, RapSpan, next) : NULL;
      if (span != NULL && at == span->start)
        g_string_append (marked, BOLD);
    }
    g_string_append_unichar (marked, g_unichar_iscntrl (c) ? ' ' : c);
  }
  if (next < spans->len)
    g_string_append (marked, PLAIN);
  return g_string_free (marked, FALSE);
}

static guint
measure_marked (const char *word)
{
  g_autofree char *plain = g_strdup (word);
  const char *const marks[] = { BOLD, PLAIN };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    char *mark;
    while ((mark = strstr (plain, marks[i])) != NULL)
      memmove (mark, mark + strlen (marks[i]), strlen (mark + strlen (marks[i])) + 1);
  }
  return rap_command_measure (plain);
}

static void
print_wrapped (const char *marked, guint columns)
{
  g_auto (GStrv) words = g_strsplit (marked, " ", -1);
  g_autoptr (GString) out = g_string_new (NULL);
  guint used = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    guint width = measure_marked (words[i]);

    if (used > 0 && used + 1 + width > columns - 2 * MARGIN) {
      g_string_append_c (out, '\n');
      used = 0;
    }
    if (used == 0)
      g_string_append_printf (out, "%*s", MARGIN, "");
    else
      g_string_append_c (out, ' ');
    g_string_append (out, words[i]);
    used += width + (used > 0);
  }
  g_print ("%s\n\n", out->str);
}

static void
print_hit (const RapHit *hit, guint columns)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *marked = NULL;

  if (columns == 0) {
    print_fields (hit);
    return;
  }
  name = rap_command_one_line (hit->name);
  label = get_label (hit);
  marked = mark_text (hit->text, hit->spans);
  g_print ("%s  %s\n", name, label);
  print_wrapped (marked, MAX (columns, 40));
}

static gboolean
print_hits (RapLibrary *library, RapQuery *query, guint64 *found, GError **error)
{
  guint columns = rap_command_get_columns ();
  gint64 after = 0;
  guint n;

  do {
    g_autoptr (GPtrArray) hits = rap_library_search (library, query, after, PAGE, NULL, error);

    if (hits == NULL)
      return FALSE;
    n = hits->len;
    *found += n;
    for (guint i = 0; i < n; i++) {
      const RapHit *hit = g_ptr_array_index (hits, i);

      print_hit (hit, columns);
      after = hit->paragraph;
    }
  } while (n == PAGE);
  return TRUE;
}

/* (transfer full) (nullable): NULL where there is none of this name; what is wrong is said. */
static RapQuery *
find_saved (RapLibrary *library, const Order *order)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches = rap_library_load_saved_searches (library, NULL, &error);

  if (searches == NULL) {
    rap_command_complain (order->library, error->message);
    return NULL;
  }
  for (guint i = 0; i < searches->len; i++)
    if (g_strcmp0 (rap_saved_search_get_name (searches->pdata[i]), order->saved) == 0)
      return rap_saved_search_to_query (searches->pdata[i]);
  rap_command_complain (order->saved, _ ("no search was saved under this name; the window lists "
                                         "those that were"));
  return NULL;
}

static void
print_row (RapRow *row, guint columns)
{
  RapParagraph *paragraph = rap_row_get_paragraph (row);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  guint n;
  const RapSpan *hits = rap_row_get_hits (row, &n);
  RapHit hit = {
    .name = (char *)rap_row_get_document_name (row),
    .path = (char **)rap_paragraph_get_path (paragraph),
    .label = (char *)rap_paragraph_get_label (paragraph),
    .text = (char *)rap_paragraph_get_text (paragraph),
    .spans = spans,
  };

  g_array_append_vals (spans, hits, n);
  print_hit (&hit, columns);
}

/* What a saved search finds, as the window lists it. */
static gboolean
print_rows (RapLibrary *library, RapQuery *query, guint64 *found, GError **error)
{
  guint columns = rap_command_get_columns ();
  guint n;

  do {
    g_autoptr (GPtrArray) rows = rap_library_load_rows (library, query, *found, PAGE, NULL, error);

    if (rows == NULL)
      return FALSE;
    n = rows->len;
    *found += n;
    for (guint i = 0; i < n; i++)
      print_row (g_ptr_array_index (rows, i), columns);
  } while (n == PAGE);
  return TRUE;
}

static int
tell_found (guint64 found)
{
  if (found == 0)
    g_printerr ("%s\n", _ ("Nothing was found."));
  else
    g_printerr (ngettext ("%lu paragraph was found.\n", "%lu paragraphs were found.\n", found),
                (gulong)found);
  return RAP_EXIT_DONE;
}

static int
search_saved (const Order *order)
{
  g_autoptr (RapLibrary) library = NULL;
  g_autoptr (RapQuery) query = NULL;
  g_autoptr (GError) error = NULL;
  guint64 found = 0;
  int status;

  if (!is_nothing_asked (order)) {
    rap_command_complain (NULL, _ ("--saved takes no query and no other condition beside it"));
    return RAP_EXIT_USAGE;
  }
  library = rap_command_open_library (order->library, RAP_LIBRARY_READ, &status);
  if (library == NULL)
    return status;
  query = find_saved (library, order);
  if (query == NULL)
    return RAP_EXIT_FAILED;
  if (print_rows (library, query, &found, &error))
    return tell_found (found);
  rap_command_complain (order->library, error->message);
  return RAP_EXIT_FAILED;
}

/**
 * rap_command_search:
 * @argc: how many arguments
 * @argv: the arguments; the first is "search"
 *
 * Returns: the exit status
 */
int
rap_command_search (int argc, char **argv)
{
  g_auto (Order) order = { 0 };
  g_autoptr (RapQuery) query = NULL;
  g_autoptr (RapLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  guint64 found = 0;
  int status;

  if (!parse (&order, argc, argv, &status))
    return status;
  if (order.saved != NULL)
    return search_saved (&order);
  query = make_query (&order);
  if (query == NULL)
    return RAP_EXIT_USAGE;
  library = rap_command_open_library (order.library, RAP_LIBRARY_READ, &status);
  if (library == NULL)
    return status;
  if (!print_hits (library, query, &found, &error)) {
    rap_command_complain (order.library, error->message);
    return RAP_EXIT_FAILED;
  }
  return tell_found (found);
}
