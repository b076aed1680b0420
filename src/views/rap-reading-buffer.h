/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A text that is corrected, letter by letter. In: what was read, and whatever is typed, pasted and
 * deleted in the buffer. Out: what is to stand where in the text that was read. "corrected" is
 * emitted after each change.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RAP_TYPE_READING_BUFFER (rap_reading_buffer_get_type ())
G_DECLARE_FINAL_TYPE (RapReadingBuffer, rap_reading_buffer, RAP, READING_BUFFER, GtkTextBuffer)

RapReadingBuffer *rap_reading_buffer_new (void);
void rap_reading_buffer_append_read (RapReadingBuffer *self, const char *text);
GArray *rap_reading_buffer_get_corrections (RapReadingBuffer *self);

G_END_DECLS
