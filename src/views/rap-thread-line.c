/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-thread-line.h"

#include <glib/gi18n.h>
#include <math.h>

#include "rap-change-words.h"
#include "rap-export-series.h"
#include "rap-finding-words.h"
#include "rap-paragraph-row.h"
#include "rap-strength-mark.h"

/* In pixels. */
#define HEIGHT 62
#define TOP 9
#define BAND 28 /* between the firmest and the weakest */
#define MARK 10
#define STROKE 3
#define FRAME_RADIUS 6
#define WORDS_TOP (TOP + BAND + 8)

struct _RapThreadLine {
  GtkWidget parent_instance;

  RapThreadItem *item; /* (owned) (nullable) */
  guint column;        /* in hand, or %RAP_THREAD_LINE_NO_COLUMN */
};

G_DEFINE_FINAL_TYPE (RapThreadLine, rap_thread_line, GTK_TYPE_WIDGET)

enum { PRESSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static guint
count_documents (RapThreadLine *self)
{
  return self->item != NULL ? rap_series_get_n_documents (rap_thread_item_get_series (self->item))
                            : 0;
}

static float
width_of_column (RapThreadLine *self)
{
  return (float)gtk_widget_get_width (GTK_WIDGET (self)) / MAX (count_documents (self), 1);
}

/* Where the column of a document begins: the oldest at the side where reading begins. */
static float
start_of_column (RapThreadLine *self, guint document)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint place = from_right ? count_documents (self) - 1 - document : document;

  return place * width_of_column (self);
}

static graphene_point_t
centre_of (RapThreadLine *self, const RapThreadStep *step)
{
  guint steps = step->commitment ? rap_strength_mark_count_steps (step->strength) : 0;

  return GRAPHENE_POINT_INIT (start_of_column (self, step->document) + width_of_column (self) / 2,
                              TOP + (float)BAND * (RAP_STRENGTH_MARK_STEPS - steps) /
                                        RAP_STRENGTH_MARK_STEPS);
}

static GdkRGBA
colour_of (RapThreadLine *self, const char *name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA colour;

  if (name != NULL && gtk_style_context_lookup_color (style, name, &colour))
    return colour;
  gtk_style_context_get_color (style, &colour);
  colour.alpha *= 0.45f;
  return colour;
}

static const char *
name_colour (RapDrift drift)
{
  return drift == RAP_DRIFT_STRONGER ? "success_color"
         : drift == RAP_DRIFT_WEAKER ? "error_color"
                                     : NULL;
}

static void
draw_line (RapThreadLine *self,
           GtkSnapshot *snapshot,
           const RapThreadStep *from,
           const RapThreadStep *to)
{
  graphene_point_t a = centre_of (self, from), b = centre_of (self, to);
  float length = hypotf (b.x - a.x, b.y - a.y);
  GdkRGBA colour = colour_of (self, name_colour (to->drift));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &a);
  gtk_snapshot_rotate (snapshot, atan2f (b.y - a.y, b.x - a.x) * 180 / G_PI);
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, -STROKE / 2.0f, length, STROKE));
  gtk_snapshot_restore (snapshot);
}

/* Filled where it is a commitment, a frame where it only stands there. */
static void
draw_mark (RapThreadLine *self, GtkSnapshot *snapshot, const RapThreadStep *step)
{
  graphene_point_t centre = centre_of (self, step);
  GdkRGBA colour = colour_of (self, step->changes->len > 0 && name_colour (step->drift) != NULL
                                        ? name_colour (step->drift)
                                        : "accent_color");
  GskRoundedRect frame;
  const float widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { colour, colour, colour, colour };

  gsk_rounded_rect_init_from_rect (
      &frame, &GRAPHENE_RECT_INIT (centre.x - MARK / 2.0f, centre.y - MARK / 2.0f, MARK, MARK),
      MARK / 2.0f);
  if (step->commitment) {
    gtk_snapshot_push_rounded_clip (snapshot, &frame);
    gtk_snapshot_append_color (snapshot, &colour, &frame.bounds);
    gtk_snapshot_pop (snapshot);
  } else {
    gtk_snapshot_append_border (snapshot, &frame, widths, colours);
  }
}

/* "▲ 3.": short, for there may be many columns. */
static char *
sign_of (const RapThread *thread, guint document)
{
  static const char *const signs[] = { "▲ ", "▼ ", "", "? " };
  RapSeriesCell cell = rap_export_series_cell (thread, document);
  const RapThreadStep *step = rap_thread_get_step (thread, document);
  g_autofree char *plain = step != NULL ? rap_pair_join_labels (step->paragraphs) : NULL;
  g_autofree char *labels = plain != NULL ? rap_finding_words_label (plain) : NULL;

  if (step == NULL)
    return g_strdup (cell == RAP_SERIES_CELL_DROPPED ? "×" : "");
  if (cell == RAP_SERIES_CELL_NEW)
    return g_strconcat ("+ ", labels, NULL);
  return g_strconcat (step->changes->len > 0 ? signs[step->drift] : "", labels, NULL);
}

static void
draw_words (RapThreadLine *self, GtkSnapshot *snapshot, guint document)
{
  const RapThread *thread = rap_thread_item_get_thread (self->item);
  g_autofree char *sign = sign_of (thread, document);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), sign);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  float width = width_of_column (self);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (start_of_column (self, document), WORDS_TOP));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_frame (RapThreadLine *self, GtkSnapshot *snapshot)
{
  GdkRGBA colour = colour_of (self, "accent_color");
  const float widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { colour, colour, colour, colour };
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (
      &frame,
      &GRAPHENE_RECT_INIT (start_of_column (self, self->column), 0, width_of_column (self), HEIGHT),
      FRAME_RADIUS);
  gtk_snapshot_append_border (snapshot, &frame, widths, colours);
}

static void
rap_thread_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RapThreadLine *self = RAP_THREAD_LINE (widget);
  const GArray *steps;

  if (self->item == NULL)
    return;
  steps = rap_thread_item_get_thread (self->item)->steps;
  for (guint i = 1; i < steps->len; i++)
    draw_line (self, snapshot, &g_array_index (steps, RapThreadStep, i - 1),
               &g_array_index (steps, RapThreadStep, i));
  for (guint i = 0; i < steps->len; i++)
    draw_mark (self, snapshot, &g_array_index (steps, RapThreadStep, i));
  for (guint i = 0; i < count_documents (self); i++)
    draw_words (self, snapshot, i);
  if (self->column < count_documents (self))
    draw_frame (self, snapshot);
}

static void
rap_thread_line_measure (G_GNUC_UNUSED GtkWidget *widget,
                         GtkOrientation orientation,
                         G_GNUC_UNUSED int for_size,
                         int *minimum,
                         int *natural,
                         G_GNUC_UNUSED int *minimum_baseline,
                         G_GNUC_UNUSED int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : HEIGHT;
}

static guint
find_column (RapThreadLine *self, double x)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint n = count_documents (self), column = CLAMP (x / width_of_column (self), 0, n - 1);

  return from_right ? n - 1 - column : column;
}

static void
pressed_cb (RapThreadLine *self, G_GNUC_UNUSED int n, double x)
{
  if (count_documents (self) > 0)
    g_signal_emit (self, signals[PRESSED], 0, find_column (self, x));
}

static gboolean
rap_thread_line_query_tooltip (
    GtkWidget *widget, int x, G_GNUC_UNUSED int y, gboolean keyboard, GtkTooltip *tooltip)
{
  RapThreadLine *self = RAP_THREAD_LINE (widget);
  g_autofree char *words = NULL;

  if (count_documents (self) == 0 || keyboard)
    return FALSE;
  words = rap_thread_words (self->item, find_column (self, x));
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
rap_thread_line_dispose (GObject *object)
{
  g_clear_object (&RAP_THREAD_LINE (object)->item);
  G_OBJECT_CLASS (rap_thread_line_parent_class)->dispose (object);
}

static void
rap_thread_line_class_init (RapThreadLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_thread_line_dispose;
  widget_class->measure = rap_thread_line_measure;
  widget_class->snapshot = rap_thread_line_snapshot;
  widget_class->query_tooltip = rap_thread_line_query_tooltip;
  /**
   * RapThreadLine::pressed:
   * @self: a picture
   * @document: place of the document whose column was pressed
   */
  signals[PRESSED] = g_signal_new ("pressed", RAP_TYPE_THREAD_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "threadline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rap_thread_line_init (RapThreadLine *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  self->column = RAP_THREAD_LINE_NO_COLUMN;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * rap_thread_line_new:
 *
 * Returns: (transfer floating): a picture of nothing yet
 */
GtkWidget *
rap_thread_line_new (void)
{
  return g_object_new (RAP_TYPE_THREAD_LINE, NULL);
}

/**
 * rap_thread_line_set_item:
 * @self: a picture
 * @item: (nullable): the thread that it is to show
 */
void
rap_thread_line_set_item (RapThreadLine *self, RapThreadItem *item)
{
  if (g_set_object (&self->item, item))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rap_thread_line_set_column:
 * @self: a picture
 * @column: place of the document in hand, or %RAP_THREAD_LINE_NO_COLUMN
 */
void
rap_thread_line_set_column (RapThreadLine *self, guint column)
{
  if (self->column == column)
    return;
  self->column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What became of it since the document before, with every reason. */
static void
append_changes (GString *words, const RapThreadStep *step)
{
  for (guint i = 0; i < step->changes->len; i++) {
    const RapPair *pair = step->changes->pdata[i];
    g_autofree char *verdict = rap_change_words_verdict (pair);
    g_autofree char *reasons = rap_change_words_reasons (pair, "; ");

    g_string_append_printf (words, ", %s%s%s", verdict, *reasons != '\0' ? ": " : "", reasons);
  }
}

/**
 * rap_thread_words:
 * @item: a thread
 * @document: place of a document in its series
 *
 * Returns: (transfer full) (nullable): what is said of it there; %NULL where there is nothing to
 *   say
 */
char *
rap_thread_words (RapThreadItem *item, guint document)
{
  const RapThread *thread = rap_thread_item_get_thread (item);
  const RapThreadStep *step = rap_thread_get_step (thread, document);
  RapSeriesCell cell = rap_export_series_cell (thread, document);
  const char *name = rap_document_get_display_name (
      rap_series_get_document (rap_thread_item_get_series (item), document));
  g_autoptr (GString) words = g_string_new (name);
  g_autofree char *plain = step != NULL ? rap_pair_join_labels (step->paragraphs) : NULL;
  g_autofree char *labels = plain != NULL ? rap_finding_words_label (plain) : NULL;

  if (step == NULL)
    return cell == RAP_SERIES_CELL_DROPPED ? g_strdup_printf ("%s: %s", name, _ ("− Dropped"))
                                           : NULL;
  g_string_append_printf (words, ": %s", labels);
  if (step->commitment)
    g_string_append_printf (words, ", %s", rap_strength_to_label (step->strength));
  if (cell == RAP_SERIES_CELL_NEW)
    g_string_append_printf (words, ", %s", _ ("+ New"));
  append_changes (words, step);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
