/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The parts of the documents in the library's pane, for the file that lets several be selected.
 */
#pragma once

#include "rap-document-list.h"
#include "rap-library-documents.h"
#include "rap-row-menu.h"

G_BEGIN_DECLS

struct _RapLibraryDocuments {
  GtkWidget parent_instance;

  RapSession *session;      /* (owned) (nullable) */
  RapDocumentList *all;     /* (owned) (nullable): of the session's library */
  GtkSortListModel *sorted; /* (owned): a row for each */
  GtkSorter *sorter;        /* (owned) */
  RapDocumentOrder order;
  char **words;     /* (owned): that a document has to have; none shows all */
  gboolean showing; /* rows are being changed, by nobody's choice */
  gboolean selecting;
  RapScope selecting_in; /* what the session showed when it was last told of what is checked */
  gboolean choosing;     /* the session is told of what is checked */
  GHashTable *checked;   /* (owned) (element-type gint64): documents */
  gint64 last_checked;   /* from which a range goes; 0 for none */

  GtkToggleButton *find;
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkMenuButton *menu_button;
  GMenuModel *menu; /* of the button */
  GMenuModel *row_menu;
  GMenuModel *selection_menu;
  RapRowMenu *menu_of_rows; /* (owned) */
};

const RapDocumentEntry *rap_library_documents_entry_at (RapLibraryDocuments *self, guint i);
guint rap_library_documents_count_rows (RapLibraryDocuments *self);
GtkListBoxRow *rap_library_documents_row_at (RapLibraryDocuments *self, guint i);
void rap_library_documents_focus (RapLibraryDocuments *self, gint64 document);
void rap_library_documents_select_shown (RapLibraryDocuments *self);
void rap_library_documents_notify_selecting (RapLibraryDocuments *self);
void rap_library_documents_notify_n_selected (RapLibraryDocuments *self);

void rap_library_selection_init (RapLibraryDocuments *self);
void rap_library_selection_check_row (RapLibraryDocuments *self, GtkListBoxRow *row);
void rap_library_selection_follow_session (RapLibraryDocuments *self);
void rap_library_selection_follow_rows (RapLibraryDocuments *self);

G_END_DECLS
