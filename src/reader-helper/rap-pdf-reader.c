/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-pdf-reader.h"

#include <string.h>

#include "rap-line-writer.h"
#include "rap-page-glyphs.h"
#include "rap-wire.h"

#define MEDIA_TYPE "application/pdf"

/* The parser takes nearly all of the time and knows no threads, but documents are independent of
 * each other: so each worker opens the file anew (a millisecond) and takes the next page. More
 * workers than this gain little and each keeps its own table of the file in memory. */
#define MOST_WORKERS 4

/* To open the file takes a worker half as long as to read one page. */
#define PAGES_WORTH_A_WORKER 2

typedef struct {
  GBytes *source; /* (unowned) */
  RapRaw **pages; /* (unowned): a document of one page each, filled by the workers */
  gint n_pages;
  gint next_page; /* (atomic) */
  gint failed;    /* (atomic): RapReadError + 1 */
} Work;

/* The parser's errors, told as ours. The sentences are written by the parent process. */
static void
set_reason (GError **error, RapReadError reason)
{
  g_set_error_literal (error, RAP_READ_ERROR, reason, "");
}

/**
 * rap_pdf_open:
 * @source: the bytes of a PDF
 * @error: (nullable): a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the file, opened
 */
PopplerDocument *
rap_pdf_open (GBytes *source, GError **error)
{
  g_autoptr (GError) reason = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (source, NULL, &reason);

  if (document != NULL)
    return document;
  if (g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    set_reason (error, RAP_READ_ERROR_ENCRYPTED);
  else
    set_reason (error, RAP_READ_ERROR_DAMAGED);
  return NULL;
}

/* One page at a time: what the parser keeps of a page goes with it. */
static RapRaw *
read_page (PopplerDocument *document, int index, RapPageGlyphs *glyphs, RapPageLines *lines)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  RapLineWriter writer;

  if (page == NULL)
    return NULL;
  rap_page_glyphs_take (glyphs, page);
  g_object_unref (page);
  rap_page_lines_lay (lines, glyphs->glyphs);
  rap_line_writer_init (&writer, MEDIA_TYPE);
  rap_line_writer_add_page (&writer, glyphs->glyphs, lines, glyphs->width, glyphs->height);
  return rap_line_writer_finish (&writer);
}

static void
read_pages (Work *work, PopplerDocument *document)
{
  RapPageGlyphs glyphs;
  RapPageLines lines;

  rap_page_glyphs_init (&glyphs);
  rap_page_lines_init (&lines);
  while (g_atomic_int_get (&work->failed) == 0) {
    gint index = g_atomic_int_add (&work->next_page, 1);

    if (index >= work->n_pages)
      break;
    work->pages[index] = read_page (document, index, &glyphs, &lines);
    if (work->pages[index] == NULL)
      g_atomic_int_set (&work->failed, RAP_READ_ERROR_DAMAGED + 1);
  }
  rap_page_lines_clear (&lines);
  rap_page_glyphs_clear (&glyphs);
}

static gpointer
work_beside (gpointer data)
{
  Work *work = data;
  PopplerDocument *document = rap_pdf_open (work->source, NULL);

  /* It opened in the first thread; should it not here, that one reads all pages. */
  if (document != NULL)
    read_pages (work, document);
  g_clear_object (&document);
  return NULL;
}

static void
share_work (Work *work, PopplerDocument *document)
{
  guint n = MIN (g_get_num_processors (), MOST_WORKERS);
  GThread *others[MOST_WORKERS] = { NULL };

  n = CLAMP ((guint)work->n_pages / PAGES_WORTH_A_WORKER, 1, n);
  for (guint i = 1; i < n; i++)
    others[i] = g_thread_try_new ("pages", work_beside, work, NULL);
  read_pages (work, document);
  for (guint i = 1; i < n; i++)
    if (others[i] != NULL)
      g_thread_join (others[i]);
}

static void
append_page (RapRaw *raw, const RapRaw *page)
{
  RapPage place = g_array_index (page->pages, RapPage, 0);
  guint shift = raw->length;

  place.first_line = raw->lines->len;
  memcpy (raw->text + raw->length, page->text, page->length + 1);
  raw->length += page->length;
  for (guint i = 0; i < page->lines->len; i++) {
    RapLine line = *rap_raw_line (page, i);

    line.span.start += shift;
    line.span.end += shift;
    line.page = raw->pages->len;
    g_array_append_val (raw->lines, line);
  }
  for (guint i = 0; i < page->runs->len; i++) {
    RapRun run = g_array_index (page->runs, RapRun, i);

    run.span.start += shift;
    run.span.end += shift;
    g_array_append_val (raw->runs, run);
  }
  g_array_append_val (raw->pages, place);
}

static RapRaw *
join_pages (const Work *work, GError **error)
{
  g_autoptr (RapRaw) raw = rap_raw_new (MEDIA_TYPE);
  gsize length = 0;

  for (gint i = 0; i < work->n_pages; i++)
    length += work->pages[i]->length;
  if (length == 0) {
    set_reason (error, RAP_READ_ERROR_NO_TEXT);
    return NULL;
  }
  if (length > RAP_WIRE_MAX_TEXT) {
    set_reason (error, RAP_READ_ERROR_TOO_LARGE);
    return NULL;
  }
  raw->placed = TRUE;
  raw->text = g_malloc (length + 1);
  for (gint i = 0; i < work->n_pages; i++)
    append_page (raw, work->pages[i]);
  return g_steal_pointer (&raw);
}

static RapRaw *
parse_document (PopplerDocument *document, GBytes *source, GError **error)
{
  Work work = { .source = source, .n_pages = poppler_document_get_n_pages (document) };
  RapRaw *raw = NULL;

  if (work.n_pages < 1) {
    set_reason (error, RAP_READ_ERROR_DAMAGED);
    return NULL;
  }
  if (work.n_pages > (gint)RAP_WIRE_MAX_PAGES) {
    set_reason (error, RAP_READ_ERROR_TOO_LARGE);
    return NULL;
  }
  work.pages = g_new0 (RapRaw *, work.n_pages);
  share_work (&work, document);
  if (work.failed != 0)
    set_reason (error, work.failed - 1);
  else
    raw = join_pages (&work, error);
  for (gint i = 0; i < work.n_pages; i++)
    g_clear_pointer (&work.pages[i], rap_raw_unref);
  g_free (work.pages);
  return raw;
}

/**
 * rap_pdf_parse:
 * @source: the bytes of a PDF
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_pdf_parse (GBytes *source, GError **error)
{
  PopplerDocument *document = rap_pdf_open (source, error);
  RapRaw *raw = NULL;

  if (document != NULL)
    raw = parse_document (document, source, error);
  g_clear_object (&document);
  return raw;
}
