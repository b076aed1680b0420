/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-series-documents.h"

#include "rap-change-words.h"

/* So many documents are followed unless the analyst chooses more. */
#define MOST_DOCUMENTS 8
/* In characters: what there is room for beside a box. */
#define MOST_WIDTH 60

struct _RapSeriesDocuments {
  GtkWidget parent_instance;

  RapDocumentList *documents; /* (owned) (nullable) */
  GArray *ids;       /* (owned) (element-type gint64): what is followed, the oldest first */
  gint64 wanted;     /* what is looked at, or 0 */
  gboolean chosen;   /* the analyst has ticked them */
  gboolean choosing; /* the boxes are being ticked here */

  GtkMenuButton *button;
  GtkWidget *caption; /* of the button */
  GtkBox *choices;
};

G_DEFINE_FINAL_TYPE (RapSeriesDocuments, rap_series_documents, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
clear_choices (RapSeriesDocuments *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
}

static gint64
id_at (RapSeriesDocuments *self, guint i)
{
  g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->documents), i);

  return rap_document_item_get_entry (item)->id;
}

static gboolean
is_followed (RapSeriesDocuments *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static void
insert_by_date (RapSeriesDocuments *self, gint64 id)
{
  guint at = 0;

  while (at < self->ids->len &&
         !rap_document_list_is_older (self->documents, id, g_array_index (self->ids, gint64, at)))
    at++;
  g_array_insert_val (self->ids, at, id);
}

static void
toggled_cb (RapSeriesDocuments *self)
{
  guint place = 0;

  if (self->choosing)
    return;
  self->chosen = TRUE;
  g_array_set_size (self->ids, 0);
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); box != NULL;
       box = gtk_widget_get_next_sibling (box), place++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)))
      insert_by_date (self, id_at (self, place));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
make_choices (RapSeriesDocuments *self)
{
  guint n = self->documents != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->documents)) : 0;

  self->choosing = TRUE;
  clear_choices (self);
  for (guint i = 0; i < n; i++) {
    g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->documents), i);
    const RapDocumentEntry *entry = rap_document_item_get_entry (item);
    g_autofree char *about =
        entry->reckoned != NULL ? rap_change_words_reckoned (entry->reckoned) : NULL;
    g_autofree char *label = g_strconcat (rap_document_entry_get_display_name (entry),
                                          about != NULL ? " · " : NULL, about, NULL);
    GtkWidget *box = gtk_check_button_new ();
    GtkWidget *words = gtk_label_new (label);

    /* Titles are longer than a window is wide. */
    gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
    gtk_label_set_xalign (GTK_LABEL (words), 0);
    gtk_label_set_max_width_chars (GTK_LABEL (words), MOST_WIDTH);
    gtk_widget_set_margin_start (words, 6);
    gtk_check_button_set_child (GTK_CHECK_BUTTON (box), words);
    gtk_widget_set_tooltip_text (box, label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

    gtk_check_button_set_active (GTK_CHECK_BUTTON (box), is_followed (self, entry->id));
    g_signal_connect_swapped (box, "toggled", G_CALLBACK (toggled_cb), self);
    gtk_box_append (self->choices, box);
  }
  self->choosing = FALSE;
}

/* The document before another in a series: that which it renews. One that renews none goes with the
 * one before it, because nothing can be seen in a series of one. */
static guint
find_before (RapSeriesDocuments *self, guint at)
{
  return self->ids->len < 2 ? rap_document_list_find_predecessor (self->documents, at)
                            : rap_document_list_find_renewed (self->documents, at);
}

/* The document that is looked at, or the newest, and those before it. */
static void
follow_back (RapSeriesDocuments *self, guint n)
{
  guint at = rap_document_list_find (self->documents, self->wanted);

  for (at = at < n ? at : rap_document_list_find_newest (self->documents);
       at < n && self->ids->len < MOST_DOCUMENTS; at = find_before (self, at)) {
    gint64 id = id_at (self, at);

    if (is_followed (self, id))
      break;
    g_array_prepend_val (self->ids, id);
  }
}

static void
keep_those_that_are_there (RapSeriesDocuments *self, guint n)
{
  g_autoptr (GArray) ids = self->ids;

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < ids->len; i++)
    if (rap_document_list_find (self->documents, g_array_index (ids, gint64, i)) < n)
      insert_by_date (self, g_array_index (ids, gint64, i));
}

static void
choose (RapSeriesDocuments *self)
{
  guint n = self->documents != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->documents)) : 0;

  /* What is to be followed can be said before the list of documents is there. */
  if (self->chosen && n == 0 &&
      (self->documents == NULL || !rap_document_list_get_loaded (self->documents)))
    return;
  if (self->chosen) {
    keep_those_that_are_there (self, n);
  } else {
    g_array_set_size (self->ids, 0);
    if (n > 0)
      follow_back (self, n);
  }
  make_choices (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rap_series_documents_dispose (GObject *object)
{
  RapSeriesDocuments *self = RAP_SERIES_DOCUMENTS (object);

  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_SERIES_DOCUMENTS);
  g_clear_object (&self->documents);
  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (rap_series_documents_parent_class)->dispose (object);
}

static void
rap_series_documents_class_init (RapSeriesDocumentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_series_documents_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-series-documents.ui");
  gtk_widget_class_bind_template_child (widget_class, RapSeriesDocuments, button);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesDocuments, caption);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesDocuments, choices);
  /**
   * RapSeriesDocuments::changed:
   * @self: a choice
   */
  signals[CHANGED] = g_signal_new ("changed", RAP_TYPE_SERIES_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rap_series_documents_init (RapSeriesDocuments *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  /* As in the chooser beside it; a button of a menu has its words in the middle. */
  for (GtkWidget *widget = self->caption; widget != GTK_WIDGET (self->button);
       widget = gtk_widget_get_parent (widget))
    gtk_widget_set_halign (widget, GTK_ALIGN_FILL);
}

/**
 * rap_series_documents_set_documents:
 * @self: a choice
 * @documents: (nullable): of the library
 */
void
rap_series_documents_set_documents (RapSeriesDocuments *self, RapDocumentList *documents)
{
  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  g_set_object (&self->documents, documents);
  if (documents != NULL)
    g_signal_connect_swapped (documents, "items-changed", G_CALLBACK (choose), self);
  choose (self);
}

/**
 * rap_series_documents_follow:
 * @self: a choice
 * @document: the newest one of a series, as the library names it; 0 for the newest of all
 *
 * Follows it and those before it, whatever was ticked.
 */
void
rap_series_documents_follow (RapSeriesDocuments *self, gint64 document)
{
  self->wanted = document;
  if (self->ids->len > 0 && g_array_index (self->ids, gint64, self->ids->len - 1) == document)
    return;
  self->chosen = FALSE;
  choose (self);
}

/**
 * rap_series_documents_choose:
 * @self: a choice
 * @documents: (element-type gint64): as the library names them, in any order
 *
 * Follows these, as if the analyst had ticked them.
 */
void
rap_series_documents_choose (RapSeriesDocuments *self, GArray *documents)
{
  self->chosen = TRUE;
  g_array_set_size (self->ids, 0);
  g_array_append_vals (self->ids, documents->data, documents->len);
  choose (self);
}

/**
 * rap_series_documents_get_ids:
 * @self: a choice
 *
 * Returns: (transfer none) (element-type gint64): the documents, the oldest first
 */
GArray *
rap_series_documents_get_ids (RapSeriesDocuments *self)
{
  return self->ids;
}
