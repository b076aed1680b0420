/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-pdf-reader.h"

#include "rap-line-writer.h"
#include "rap-page-glyphs.h"
#include "rap-wire.h"

/* The parser's errors, told as ours. The sentences are written by the parent. */
static void
set_reason (GError **error, RapReadError reason)
{
  g_set_error_literal (error, RAP_READ_ERROR, reason, "");
}

static PopplerDocument *
open_document (GBytes *source, GError **error)
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
static gboolean
read_pages (RapLineWriter *writer, PopplerDocument *document)
{
  guint n = poppler_document_get_n_pages (document);
  gboolean whole = TRUE;
  RapPageGlyphs glyphs;
  RapPageLines lines;

  rap_page_glyphs_init (&glyphs);
  rap_page_lines_init (&lines);
  for (guint i = 0; i < n && whole; i++) {
    PopplerPage *page = poppler_document_get_page (document, i);

    whole = page != NULL && writer->text->len <= RAP_WIRE_MAX_TEXT / 2;
    if (whole) {
      rap_page_glyphs_take (&glyphs, page);
      rap_page_lines_lay (&lines, glyphs.glyphs);
      rap_line_writer_add_page (writer, glyphs.glyphs, &lines, glyphs.width, glyphs.height);
    }
    g_clear_object (&page);
  }
  rap_page_lines_clear (&lines);
  rap_page_glyphs_clear (&glyphs);
  return whole;
}

static RapRaw *
parse_document (PopplerDocument *document, GError **error)
{
  g_autoptr (RapRaw) raw = NULL;
  RapLineWriter writer;
  gboolean whole;

  if (poppler_document_get_n_pages (document) < 1) {
    set_reason (error, RAP_READ_ERROR_DAMAGED);
    return NULL;
  }
  if (poppler_document_get_n_pages (document) > (int)RAP_WIRE_MAX_PAGES) {
    set_reason (error, RAP_READ_ERROR_TOO_LARGE);
    return NULL;
  }
  rap_line_writer_init (&writer, "application/pdf");
  whole = read_pages (&writer, document);
  raw = rap_line_writer_finish (&writer);
  if (!whole)
    set_reason (error, raw->length > RAP_WIRE_MAX_TEXT / 2 ? RAP_READ_ERROR_TOO_LARGE
                                                           : RAP_READ_ERROR_DAMAGED);
  else if (raw->lines->len == 0)
    set_reason (error, RAP_READ_ERROR_NO_TEXT);
  else
    return g_steal_pointer (&raw);
  return NULL;
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
  PopplerDocument *document = open_document (source, error);
  RapRaw *raw = NULL;

  if (document != NULL)
    raw = parse_document (document, error);
  g_clear_object (&document);
  return raw;
}
