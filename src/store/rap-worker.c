/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-worker.h"

struct _RapWorker {
  GThread *thread;   /* (owned) */
  GAsyncQueue *jobs; /* (owned) (element-type Job) */
  gpointer owned;    /* touched by the thread alone */
  GDestroyNotify free_owned;
  GMutex mutex; /* guards the results of the jobs that somebody waits for */
  GCond finished;
  gatomicrefcount ref_count; /* the thread holds one, so that it can outlive its owner's */
};

typedef struct {
  RapWork work; /* NULL: the end */
  gpointer input;
  GCancellable *cancellable; /* (unowned): the caller's or the task's */
  GTask *task;               /* (owned) (nullable): where a callback is to be called */
  GDestroyNotify free_result;

  gboolean done;
  gpointer result;
  GError *error;
} Job;

static void
worker_unref (RapWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_async_queue_unref (self->jobs);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->finished);
  g_free (self);
}

static void
finish_task (Job *job)
{
  GTask *task = job->task;

  if (job->error != NULL)
    g_task_return_error (task, job->error);
  else
    g_task_return_pointer (task, job->result, job->free_result);
  g_free (job);
  g_object_unref (task);
}

static void
finish_call (RapWorker *self, Job *job)
{
  g_mutex_lock (&self->mutex);
  job->done = TRUE;
  g_cond_broadcast (&self->finished);
  g_mutex_unlock (&self->mutex);
}

static gpointer
worker_main (gpointer data)
{
  RapWorker *self = data;

  for (;;) {
    Job *job = g_async_queue_pop (self->jobs);

    if (job->work == NULL) {
      g_free (job);
      break;
    }
    if (!g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
      job->result = job->work (self->owned, job->input, job->cancellable, &job->error);
    if (job->task != NULL)
      finish_task (job);
    else
      finish_call (self, job);
  }
  self->free_owned (self->owned);
  worker_unref (self);
  return NULL;
}

/**
 * rap_worker_new:
 * @name: of the thread, for debuggers
 * @owned: (transfer full): handed to every piece of work
 * @free_owned: called on the thread when it ends
 *
 * Returns: (transfer full): a thread that waits for work
 */
RapWorker *
rap_worker_new (const char *name, gpointer owned, GDestroyNotify free_owned)
{
  RapWorker *self = g_new0 (RapWorker, 1);

  self->jobs = g_async_queue_new ();
  self->owned = owned;
  self->free_owned = free_owned;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->finished);
  g_atomic_ref_count_init (&self->ref_count);
  g_atomic_ref_count_inc (&self->ref_count);
  self->thread = g_thread_new (name, worker_main, self);
  return self;
}

/**
 * rap_worker_free:
 * @self: (transfer full): a worker
 *
 * Waits until everything that was asked for is done. The last reference to the owner may be let
 * go by a callback's task on the worker's own thread, which cannot wait for itself.
 */
void
rap_worker_free (RapWorker *self)
{
  GThread *thread = self->thread;

  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  if (thread == g_thread_self ())
    g_thread_unref (thread);
  else
    g_thread_join (thread);
  worker_unref (self);
}

/**
 * rap_worker_call:
 * @self: a worker
 * @work: what is to be done
 * @input: for @work
 * @cancellable: (nullable): stops it
 * @error: what @work says, or %G_IO_ERROR_CANCELLED
 *
 * Waits until it is done. Must not be called from a piece of work.
 *
 * Returns: (transfer full) (nullable): what @work returns
 */
gpointer
rap_worker_call (
    RapWorker *self, RapWork work, gpointer input, GCancellable *cancellable, GError **error)
{
  Job job = { .work = work, .input = input, .cancellable = cancellable };

  g_async_queue_push (self->jobs, &job);
  g_mutex_lock (&self->mutex);
  while (!job.done)
    g_cond_wait (&self->finished, &self->mutex);
  g_mutex_unlock (&self->mutex);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.result;
}

/**
 * rap_worker_call_async:
 * @self: a worker
 * @work: what is to be done; its input is the data of @task
 * @task: (transfer full): told of the result as a pointer
 * @free_result: (nullable): for a result that nobody takes
 */
void
rap_worker_call_async (RapWorker *self, RapWork work, GTask *task, GDestroyNotify free_result)
{
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->input = g_task_get_task_data (task);
  job->cancellable = g_task_get_cancellable (task);
  job->task = task;
  job->free_result = free_result;
  g_async_queue_push (self->jobs, job);
}
