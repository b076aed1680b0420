/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Members of a lexicon's JSON. Its schema is checked by a test, so whatever is missing or of
 * another kind is empty here.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonArray *rap_json_get_array (JsonObject *object, const char *member);
JsonObject *rap_json_get_object (JsonObject *object, const char *member);
guint rap_json_array_length (JsonArray *array);
char **rap_json_get_strings (JsonObject *object, const char *member);

G_END_DECLS
