/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-preferences.h"

#include "rap-own-terms-group.h"

struct _RapPreferences {
  AdwPreferencesWindow parent_instance;

  GSettings *settings; /* (owned) */

  GtkSpinButton *text_size;
  AdwComboRow *paper_row;
  GtkSwitch *addressee_switch;
  GtkSwitch *deadline_switch;
  GtkSwitch *strength_switch;
  GtkSwitch *status_switch;
  GtkSwitch *note_switch;
  GtkSwitch *tags_switch;
};

G_DEFINE_FINAL_TYPE (RapPreferences, rap_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
paper_from_settings (GValue *value, G_GNUC_UNUSED GVariant *variant, gpointer data)
{
  g_value_set_uint (value, g_settings_get_enum (data, "chart-paper"));
  return TRUE;
}

static GVariant *
paper_to_settings (const GValue *value,
                   G_GNUC_UNUSED const GVariantType *type,
                   G_GNUC_UNUSED gpointer data)
{
  return g_variant_new_string (g_value_get_uint (value) == 1 ? "letter" : "a4");
}

/* Of the schema's flags, by the place of each. */
static GtkSwitch *
switch_of (RapPreferences *self, guint column)
{
  GtkSwitch *switches[] = { self->addressee_switch, self->deadline_switch, self->strength_switch,
                            self->status_switch,    self->note_switch,     self->tags_switch };

  return column < G_N_ELEMENTS (switches) ? switches[column] : NULL;
}

static void
show_columns (RapPreferences *self)
{
  guint columns = g_settings_get_flags (self->settings, "chart-columns");

  for (guint i = 0; switch_of (self, i) != NULL; i++)
    gtk_switch_set_active (switch_of (self, i), (columns >> i) & 1);
}

static void
column_switched_cb (RapPreferences *self)
{
  guint columns = 0;

  for (guint i = 0; switch_of (self, i) != NULL; i++)
    columns |= gtk_switch_get_active (switch_of (self, i)) ? 1u << i : 0;
  if (columns != g_settings_get_flags (self->settings, "chart-columns"))
    g_settings_set_flags (self->settings, "chart-columns", columns);
}

static void
rap_preferences_dispose (GObject *object)
{
  RapPreferences *self = RAP_PREFERENCES (object);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rap_preferences_parent_class)->dispose (object);
}

static void
rap_preferences_class_init (RapPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_preferences_dispose;
  g_type_ensure (RAP_TYPE_OWN_TERMS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/application/rap-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, text_size);
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, paper_row);
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, addressee_switch);
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, deadline_switch);
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, strength_switch);
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, status_switch);
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, note_switch);
  gtk_widget_class_bind_template_child (widget_class, RapPreferences, tags_switch);
}

static void
rap_preferences_init (RapPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rap_preferences_new:
 * @settings: what is changed
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
rap_preferences_new (GSettings *settings, GtkWindow *parent)
{
  RapPreferences *self = g_object_new (RAP_TYPE_PREFERENCES, "transient-for", parent, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "text-size", gtk_spin_button_get_adjustment (self->text_size), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "chart-paper", self->paper_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, paper_from_settings, paper_to_settings,
                                settings, NULL);
  show_columns (self);
  g_signal_connect_swapped (settings, "changed::chart-columns", G_CALLBACK (show_columns), self);
  for (guint i = 0; switch_of (self, i) != NULL; i++)
    g_signal_connect_swapped (switch_of (self, i), "notify::active",
                              G_CALLBACK (column_switched_cb), self);
  return GTK_WIDGET (self);
}
