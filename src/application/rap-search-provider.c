/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-search-provider.h"

#include <string.h>

#include "rap-config.h"

/* As many as the desktop shows of one program, and some for its "more". */
#define MOST_RESULTS 20

struct _RapSearchProvider {
  GObject parent_instance;

  GApplication *application;   /* (unowned): owns this */
  RapLibrary *library;         /* (owned) (nullable): before it is opened */
  GDBusConnection *connection; /* (owned) (nullable) */
  guint registration;
  GQueue waiting;   /* (element-type GDBusMethodInvocation) (owned): for the library */
  GHashTable *rows; /* (owned) (element-type utf8 RapRow): what was found, by its identifier */
};

G_DEFINE_FINAL_TYPE (RapSearchProvider, rap_search_provider, G_TYPE_OBJECT)

/* The interface as the desktop's own description has it. */
static const char interface_xml[] =
    "<node><interface name='org.gnome.Shell.SearchProvider2'>"
    "<method name='GetInitialResultSet'>"
    "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "</method>"
    "<method name='GetSubsearchResultSet'>"
    "<arg type='as' name='previous_results' direction='in'/>"
    "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "</method>"
    "<method name='GetResultMetas'>"
    "<arg type='as' name='identifiers' direction='in'/>"
    "<arg type='aa{sv}' name='metas' direction='out'/>"
    "</method>"
    "<method name='ActivateResult'>"
    "<arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
    "<arg type='u' name='timestamp' direction='in'/>"
    "</method>"
    "<method name='LaunchSearch'>"
    "<arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/>"
    "</method>"
    "</interface></node>";

/* The last word may be half typed. */
static char *
make_words (const char *const *terms, gboolean half_typed)
{
  g_autofree char *words = g_strjoinv (" ", (char **)terms);
  gunichar last =
      *words != '\0' ? g_utf8_get_char (g_utf8_find_prev_char (words, words + strlen (words))) : 0;

  return half_typed && g_unichar_isalnum (last) ? g_strconcat (words, "*", NULL)
                                                : g_steal_pointer (&words);
}

typedef struct {
  RapSearchProvider *self;           /* (owned) */
  GDBusMethodInvocation *invocation; /* (owned) */
} Call;

static void
found_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Call *call = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows_finish (RAP_LIBRARY (object), result, &error);
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  g_hash_table_remove_all (call->self->rows);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    char *id = g_strdup_printf ("%" G_GINT64_FORMAT, rap_row_get_id (row));

    g_variant_builder_add (&ids, "s", id);
    g_hash_table_replace (call->self->rows, id, g_object_ref (row));
  }
  if (rows != NULL)
    g_dbus_method_invocation_return_value (call->invocation, g_variant_new ("(as)", &ids));
  else
    g_dbus_method_invocation_return_gerror (call->invocation, error);
  g_application_release (call->self->application);
  g_object_unref (call->self);
  g_free (call);
}

/* @invocation: (transfer full) */
static void
search (RapSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *terms)
{
  g_autofree char *words = make_words (terms, TRUE);
  g_autoptr (RapQuery) query =
      rap_query_new (&(RapQueryFields){ .text = words, .commitments = TRUE });
  Call *call = g_new0 (Call, 1);

  *call = (Call){ g_object_ref (self), invocation };
  g_application_hold (self->application);
  rap_library_load_rows_async (self->library, query, 0, MOST_RESULTS, NULL, found_cb, call);
}

static GVariant *
describe (const char *id, RapRow *row)
{
  RapParagraph *paragraph = rap_row_get_paragraph (row);
  g_autofree char *path = rap_labels_join (rap_paragraph_get_path (paragraph), " ");
  g_autofree char *name =
      g_strchomp (g_strdup_printf ("%s  %s", rap_row_get_document_name (row), path));
  g_auto (GVariantDict) meta = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&meta, "id", "s", id);
  g_variant_dict_insert (&meta, "name", "s", name);
  g_variant_dict_insert (&meta, "description", "s", rap_paragraph_get_text (paragraph));
  g_variant_dict_insert (&meta, "gicon", "s", RAP_APPLICATION_ID);
  g_variant_dict_insert (&meta, "clipboardText", "s", rap_paragraph_get_text (paragraph));
  return g_variant_dict_end (&meta);
}

/* What is not known any more is left out. @invocation: (transfer full) */
static void
tell (RapSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *ids)
{
  g_auto (GVariantBuilder) metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (; *ids != NULL; ids++) {
    RapRow *row = g_hash_table_lookup (self->rows, *ids);

    if (row != NULL)
      g_variant_builder_add_value (&metas, describe (*ids, row));
  }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));
}

/* @invocation: (transfer full) */
static void
answer (RapSearchProvider *self, GDBusMethodInvocation *invocation)
{
  const char *method = g_dbus_method_invocation_get_method_name (invocation);
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  g_autofree const char **terms = NULL;
  g_autofree char *words = NULL;
  const char *id;

  if (g_str_equal (method, "GetInitialResultSet")) {
    g_variant_get (parameters, "(^a&s)", &terms);
    search (self, invocation, terms);
  } else if (g_str_equal (method, "GetSubsearchResultSet")) {
    g_variant_get (parameters, "(as^a&s)", NULL, &terms);
    search (self, invocation, terms);
  } else if (g_str_equal (method, "GetResultMetas")) {
    g_variant_get (parameters, "(^a&s)", &terms);
    tell (self, invocation, terms);
  } else if (g_str_equal (method, "ActivateResult")) {
    g_variant_get (parameters, "(&s^a&su)", &id, &terms, NULL);
    words = make_words (terms, TRUE);
    g_signal_emit_by_name (self, "paragraph-chosen", g_ascii_strtoll (id, NULL, 10), words);
    g_dbus_method_invocation_return_value (invocation, NULL);
  } else {
    g_variant_get (parameters, "(^a&su)", &terms, NULL);
    words = make_words (terms, FALSE);
    g_signal_emit_by_name (self, "search-chosen", words);
    g_dbus_method_invocation_return_value (invocation, NULL);
  }
}

static void
called_cb (G_GNUC_UNUSED GDBusConnection *connection,
           G_GNUC_UNUSED const char *sender,
           G_GNUC_UNUSED const char *path,
           G_GNUC_UNUSED const char *interface,
           G_GNUC_UNUSED const char *method,
           G_GNUC_UNUSED GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  RapSearchProvider *self = data;

  if (self->library != NULL) {
    answer (self, invocation);
    return;
  }
  g_application_hold (self->application);
  g_queue_push_tail (&self->waiting, invocation);
  g_signal_emit_by_name (self, "library-wanted");
}

static void
rap_search_provider_dispose (GObject *object)
{
  RapSearchProvider *self = RAP_SEARCH_PROVIDER (object);

  rap_search_provider_unexport (self);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_clear_object (&self->library);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  G_OBJECT_CLASS (rap_search_provider_parent_class)->dispose (object);
}

static void
rap_search_provider_class_init (RapSearchProviderClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_search_provider_dispose;
  g_signal_new ("library-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("paragraph-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_INT64, G_TYPE_STRING);
  g_signal_new ("search-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
}

static void
rap_search_provider_init (RapSearchProvider *self)
{
  g_queue_init (&self->waiting);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * rap_search_provider_new:
 * @application: (transfer none): owns the provider; is kept running while a call is answered
 *
 * Returns: (transfer full): a provider that nobody can call yet
 */
RapSearchProvider *
rap_search_provider_new (GApplication *application)
{
  RapSearchProvider *self = g_object_new (RAP_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/**
 * rap_search_provider_export:
 * @self: a provider
 * @connection: to the session's bus
 * @application_path: of the application's object there
 * @error: where there is something at that path already
 *
 * Returns: whether the desktop can call it now
 */
gboolean
rap_search_provider_export (RapSearchProvider *self,
                            GDBusConnection *connection,
                            const char *application_path,
                            GError **error)
{
  const GDBusInterfaceVTable table = { .method_call = called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);
  g_autofree char *path = g_strconcat (application_path, "/SearchProvider", NULL);

  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, path, node->interfaces[0],
                                                          &table, self, NULL, error);
  if (self->registration != 0)
    self->connection = g_object_ref (connection);
  return self->registration != 0;
}

/**
 * rap_search_provider_unexport:
 * @self: a provider
 */
void
rap_search_provider_unexport (RapSearchProvider *self)
{
  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}

/**
 * rap_search_provider_set_library:
 * @self: a provider
 * @library: (nullable): what is searched; %NULL where it cannot be opened, and nothing is found
 */
void
rap_search_provider_set_library (RapSearchProvider *self, RapLibrary *library)
{
  GDBusMethodInvocation *invocation;

  g_set_object (&self->library, library);
  while ((invocation = g_queue_pop_head (&self->waiting)) != NULL) {
    if (library != NULL)
      answer (self, invocation);
    else
      g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED,
                                                     "the library cannot be opened");
    g_application_release (self->application);
  }
}
