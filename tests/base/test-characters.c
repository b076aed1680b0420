/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Bytes are counted as characters, forwards and backwards.
 */
#include "rap-characters.h"

static void
test_counts_characters (void)
{
  RapCharacters characters;

  rap_characters_init (&characters, "a“é”z");
  g_assert_cmpuint (rap_characters_at (&characters, 0), ==, 0);
  g_assert_cmpuint (rap_characters_at (&characters, 1), ==, 1);
  g_assert_cmpuint (rap_characters_at (&characters, 4), ==, 2);
  g_assert_cmpuint (rap_characters_at (&characters, 6), ==, 3);
  g_assert_cmpuint (rap_characters_at (&characters, 9), ==, 4);
  g_assert_cmpuint (rap_characters_at (&characters, 10), ==, 5);
}

static void
test_goes_back (void)
{
  RapCharacters characters;

  rap_characters_init (&characters, "ééé");
  g_assert_cmpuint (rap_characters_at (&characters, 6), ==, 3);
  g_assert_cmpuint (rap_characters_at (&characters, 2), ==, 1);
  g_assert_cmpuint (rap_characters_at (&characters, 4), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/characters/counts", test_counts_characters);
  g_test_add_func ("/base/characters/goes-back", test_goes_back);
  return g_test_run ();
}
