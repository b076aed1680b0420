/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-verbatim-view.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_WIDTH 120
#define USUAL_WIDTH 320
#define INSIDE_WRAP 2

/* A mark of a footnote in the buffer. */
typedef struct {
  guint at;     /* characters of the paragraph before it */
  guint length; /* characters of the mark */
} Mark;

struct _RapVerbatimView {
  GtkTextView parent_instance;

  RapParagraph *paragraph; /* (owned) (nullable) */
  GArray *marks;           /* (owned) (element-type Mark): in the order of the text */
  GtkTextTag *tags[RAP_N_VERBATIM_STYLES]; /* (unowned): of the buffer */
  GtkTextTag *mark_tag;                    /* (unowned) */
  gboolean has_selection;
};

G_DEFINE_FINAL_TYPE (RapVerbatimView, rap_verbatim_view, GTK_TYPE_TEXT_VIEW)

typedef enum { PROP_HAS_SELECTION = 1 } Property;
static GParamSpec *properties[PROP_HAS_SELECTION + 1];

/* A stretch begins after the mark that stands at its start and ends before the one at its end. */
static guint
to_buffer (RapVerbatimView *self, guint offset, gboolean is_start)
{
  guint shift = 0;

  for (guint i = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);

    if (mark->at < offset || (is_start && mark->at == offset))
      shift += mark->length;
  }
  return offset + shift;
}

static guint
from_buffer (RapVerbatimView *self, guint place)
{
  guint shift = 0;

  for (guint i = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);
    guint start = mark->at + shift;

    if (place <= start)
      break;
    if (place <= start + mark->length)
      return mark->at;
    shift += mark->length;
  }
  return place - shift;
}

static void
selection_cb (RapVerbatimView *self)
{
  gboolean has_selection =
      gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));

  if (self->has_selection == has_selection)
    return;
  self->has_selection = has_selection;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "verbatim.find", has_selection);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_SELECTION]);
}

/* The attributes of the text that make it wider or higher. */
static PangoAttrList *
measured_attributes (RapVerbatimView *self, GtkTextBuffer *buffer)
{
  PangoAttrList *list = pango_attr_list_new ();
  GtkTextIter at;
  guint index = 0;

  gtk_text_buffer_get_start_iter (buffer, &at);
  while (!gtk_text_iter_is_end (&at)) {
    GtkTextIter start = at;
    g_autofree char *run = NULL;
    PangoAttribute *attribute = NULL;

    gtk_text_iter_forward_to_tag_toggle (&at, NULL);
    run = gtk_text_iter_get_text (&start, &at);
    if (gtk_text_iter_has_tag (&start, self->tags[RAP_VERBATIM_ACTION]))
      attribute = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
    else if (gtk_text_iter_has_tag (&start, self->mark_tag))
      attribute = pango_attr_scale_new (PANGO_SCALE_X_SMALL);
    if (attribute != NULL) {
      attribute->start_index = index;
      attribute->end_index = index + strlen (run);
      pango_attr_list_insert (list, attribute);
    }
    index += strlen (run);
  }
  return list;
}

/* A text view gives the height that it had, and is cut off or half empty when its width changes. */
static int
height_for_width (RapVerbatimView *self, int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoAttrList) attributes = measured_attributes (self, buffer);
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_iter_get_text (&start, &end);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, INSIDE_WRAP * PANGO_SCALE);
  pango_layout_set_width (layout, MAX (width, LEAST_WIDTH) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static GtkSizeRequestMode
rap_verbatim_view_get_request_mode (G_GNUC_UNUSED GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rap_verbatim_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  GTK_WIDGET_CLASS (rap_verbatim_view_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = USUAL_WIDTH;
  } else {
    *minimum = *natural =
        height_for_width (RAP_VERBATIM_VIEW (widget), for_size < 0 ? USUAL_WIDTH : for_size);
  }
}

static void
rap_verbatim_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_HAS_SELECTION:
    g_value_set_boolean (value, RAP_VERBATIM_VIEW (object)->has_selection);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_verbatim_view_finalize (GObject *object)
{
  g_array_unref (RAP_VERBATIM_VIEW (object)->marks);
  g_clear_object (&RAP_VERBATIM_VIEW (object)->paragraph);
  G_OBJECT_CLASS (rap_verbatim_view_parent_class)->finalize (object);
}

/* As the words stand in the paragraph, without the marks of footnotes between them. */
static void
find_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapVerbatimView *self = RAP_VERBATIM_VIEW (widget);
  g_autofree char *words = NULL;
  RapSpan span;

  if (self->paragraph == NULL || !rap_verbatim_view_get_selection (self, &span))
    return;
  words = g_utf8_substring (rap_paragraph_get_text (self->paragraph), span.start, span.end);
  gtk_widget_activate_action (widget, "win.find-wording", "s", words);
}

static void
rap_verbatim_view_class_init (RapVerbatimViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rap_verbatim_view_get_property;
  object_class->finalize = rap_verbatim_view_finalize;
  widget_class->get_request_mode = rap_verbatim_view_get_request_mode;
  widget_class->measure = rap_verbatim_view_measure;
  properties[PROP_HAS_SELECTION] =
      g_param_spec_boolean ("has-selection", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_install_action (widget_class, "verbatim.find", NULL, find_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "verbatim.find", NULL);
}

static void
rap_verbatim_view_init (RapVerbatimView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Find This Wording"), "verbatim.find");
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (menu));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "verbatim.find", FALSE);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_inside_wrap (view, INSIDE_WRAP);
  self->tags[RAP_VERBATIM_ACTOR] = gtk_text_buffer_create_tag (
      buffer, NULL, "background", "rgba(53,132,228,0.18)", "style", PANGO_STYLE_ITALIC, NULL);
  self->tags[RAP_VERBATIM_HIT] = gtk_text_buffer_create_tag (buffer, NULL, "background", "#f6d32d",
                                                             "foreground", "#000000", NULL);
  self->tags[RAP_VERBATIM_ACTION] =
      gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->tags[RAP_VERBATIM_DEADLINE] =
      gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->mark_tag = gtk_text_buffer_create_tag (buffer, NULL, "rise", 4 * PANGO_SCALE, "scale",
                                               PANGO_SCALE_X_SMALL, NULL);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rap_verbatim_view_new:
 *
 * Returns: (transfer floating): a view without a text
 */
GtkWidget *
rap_verbatim_view_new (void)
{
  return g_object_new (RAP_TYPE_VERBATIM_VIEW, NULL);
}

static void
insert_marks (RapVerbatimView *self, GtkTextBuffer *buffer, RapParagraph *paragraph)
{
  guint n;
  const RapFootnote *notes = rap_paragraph_get_footnotes (paragraph, &n);
  guint shift = 0;

  for (guint i = 0; i < n; i++) {
    Mark mark = { .at = notes[i].offset, .length = g_utf8_strlen (notes[i].mark, -1) };
    GtkTextIter iter;

    gtk_text_buffer_get_iter_at_offset (buffer, &iter, mark.at + shift);
    gtk_text_buffer_insert_with_tags (buffer, &iter, notes[i].mark, -1, self->mark_tag, NULL);
    shift += mark.length;
    g_array_append_val (self->marks, mark);
  }
}

/**
 * rap_verbatim_view_set_paragraph:
 * @self: a view
 * @paragraph: whose text is shown, plain but for the marks of its footnotes
 */
void
rap_verbatim_view_set_paragraph (RapVerbatimView *self, RapParagraph *paragraph)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  const char *label = rap_paragraph_get_label (paragraph);
  g_autofree char *name = NULL;

  g_set_object (&self->paragraph, paragraph);
  g_array_set_size (self->marks, 0);
  gtk_text_buffer_set_text (buffer, rap_paragraph_get_text (paragraph), -1);
  insert_marks (self, buffer, paragraph);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  name = *label != '\0' ? g_strdup_printf (_ ("Text of paragraph %s"), label)
                        : g_strdup (_ ("Text of the paragraph"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rap_verbatim_view_clear_styles:
 * @self: a view
 *
 * Makes the text plain again.
 */
void
rap_verbatim_view_clear_styles (RapVerbatimView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint i = 0; i < RAP_N_VERBATIM_STYLES; i++)
    gtk_text_buffer_remove_tag (buffer, self->tags[i], &start, &end);
}

/**
 * rap_verbatim_view_set_style:
 * @self: a view
 * @style: how it is to look
 * @span: characters of the paragraph
 */
void
rap_verbatim_view_set_style (RapVerbatimView *self, RapVerbatimStyle style, RapSpan span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, to_buffer (self, span.start, TRUE));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to_buffer (self, span.end, FALSE));
  gtk_text_buffer_apply_tag (buffer, self->tags[style], &start, &end);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rap_verbatim_view_show_commitment:
 * @self: a view
 * @commitment: (nullable): what is found in its paragraph
 *
 * Shows the text as the chart prints it.
 */
void
rap_verbatim_view_show_commitment (RapVerbatimView *self, RapCommitment *commitment)
{
  const RapAction *actions;
  const RapDeadline *deadlines;
  guint n;

  if (commitment == NULL)
    return;
  actions = rap_commitment_get_actions (commitment, &n);
  for (guint i = 0; i < n; i++)
    rap_verbatim_view_set_style (self, RAP_VERBATIM_ACTION, actions[i].span);
  deadlines = rap_commitment_get_deadlines (commitment, &n);
  for (guint i = 0; i < n; i++)
    rap_verbatim_view_set_style (self, RAP_VERBATIM_DEADLINE, deadlines[i].span);
}

/**
 * rap_verbatim_view_get_selection:
 * @self: a view
 * @span: (out): the stretch that is selected, in characters of the paragraph
 *
 * Returns: whether anything is
 */
gboolean
rap_verbatim_view_get_selection (RapVerbatimView *self, RapSpan *span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  span->start = from_buffer (self, gtk_text_iter_get_offset (&start));
  span->end = from_buffer (self, gtk_text_iter_get_offset (&end));
  return !rap_span_is_empty (*span);
}
