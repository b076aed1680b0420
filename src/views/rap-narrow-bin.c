/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-narrow-bin.h"

/* In pixels: what is narrower is told so, and what is asked for at least. */
#define NARROW_WIDTH 640
#define LEAST_WIDTH 300

struct _RapNarrowBin {
  GtkWidget parent_instance;

  GtkWidget *child; /* (owned) (nullable) */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (RapNarrowBin, rap_narrow_bin, GTK_TYPE_WIDGET)

typedef enum { PROP_CHILD = 1, PROP_NARROW } Property;
static GParamSpec *properties[PROP_NARROW + 1];

static void
rap_narrow_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RapNarrowBin *self = RAP_NARROW_BIN (widget);
  gboolean narrow = width < NARROW_WIDTH;

  if (self->narrow != narrow) {
    self->narrow = narrow;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  }
  gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
rap_narrow_bin_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (RAP_NARROW_BIN (widget)->child, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  /* One over the other, the parts need less than they ask for beside each other. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
rap_narrow_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_NARROW:
    g_value_set_boolean (value, RAP_NARROW_BIN (object)->narrow);
    break;
  case PROP_CHILD:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_narrow_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapNarrowBin *self = RAP_NARROW_BIN (object);

  switch ((Property)id) {
  case PROP_CHILD:
    self->child = g_value_get_object (value);
    gtk_widget_set_parent (self->child, GTK_WIDGET (self));
    break;
  case PROP_NARROW:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_narrow_bin_dispose (GObject *object)
{
  g_clear_pointer (&RAP_NARROW_BIN (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (rap_narrow_bin_parent_class)->dispose (object);
}

static void
rap_narrow_bin_class_init (RapNarrowBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rap_narrow_bin_get_property;
  object_class->set_property = rap_narrow_bin_set_property;
  object_class->dispose = rap_narrow_bin_dispose;
  widget_class->size_allocate = rap_narrow_bin_size_allocate;
  widget_class->measure = rap_narrow_bin_measure;
  /**
   * RapNarrowBin:child:
   *
   * What is laid out, set once.
   */
  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
rap_narrow_bin_init (G_GNUC_UNUSED RapNarrowBin *self)
{
}

/**
 * rap_narrow_bin_is_narrow:
 * @self: a bin
 *
 * Returns: whether its child has little width
 */
gboolean
rap_narrow_bin_is_narrow (RapNarrowBin *self)
{
  return self->narrow;
}
