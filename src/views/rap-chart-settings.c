/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-settings.h"

#include "rap-chart-plan.h"
#include "rap-chart-words.h"

G_DEFINE_ENUM_TYPE (RapChartPaper,
                    rap_chart_paper,
                    G_DEFINE_ENUM_VALUE (RAP_CHART_PAPER_A4, "a4"),
                    G_DEFINE_ENUM_VALUE (RAP_CHART_PAPER_LETTER, "letter"))

struct _RapChartSettings {
  AdwPreferencesPage parent_instance;

  GtkEditable *heading_row;
  AdwComboRow *paper_row;
  GtkSwitch *confirmed_switch;
  GtkSwitch *paragraphs_switch;
  GtkCheckButton *addressee_check;
  GtkCheckButton *deadline_check;
  GtkCheckButton *strength_check;
  GtkCheckButton *status_check;
  GtkCheckButton *note_check;
  GtkCheckButton *tags_check;
};

G_DEFINE_FINAL_TYPE (RapChartSettings, rap_chart_settings, ADW_TYPE_PREFERENCES_PAGE)

typedef enum {
  PROP_HEADING = 1,
  PROP_PAPER,
  PROP_COLUMNS,
  PROP_ONLY_CONFIRMED,
  PROP_ALL_PARAGRAPHS,
} Property;
static GParamSpec *properties[PROP_ALL_PARAGRAPHS + 1];

static GtkCheckButton *
check_of (RapChartSettings *self, RapChartColumn column)
{
  switch (column) {
  case RAP_CHART_ADDRESSEE:
    return self->addressee_check;
  case RAP_CHART_DEADLINE:
    return self->deadline_check;
  case RAP_CHART_STRENGTH:
    return self->strength_check;
  case RAP_CHART_STATUS:
    return self->status_check;
  case RAP_CHART_NOTE:
    return self->note_check;
  case RAP_CHART_TAGS:
    return self->tags_check;
  }
  g_return_val_if_reached (NULL);
}

static void
heading_changed_cb (RapChartSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADING]);
}

static void
paper_changed_cb (RapChartSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAPER]);
}

static void
columns_changed_cb (RapChartSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS]);
}

static void
confirmed_changed_cb (RapChartSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_CONFIRMED]);
}

static void
paragraphs_changed_cb (RapChartSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALL_PARAGRAPHS]);
}

/* One notification for all columns, not one for each. */
static void
set_columns (RapChartSettings *self, guint columns)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (RapChartColumn column = 0; column < RAP_CHART_N_COLUMNS; column++)
    gtk_check_button_set_active (check_of (self, column), (columns & (1u << column)) != 0);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
rap_chart_settings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RapChartSettings *self = RAP_CHART_SETTINGS (object);

  switch ((Property)id) {
  case PROP_HEADING:
    g_value_set_string (value, rap_chart_settings_get_heading (self));
    break;
  case PROP_PAPER:
    g_value_set_enum (value, rap_chart_settings_get_paper (self));
    break;
  case PROP_COLUMNS:
    g_value_set_uint (value, rap_chart_settings_get_columns (self));
    break;
  case PROP_ONLY_CONFIRMED:
    g_value_set_boolean (value, rap_chart_settings_get_only_confirmed (self));
    break;
  case PROP_ALL_PARAGRAPHS:
    g_value_set_boolean (value, rap_chart_settings_get_all_paragraphs (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_chart_settings_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapChartSettings *self = RAP_CHART_SETTINGS (object);

  switch ((Property)id) {
  case PROP_HEADING:
    gtk_editable_set_text (self->heading_row, g_value_get_string (value));
    break;
  case PROP_PAPER:
    adw_combo_row_set_selected (self->paper_row, (guint)g_value_get_enum (value));
    break;
  case PROP_COLUMNS:
    set_columns (self, g_value_get_uint (value));
    break;
  case PROP_ONLY_CONFIRMED:
    gtk_switch_set_active (self->confirmed_switch, g_value_get_boolean (value));
    break;
  case PROP_ALL_PARAGRAPHS:
    gtk_switch_set_active (self->paragraphs_switch, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_chart_settings_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RAP_TYPE_CHART_SETTINGS);
  G_OBJECT_CLASS (rap_chart_settings_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, "", flags);
  properties[PROP_PAPER] =
      g_param_spec_enum ("paper", NULL, NULL, RAP_TYPE_CHART_PAPER, RAP_CHART_PAPER_A4, flags);
  properties[PROP_COLUMNS] =
      g_param_spec_uint ("columns", NULL, NULL, 0, (1u << RAP_CHART_N_COLUMNS) - 1, 0, flags);
  properties[PROP_ONLY_CONFIRMED] =
      g_param_spec_boolean ("only-confirmed", NULL, NULL, FALSE, flags);
  properties[PROP_ALL_PARAGRAPHS] =
      g_param_spec_boolean ("all-paragraphs", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
rap_chart_settings_class_init (RapChartSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rap_chart_settings_get_property;
  object_class->set_property = rap_chart_settings_set_property;
  object_class->dispose = rap_chart_settings_dispose;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-chart-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, heading_row);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, paper_row);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, confirmed_switch);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, paragraphs_switch);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, addressee_check);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, deadline_check);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, strength_check);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, status_check);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, note_check);
  gtk_widget_class_bind_template_child (widget_class, RapChartSettings, tags_check);
  gtk_widget_class_bind_template_callback (widget_class, heading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, paragraphs_changed_cb);
}

static void
rap_chart_settings_init (RapChartSettings *self)
{
  gboolean is_letter = g_strcmp0 (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) == 0;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (self->heading_row, rap_chart_word (RAP_CHART_WORD_TITLE));
  /* What has the focus is inside the row, and does not know the row's title. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (self->heading_row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->heading_row)), -1);
  adw_combo_row_set_selected (self->paper_row,
                              is_letter ? RAP_CHART_PAPER_LETTER : RAP_CHART_PAPER_A4);
}

/**
 * rap_chart_settings_new:
 *
 * Returns: (transfer floating): settings with the usual title, on the paper of the user's country
 */
GtkWidget *
rap_chart_settings_new (void)
{
  return g_object_new (RAP_TYPE_CHART_SETTINGS, NULL);
}

/**
 * rap_chart_settings_get_heading:
 * @self: the settings
 *
 * Returns: (transfer none): the title of the chart as typed
 */
const char *
rap_chart_settings_get_heading (RapChartSettings *self)
{
  return gtk_editable_get_text (self->heading_row);
}

RapChartPaper
rap_chart_settings_get_paper (RapChartSettings *self)
{
  return adw_combo_row_get_selected (self->paper_row) == RAP_CHART_PAPER_LETTER
             ? RAP_CHART_PAPER_LETTER
             : RAP_CHART_PAPER_A4;
}

/**
 * rap_chart_settings_get_columns:
 * @self: the settings
 *
 * Returns: a bit for each #RapChartColumn
 */
guint
rap_chart_settings_get_columns (RapChartSettings *self)
{
  guint columns = 0;

  for (RapChartColumn column = 0; column < RAP_CHART_N_COLUMNS; column++)
    if (gtk_check_button_get_active (check_of (self, column)))
      columns |= 1u << column;
  return columns;
}

gboolean
rap_chart_settings_get_only_confirmed (RapChartSettings *self)
{
  return gtk_switch_get_active (self->confirmed_switch);
}

gboolean
rap_chart_settings_get_all_paragraphs (RapChartSettings *self)
{
  return gtk_switch_get_active (self->paragraphs_switch);
}

/**
 * rap_chart_settings_get_touched:
 * @self: the settings
 *
 * Returns: whether the user has chosen anything that the next chart would not begin with
 */
gboolean
rap_chart_settings_get_touched (RapChartSettings *self)
{
  return rap_chart_settings_get_only_confirmed (self) ||
         rap_chart_settings_get_all_paragraphs (self) ||
         g_strcmp0 (rap_chart_settings_get_heading (self), rap_chart_word (RAP_CHART_WORD_TITLE)) !=
             0;
}
