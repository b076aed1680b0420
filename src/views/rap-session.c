/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-session-private.h"

#include "rap-search-words.h"

G_DEFINE_FINAL_TYPE (RapSession, rap_session, G_TYPE_OBJECT)

typedef enum {
  PROP_LIBRARY = 1,
  PROP_QUERY,
  PROP_TEXT_QUERY,
  PROP_SEARCH_TEXT,
  PROP_ROW,
  PROP_N_SELECTED,
} Property;
static GParamSpec *properties[PROP_N_SELECTED + 1];

static RapQuery *
make_query (RapSession *self, gboolean whole_text)
{
  RapQueryFields fields = {
    .text = self->search_text,
    .commitments = !whole_text,
    .whole_text = whole_text,
    .document_id = self->document,
    .order = rap_session_order_of_scope (self),
  };

  if (self->documents != NULL) {
    fields.document_ids = (const gint64 *)self->documents->data;
    fields.n_document_ids = self->documents->len;
  }
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++) {
    const char *of_scope = rap_session_facet_of_scope (self, kind);
    rap_facet_narrow_query (kind, of_scope != NULL ? of_scope : self->facets[kind], &fields);
  }
  if (whole_text) {
    fields.actor = NULL;
    fields.deadline = NULL;
    fields.strengths = fields.statuses = 0;
    fields.coverage = self->left_out ? RAP_COVERAGE_LEFT_OUT : RAP_COVERAGE_ANY;
    fields.order = RAP_QUERY_ORDER_DOCUMENT;
  }
  return rap_query_new (&fields);
}

/**
 * rap_session_update_queries:
 * @self: a session
 *
 * Makes anew what the lists show, and tells views of it.
 */
void
rap_session_update_queries (RapSession *self)
{
  g_clear_object (&self->query);
  g_clear_object (&self->text_query);
  self->query = make_query (self, FALSE);
  self->text_query = make_query (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_QUERY]);
}

static void
rap_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RapSession *self = RAP_SESSION (object);

  switch ((Property)id) {
  case PROP_LIBRARY:
    g_value_set_object (value, self->library);
    break;
  case PROP_QUERY:
    g_value_set_object (value, self->query);
    break;
  case PROP_TEXT_QUERY:
    g_value_set_object (value, self->text_query);
    break;
  case PROP_SEARCH_TEXT:
    g_value_set_string (value, self->search_text);
    break;
  case PROP_ROW:
    g_value_set_object (value, self->row);
    break;
  case PROP_N_SELECTED:
    g_value_set_uint (value, self->n_selected);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_session_finalize (GObject *object)
{
  RapSession *self = RAP_SESSION (object);

  g_clear_object (&self->library);
  g_clear_object (&self->row);
  g_clear_object (&self->saved);
  g_clear_object (&self->query);
  g_clear_object (&self->text_query);
  g_clear_pointer (&self->documents, g_array_unref);
  g_free (self->scope_name);
  g_free (self->search_text);
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    g_free (self->facets[i]);
  G_OBJECT_CLASS (rap_session_parent_class)->finalize (object);
}

static void
rap_session_class_init (RapSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rap_session_get_property;
  object_class->finalize = rap_session_finalize;
  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, RAP_TYPE_LIBRARY, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, RAP_TYPE_QUERY, flags);
  properties[PROP_TEXT_QUERY] =
      g_param_spec_object ("text-query", NULL, NULL, RAP_TYPE_QUERY, flags);
  properties[PROP_SEARCH_TEXT] = g_param_spec_string ("search-text", NULL, NULL, NULL, flags);
  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, RAP_TYPE_ROW, flags);
  properties[PROP_N_SELECTED] =
      g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
rap_session_init (RapSession *self)
{
  self->query = make_query (self, FALSE);
  self->text_query = make_query (self, TRUE);
}

/**
 * rap_session_new:
 *
 * Returns: (transfer full): a session that looks at all documents of no library
 */
RapSession *
rap_session_new (void)
{
  return g_object_new (RAP_TYPE_SESSION, NULL);
}

/**
 * rap_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the library, once it is open
 */
RapLibrary *
rap_session_get_library (RapSession *self)
{
  return self->library;
}

/**
 * rap_session_set_library:
 * @self: a session
 * @library: (nullable): what is looked at
 *
 * Views follow by the "library" property.
 */
void
rap_session_set_library (RapSession *self, RapLibrary *library)
{
  if (g_set_object (&self->library, library))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

/**
 * rap_session_get_query:
 * @self: a session
 *
 * Returns: (transfer none): what the list of commitments shows
 */
RapQuery *
rap_session_get_query (RapSession *self)
{
  return self->query;
}

/**
 * rap_session_get_text_query:
 * @self: a session
 *
 * Returns: (transfer none): what the whole text shows
 */
RapQuery *
rap_session_get_text_query (RapSession *self)
{
  return self->text_query;
}

/* (transfer none) @documents */
static void
take_scope (RapSession *self, RapScope scope, gint64 document, GArray *documents, const char *name)
{
  if (self->scope == RAP_SCOPE_SEARCH)
    rap_session_take_search (self, NULL);
  self->scope = scope;
  self->document = document;
  g_clear_pointer (&self->documents, g_array_unref);
  self->documents = documents != NULL ? g_array_ref (documents) : NULL;
  self->left_out = FALSE;
  g_free (self->scope_name);
  self->scope_name = g_strdup (name);
  rap_session_update_queries (self);
}

RapScope
rap_session_get_scope (RapSession *self)
{
  return self->scope;
}

/**
 * rap_session_set_scope:
 * @self: a session
 * @scope: which part of the library
 * @document: of %RAP_SCOPE_DOCUMENT; 0 for others
 * @name: (nullable): of the document or the tag
 *
 * What a saved search looked for ends with it.
 */
void
rap_session_set_scope (RapSession *self, RapScope scope, gint64 document, const char *name)
{
  if (self->scope == scope && self->document == document && g_strcmp0 (self->scope_name, name) == 0)
    return;
  take_scope (self, scope, document, NULL, name);
}

/**
 * rap_session_set_documents:
 * @self: a session
 * @documents: (element-type gint64): in the library; must not change afterwards
 *
 * Shows what stands in several documents. What a saved search looked for ends with it.
 */
void
rap_session_set_documents (RapSession *self, GArray *documents)
{
  g_autofree char *name = rap_search_words_documents (documents->len);

  take_scope (self, RAP_SCOPE_DOCUMENTS, 0, documents, name);
}

/**
 * rap_session_list_documents:
 * @self: a session
 *
 * Returns: (transfer full) (element-type gint64): the documents that were chosen, one or several;
 *   none where another part of the library is shown
 */
GArray *
rap_session_list_documents (RapSession *self)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->scope == RAP_SCOPE_DOCUMENTS)
    g_array_append_vals (documents, self->documents->data, self->documents->len);
  else if (self->scope == RAP_SCOPE_DOCUMENT)
    g_array_append_val (documents, self->document);
  return documents;
}

/**
 * rap_session_get_document:
 * @self: a session
 *
 * Returns: the document that is shown alone, by itself or in a saved search; 0 for all
 */
gint64
rap_session_get_document (RapSession *self)
{
  return self->document;
}

/**
 * rap_session_get_scope_name:
 * @self: a session
 *
 * Returns: (nullable): name of the document or the tag that is shown
 */
const char *
rap_session_get_scope_name (RapSession *self)
{
  return self->scope_name;
}

/**
 * rap_session_get_search_text:
 * @self: a session
 *
 * Returns: (nullable): what is searched for
 */
const char *
rap_session_get_search_text (RapSession *self)
{
  return self->search_text;
}

/**
 * rap_session_set_search_text:
 * @self: a session
 * @text: (nullable): as typed; blank for no search
 */
void
rap_session_set_search_text (RapSession *self, const char *text)
{
  g_autofree char *words = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (words != NULL && *words == '\0')
    g_clear_pointer (&words, g_free);
  if (g_strcmp0 (self->search_text, words) == 0)
    return;
  rap_session_leave_saved_search (self);
  g_free (self->search_text);
  self->search_text = g_steal_pointer (&words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_TEXT]);
  rap_session_update_queries (self);
}

/**
 * rap_session_get_facet:
 * @self: a session
 * @kind: a kind of facet
 *
 * Returns: (nullable): the value that the list is narrowed to
 */
const char *
rap_session_get_facet (RapSession *self, RapFacetKind kind)
{
  return self->facets[kind];
}

/**
 * rap_session_set_facet:
 * @self: a session
 * @kind: a kind of facet
 * @value: (nullable): to narrow the list to; %NULL for any
 *
 * Views follow by the "query" property.
 */
void
rap_session_set_facet (RapSession *self, RapFacetKind kind, const char *value)
{
  if (g_strcmp0 (self->facets[kind], value) == 0)
    return;
  rap_session_leave_saved_search (self);
  g_free (self->facets[kind]);
  self->facets[kind] = g_strdup (value);
  rap_session_update_queries (self);
}

/**
 * rap_session_get_left_out:
 * @self: a session
 *
 * Returns: whether the whole text shows only operative paragraphs that are no commitments
 */
gboolean
rap_session_get_left_out (RapSession *self)
{
  return self->left_out;
}

/**
 * rap_session_set_left_out:
 * @self: a session
 * @left_out: whether to show only operative paragraphs that are no commitments
 *
 * Views follow by the "text-query" property. Another scope shows everything again.
 */
void
rap_session_set_left_out (RapSession *self, gboolean left_out)
{
  if (!self->left_out == !left_out)
    return;
  self->left_out = left_out;
  rap_session_update_queries (self);
}

/**
 * rap_session_has_facets:
 * @self: a session
 *
 * Returns: whether the list is narrowed to any value
 */
gboolean
rap_session_has_facets (RapSession *self)
{
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    if (self->facets[i] != NULL)
      return TRUE;
  return FALSE;
}

/**
 * rap_session_clear_facets:
 * @self: a session
 *
 * Narrows the list to nothing any more.
 */
void
rap_session_clear_facets (RapSession *self)
{
  if (!rap_session_has_facets (self))
    return;
  rap_session_leave_saved_search (self);
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++)
    g_clear_pointer (&self->facets[i], g_free);
  rap_session_update_queries (self);
}

/**
 * rap_session_get_row:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the row in hand
 */
RapRow *
rap_session_get_row (RapSession *self)
{
  return self->row;
}

/**
 * rap_session_set_row:
 * @self: a session
 * @row: (nullable): the row in hand
 *
 * Views follow by the "row" property.
 */
void
rap_session_set_row (RapSession *self, RapRow *row)
{
  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

guint
rap_session_get_n_selected (RapSession *self)
{
  return self->n_selected;
}

/**
 * rap_session_set_n_selected:
 * @self: a session
 * @n_selected: how many rows are selected in the list on the screen
 *
 * Views follow by the "n-selected" property.
 */
void
rap_session_set_n_selected (RapSession *self, guint n_selected)
{
  if (self->n_selected == n_selected)
    return;
  self->n_selected = n_selected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}
