/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-facet.h"

#include "rap-row.h"

struct _RapFacet {
  GObject parent_instance;

  RapFacetKind kind;
  char *value; /* (owned) */
  guint count;
};

G_DEFINE_FINAL_TYPE (RapFacet, rap_facet, G_TYPE_OBJECT)

static void
rap_facet_finalize (GObject *object)
{
  RapFacet *self = RAP_FACET (object);

  g_free (self->value);
  G_OBJECT_CLASS (rap_facet_parent_class)->finalize (object);
}

static void
rap_facet_class_init (RapFacetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_facet_finalize;
}

static void
rap_facet_init (G_GNUC_UNUSED RapFacet *self)
{
}

/**
 * rap_facet_new:
 * @kind: what kind of value it is
 * @value: the name of a body, an addressee or a tag, a year in digits, or the name of a strength,
 *   a status or a kind of deadline as the library writes it
 * @count: how many rows have it
 *
 * Returns: (transfer full): a facet
 */
RapFacet *
rap_facet_new (RapFacetKind kind, const char *value, guint count)
{
  RapFacet *self = g_object_new (RAP_TYPE_FACET, NULL);

  self->kind = kind;
  self->value = g_strdup (value);
  self->count = count;
  return self;
}

RapFacetKind
rap_facet_get_kind (RapFacet *self)
{
  return self->kind;
}

const char *
rap_facet_get_value (RapFacet *self)
{
  return self->value;
}

guint
rap_facet_get_count (RapFacet *self)
{
  return self->count;
}

/**
 * rap_facet_kind_to_name:
 * @kind: a kind of facet
 *
 * Returns: what a library calls it
 */
const char *
rap_facet_kind_to_name (RapFacetKind kind)
{
  static const char *const names[RAP_N_FACET_KINDS] = { "body",     "year",     "addressee",
                                                        "strength", "deadline", "status",
                                                        "tag" };
  return names[kind];
}

/**
 * rap_facet_narrow_query:
 * @kind: what kind of value it is
 * @value: (nullable): as rap_facet_new() takes it; %NULL for any
 * @fields: (inout): what is looked for; @value must live as long
 */
void
rap_facet_narrow_query (RapFacetKind kind, const char *value, RapQueryFields *fields)
{
  RapStrength strength;
  RapStatus status;

  if (value == NULL)
    return;
  switch (kind) {
  case RAP_FACET_BODY:
    fields->body = value;
    break;
  case RAP_FACET_YEAR:
    fields->year_from = fields->year_to = g_ascii_strtoull (value, NULL, 10);
    break;
  case RAP_FACET_ADDRESSEE:
    fields->actor = value;
    break;
  case RAP_FACET_STRENGTH:
    fields->strengths = rap_strength_from_name (value, &strength) ? 1u << strength : 0;
    break;
  case RAP_FACET_DEADLINE:
    fields->deadline = value;
    break;
  case RAP_FACET_STATUS:
    fields->statuses = rap_status_from_name (value, &status) ? 1u << status : 0;
    break;
  case RAP_FACET_TAG:
    fields->tag = value;
    break;
  }
}
