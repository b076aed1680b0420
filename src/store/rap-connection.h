/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One open database, for the thread that opened it. In: SQL that is written in this folder. Out:
 * rows, or errors in the library's own words: nothing outside this folder sees a code of SQLite.
 * Statements are prepared once and kept. A cancellable stops a statement while it runs.
 */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>
#include "rap-store-error.h"

G_BEGIN_DECLS

typedef enum {
  RAP_CONNECTION_READ,   /* must exist; may stand where nothing can be written */
  RAP_CONNECTION_WRITE,  /* must exist */
  RAP_CONNECTION_CREATE, /* made where it is absent */
} RapConnectionMode;

typedef struct _RapConnection RapConnection;

char **rap_connection_list_files (const char *path);
RapConnection *rap_connection_open (const char *path, RapConnectionMode mode, GError **error);
void rap_connection_close (RapConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapConnection, rap_connection_close)

void rap_connection_set_cancellable (RapConnection *self, GCancellable *cancellable);
sqlite3 *rap_connection_get_database (RapConnection *self);
const char *rap_connection_get_path (RapConnection *self);

sqlite3_stmt *rap_connection_prepare (RapConnection *self, const char *sql, GError **error);
gboolean
rap_connection_step (RapConnection *self, sqlite3_stmt *statement, gboolean *row, GError **error);
gboolean rap_connection_run (RapConnection *self, sqlite3_stmt *statement, GError **error);
gboolean rap_connection_execute (RapConnection *self, const char *sql, GError **error);
gboolean
rap_connection_get_number (RapConnection *self, const char *sql, gint64 *number, GError **error);

gboolean rap_connection_begin (RapConnection *self, GError **error);
gboolean rap_connection_commit (RapConnection *self, GError **error);
void rap_connection_rollback (RapConnection *self);

void rap_connection_set_error (RapConnection *self, int code, GError **error);

/* Values that outlive the statement's run, so that SQLite need not copy them. */
static inline void
rap_bind_text (sqlite3_stmt *statement, int column, const char *text)
{
  sqlite3_bind_text (statement, column, text, -1, SQLITE_STATIC);
}

/* For columns that hold "" where nothing is known. */
static inline void
rap_bind_text_or_empty (sqlite3_stmt *statement, int column, const char *text)
{
  rap_bind_text (statement, column, text != NULL ? text : "");
}

static inline const char *
rap_column_text (sqlite3_stmt *statement, int column)
{
  return (const char *)sqlite3_column_text (statement, column);
}

G_END_DECLS
