/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A small library for the tests of what a window does with one: documents A (2016), B (no date)
 * and C (2020), and what a list of it looks like in words.
 */
#pragma once

#include "rap-library-window.h"

G_BEGIN_DECLS

typedef struct {
  char *folder;
  char *path;
  RapLibrary *library;
  gint64 documents[3]; /* A, B, C */
} Sample;

void sample_open (Sample *sample);
void sample_reopen (Sample *sample);
void sample_drop (Sample *sample);
void sample_close (Sample *sample);

char *sample_list (RapLibrary *library, const RapQueryFields *fields);
char *sample_facets (RapLibrary *library, const RapQueryFields *fields);
RapRow *sample_find_row (RapLibrary *library, const char *document, const char *label);
gint64 sample_find_id (RapLibrary *library, const char *document, const char *label);

/* For calls that end in _async. */
void sample_take_result (GObject *source, GAsyncResult *result, gpointer data);
void sample_wait (GAsyncResult **result);

G_END_DECLS
