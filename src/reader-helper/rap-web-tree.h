/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The elements of a web page. In: the bytes of the page, however it is broken. Out: a tree of
 * elements and text, of limited depth and number, with those attributes only that have to do with
 * reading. Nothing is loaded from elsewhere, and a page has no entities of its own.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

xmlDoc *rap_web_tree_new (GBytes *source, GError **error);
gboolean rap_web_is (const xmlNode *node, const char *name);
gboolean rap_web_is_inside (const xmlNode *node, const xmlNode *ancestor);

G_END_DECLS
