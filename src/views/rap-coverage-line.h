/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is looked at → a line that accounts for every operative paragraph: so many are commitments,
 * so many are not. Pressed, it leaves in the text only those that are not, each with its reason.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_COVERAGE_LINE (rap_coverage_line_get_type ())
G_DECLARE_FINAL_TYPE (RapCoverageLine, rap_coverage_line, RAP, COVERAGE_LINE, GtkWidget)

void rap_coverage_line_set_session (RapCoverageLine *self, RapSession *session);

G_END_DECLS
