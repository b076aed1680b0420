/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The fields of a Word document that are open. In: the signs that begin, part and end one, and the
 * instruction between them. Out: whether what is read now is an instruction, the text of a link or
 * the number of a page. Fields stand within others, so that there may be several.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef enum {
  RAP_DOCX_FIELD_INSTRUCTION = 1 << 0, /* it is being read; what is shown comes later */
  RAP_DOCX_FIELD_LINK = 1 << 1,        /* what is shown leads elsewhere */
  RAP_DOCX_FIELD_PAGE = 1 << 2,        /* it shows the number of a page, or how many there are */
} RapDocxField;

void rap_docx_fields_take (GByteArray *self, const xmlNode *node);
guint rap_docx_fields_begin (GByteArray *self, const xmlNode *node);
void rap_docx_fields_end (GByteArray *self, guint n);
void rap_docx_fields_end_paragraph (GByteArray *self);
guint rap_docx_fields_all (const GByteArray *self);

G_END_DECLS
