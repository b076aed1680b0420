/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-settings.h"

#include "rap-build-tree.h"
#include "rap-config.h"

/* Of the build that the program is run from, else what is installed. */
static GSettingsSchema *
find_schema (void)
{
  g_autofree char *tree = rap_build_tree_find ();
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();

  if (tree != NULL) {
    g_autofree char *folder = g_build_filename (tree, "data", NULL);
    g_autoptr (GSettingsSchemaSource) built =
        g_settings_schema_source_new_from_directory (folder, installed, FALSE, NULL);
    if (built != NULL)
      return g_settings_schema_source_lookup (built, RAP_APPLICATION_ID, TRUE);
  }
  return installed != NULL ? g_settings_schema_source_lookup (installed, RAP_APPLICATION_ID, TRUE)
                           : NULL;
}

/**
 * rap_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where the program was copied without
 *   their schema, and nothing is remembered
 */
GSettings *
rap_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* Flags of the schema are the bits of the property. */
static gboolean
columns_from_settings (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, g_settings_get_flags (data, "chart-columns"));
  (void)variant;
  return TRUE;
}

static GVariant *
columns_to_settings (const GValue *value,
                     G_GNUC_UNUSED const GVariantType *type,
                     G_GNUC_UNUSED gpointer data)
{
  static const char *const names[] = {
    "addressee", "deadline", "strength", "status", "note", "tags"
  };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if ((g_value_get_uint (value) >> i) & 1)
      g_variant_builder_add (&builder, "s", names[i]);
  return g_variant_builder_end (&builder);
}

/**
 * rap_settings_bind_window:
 * @settings: the settings
 * @window: a new window, which takes what is remembered; what becomes of it is remembered
 */
void
rap_settings_bind_window (GSettings *settings, RapWindow *window)
{
  static const struct {
    const char *key, *property;
  } bindings[] = {
    { "window-width", "default-width" },
    { "window-height", "default-height" },
    { "window-maximized", "maximized" },
    { "commitment-shown", "commitment-shown" },
    { "view", "view" },
    { "chart-paper", "chart-paper" },
    { "document-order", "document-order" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_settings_bind (settings, bindings[i].key, window, bindings[i].property,
                     G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "chart-columns", window, "chart-columns",
                                G_SETTINGS_BIND_DEFAULT, columns_from_settings, columns_to_settings,
                                settings, NULL);
}

/**
 * rap_settings_apply_text_size:
 * @settings: the settings
 * @style: receives the size of paragraphs
 */
void
rap_settings_apply_text_size (GSettings *settings, GtkCssProvider *style)
{
  g_autofree char *css = g_strdup_printf (".paragraph-row, .paragraph-text { font-size: %d%%; }",
                                          g_settings_get_int (settings, "text-size"));

  gtk_css_provider_load_from_data (style, css, -1);
}
