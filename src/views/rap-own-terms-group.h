/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Where the analyst's own verbs are added, weighed and removed. In: the file of terms beside the
 * library. Out: the file, written at once with each change; a file that could not be understood is
 * told and not touched.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RAP_TYPE_OWN_TERMS_GROUP (rap_own_terms_group_get_type ())
G_DECLARE_FINAL_TYPE (
    RapOwnTermsGroup, rap_own_terms_group, RAP, OWN_TERMS_GROUP, AdwPreferencesGroup)

GtkWidget *rap_own_terms_group_new (void);

G_END_DECLS
