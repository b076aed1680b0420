/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-news.h"

struct _RapNews {
  gatomicrefcount ref_count;
  GMainContext *context; /* (owned) */
  GWeakRef object;
  RapNewsFunc changed;
  int waiting;            /* (atomic): a call is on its way to the main context */
  const char *undo_title; /* (atomic) (nullable): interned, so that whoever has it may keep it */
  const char *redo_title; /* (atomic) (nullable): likewise */
};

/**
 * rap_news_new:
 * @object: whose news it is; may end before the news do
 * @changed: called with @object in the caller's main context
 *
 * Returns: (transfer full): no news yet
 */
RapNews *
rap_news_new (GObject *object, RapNewsFunc changed)
{
  RapNews *self = g_new0 (RapNews, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&self->object, object);
  self->changed = changed;
  return self;
}

RapNews *
rap_news_ref (RapNews *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rap_news_unref (RapNews *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_weak_ref_clear (&self->object);
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * rap_news_ref_object:
 * @self: news
 *
 * Returns: (transfer full) (nullable): whose news it is, if it is still there
 */
gpointer
rap_news_ref_object (RapNews *self)
{
  return g_weak_ref_get (&self->object);
}

static gboolean
tell_cb (gpointer data)
{
  RapNews *self = data;
  g_autoptr (GObject) object = NULL;

  /* What changes from here on is told again. */
  g_atomic_int_set (&self->waiting, FALSE);
  object = g_weak_ref_get (&self->object);
  if (object != NULL)
    self->changed (object);
  return G_SOURCE_REMOVE;
}

/**
 * rap_news_tell_changed:
 * @self: news
 *
 * What changes several times before the main context comes to it is told once.
 */
void
rap_news_tell_changed (RapNews *self)
{
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&self->waiting, FALSE, TRUE))
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "rap-library-changed");
  g_source_set_callback (source, tell_cb, rap_news_ref (self), (GDestroyNotify)rap_news_unref);
  g_source_attach (source, self->context);
}

/**
 * rap_news_set_titles:
 * @self: news
 * @undo: (nullable): what could be undone next
 * @redo: (nullable): what could be redone next
 */
void
rap_news_set_titles (RapNews *self, const char *undo, const char *redo)
{
  g_atomic_pointer_set (&self->undo_title, g_intern_string (undo));
  g_atomic_pointer_set (&self->redo_title, g_intern_string (redo));
}

const char *
rap_news_get_undo_title (RapNews *self)
{
  return g_atomic_pointer_get (&self->undo_title);
}

const char *
rap_news_get_redo_title (RapNews *self)
{
  return g_atomic_pointer_get (&self->redo_title);
}
