/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-saved-search.h"

#include <string.h>

struct _RapSavedSearch {
  GObject parent_instance;

  gint64 id;
  char *name;                      /* (owned) (nullable) */
  char *words;                     /* (owned) (nullable) */
  char *facets[RAP_N_FACET_KINDS]; /* (owned) (nullable) */
  gint64 document;                 /* 0 for several or all */
  GArray *documents;               /* (owned) (nullable) (element-type gint64): several, sorted */
  char *document_name;             /* (owned) (nullable) */
  RapQueryOrder order;
};

G_DEFINE_FINAL_TYPE (RapSavedSearch, rap_saved_search, G_TYPE_OBJECT)

#define WORDS "words"
#define DOCUMENT "document"
#define DOCUMENT_NAME "document-name"
#define DOCUMENTS "documents"
#define ORDER "order"

static const char *const order_names[] = { "document", "deadline", "strength" };

static void
rap_saved_search_finalize (GObject *object)
{
  RapSavedSearch *self = RAP_SAVED_SEARCH (object);

  g_free (self->name);
  g_free (self->words);
  g_free (self->document_name);
  g_clear_pointer (&self->documents, g_array_unref);
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

static RapSavedSearch *
copy (RapSavedSearch *self, const char *name)
{
  RapSavedSearch *made =
      rap_saved_search_new (self->id, name, self->words, (const char *const *)self->facets);

  made->document = self->document;
  made->document_name = g_strdup (self->document_name);
  made->documents = self->documents != NULL ? g_array_ref (self->documents) : NULL;
  made->order = self->order;
  return made;
}

/**
 * rap_saved_search_with_name:
 * @self: a search
 * @name: what it is to be called
 *
 * Returns: (transfer full): the same search under this name
 */
RapSavedSearch *
rap_saved_search_with_name (RapSavedSearch *self, const char *name)
{
  return copy (self, name);
}

/**
 * rap_saved_search_with_facet:
 * @self: a search
 * @kind: what it is narrowed by
 * @value: (nullable): to which; %NULL for any
 *
 * Returns: (transfer full): the same search, narrowed so
 */
RapSavedSearch *
rap_saved_search_with_facet (RapSavedSearch *self, RapFacetKind kind, const char *value)
{
  RapSavedSearch *made = copy (self, self->name);

  g_free (made->facets[kind]);
  made->facets[kind] = g_strdup (value);
  return made;
}

/**
 * rap_saved_search_with_place:
 * @self: a search
 * @document: in its library, that is looked through alone; 0 for all
 * @document_name: (nullable): what that is called
 * @order: of what is found
 *
 * Returns: (transfer full): the same search in this place
 */
RapSavedSearch *
rap_saved_search_with_place (RapSavedSearch *self,
                             gint64 document,
                             const char *document_name,
                             RapQueryOrder order)
{
  RapSavedSearch *made = copy (self, self->name);

  g_free (made->document_name);
  g_clear_pointer (&made->documents, g_array_unref);
  made->document = document;
  made->document_name = document != 0 ? g_strdup (document_name) : NULL;
  made->order = order;
  return made;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

/**
 * rap_saved_search_with_documents:
 * @self: a search
 * @documents: (array length=n): in its library, that are looked through together, in any order
 * @n: how many; more than one
 *
 * Returns: (transfer full): the same search in these documents
 */
RapSavedSearch *
rap_saved_search_with_documents (RapSavedSearch *self, const gint64 *documents, guint n)
{
  RapSavedSearch *made = rap_saved_search_with_place (self, 0, NULL, self->order);

  g_clear_pointer (&made->documents, g_array_unref);
  made->documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (made->documents, documents, n);
  g_array_sort (made->documents, compare_ids);
  return made;
}

/* "3 5" */
static char *
documents_to_text (const GArray *documents)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (documents, gint64, i));
  return g_string_free (text, FALSE);
}

/* (transfer full): @search, or the same in the documents that @text tells. */
static RapSavedSearch *
with_documents_of_text (RapSavedSearch *search, const char *text)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) numbers = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  for (guint i = 0; numbers != NULL && numbers[i] != NULL; i++) {
    gint64 document;

    if (g_ascii_string_to_signed (numbers[i], 10, 1, G_MAXINT64, &document, NULL))
      g_array_append_val (documents, document);
  }
  if (documents->len == 0)
    return g_object_ref (search);
  return rap_saved_search_with_documents (search, (const gint64 *)documents->data, documents->len);
}

static void
add_place (RapSavedSearch *self, GVariantBuilder *builder)
{
  g_autofree char *documents = self->documents != NULL ? documents_to_text (self->documents) : NULL;
  g_autofree char *document = g_strdup_printf ("%" G_GINT64_FORMAT, self->document);

  if (self->document != 0)
    g_variant_builder_add (builder, "{ss}", DOCUMENT, document);
  if (self->document_name != NULL)
    g_variant_builder_add (builder, "{ss}", DOCUMENT_NAME, self->document_name);
  if (documents != NULL)
    g_variant_builder_add (builder, "{ss}", DOCUMENTS, documents);
  if (self->order != RAP_QUERY_ORDER_DOCUMENT)
    g_variant_builder_add (builder, "{ss}", ORDER, order_names[self->order]);
}

/**
 * rap_saved_search_to_text:
 * @self: a search
 *
 * Returns: (transfer full): its words, facets and place in the form in which a library keeps them;
 * the same text for the same search
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
  add_place (self, &builder);
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (variant, FALSE);
}

static RapQueryOrder
order_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_strcmp0 (order_names[i], name) == 0)
      return i;
  return RAP_QUERY_ORDER_DOCUMENT;
}

/**
 * rap_saved_search_new_from_text:
 * @id: in its library; 0 for a search that is not saved
 * @name: (nullable): what it is called
 * @text: (nullable): what rap_saved_search_to_text() gave
 *
 * A kind of facet that is not known here is left out: a later version may have written it. An
 * earlier one wrote no place.
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
  const char *words = NULL, *document = NULL, *document_name = NULL, *order = NULL;
  const char *documents = NULL;
  g_autoptr (RapSavedSearch) search = NULL, placed = NULL;

  if (variant == NULL)
    return NULL;
  g_variant_lookup (variant, WORDS, "&s", &words);
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++)
    g_variant_lookup (variant, rap_facet_kind_to_name (kind), "&s", &facets[kind]);
  g_variant_lookup (variant, DOCUMENT, "&s", &document);
  g_variant_lookup (variant, DOCUMENT_NAME, "&s", &document_name);
  g_variant_lookup (variant, DOCUMENTS, "&s", &documents);
  g_variant_lookup (variant, ORDER, "&s", &order);
  search = rap_saved_search_new (id, name, words, facets);
  placed = rap_saved_search_with_place (search,
                                        document != NULL ? g_ascii_strtoll (document, NULL, 10) : 0,
                                        document_name, order_from_name (order));
  return with_documents_of_text (placed, documents);
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
 * rap_saved_search_get_document:
 * @self: a search
 *
 * Returns: rowid of the document that it looks through alone; 0 for several or all
 */
gint64
rap_saved_search_get_document (RapSavedSearch *self)
{
  return self->document;
}

/**
 * rap_saved_search_get_documents:
 * @self: a search
 *
 * Returns: (transfer none) (nullable) (element-type gint64): rowids of the documents that it looks
 *   through where these are several, the lowest first; what has been removed since may be among
 *   them. Must not change.
 */
GArray *
rap_saved_search_get_documents (RapSavedSearch *self)
{
  return self->documents;
}

/**
 * rap_saved_search_get_document_name:
 * @self: a search
 *
 * Returns: (nullable): what the document that it looks through was called
 */
const char *
rap_saved_search_get_document_name (RapSavedSearch *self)
{
  return self->document_name;
}

RapQueryOrder
rap_saved_search_get_order (RapSavedSearch *self)
{
  return self->order;
}

/**
 * rap_saved_search_is_empty:
 * @self: a search
 *
 * Returns: whether it looks for nothing: a place alone is no search
 */
gboolean
rap_saved_search_is_empty (RapSavedSearch *self)
{
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    if (self->facets[i] != NULL)
      return FALSE;
  return self->words == NULL;
}

static gboolean
same_place (RapSavedSearch *a, RapSavedSearch *b)
{
  guint n = a->documents != NULL ? a->documents->len : 0;
  guint n_other = b->documents != NULL ? b->documents->len : 0;

  return a->document == b->document && n == n_other &&
         (n == 0 || memcmp (a->documents->data, b->documents->data, n * sizeof (gint64)) == 0);
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
  return g_strcmp0 (a->words, b->words) == 0 && same_place (a, b) && a->order == b->order;
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
  return g_strcmp0 (self->words, other->words) == 0 && same_place (self, other);
}

/**
 * rap_saved_search_to_query:
 * @self: a search
 *
 * Returns: (transfer full): the commitments that it finds
 */
RapQuery *
rap_saved_search_to_query (RapSavedSearch *self)
{
  RapQueryFields fields = {
    .text = self->words, .commitments = TRUE, .document_id = self->document, .order = self->order
  };

  if (self->documents != NULL) {
    fields.document_ids = (const gint64 *)self->documents->data;
    fields.n_document_ids = self->documents->len;
  }
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++)
    rap_facet_narrow_query (kind, self->facets[kind], &fields);
  return rap_query_new (&fields);
}
