/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Where an analyst puts right what was read wrongly. In: a paragraph of a document. Out: one step
 * that can be undone: the paragraph divided, joined with the next, or with other words, each of
 * which keeps what the source has in its place. What the text becomes is told while it is written.
 */
#pragma once

#include <adwaita.h>
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_READING_WINDOW (rap_reading_window_get_type ())
G_DECLARE_FINAL_TYPE (RapReadingWindow, rap_reading_window, RAP, READING_WINDOW, AdwWindow)

typedef enum {
  RAP_READING_PARAGRAPH,
  RAP_READING_HEADING, /* the one that the paragraph stands under */
} RapReadingPart;

GtkWidget *
rap_reading_window_new (RapLibrary *library, RapRow *row, RapReadingPart part, GtkWindow *parent);

G_END_DECLS
