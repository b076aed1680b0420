/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How the paragraphs and characters of an OpenDocument text look. In: its styles, those with names
 * and those that a program made by the way, each of which may have a parent. Out: for characters
 * whether they are bold, slanted, underlined, raised or hidden; for a list its levels.
 */
#pragma once

#include "rap-look.h"
#include "rap-odt-xml.h"

G_BEGIN_DECLS

#define RAP_ODT_LEVELS 10

typedef enum {
  RAP_ODT_PARAGRAPH_STYLE,
  RAP_ODT_TEXT_STYLE,
  RAP_ODT_TABLE_STYLE,
  RAP_ODT_N_STYLE_FAMILIES,
} RapOdtFamily;

/**
 * RapOdtListStyle:
 * @levels: (nullable): of each level the element that says how it is counted
 */
typedef struct {
  const xmlNode *levels[RAP_ODT_LEVELS];
} RapOdtListStyle;

typedef struct _RapOdtStyles RapOdtStyles;

RapOdtStyles *rap_odt_styles_new (const xmlNode *named, const xmlNode *made);
void rap_odt_styles_free (RapOdtStyles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapOdtStyles, rap_odt_styles_free)

guint rap_odt_styles_look (RapOdtStyles *self, RapOdtFamily family, const char *name, guint around);
const char *rap_odt_styles_say (RapOdtStyles *self,
                                RapOdtFamily family,
                                const char *name,
                                const char *attribute);
const RapOdtListStyle *rap_odt_styles_find_list (RapOdtStyles *self, const char *name);

G_END_DECLS
