/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-hit.h"

/**
 * rap_hit_free:
 * @self: (transfer full): a hit
 */
void
rap_hit_free (RapHit *self)
{
  g_free (self->name);
  g_strfreev (self->path);
  g_free (self->label);
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}
