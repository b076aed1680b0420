/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * XML of untrusted files, for every format that is made of it. In: bytes, and nodes of libxml2.
 * Out: a tree of limited depth and size, and values that are borrowed from it. Nothing is loaded
 * from elsewhere, and what declares entities of its own is damaged, because no such format has any.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* The memory that the trees of one file may take, text aside. A published document of 420
 * paragraphs, most of them figures of tables, takes 5 MB. */
#define RAP_XML_ROOM (256u * 1024 * 1024)

xmlDoc *rap_xml_parse (const void *bytes, gsize length, gsize *room, GError **error);
const char *rap_xml_attribute (const xmlNode *node, const char *name);
gboolean rap_xml_number (const char *value, guint most, guint *number);

G_END_DECLS
