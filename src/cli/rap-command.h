/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the subcommands share: how each is called and how each ends. A subcommand parses its own
 * options with GOptionContext, prints its result on stdout and every error as one sentence on
 * stderr.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

enum {
  RAP_EXIT_DONE = 0,
  RAP_EXIT_FAILED = 1, /* something failed and was said on stderr */
  RAP_EXIT_USAGE = 2,  /* called in a way that makes no sense */
};

/* argv[0] is the subcommand's name. */
int rap_command_analyse (int argc, char **argv);
int rap_command_import (int argc, char **argv);
int rap_command_list (int argc, char **argv);
int rap_command_search (int argc, char **argv);
int rap_command_chart (int argc, char **argv);
int rap_command_compare (int argc, char **argv);
int rap_command_lineage (int argc, char **argv);
int rap_command_series (int argc, char **argv);

/* A comparison or a series on pages; argv[0] says which. */
int rap_command_table (int argc, char **argv);

/* Hands a subcommand on to the program that makes pages. */
int rap_command_paint (char **argv);

/* Prints "rapporteur-cli: SUBJECT: MESSAGE" on stderr; SUBJECT may be NULL. */
void rap_command_complain (const char *subject, const char *message);

/* Parses the options of a subcommand. On failure, or after --help, *status is how to exit. */
gboolean rap_command_parse (GOptionContext *context, int *argc, char ***argv, int *status);

G_END_DECLS
