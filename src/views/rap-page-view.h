/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The page of the source on which a paragraph stands, its lines lit. In: places of a paragraph
 * and, once it asks for them by "source-wanted", the bytes of the file. Out: the page, drawn by
 * the helper process on a thread of its own. It asks for nothing while it is not on the screen.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-paragraph.h"

G_BEGIN_DECLS

#define RAP_TYPE_PAGE_VIEW (rap_page_view_get_type ())
G_DECLARE_FINAL_TYPE (RapPageView, rap_page_view, RAP, PAGE_VIEW, GtkWidget)

GtkWidget *rap_page_view_new (void);
void rap_page_view_set_places (RapPageView *self, const RapPlace *places, guint n);
void rap_page_view_set_source (RapPageView *self, GBytes *source, const char *media_type);
void rap_page_view_set_failure (RapPageView *self, const char *sentence);

G_END_DECLS
