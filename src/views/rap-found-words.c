/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-found-words.h"

static void
change (PangoAttrList *list, PangoAttribute *attribute, const char *text, RapSpan span)
{
  attribute->start_index = g_utf8_offset_to_pointer (text, span.start) - text;
  attribute->end_index = g_utf8_offset_to_pointer (text, span.end) - text;
  pango_attr_list_change (list, attribute);
}

/**
 * rap_found_words_mark:
 * @list: attributes of the text, which get more
 * @words: what is looked for
 * @text: the text
 *
 * Marks each place of the words, over whatever tint they have.
 */
void
rap_found_words_mark (PangoAttrList *list, RapWordSearch *words, const char *text)
{
  g_autoptr (GArray) spans = rap_word_search_find (words, text);

  for (guint i = 0; i < spans->len; i++) {
    RapSpan span = g_array_index (spans, RapSpan, i);

    change (list, pango_attr_background_new (0xF6F6, 0xD3D3, 0x2D2D), text, span);
    change (list, pango_attr_background_alpha_new (0xFFFF), text, span);
    change (list, pango_attr_foreground_new (0, 0, 0), text, span);
  }
}
