/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The parts of a Word document. In: the bytes of a zip file. Out: its parts as XML trees, found by
 * what they are to the document and not by their names, which programs choose as they like.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _RapDocxPackage RapDocxPackage;

RapDocxPackage *rap_docx_package_open (GBytes *source, GError **error);
void rap_docx_package_free (RapDocxPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapDocxPackage, rap_docx_package_free)

const xmlNode *rap_docx_package_get_document (RapDocxPackage *self);
const xmlNode *rap_docx_package_get_part (RapDocxPackage *self, const char *kind, GError **error);
const xmlNode *rap_docx_package_take_related (RapDocxPackage *self, const char *id, GError **error);

G_END_DECLS
