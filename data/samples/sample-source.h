/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A sample document as its author wrote it. In: text with light markup (`*italic*`, `**bold**`,
 * `[link](#)`, raised figures as marks of notes). Out: pieces in order, each with its style of
 * setting, and the notes by their marks.
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum {
  SAMPLE_ORGANIZATION, /* the first seven pieces are the masthead, in this order */
  SAMPLE_ORGAN,
  SAMPLE_SYMBOL,
  SAMPLE_DISTRIBUTION,
  SAMPLE_SESSION,
  SAMPLE_AGENDA_ITEM,
  SAMPLE_AGENDA_TITLE,
  SAMPLE_ADOPTED_BY, /* "Resolution adopted by …", or the name of a declaration */
  SAMPLE_REPORT,
  SAMPLE_TITLE, /* "18/31. …" */
  SAMPLE_HEADING,
  SAMPLE_BODY,
  SAMPLE_NUMBERED,
  SAMPLE_LETTERED,
  SAMPLE_ROMAN,
  SAMPLE_ADOPTION, /* the meeting and the date at the end */
} SampleKind;

typedef struct {
  guint offset; /* byte of the piece's text after which the mark stands */
  guint mark;
} SampleMark;

typedef struct {
  SampleKind kind;
  char *text;                /* (owned): without markup */
  PangoAttrList *attributes; /* (owned) */
  GArray *marks;             /* (owned) (element-type SampleMark) */
} SamplePiece;

typedef struct {
  GPtrArray *pieces; /* (owned) (element-type SamplePiece) */
  GHashTable *notes; /* (owned): mark -> SamplePiece */
} SampleSource;

SampleSource *sample_source_new (const char *text);
void sample_source_free (SampleSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleSource, sample_source_free)

const SamplePiece *sample_source_first (const SampleSource *self, SampleKind kind);

G_END_DECLS
