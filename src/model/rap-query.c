/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-query.h"

#include <string.h>

struct _RapQuery {
  GObject parent_instance;

  RapQueryFields fields; /* the strings and the array are (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RapQuery, rap_query, G_TYPE_OBJECT)

static void
rap_query_finalize (GObject *object)
{
  RapQuery *self = RAP_QUERY (object);

  g_free ((char *)self->fields.text);
  g_free ((char *)self->fields.document);
  g_free ((char *)self->fields.body);
  g_free ((char *)self->fields.actor);
  g_free ((char *)self->fields.tag);
  g_free ((char *)self->fields.deadline);
  g_free ((gint64 *)self->fields.document_ids);
  G_OBJECT_CLASS (rap_query_parent_class)->finalize (object);
}

static void
rap_query_class_init (RapQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_query_finalize;
}

static void
rap_query_init (G_GNUC_UNUSED RapQuery *self)
{
}

/**
 * rap_query_new:
 * @fields: what is looked for
 *
 * Returns: (transfer full): a query
 */
RapQuery *
rap_query_new (const RapQueryFields *fields)
{
  RapQuery *self = g_object_new (RAP_TYPE_QUERY, NULL);

  self->fields = *fields;
  self->fields.text = g_strdup (fields->text);
  self->fields.document = g_strdup (fields->document);
  self->fields.body = g_strdup (fields->body);
  self->fields.actor = g_strdup (fields->actor);
  self->fields.tag = g_strdup (fields->tag);
  self->fields.deadline = g_strdup (fields->deadline);
  self->fields.document_ids =
      g_memdup2 (fields->document_ids, fields->n_document_ids * sizeof (gint64));
  return self;
}

/**
 * rap_query_get_fields:
 * @self: a query
 *
 * Returns: (transfer none): what is looked for; lives as long as @self
 */
const RapQueryFields *
rap_query_get_fields (RapQuery *self)
{
  return &self->fields;
}

static gboolean
same_documents (const RapQueryFields *a, const RapQueryFields *b)
{
  return a->document_id == b->document_id && a->n_document_ids == b->n_document_ids &&
         (a->n_document_ids == 0 ||
          memcmp (a->document_ids, b->document_ids, a->n_document_ids * sizeof (gint64)) == 0);
}

/**
 * rap_query_equal:
 * @a: a query
 * @b: a query
 *
 * Returns: whether the two ask for the same
 */
gboolean
rap_query_equal (RapQuery *a, RapQuery *b)
{
  const RapQueryFields *left = &a->fields, *right = &b->fields;

  return g_strcmp0 (left->text, right->text) == 0 &&
         g_strcmp0 (left->document, right->document) == 0 &&
         g_strcmp0 (left->body, right->body) == 0 && left->year_from == right->year_from &&
         left->year_to == right->year_to && g_strcmp0 (left->actor, right->actor) == 0 &&
         left->strengths == right->strengths && !left->commitments == !right->commitments &&
         same_documents (left, right) && left->statuses == right->statuses &&
         g_strcmp0 (left->tag, right->tag) == 0 &&
         g_strcmp0 (left->deadline, right->deadline) == 0 &&
         !left->whole_text == !right->whole_text && left->coverage == right->coverage &&
         left->order == right->order;
}
