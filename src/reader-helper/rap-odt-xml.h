/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Elements of OpenDocument, as the other files of this format ask for them. In: nodes of libxml2.
 * Out: whose elements they are, and children by their names.
 */
#pragma once

#include "rap-xml.h"

G_BEGIN_DECLS

typedef enum {
  RAP_ODT_OTHER,
  RAP_ODT_OFFICE,
  RAP_ODT_STYLE,
  RAP_ODT_TEXT,
  RAP_ODT_TABLE,
  RAP_ODT_DRAW,
  RAP_ODT_SVG, /* descriptions of drawings */
  RAP_ODT_MANIFEST,
} RapOdtVocabulary;

RapOdtVocabulary rap_odt_vocabulary (const xmlNode *node);
gboolean rap_odt_is (const xmlNode *node, RapOdtVocabulary vocabulary, const char *name);
const xmlNode *rap_odt_child (const xmlNode *node, RapOdtVocabulary vocabulary, const char *name);

G_END_DECLS
