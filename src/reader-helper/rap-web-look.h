/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How an element of a web page is shown. In: the element, its own style (`style="…"`), and the look
 * of what it stands in. Out: what kind of element it is, and the look of its text. Style sheets are
 * not read: their rules are for a whole site, and a lead verb that they slant is found all the
 * same.
 */
#pragma once

#include <libxml/tree.h>

#include "rap-list-label.h"

G_BEGIN_DECLS

/**
 * RapWebKind:
 * @RAP_WEB_BLOCK: begins and ends a paragraph
 * @RAP_WEB_UNREAD: no part of the text: hidden, a script, a control, what leads through the site
 * @RAP_WEB_LANDMARK: what a page has around its text: `header`, `footer`, `aside`, or their roles
 * @RAP_WEB_SECTION: a landmark in it is one of the section, and not of the page
 */
typedef enum {
  RAP_WEB_BLOCK = 1 << 0,
  RAP_WEB_UNREAD = 1 << 1,
  RAP_WEB_LANDMARK = 1 << 2,
  RAP_WEB_SECTION = 1 << 3,
} RapWebKind;

/**
 * RapWebLook:
 * @style: #RapStyle flags
 * @kept: ends of lines are kept, as in `pre`
 * @invisible: there is room for it, and nothing in it
 * @form: how the points of a list are counted
 * @bullet: (nullable): the point of a list that is not counted; "" for a list that has none
 */
typedef struct {
  guint style;
  gboolean kept;
  gboolean invisible;
  RapListForm form;
  const char *bullet;
} RapWebLook;

guint rap_web_kind (const xmlNode *node);
void rap_web_look_add (RapWebLook *self, const xmlNode *node);

G_END_DECLS
