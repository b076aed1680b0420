/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What stands above the text of the pages of a Word document. In: its sections, each of which names
 * a head for its first page and heads for the others. Out: the head of the document's first page,
 * which is its masthead, and those of all other pages, each once however many sections have it.
 */
#pragma once

#include "rap-docx-package.h"
#include "rap-heads.h"

G_BEGIN_DECLS

gboolean rap_docx_heads_find (RapHeads *self,
                              RapDocxPackage *package,
                              const xmlNode *settings,
                              GError **error);
gboolean rap_docx_heads_is_watermark (const xmlNode *properties);

G_END_DECLS
