/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Where an analyst says what a paragraph is: a commitment or not, how strong, which words are its
 * verbs, its sunset clause and its addressees. In: a paragraph, and the view of its text that is
 * marked in. Out: a draft of its findings; the text itself stays as it is. "valid" is false while a
 * date is half written, "can-mark" true while words are selected.
 */
#pragma once

#include <adwaita.h>
#include "rap-findings-draft.h"
#include "rap-verbatim-view.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMMITMENT_EDITOR (rap_commitment_editor_get_type ())
G_DECLARE_FINAL_TYPE (RapCommitmentEditor, rap_commitment_editor, RAP, COMMITMENT_EDITOR, GtkWidget)

GtkWidget *rap_commitment_editor_new (void);
void rap_commitment_editor_set_text_view (RapCommitmentEditor *self, RapVerbatimView *text);
void rap_commitment_editor_set_paragraph (RapCommitmentEditor *self, RapParagraph *paragraph);
RapFindingsDraft *rap_commitment_editor_get_draft (RapCommitmentEditor *self);
void rap_commitment_editor_mark (RapCommitmentEditor *self, RapVerbatimStyle style);
gboolean rap_commitment_editor_get_can_mark (RapCommitmentEditor *self);
gboolean rap_commitment_editor_get_valid (RapCommitmentEditor *self);

G_END_DECLS
