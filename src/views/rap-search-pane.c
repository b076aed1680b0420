/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-search-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-paragraph-row.h"

/* More values than this of one kind are no help in a menu. */
#define MAX_VALUES 40

struct _RapSearchPane {
  GtkWidget parent_instance;

  RapSession *session;                       /* (owned) (nullable) */
  GCancellable *cancellable;                 /* (owned): of the facets that are being counted */
  GtkMenuButton *buttons[RAP_N_FACET_KINDS]; /* (unowned) */

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkBox *facets;
};

G_DEFINE_FINAL_TYPE (RapSearchPane, rap_search_pane, GTK_TYPE_WIDGET)

typedef enum { PROP_OPEN = 1 } Property;
static GParamSpec *properties[PROP_OPEN + 1];

static const char *const kind_names[RAP_N_FACET_KINDS] = {
  N_ ("Body"),          N_ ("Year"),   N_ ("Addressee"), N_ ("Strength"),
  N_ ("Sunset Clause"), N_ ("Status"), N_ ("Tag"),
};

/* What a facet's value is called; most are called what they are. */
static char *
value_to_label (RapFacetKind kind, const char *value)
{
  RapStrength strength;
  RapStatus status;
  RapDeadlineKind deadline;

  if (kind == RAP_FACET_STRENGTH && rap_strength_from_name (value, &strength))
    return g_strdup (rap_strength_to_label (strength));
  if (kind == RAP_FACET_STATUS && rap_status_from_name (value, &status))
    return g_strdup (rap_status_to_label (status));
  if (kind == RAP_FACET_DEADLINE) {
    static const char *const labels[] = { N_ ("Date"), N_ ("Session"), N_ ("Period"),
                                          N_ ("Recurring") };
    if (rap_deadline_kind_from_name (value, &deadline))
      return g_strdup (_ (labels[deadline]));
    return g_strdup (g_str_equal (value, "none") ? _ ("None") : _ ("Any"));
  }
  return g_strdup (value);
}

/* An action for each kind, whose state is the value chosen: "" for any. */
static void
facet_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RapSearchPane *self = data;
  const char *value = g_variant_get_string (parameter, NULL);
  RapFacetKind kind = g_ascii_strtoull (g_action_get_name (G_ACTION (action)) + 1, NULL, 10);

  g_simple_action_set_state (action, parameter);
  rap_session_set_facet (self->session, kind, *value != '\0' ? value : NULL);
}

/* A menu's button has its label inside, where a screen reader does not look for its name. */
static void
label_button (GtkMenuButton *button, const char *label)
{
  gtk_menu_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_choice (RapSearchPane *self, RapFacetKind kind)
{
  const char *value = rap_session_get_facet (self->session, kind);
  GtkWidget *button = GTK_WIDGET (self->buttons[kind]);

  if (value != NULL) {
    g_autofree char *label = value_to_label (kind, value);
    g_autofree char *text = g_strdup_printf ("%s: %s", _ (kind_names[kind]), label);
    label_button (self->buttons[kind], text);
    gtk_widget_add_css_class (button, "accent");
  } else {
    label_button (self->buttons[kind], _ (kind_names[kind]));
    gtk_widget_remove_css_class (button, "accent");
  }
}

static GMenu *
make_menu (GPtrArray *facets, RapFacetKind kind)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *action = g_strdup_printf ("facet.f%u", kind);
  g_autoptr (GMenuItem) any = g_menu_item_new (_ ("Any"), NULL);
  guint n = 0;

  g_menu_item_set_action_and_target (any, action, "s", "");
  g_menu_append_item (menu, any);
  for (guint i = 0; i < facets->len && n < MAX_VALUES; i++) {
    RapFacet *facet = g_ptr_array_index (facets, i);
    g_autofree char *label = NULL, *text = NULL;
    g_autoptr (GMenuItem) item = NULL;
    if (rap_facet_get_kind (facet) != kind)
      continue;
    label = value_to_label (kind, rap_facet_get_value (facet));
    text = g_strdup_printf ("%s  (%u)", label, rap_facet_get_count (facet));
    item = g_menu_item_new (text, NULL);
    g_menu_item_set_action_and_target (item, action, "s", rap_facet_get_value (facet));
    g_menu_append_item (menu, item);
    n++;
  }
  return menu;
}

static void
facets_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapSearchPane) self = data;
  g_autoptr (GPtrArray) facets =
      rap_library_load_facets_finish (RAP_LIBRARY (source), result, NULL);

  if (facets == NULL || self->session == NULL)
    return;
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++) {
    g_autoptr (GMenu) menu = make_menu (facets, kind);
    gboolean some = g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 1 ||
                    rap_session_get_facet (self->session, kind) != NULL;
    gtk_menu_button_set_menu_model (self->buttons[kind], G_MENU_MODEL (menu));
    gtk_widget_set_visible (GTK_WIDGET (self->buttons[kind]), some);
    show_choice (self, kind);
  }
}

/* Counts are only made while somebody can see them. */
static void
update_facets (RapSearchPane *self)
{
  RapLibrary *library = rap_session_get_library (self->session);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (library == NULL || !rap_search_pane_get_open (self))
    return;
  self->cancellable = g_cancellable_new ();
  rap_library_load_facets_async (library, rap_session_get_query (self->session), self->cancellable,
                                 facets_loaded, g_object_ref (self));
}

static void
search_changed_cb (RapSearchPane *self)
{
  rap_session_set_search_text (self->session, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
stop_search_cb (RapSearchPane *self)
{
  rap_search_pane_set_open (self, FALSE);
}

static void
open_changed_cb (RapSearchPane *self)
{
  if (self->session == NULL)
    return;
  if (!rap_search_pane_get_open (self)) {
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
    rap_session_set_search_text (self->session, NULL);
    rap_session_clear_facets (self->session);
  }
  update_facets (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
add_buttons (RapSearchPane *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++) {
    g_autofree char *name = g_strdup_printf ("f%u", kind);
    g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (""));
    g_signal_connect (action, "activate", G_CALLBACK (facet_action_cb), self);
    g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    self->buttons[kind] = GTK_MENU_BUTTON (gtk_menu_button_new ());
    label_button (self->buttons[kind], _ (kind_names[kind]));
    gtk_widget_set_visible (GTK_WIDGET (self->buttons[kind]), FALSE);
    gtk_box_append (self->facets, GTK_WIDGET (self->buttons[kind]));
  }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "facet", G_ACTION_GROUP (actions));
}

static void
rap_search_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_OPEN:
    g_value_set_boolean (value, rap_search_pane_get_open (RAP_SEARCH_PANE (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_search_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_OPEN:
    rap_search_pane_set_open (RAP_SEARCH_PANE (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_search_pane_dispose (GObject *object)
{
  RapSearchPane *self = RAP_SEARCH_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_SEARCH_PANE);
  G_OBJECT_CLASS (rap_search_pane_parent_class)->dispose (object);
}

static void
rap_search_pane_class_init (RapSearchPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rap_search_pane_get_property;
  object_class->set_property = rap_search_pane_set_property;
  object_class->dispose = rap_search_pane_dispose;
  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-search-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RapSearchPane, bar);
  gtk_widget_class_bind_template_child (widget_class, RapSearchPane, entry);
  gtk_widget_class_bind_template_child (widget_class, RapSearchPane, facets);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_changed_cb);
}

static void
rap_search_pane_init (RapSearchPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  add_buttons (self);
}

/**
 * rap_search_pane_set_session:
 * @self: a search bar
 * @session: what is being looked at
 */
void
rap_search_pane_set_session (RapSearchPane *self, RapSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (update_facets), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rap_search_pane_set_key_capture:
 * @self: a search bar
 * @widget: typing into it starts a search
 */
void
rap_search_pane_set_key_capture (RapSearchPane *self, GtkWidget *widget)
{
  gtk_search_bar_set_key_capture_widget (self->bar, widget);
}

gboolean
rap_search_pane_get_open (RapSearchPane *self)
{
  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * rap_search_pane_find:
 * @self: a search bar
 * @wording: words that are to stand beside each other
 *
 * Opens and looks for them as a phrase.
 */
void
rap_search_pane_find (RapSearchPane *self, const char *wording)
{
  g_autofree char *words = g_strdelimit (g_strdup (wording), "\"\n", ' ');
  g_autofree char *phrase = g_strdup_printf ("\"%s\"", g_strstrip (words));

  rap_search_pane_set_open (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), phrase);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * rap_search_pane_set_open:
 * @self: a search bar
 * @open: whether it is shown
 *
 * Closing it ends the search and drops what the list was narrowed to.
 */
void
rap_search_pane_set_open (RapSearchPane *self, gboolean open)
{
  gtk_search_bar_set_search_mode (self->bar, open);
  if (open)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
