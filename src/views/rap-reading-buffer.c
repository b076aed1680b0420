/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-reading-buffer.h"

#include "rap-corrections.h"

#define PUT_IN G_MAXUINT

struct _RapReadingBuffer {
  GtkTextBuffer parent_instance;

  GArray *origins; /* (owned) (element-type guint): of each letter, where it was read, or PUT_IN */
  guint n_read;
  gboolean appending;
};

G_DEFINE_FINAL_TYPE (RapReadingBuffer, rap_reading_buffer, GTK_TYPE_TEXT_BUFFER)

static void
insert_text (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  RapReadingBuffer *self = RAP_READING_BUFFER (buffer);
  guint offset = gtk_text_iter_get_offset (at);
  glong n = g_utf8_strlen (text, length);

  for (glong i = 0; i < n; i++) {
    guint origin = self->appending ? self->n_read + i : PUT_IN;
    g_array_insert_val (self->origins, offset + i, origin);
  }
  if (self->appending)
    self->n_read += n;
  GTK_TEXT_BUFFER_CLASS (rap_reading_buffer_parent_class)->insert_text (buffer, at, text, length);
}

static void
delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  RapReadingBuffer *self = RAP_READING_BUFFER (buffer);
  guint from = gtk_text_iter_get_offset (start), to = gtk_text_iter_get_offset (end);

  if (to > from)
    g_array_remove_range (self->origins, from, to - from);
  GTK_TEXT_BUFFER_CLASS (rap_reading_buffer_parent_class)->delete_range (buffer, start, end);
}

static void
changed (GtkTextBuffer *buffer)
{
  if (GTK_TEXT_BUFFER_CLASS (rap_reading_buffer_parent_class)->changed != NULL)
    GTK_TEXT_BUFFER_CLASS (rap_reading_buffer_parent_class)->changed (buffer);
  g_signal_emit_by_name (buffer, "corrected");
}

static void
rap_reading_buffer_finalize (GObject *object)
{
  g_array_unref (RAP_READING_BUFFER (object)->origins);
  G_OBJECT_CLASS (rap_reading_buffer_parent_class)->finalize (object);
}

static void
rap_reading_buffer_class_init (RapReadingBufferClass *klass)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rap_reading_buffer_finalize;
  buffer_class->insert_text = insert_text;
  buffer_class->delete_range = delete_range;
  buffer_class->changed = changed;
  g_signal_new ("corrected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
rap_reading_buffer_init (RapReadingBuffer *self)
{
  self->origins = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * rap_reading_buffer_new:
 *
 * Returns: (transfer full): an empty buffer, of a text of which nothing was read
 */
RapReadingBuffer *
rap_reading_buffer_new (void)
{
  return g_object_new (RAP_TYPE_READING_BUFFER, NULL);
}

/**
 * rap_reading_buffer_append_read:
 * @self: a buffer
 * @text: what was read after what it holds already
 *
 * It is no correction, and cannot be undone.
 */
void
rap_reading_buffer_append_read (RapReadingBuffer *self, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter end;

  gtk_text_buffer_begin_irreversible_action (buffer);
  self->appending = TRUE;
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  self->appending = FALSE;
  gtk_text_buffer_end_irreversible_action (buffer);
}

static char *
letters (RapReadingBuffer *self, guint from, guint to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, from);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &end, to);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self), &start, &end, TRUE);
}

/**
 * rap_reading_buffer_get_corrections:
 * @self: a buffer
 *
 * Returns: (transfer full) (element-type RapCorrection): what is to stand where in the text that
 * was read, in order; none where it is as it was read
 */
GArray *
rap_reading_buffer_get_corrections (RapReadingBuffer *self)
{
  GArray *corrections = rap_corrections_new ();
  guint read = 0, put_in_from = 0;

  for (guint i = 0; i <= self->origins->len; i++) {
    guint origin = i < self->origins->len ? g_array_index (self->origins, guint, i) : self->n_read;
    RapCorrection correction;

    if (origin == PUT_IN)
      continue;
    correction = (RapCorrection){ { read, origin }, letters (self, put_in_from, i) };
    if (origin > read || i > put_in_from)
      g_array_append_val (corrections, correction);
    else
      g_free (correction.with);
    read = origin + 1;
    put_in_from = i + 1;
  }
  return corrections;
}
