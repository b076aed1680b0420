/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-strength-mark.h"

#define STEPS RAP_STRENGTH_MARK_STEPS
#define STEP_WIDTH 3
#define GAP 1
#define HEIGHT 14
#define LOWEST 4

struct _RapStrengthMark {
  GtkWidget parent_instance;

  RapStrength strength;
};

G_DEFINE_FINAL_TYPE (RapStrengthMark, rap_strength_mark, GTK_TYPE_WIDGET)

static void
rap_strength_mark_measure (G_GNUC_UNUSED GtkWidget *widget,
                           GtkOrientation orientation,
                           G_GNUC_UNUSED int for_size,
                           int *minimum,
                           int *natural,
                           G_GNUC_UNUSED int *minimum_baseline,
                           G_GNUC_UNUSED int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? STEPS * (STEP_WIDTH + GAP) - GAP : HEIGHT;
}

static void
rap_strength_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RapStrengthMark *self = RAP_STRENGTH_MARK (widget);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA full;
  GdkRGBA empty;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &full);
  empty = full;
  empty.alpha *= 0.2f;
  for (guint i = 0; i < STEPS; i++) {
    guint place = from_right ? STEPS - 1 - i : i;
    float height = LOWEST + (HEIGHT - LOWEST) * i / (STEPS - 1.0f);

    gtk_snapshot_append_color (
        snapshot, i < rap_strength_mark_count_steps (self->strength) ? &full : &empty,
        &GRAPHENE_RECT_INIT (place * (STEP_WIDTH + GAP), HEIGHT - height, STEP_WIDTH, height));
  }
}

static void
rap_strength_mark_class_init (RapStrengthMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rap_strength_mark_measure;
  widget_class->snapshot = rap_strength_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "strengthmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rap_strength_mark_init (RapStrengthMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * rap_strength_mark_new:
 *
 * Returns: (transfer floating): a mark
 */
GtkWidget *
rap_strength_mark_new (void)
{
  return g_object_new (RAP_TYPE_STRENGTH_MARK, NULL);
}

/**
 * rap_strength_mark_set_strength:
 * @self: a mark
 * @strength: of a commitment
 */
void
rap_strength_mark_set_strength (RapStrengthMark *self, RapStrength strength)
{
  self->strength = strength;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rap_strength_mark_count_steps:
 * @strength: of a commitment
 *
 * Returns: of how many steps its mark is filled, by the rank of its class: decide, commit > request
 *   > urge, call > recommend > encourage > invite > need
 */
guint
rap_strength_mark_count_steps (RapStrength strength)
{
  static const guint steps[RAP_N_STRENGTHS] = { 7, 7, 6, 5, 5, 4, 3, 2, 1 };

  return steps[strength];
}
