/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The documents of a library as a list. In: a library. Out: a #GListModel of #RapDocumentItem,
 * newest first, that follows the library.
 */
#pragma once

#include <gio/gio.h>
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_DOCUMENT_ITEM (rap_document_item_get_type ())
G_DECLARE_FINAL_TYPE (RapDocumentItem, rap_document_item, RAP, DOCUMENT_ITEM, GObject)

const RapDocumentEntry *rap_document_item_get_entry (RapDocumentItem *self);

#define RAP_TYPE_DOCUMENT_LIST (rap_document_list_get_type ())
G_DECLARE_FINAL_TYPE (RapDocumentList, rap_document_list, RAP, DOCUMENT_LIST, GObject)

RapDocumentList *rap_document_list_new (RapLibrary *library);
gboolean rap_document_list_get_loaded (RapDocumentList *self);
guint rap_document_list_find (RapDocumentList *self, gint64 document);
gboolean rap_document_list_is_older (RapDocumentList *self, gint64 document, gint64 than);
guint rap_document_list_find_newest (RapDocumentList *self);
guint rap_document_list_find_renewed (RapDocumentList *self, guint of);
guint rap_document_list_find_predecessor (RapDocumentList *self, guint of);

G_END_DECLS
