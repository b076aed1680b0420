/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a reader found in a file, before anybody has understood it: one UTF-8 text, cut into lines
 * that know their page, place and size, and runs of characters that are set in a style. Every
 * format is reduced to this, so that the stages after it know nothing of formats.
 *
 * Lines stand in `text` in reading order, each followed by one '\n' that belongs to no line.
 * Markup of the source (`*Urges*`, `<b>`) is already taken out of the text and is a run instead.
 */
#pragma once

#include "rap-span.h"
#include "rap-style.h"

G_BEGIN_DECLS

#define RAP_MEDIA_TYPE_PDF "application/pdf"
#define RAP_MEDIA_TYPE_DOCX                                                                        \
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define RAP_MEDIA_TYPE_HTML "text/html"
#define RAP_MEDIA_TYPE_ODT "application/vnd.oasis.opendocument.text"

/**
 * RapRun:
 * @span: bytes of #RapRaw.text
 *
 * Characters in one style. Runs are in ascending order, do not overlap, and do not cross lines;
 * characters that no run covers are plain.
 */
typedef struct {
  RapSpan span;
  guint style; /* RapStyle flags */
} RapRun;

/**
 * RapLineRole:
 * @RAP_LINE_ROLE_LINE: a line of a page or a text; what it is part of is to be found
 * @RAP_LINE_ROLE_PARAGRAPH: a whole paragraph
 * @RAP_LINE_ROLE_CELL: a whole paragraph of a table, in a cell that stands beside others
 * @RAP_LINE_ROLE_NOTE: a whole note, its raised mark in front
 * @RAP_LINE_ROLE_MASTHEAD: a line of what stands above the text of the first page
 * @RAP_LINE_ROLE_HEAD: a line of what stands above the text of other pages
 *
 * What the source says of a line.
 */
typedef enum {
  RAP_LINE_ROLE_LINE,
  RAP_LINE_ROLE_PARAGRAPH,
  RAP_LINE_ROLE_CELL,
  RAP_LINE_ROLE_NOTE,
  RAP_LINE_ROLE_MASTHEAD,
  RAP_LINE_ROLE_HEAD,
  RAP_N_LINE_ROLES,
} RapLineRole;

/* Headings have no more levels in any format. */
#define RAP_MAX_LEVEL 9u

/* Points of lists that are told apart stand no deeper. */
#define RAP_MAX_POINT_DEPTH 9u

/**
 * RapLine:
 * @span: bytes of #RapRaw.text, without the line's end
 * @page: index of its page, from 0
 * @box: where it stands; all zero where the format has no places
 * @size: size of most of its letters in points; 0 where unknown
 * @role: a #RapLineRole
 * @level: of the heading that the source says it is, from 1; 0 where it says nothing
 * @depth: of the point of a list that begins with it: 1, and 2 for one within that; 0 where the
 *   source says of no point that it begins here
 * @label: bytes of the label that the list gives the point; 0 where it gives none
 */
typedef struct {
  RapSpan span;
  guint page;
  RapBox box;
  float size;
  guint role;
  guint level;
  guint depth;
  guint label;
} RapLine;

/**
 * RapPage:
 * @width: points; 0 where the format has no pages
 * @height: points
 * @first_line: index of its first line; its last one stands before the next page's first
 */
typedef struct {
  float width;
  float height;
  guint first_line;
} RapPage;

typedef struct {
  char *media_type;      /* (owned): "application/pdf", "text/plain" … */
  char *text;            /* (owned): UTF-8 */
  gsize length;          /* bytes of text */
  GArray *lines;         /* (owned) (element-type RapLine) */
  GArray *runs;          /* (owned) (element-type RapRun) */
  GArray *pages;         /* (owned) (element-type RapPage): at least one */
  gboolean placed;       /* lines have places and sizes */
  gboolean paragraphs;   /* the source tells its paragraphs and notes: each is one line */
  gboolean author_marks; /* bold and underline are an analyst's marks, as in a finished chart */
  char *title;           /* (owned) (nullable): of a document that is part of a chart */
  gatomicrefcount ref_count;
} RapRaw;

RapRaw *rap_raw_new (const char *media_type);
char *rap_raw_even_text (const RapRaw *self, RapSpan span);
RapRaw *rap_raw_ref (RapRaw *self);
void rap_raw_unref (RapRaw *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapRaw, rap_raw_unref)

#define rap_raw_line(self, i) (&g_array_index ((self)->lines, RapLine, (i)))

G_END_DECLS
