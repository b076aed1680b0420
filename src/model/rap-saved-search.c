/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-saved-search.h"

struct _RapSavedSearch {
  GObject parent_instance;

  gint64 id;
  char *name;                      /* (owned) (nullable) */
  char *words;                     /* (owned) (nullable) */
  char *facets[RAP_N_FACET_KINDS]; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RapSavedSearch, rap_saved_search, G_TYPE_OBJECT)

#define WORDS "words"

static void
rap_saved_search_finalize (GObject *object)
{
  RapSavedSearch *self = RAP_SAVED_SEARCH (object);

  g_free (self->name);
  g_free (self->words);
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    g_free (self->facets[i]);
  G_OBJECT_CLASS (rap_saved_search_parent_class)->finalize (object);
}

static void
rap_saved_search_class_init (RapSavedSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_saved_search_finalize;
}

static void
rap_saved_search_init (G_GNUC_UNUSED RapSavedSearch *self)
{
}

static char *
dup_unless_blank (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * rap_saved_search_new:
 * @id: in its library; 0 for a search that is not saved
 * @name: (nullable): what it is called
 * @words: (nullable): as typed
 * @facets: (nullable) (array fixed-size=RAP_N_FACET_KINDS): the value of each kind, %NULL for any
 *
 * Returns: (transfer full): a search
 */
RapSavedSearch *
rap_saved_search_new (gint64 id, const char *name, const char *words, const char *const *facets)
{
  RapSavedSearch *self = g_object_new (RAP_TYPE_SAVED_SEARCH, NULL);

  self->id = id;
  self->name = g_strdup (name);
  self->words = dup_unless_blank (words);
  for (guint i = 0; facets != NULL && i < RAP_N_FACET_KINDS; i++)
    self->facets[i] = dup_unless_blank (facets[i]);
  return self;
}

/**
 * rap_saved_search_to_text:
 * @self: a search
 *
 * Returns: (transfer full): its words and facets in the form in which a library keeps them; the
 *   same text for the same search
 */
char *
rap_saved_search_to_text (RapSavedSearch *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) variant = NULL;

  if (self->words != NULL)
    g_variant_builder_add (&builder, "{ss}", WORDS, self->words);
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++)
    if (self->facets[kind] != NULL)
      g_variant_builder_add (&builder, "{ss}", rap_facet_kind_to_name (kind), self->facets[kind]);
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (variant, FALSE);
}

/**
 * rap_saved_search_new_from_text:
 * @id: in its library; 0 for a search that is not saved
 * @name: (nullable): what it is called
 * @text: (nullable): what rap_saved_search_to_text() gave
 *
 * A kind of facet that is not known here is left out: a later version may have written it.
 *
 * Returns: (transfer full) (nullable): the search, or %NULL where @text is damaged
 */
RapSavedSearch *
rap_saved_search_new_from_text (gint64 id, const char *name, const char *text)
{
  g_autoptr (GVariant) variant =
      text != NULL && g_utf8_validate (text, -1, NULL)
          ? g_variant_parse (G_VARIANT_TYPE ("a{ss}"), text, NULL, NULL, NULL)
          : NULL;
  const char *facets[RAP_N_FACET_KINDS] = { NULL };
  const char *words = NULL;

  if (variant == NULL)
    return NULL;
  g_variant_lookup (variant, WORDS, "&s", &words);
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++)
    g_variant_lookup (variant, rap_facet_kind_to_name (kind), "&s", &facets[kind]);
  return rap_saved_search_new (id, name, words, facets);
}

gint64
rap_saved_search_get_id (RapSavedSearch *self)
{
  return self->id;
}

const char *
rap_saved_search_get_name (RapSavedSearch *self)
{
  return self->name;
}

const char *
rap_saved_search_get_words (RapSavedSearch *self)
{
  return self->words;
}

/**
 * rap_saved_search_get_facet:
 * @self: a search
 * @kind: a kind of facet
 *
 * Returns: (nullable): the value that the list is narrowed to
 */
const char *
rap_saved_search_get_facet (RapSavedSearch *self, RapFacetKind kind)
{
  return self->facets[kind];
}

/**
 * rap_saved_search_is_empty:
 * @self: a search
 *
 * Returns: whether it looks for nothing
 */
gboolean
rap_saved_search_is_empty (RapSavedSearch *self)
{
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    if (self->facets[i] != NULL)
      return FALSE;
  return self->words == NULL;
}

/**
 * rap_saved_search_equal:
 * @a: a search
 * @b: a search
 *
 * Returns: whether the two look for the same, whatever they are called
 */
gboolean
rap_saved_search_equal (RapSavedSearch *a, RapSavedSearch *b)
{
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    if (g_strcmp0 (a->facets[i], b->facets[i]) != 0)
      return FALSE;
  return g_strcmp0 (a->words, b->words) == 0;
}

/**
 * rap_saved_search_narrows:
 * @self: a search
 * @other: a search
 *
 * Returns: whether @self is @other with more facets, or the same: one search that went on
 */
gboolean
rap_saved_search_narrows (RapSavedSearch *self, RapSavedSearch *other)
{
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    if (other->facets[i] != NULL && g_strcmp0 (self->facets[i], other->facets[i]) != 0)
      return FALSE;
  return g_strcmp0 (self->words, other->words) == 0;
}

/**
 * rap_saved_search_to_query:
 * @self: a search
 *
 * Returns: (transfer full): the commitments that it finds in the whole library
 */
RapQuery *
rap_saved_search_to_query (RapSavedSearch *self)
{
  RapQueryFields fields = { .text = self->words, .commitments = TRUE };

  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++)
    rap_facet_narrow_query (kind, self->facets[kind], &fields);
  return rap_query_new (&fields);
}
