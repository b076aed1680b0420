/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is written after the open paragraph, because it stands elsewhere and is only tied to it:
 * notes that it refers to, and boxes beside it. In: where they stand in the file, and the marks of
 * the notes. Out: the same, once the paragraph has been written.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct {
  const xmlNode *body; /* (unowned) */
  GString *mark;       /* (owned) */
  gboolean typed;      /* the mark is written in the text, and in the note */
} RapPendingNote;

typedef struct {
  GPtrArray *notes; /* (owned) (element-type RapPendingNote) */
  GPtrArray *boxes; /* (owned) (element-type xmlNode): borrowed */
} RapPending;

/* How a reader writes a note, and reads what is in a box. */
typedef void (*RapWriteNote) (gpointer reader, const RapPendingNote *note);
typedef void (*RapReadBox) (gpointer reader, const xmlNode *box);

void rap_pending_init (RapPending *self);
void rap_pending_clear (RapPending *self);
void rap_pending_write (RapPending *self, RapWriteNote note, RapReadBox box, gpointer reader);

GPtrArray *rap_pending_notes_new (void);
RapPendingNote *rap_pending_notes_add (GPtrArray *notes, const xmlNode *body, const char *mark);
const char *rap_pending_note_get_mark (const RapPendingNote *self);

G_END_DECLS
