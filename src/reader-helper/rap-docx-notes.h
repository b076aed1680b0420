/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The footnotes and endnotes of a Word document. In: the parts they stand in, and the references to
 * them in the order of the text. Out: the mark of each, counted as the document says, and where its
 * paragraphs are.
 */
#pragma once

#include "rap-docx-package.h"

G_BEGIN_DECLS

typedef enum {
  RAP_DOCX_FOOTNOTE,
  RAP_DOCX_ENDNOTE,
  RAP_DOCX_N_NOTE_KINDS,
} RapDocxNoteKind;

typedef struct {
  GHashTable *notes;  /* (owned) (element-type utf8 xmlNode): both borrowed; those not taken yet */
  const char *format; /* (unowned): how they are counted */
  guint start;
  guint next;
  gboolean by_section; /* each section counts anew */
} RapDocxNoteSeries;

typedef struct {
  RapDocxNoteSeries series[RAP_DOCX_N_NOTE_KINDS];
} RapDocxNotes;

gboolean rap_docx_notes_init (RapDocxNotes *self,
                              RapDocxPackage *package,
                              const xmlNode *settings,
                              GError **error);
void rap_docx_notes_clear (RapDocxNotes *self);
const xmlNode *rap_docx_notes_take (RapDocxNotes *self, RapDocxNoteKind kind, const char *id);
char *rap_docx_notes_count (RapDocxNotes *self, RapDocxNoteKind kind);
void rap_docx_notes_end_section (RapDocxNotes *self);

G_END_DECLS
