/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * XML of untrusted files, for every format that is made of it. In: bytes, and nodes of libxml2.
 * Out: a tree of limited depth, and values that are borrowed from it. Nothing is loaded from
 * elsewhere, and what declares entities of its own is damaged, because no such format has any.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

xmlDoc *rap_xml_parse (const void *bytes, gsize length);
const char *rap_xml_attribute (const xmlNode *node, const char *name);
gboolean rap_xml_number (const char *value, guint most, guint *number);

G_END_DECLS
