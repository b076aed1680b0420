/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A program knows the build that it lies in, and an installed one none.
 */
#include "rap-build-tree.h"

#include <glib/gstdio.h>

static void
test_own (void)
{
  g_autofree char *tree = rap_build_tree_find ();
  g_autofree char *sources = NULL;
  g_autofree char *here = NULL;

  g_assert_nonnull (tree);
  sources = rap_build_tree_get_sources (tree);
  g_assert_nonnull (sources);
  here = g_build_filename (sources, "src", "base", "rap-build-tree.h", NULL);
  g_assert_true (g_file_test (here, G_FILE_TEST_IS_REGULAR));
}

static void
test_elsewhere (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rapporteur-tree-XXXXXX", NULL);
  g_autofree char *mark = g_build_filename (folder, "rapporteur-build-tree", NULL);
  g_autofree char *beside = g_build_filename (folder, "bin", "rapporteur", NULL);
  g_autofree char *below = g_build_filename (folder, "src", "cli", "rapporteur-cli", NULL);
  g_autofree char *deeper = g_build_filename (folder, "a", "b", "c", "rapporteur-cli", NULL);
  g_autofree char *none = rap_build_tree_find_of (below);
  g_autofree char *found = NULL;

  g_assert_null (none);
  g_assert_true (g_file_set_contents (mark, "/sources\n", -1, NULL));
  found = rap_build_tree_find_of (below);
  g_assert_cmpstr (found, ==, folder);
  g_assert_null (rap_build_tree_find_of (beside));
  g_assert_null (rap_build_tree_find_of (deeper));
  g_assert_null (rap_build_tree_find_of ("/usr/bin/rapporteur"));
  g_remove (mark);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/build-tree/own", test_own);
  g_test_add_func ("/build-tree/elsewhere", test_elsewhere);
  return g_test_run ();
}
