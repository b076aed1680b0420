/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How the paragraphs and characters of a Word document look. In: its styles, each of which may be
 * based on another. Out: for a run whether it is bold, slanted, underlined, raised or
 * hidden; for a paragraph
 * whether it is a heading, and of which level, and by which list it is numbered.
 *
 * Bold, slanted and hidden are toggles: a character style that says "bold" within a bold paragraph
 * style makes its characters plain. What the run says for itself has the last word.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef enum {
  RAP_DOCX_BOLD = 1 << 0,
  RAP_DOCX_ITALIC = 1 << 1,
  RAP_DOCX_HIDDEN = 1 << 2,
  RAP_DOCX_RAISED = 1 << 3,
  RAP_DOCX_UNDERLINED = 1 << 4,
} RapDocxLook;

/**
 * RapDocxProperties:
 * @said: #RapDocxLook flags of which something is said
 * @on: those of them that are turned on
 */
typedef struct {
  guint said;
  guint on;
} RapDocxProperties;

typedef struct _RapDocxStyles RapDocxStyles;

RapDocxStyles *rap_docx_styles_new (const xmlNode *root);
void rap_docx_styles_free (RapDocxStyles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapDocxStyles, rap_docx_styles_free)

RapDocxProperties rap_docx_properties_read (const xmlNode *properties);
guint rap_docx_styles_look (RapDocxStyles *self,
                            const char *paragraph,
                            const char *character,
                            RapDocxProperties own);
guint rap_docx_styles_level (RapDocxStyles *self, const char *paragraph, const xmlNode *own);
const char *rap_docx_styles_list (RapDocxStyles *self,
                                  const char *paragraph,
                                  const char *what,
                                  const char **by);
const char *rap_docx_styles_default (RapDocxStyles *self);

G_END_DECLS
