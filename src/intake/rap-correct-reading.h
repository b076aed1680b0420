/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A corrected reading into the library. In: a document of the library, some of its paragraphs, and
 * what is to stand elsewhere in their text. Out: in the library, the paragraphs that it makes, with
 * what the rules find in them; one step, which can be undone. All work is done on another thread.
 */
#pragma once

#include "rap-corrections.h"
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_CORRECT_ERROR (rap_correct_error_quark ())
GQuark rap_correct_error_quark (void);

typedef enum {
  RAP_CORRECT_ERROR_CHANGED, /* the paragraphs are other ones in the library now */
  RAP_CORRECT_ERROR_EMPTY,   /* no word would be left */
} RapCorrectError;

/**
 * RapReadingDraft:
 * @document: in the library
 * @paragraph: in the library: the first that is corrected
 * @first_id: what it is called in its document: "p12"
 * @text: (nullable): of the paragraphs, as it was when they were opened
 * @n: how many are corrected, with those that follow it
 * @corrections: (element-type RapCorrection): in ascending order
 */
typedef struct {
  gint64 document;
  gint64 paragraph;
  const char *first_id;
  const char *text;
  guint n;
  GArray *corrections;
} RapReadingDraft;

void rap_correct_reading_async (RapLibrary *library,
                                const RapReadingDraft *draft,
                                const char *title,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean rap_correct_reading_finish (RapLibrary *library, GAsyncResult *result, GError **error);

G_END_DECLS
