/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "read-cases.h"

#include <string.h>

#include "raw-text.h"

GBytes *
read_file (GTestFileType type, const char *name)
{
  const char *folder = type == G_TEST_DIST ? "documents" : "";
  g_autofree char *path = g_test_build_filename (type, "reader", folder, name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *source = rap_read_source (path, NULL, &error);

  g_assert_no_error (error);
  return source;
}

RapRaw *
read_raw (GBytes *source, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_read (source, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  return rap_raw_ref (documents->pdata[0]);
}

/* RAP_WRITE_EXPECTED=1 writes what is expected anew; look at it before you keep it. */
static void
assert_golden (const char *made, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;

  if (g_getenv ("RAP_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (path, made, -1, NULL));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, expected);
}

/* @source becomes documents/@name.raw, and is read as @media_type by its bytes alone. */
void
assert_read_golden (GBytes *source, const char *name, const char *media_type)
{
  g_autofree char *expected = g_strconcat (name, ".raw", NULL);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "reader", "documents", expected, NULL);
  g_autoptr (RapRaw) raw = read_raw (source, NULL);
  g_autofree char *made = raw_to_text (raw);

  g_assert_true (raw->paragraphs);
  g_assert_false (raw->placed);
  g_assert_cmpstr (raw->media_type, ==, media_type);
  assert_golden (made, path);
}

void
assert_refused (const ReadRefusal *refusal)
{
  g_autoptr (GBytes) source = read_file (G_TEST_BUILT, refusal->file);
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_read (source, refusal->file, NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, (gint)refusal->code);
  g_assert_true (g_str_has_prefix (error->message, refusal->says));
}
