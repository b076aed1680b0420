/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How the paragraphs and characters of a Word document look. In: its styles, each of which may be
 * based on another. Out: for a run whether it is bold, slanted, underlined, raised or hidden; for a
 * paragraph whether it is a heading, and of which level, and by which list it is numbered.
 *
 * Bold, slanted and hidden are toggles: a character style that says "bold" within a bold paragraph
 * style makes its characters plain. What the run says for itself has the last word.
 */
#pragma once

#include <libxml/tree.h>

#include "rap-look.h"

G_BEGIN_DECLS

typedef struct _RapDocxStyles RapDocxStyles;

RapDocxStyles *rap_docx_styles_new (const xmlNode *root);
void rap_docx_styles_free (RapDocxStyles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapDocxStyles, rap_docx_styles_free)

RapProperties rap_docx_properties_read (const xmlNode *properties);
guint rap_docx_styles_look (RapDocxStyles *self,
                            const char *paragraph,
                            const char *character,
                            RapProperties own);
guint rap_docx_styles_level (RapDocxStyles *self, const char *paragraph, const xmlNode *own);
const char *rap_docx_styles_list (RapDocxStyles *self,
                                  const char *paragraph,
                                  const char *what,
                                  const char **by);
const char *rap_docx_styles_default (RapDocxStyles *self);

G_END_DECLS
