/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-build-tree.h"

#include <libintl.h>
#include <locale.h>

/* In the root of a tree; it holds the path of the sources. */
#define MARK "rapporteur-build-tree"

/**
 * rap_build_tree_find_of:
 * @program: (type filename): path of a program, without symbolic links
 *
 * The programs of a build lie two folders below its root.
 *
 * Returns: (transfer full) (nullable) (type filename): the root of the build that @program lies
 *   in, or %NULL where it lies elsewhere
 */
char *
rap_build_tree_find_of (const char *program)
{
  g_autofree char *folder = g_path_get_dirname (program);
  g_autofree char *above = g_path_get_dirname (folder);
  g_autofree char *tree = g_path_get_dirname (above);
  g_autofree char *mark = g_build_filename (tree, MARK, NULL);

  return g_file_test (mark, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&tree) : NULL;
}

/**
 * rap_build_tree_find:
 *
 * Returns: (transfer full) (nullable) (type filename): the root of the build that the running
 *   program lies in, or %NULL where it is installed
 */
char *
rap_build_tree_find (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? rap_build_tree_find_of (program) : NULL;
}

/**
 * rap_build_tree_get_sources:
 * @tree: (type filename): the root of a build
 *
 * Returns: (transfer full) (nullable) (type filename): the folder of the sources it was made from
 */
char *
rap_build_tree_get_sources (const char *tree)
{
  g_autofree char *mark = g_build_filename (tree, MARK, NULL);
  char *sources = NULL;

  return g_file_get_contents (mark, &sources, NULL, NULL) ? g_strchomp (sources) : NULL;
}

/**
 * rap_build_tree_set_language:
 * @domain: of the translations
 * @installed: (type filename): where they are for an installed program
 *
 * Makes the program speak the language of its environment.
 */
void
rap_build_tree_set_language (const char *domain, const char *installed)
{
  g_autofree char *tree = rap_build_tree_find ();
  g_autofree char *built = tree != NULL ? g_build_filename (tree, "po", NULL) : NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (domain, built != NULL ? built : installed);
  bind_textdomain_codeset (domain, "UTF-8");
  textdomain (domain);
}
