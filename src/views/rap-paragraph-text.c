/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-paragraph-text.h"

/* Narrower than this no text is read, wider than that nobody asks for; in pixels. */
#define MIN_WIDTH 120
#define NATURAL_WIDTH 560

struct _RapParagraphText {
  GtkWidget parent_instance;

  PangoLayout *layout;       /* (owned) */
  PangoAttrList *attributes; /* (owned) (nullable): without what is selected */
  RapSpan selected;          /* in characters */
  int width;                 /* that the layout is set to, in pixels; -1 for none */
  int line_height;           /* of one line, in pixels; 0 where it is not known */
};

G_DEFINE_FINAL_TYPE (RapParagraphText, rap_paragraph_text, GTK_TYPE_WIDGET)

static void
set_width (RapParagraphText *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
}

static int
get_line_height (RapParagraphText *self)
{
  PangoFontMetrics *metrics;

  if (self->line_height == 0) {
    metrics = pango_context_get_metrics (pango_layout_get_context (self->layout), NULL, NULL);
    self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
    pango_font_metrics_unref (metrics);
  }
  return self->line_height;
}

static GtkSizeRequestMode
rap_paragraph_text_get_request_mode (G_GNUC_UNUSED GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rap_paragraph_text_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            G_GNUC_UNUSED int *minimum_baseline,
                            G_GNUC_UNUSED int *natural_baseline)
{
  RapParagraphText *self = RAP_PARAGRAPH_TEXT (widget);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MIN_WIDTH;
    *natural = NATURAL_WIDTH;
    return;
  }
  if (for_size < 0) {
    /* However wide it is. */
    *minimum = *natural = get_line_height (self);
    return;
  }
  set_width (self, for_size);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  *minimum = *natural = height;
}

static void
rap_paragraph_text_size_allocate (GtkWidget *widget,
                                  int width,
                                  G_GNUC_UNUSED int height,
                                  G_GNUC_UNUSED int baseline)
{
  set_width (RAP_PARAGRAPH_TEXT (widget), width);
}

static void
rap_paragraph_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0,
                              RAP_PARAGRAPH_TEXT (widget)->layout);
}

/* The font, its size or the direction may have changed. */
static void
rap_paragraph_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rap_paragraph_text_parent_class)->css_changed (widget, change);
  pango_layout_context_changed (RAP_PARAGRAPH_TEXT (widget)->layout);
  RAP_PARAGRAPH_TEXT (widget)->line_height = 0;
  gtk_widget_queue_resize (widget);
}

static void
rap_paragraph_text_finalize (GObject *object)
{
  g_clear_object (&RAP_PARAGRAPH_TEXT (object)->layout);
  g_clear_pointer (&RAP_PARAGRAPH_TEXT (object)->attributes, pango_attr_list_unref);
  G_OBJECT_CLASS (rap_paragraph_text_parent_class)->finalize (object);
}

static void
rap_paragraph_text_class_init (RapParagraphTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rap_paragraph_text_finalize;
  widget_class->get_request_mode = rap_paragraph_text_get_request_mode;
  widget_class->measure = rap_paragraph_text_measure;
  widget_class->size_allocate = rap_paragraph_text_size_allocate;
  widget_class->snapshot = rap_paragraph_text_snapshot;
  widget_class->css_changed = rap_paragraph_text_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rap_paragraph_text_init (RapParagraphText *self)
{
  self->width = -1;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

/* A text begins at its own side, also where the window begins at the other: read over many lines, a
 * ragged beginning tires. What Pango calls left is then the right. */
static void
align (RapParagraphText *self)
{
  PangoDirection own = pango_layout_get_direction (self->layout, 0);
  PangoDirection of_window = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                                 ? PANGO_DIRECTION_RTL
                                 : PANGO_DIRECTION_LTR;

  pango_layout_set_alignment (self->layout,
                              own == of_window ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

static void
select_attribute (RapParagraphText *self, PangoAttrList *list, PangoAttribute *attribute)
{
  const char *text = pango_layout_get_text (self->layout);

  attribute->start_index = g_utf8_offset_to_pointer (text, self->selected.start) - text;
  attribute->end_index = g_utf8_offset_to_pointer (text, self->selected.end) - text;
  pango_attr_list_change (list, attribute);
}

/* What is selected is white on blue, whatever it was, as in a text view of either style. */
static void
set_attributes (RapParagraphText *self)
{
  g_autoptr (PangoAttrList) list = NULL;

  if (rap_span_is_empty (self->selected)) {
    pango_layout_set_attributes (self->layout, self->attributes);
    return;
  }
  list =
      self->attributes != NULL ? pango_attr_list_copy (self->attributes) : pango_attr_list_new ();
  select_attribute (self, list, pango_attr_background_new (0x1C1C, 0x7171, 0xD8D8));
  select_attribute (self, list, pango_attr_background_alpha_new (0xFFFF));
  select_attribute (self, list, pango_attr_foreground_new (0xFFFF, 0xFFFF, 0xFFFF));
  pango_layout_set_attributes (self->layout, list);
}

/**
 * rap_paragraph_text_find:
 * @self: a paragraph's text
 * @x: a place in it, in pixels
 * @y: likewise
 *
 * Returns: how many characters stand before the place; before the nearest one where none is there
 */
guint
rap_paragraph_text_find (RapParagraphText *self, double x, double y)
{
  const char *text = pango_layout_get_text (self->layout);
  int index, trailing;

  pango_layout_xy_to_index (self->layout, x * PANGO_SCALE, y * PANGO_SCALE, &index, &trailing);
  return g_utf8_pointer_to_offset (text, text + index) + trailing;
}

/**
 * rap_paragraph_text_select:
 * @self: a paragraph's text
 * @span: what is to look selected, in characters; an empty one for nothing
 */
void
rap_paragraph_text_select (RapParagraphText *self, RapSpan span)
{
  if (self->selected.start == span.start && self->selected.end == span.end)
    return;
  self->selected = span;
  set_attributes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rap_paragraph_text_set:
 * @self: a paragraph's text
 * @text: its words
 * @attributes: (nullable): how they are set
 *
 * Nothing in it is selected then.
 */
void
rap_paragraph_text_set (RapParagraphText *self, const char *text, PangoAttrList *attributes)
{
  pango_layout_set_text (self->layout, text, -1);
  align (self);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  self->attributes = attributes != NULL ? pango_attr_list_ref (attributes) : NULL;
  self->selected = (RapSpan){ 0, 0 };
  set_attributes (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
