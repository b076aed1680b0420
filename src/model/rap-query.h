/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What somebody looks for in the library: words, and what the paragraphs that have them must be.
 * Immutable, so that the window and the library's thread can share it.
 */
#pragma once

#include "rap-commitment.h"

G_BEGIN_DECLS

typedef enum {
  RAP_QUERY_ORDER_DOCUMENT, /* newest document first, its paragraphs in reading order */
  RAP_QUERY_ORDER_DEADLINE, /* the earliest sunset clause first */
  RAP_QUERY_ORDER_STRENGTH, /* the strongest first */
} RapQueryOrder;

/* Of operative paragraphs: whether each is accounted for, as a commitment or with a reason. */
typedef enum {
  RAP_COVERAGE_ANY,       /* operative or not */
  RAP_COVERAGE_OPERATIVE, /* nothing but operative paragraphs */
  RAP_COVERAGE_LEFT_OUT,  /* nothing but operative paragraphs that are no commitments */
} RapCoverage;

/**
 * RapQueryFields:
 *
 * Every field that is %NULL or 0 asks for nothing. Strings and arrays are copied by
 * rap_query_new().
 */
typedef struct {
  const char *text;     /* words, "phrases", beginnings*, AND, OR, NOT, ( ) */
  const char *document; /* its symbol, or the end of it from a stroke on */
  const char *body;     /* its name, or words of it */
  guint year_from;      /* first year of adoption */
  guint year_to;        /* last year of adoption */
  const char *actor;    /* its usual name, or words of it */
  guint strengths;      /* any of them: 1 << RapStrength, added up */
  gboolean commitments; /* nothing but commitments */

  /* What a window asks besides. */
  gint64 document_id;         /* in the library; 0 for all */
  const gint64 *document_ids; /* (array length=n_document_ids): in the library; NULL for all */
  guint n_document_ids;
  guint statuses;       /* any of them: 1 << RapStatus, added up */
  const char *tag;      /* of the document */
  const char *deadline; /* "any", "none" or the name of a RapDeadlineKind */
  gboolean whole_text;  /* every paragraph, headings and recitals included */
  RapCoverage coverage;
  RapQueryOrder order;
} RapQueryFields;

#define RAP_TYPE_QUERY (rap_query_get_type ())
G_DECLARE_FINAL_TYPE (RapQuery, rap_query, RAP, QUERY, GObject)

RapQuery *rap_query_new (const RapQueryFields *fields);
const RapQueryFields *rap_query_get_fields (RapQuery *self);
gboolean rap_query_equal (RapQuery *a, RapQuery *b);

G_END_DECLS
