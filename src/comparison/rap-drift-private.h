/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The kinds of reasons for which a pair is stronger or weaker, a file for each: two sides in → what
 * differs between them, added to the reasons.
 */
#pragma once

#include "rap-drift.h"

G_BEGIN_DECLS

/* rap-drift.c */
void rap_drift_add_reason (
    GArray *reasons, RapReasonType type, RapDrift towards, const char *before, const char *after);
GArray *rap_drift_tokenize (RapLexicon *lexicon, const char *text);

/* rap-drift-force.c */
void rap_drift_compare_force (const RapDriftSide *left,
                              const RapDriftSide *right,
                              RapLexicon *lexicon,
                              GArray *reasons);
int rap_drift_get_rank (const RapDriftSide *side, RapLexicon *lexicon);

/* rap-drift-phrases.c */
void rap_drift_compare_qualifiers (const RapDriftSide *left,
                                   const RapDriftSide *right,
                                   RapLexicon *lexicon,
                                   GArray *reasons);
void rap_drift_compare_wording (const RapDriftSide *left,
                                const RapDriftSide *right,
                                RapLexicon *lexicon,
                                GArray *reasons);

/* rap-drift-addressees.c */
void rap_drift_compare_addressees (const RapDriftSide *left,
                                   const RapDriftSide *right,
                                   RapLexicon *lexicon,
                                   GArray *reasons);

/* rap-drift-negations.c */
GArray *
rap_drift_find_negations (const RapDriftSide *side, const RapDriftSide *other, RapLexicon *lexicon);

/* rap-drift-deadlines.c */
void rap_drift_compare_deadlines (const RapDriftSide *left,
                                  const RapDriftSide *right,
                                  RapLexicon *lexicon,
                                  GArray *reasons);

/* rap-drift-modals.c */
void rap_drift_compare_modals (const RapDriftSide *left,
                               const RapDriftSide *right,
                               RapLexicon *lexicon,
                               GArray *reasons);

G_END_DECLS
