/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The pieces of work of rap-library-window.h that have to do with the analyst's steps, as they run
 * on the library's thread, each in one transaction.
 */
#include "rap-library-work-private.h"
#include "rap-review-table.h"
#include "rap-steps.h"

gpointer
rap_library_work_apply (gpointer owned, gpointer request, GCancellable *cancellable, GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);
  RapRequest *asked = request;
  gboolean changed;

  if (!rap_connection_begin (connection, error))
    return NULL;
  if (!rap_steps_apply (connection, asked->edit, &changed, error) ||
      !rap_connection_commit (connection, error)) {
    rap_connection_rollback (connection);
    return NULL;
  }
  if (changed)
    rap_library_thread_tell_changed (owned);
  return GINT_TO_POINTER (TRUE);
}

gpointer
rap_library_work_read_again (gpointer owned,
                             gpointer request,
                             GCancellable *cancellable,
                             GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);
  RapRequest *asked = request;
  RapReadAgain result = *asked->again;
  gboolean changed;

  if (!rap_connection_begin (connection, error))
    return NULL;
  if (!rap_steps_read_again (connection, asked->fresh, asked->words, &result, error) ||
      !rap_connection_commit (connection, error)) {
    rap_connection_rollback (connection);
    return NULL;
  }
  changed = result.n_changed > 0 || result.step != asked->again->step;
  *asked->again = result;
  if (changed)
    rap_library_thread_tell_changed (owned);
  return GINT_TO_POINTER (TRUE);
}

typedef gboolean (*Move) (RapConnection *connection, char **title, GError **error);

static gpointer
move (gpointer owned, Move move, GCancellable *cancellable, GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);
  g_autofree char *title = NULL;

  if (!rap_connection_begin (connection, error))
    return NULL;
  if (!move (connection, &title, error) || !rap_connection_commit (connection, error)) {
    rap_connection_rollback (connection);
    return NULL;
  }
  if (title == NULL)
    return g_strdup ("");
  rap_library_thread_tell_changed (owned);
  return g_steal_pointer (&title);
}

gpointer
rap_library_work_undo (gpointer owned,
                       G_GNUC_UNUSED gpointer request,
                       GCancellable *cancellable,
                       GError **error)
{
  return move (owned, rap_steps_undo, cancellable, error);
}

gpointer
rap_library_work_redo (gpointer owned,
                       G_GNUC_UNUSED gpointer request,
                       GCancellable *cancellable,
                       GError **error)
{
  return move (owned, rap_steps_redo, cancellable, error);
}

gpointer
rap_library_work_load_history (gpointer owned,
                               gpointer request,
                               GCancellable *cancellable,
                               GError **error)
{
  RapRequest *asked = request;

  return rap_history_load (rap_library_thread_begin (owned, cancellable), asked->paragraph, error);
}

gpointer
rap_library_work_load_tags (gpointer owned,
                            gpointer request,
                            GCancellable *cancellable,
                            GError **error)
{
  RapRequest *asked = request;

  return rap_tag_table_list (rap_library_thread_begin (owned, cancellable), asked->document, error);
}

gpointer
rap_library_work_count_paragraph_tags (gpointer owned,
                                       gpointer request,
                                       GCancellable *cancellable,
                                       GError **error)
{
  RapRequest *asked = request;

  return rap_paragraph_tag_table_count (rap_library_thread_begin (owned, cancellable),
                                        asked->paragraphs, error);
}

gpointer
rap_library_work_count_document_tags (gpointer owned,
                                      gpointer request,
                                      GCancellable *cancellable,
                                      GError **error)
{
  RapRequest *asked = request;

  return rap_tag_table_count (rap_library_thread_begin (owned, cancellable), asked->documents,
                              error);
}
