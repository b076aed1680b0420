/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Many files into the library. In: paths of files and folders. Out: every document in them in the
 * library, and for each file, in order, a report of what became of it. One thread reads and
 * analyses while the library's thread writes what is ready. All that comes into the library by one
 * call is one step, which can be undone.
 */
#pragma once

#include "rap-library-window.h"
#include "rap-lexicon.h"

G_BEGIN_DECLS

/**
 * RapImportReport:
 * @path: of the file
 * @outcome: what became of it
 * @entries: (nullable) (element-type RapDocumentEntry): its documents, unless it failed
 * @error: (nullable): why it failed
 * @done: how many files are done, with this one
 * @total: how many there are
 */
typedef struct {
  const char *path;
  RapDepositOutcome outcome;
  GPtrArray *entries;
  const GError *error;
  guint done;
  guint total;
} RapImportReport;

typedef void (*RapImportReportFunc) (const RapImportReport *report, gpointer data);

GPtrArray *rap_import_list_files (const char *const *paths);
guint rap_import_files (RapLibrary *library,
                        RapLexicon *lexicon,
                        GPtrArray *files,
                        GCancellable *cancellable,
                        RapImportReportFunc report,
                        gpointer data);

/**
 * RapImportResult:
 *
 * What became of one file.
 */
typedef struct {
  char *path; /* (owned) */
  RapDepositOutcome outcome;
  GPtrArray *entries; /* (owned) (nullable) (element-type RapDocumentEntry): unless it failed */
  GError *error;      /* (owned) (nullable): why it failed */
} RapImportResult;

void rap_import_result_free (RapImportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapImportResult, rap_import_result_free)

/**
 * RapImportProgressFunc:
 * @path: (nullable): what is being read
 * @done: how many files are done
 * @total: how many there are
 * @data: given to rap_import_files_async()
 */
typedef void (*RapImportProgressFunc) (const char *path, guint done, guint total, gpointer data);

void rap_import_files_async (RapLibrary *library,
                             RapLexicon *lexicon,
                             const char *const *paths,
                             GCancellable *cancellable,
                             RapImportProgressFunc progress,
                             gpointer progress_data,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *rap_import_files_finish (RapLibrary *library, GAsyncResult *result, GError **error);

G_END_DECLS
