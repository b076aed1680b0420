/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Items that are counted with a full stop: "a. …", "b. …" and within them "i. …", "ii. …". In: the
 * blocks of a manuscript. Out: which of them begin with such a label. One by itself may be the
 * start of a text, so it takes another that counts on from it, and the first counts one.
 */
#pragma once

#include "rap-manuscript.h"

G_BEGIN_DECLS

GHashTable *rap_letter_runs_find (const RapManuscript *manuscript, RapLexicon *lexicon);

G_END_DECLS
