/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-document-order.h"

#include <string.h>

#include "rap-word-reader.h"

/* The nicks are those of the settings and of the menu. */
G_DEFINE_ENUM_TYPE (RapDocumentOrder,
                    rap_document_order,
                    G_DEFINE_ENUM_VALUE (RAP_DOCUMENT_ORDER_OLDEST, "oldest"),
                    G_DEFINE_ENUM_VALUE (RAP_DOCUMENT_ORDER_NEWEST, "newest"),
                    G_DEFINE_ENUM_VALUE (RAP_DOCUMENT_ORDER_SYMBOL, "symbol"),
                    G_DEFINE_ENUM_VALUE (RAP_DOCUMENT_ORDER_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (RAP_DOCUMENT_ORDER_ADDED, "added"))

/* Whether one of two is missing; the other one comes first then, whatever the order. */
static gboolean
one_is_missing (const char *a, const char *b, int *order)
{
  *order = (a == NULL) - (b == NULL);
  return a == NULL || b == NULL;
}

/* "S/RES/2 (1946)" before "S/RES/10 (1946)": runs of digits by their value. */
static int
compare_symbols (const char *a, const char *b)
{
  int order;

  if (one_is_missing (a, b, &order))
    return order;
  while (*a != '\0' && *b != '\0') {
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b)) {
      char *a_end, *b_end;
      guint64 left = g_ascii_strtoull (a, &a_end, 10), right = g_ascii_strtoull (b, &b_end, 10);

      if (left != right)
        return left < right ? -1 : 1;
      a = a_end;
      b = b_end;
      continue;
    }
    order = (guchar)g_ascii_tolower (*a) - (guchar)g_ascii_tolower (*b);
    if (order != 0)
      return order;
    a++;
    b++;
  }
  return (*a != '\0') - (*b != '\0');
}

/* As the user's language sorts them. */
static int
compare_titles (const char *a, const char *b)
{
  int order;

  return one_is_missing (a, b, &order) ? order : g_utf8_collate (a, b);
}

/* What has no day comes last in both directions. */
static int
compare_days (const RapDocumentEntry *a, const RapDocumentEntry *b, int direction)
{
  if (!rap_document_entry_has_age (a) || !rap_document_entry_has_age (b))
    return rap_document_entry_has_age (b) - rap_document_entry_has_age (a);
  return direction * rap_document_entry_compare_age (a, b);
}

/**
 * rap_document_order_compare:
 * @order: what is sorted by
 * @a: a document
 * @b: another one
 *
 * Documents that are alike in it are sorted by their symbols, then in the order in which they were
 * imported.
 *
 * Returns: below 0 where @a comes first, above 0 where @b does; 0 only for the same document
 */
int
rap_document_order_compare (RapDocumentOrder order,
                            const RapDocumentEntry *a,
                            const RapDocumentEntry *b)
{
  int found = 0;

  switch (order) {
  case RAP_DOCUMENT_ORDER_OLDEST:
    found = compare_days (a, b, 1);
    break;
  case RAP_DOCUMENT_ORDER_NEWEST:
    found = compare_days (a, b, -1);
    break;
  case RAP_DOCUMENT_ORDER_TITLE:
    found = compare_titles (a->title, b->title);
    break;
  case RAP_DOCUMENT_ORDER_ADDED:
    found = (a->id < b->id) - (a->id > b->id);
    break;
  case RAP_DOCUMENT_ORDER_SYMBOL:
    break;
  }
  if (found == 0)
    found = compare_symbols (a->symbol, b->symbol);
  return found != 0 ? found : (a->id > b->id) - (a->id < b->id);
}

/**
 * rap_document_words_new:
 * @text: as typed
 *
 * Returns: (transfer full): the words in it, for rap_document_words_match(); none where it is blank
 */
char **
rap_document_words_new (const char *text)
{
  g_autofree char *plain = rap_text_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (plain, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/**
 * rap_document_words_match:
 * @words: (array zero-terminated=1): what rap_document_words_new() made
 * @entry: a document
 *
 * Parts of words are enough, in any order: "75/198", "drug 2020". The words of a search in a text
 * would have to begin there, which those of a symbol, of a file's name and of a language that joins
 * its articles do not.
 *
 * Returns: whether the symbol, the title, the body, the day or the file of the document have all of
 *   them
 */
gboolean
rap_document_words_match (const char *const *words, const RapDocumentEntry *entry)
{
  const char *const parts[] = { entry->symbol,  entry->title,    entry->body,
                                entry->adopted, entry->reckoned, entry->source_name };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *plain = NULL;

  if (words[0] == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s\n", parts[i]);
  plain = rap_text_fold (text->str);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (plain, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
