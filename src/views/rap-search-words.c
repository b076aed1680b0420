/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-search-words.h"

#include <glib/gi18n.h>

#include "rap-paragraph-row.h"

/**
 * rap_search_words_kind:
 * @kind: a kind of facet
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
rap_search_words_kind (RapFacetKind kind)
{
  static const char *const names[RAP_N_FACET_KINDS] = {
    N_ ("Body"),          N_ ("Year"),   N_ ("Addressee"), N_ ("Strength"),
    N_ ("Sunset Clause"), N_ ("Status"), N_ ("Tag"),
  };
  return _ (names[kind]);
}

/**
 * rap_search_words_value:
 * @kind: a kind of facet
 * @value: one of its values
 *
 * Returns: (transfer full): what it is called; most are called what they are
 */
char *
rap_search_words_value (RapFacetKind kind, const char *value)
{
  RapStrength strength;
  RapStatus status;
  RapDeadlineKind deadline;

  if (kind == RAP_FACET_STRENGTH && rap_strength_from_name (value, &strength))
    return g_strdup (rap_strength_to_label (strength));
  if (kind == RAP_FACET_STATUS && rap_status_from_name (value, &status))
    return g_strdup (rap_status_to_label (status));
  if (kind == RAP_FACET_DEADLINE) {
    static const char *const labels[] = { N_ ("Date"), N_ ("Session"), N_ ("Period"),
                                          N_ ("Recurring") };
    if (rap_deadline_kind_from_name (value, &deadline))
      return g_strdup (_ (labels[deadline]));
    /* Translators: of sunset clauses: paragraphs that have none, and that have any at all */
    return g_strdup (g_str_equal (value, "none") ? C_ ("sunset clause", "None")
                                                 : C_ ("sunset clause", "Any"));
  }
  return g_strdup (value);
}

/**
 * rap_search_words_documents:
 * @n: how many documents, which are shown together
 *
 * Returns: (transfer full): what they are called together
 */
char *
rap_search_words_documents (guint n)
{
  return g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
}

/* (transfer full) (nullable): where it is looked; %NULL for everywhere. */
static char *
place_words (RapSavedSearch *search)
{
  GArray *documents = rap_saved_search_get_documents (search);

  return documents != NULL ? rap_search_words_documents (documents->len)
                           : g_strdup (rap_saved_search_get_document_name (search));
}

/**
 * rap_search_words_search:
 * @search: a search
 *
 * Returns: (transfer full): "drought · Strength: Urge · A/RES/75/198"
 */
char *
rap_search_words_search (RapSavedSearch *search)
{
  const char *words = rap_saved_search_get_words (search);
  g_autofree char *place = place_words (search);
  GString *text = g_string_new (words);

  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++) {
    const char *value = rap_saved_search_get_facet (search, kind);
    g_autofree char *label = value != NULL ? rap_search_words_value (kind, value) : NULL;

    if (label == NULL)
      continue;
    if (text->len > 0)
      g_string_append (text, " · ");
    /* Translators: what a search is narrowed by, and to: "Strength: Urge" */
    g_string_append_printf (text, C_ ("filter", "%s: %s"), rap_search_words_kind (kind), label);
  }
  if (place != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", place);
  return g_string_free (text, FALSE);
}
