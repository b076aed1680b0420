/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Files on their way into the library, or the documents of the library once more on their way
 * through the rules. In: files and folders, or a library. Out: progress while they are read in a
 * thread of their own, then what became of them. It can be cancelled; what was done by then stays.
 */
#pragma once

#include <gio/gio.h>
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_IMPORT_RUN (rap_import_run_get_type ())
G_DECLARE_FINAL_TYPE (RapImportRun, rap_import_run, RAP, IMPORT_RUN, GObject)

/* Emits "progress" while it goes on and "finished" once, both in the main context. */
RapImportRun *rap_import_run_new (RapLibrary *library, GListModel *files);
RapImportRun *rap_import_run_new_again (RapLibrary *library);
void rap_import_run_start (RapImportRun *self);
void rap_import_run_cancel (RapImportRun *self);

double rap_import_run_get_fraction (RapImportRun *self);
char *rap_import_run_dup_name (RapImportRun *self);
guint rap_import_run_get_n_added (RapImportRun *self);
guint rap_import_run_get_n_known (RapImportRun *self);
gboolean rap_import_run_is_again (RapImportRun *self);
guint rap_import_run_get_n_changed (RapImportRun *self);

/* (element-type utf8): "name: why", for each file that could not be read. */
GPtrArray *rap_import_run_get_failures (RapImportRun *self);

G_END_DECLS
