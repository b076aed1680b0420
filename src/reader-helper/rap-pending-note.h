/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A note that the open paragraph refers to. In: where it stands in the file, and its mark. Out:
 * both, once the paragraph has been written, because the note is written after it.
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

GPtrArray *rap_pending_notes_new (void);
RapPendingNote *rap_pending_notes_add (GPtrArray *notes, const xmlNode *body, const char *mark);
const char *rap_pending_note_get_mark (const RapPendingNote *self);

G_END_DECLS
