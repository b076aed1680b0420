/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-search-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-library-searches.h"
#include "rap-search-words.h"

/* More values than this of one kind are no help in a menu. */
#define MAX_VALUES 40
/* A longer line would not fit into a narrow window. */
#define MAX_CHARACTERS 40

struct _RapSearchPane {
  GtkWidget parent_instance;

  RapSession *session;                       /* (owned) (nullable) */
  GCancellable *cancellable;                 /* (owned): of the facets that are being counted */
  GtkMenuButton *buttons[RAP_N_FACET_KINDS]; /* (unowned) */
  GSimpleActionGroup *actions;               /* (owned): one for each kind */
  RapSavedSearch *kept;                      /* (owned) (nullable): the search that was made last */
  gboolean following;                        /* what was not typed is being put into the entry */
  gboolean opened_itself;                    /* for a saved search, and goes with it */

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkMenuButton *recent;
  GtkBox *facets;
};

G_DEFINE_FINAL_TYPE (RapSearchPane, rap_search_pane, GTK_TYPE_WIDGET)

typedef enum { PROP_OPEN = 1 } Property;
static GParamSpec *properties[PROP_OPEN + 1];

/* An action for each kind, whose state is the value chosen: "" for any. */
static void
facet_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RapSearchPane *self = data;
  const char *value = g_variant_get_string (parameter, NULL);
  RapFacetKind kind = g_ascii_strtoull (g_action_get_name (G_ACTION (action)) + 1, NULL, 10);

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
  g_autofree char *name = g_strdup_printf ("f%u", kind);

  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)),
      g_variant_new_string (value != NULL ? value : ""));
  if (value != NULL) {
    g_autofree char *label = rap_search_words_value (kind, value);
    g_autofree char *text =
        g_strdup_printf (C_ ("filter", "%s: %s"), rap_search_words_kind (kind), label);
    label_button (self->buttons[kind], text);
    gtk_widget_add_css_class (button, "accent");
  } else {
    label_button (self->buttons[kind], rap_search_words_kind (kind));
    gtk_widget_remove_css_class (button, "accent");
  }
}

static GMenu *
make_menu (GPtrArray *facets, RapFacetKind kind)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *action = g_strdup_printf ("facet.f%u", kind);
  g_autoptr (GMenuItem) any = g_menu_item_new (C_ ("filter", "Any"), NULL);
  guint n = 0;

  g_menu_item_set_action_and_target (any, action, "s", "");
  g_menu_append_item (menu, any);
  for (guint i = 0; i < facets->len && n < MAX_VALUES; i++) {
    RapFacet *facet = g_ptr_array_index (facets, i);
    g_autofree char *label = NULL, *text = NULL;
    g_autoptr (GMenuItem) item = NULL;
    if (rap_facet_get_kind (facet) != kind)
      continue;
    label = rap_search_words_value (kind, rap_facet_get_value (facet));
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

/* An item's label has no mnemonic, and is cut where it is too long. */
static char *
search_to_label (RapSavedSearch *search)
{
  g_autofree char *words = rap_search_words_search (search);
  g_autofree char *start =
      g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), MAX_CHARACTERS));
  g_autoptr (GString) label = g_string_new (start);

  if (strlen (start) < strlen (words))
    g_string_append (label, "…");
  g_string_replace (label, "_", "__", 0);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static void
recent_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapSearchPane) self = data;
  g_autoptr (GPtrArray) searches =
      rap_library_load_searches_finish (RAP_LIBRARY (source), result, NULL);
  g_autoptr (GMenu) menu = g_menu_new (), list = g_menu_new (), clear = g_menu_new ();

  if (searches == NULL || self->session == NULL)
    return;
  for (guint i = 0; i < searches->len; i++) {
    g_autofree char *label = search_to_label (searches->pdata[i]);
    g_autofree char *text = rap_saved_search_to_text (searches->pdata[i]);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "recent.open", "s", text);
    g_menu_append_item (list, item);
  }
  g_menu_append (clear, _ ("_Clear Recent Searches"), "recent.clear");
  g_menu_append_section (menu, _ ("Recent Searches"), G_MENU_MODEL (list));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clear));
  gtk_menu_button_set_menu_model (self->recent, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->recent), searches->len > 0);
}

static void
load_recent (RapSearchPane *self)
{
  RapLibrary *library = self->session != NULL ? rap_session_get_library (self->session) : NULL;

  if (library != NULL && rap_search_pane_get_open (self))
    rap_library_load_recent_searches_async (library, NULL, recent_loaded_cb, g_object_ref (self));
}

/* What is typed is a search once somebody does something with it: presses Return, goes to what was
 * found, or leaves the entry. A saved search is remembered already. */
static void
keep_search (RapSearchPane *self)
{
  RapLibrary *library = self->session != NULL ? rap_session_get_library (self->session) : NULL;
  g_autofree char *words = NULL;
  g_autoptr (RapSavedSearch) search = NULL;
  const char *facets[RAP_N_FACET_KINDS];

  if (library == NULL || rap_session_get_scope (self->session) == RAP_SCOPE_SEARCH)
    return;
  words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++)
    facets[kind] = rap_session_get_facet (self->session, kind);
  search = rap_saved_search_new (0, NULL, words, facets);
  if (rap_saved_search_is_empty (search) ||
      (self->kept != NULL && rap_saved_search_equal (search, self->kept)))
    return;
  g_set_object (&self->kept, search);
  rap_library_add_recent_search (library, search);
  load_recent (self);
}

static void
open_recent_cb (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RapSearchPane *self = data;
  g_autoptr (RapSavedSearch) search =
      rap_saved_search_new_from_text (0, NULL, g_variant_get_string (parameter, NULL));

  if (search == NULL)
    return;
  rap_session_set_search (self->session, search);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  keep_search (self);
}

static void
clear_recent_cb (G_GNUC_UNUSED GSimpleAction *action,
                 G_GNUC_UNUSED GVariant *parameter,
                 gpointer data)
{
  RapSearchPane *self = data;
  RapLibrary *library = rap_session_get_library (self->session);

  if (library == NULL)
    return;
  rap_library_clear_recent_searches (library);
  load_recent (self);
}

static gboolean
key_pressed_cb (RapSearchPane *self, guint key)
{
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (!is_down || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0' ||
      !gtk_widget_get_sensitive (GTK_WIDGET (self->recent)))
    return FALSE;
  gtk_menu_button_popup (self->recent);
  return TRUE;
}

static void
add_recent (RapSearchPane *self)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_recent_cb, .parameter_type = "s" },
    { .name = "clear", .activate = clear_recent_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "recent", G_ACTION_GROUP (actions));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (load_recent), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (keep_search), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
search_changed_cb (RapSearchPane *self)
{
  if (self->following)
    return;
  rap_session_set_search_text (self->session, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
activate_cb (RapSearchPane *self)
{
  search_changed_cb (self);
  keep_search (self);
}

static void
row_changed_cb (RapSearchPane *self)
{
  if (rap_session_get_row (self->session) != NULL && rap_search_pane_get_open (self))
    keep_search (self);
}

/* A search that was not typed here. */
static void
search_text_changed_cb (RapSearchPane *self)
{
  const char *words = rap_session_get_search_text (self->session);
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (g_strcmp0 (typed, words != NULL ? words : "") == 0)
    return;
  /* The entry is empty for a moment, and tells of that at once. */
  self->following = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words != NULL ? words : "");
  self->following = FALSE;
}

/* The keyboard stays where it is, in the list of saved searches perhaps. */
static void
open_without_focus (RapSearchPane *self)
{
  gtk_search_bar_connect_entry (self->bar, NULL);
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  self->opened_itself = TRUE;
}

static void
query_changed_cb (RapSearchPane *self)
{
  gboolean is_saved = rap_session_get_scope (self->session) == RAP_SCOPE_SEARCH;
  gboolean is_typing = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (is_saved && !rap_search_pane_get_open (self))
    open_without_focus (self);
  else if (self->opened_itself && !is_saved && !is_typing &&
           rap_session_get_search_text (self->session) == NULL &&
           !rap_session_has_facets (self->session))
    rap_search_pane_set_open (self, FALSE);
  update_facets (self);
}

static void
stop_search_cb (RapSearchPane *self)
{
  keep_search (self);
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
    self->opened_itself = FALSE;
    g_clear_object (&self->kept);
  }
  update_facets (self);
  load_recent (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
add_buttons (RapSearchPane *self)
{
  self->actions = g_simple_action_group_new ();
  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++) {
    g_autofree char *name = g_strdup_printf ("f%u", kind);
    g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (""));
    g_signal_connect (action, "activate", G_CALLBACK (facet_action_cb), self);
    g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    self->buttons[kind] = GTK_MENU_BUTTON (gtk_menu_button_new ());
    label_button (self->buttons[kind], rap_search_words_kind (kind));
    gtk_widget_set_visible (GTK_WIDGET (self->buttons[kind]), FALSE);
    gtk_box_append (self->facets, GTK_WIDGET (self->buttons[kind]));
  }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "facet", G_ACTION_GROUP (self->actions));
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
  g_clear_object (&self->actions);
  g_clear_object (&self->kept);
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
  gtk_widget_class_bind_template_child (widget_class, RapSearchPane, recent);
  gtk_widget_class_bind_template_child (widget_class, RapSearchPane, facets);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_changed_cb);
}

static void
rap_search_pane_init (RapSearchPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  add_buttons (self);
  add_recent (self);
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
  g_signal_connect_object (session, "notify::query", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::search-text", G_CALLBACK (search_text_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::row", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  search_text_changed_cb (self);
  query_changed_cb (self);
}

/**
 * rap_search_pane_set_key_capture:
 * @self: a search bar
 * @widget: (nullable): typing into it starts a search
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
 * rap_search_pane_set_words:
 * @self: a search bar
 * @words: as they would be typed
 *
 * Opens and looks for them.
 */
void
rap_search_pane_set_words (RapSearchPane *self, const char *words)
{
  rap_search_pane_set_open (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  /* Nobody is still typing, so there is nothing to wait for. */
  search_changed_cb (self);
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

  rap_search_pane_set_words (self, phrase);
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
