/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The rows of a query as a lazy list. In: a library and a query. Out: a #GListModel that knows at
 * once how long it is and fetches a page of rows when one of them is looked at, so that a list of
 * 100,000 costs no more than what is on the screen.
 *
 *   RapQuery -> RapRowList (GListModel of RapRowSlot) -> selection -> list view
 *
 * A slot is there before its row is; its "row" property is set when the row arrives, and again
 * when the library has changed.
 */
#pragma once

#include <gio/gio.h>
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_ROW_SLOT (rap_row_slot_get_type ())
G_DECLARE_FINAL_TYPE (RapRowSlot, rap_row_slot, RAP, ROW_SLOT, GObject)

RapRow *rap_row_slot_get_row (RapRowSlot *self);
guint rap_row_slot_get_position (RapRowSlot *self);

#define RAP_TYPE_ROW_LIST (rap_row_list_get_type ())
G_DECLARE_FINAL_TYPE (RapRowList, rap_row_list, RAP, ROW_LIST, GObject)

RapRowList *rap_row_list_new (void);
void rap_row_list_set_library (RapRowList *self, RapLibrary *library);
void rap_row_list_set_query (RapRowList *self, RapQuery *query);
RapQuery *rap_row_list_get_query (RapRowList *self);
void rap_row_list_set_held (RapRowList *self, gboolean held);
gboolean rap_row_list_get_loading (RapRowList *self);

G_END_DECLS
