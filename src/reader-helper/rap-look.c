/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-look.h"

/**
 * rap_properties_say:
 * @self: what is said so far
 * @look: flags of a look
 * @on: whether they are turned on, or off
 */
void
rap_properties_say (RapProperties *self, guint look, gboolean on)
{
  self->said |= look;
  self->on |= on ? look : 0;
}

/**
 * rap_properties_lay:
 * @over: has the last word
 * @under: decides what @over does not speak of
 *
 * Returns: what both say together
 */
RapProperties
rap_properties_lay (RapProperties over, RapProperties under)
{
  return (RapProperties){ over.said | under.said, over.on | (under.on & ~over.said) };
}
