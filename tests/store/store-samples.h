/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents for the tests of the library, built by hand or drawn by lot, and a comparison that
 * names what differs.
 */
#pragma once

#include "rap-library.h"

G_BEGIN_DECLS

/* One paragraph of a document built by hand. */
typedef struct {
  const char *label;
  const char *text;
  gint strength; /* -1: no commitment */
  const char *actor;
} SampleParagraph;

RapDocument *sample_document_new (const char *symbol,
                                  const char *body,
                                  const char *adopted,
                                  const SampleParagraph *paragraphs,
                                  guint n);
RapDocument *sample_document_by_lot (GRand *lot, const char *sha256, guint part);
void sample_assert_equal (RapDocument *a, RapDocument *b);

/* A folder of its own for each test, taken away by sample_folder_remove(). */
char *sample_folder_make (void);
void sample_folder_remove (char *folder);
RapLibrary *sample_library_new (const char *folder);
void sample_deposit (RapLibrary *library, const char *bytes, RapDocument *document);

G_END_DECLS
