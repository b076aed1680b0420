/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Tells slant and weight from the name of a font.
 */
#include "rap-page-glyphs.h"

#include <string.h>

/* What foundries write after the hyphen or comma of a font's name. The slant and weight flags of
 * a PDF's font descriptor are not to be had, and are wrong more often than the name. */
static const struct {
  const char *word;
  guint style;
} words[] = {
  { "Ital", RAP_STYLE_ITALIC },   { "Obli", RAP_STYLE_ITALIC }, { "Slanted", RAP_STYLE_ITALIC },
  { "Kursiv", RAP_STYLE_ITALIC }, { "Bold", RAP_STYLE_BOLD },   { "Black", RAP_STYLE_BOLD },
  { "Heavy", RAP_STYLE_BOLD },    { "Demi", RAP_STYLE_BOLD },   { "Medi", RAP_STYLE_BOLD },
};

/* TeX's own fonts have names of their own: cmti10, cmbx12, ecbi1000. */
static const struct {
  const char *start;
  guint style;
} tex_fonts[] = {
  { "CMTI", RAP_STYLE_ITALIC },
  { "CMSL", RAP_STYLE_ITALIC },
  { "CMBXTI", RAP_STYLE_ITALIC | RAP_STYLE_BOLD },
  { "CMBXSL", RAP_STYLE_ITALIC | RAP_STYLE_BOLD },
  { "CMBX", RAP_STYLE_BOLD },
  { "SFTI", RAP_STYLE_ITALIC },
  { "SFBX", RAP_STYLE_BOLD },
  { "SFBI", RAP_STYLE_ITALIC | RAP_STYLE_BOLD },
};

/* "Medi" is a bold only after a hyphen (NimbusRomNo9L-Medi); as a family's middle weight it is
 * the plain one of its document. */
static gboolean
is_plain_medium (const char *found)
{
  return g_str_has_prefix (found, "Medium");
}

/**
 * rap_font_style:
 * @font_name: (nullable): as the PDF gives it
 *
 * Returns: #RapStyle flags: italic and bold
 */
guint
rap_font_style (const char *font_name)
{
  const char *ending;
  guint style = 0;

  if (font_name == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (tex_fonts); i++)
    if (g_ascii_strncasecmp (font_name, tex_fonts[i].start, strlen (tex_fonts[i].start)) == 0)
      return tex_fonts[i].style;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const char *found = strstr (font_name, words[i].word);

    if (found != NULL && !is_plain_medium (found))
      style |= words[i].style;
  }
  ending = strrchr (font_name, '-');
  if (ending == NULL)
    ending = strrchr (font_name, ',');
  if (ending != NULL && (strcmp (ending + 1, "It") == 0 || strcmp (ending + 1, "I") == 0))
    style |= RAP_STYLE_ITALIC;
  if (ending != NULL && strcmp (ending + 1, "BoldIt") == 0)
    style |= RAP_STYLE_ITALIC;
  return style;
}
