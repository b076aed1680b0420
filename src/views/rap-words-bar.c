/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-words-bar.h"

struct _RapWordsBar {
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
};

G_DEFINE_FINAL_TYPE (RapWordsBar, rap_words_bar, GTK_TYPE_WIDGET)

typedef enum { PROP_LABEL = 1 } Property;
static GParamSpec *properties[PROP_LABEL + 1];

static void
changed_cb (RapWordsBar *self)
{
  g_signal_emit_by_name (self, "changed");
}

static void
next_cb (RapWordsBar *self)
{
  g_signal_emit_by_name (self, "next");
}

static void
previous_cb (RapWordsBar *self)
{
  g_signal_emit_by_name (self, "previous");
}

static void
closed_cb (RapWordsBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
rap_words_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapWordsBar *self = RAP_WORDS_BAR (object);
  const char *label;

  switch ((Property)id) {
  case PROP_LABEL:
    label = g_value_get_string (value);
    g_object_set (self->entry, "placeholder-text", label, NULL);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    label, -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_words_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RAP_TYPE_WORDS_BAR);
  G_OBJECT_CLASS (rap_words_bar_parent_class)->dispose (object);
}

static void
rap_words_bar_class_init (RapWordsBarClass *klass)
{
  static const char *const names[] = { "changed", "next", "previous" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_words_bar_dispose;
  G_OBJECT_CLASS (klass)->set_property = rap_words_bar_set_property;
  /**
   * RapWordsBar:label:
   *
   * What is searched, in the user's language.
   */
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_new (names[i], RAP_TYPE_WORDS_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-words-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RapWordsBar, bar);
  gtk_widget_class_bind_template_child (widget_class, RapWordsBar, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
rap_words_bar_init (RapWordsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

/**
 * rap_words_bar_get_words:
 * @self: a bar
 *
 * Returns: (transfer none): what is typed
 */
const char *
rap_words_bar_get_words (RapWordsBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * rap_words_bar_open:
 * @self: a bar
 *
 * Begins to look for words.
 */
void
rap_words_bar_open (RapWordsBar *self)
{
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * rap_words_bar_close:
 * @self: a bar
 *
 * Shows what is left out again.
 */
void
rap_words_bar_close (RapWordsBar *self)
{
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

/**
 * rap_words_bar_bind_button:
 * @self: a bar
 * @button: is down while words are looked for
 */
void
rap_words_bar_bind_button (RapWordsBar *self, GtkToggleButton *button)
{
  g_object_bind_property (self->bar, "search-mode-enabled", button, "active",
                          G_BINDING_BIDIRECTIONAL);
}

/**
 * rap_words_bar_set_key_capture:
 * @self: a bar
 * @widget: (nullable): typing into it opens the bar
 */
void
rap_words_bar_set_key_capture (RapWordsBar *self, GtkWidget *widget)
{
  gtk_search_bar_set_key_capture_widget (self->bar, widget);
}
