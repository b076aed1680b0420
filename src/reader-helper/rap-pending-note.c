/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-pending-note.h"

/* The sign of a note that shows none. */
#define NAMELESS_MARK "*"

static void
pending_note_free (gpointer data)
{
  RapPendingNote *self = data;

  g_string_free (self->mark, TRUE);
  g_free (self);
}

/**
 * rap_pending_notes_new:
 *
 * Returns: (transfer full) (element-type RapPendingNote): no notes yet
 */
GPtrArray *
rap_pending_notes_new (void)
{
  return g_ptr_array_new_with_free_func (pending_note_free);
}

/**
 * rap_pending_notes_add:
 * @notes: (element-type RapPendingNote): gets the note
 * @body: (transfer none): what holds its text; outlives @notes
 * @mark: (nullable): what is known of its mark
 *
 * Returns: (transfer none): the note
 */
RapPendingNote *
rap_pending_notes_add (GPtrArray *notes, const xmlNode *body, const char *mark)
{
  RapPendingNote *self = g_new0 (RapPendingNote, 1);

  self->body = body;
  self->mark = g_string_new (mark);
  g_ptr_array_add (notes, self);
  return self;
}

/**
 * rap_pending_note_get_mark:
 * @self: a note
 *
 * Returns: its mark; a sign that stands for it where it shows none
 */
const char *
rap_pending_note_get_mark (const RapPendingNote *self)
{
  return self->mark->len > 0 ? self->mark->str : NAMELESS_MARK;
}
