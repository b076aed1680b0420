/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Many files into the library. In: paths of files and folders. Out: every document in them in the
 * library, and for each file, in order, a report of what became of it. One thread reads and
 * analyses while the library's thread writes what is ready.
 */
#pragma once

#include "rap-library.h"
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

G_END_DECLS
