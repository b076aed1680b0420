/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-wire.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define KNOWN_STYLES                                                                               \
  (RAP_STYLE_ITALIC | RAP_STYLE_BOLD | RAP_STYLE_UNDERLINE | RAP_STYLE_RAISED | RAP_STYLE_NARROW)

/* A place further off than this is on no page; the largest page PDF allows has 14,400 points. */
#define FURTHEST_POINT 1e6f

typedef enum {
  REPLY_DOCUMENT = 1,
  REPLY_REFUSAL = 2,
} ReplyKind;

typedef struct {
  guint32 magic;
  guint32 version;
  guint32 kind;   /* ReplyKind */
  guint32 reason; /* RapReadError, of a refusal */
  guint32 placed;
  guint32 paragraphs;
  guint32 pages;
  guint32 lines;
  guint32 runs;
  guint32 media_type; /* bytes */
  guint32 text;       /* bytes */
} Head;

static GByteArray *
new_reply (const Head *head, gsize rest)
{
  GByteArray *reply = g_byte_array_sized_new (sizeof *head + rest);

  return g_byte_array_append (reply, (const guint8 *)head, sizeof *head);
}

static void
append_array (GByteArray *reply, const GArray *array)
{
  g_byte_array_append (reply, (const guint8 *)array->data,
                       array->len * g_array_get_element_size ((GArray *)array));
}

/**
 * rap_wire_write:
 * @raw: a document within the limits above
 *
 * Returns: (transfer full): the reply that carries @raw
 */
GByteArray *
rap_wire_write (const RapRaw *raw)
{
  Head head = {
    .magic = RAP_WIRE_MAGIC,
    .version = RAP_WIRE_VERSION,
    .kind = REPLY_DOCUMENT,
    .placed = raw->placed,
    .paragraphs = raw->paragraphs,
    .pages = raw->pages->len,
    .lines = raw->lines->len,
    .runs = raw->runs->len,
    .media_type = strlen (raw->media_type),
    .text = raw->length,
  };
  GByteArray *reply =
      new_reply (&head, head.pages * sizeof (RapPage) + head.lines * sizeof (RapLine) +
                            head.runs * sizeof (RapRun) + head.media_type + head.text);

  append_array (reply, raw->pages);
  append_array (reply, raw->lines);
  append_array (reply, raw->runs);
  g_byte_array_append (reply, (const guint8 *)raw->media_type, head.media_type);
  g_byte_array_append (reply, (const guint8 *)raw->text, head.text);
  return reply;
}

/**
 * rap_wire_write_refusal:
 * @reason: why there is no document
 *
 * Returns: (transfer full): the reply that says so
 */
GByteArray *
rap_wire_write_refusal (RapReadError reason)
{
  Head head = {
    .magic = RAP_WIRE_MAGIC,
    .version = RAP_WIRE_VERSION,
    .kind = REPLY_REFUSAL,
    .reason = reason,
  };

  return new_reply (&head, 0);
}

/**
 * rap_wire_set_senseless:
 * @error: where to put a %RAP_READ_ERROR_HELPER
 * @what: the part of the reply that cannot be true
 *
 * Returns: %FALSE
 */
gboolean
rap_wire_set_senseless (GError **error, const char *what)
{
  g_set_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER,
               _ ("the reading program gave an answer that makes no sense (%s); "
                  "install Rapporteur anew if this goes on"),
               what);
  return FALSE;
}

/* The sentences are written here, not by the helper: what an untrusted file may have taken over
 * gets to choose a number and no words. */
static void
set_refusal (GError **error, guint32 reason)
{
  switch (reason) {
  case RAP_READ_ERROR_ENCRYPTED:
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_ENCRYPTED,
                         _ ("the file is encrypted: save a copy without a password and read that"));
    return;
  case RAP_READ_ERROR_DAMAGED:
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_DAMAGED,
                         _ ("the file is damaged or was not loaded to its end: get it once more"));
    return;
  case RAP_READ_ERROR_EMPTY:
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_EMPTY,
                         _ ("there is no text in the document: "
                            "see whether it is the one you mean"));
    return;
  case RAP_READ_ERROR_NO_TEXT:
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_NO_TEXT,
                         _ ("no text layer: the pages are pictures (a scan); "
                            "run the file through text recognition first"));
    return;
  case RAP_READ_ERROR_TOO_LARGE:
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_TOO_LARGE,
                         _ ("the file has more pages or text than can be read: "
                            "split it into parts"));
    return;
  case RAP_READ_ERROR_UNKNOWN:
    rap_read_set_unknown (error);
    return;
  case RAP_READ_ERROR_NO_PAGE:
    g_set_error_literal (
        error, RAP_READ_ERROR, RAP_READ_ERROR_NO_PAGE,
        _ ("the file has no page of this number: it is not the one that was read"));
    return;
  default:
    rap_wire_set_senseless (error, "an unknown refusal");
    return;
  }
}

static gboolean
check_head (const Head *head, gsize length, GError **error)
{
  guint64 expected = sizeof *head;

  if (head->pages == 0 || head->pages > RAP_WIRE_MAX_PAGES || head->lines > RAP_WIRE_MAX_LINES ||
      head->runs > RAP_WIRE_MAX_RUNS || head->text > RAP_WIRE_MAX_TEXT ||
      head->media_type > RAP_WIRE_MAX_MEDIA_TYPE)
    return rap_wire_set_senseless (error, "too much of something");

  expected += (guint64)head->pages * sizeof (RapPage) + (guint64)head->lines * sizeof (RapLine) +
              (guint64)head->runs * sizeof (RapRun) + head->media_type + head->text;
  if (expected != length)
    return rap_wire_set_senseless (error, "its length");
  return TRUE;
}

static const guint8 *
take_array (GArray *array, const guint8 *from, guint n)
{
  g_array_append_vals (array, from, n);
  return from + (gsize)n * g_array_get_element_size (array);
}

static gboolean
is_place (float point)
{
  return isfinite (point) && fabsf (point) <= FURTHEST_POINT;
}

static gboolean
is_box (const RapBox *box)
{
  return is_place (box->x0) && is_place (box->y0) && is_place (box->x1) && is_place (box->y1) &&
         box->x0 <= box->x1 && box->y0 <= box->y1;
}

/* Where a span may begin or end: not inside a character. */
static gboolean
is_boundary (const RapRaw *raw, guint offset)
{
  return offset == raw->length || ((guchar)raw->text[offset] & 0xc0) != 0x80;
}

static gboolean
check_pages (const RapRaw *raw, GError **error)
{
  guint least = 0;

  for (guint i = 0; i < raw->pages->len; i++) {
    const RapPage *page = &g_array_index (raw->pages, RapPage, i);

    if (!is_place (page->width) || !is_place (page->height) || page->width < 0 || page->height < 0)
      return rap_wire_set_senseless (error, "the size of a page");
    if (page->first_line < least || page->first_line > raw->lines->len ||
        (i == 0 && page->first_line != 0))
      return rap_wire_set_senseless (error, "the order of pages");
    least = page->first_line;
  }
  return TRUE;
}

static gboolean
line_is_on_its_page (const RapRaw *raw, guint index)
{
  const RapLine *line = rap_raw_line (raw, index);
  guint page = line->page;

  return page < raw->pages->len && g_array_index (raw->pages, RapPage, page).first_line <= index &&
         (page + 1 == raw->pages->len ||
          index < g_array_index (raw->pages, RapPage, page + 1).first_line);
}

static gboolean
check_lines (const RapRaw *raw, GError **error)
{
  guint next = 0;

  for (guint i = 0; i < raw->lines->len; i++) {
    const RapLine *line = rap_raw_line (raw, i);
    RapSpan span = line->span;

    if (span.start != next || span.end < span.start || span.end >= raw->length ||
        raw->text[span.end] != '\n')
      return rap_wire_set_senseless (error, "the order of lines");
    if (memchr (raw->text + span.start, '\n', span.end - span.start) != NULL)
      return rap_wire_set_senseless (error, "a line within a line");
    if (!line_is_on_its_page (raw, i))
      return rap_wire_set_senseless (error, "the page of a line");
    if (!is_box (&line->box) || !is_place (line->size) || line->size < 0)
      return rap_wire_set_senseless (error, "the place of a line");
    if (line->role >= RAP_N_LINE_ROLES || line->level > RAP_MAX_LEVEL ||
        line->depth > RAP_MAX_POINT_DEPTH)
      return rap_wire_set_senseless (error, "what a line is");
    if (line->label > span.end - span.start || !is_boundary (raw, span.start + line->label))
      return rap_wire_set_senseless (error, "the label of a line");
    next = span.end + 1;
  }
  return next == raw->length ? TRUE : rap_wire_set_senseless (error, "text outside the lines");
}

static gboolean
check_runs (const RapRaw *raw, GError **error)
{
  guint least = 0;
  guint line = 0;

  for (guint i = 0; i < raw->runs->len; i++) {
    const RapRun *run = &g_array_index (raw->runs, RapRun, i);

    if (run->span.start < least || run->span.end <= run->span.start ||
        run->span.end > raw->length || !is_boundary (raw, run->span.start) ||
        !is_boundary (raw, run->span.end))
      return rap_wire_set_senseless (error, "the order of runs");
    while (line < raw->lines->len && rap_raw_line (raw, line)->span.end < run->span.end)
      line++;
    if (line == raw->lines->len || run->span.start < rap_raw_line (raw, line)->span.start)
      return rap_wire_set_senseless (error, "a run over two lines");
    if ((run->style & ~KNOWN_STYLES) != 0)
      return rap_wire_set_senseless (error, "an unknown style");
    least = run->span.end;
  }
  return TRUE;
}

/**
 * rap_wire_read:
 * @reply: what the helper wrote, to its end
 * @length: bytes of @reply
 * @error: the reason the helper gave, or %RAP_READ_ERROR_HELPER where the reply is no reply
 *
 * Trusts nothing: counts, order, bounds, characters and places are checked before they are used.
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_wire_read (const guint8 *reply, gsize length, GError **error)
{
  g_autoptr (RapRaw) raw = NULL;
  g_autofree char *media_type = NULL;
  const guint8 *at = reply + sizeof (Head);
  Head head;

  if (length < sizeof head) {
    rap_wire_set_senseless (error, "it is cut off");
    return NULL;
  }
  memcpy (&head, reply, sizeof head);
  if (head.magic != RAP_WIRE_MAGIC || head.version != RAP_WIRE_VERSION) {
    rap_wire_set_senseless (error, "another version");
    return NULL;
  }
  if (head.kind == REPLY_REFUSAL) {
    set_refusal (error, head.reason);
    return NULL;
  }
  if (head.kind != REPLY_DOCUMENT) {
    rap_wire_set_senseless (error, "neither a document nor a refusal");
    return NULL;
  }
  if (!check_head (&head, length, error))
    return NULL;

  raw = rap_raw_new ("");
  raw->placed = head.placed != 0;
  raw->paragraphs = head.paragraphs != 0;
  at = take_array (raw->pages, at, head.pages);
  at = take_array (raw->lines, at, head.lines);
  at = take_array (raw->runs, at, head.runs);
  media_type = g_strndup ((const char *)at, head.media_type);
  raw->text = g_strndup ((const char *)at + head.media_type, head.text);
  raw->length = head.text;

  if (!g_utf8_validate_len (media_type, head.media_type, NULL) ||
      !g_utf8_validate_len (raw->text, raw->length, NULL)) {
    rap_wire_set_senseless (error, "its characters");
    return NULL;
  }
  g_free (raw->media_type);
  raw->media_type = g_steal_pointer (&media_type);
  if (!check_pages (raw, error) || !check_lines (raw, error) || !check_runs (raw, error))
    return NULL;
  return g_steal_pointer (&raw);
}
