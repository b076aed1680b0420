/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison → the lines in which it is read, as a list. A filter leaves out lines. A run of
 * pairs in which nothing changed is folded into one line, which opens: among the changes it tells
 * how much was left out between two of them, and in everything it keeps what is read already out of
 * the way. Words that are looked for leave only lines that have them, on either side.
 */
#pragma once

#include <gio/gio.h>
#include "rap-comparison-lines.h"
#include "rap-word-search.h"

G_BEGIN_DECLS

#define RAP_TYPE_CHANGE (rap_change_get_type ())
G_DECLARE_FINAL_TYPE (RapChange, rap_change, RAP, CHANGE, GObject)

RapChangeLine rap_change_get_line (RapChange *self);
const RapPair *rap_change_get_pair (RapChange *self);
RapParagraph *rap_change_get_paragraph (RapChange *self);
guint rap_change_get_n_folded (RapChange *self);
/* Property "open", notified: whether the lines that a fold hides are shown after it. */
gboolean rap_change_is_open (RapChange *self);

#define RAP_TYPE_CHANGE_LIST (rap_change_list_get_type ())
G_DECLARE_FINAL_TYPE (RapChangeList, rap_change_list, RAP, CHANGE_LIST, GObject)

RapChangeList *rap_change_list_new (void);
void rap_change_list_set_comparison (RapChangeList *self, RapComparison *comparison);
void rap_change_list_set_filter (RapChangeList *self, RapChangeFilter filter);
void rap_change_list_set_words (RapChangeList *self, const char *typed);
RapWordSearch *rap_change_list_get_words (RapChangeList *self);
void rap_change_list_set_open (RapChangeList *self, RapChange *fold, gboolean open);
guint rap_change_list_reveal (RapChangeList *self, const char *paragraph);
guint rap_change_list_find (RapChangeList *self, RapChange *change);
guint rap_change_list_step (RapChangeList *self, guint from, int by);
GArray *rap_change_list_get_lines (RapChangeList *self);
guint rap_change_list_count_shown (RapChangeList *self);
GArray *rap_change_list_copy_shown (RapChangeList *self);

G_END_DECLS
