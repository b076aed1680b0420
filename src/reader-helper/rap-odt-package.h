/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The parts of an OpenDocument text. In: the bytes of a zip file, or of a flat document that is one
 * part. Out: the trees of its text and of its styles.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _RapOdtPackage RapOdtPackage;

RapOdtPackage *rap_odt_package_open (GBytes *source, GError **error);
void rap_odt_package_free (RapOdtPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapOdtPackage, rap_odt_package_free)

const xmlNode *rap_odt_package_get_content (RapOdtPackage *self);
const xmlNode *rap_odt_package_get_styles (RapOdtPackage *self);
const xmlNode *rap_odt_package_get_text (RapOdtPackage *self);

G_END_DECLS
