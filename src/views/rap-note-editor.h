/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The analyst's note to a paragraph. In: the note as it is kept. Out: "settled", when it has been
 * changed and the analyst has left it or paused: a step for each thought and not for each key.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RAP_TYPE_NOTE_EDITOR (rap_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (RapNoteEditor, rap_note_editor, RAP, NOTE_EDITOR, GtkWidget)

GtkWidget *rap_note_editor_new (void);
void rap_note_editor_set_note (RapNoteEditor *self, const char *note);
void rap_note_editor_take_note (RapNoteEditor *self, const char *note);
char *rap_note_editor_get_note (RapNoteEditor *self);
void rap_note_editor_settle (RapNoteEditor *self);

G_END_DECLS
