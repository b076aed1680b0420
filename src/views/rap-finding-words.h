/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is found in a paragraph, in words for people. In: a paragraph. Out: a line or several for
 * each kind of finding, in the user's language; %NULL where there is nothing of it.
 */
#pragma once

#include "rap-paragraph.h"

G_BEGIN_DECLS

char *rap_finding_words_actions (RapParagraph *paragraph, RapActionRole role);
char *rap_finding_words_inherited (const char *words);
char *rap_finding_words_actors (RapParagraph *paragraph, RapActorRole role);
char *rap_finding_words_deadlines (RapParagraph *paragraph);
char *rap_finding_words_qualifiers (RapParagraph *paragraph);
char *rap_finding_words_footnotes (RapParagraph *paragraph);
char *rap_finding_words_citations (RapParagraph *paragraph);
char *rap_finding_words_repairs (RapParagraph *paragraph);
char *rap_finding_words_label (const char *label);
char *rap_finding_words_number (RapParagraph *paragraph);
char *rap_finding_words_date (const char *date);
char *rap_finding_words_reason (const char *reason);

G_END_DECLS
