/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The findings of a paragraph while an analyst changes them. In: a paragraph, and what is done to
 * stretches of its text. Out: the commitment it would be. A stretch that is marked a second time
 * is unmarked. Knows no widget.
 */
#pragma once

#include "rap-paragraph.h"

G_BEGIN_DECLS

typedef struct _RapFindingsDraft RapFindingsDraft;

RapFindingsDraft *rap_findings_draft_new (RapParagraph *paragraph);
void rap_findings_draft_free (RapFindingsDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapFindingsDraft, rap_findings_draft_free)

gboolean rap_findings_draft_get_is_commitment (const RapFindingsDraft *self);
void rap_findings_draft_set_is_commitment (RapFindingsDraft *self, gboolean is_commitment);
RapStrength rap_findings_draft_get_strength (const RapFindingsDraft *self);
void rap_findings_draft_set_strength (RapFindingsDraft *self, RapStrength strength);
const RapAction *rap_findings_draft_get_actions (const RapFindingsDraft *self, guint *n);
const RapActor *rap_findings_draft_get_actors (const RapFindingsDraft *self, guint *n);
const RapDeadline *rap_findings_draft_get_deadlines (const RapFindingsDraft *self, guint *n);

gboolean rap_findings_draft_toggle_action (RapFindingsDraft *self, RapSpan span);
gboolean rap_findings_draft_toggle_addressee (RapFindingsDraft *self, RapSpan span);
gboolean rap_findings_draft_toggle_deadline (RapFindingsDraft *self, RapSpan span);
void rap_findings_draft_remove_actor (RapFindingsDraft *self, guint index);
void rap_findings_draft_remove_deadline (RapFindingsDraft *self, guint index);
gboolean rap_findings_draft_set_date (RapFindingsDraft *self, guint index, const char *date);

gboolean rap_findings_draft_is_changed (const RapFindingsDraft *self);
RapCommitment *rap_findings_draft_to_commitment (const RapFindingsDraft *self, const char *reason);

G_END_DECLS
