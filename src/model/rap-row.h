/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph of a library as a list shows it: whose it is, where it stands, what was found in it
 * and what the analyst has said of it. Immutable; a changed paragraph is a new row.
 */
#pragma once

#include "rap-paragraph.h"

G_BEGIN_DECLS

typedef enum {
  RAP_STATUS_SUGGESTED, /* as the rules found it */
  RAP_STATUS_CONFIRMED,
  RAP_STATUS_EDITED,
  RAP_STATUS_REJECTED, /* no commitment, says the analyst */
} RapStatus;
#define RAP_N_STATUSES (RAP_STATUS_REJECTED + 1)

/**
 * RapRowFields:
 *
 * What a row is made of. Strings are copied and objects referenced by rap_row_new().
 */
typedef struct {
  gint64 id;                 /* of the paragraph, in its library */
  gint64 document;           /* in its library */
  const char *document_name; /* what the document is called on a line */
  const char *adopted;       /* (nullable): ISO 8601, the date of the document */
  const char *reckoned;      /* (nullable): what it stands by where it says none */
  const char *section;       /* (nullable): title of the section it stands in */
  gboolean opens_document;   /* the first row of its document in its list */
  gboolean opens_section;    /* likewise of its section */
  RapParagraph *paragraph;   /* with what is in force: label, text, commitment, reason */
  RapStatus status;
  const char *note;        /* (nullable): the analyst's */
  const char *const *tags; /* (nullable): of the paragraph itself */
  GArray *hits;            /* (nullable) (element-type RapSpan): words of the search */
} RapRowFields;

#define RAP_TYPE_ROW (rap_row_get_type ())
G_DECLARE_FINAL_TYPE (RapRow, rap_row, RAP, ROW, GObject)

RapRow *rap_row_new (const RapRowFields *fields);

gint64 rap_row_get_id (RapRow *self);
gint64 rap_row_get_document (RapRow *self);
const char *rap_row_get_document_name (RapRow *self);
const char *rap_row_get_adopted (RapRow *self);
const char *rap_row_get_reckoned (RapRow *self);
const char *rap_row_get_section (RapRow *self);
gboolean rap_row_get_opens_document (RapRow *self);
gboolean rap_row_get_opens_section (RapRow *self);
RapParagraph *rap_row_get_paragraph (RapRow *self);
RapStatus rap_row_get_status (RapRow *self);
const char *rap_row_get_note (RapRow *self);
const char *const *rap_row_get_tags (RapRow *self);
const RapSpan *rap_row_get_hits (RapRow *self, guint *n);

const char *rap_status_to_name (RapStatus status);
gboolean rap_status_from_name (const char *name, RapStatus *status);

G_END_DECLS
