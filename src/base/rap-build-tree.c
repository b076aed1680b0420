/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-build-tree.h"

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
