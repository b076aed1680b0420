/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A sheet of paper with lines lit on it. In: the picture of a page and boxes in points. Out: the
 * sheet as wide as there is room, or a part of it enlarged, and the resolution at which a picture
 * would be crisp ("resolution", pixels for each point). It draws what it is given and asks nobody.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-span.h"

G_BEGIN_DECLS

#define RAP_TYPE_PAGE_PAPER (rap_page_paper_get_type ())
G_DECLARE_FINAL_TYPE (RapPagePaper, rap_page_paper, RAP, PAGE_PAPER, GtkWidget)

void rap_page_paper_set_picture (RapPagePaper *self, GdkTexture *picture);
void rap_page_paper_set_size (RapPagePaper *self, double width, double height);
void rap_page_paper_set_lit (RapPagePaper *self, GArray *boxes);
double rap_page_paper_get_resolution (RapPagePaper *self);
double rap_page_paper_get_zoom (RapPagePaper *self);
void rap_page_paper_set_zoom (RapPagePaper *self, double zoom);

G_END_DECLS
