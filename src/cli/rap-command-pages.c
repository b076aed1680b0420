/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-command-pages.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "rap-command.h"

/**
 * rap_command_read_paper:
 * @name: (nullable): as the analyst wrote it; A4 otherwise
 * @paper: (out): what is meant
 *
 * Returns: whether there is such a paper
 */
gboolean
rap_command_read_paper (const char *name, RapChartPaper *paper)
{
  if (name == NULL || g_ascii_strcasecmp (name, "a4") == 0) {
    *paper = RAP_CHART_PAPER_A4;
  } else if (g_ascii_strcasecmp (name, "letter") == 0) {
    *paper = RAP_CHART_PAPER_LETTER;
  } else {
    rap_command_complain (name, _ ("is no paper; there are a4 and letter"));
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_day (const char *text)
{
  int year, month, day, length = 0;

  return sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && length == 10 &&
         text[length] == '\0' && g_date_valid_dmy (day, month, year);
}

/**
 * rap_command_read_day:
 * @day: (inout) (nullable): as the analyst wrote it; ISO 8601
 *
 * Where none was named, it is that of the environment of a build, or today.
 *
 * Returns: whether there is such a day
 */
gboolean
rap_command_read_day (char **day)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  guint64 seconds = 0;

  if (*day != NULL) {
    if (is_day (*day))
      return TRUE;
    rap_command_complain (*day, _ ("is no day; write it as in 2026-01-31"));
    return FALSE;
  }
  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    time = g_date_time_new_from_unix_utc (seconds);
  else
    time = g_date_time_new_now_local ();
  *day = g_date_time_format (time, "%Y-%m-%d");
  return TRUE;
}

/**
 * rap_command_can_take_pdf:
 * @output: (nullable): the file to write; stdout otherwise, or where it is "-"
 *
 * Returns: whether a PDF can go there
 */
gboolean
rap_command_can_take_pdf (const char *output)
{
  if ((output != NULL && !g_str_equal (output, "-")) || !isatty (STDOUT_FILENO))
    return TRUE;
  rap_command_complain (NULL, _ ("a PDF cannot be shown on a terminal; name a file after -o"));
  return FALSE;
}
