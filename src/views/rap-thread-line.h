/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A thread of a series → its picture: a mark in the column of each document, the higher the
 * firmer, and a line from one to the next that rises, falls or stays. Under each mark its paragraph
 * and a sign for what became of it; hovering tells more, and a column that is pressed is
 * told by "pressed". The words for a screen reader are the
 * row's.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-thread-list.h"

G_BEGIN_DECLS

#define RAP_TYPE_THREAD_LINE (rap_thread_line_get_type ())
G_DECLARE_FINAL_TYPE (RapThreadLine, rap_thread_line, RAP, THREAD_LINE, GtkWidget)

GtkWidget *rap_thread_line_new (void);
void rap_thread_line_set_item (RapThreadLine *self, RapThreadItem *item);

/* The column in hand has a frame around it. */
#define RAP_THREAD_LINE_NO_COLUMN G_MAXUINT
void rap_thread_line_set_column (RapThreadLine *self, guint column);

/* What is said of a thread at a document: "3., Decides, Stronger". */
char *rap_thread_words (RapThreadItem *item, guint document);

G_END_DECLS
