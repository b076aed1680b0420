/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Writes a raw document of which the source tells where its paragraphs are. In: stretches of text
 * in a style, and where a paragraph ends. Out: a #RapRaw with one line for each paragraph and each
 * note. Nothing of a paragraph is written before it has ended, because only then is it known
 * whether it has a label.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

typedef struct {
  RapRaw *raw;    /* (owned) */
  GString *text;  /* (owned): of the raw document */
  GString *open;  /* (owned): of the paragraph that has not ended */
  GArray *styled; /* (owned) (element-type RapRun): of open */
  gboolean apart; /* what comes next is not one with what stands before */
  guint depth;    /* of the point that open begins; 0 for none */
  guint label;    /* bytes of its label */
  gboolean paged; /* open has the number of a page */
} RapParagraphWriter;

void rap_paragraph_writer_init (RapParagraphWriter *self, const char *media_type);
void rap_paragraph_writer_clear (RapParagraphWriter *self);
void rap_paragraph_writer_append (RapParagraphWriter *self, const char *text, guint style);
void rap_paragraph_writer_part (RapParagraphWriter *self);
void rap_paragraph_writer_prepend (RapParagraphWriter *self, const char *text, guint style);
void rap_paragraph_writer_drop (RapParagraphWriter *self, const char *beginning);
gboolean rap_paragraph_writer_is_blank (const RapParagraphWriter *self);
gboolean rap_paragraph_writer_is_power (const RapParagraphWriter *self, const char *raised);
void rap_paragraph_writer_point (RapParagraphWriter *self, guint depth, guint label);
void rap_paragraph_writer_end_note (RapParagraphWriter *self, const char *mark);
void rap_paragraph_writer_number_page (RapParagraphWriter *self);
void rap_paragraph_writer_end_head (RapParagraphWriter *self, RapLineRole role);
void rap_paragraph_writer_end (RapParagraphWriter *self, RapLineRole role, guint level);
RapRaw *rap_paragraph_writer_finish (RapParagraphWriter *self, GError **error);

G_END_DECLS
