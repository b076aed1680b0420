/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The container of an office document. In: the bytes of a zip file. Out: its parts as XML trees, by
 * their names. What a part is to the document, the format knows.
 *
 * Parts are unpacked in memory, up to a limit that no document comes near.
 */
#pragma once

#include "rap-xml.h"

G_BEGIN_DECLS

typedef struct _RapPackage RapPackage;

RapPackage *rap_package_open (GBytes *source, GError **error);
void rap_package_free (RapPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapPackage, rap_package_free)

const xmlNode *rap_package_get_part (RapPackage *self, const char *name, GError **error);

G_END_DECLS
