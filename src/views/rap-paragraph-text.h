/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph's text in a list. A GtkLabel that wraps tries many widths before it knows how high
 * it is, which costs a list of long paragraphs seconds; this lays the text out once for the width
 * it gets.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-span.h"

G_BEGIN_DECLS

#define RAP_TYPE_PARAGRAPH_TEXT (rap_paragraph_text_get_type ())
G_DECLARE_FINAL_TYPE (RapParagraphText, rap_paragraph_text, RAP, PARAGRAPH_TEXT, GtkWidget)

guint rap_paragraph_text_find (RapParagraphText *self, double x, double y);
void rap_paragraph_text_select (RapParagraphText *self, RapSpan span);
void rap_paragraph_text_set (RapParagraphText *self, const char *text, PangoAttrList *attributes);

G_END_DECLS
