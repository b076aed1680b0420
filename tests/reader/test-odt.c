/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * OpenDocument texts as raw documents: documents/odt-*.parts, packed during the build, and what is
 * read from them; and the files that nothing can be read from.
 */
#include <string.h>

#include "read-cases.h"

static void
test_golden (gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".odt", NULL);
  g_autoptr (GBytes) source = read_file (G_TEST_BUILT, file);

  assert_read_golden (source, name, RAP_MEDIA_TYPE_ODT);
}

/* A flat file is the same document. */
static void
test_flat (void)
{
  g_autoptr (GBytes) source = read_file (G_TEST_BUILT, "odt-lists.fodt");

  assert_read_golden (source, "odt-lists", RAP_MEDIA_TYPE_ODT);
}

static const ReadRefusal refusals[] = {
  { "cut.odt", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "broken-xml.odt", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "broken.fodt", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "entities.odt", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "deep.odt", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "crowd.odt", RAP_READ_ERROR_TOO_LARGE, "the file has more pages or text than can be read" },
  { "crowd.fodt", RAP_READ_ERROR_TOO_LARGE, "the file has more pages or text than can be read" },
  { "bomb.odt", RAP_READ_ERROR_TOO_LARGE, "the file has more pages or text than can be read" },
  { "no-content.odt", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "table.odt", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "password.odt", RAP_READ_ERROR_ENCRYPTED, "the file is encrypted" },
  { "empty.odt", RAP_READ_ERROR_EMPTY, "there is no text in the document: " },
  { "heads-alone.odt", RAP_READ_ERROR_EMPTY, "there is no text in the document: " },
};

static void
test_refusal (gconstpointer refusal)
{
  assert_refused (refusal);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "odt-text",  "odt-styles", "odt-lists",
                                       "odt-notes", "odt-heads",  "odt-heads-usual" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strconcat ("/odt/", names[i] + strlen ("odt-"), NULL);

    g_test_add_data_func (path, names[i], test_golden);
  }
  g_test_add_func ("/odt/flat", test_flat);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autofree char *path = g_strconcat ("/odt/refused/", refusals[i].file, NULL);

    g_test_add_data_func (path, &refusals[i], test_refusal);
  }
  return g_test_run ();
}
