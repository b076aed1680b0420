/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-coverage-line.h"

#include <glib/gi18n.h>

struct _RapCoverageLine {
  GtkWidget parent_instance;

  RapSession *session;       /* (owned) (nullable) */
  RapLibrary *library;       /* (owned) (nullable): whose changes are heard */
  GCancellable *cancellable; /* (owned) (nullable): of the counts under way */
  guint n_operative;

  GtkToggleButton *button;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (RapCoverageLine, rap_coverage_line, GTK_TYPE_WIDGET)

static void
show_counts (RapCoverageLine *self, guint n_left_out)
{
  guint n = self->n_operative, n_commitments = n - MIN (n, n_left_out);
  g_autofree char *commitments = NULL, *left_out = NULL, *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->button), n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), n_left_out > 0);
  if (n_left_out == 0) {
    text = g_strdup_printf (ngettext ("%u operative paragraph, which is a commitment",
                                      "All %u operative paragraphs are commitments", n),
                            n);
  } else {
    /* Translators: the first half of "116 of 120 operative paragraphs are commitments; 4 are not"
     */
    commitments =
        g_strdup_printf (ngettext ("%u of %u operative paragraphs is a commitment",
                                   "%u of %u operative paragraphs are commitments", n_commitments),
                         n_commitments, n);
    /* Translators: the second half of "116 of 120 operative paragraphs are commitments; 4 are
     * not" */
    left_out = g_strdup_printf (ngettext ("%u is not", "%u are not", n_left_out), n_left_out);
    /* Translators: puts the two halves together */
    text = g_strdup_printf (_ ("%s; %s"), commitments, left_out);
  }
  gtk_label_set_text (self->label, text);
}

static RapQuery *
make_query (RapCoverageLine *self, RapCoverage coverage)
{
  const RapQueryFields *shown = rap_query_get_fields (rap_session_get_text_query (self->session));
  RapQueryFields fields = { .whole_text = TRUE,
                            .document_id = shown->document_id,
                            .document_ids = shown->document_ids,
                            .n_document_ids = shown->n_document_ids,
                            .coverage = coverage };

  if (rap_session_get_scope (self->session) == RAP_SCOPE_TAG)
    fields.tag = rap_session_get_scope_name (self->session);
  return rap_query_new (&fields);
}

static void
left_out_counted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCoverageLine) self = data;
  gssize n = rap_library_count_rows_finish (RAP_LIBRARY (object), result, NULL);

  /* A count that failed or was overtaken leaves the line as it is; the list tells of the error. */
  if (n >= 0)
    show_counts (self, n);
}

static void
operative_counted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCoverageLine) self = data;
  gssize n = rap_library_count_rows_finish (RAP_LIBRARY (object), result, NULL);
  g_autoptr (RapQuery) query = NULL;

  if (n < 0 || self->session == NULL)
    return;
  self->n_operative = n;
  query = make_query (self, RAP_COVERAGE_LEFT_OUT);
  rap_library_count_rows_async (RAP_LIBRARY (object), query, self->cancellable, left_out_counted_cb,
                                g_object_ref (self));
}

static void
count (RapCoverageLine *self)
{
  g_autoptr (RapQuery) query = NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->library == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  query = make_query (self, RAP_COVERAGE_OPERATIVE);
  rap_library_count_rows_async (self->library, query, self->cancellable, operative_counted_cb,
                                g_object_ref (self));
}

static void
query_changed_cb (RapCoverageLine *self)
{
  gtk_toggle_button_set_active (self->button, rap_session_get_left_out (self->session));
  count (self);
}

static void
library_changed_cb (RapCoverageLine *self)
{
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, count, self);
  g_set_object (&self->library, rap_session_get_library (self->session));
  if (self->library != NULL)
    g_signal_connect_swapped (self->library, "changed", G_CALLBACK (count), self);
  count (self);
}

static void
toggled_cb (RapCoverageLine *self)
{
  if (self->session != NULL)
    rap_session_set_left_out (self->session, gtk_toggle_button_get_active (self->button));
}

static void
rap_coverage_line_dispose (GObject *object)
{
  RapCoverageLine *self = RAP_COVERAGE_LINE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, count, self);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_COVERAGE_LINE);
  G_OBJECT_CLASS (rap_coverage_line_parent_class)->dispose (object);
}

static void
rap_coverage_line_class_init (RapCoverageLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_coverage_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-coverage-line.ui");
  gtk_widget_class_bind_template_child (widget_class, RapCoverageLine, button);
  gtk_widget_class_bind_template_child (widget_class, RapCoverageLine, label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
rap_coverage_line_init (RapCoverageLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rap_coverage_line_set_session:
 * @self: a line
 * @session: what is looked at; its documents are counted, whatever is searched for in them
 */
void
rap_coverage_line_set_session (RapCoverageLine *self, RapSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::text-query", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  library_changed_cb (self);
}
