/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The notes of a web page. In: its tree. Out: for each link that is the mark of a note, the element
 * that is the note. HTML has no notes of its own, so that only what cannot be anything else is one:
 * a short mark that leads to a paragraph, where that leads back to the mark, or where the page
 * calls either by the name of a note (`role="doc-noteref"`, `epub:type="footnote"`).
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct {
  GHashTable *notes; /* (owned) (element-type xmlNode xmlNode): the note, by the link; borrowed */
  GHashTable *marks; /* (owned) (element-type xmlNode): to what a note leads back; borrowed */
  GHashTable
      *headed; /* (owned) (element-type xmlNode): notes that begin with their marks; borrowed */
  GHashTable *named; /* (owned) (element-type utf8 xmlNode): by `id` or `name`; both borrowed */
} RapWebNotes;

void rap_web_notes_init (RapWebNotes *self, const xmlNode *root);
void rap_web_notes_clear (RapWebNotes *self);
const xmlNode *rap_web_notes_find (const RapWebNotes *self, const xmlNode *link);
const xmlNode *rap_web_notes_target (const RapWebNotes *self, const xmlNode *link);
gboolean rap_web_notes_has_mark (const RapWebNotes *self, const xmlNode *note);
gboolean rap_web_notes_leads_back (const RapWebNotes *self, const xmlNode *link);
char *rap_web_notes_mark (const xmlNode *link);

G_END_DECLS
