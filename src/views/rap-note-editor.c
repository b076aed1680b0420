/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-note-editor.h"

#include <glib/gi18n.h>

/* Seconds without a key after which a note is kept. */
#define PAUSE 3

struct _RapNoteEditor {
  GtkWidget parent_instance;

  char *kept; /* (owned): the note as the library has it or was told */
  guint pause;

  GtkTextView *view;
  GtkLabel *placeholder;
};

G_DEFINE_FINAL_TYPE (RapNoteEditor, rap_note_editor, GTK_TYPE_WIDGET)

enum { SETTLED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
pause_cb (gpointer data)
{
  RapNoteEditor *self = data;

  self->pause = 0;
  rap_note_editor_settle (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (RapNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder),
                          gtk_text_buffer_get_char_count (buffer) == 0);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_seconds (PAUSE, pause_cb, self);
}

static gboolean
rap_note_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RAP_NOTE_EDITOR (widget)->view));
}

static void
rap_note_editor_dispose (GObject *object)
{
  RapNoteEditor *self = RAP_NOTE_EDITOR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_NOTE_EDITOR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rap_note_editor_parent_class)->dispose (object);
}

static void
rap_note_editor_finalize (GObject *object)
{
  g_free (RAP_NOTE_EDITOR (object)->kept);
  G_OBJECT_CLASS (rap_note_editor_parent_class)->finalize (object);
}

static void
rap_note_editor_class_init (RapNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rap_note_editor_dispose;
  object_class->finalize = rap_note_editor_finalize;
  widget_class->grab_focus = rap_note_editor_grab_focus;
  /**
   * RapNoteEditor::settled:
   *
   * The note is another one than the library has.
   */
  signals[SETTLED] = g_signal_new ("settled", RAP_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RapNoteEditor, view);
  gtk_widget_class_bind_template_child (widget_class, RapNoteEditor, placeholder);
}

static void
rap_note_editor_init (RapNoteEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->kept = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (rap_note_editor_settle), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * rap_note_editor_new:
 *
 * Returns: (transfer floating): an editor of an empty note
 */
GtkWidget *
rap_note_editor_new (void)
{
  return g_object_new (RAP_TYPE_NOTE_EDITOR, NULL);
}

/**
 * rap_note_editor_set_note:
 * @self: an editor
 * @note: (nullable): as the library has it; what is written and not yet settled gives way
 */
void
rap_note_editor_set_note (RapNoteEditor *self, const char *note)
{
  g_autofree char *written = rap_note_editor_get_note (self);

  g_free (self->kept);
  self->kept = g_strdup (note != NULL ? note : "");
  if (g_strcmp0 (written, self->kept) != 0) {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

    /* What was written to another paragraph cannot be brought back here. */
    gtk_text_buffer_begin_irreversible_action (buffer);
    gtk_text_buffer_set_text (buffer, self->kept, -1);
    gtk_text_buffer_end_irreversible_action (buffer);
  }
  g_clear_handle_id (&self->pause, g_source_remove);
}

/**
 * rap_note_editor_take_note:
 * @self: an editor
 * @note: (nullable): as the library has it now
 *
 * Shows @note, unless another one is being written: that is newer.
 */
void
rap_note_editor_take_note (RapNoteEditor *self, const char *note)
{
  g_autofree char *written = rap_note_editor_get_note (self);

  if (g_strcmp0 (written, self->kept) == 0)
    rap_note_editor_set_note (self, note);
}

/**
 * rap_note_editor_get_note:
 * @self: an editor
 *
 * Returns: (transfer full): the note as it is written, without blanks at its ends
 */
char *
rap_note_editor_get_note (RapNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/**
 * rap_note_editor_settle:
 * @self: an editor
 *
 * Emits "settled" now, where the note is another one than the library has.
 */
void
rap_note_editor_settle (RapNoteEditor *self)
{
  g_autofree char *written = rap_note_editor_get_note (self);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (g_strcmp0 (written, self->kept) == 0)
    return;
  g_free (self->kept);
  self->kept = g_steal_pointer (&written);
  g_signal_emit (self, signals[SETTLED], 0);
}
