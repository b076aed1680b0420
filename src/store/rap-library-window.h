/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a window asks of a library: rows of a list a page at a time, the values it can be narrowed
 * by, and the analyst's steps with their undoing. Everything happens on the library's thread; a
 * call that ends in _async calls back in the main context of its caller, the others wait.
 *
 * The library emits #RapLibrary::changed in the main context in which it was opened whenever what
 * it holds has changed, by these calls, by an import or by another process.
 */
#pragma once

#include "rap-commitment-counts.h"
#include "rap-edit.h"
#include "rap-facet.h"
#include "rap-library.h"
#include "rap-row.h"

G_BEGIN_DECLS

/* Opens without waiting: for the window, whose first frame must not. */
void rap_library_open_async (const char *path,
                             RapLibraryMode mode,
                             int io_priority,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
RapLibrary *rap_library_open_finish (GAsyncResult *result, GError **error);

/* Tells of other programs' changes even while nothing is asked; a library that was opened by
 * rap_library_open_async() is watched already. */
void rap_library_watch (RapLibrary *self, const char *path);

/* Rows of a query: how many, and @limit of them from @offset on. */
guint rap_library_count_rows (RapLibrary *self,
                              RapQuery *query,
                              GCancellable *cancellable,
                              GError **error);
void rap_library_count_rows_async (RapLibrary *self,
                                   RapQuery *query,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gssize rap_library_count_rows_finish (RapLibrary *self, GAsyncResult *result, GError **error);
/* Where in the list a paragraph stands; -1 where it does not. */
void rap_library_find_row_async (RapLibrary *self,
                                 RapQuery *query,
                                 gint64 paragraph,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gssize rap_library_find_row_finish (RapLibrary *self, GAsyncResult *result, GError **error);
GPtrArray *rap_library_load_rows (RapLibrary *self,
                                  RapQuery *query,
                                  guint offset,
                                  guint limit,
                                  GCancellable *cancellable,
                                  GError **error);
void rap_library_load_rows_async (RapLibrary *self,
                                  RapQuery *query,
                                  guint offset,
                                  guint limit,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *rap_library_load_rows_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* One row by its paragraph. */
void rap_library_load_row_async (RapLibrary *self,
                                 gint64 paragraph,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
RapRow *rap_library_load_row_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* (element-type RapRow): one row, then the rows of other documents that have a part of its text. */
GPtrArray *rap_library_find_relatives (RapLibrary *self,
                                       gint64 paragraph,
                                       GCancellable *cancellable,
                                       GError **error);
void rap_library_find_relatives_async (RapLibrary *self,
                                       gint64 paragraph,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *
rap_library_find_relatives_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* (element-type RapFacet): what the rows of a query can be narrowed by, counted over all of them.
 */
void rap_library_load_facets_async (RapLibrary *self,
                                    RapQuery *query,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *rap_library_load_facets_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* What stands beside the places of the library. */
void rap_library_count_commitments_async (RapLibrary *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
RapCommitmentCounts *
rap_library_count_commitments_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* The bytes a document was read from. */
void rap_library_load_source_async (RapLibrary *self,
                                    gint64 document,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GBytes *rap_library_load_source_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* An import, which may take several calls, as one step. */
void rap_library_deposit_in_step (
    RapLibrary *self, RapDeposit **deposits, guint n, gint64 *step, GCancellable *cancellable);

/**
 * RapReadAgain:
 * @step: in and out: the step that it is a part of; 0 begins one with the first change
 * @n_changed: out: of how many paragraphs the findings have changed
 * @fits: out: whether the paragraphs are those of the library; otherwise nothing has changed
 */
typedef struct {
  gint64 step;
  guint n_changed;
  gboolean fits;
} RapReadAgain;

/* What is found in a document now, wherever the analyst has not said anything. */
gboolean rap_library_read_again (RapLibrary *self,
                                 RapDocument *fresh,
                                 const char *title,
                                 RapReadAgain *result,
                                 GCancellable *cancellable,
                                 GError **error);

/* Steps. What cannot be undone or redone any more is an empty title. */
gboolean
rap_library_apply (RapLibrary *self, RapEdit *edit, GCancellable *cancellable, GError **error);
void rap_library_apply_async (RapLibrary *self,
                              RapEdit *edit,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean rap_library_apply_finish (RapLibrary *self, GAsyncResult *result, GError **error);
char *rap_library_undo (RapLibrary *self, GCancellable *cancellable, GError **error);
void rap_library_undo_async (RapLibrary *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
char *rap_library_undo_finish (RapLibrary *self, GAsyncResult *result, GError **error);
char *rap_library_redo (RapLibrary *self, GCancellable *cancellable, GError **error);
void rap_library_redo_async (RapLibrary *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
char *rap_library_redo_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* Titles of the next step to be undone and redone, NULL for none; known without waiting. */
const char *rap_library_get_undo_title (RapLibrary *self);
const char *rap_library_get_redo_title (RapLibrary *self);

/* What became of one paragraph, newest first: "2026-11-22 14:03 Strength changed to invite". */
void rap_library_load_history_async (RapLibrary *self,
                                     gint64 paragraph,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
char **rap_library_load_history_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* (element-type utf8): the tags of a document, or all where it is 0, sorted. */
char **rap_library_load_tags (RapLibrary *self,
                              gint64 document,
                              GCancellable *cancellable,
                              GError **error);
void rap_library_load_tags_async (RapLibrary *self,
                                  gint64 document,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
char **rap_library_load_tags_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* (element-type RapFacet): the tags that any of some documents has, with how many. */
void rap_library_count_document_tags_async (RapLibrary *self,
                                            GArray *documents,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *
rap_library_count_document_tags_finish (RapLibrary *self, GAsyncResult *result, GError **error);
/* (element-type RapFacet): the tags that any of some paragraphs has itself, with how many. */
void rap_library_count_paragraph_tags_async (RapLibrary *self,
                                             GArray *paragraphs,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
GPtrArray *
rap_library_count_paragraph_tags_finish (RapLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
