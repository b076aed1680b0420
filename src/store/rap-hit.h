/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph that a search found: enough to show it, and where in it the words stand.
 */
#pragma once

#include <glib.h>
#include "rap-paragraph.h"

G_BEGIN_DECLS

typedef struct {
  gint64 paragraph; /* in this library; ascends in document order */
  gint64 document;  /* in this library */
  char *name;       /* (owned): what its document is called on a line */
  char **path;      /* (owned): labels from the outermost */
  char *label;      /* (owned) */
  char *text;       /* (owned) */
  guint page;       /* from 1; 0 where unknown */
  RapParagraphType type;
  gint strength; /* RapStrength, or -1 where it is no commitment */
  GArray *spans; /* (owned) (element-type RapSpan): characters of text */
} RapHit;

void rap_hit_free (RapHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapHit, rap_hit_free)

G_END_DECLS
