/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Turns byte offsets of a UTF-8 text into character offsets. In: ascending or nearly ascending
 * byte offsets. Out: character offsets, counted on from the last one, so that converting all the
 * spans of a paragraph reads it once.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *text; /* borrowed */
  guint byte;
  guint character;
} RapCharacters;

void rap_characters_init (RapCharacters *self, const char *text);
guint rap_characters_at (RapCharacters *self, guint byte);

G_END_DECLS
