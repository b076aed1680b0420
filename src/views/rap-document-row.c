/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-document-row.h"

#include <glib/gi18n.h>

struct _RapDocumentRow {
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkCheckButton *check; /* in place of the icon */
  GtkBox *names;
  GtkLabel *name;
  GtkLabel *subtitle;
  GtkLabel *count;
  char *description; /* (owned) (nullable): for a screen reader */
};

G_DEFINE_FINAL_TYPE (RapDocumentRow, rap_document_row, GTK_TYPE_WIDGET)

static void
rap_document_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RAP_TYPE_DOCUMENT_ROW);
  G_OBJECT_CLASS (rap_document_row_parent_class)->dispose (object);
}

static void
rap_document_row_finalize (GObject *object)
{
  g_free (RAP_DOCUMENT_ROW (object)->description);
  G_OBJECT_CLASS (rap_document_row_parent_class)->finalize (object);
}

/* The name is the list's row's too, which has the focus and would otherwise have none. */
static void
describe (RapDocumentRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->description == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->description, -1);
  if (GTK_IS_LIST_BOX_ROW (parent))
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->description, -1);
}

/* All of what there is no room for. */
static gboolean
query_tooltip_cb (RapDocumentRow *self,
                  G_GNUC_UNUSED int x,
                  G_GNUC_UNUSED int y,
                  G_GNUC_UNUSED gboolean by_keys,
                  GtkTooltip *tooltip)
{
  const char *subtitle = gtk_label_get_text (self->subtitle);
  g_autofree char *text = g_strconcat (gtk_label_get_text (self->name),
                                       *subtitle != '\0' ? "\n" : NULL, subtitle, NULL);

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->name)) &&
      !pango_layout_is_ellipsized (gtk_label_get_layout (self->subtitle)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* "2020 · International cooperation …": what tells a document from its neighbours; where it has
 * only a symbol or only a title, its file does. */
static char *
entry_subtitle (const RapDocumentEntry *entry)
{
  const char *title = entry->symbol != NULL && entry->title != NULL   ? entry->title
                      : entry->symbol != NULL || entry->title != NULL ? entry->source_name
                                                                      : NULL;

  if (entry->adopted != NULL && title != NULL)
    return g_strdup_printf ("%.4s · %s", entry->adopted, title);
  if (entry->adopted != NULL)
    return g_strndup (entry->adopted, 4);
  return g_strdup (title);
}

static void
rap_document_row_class_init (RapDocumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_document_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rap_document_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RapDocumentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RapDocumentRow, check);
  gtk_widget_class_bind_template_child (widget_class, RapDocumentRow, names);
  gtk_widget_class_bind_template_child (widget_class, RapDocumentRow, name);
  gtk_widget_class_bind_template_child (widget_class, RapDocumentRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RapDocumentRow, count);
}

static void
rap_document_row_init (RapDocumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::parent", G_CALLBACK (describe), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * rap_document_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
rap_document_row_new (void)
{
  return g_object_new (RAP_TYPE_DOCUMENT_ROW, NULL);
}

/**
 * rap_document_row_set:
 * @self: a row
 * @icon: name of an icon
 * @name: what the entry is called
 * @subtitle: (nullable): a line under it
 * @count: how many commitments there are; 0 is not shown
 */
void
rap_document_row_set (
    RapDocumentRow *self, const char *icon, const char *name, const char *subtitle, guint count)
{
  g_autofree char *number = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");

  g_free (self->description);
  self->description =
      count > 0 ? g_strdup_printf (ngettext ("%s, %u commitment", "%s, %u commitments", count),
                                   name, count)
                : g_strdup (name);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  gtk_label_set_text (self->count, number);
  describe (self);
}

/**
 * rap_document_row_set_check:
 * @self: a row
 * @checkable: whether it can be selected together with others
 * @checked: whether it is
 *
 * A screen reader is told by the row of the list box that holds it.
 */
void
rap_document_row_set_check (RapDocumentRow *self, gboolean checkable, gboolean checked)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self->icon), !checkable);
  gtk_widget_set_visible (GTK_WIDGET (self->check), checkable);
  gtk_check_button_set_active (self->check, checked);
  if (GTK_IS_LIST_BOX_ROW (parent))
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_SELECTED, checked,
                                 -1);
}

/**
 * rap_document_row_new_for_document:
 * @entry: a document
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
rap_document_row_new_for_document (const RapDocumentEntry *entry)
{
  GtkWidget *self = rap_document_row_new ();
  g_autofree char *subtitle = entry_subtitle (entry);

  rap_document_row_set (RAP_DOCUMENT_ROW (self), "x-office-document-symbolic",
                        rap_document_entry_get_display_name (entry), subtitle,
                        entry->n_commitments);
  return self;
}
