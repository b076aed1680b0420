/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A reading program that behaves as a bad one might; the media type says how.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  const char *how = argc > 1 ? argv[1] : "";

  if (strcmp (how, "crash") == 0)
    raise (SIGKILL);
  if (strcmp (how, "babble") == 0)
    puts ("these are a few words, and no reply at all, and they go on for longer than a head");
  if (strcmp (how, "hang") == 0 || strcmp (how, "hush") == 0) {
    if (strcmp (how, "hush") == 0)
      close (STDOUT_FILENO);
    for (;;)
      pause ();
  }
  return strcmp (how, "silence") == 0 ? 7 : 0;
}
