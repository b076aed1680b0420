/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What stands above the text of the pages of an OpenDocument text. In: its kinds of pages, which
 * have heads, and its paragraphs, which say where pages of another kind begin. Out: the head of the
 * first page, and those of all other pages that it has.
 */
#pragma once

#include "rap-heads.h"
#include "rap-odt-package.h"
#include "rap-odt-styles.h"

G_BEGIN_DECLS

void rap_odt_heads_find (RapHeads *self, RapOdtPackage *package, RapOdtStyles *styles);
gboolean rap_odt_heads_is_watermark (const xmlNode *shape);

G_END_DECLS
