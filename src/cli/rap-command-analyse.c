/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli analyse: one file, its commitments on stdout, as text for people or as JSON.
 */
#include "rap-command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "rap-analyse.h"
#include "rap-export-json.h"

/* What stands before each paragraph in the text output. */
static const char *
paragraph_sign (RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  return commitment != NULL ? rap_strength_to_name (rap_commitment_get_strength (commitment)) : "—";
}

static void
print_actors (RapCommitment *commitment, GString *out)
{
  g_auto (GStrv) names = rap_commitment_list_names (commitment, RAP_ACTOR_ADDRESSEE);

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "\n      → " : ", ", names[i]);
}

static void
print_deadlines (RapCommitment *commitment, RapParagraph *paragraph, GString *out)
{
  const char *text = rap_paragraph_get_text (paragraph);
  guint n;
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n);

  for (guint i = 0; i < n; i++) {
    gboolean inherited = rap_span_is_inherited (deadlines[i].span);
    g_autofree char *words =
        inherited ? g_strdup (deadlines[i].date)
                  : g_utf8_substring (text, deadlines[i].span.start, deadlines[i].span.end);

    g_string_append_printf (out, "\n      ⏲ %s", words);
    if (!inherited && deadlines[i].date != NULL)
      g_string_append_printf (out, " (%s)", deadlines[i].date);
  }
}

static void
print_paragraph (RapParagraph *paragraph, GString *out)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  const char *reason = commitment != NULL ? rap_commitment_get_reason (commitment)
                                          : rap_paragraph_get_not_commitment (paragraph);
  const char *const *path = rap_paragraph_get_path (paragraph);
  g_autofree char *labels = rap_labels_join (path, " ");

  if (rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING) {
    g_string_append_printf (out, "\n# %s\n", rap_paragraph_get_text (paragraph));
    return;
  }
  if (commitment == NULL && reason == NULL)
    return;
  g_string_append_printf (out, "\n%s [%s] %s", labels, paragraph_sign (paragraph),
                          rap_paragraph_get_text (paragraph));
  if (commitment != NULL) {
    print_actors (commitment, out);
    print_deadlines (commitment, paragraph, out);
  }
  g_string_append_printf (out, "\n      %s\n", reason);
}

static void
append_counts (guint n_commitments, guint n_operative, GString *out)
{
  g_autofree char *commitments =
      g_strdup_printf (ngettext ("%u commitment", "%u commitments", n_commitments), n_commitments);
  g_autofree char *operative = g_strdup_printf (
      ngettext ("%u operative paragraph", "%u operative paragraphs", n_operative), n_operative);

  g_string_append_c (out, '\n');
  /* Translators: two counts: "116 commitments; 120 operative paragraphs" */
  g_string_append_printf (out, _ ("%s; %s"), commitments, operative);
  g_string_append_c (out, '\n');
}

static void
print_document (RapDocument *document, GString *out)
{
  guint n_operative = 0, n = rap_document_get_n_paragraphs (document);

  g_string_append_printf (out, "%s\n", rap_document_get_display_name (document));
  if (rap_document_get_symbol (document) != NULL && rap_document_get_title (document) != NULL)
    g_string_append_printf (out, "%s\n", rap_document_get_title (document));
  for (guint i = 0; i < n; i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (document, i);
    n_operative += rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_OPERATIVE;
    print_paragraph (paragraph, out);
  }
  append_counts (rap_document_count_commitments (document), n_operative, out);
}

static gboolean
write_all (const GString *out)
{
  for (gsize at = 0; at < out->len;) {
    gssize n = write (STDOUT_FILENO, out->str + at, out->len - at);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      if (errno != EPIPE)
        rap_command_complain (NULL, _ ("the result could not be written; is the disk full?"));
      return FALSE;
    }
    at += n;
  }
  return TRUE;
}

/* The lexicon is loaded while the helper process parses. */
static GPtrArray *
analyse (const char *path, GError **error)
{
  g_autoptr (GBytes) source = rap_read_source (path, NULL, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (RapReading) reading = NULL;
  g_autoptr (RapLexicon) lexicon = NULL;

  if (source == NULL)
    return NULL;
  reading = rap_reading_start (source, name);
  lexicon = rap_lexicon_load_for_analyst ("en", error);
  if (lexicon == NULL)
    return NULL;
  return rap_analyse_reading (g_steal_pointer (&reading), source, name, lexicon, NULL, error);
}

/**
 * rap_command_analyse:
 * @argc: number of arguments
 * @argv: the subcommand's name and its arguments
 *
 * Finds the commitments in one document and prints them; keeps nothing.
 *
 * Returns: how the program is to exit
 */
int
rap_command_analyse (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("text or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (N_ ("FILE"));
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_option_context_set_summary (context, N_ ("Finds the commitments in one document and prints "
                                             "them. FILE may be - for standard input."));
  g_option_context_add_main_entries (context, entries, NULL);
  if (!rap_command_parse (context, &argc, &argv, &status))
    return status;
  if (argc != 2 ||
      (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))) {
    rap_command_complain (NULL, _ ("name one file to analyse, and text or json as the format"));
    return RAP_EXIT_USAGE;
  }
  documents = analyse (argv[1], &error);
  if (documents == NULL) {
    rap_command_complain (argv[1], error->message);
    return RAP_EXIT_FAILED;
  }
  if (g_strcmp0 (format, "json") == 0) {
    rap_export_json_documents (documents, out);
  } else {
    for (guint i = 0; i < documents->len; i++)
      print_document (g_ptr_array_index (documents, i), out);
  }
  return write_all (out) ? RAP_EXIT_DONE : RAP_EXIT_FAILED;
}
