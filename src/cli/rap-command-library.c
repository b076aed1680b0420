/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-command-library.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "rap-command.h"

#define USUAL_COLUMNS 80

/**
 * rap_command_open_library:
 * @path: (nullable): of the library; %NULL for the analyst's own
 * @mode: what is to be done with it
 * @status: (out): how to exit where there is no library
 *
 * What is wrong is said on stderr. The analyst's own library that is not there yet is an empty
 * one, which is nothing wrong.
 *
 * Returns: (transfer full) (nullable): the library
 */
RapLibrary *
rap_command_open_library (const char *path, RapLibraryMode mode, int *status)
{
  g_autofree char *own = rap_library_get_default_path ();
  const char *chosen = path != NULL ? path : own;
  g_autoptr (GError) error = NULL;
  RapLibrary *library = rap_library_open (chosen, mode, &error);

  if (library != NULL)
    return library;
  if (path == NULL && g_error_matches (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND)) {
    g_printerr ("%s\n", _ ("The library is empty; “rapporteur-cli import” adds documents."));
    *status = RAP_EXIT_DONE;
    return NULL;
  }
  rap_command_complain (chosen, error->message);
  *status = RAP_EXIT_FAILED;
  return NULL;
}

/**
 * rap_command_get_columns:
 *
 * Returns: how many columns the terminal has that stdout is, or 0 where it is none
 */
guint
rap_command_get_columns (void)
{
  struct winsize size = { 0 };
  const char *columns = g_getenv ("COLUMNS");

  if (!isatty (STDOUT_FILENO))
    return 0;
  if (columns != NULL && atoi (columns) > 0)
    return atoi (columns);
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return USUAL_COLUMNS;
}

static guint
measure_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * rap_command_measure:
 * @text: a line
 *
 * Returns: how many columns of a terminal it takes
 */
guint
rap_command_measure (const char *text)
{
  guint columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    columns += measure_character (g_utf8_get_char (text));
  return columns;
}

/**
 * rap_command_append_cell:
 * @line: a line
 * @text: what the cell says; cut with "…" where it is too long
 * @columns: how wide the cell is
 *
 * Adds a cell that is filled up with blanks.
 */
void
rap_command_append_cell (GString *line, const char *text, guint columns)
{
  guint used = 0;
  gboolean cut = rap_command_measure (text) > columns;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (used + measure_character (c) > columns - (cut ? 1 : 0))
      break;
    g_string_append_unichar (line, c);
    used += measure_character (c);
  }
  if (cut) {
    g_string_append (line, "…");
    used++;
  }
  for (; used < columns; used++)
    g_string_append_c (line, ' ');
}

/**
 * rap_command_one_line:
 * @text: (nullable): any text
 *
 * What a document holds must not break a line, nor tell the terminal to do something.
 *
 * Returns: (transfer full): the text with a blank for each control character
 */
char *
rap_command_one_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);
    g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
  }
  return g_string_free (line, FALSE);
}
