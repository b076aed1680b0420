/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "golden.h"

#include "rap-config.h"

static char *
without_version (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "Rapporteur " RAP_VERSION, -1);

  return g_strjoinv ("Rapporteur @VERSION@", parts);
}

static void
show_difference (const char *file, const char *expected, const char *actual)
{
  g_auto (GStrv) left = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) right = g_strsplit (actual, "\n", -1);
  guint i = 0;

  while (left[i] != NULL && right[i] != NULL && g_str_equal (left[i], right[i]))
    i++;
  g_test_message ("%s:%u\nexpected: %s\nfound:    %s", file, i + 1,
                  left[i] != NULL ? left[i] : "(nothing)",
                  right[i] != NULL ? right[i] : "(nothing)");
}

void
assert_golden (const char *file, const char *text)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), file, NULL);
  g_autofree char *actual = without_version (text);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("RAP_UPDATE_GOLDEN") != NULL) {
    g_file_set_contents (path, actual, -1, &error);
    g_assert_no_error (error);
    return;
  }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (expected, actual)) {
    show_difference (file, expected, actual);
    g_test_fail ();
  }
}
