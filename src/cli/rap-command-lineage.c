/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli lineage: the way of one paragraph through the documents of a library, the oldest
 * first, and what became of its wording at each step.
 */
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "rap-command-library.h"
#include "rap-command.h"
#include "rap-export-file.h"
#include "rap-export-lineage.h"
#include "rap-library-window.h"

typedef struct {
  char *library;   /* (owned) (nullable) */
  char *format;    /* (owned) (nullable) */
  char **operands; /* (owned) (nullable) */
} Order;

static void
order_clear (Order *self)
{
  g_free (self->library);
  g_free (self->format);
  g_strfreev (self->operands);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static const struct {
  const char *name;
  void (*write) (GPtrArray *steps, GString *out);
} formats[] = {
  { "text", rap_export_lineage_text },
  { "json", rap_export_lineage_json },
};

static gboolean
parse (Order *self, int argc, char **argv, int *status)
{
  const GOptionEntry entries[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &self->library, N_ ("The library"), N_ ("DB") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format, N_ ("text or json"), N_ ("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->operands, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (N_ ("SYMBOL PARAGRAPH"));

  g_option_context_set_summary (
      context, _ ("Tells where else in the library the wording of a paragraph stands, and how it "
                  "changed. PARAGRAPH is its number: 12, PP3 or “7 (c) (i)”."));
  g_option_context_add_main_entries (context, entries, NULL);
  return rap_command_parse (context, &argc, &argv, status);
}

/* "7. (c)" and "7(c)" are one. */
static char *
simplify (const char *label)
{
  GString *simple = g_string_new (NULL);

  for (; *label != '\0'; label++)
    if (*label != '.' && *label != ' ')
      g_string_append_c (simple, g_ascii_tolower (*label));
  return g_string_free (simple, FALSE);
}

/* Its rowid, or 0. */
static gint64
find_label (GPtrArray *rows, const char *label)
{
  g_autofree char *wanted = simplify (label);

  for (guint i = 0; i < rows->len; i++) {
    RapParagraph *paragraph = rap_row_get_paragraph (rows->pdata[i]);
    g_autofree char *path = rap_labels_join (rap_paragraph_get_path (paragraph), "");
    g_autofree char *simple = simplify (path);

    if (*simple != '\0' && g_str_equal (simple, wanted))
      return rap_row_get_id (rows->pdata[i]);
  }
  return 0;
}

static gint64
find_paragraph (RapLibrary *library, const char *symbol, const char *label)
{
  RapQueryFields fields = { .document = symbol, .whole_text = TRUE };
  g_autoptr (RapQuery) query = rap_query_new (&fields);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows (library, query, 0, G_MAXUINT, NULL, &error);
  gint64 paragraph = 0;

  if (rows == NULL)
    rap_command_complain (NULL, error->message);
  else if (rows->len == 0)
    rap_command_complain (symbol, _ ("is not in the library; “rapporteur-cli list” tells what is"));
  else if ((paragraph = find_label (rows, label)) == 0)
    rap_command_complain (label, _ ("the document has no paragraph of this number"));
  return paragraph;
}

static int
print_lineage (RapLibrary *library, gint64 paragraph, guint format)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_find_relatives (library, paragraph, NULL, &error);
  g_autoptr (GPtrArray) steps = rows != NULL ? rap_lineage_load (rows, &error) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (steps == NULL) {
    rap_command_complain (NULL, error->message);
    return RAP_EXIT_FAILED;
  }
  formats[format].write (steps, out);
  bytes = g_bytes_new (out->str, out->len);
  if (rap_export_write_descriptor (STDOUT_FILENO, bytes, &error))
    return RAP_EXIT_DONE;
  rap_command_complain (_ ("standard output"), error->message);
  return RAP_EXIT_FAILED;
}

/**
 * rap_command_lineage:
 * @argc: how many arguments
 * @argv: the arguments; the first is "lineage"
 *
 * Returns: the exit status
 */
int
rap_command_lineage (int argc, char **argv)
{
  g_auto (Order) order = { 0 };
  g_autoptr (RapLibrary) library = NULL;
  gint64 paragraph;
  guint format = 0;
  int status;

  if (!parse (&order, argc, argv, &status))
    return status;
  while (format < G_N_ELEMENTS (formats) && order.format != NULL &&
         !g_str_equal (order.format, formats[format].name))
    format++;
  if (order.operands == NULL || g_strv_length (order.operands) != 2 ||
      format == G_N_ELEMENTS (formats)) {
    rap_command_complain (NULL, _ ("name a document by its symbol and one of its paragraphs by its "
                                   "number, and text or json as the format"));
    return RAP_EXIT_USAGE;
  }
  library = rap_command_open_library (order.library, RAP_LIBRARY_READ, &status);
  if (library == NULL)
    return status;
  paragraph = find_paragraph (library, order.operands[0], order.operands[1]);
  return paragraph != 0 ? print_lineage (library, paragraph, format) : RAP_EXIT_FAILED;
}
