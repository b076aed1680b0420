/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents to compare, from files and from a few lines of text.
 */
#include "documents.h"

#include <string.h>

#include "rap-analyse.h"

RapLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  RapLexicon *lexicon = rap_lexicon_load ("en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static RapDocument *
analyse (GBytes *source, const char *name, RapLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, name, lexicon, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  return g_object_ref (g_ptr_array_index (documents, 0));
}

RapDocument *
analyse_file (const char *path, RapLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_no_error (error);
  return analyse (source, name, lexicon);
}

RapDocument *
analyse_text (const char *text, RapLexicon *lexicon)
{
  g_autoptr (GBytes) source = g_bytes_new_static (text, strlen (text));

  return analyse (source, "text.txt", lexicon);
}
