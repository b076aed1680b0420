/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * An import that also tells which file it begins to read; for the import that does not wait.
 */
#pragma once

#include "rap-import.h"

G_BEGIN_DECLS

/* Called on the thread that reads. */
typedef void (*RapImportReadingFunc) (const char *path, gpointer data);

guint rap_import_files_watched (RapLibrary *library,
                                RapLexicon *lexicon,
                                GPtrArray *files,
                                GCancellable *cancellable,
                                RapImportReadingFunc reading,
                                RapImportReportFunc report,
                                gpointer data);

G_END_DECLS
