/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Labels that a word processor makes: "19.", "(a)", "•". In: the lists of a Word document and, one
 * after the other, the paragraphs that are numbered by them. Out: for each the label that its
 * reader sees, which is written nowhere in the file.
 */
#pragma once

#include "rap-docx-styles.h"

G_BEGIN_DECLS

typedef struct _RapDocxNumbering RapDocxNumbering;

RapDocxNumbering *rap_docx_numbering_new (const xmlNode *root, RapDocxStyles *styles);
void rap_docx_numbering_free (RapDocxNumbering *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapDocxNumbering, rap_docx_numbering_free)

char *rap_docx_numbering_next (RapDocxNumbering *self,
                               const char *style,
                               const xmlNode *own,
                               RapProperties *look);

G_END_DECLS
