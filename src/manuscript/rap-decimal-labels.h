/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Labels of several numbers without a full stop: "36.1 The …", "1.2.3 Promote …". In: what lines or
 * paragraphs start with, in order. Out: which of them start with such a label. One by itself may as
 * well be a quantity at the start of a line, so it takes others that count on: 36.1, 36.2, or 1.1,
 * 1.2, 2.1, 2.1.1.
 */
#pragma once

#include "rap-label.h"

G_BEGIN_DECLS

typedef struct _RapDecimalLabels RapDecimalLabels;

RapDecimalLabels *rap_decimal_labels_new (RapLexicon *lexicon);
void rap_decimal_labels_free (RapDecimalLabels *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapDecimalLabels, rap_decimal_labels_free)

void rap_decimal_labels_offer (
    RapDecimalLabels *self, guint at, const char *text, gsize length, gboolean after_mark);
void rap_decimal_labels_finish (RapDecimalLabels *self);
gboolean rap_decimal_labels_get (const RapDecimalLabels *self, guint at, RapLabel *label);

gboolean rap_decimal_label_follows (
    const char *before, const char *text, gsize length, RapLexicon *lexicon, RapLabel *label);

G_END_DECLS
