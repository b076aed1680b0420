/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-symbols.h"

#include <string.h>

/* Where fonts of signs have their places 0x20 to 0xff. */
#define PRIVATE 0xf000

/* What stands for a sign that is not known: something is there, and it cannot be read. */
#define UNKNOWN "\xef\xbf\xbd"

static const struct {
  const char *font;
  guint place;
  const char *sign;
} signs[] = {
  { "Symbol", 0xb7, "•" },    { "Symbol", 0xb0, "°" },    { "Symbol", 0xb1, "±" },
  { "Symbol", 0xb3, "≥" },    { "Symbol", 0xa3, "≤" },    { "Symbol", 0xb4, "×" },
  { "Symbol", 0xae, "→" },    { "Symbol", 0x2d, "−" },    { "Symbol", 0x6d, "μ" },
  { "Wingdings", 0xa7, "▪" }, { "Wingdings", 0xa8, "☐" }, { "Wingdings", 0xfc, "✓" },
  { "Wingdings", 0xfe, "☑" }, { "Wingdings", 0xe0, "→" },
};

/**
 * rap_docx_symbol:
 * @font: (nullable): the font that the sign is taken from
 * @code: (nullable): its place there, in sixteens
 *
 * Returns: (transfer full): the sign as a character of its own
 */
char *
rap_docx_symbol (const char *font, const char *code)
{
  guint64 place = 0;
  char character[7] = { 0 };

  if (code == NULL || !g_ascii_string_to_unsigned (code, 16, 0x20, 0xffff, &place, NULL))
    return g_strdup (UNKNOWN);
  if (place >= PRIVATE && place <= PRIVATE + 0xff)
    place -= PRIVATE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (place == signs[i].place && g_strcmp0 (font, signs[i].font) == 0)
      return g_strdup (signs[i].sign);
  if (place <= 0xff || (place >= 0xd800 && place <= 0xf8ff) || !g_unichar_isgraph ((gunichar)place))
    return g_strdup (UNKNOWN);
  g_unichar_to_utf8 ((gunichar)place, character);
  return g_strdup (character);
}
