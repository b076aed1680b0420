/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-heads.h"

/**
 * rap_heads_init:
 * @self: what to set up: there are no heads
 */
void
rap_heads_init (RapHeads *self)
{
  *self = (RapHeads){ .others = g_ptr_array_new () };
}

/**
 * rap_heads_clear:
 * @self: what was set up, or is all zero
 */
void
rap_heads_clear (RapHeads *self)
{
  g_clear_pointer (&self->others, g_ptr_array_unref);
}

/**
 * rap_heads_read:
 * @self: heads
 * @read: reads one
 * @reader: given to it
 */
void
rap_heads_read (const RapHeads *self, RapReadHead read, gpointer reader)
{
  if (self->first != NULL)
    read (reader, self->first, RAP_LINE_ROLE_MASTHEAD);
  for (guint i = 0; i < self->others->len; i++)
    read (reader, self->others->pdata[i], RAP_LINE_ROLE_HEAD);
}
