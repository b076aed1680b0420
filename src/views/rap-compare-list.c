/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-list.h"

#include "rap-compare-row.h"
#include "rap-compare-selection.h"
#include "rap-compare-strip.h"
#include "rap-rows-in-sight.h"
#include "rap-tab-stop.h"
#include "rap-narrow-bin.h"

struct _RapCompareList {
  GtkWidget parent_instance;

  RapChangeList *changes;         /* (owned) */
  GHashTable *rows;               /* (owned) (element-type RapCompareRow): those that are there */
  gboolean rearranging;           /* what is selected meanwhile is not the analyst's choice */
  RapCompareSelection *selection; /* (owned): words that are selected */
  RapChange *in_hand; /* (owned) (nullable): the line that the analyst has selected last */

  RapNarrowBin *box;
  GtkListView *list;
  RapCompareStrip *strip;
};

G_DEFINE_FINAL_TYPE (RapCompareList, rap_compare_list, GTK_TYPE_WIDGET)

static void
selected_cb (RapCompareList *self, G_GNUC_UNUSED GParamSpec *pspec, GtkSingleSelection *lines)
{
  if (!self->rearranging)
    g_set_object (&self->in_hand, gtk_single_selection_get_selected_item (lines));
}

/* The line in hand stays the one that is selected, or what stands nearest after it. */
static void
toggle (RapCompareList *self, RapChange *fold)
{
  guint at;

  self->rearranging = TRUE;
  rap_change_list_set_open (self->changes, fold, !rap_change_is_open (fold));
  at = self->in_hand != NULL ? rap_change_list_find (self->changes, self->in_hand) : 0;
  gtk_selection_model_select_item (gtk_list_view_get_model (self->list), at, TRUE);
  self->rearranging = FALSE;
}

static void
toggled_cb (RapCompareList *self, RapCompareRow *row)
{
  toggle (self, rap_compare_row_get_change (row));
}

static void
activated_cb (RapCompareList *self, guint position)
{
  g_autoptr (RapChange) change = g_list_model_get_item (G_LIST_MODEL (self->changes), position);

  if (change != NULL && rap_change_get_line (change) == RAP_CHANGE_LINE_FOLD)
    toggle (self, change);
}

/* A list takes Space for itself, to select. */
static gboolean
list_key_cb (RapCompareList *self, guint key)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  RapChange *change =
      RAP_IS_COMPARE_ROW (row) ? rap_compare_row_get_change (RAP_COMPARE_ROW (row)) : NULL;

  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || change == NULL ||
      rap_change_get_line (change) != RAP_CHANGE_LINE_FOLD)
    return FALSE;
  toggle (self, change);
  return TRUE;
}

/* When an item is torn down, it has no child any more: the row itself must tell that it goes. */
static void
row_destroyed_cb (RapCompareList *self, GtkWidget *row)
{
  if (self->rows != NULL)
    g_hash_table_remove (self->rows, row);
}

static void
setup_cb (RapCompareList *self, GtkListItem *item)
{
  GtkWidget *row = rap_compare_row_new ();

  gtk_list_item_set_child (item, row);
  rap_compare_row_set_stacked (RAP_COMPARE_ROW (row), rap_narrow_bin_is_narrow (self->box));
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_destroyed_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_add (self->rows, row);
}

static void
bind_cb (RapCompareList *self, GtkListItem *item)
{
  RapChange *change = gtk_list_item_get_item (item);
  RapCompareRow *row = RAP_COMPARE_ROW (gtk_list_item_get_child (item));

  rap_compare_row_set_words (row, rap_change_list_get_words (self->changes));
  gtk_list_item_set_activatable (item, rap_change_get_line (change) == RAP_CHANGE_LINE_FOLD);
  rap_compare_row_set_change (row, change);
  rap_compare_selection_apply (self->selection, row);
}

static void
row_in_sight_cb (GtkWidget *row, gboolean in_sight)
{
  rap_compare_row_set_in_sight (RAP_COMPARE_ROW (row), in_sight);
}

static void
selection_changed_cb (RapCompareList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    rap_compare_selection_apply (self->selection, row);
}

static void
copy_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  g_autofree char *text = rap_compare_list_to_text (RAP_COMPARE_LIST (widget));

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
strip_chosen_cb (RapCompareList *self, guint position)
{
  rap_compare_list_show (self, position);
}

static void
narrow_cb (RapCompareList *self)
{
  gboolean narrow = rap_narrow_bin_is_narrow (self->box);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    rap_compare_row_set_stacked (row, narrow);
}

static void
rap_compare_list_dispose (GObject *object)
{
  RapCompareList *self = RAP_COMPARE_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_COMPARE_LIST);
  g_clear_object (&self->changes);
  g_clear_object (&self->in_hand);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  G_OBJECT_CLASS (rap_compare_list_parent_class)->dispose (object);
}

static void
rap_compare_list_class_init (RapCompareListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_compare_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (RAP_TYPE_NARROW_BIN);
  g_type_ensure (RAP_TYPE_COMPARE_STRIP);
  g_type_ensure (RAP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-compare-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RapCompareList, box);
  gtk_widget_class_bind_template_child (widget_class, RapCompareList, list);
  gtk_widget_class_bind_template_child (widget_class, RapCompareList, strip);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_install_action (widget_class, "comparison.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "comparison.copy",
                                       NULL);
}

static void
rap_compare_list_init (RapCompareList *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->rows = g_hash_table_new (NULL, NULL);
  self->changes = rap_change_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = rap_compare_selection_new (GTK_WIDGET (self->list));
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->changes))));
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  rap_rows_in_sight_watch (self->list, row_in_sight_cb);
  rap_compare_strip_set_changes (self->strip, self->changes);
}

/**
 * rap_compare_list_to_text:
 * @self: a list
 *
 * Returns: (transfer full) (nullable): what is copied: the words that are selected, else the line
 *   in hand
 */
char *
rap_compare_list_to_text (RapCompareList *self)
{
  return rap_compare_selection_to_text (self->selection, self->in_hand);
}

/**
 * rap_compare_list_get_changes:
 * @self: a list
 *
 * Returns: (transfer none): its lines
 */
RapChangeList *
rap_compare_list_get_changes (RapCompareList *self)
{
  return self->changes;
}

/**
 * rap_compare_list_set_comparison:
 * @self: a list
 * @comparison: (nullable): what it is to show
 */
void
rap_compare_list_set_comparison (RapCompareList *self, RapComparison *comparison)
{
  g_clear_object (&self->in_hand);
  rap_compare_selection_set (self->selection, NULL, FALSE, (RapSpan){ 0, 0 });
  rap_change_list_set_comparison (self->changes, comparison);
}

/* What is in hand stays in sight, or what stands nearest after it. */
static void
keep_in_hand (RapCompareList *self)
{
  if (self->in_hand != NULL)
    rap_compare_list_show (self, rap_change_list_find (self->changes, self->in_hand));
}

/**
 * rap_compare_list_set_filter:
 * @self: a list
 * @filter: which lines to leave
 */
void
rap_compare_list_set_filter (RapCompareList *self, RapChangeFilter filter)
{
  self->rearranging = TRUE;
  rap_change_list_set_filter (self->changes, filter);
  keep_in_hand (self);
  self->rearranging = FALSE;
}

/**
 * rap_compare_list_set_words:
 * @self: a list
 * @typed: what a line must have to be left; "" for nothing
 */
void
rap_compare_list_set_words (RapCompareList *self, const char *typed)
{
  GHashTableIter iter;
  gpointer row;

  self->rearranging = TRUE;
  rap_change_list_set_words (self->changes, typed);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    rap_compare_row_set_words (row, rap_change_list_get_words (self->changes));
  keep_in_hand (self);
  self->rearranging = FALSE;
}

/**
 * rap_compare_list_show:
 * @self: a list
 * @position: of one of its lines
 *
 * Selects the line and brings it into view.
 */
void
rap_compare_list_show (RapCompareList *self, guint position)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (self->list), position, TRUE);
  rap_rows_in_sight_scroll_to (self->list, position);
}

/**
 * rap_compare_list_move:
 * @self: a list
 * @by: 1 for the next line, -1 for the previous one
 *
 * Selects another line, which is no fold, and brings it into view.
 */
void
rap_compare_list_move (RapCompareList *self, int by)
{
  GtkSelectionModel *lines = gtk_list_view_get_model (self->list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lines));
  guint at = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (lines));

  if (n == 0)
    return;
  if (at == GTK_INVALID_LIST_POSITION)
    at = by > 0 ? 0 : n - 1;
  else
    at = rap_change_list_step (self->changes, at, by);
  rap_compare_list_show (self, at);
}
