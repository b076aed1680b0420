/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is only ever read together with its paragraph, as one compact value. In: verbs,
 * qualifiers, repairs, places and emphasis of a paragraph, and its label in the source where that
 * was corrected. Out: a few bytes, and the same back.
 * As rows of tables they would be most of the library and most of the time of an import.
 */
#pragma once

#include "rap-paragraph.h"

G_BEGIN_DECLS

typedef struct {
  GArray *actions;    /* (owned) (element-type RapAction) */
  GArray *qualifiers; /* (owned) (element-type RapSpan) */
  GArray *repairs;    /* (owned) (element-type RapTextRepair) */
  GArray *places;     /* (owned) (element-type RapPlace) */
  GArray *emphases;   /* (owned) (element-type RapEmphasis) */
  char *label_was;    /* (owned) (nullable) */
} RapParagraphDetail;

void
rap_paragraph_detail_write (RapParagraph *paragraph, RapCommitment *commitment, GByteArray *bytes);
RapParagraphDetail *rap_paragraph_detail_read (const guint8 *bytes, gsize length);
void rap_paragraph_detail_free (RapParagraphDetail *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapParagraphDetail, rap_paragraph_detail_free)

G_END_DECLS
