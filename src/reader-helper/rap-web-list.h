/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Labels that a browser makes: "19.", "c.", "•". In: the lists of a page and, one after the other,
 * their points. Out: for each point its label, which is written nowhere in the page.
 */
#pragma once

#include "rap-web-look.h"

G_BEGIN_DECLS

typedef struct {
  gint64 next;
  gint64 step;
  guint depth; /* of lists around it */
} RapWebList;

gboolean rap_web_list_is (const xmlNode *node);
void rap_web_list_begin (RapWebList *self,
                         const xmlNode *node,
                         const RapWebList *outer,
                         RapWebLook *look);
char *rap_web_list_next (RapWebList *self, const xmlNode *point, const RapWebLook *look);

G_END_DECLS
