/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-odt-changes.h"

/**
 * rap_odt_changes_init:
 * @self: what to set up: nothing is known to be deleted
 */
void
rap_odt_changes_init (RapOdtChanges *self)
{
  *self = (RapOdtChanges){ g_hash_table_new (g_str_hash, g_str_equal), 0 };
}

/**
 * rap_odt_changes_clear:
 * @self: what was set up
 */
void
rap_odt_changes_clear (RapOdtChanges *self)
{
  g_hash_table_unref (self->deletions);
}

/**
 * rap_odt_changes_take:
 * @self: changes
 * @list: `text:tracked-changes`; outlives @self
 */
void
rap_odt_changes_take (RapOdtChanges *self, const xmlNode *list)
{
  for (const xmlNode *node = list->children; node != NULL; node = node->next) {
    const char *name = rap_xml_attribute (node, "id");

    if (name != NULL && rap_odt_child (node, RAP_ODT_TEXT, "deletion") != NULL)
      g_hash_table_add (self->deletions, (gpointer)name);
  }
}

static gboolean
is_deletion (const RapOdtChanges *self, const xmlNode *mark)
{
  const char *name = rap_xml_attribute (mark, "change-id");

  return name != NULL && g_hash_table_contains (self->deletions, name);
}

/**
 * rap_odt_changes_begin:
 * @self: changes
 * @mark: where one of them begins
 */
void
rap_odt_changes_begin (RapOdtChanges *self, const xmlNode *mark)
{
  self->open += is_deletion (self, mark);
}

/**
 * rap_odt_changes_end:
 * @self: changes
 * @mark: where one of them ends
 */
void
rap_odt_changes_end (RapOdtChanges *self, const xmlNode *mark)
{
  if (self->open > 0 && is_deletion (self, mark))
    self->open--;
}
