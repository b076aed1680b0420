/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-tour-window.h"

#include <glib/gi18n.h>

struct _RapTourWindow {
  AdwWindow parent_instance;

  AdwCarousel *carousel;
  GtkButton *back;
  GtkButton *next;
  int page; /* the one that is shown, or on its way */
};

G_DEFINE_FINAL_TYPE (RapTourWindow, rap_tour_window, ADW_TYPE_WINDOW)

static AdwStatusPage *
page_at (RapTourWindow *self, int page)
{
  return ADW_STATUS_PAGE (adw_carousel_get_nth_page (self->carousel, (guint)page));
}

/* What a button leads to is told, for there is nothing else on it. */
static void
describe (RapTourWindow *self, GtkButton *button, int page)
{
  gboolean there = page >= 0 && page < (int)adw_carousel_get_n_pages (self->carousel);
  const char *title = there ? adw_status_page_get_title (page_at (self, page)) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (button), there);
}

static void
update_buttons (RapTourWindow *self)
{
  describe (self, self->back, self->page - 1);
  describe (self, self->next, self->page + 1);
}

/* By swiping, for example. */
static void
page_changed_cb (RapTourWindow *self, guint page)
{
  self->page = (int)page;
  update_buttons (self);
}

/* From the page that is on its way, where there is one: who presses twice wants two pages. */
static void
go (RapTourWindow *self, int by)
{
  int page = self->page + by;
  gboolean animated;

  if (page < 0 || page >= (int)adw_carousel_get_n_pages (self->carousel))
    return;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated,
                NULL);
  self->page = page;
  adw_carousel_scroll_to (self->carousel, GTK_WIDGET (page_at (self, page)), animated);
  update_buttons (self);
}

static void
next_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  go (RAP_TOUR_WINDOW (widget), 1);
}

static void
back_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  go (RAP_TOUR_WINDOW (widget), -1);
}

/* An arrow goes where it points. */
static void
arrow_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, GVariant *parameter)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  go (RAP_TOUR_WINDOW (widget),
      mirrored ? -g_variant_get_int32 (parameter) : g_variant_get_int32 (parameter));
}

/* What the last page offers is done by the window that it is for. */
static void
begin_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), g_variant_get_string (parameter, NULL), NULL);
}

/* What comes next happens in the window behind. */
static gboolean
rap_tour_window_close_request (GtkWindow *window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent != NULL)
    gtk_window_present (parent);
  return GTK_WINDOW_CLASS (rap_tour_window_parent_class)->close_request (window);
}

static void
rap_tour_window_class_init (RapTourWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = rap_tour_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-tour-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RapTourWindow, carousel);
  gtk_widget_class_bind_template_child (widget_class, RapTourWindow, back);
  gtk_widget_class_bind_template_child (widget_class, RapTourWindow, next);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_install_action (widget_class, "tour.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "tour.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "tour.arrow", "i", arrow_action);
  gtk_widget_class_install_action (widget_class, "tour.begin", "s", begin_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "tour.arrow", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "tour.arrow", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "tour.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "tour.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rap_tour_window_init (RapTourWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_buttons (self);
}

/**
 * rap_tour_window_new:
 * @parent: a main window
 *
 * Returns: (transfer none): the tour, at its first page
 */
GtkWindow *
rap_tour_window_new (GtkWindow *parent)
{
  return g_object_new (RAP_TYPE_TOUR_WINDOW, "transient-for", parent, NULL);
}
