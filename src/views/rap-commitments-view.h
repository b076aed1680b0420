/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The list in the middle of the window: commitments, or the whole text, of what the session looks
 * at. Above it stands how much of the document it covers.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMMITMENTS_VIEW (rap_commitments_view_get_type ())
G_DECLARE_FINAL_TYPE (RapCommitmentsView, rap_commitments_view, RAP, COMMITMENTS_VIEW, GtkWidget)

void rap_commitments_view_set_session (RapCommitmentsView *self,
                                       RapSession *session,
                                       gboolean whole_text);
GPtrArray *rap_commitments_view_get_selected (RapCommitmentsView *self);
void rap_commitments_view_show_paragraph (RapCommitmentsView *self, gint64 paragraph);
void rap_commitments_view_move (RapCommitmentsView *self, int by);
void rap_commitments_view_set_place (RapCommitmentsView *self, const char *place);
void rap_commitments_view_select_all (RapCommitmentsView *self);

G_END_DECLS
