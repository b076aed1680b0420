/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How fast text is analysed on one core. In: text documents. Out: a table with a row for each
 * stage, in MB of source a second of the processor's time, so that what else the machine does
 * counts little, and the whole way of a file to its JSON. Each document is measured by itself and
 * again and again until enough time has passed; a long one is made by setting the documents behind
 * one another.
 */
#include <stdio.h>
#include <time.h>

#include "rap-analyse.h"
#include "rap-export-json.h"
#include "rap-findings.h"

#define ENOUGH_SECONDS 1.0
#define LONG_BYTES (2 * 1000 * 1000)

typedef enum { STAGE_LINES, STAGE_MANUSCRIPT, STAGE_OUTLINE, STAGE_FINDINGS, N_STAGES } Stage;

static const char *const STAGE_NAMES[N_STAGES] = {
  [STAGE_LINES] = "lines",
  [STAGE_MANUSCRIPT] = "manuscript",
  [STAGE_OUTLINE] = "outline",
  [STAGE_FINDINGS] = "analysis",
};

/* Seconds that the processor has worked for this program. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Seconds of each stage for one text, added to what `seconds` holds. */
static void
run_stages (const char *text, gsize length, RapLexicon *lexicon, double *seconds)
{
  double start = now ();
  g_autoptr (RapRaw) raw = rap_text_read (text, length);
  double lines = now ();
  g_autoptr (RapManuscript) manuscript = rap_manuscript_new (raw, lexicon);
  double clean = now ();
  g_autoptr (RapOutline) outline = rap_outline_new (manuscript, lexicon);
  double parts = now ();
  g_autoptr (RapFindings) findings = rap_findings_new (outline, lexicon);

  seconds[STAGE_FINDINGS] += now () - parts;
  seconds[STAGE_OUTLINE] += parts - clean;
  seconds[STAGE_MANUSCRIPT] += clean - lines;
  seconds[STAGE_LINES] += lines - start;
}

static void
print_row (const char *name, double bytes, double seconds)
{
  printf ("  %-34s %8.1f MB/s\n", name, bytes / seconds / 1e6);
}

static void
measure_stages (const char *text, gsize length, RapLexicon *lexicon)
{
  double seconds[N_STAGES] = { 0 };
  double analysis, start, bytes = 0;

  run_stages (text, length, lexicon, seconds);
  for (guint i = 0; i < N_STAGES; i++)
    seconds[i] = 0;
  start = now ();
  for (; now () - start < ENOUGH_SECONDS; bytes += (double)length)
    run_stages (text, length, lexicon, seconds);

  for (guint i = 0; i < N_STAGES; i++)
    print_row (STAGE_NAMES[i], bytes, seconds[i]);
  analysis = seconds[STAGE_MANUSCRIPT] + seconds[STAGE_OUTLINE] + seconds[STAGE_FINDINGS];
  print_row ("manuscript + outline + analysis", bytes, analysis);
}

/* From the bytes of a file to JSON, as `rapporteur-cli analyse --format json` does it. */
static void
measure_whole (GBytes *source, const char *name, RapLexicon *lexicon)
{
  double bytes = 0, start = now ();

  for (; now () - start < ENOUGH_SECONDS; bytes += (double)g_bytes_get_size (source)) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) documents = rap_analyse_source (source, name, lexicon, NULL, &error);
    g_autoptr (GString) json = g_string_new (NULL);

    g_assert_no_error (error);
    rap_export_json_documents (documents, json);
  }
  print_row ("whole, from bytes to JSON", bytes, now () - start);
}

static void
measure (const char *name, const char *text, gsize length, RapLexicon *lexicon)
{
  g_autoptr (GBytes) source = g_bytes_new_static (text, length);

  printf ("%s, %.1f kB\n", name, (double)length / 1000);
  measure_stages (text, length, lexicon);
  measure_whole (source, name, lexicon);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) longest = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 1; i < argc; i++) {
    g_autofree char *text = NULL;
    g_autofree char *name = g_path_get_basename (argv[i]);
    gsize length;

    /* Documents that are not part of the project may be absent. */
    if (!g_file_get_contents (argv[i], &text, &length, NULL))
      continue;
    measure (name, text, length, lexicon);
    g_string_append_len (all, text, (gssize)length);
    g_string_append (all, "\n\n");
  }
  while (all->len > 0 && longest->len < LONG_BYTES)
    g_string_append_len (longest, all->str, (gssize)all->len);
  measure ("all of them, again and again", longest->str, longest->len, lexicon);
  return 0;
}
