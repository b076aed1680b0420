/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-characters.h"

/**
 * rap_characters_init:
 * @self: the counter to set up
 * @text: valid UTF-8 that outlives the counter
 */
void
rap_characters_init (RapCharacters *self, const char *text)
{
  self->text = text;
  self->byte = 0;
  self->character = 0;
}

/**
 * rap_characters_at:
 * @self: a counter
 * @byte: an offset into the text, at the start of a character
 *
 * Returns: how many characters stand before @byte
 */
guint
rap_characters_at (RapCharacters *self, guint byte)
{
  if (byte < self->byte) {
    self->byte = 0;
    self->character = 0;
  }
  for (; self->byte < byte; self->byte++)
    self->character += ((guchar)self->text[self->byte] & 0xC0) != 0x80;
  return self->character;
}
