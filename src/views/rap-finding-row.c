/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-finding-row.h"

struct _RapFindingRow {
  GtkListBoxRow parent_instance;

  char *title; /* (owned) */

  GtkBox *line;
  GtkBox *start;
  GtkLabel *title_label;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (RapFindingRow, rap_finding_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { PROP_TITLE = 1 } Property;
static GParamSpec *properties[PROP_TITLE + 1];

static void
rap_finding_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_TITLE:
    g_value_set_string (value, RAP_FINDING_ROW (object)->title);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_finding_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapFindingRow *self = RAP_FINDING_ROW (object);

  switch ((Property)id) {
  case PROP_TITLE:
    g_free (self->title);
    self->title = g_value_dup_string (value);
    gtk_label_set_text (self->title_label, self->title != NULL ? self->title : "");
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

/* What is in the row has the focus, the row itself never: words that can be copied are a stop for
 * Tab already, and a second one would be the same again. */
static gboolean
rap_finding_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (RAP_FINDING_ROW (widget)->line), direction);
}

static void
rap_finding_row_finalize (GObject *object)
{
  g_free (RAP_FINDING_ROW (object)->title);
  G_OBJECT_CLASS (rap_finding_row_parent_class)->finalize (object);
}

static void
rap_finding_row_class_init (RapFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rap_finding_row_get_property;
  object_class->set_property = rap_finding_row_set_property;
  object_class->finalize = rap_finding_row_finalize;
  widget_class->focus = rap_finding_row_focus;
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RapFindingRow, line);
  gtk_widget_class_bind_template_child (widget_class, RapFindingRow, start);
  gtk_widget_class_bind_template_child (widget_class, RapFindingRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RapFindingRow, words);
}

static void
rap_finding_row_init (RapFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rap_finding_row_new:
 * @title: what is found: "Addressees"
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rap_finding_row_new (const char *title)
{
  return g_object_new (RAP_TYPE_FINDING_ROW, "title", title, NULL);
}

/**
 * rap_finding_row_set_words:
 * @self: a row
 * @words: (nullable): what was found; blank hides the row
 */
void
rap_finding_row_set_words (RapFindingRow *self, const char *words)
{
  g_autofree char *spoken = g_strdup_printf ("%s: %s", self->title, words != NULL ? words : "");

  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL && *words != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/**
 * rap_finding_row_add_start:
 * @self: a row
 * @widget: to stand before the words
 */
void
rap_finding_row_add_start (RapFindingRow *self, GtkWidget *widget)
{
  gtk_box_prepend (self->start, widget);
}

/**
 * rap_finding_row_add_end:
 * @self: a row
 * @widget: to stand at its end
 */
void
rap_finding_row_add_end (RapFindingRow *self, GtkWidget *widget)
{
  gtk_box_append (self->line, widget);
}
