/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Elements of WordprocessingML, as the other files of this format ask for them. In:
 * nodes of libxml2. Out: names and values that are borrowed from them. The transitional and the
 * strict form of the format differ in their namespaces only, so both are known here and nowhere
 * else.
 */
#pragma once

#include "rap-list-label.h"
#include "rap-xml.h"

G_BEGIN_DECLS

typedef enum {
  RAP_DOCX_OTHER,
  RAP_DOCX_WORD,   /* paragraphs and runs */
  RAP_DOCX_MATHS,  /* formulas */
  RAP_DOCX_CHOICE, /* one content in several forms */
} RapDocxVocabulary;

RapDocxVocabulary rap_docx_vocabulary (const xmlNode *node);
gboolean rap_docx_is (const xmlNode *node, const char *name);
const xmlNode *rap_docx_child (const xmlNode *node, const char *name);
const char *rap_docx_value (const xmlNode *node, const char *name);
gboolean rap_docx_switch (const xmlNode *node);
RapListForm rap_docx_form (const char *name);

G_END_DECLS
