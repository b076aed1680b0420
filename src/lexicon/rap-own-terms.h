/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The performatives that an analyst has added to the lexicon. In: a file of the analyst's, beside
 * the library. Out: verbs and their strength, in the order of the file, for a lexicon to be loaded
 * with; and the file again, written whole or not at all. A file that cannot be understood is never
 * written over.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RapOwnTerm:
 * @verb: (owned): its base form, in small letters: "enjoin", "call down upon"
 * @strength: index into the names of strengths of the model
 */
typedef struct {
  char *verb;
  int strength;
} RapOwnTerm;

RapOwnTerm *rap_own_term_new (const char *verb, int strength, GError **error);
void rap_own_term_free (RapOwnTerm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapOwnTerm, rap_own_term_free)

char *rap_own_terms_get_default_path (void);
GPtrArray *rap_own_terms_load (const char *path, GError **error);
gboolean rap_own_terms_save (GPtrArray *terms, const char *path, GError **error);
const RapOwnTerm *rap_own_terms_find (GPtrArray *terms, const char *verb);
char *rap_own_terms_make_version (GPtrArray *terms, const char *version);

G_END_DECLS
