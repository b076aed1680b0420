/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Everything about the paragraph in hand: its text, why it is a commitment, what was found in it,
 * the page of the source, and the analyst's word on it. In: the "row" and "library" of a session.
 * Out: edits that the library applies; it tells of them itself.
 *
 * Actions, for the window to forward keys to: "commitment.confirm", "commitment.reject",
 * "commitment.restore", "commitment.edit" and "commitment.note"; while it is edited
 * "commitment.save", "commitment.cancel", "commitment.bold", "commitment.deadline" and
 * "commitment.addressee".
 */
#pragma once

#include <adwaita.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMMITMENT_PANE (rap_commitment_pane_get_type ())
G_DECLARE_FINAL_TYPE (RapCommitmentPane, rap_commitment_pane, RAP, COMMITMENT_PANE, GtkWidget)

GtkWidget *rap_commitment_pane_new (RapSession *session);

G_END_DECLS
