/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * write-library LIBRARY.db writes a library of 100,000 commitments, for the benchmarks of the
 * window; it is a program of its own so that its memory is not counted with theirs.
 */
#include "author.h"

#define N_DOCUMENTS 1389 /* 100,008 commitments */
#define TOGETHER 128

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = NULL;
  Author *author;

  if (argc != 2) {
    g_printerr ("write-library LIBRARY.db\n");
    return 2;
  }
  library = rap_library_open (argv[1], RAP_LIBRARY_CREATE, &error);
  g_assert_no_error (error);
  author = author_new ();
  for (guint done = 0; done < N_DOCUMENTS;) {
    g_autoptr (GPtrArray) deposits =
        g_ptr_array_new_with_free_func ((GDestroyNotify)rap_deposit_free);

    while (deposits->len < TOGETHER && done < N_DOCUMENTS)
      g_ptr_array_add (deposits, author_write_document (author, done++));
    rap_library_deposit (library, (RapDeposit **)deposits->pdata, deposits->len, NULL);
    for (guint i = 0; i < deposits->len; i++)
      g_assert_no_error (((RapDeposit *)g_ptr_array_index (deposits, i))->error);
  }
  author_free (author);
  return 0;
}
