/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-pending.h"

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

/**
 * rap_pending_init:
 * @self: what to set up: nothing waits
 */
void
rap_pending_init (RapPending *self)
{
  self->notes = rap_pending_notes_new ();
  self->boxes = g_ptr_array_new ();
}

/**
 * rap_pending_clear:
 * @self: what was set up, or is all zero
 */
void
rap_pending_clear (RapPending *self)
{
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->boxes, g_ptr_array_unref);
}

/**
 * rap_pending_write:
 * @self: what waits for a paragraph that has been written; empty afterwards
 * @note: writes a note
 * @box: reads a box, of which the paragraphs may have notes and boxes of their own
 * @reader: given to both
 */
void
rap_pending_write (RapPending *self, RapWriteNote note, RapReadBox box, gpointer reader)
{
  RapPending written = *self;

  if (written.notes->len == 0 && written.boxes->len == 0)
    return;
  rap_pending_init (self);
  for (guint i = 0; i < written.notes->len; i++)
    note (reader, written.notes->pdata[i]);
  for (guint i = 0; i < written.boxes->len; i++)
    box (reader, written.boxes->pdata[i]);
  rap_pending_clear (&written);
}
