/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Labels that a word processor makes for an OpenDocument text: "19.", "(a)", "•". In: its lists
 * and, one after the other, the paragraphs that are counted in them. Out: for each the label that
 * its reader sees, which is written nowhere in the file.
 */
#pragma once

#include "rap-odt-styles.h"

G_BEGIN_DECLS

/* The list that headings are counted by; no style of a file has such a name. */
#define RAP_ODT_OUTLINE "\x01outline"

/* What paragraphs are counted by; a list that goes on has that of the one before. */
typedef struct {
  guint counts[RAP_ODT_LEVELS];
  gboolean counting[RAP_ODT_LEVELS]; /* a paragraph of the level stands above, no higher after it */
} RapOdtCounter;

typedef struct _RapOdtLists RapOdtLists;

RapOdtLists *rap_odt_lists_new (RapOdtStyles *styles);
void rap_odt_lists_free (RapOdtLists *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapOdtLists, rap_odt_lists_free)

RapOdtCounter *rap_odt_lists_begin (RapOdtLists *self, const xmlNode *list);
RapOdtCounter *rap_odt_lists_get_outline (RapOdtLists *self);
char *rap_odt_lists_next (RapOdtLists *self,
                          RapOdtCounter *counter,
                          const char *style,
                          guint level,
                          const char *start,
                          const char **look);

G_END_DECLS
