/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli list: the documents of a library, one on a line: a table on a terminal, fields
 * parted by tabs elsewhere.
 */
#include "rap-command.h"

#include <glib/gi18n.h>

#include "rap-command-library.h"

#define WIDEST_SYMBOL 30
#define N_FIELDS 4

/* Symbol, date of adoption, number of commitments, title. */
typedef struct {
  char *fields[N_FIELDS];
} Line;

static void
line_free (Line *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (self->fields[i]);
  g_free (self);
}

static Line *
line_new (const RapDocumentEntry *entry)
{
  Line *self = g_new0 (Line, 1);

  self->fields[0] = rap_command_one_line (
      entry->symbol != NULL || entry->title != NULL ? entry->symbol : entry->source_name);
  self->fields[1] = rap_command_one_line (entry->adopted);
  self->fields[2] = g_strdup_printf ("%u", entry->n_commitments);
  self->fields[3] = rap_command_one_line (entry->title);
  return self;
}

static void
print_table (GPtrArray *lines, guint columns)
{
  guint widths[N_FIELDS] = { 0 };
  guint rest;

  for (guint i = 0; i < lines->len; i++)
    for (guint field = 0; field < N_FIELDS; field++) {
      const Line *line = g_ptr_array_index (lines, i);
      widths[field] = MAX (widths[field], rap_command_measure (line->fields[field]));
    }
  widths[0] = MIN (widths[0], WIDEST_SYMBOL);
  rest = widths[0] + widths[1] + widths[2] + 2 * (N_FIELDS - 1);
  widths[3] = columns > rest + 20 ? MIN (widths[3], columns - rest) : widths[3];

  for (guint i = 0; i < lines->len; i++) {
    const Line *line = g_ptr_array_index (lines, i);
    g_autoptr (GString) out = g_string_new (NULL);

    rap_command_append_cell (out, line->fields[0], widths[0]);
    g_string_append (out, "  ");
    rap_command_append_cell (out, line->fields[1], widths[1]);
    g_string_append_printf (out, "  %*s  ", (int)widths[2], line->fields[2]);
    rap_command_append_cell (out, line->fields[3], widths[3]);
    g_print ("%s\n", g_strchomp (out->str));
  }
}

static void
print_fields (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = g_ptr_array_index (lines, i);
    g_print ("%s\t%s\t%s\t%s\n", line->fields[0], line->fields[1], line->fields[2],
             line->fields[3]);
  }
}

static int
print_documents (GPtrArray *entries)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  guint columns = rap_command_get_columns ();

  if (entries->len == 0) {
    g_printerr ("%s\n", _ ("The library is empty; “rapporteur-cli import” adds documents."));
    return RAP_EXIT_DONE;
  }
  if (columns > 0) {
    Line *head = g_new0 (Line, 1);

    head->fields[0] = g_strdup (_ ("Symbol"));
    head->fields[1] = g_strdup (_ ("Adopted"));
    head->fields[2] = g_strdup (_ ("Commitments"));
    head->fields[3] = g_strdup (_ ("Title"));
    g_ptr_array_add (lines, head);
  }
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (lines, line_new (g_ptr_array_index (entries, i)));
  if (columns > 0)
    print_table (lines, columns);
  else
    print_fields (lines);
  return RAP_EXIT_DONE;
}

/**
 * rap_command_list:
 * @argc: how many arguments
 * @argv: the arguments; the first is "list"
 *
 * Returns: the exit status
 */
int
rap_command_list (int argc, char **argv)
{
  g_autofree char *path = NULL;
  const GOptionEntry options[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The library"), N_ ("DB") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (RapLibrary) library = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_option_context_set_summary (context, N_ ("Lists the documents of a library."));
  g_option_context_add_main_entries (context, options, NULL);
  if (!rap_command_parse (context, &argc, &argv, &status))
    return status;
  if (argc > 1) {
    rap_command_complain (argv[1], _ ("“list” takes no argument; name a library after --library"));
    return RAP_EXIT_USAGE;
  }
  library = rap_command_open_library (path, RAP_LIBRARY_READ, &status);
  if (library == NULL)
    return status;
  entries = rap_library_list_documents (library, NULL, &error);
  if (entries == NULL) {
    rap_command_complain (path, error->message);
    return RAP_EXIT_FAILED;
  }
  return print_documents (entries);
}
