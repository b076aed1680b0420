/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is held of one paragraph: its commitment or why it is none, whether the rules or the analyst
 * say so, and how far it was reviewed. In: the same as text, in which the library keeps what was
 * suggested and what stood there before a change; out: the text, equal for equal assessments.
 */
#pragma once

#include "rap-row.h"

G_BEGIN_DECLS

typedef struct {
  RapStatus status;
  gboolean own;              /* the analyst's, not the rules' */
  RapCommitment *commitment; /* (owned) (nullable) */
  char *not_commitment;      /* (owned) (nullable) */
} RapAssessment;

void rap_assessment_free (RapAssessment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapAssessment, rap_assessment_free)

char *rap_assessment_to_text (const RapAssessment *self);
RapAssessment *rap_assessment_new_from_text (const char *text);

G_END_DECLS
