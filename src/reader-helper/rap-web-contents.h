/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Tables of contents in the text of a page: lists that say nothing but what the links in them lead
 * to, further on in the same page. In: a list. Out: whether it is one; all its words stand where it
 * leads, so that nothing is lost where it is left out.
 */
#pragma once

#include "rap-web-notes.h"

G_BEGIN_DECLS

gboolean rap_web_contents_is (const RapWebNotes *notes, const xmlNode *list, guint *looked_at);

G_END_DECLS
