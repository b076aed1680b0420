/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-lexicon-json.h"

/**
 * rap_json_get_array:
 * @object: (nullable): an object
 * @member: a member of it
 *
 * Returns: (transfer none) (nullable): the array that @member is
 */
JsonArray *
rap_json_get_array (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * rap_json_get_object:
 * @object: (nullable): an object
 * @member: a member of it
 *
 * Returns: (transfer none) (nullable): the object that @member is
 */
JsonObject *
rap_json_get_object (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * rap_json_array_length:
 * @array: (nullable): an array
 *
 * Returns: how many elements it has
 */
guint
rap_json_array_length (JsonArray *array)
{
  return array != NULL ? json_array_get_length (array) : 0;
}

/**
 * rap_json_get_strings:
 * @object: (nullable): an object
 * @member: a member that is an array of strings
 *
 * Returns: (transfer full): copies of the strings
 */
char **
rap_json_get_strings (JsonObject *object, const char *member)
{
  JsonArray *array = rap_json_get_array (object, member);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < rap_json_array_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));
  return g_strv_builder_end (builder);
}
