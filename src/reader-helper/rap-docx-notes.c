/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-notes.h"

#include <string.h>

#include "rap-docx-xml.h"

#define LARGEST_NUMBER 32767u

static const struct {
  const char *part;
  const char *element;
  const char *settings;
  const char *format;
} kinds[RAP_DOCX_N_NOTE_KINDS] = {
  [RAP_DOCX_FOOTNOTE] = { "footnotes", "footnote", "footnotePr", "decimal" },
  [RAP_DOCX_ENDNOTE] = { "endnotes", "endnote", "endnotePr", "lowerRoman" },
};

static void
take_settings (RapDocxNoteSeries *self, const xmlNode *settings)
{
  const char *format = rap_docx_value (settings, "numFmt");
  const char *restart = rap_docx_value (settings, "numRestart");

  if (format != NULL)
    self->format = format;
  if (restart != NULL)
    self->by_section = strcmp (restart, "eachSect") == 0;
  rap_xml_number (rap_docx_value (settings, "numStart"), LARGEST_NUMBER, &self->start);
}

/* The first section decides for all of them: no document counts its notes in two ways. */
static const xmlNode *
first_section (const xmlNode *root)
{
  const xmlNode *body = rap_docx_child (root, "body");

  for (const xmlNode *node = body != NULL ? body->children : NULL; node != NULL;
       node = node->next) {
    const xmlNode *properties = rap_docx_is (node, "p") ? rap_docx_child (node, "pPr") : NULL;
    const xmlNode *section = rap_docx_child (properties, "sectPr");

    if (rap_docx_is (node, "sectPr"))
      return node;
    if (section != NULL)
      return section;
  }
  return NULL;
}

static void
take_notes (RapDocxNoteSeries *self, const xmlNode *root, const char *element)
{
  for (const xmlNode *node = root != NULL ? root->children : NULL; node != NULL;
       node = node->next) {
    const char *id = rap_docx_is (node, element) ? rap_xml_attribute (node, "id") : NULL;
    const char *type = rap_xml_attribute (node, "type");

    /* The lines that part notes from the text are kept as notes of a type of their own. */
    if (id != NULL && (type == NULL || strcmp (type, "normal") == 0))
      g_hash_table_insert (self->notes, (gpointer)id, (gpointer)node);
  }
}

/**
 * rap_docx_notes_init:
 * @self: what to fill
 * @package: outlives the notes
 * @settings: (nullable): of the document
 * @error: a #RapReadError without words
 *
 * Returns: whether the parts of notes, where there are any, could be read
 */
gboolean
rap_docx_notes_init (RapDocxNotes *self,
                     RapDocxPackage *package,
                     const xmlNode *settings,
                     GError **error)
{
  g_autoptr (GError) reason = NULL;
  const xmlNode *section = first_section (rap_docx_package_get_document (package));

  for (guint i = 0; i < RAP_DOCX_N_NOTE_KINDS; i++) {
    RapDocxNoteSeries *series = &self->series[i];

    *series = (RapDocxNoteSeries){ .format = kinds[i].format, .start = 1 };
    series->notes = g_hash_table_new (g_str_hash, g_str_equal);
    take_settings (series, rap_docx_child (settings, kinds[i].settings));
    take_settings (series, rap_docx_child (section, kinds[i].settings));
    series->next = series->start;
    if (reason == NULL)
      take_notes (series, rap_docx_package_get_part (package, kinds[i].part, &reason),
                  kinds[i].element);
  }
  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * rap_docx_notes_clear:
 * @self: what was filled
 */
void
rap_docx_notes_clear (RapDocxNotes *self)
{
  for (guint i = 0; i < RAP_DOCX_N_NOTE_KINDS; i++)
    g_clear_pointer (&self->series[i].notes, g_hash_table_unref);
}

/**
 * rap_docx_notes_take:
 * @self: notes
 * @kind: of the note
 * @id: (nullable): what the reference calls it
 *
 * A note is taken once, however often a hostile file refers to it.
 *
 * Returns: (transfer none) (nullable): the note's element
 */
const xmlNode *
rap_docx_notes_take (RapDocxNotes *self, RapDocxNoteKind kind, const char *id)
{
  const xmlNode *note = id != NULL ? g_hash_table_lookup (self->series[kind].notes, id) : NULL;

  if (note != NULL)
    g_hash_table_remove (self->series[kind].notes, id);
  return note;
}

/**
 * rap_docx_notes_count:
 * @self: notes
 * @kind: of the note that comes next
 *
 * Returns: (transfer full): its mark
 */
char *
rap_docx_notes_count (RapDocxNotes *self, RapDocxNoteKind kind)
{
  RapDocxNoteSeries *series = &self->series[kind];

  return rap_list_count (series->next++, rap_docx_form (series->format));
}

/**
 * rap_docx_notes_end_section:
 * @self: notes
 *
 * A section of the document has ended.
 */
void
rap_docx_notes_end_section (RapDocxNotes *self)
{
  for (guint i = 0; i < RAP_DOCX_N_NOTE_KINDS; i++)
    if (self->series[i].by_section)
      self->series[i].next = self->series[i].start;
}
