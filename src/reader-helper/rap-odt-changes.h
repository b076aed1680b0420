/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Text that was deleted and stands in its place all the same, between two marks, as flat documents
 * have it; in others it is kept apart. In: the list of tracked changes, and the marks in the order
 * of the text. Out: whether what is read now was deleted.
 */
#pragma once

#include "rap-odt-xml.h"

G_BEGIN_DECLS

typedef struct {
  GHashTable *deletions; /* (owned) (element-type utf8): their names; borrowed */
  guint open;            /* that have begun and not ended */
} RapOdtChanges;

void rap_odt_changes_init (RapOdtChanges *self);
void rap_odt_changes_clear (RapOdtChanges *self);
void rap_odt_changes_take (RapOdtChanges *self, const xmlNode *list);
void rap_odt_changes_begin (RapOdtChanges *self, const xmlNode *mark);
void rap_odt_changes_end (RapOdtChanges *self, const xmlNode *mark);

G_END_DECLS
