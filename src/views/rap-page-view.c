/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-page-view.h"

#include <glib/gi18n.h>

#include "rap-page-image.h"
#include "rap-page-paper.h"

#define ZOOM_STEP 1.25

/* What is asked of the helper. */
typedef struct {
  GBytes *source;         /* (owned) */
  const char *media_type; /* (unowned): interned */
  guint page;
  double resolution;
} Request;

struct _RapPageView {
  GtkWidget parent_instance;

  GArray *places;         /* (owned) (element-type RapPlace): of the paragraph */
  GBytes *source;         /* (owned) (nullable) */
  const char *media_type; /* (unowned) (nullable): interned */
  guint page;             /* that is to be shown, from 1; 0 for none */
  guint n_pages;          /* of the source; 0 while unknown */

  GCancellable *drawing; /* (owned) (nullable): while a helper is at work */
  gboolean outdated;     /* what it draws is not wanted any more */
  gboolean source_asked;
  gboolean failed;
  guint shown_page;        /* that the picture is of; 0 for none */
  double shown_resolution; /* of the picture */

  RapPagePaper *paper;
  GtkStack *stack;
  GtkWidget *failure;
  GtkLabel *failure_label;
  GtkLabel *page_label;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (RapPageView, rap_page_view, GTK_TYPE_WIDGET)

enum { SOURCE_WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void update (RapPageView *self);

static void
request_free (gpointer data)
{
  Request *request = data;

  g_bytes_unref (request->source);
  g_free (request);
}

static void
draw_in_thread (GTask *task,
                G_GNUC_UNUSED gpointer source_object,
                gpointer task_data,
                GCancellable *cancellable)
{
  const Request *request = task_data;
  GError *error = NULL;
  RapPageImage *image = rap_page_render (request->source, request->media_type, request->page,
                                         request->resolution, cancellable, &error);

  if (image != NULL)
    g_task_return_pointer (task, image, (GDestroyNotify)rap_page_image_free);
  else
    g_task_return_error (task, error);
}

static void
set_failed (RapPageView *self, const char *sentence)
{
  self->failed = sentence != NULL;
  gtk_label_set_text (self->failure_label, sentence != NULL ? sentence : "");
  gtk_stack_set_visible_child (self->stack,
                               sentence != NULL ? self->failure : GTK_WIDGET (self->paper));
  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->failure), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    sentence, -1);
}

/* The reader's sentences speak of reading a file; here only its picture is missing. */
static const char *
sentence_of (const GError *error)
{
  if (g_error_matches (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER))
    return _ ("The program that draws pages ended before it was done. Text and findings are safe.");
  if (g_error_matches (error, RAP_READ_ERROR, RAP_READ_ERROR_NO_PAGE))
    return _ ("The source has no page of this number.");
  if (g_error_matches (error, RAP_READ_ERROR, RAP_READ_ERROR_ENCRYPTED))
    return _ ("The source is protected by a password. Text and findings are safe.");
  return _ ("The source is damaged in this place. Text and findings are safe.");
}

static void
show_image (RapPageView *self, const RapPageImage *image, const Request *request)
{
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (
      image->width, image->height, GDK_MEMORY_DEFAULT, image->pixels, image->stride);

  self->n_pages = image->n_pages;
  self->shown_page = request->page;
  self->shown_resolution = request->resolution;
  rap_page_paper_set_size (self->paper, image->page_width, image->page_height);
  rap_page_paper_set_picture (self->paper, texture);
}

static void
drawn_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapPageView) self = data;
  const Request *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (RapPageImage) image = g_task_propagate_pointer (G_TASK (result), &error);
  gboolean outdated = self->outdated;

  g_clear_object (&self->drawing);
  self->outdated = FALSE;
  if (self->paper == NULL) /* disposed of in the meantime */
    return;
  if (image != NULL && request->source == self->source && request->page == self->page)
    show_image (self, image, request);
  else if (!outdated && error != NULL)
    set_failed (self, sentence_of (error));
  update (self);
}

static void
start_drawing (RapPageView *self)
{
  g_autoptr (GTask) task = NULL;
  Request *request = g_new0 (Request, 1);

  request->source = g_bytes_ref (self->source);
  request->media_type = self->media_type;
  request->page = self->page;
  request->resolution = rap_page_paper_get_resolution (self->paper);
  self->drawing = g_cancellable_new ();
  /* Not the task's source: its thread may let go of the task last, and a widget must not end there.
   */
  task = g_task_new (NULL, self->drawing, drawn_cb, g_object_ref (self));
  g_task_set_source_tag (task, start_drawing);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/* One helper at a time: what is outdated is stopped, and what is wanted then is drawn next. */
static void
stop_drawing (RapPageView *self)
{
  if (self->drawing == NULL)
    return;
  self->outdated = TRUE;
  g_cancellable_cancel (self->drawing);
}

static gboolean
picture_is_wanted (RapPageView *self)
{
  double resolution = rap_page_paper_get_resolution (self->paper);

  return self->page > 0 && !self->failed && resolution > 0 &&
         gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         (self->shown_page != self->page || self->shown_resolution != resolution);
}

static void
update_label (RapPageView *self)
{
  g_autofree char *label = NULL;
  g_autofree char *spoken = NULL;
  guint lit = 0;

  for (guint i = 0; i < self->places->len; i++)
    lit += g_array_index (self->places, RapPlace, i).page == self->page;
  label = self->n_pages > 0 ? g_strdup_printf (_ ("Page %u of %u"), self->page, self->n_pages)
                            : g_strdup_printf (_ ("Page %u"), self->page);
  gtk_label_set_text (self->page_label, label);
  spoken = g_strdup_printf (ngettext ("Page %u of the source with %u line of the paragraph marked",
                                      "Page %u of the source with %u lines of the paragraph marked",
                                      lit),
                            self->page, lit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
update_actions (RapPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double zoom = rap_page_paper_get_zoom (self->paper);

  gtk_widget_action_set_enabled (widget, "page.previous", self->page > 1);
  gtk_widget_action_set_enabled (widget, "page.next", self->page < self->n_pages);
  gtk_widget_action_set_enabled (widget, "page.zoom-out", !self->failed && zoom > 1);
  gtk_widget_action_set_enabled (widget, "page.zoom-in", !self->failed && zoom < 4);
}

static void
update (RapPageView *self)
{
  gboolean wanted = picture_is_wanted (self);

  if (wanted && self->source == NULL && !self->source_asked) {
    self->source_asked = TRUE;
    g_signal_emit (self, signals[SOURCE_WANTED], 0);
  } else if (wanted && self->source != NULL && self->drawing == NULL) {
    start_drawing (self);
  }
  gtk_spinner_set_spinning (self->spinner, wanted && self->shown_page != self->page);
  update_label (self);
  update_actions (self);
}

static void
light_lines (RapPageView *self)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (RapBox));

  for (guint i = 0; i < self->places->len; i++) {
    const RapPlace *place = &g_array_index (self->places, RapPlace, i);

    if (place->page == self->page && place->box.x1 > place->box.x0)
      g_array_append_val (boxes, place->box);
  }
  rap_page_paper_set_lit (self->paper, boxes);
}

static void
go_to_page (RapPageView *self, guint page)
{
  if (page != self->page) {
    self->page = page;
    set_failed (self, NULL);
    stop_drawing (self);
    if (self->shown_page != page) {
      self->shown_page = 0;
      rap_page_paper_set_picture (self->paper, NULL);
    }
  }
  light_lines (self);
  update (self);
}

static void
action_cb (GtkWidget *widget, const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapPageView *self = RAP_PAGE_VIEW (widget);
  double zoom = rap_page_paper_get_zoom (self->paper);

  if (g_str_equal (name, "page.previous"))
    go_to_page (self, self->page - 1);
  else if (g_str_equal (name, "page.next"))
    go_to_page (self, self->page + 1);
  else if (g_str_equal (name, "page.zoom-in"))
    rap_page_paper_set_zoom (self->paper, zoom * ZOOM_STEP);
  else if (g_str_equal (name, "page.zoom-out"))
    rap_page_paper_set_zoom (self->paper, zoom / ZOOM_STEP);
  else {
    self->source_asked = FALSE;
    set_failed (self, NULL);
    update (self);
  }
}

static void
resolution_cb (RapPageView *self)
{
  stop_drawing (self);
  update (self);
}

static void
rap_page_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rap_page_view_parent_class)->map (widget);
  update (RAP_PAGE_VIEW (widget));
}

static void
rap_page_view_dispose (GObject *object)
{
  RapPageView *self = RAP_PAGE_VIEW (object);
  GtkWidget *child;

  stop_drawing (self);
  if (self->paper != NULL)
    g_signal_handlers_disconnect_by_data (self->paper, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_PAGE_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->paper = NULL;
  G_OBJECT_CLASS (rap_page_view_parent_class)->dispose (object);
}

static void
rap_page_view_finalize (GObject *object)
{
  RapPageView *self = RAP_PAGE_VIEW (object);

  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->source, g_bytes_unref);
  G_OBJECT_CLASS (rap_page_view_parent_class)->finalize (object);
}

static void
rap_page_view_class_init (RapPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const actions[] = { "page.previous", "page.next", "page.zoom-in",
                                         "page.zoom-out", "page.retry" };

  object_class->dispose = rap_page_view_dispose;
  object_class->finalize = rap_page_view_finalize;
  widget_class->map = rap_page_view_map;
  /**
   * RapPageView::source-wanted:
   *
   * The page is on the screen and its source unknown: rap_page_view_set_source() is awaited.
   */
  signals[SOURCE_WANTED] = g_signal_new ("source-wanted", RAP_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RAP_TYPE_PAGE_PAPER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-page-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RapPageView, paper);
  gtk_widget_class_bind_template_child (widget_class, RapPageView, stack);
  gtk_widget_class_bind_template_child (widget_class, RapPageView, failure);
  gtk_widget_class_bind_template_child (widget_class, RapPageView, failure_label);
  gtk_widget_class_bind_template_child (widget_class, RapPageView, page_label);
  gtk_widget_class_bind_template_child (widget_class, RapPageView, spinner);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "page.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "page.next", NULL);
}

static void
rap_page_view_init (RapPageView *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (RapPlace));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->paper, "notify::resolution", G_CALLBACK (resolution_cb), self);
  g_signal_connect_swapped (self->paper, "notify::zoom", G_CALLBACK (update_actions), self);
  update_actions (self);
}

/**
 * rap_page_view_new:
 *
 * Returns: (transfer floating): a view that shows no page yet
 */
GtkWidget *
rap_page_view_new (void)
{
  return g_object_new (RAP_TYPE_PAGE_VIEW, NULL);
}

/**
 * rap_page_view_set_places:
 * @self: a view
 * @places: (array length=n): of a paragraph of the source at hand
 * @n: how many; 0 for no page
 *
 * Shows the first page on which the paragraph stands.
 */
void
rap_page_view_set_places (RapPageView *self, const RapPlace *places, guint n)
{
  g_array_set_size (self->places, 0);
  g_array_append_vals (self->places, places, n);
  go_to_page (self, n > 0 ? places[0].page : 0);
}

/**
 * rap_page_view_set_source:
 * @self: a view
 * @source: (nullable): the bytes of the file; %NULL for another one that is not known yet
 * @media_type: (nullable): what they are
 */
void
rap_page_view_set_source (RapPageView *self, GBytes *source, const char *media_type)
{
  if (source != NULL && source == self->source)
    return;
  stop_drawing (self);
  g_clear_pointer (&self->source, g_bytes_unref);
  self->source = source != NULL ? g_bytes_ref (source) : NULL;
  self->media_type = g_intern_string (media_type);
  self->source_asked = source != NULL;
  self->n_pages = 0;
  self->shown_page = 0;
  set_failed (self, NULL);
  rap_page_paper_set_picture (self->paper, NULL);
  update (self);
}

/**
 * rap_page_view_set_failure:
 * @self: a view
 * @sentence: why there is no source
 */
void
rap_page_view_set_failure (RapPageView *self, const char *sentence)
{
  set_failed (self, sentence);
  update (self);
}
