/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-query.h"

struct _RapQuery {
  GObject parent_instance;

  RapQueryFields fields; /* the strings are (owned) (nullable) */
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
