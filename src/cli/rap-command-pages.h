/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the subcommands that make pages share: on which paper, of which day, and whether
 * they can go there. What makes no sense is told on stderr.
 */
#pragma once

#include "rap-chart-layout.h"

G_BEGIN_DECLS

gboolean rap_command_read_paper (const char *name, RapChartPaper *paper);
gboolean rap_command_read_day (char **day);
gboolean rap_command_can_take_pdf (const char *output);

G_END_DECLS
