/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One thread that does one thing after another. In: pieces of work, from any thread, to be waited
 * for or to be told of by a callback. Out: their results, in the order in which they were asked
 * for. What belongs to the thread, such as a connection, is touched by no other.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RapWorker RapWorker;

/**
 * RapWork:
 * @owned: what belongs to the thread
 * @input: of this piece of work
 * @cancellable: (nullable): stops it
 * @error: set if and only if %NULL is returned
 *
 * Returns: (transfer full) (nullable): the result
 */
typedef gpointer (*RapWork) (gpointer owned,
                             gpointer input,
                             GCancellable *cancellable,
                             GError **error);

RapWorker *rap_worker_new (const char *name, gpointer owned, GDestroyNotify free_owned);
void rap_worker_free (RapWorker *self);
gpointer rap_worker_call (
    RapWorker *self, RapWork work, gpointer input, GCancellable *cancellable, GError **error);
void rap_worker_call_async (RapWorker *self, RapWork work, GTask *task, GDestroyNotify free_result);

G_END_DECLS
