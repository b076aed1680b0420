/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A series → its threads as a list, in the order in which the newest document is read. A filter
 * leaves out threads.
 */
#pragma once

#include <gio/gio.h>
#include "rap-thread-filter.h"

G_BEGIN_DECLS

#define RAP_TYPE_THREAD_ITEM (rap_thread_item_get_type ())
G_DECLARE_FINAL_TYPE (RapThreadItem, rap_thread_item, RAP, THREAD_ITEM, GObject)

RapSeries *rap_thread_item_get_series (RapThreadItem *self);
const RapThread *rap_thread_item_get_thread (RapThreadItem *self);
const char *
rap_thread_item_find_change (RapThreadItem *self, guint document, guint *left, guint *right);

#define RAP_TYPE_THREAD_LIST (rap_thread_list_get_type ())
G_DECLARE_FINAL_TYPE (RapThreadList, rap_thread_list, RAP, THREAD_LIST, GObject)

RapThreadList *rap_thread_list_new (void);
void rap_thread_list_set_series (RapThreadList *self, RapSeries *series);
void rap_thread_list_set_filter (RapThreadList *self, RapThreadFilter filter);
void rap_thread_list_set_words (RapThreadList *self, const char *typed);
RapWordSearch *rap_thread_list_get_words (RapThreadList *self);
guint rap_thread_list_find (RapThreadList *self, const RapThread *thread);
GPtrArray *rap_thread_list_copy_shown (RapThreadList *self);

G_END_DECLS
