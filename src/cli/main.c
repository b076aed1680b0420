/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli: picks the subcommand.
 */
#include <glib/gi18n.h>
#include <signal.h>

#include "rap-build-tree.h"
#include "rap-command.h"
#include "rap-config.h"

static const struct {
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} commands[] = {
  { "analyse", rap_command_analyse, N_ ("find the commitments in one document") },
  { "import", rap_command_import, N_ ("keep documents in a library") },
  { "list", rap_command_list, N_ ("list the documents of a library") },
  { "search", rap_command_search, N_ ("find paragraphs in a library") },
  { "chart", NULL, N_ ("make a commitments chart") },
  { "compare", rap_command_compare, N_ ("tell what became of one document in another") },
  { "series", rap_command_series, N_ ("follow each commitment through several documents") },
  { "lineage", rap_command_lineage, N_ ("tell where the wording of a paragraph came from") },
};

/* As the options of a command are written in its help. */
static const struct {
  const char *name;
  const char *summary;
} options[] = {
  { "-h, --help", N_ ("Show this help") },
  { "--version", N_ ("Show the version") },
};

static void
print_help (void)
{
  g_print ("%s\n  rapporteur-cli %s\n\n%s\n\n%s\n", _ ("Usage:"),
           _ ("COMMAND [OPTION…] [ARGUMENT…]"),
           _ ("Finds the commitments in resolutions, declarations and plans of action."),
           _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-14s %s\n", commands[i].name, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("Options:"));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_print ("  %-14s %s\n", options[i].name, _ (options[i].summary));
  g_print ("\n%s\n", _ ("“rapporteur-cli COMMAND --help” tells the options of a command."));
}

static int
run_command (int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name)) {
      g_autofree char *name = g_strdup_printf ("rapporteur-cli %s", commands[i].name);
      g_set_prgname (name);
      if (commands[i].run == NULL)
        return rap_command_paint (argv + 1);
      return commands[i].run (argc - 1, argv + 1);
    }
  rap_command_complain (argv[1], _ ("there is no such command; “rapporteur-cli --help” tells "
                                    "which there are"));
  return RAP_EXIT_USAGE;
}

int
main (int argc, char **argv)
{
  /* A file that may not grow further is an error like a full disk, and is told as one. */
  signal (SIGXFSZ, SIG_IGN);
  rap_build_tree_set_language (RAP_GETTEXT_PACKAGE, RAP_LOCALE_DIR);
  if (argc < 2) {
    print_help ();
    return RAP_EXIT_USAGE;
  }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
      g_str_equal (argv[1], "help")) {
    print_help ();
    return RAP_EXIT_DONE;
  }
  if (g_str_equal (argv[1], "--version")) {
    g_print ("rapporteur-cli %s\n", RAP_VERSION);
    return RAP_EXIT_DONE;
  }
  return run_command (argc, argv);
}
