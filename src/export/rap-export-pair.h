/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One pair of a comparison → what every writer says of it, as text, as HTML and as JSON.
 */
#pragma once

#include "rap-comparison.h"
#include "rap-json-writer.h"

G_BEGIN_DECLS

/* rap-export-comparison-text.c */
char *rap_export_pair_say_reason (const RapReason *reason);
const char *rap_export_pair_say_drift (RapDrift drift);
void rap_export_pair_append_verdict (GString *out, const RapPair *pair);
void rap_export_pair_append_changes (GString *out, const RapPair *pair);

/* rap-export-comparison-html.c */
void rap_export_pair_append_escaped (GString *out, const char *text);

/* rap-export-comparison-json.c */
void rap_export_pair_write_paragraphs (RapJsonWriter *writer,
                                       const char *name,
                                       GPtrArray *paragraphs,
                                       gboolean spread);
void rap_export_pair_write_verdict (RapJsonWriter *writer, const RapPair *pair);

G_END_DECLS
