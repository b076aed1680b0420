/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The window's parts, for the file that holds its actions.
 */
#pragma once

#include "rap-chart-settings.h"
#include "rap-commitments-view.h"
#include "rap-compare-view.h"
#include "rap-series-view.h"
#include "rap-import-run.h"
#include "rap-library-pane.h"
#include "rap-search-pane.h"
#include "rap-window.h"

G_BEGIN_DECLS

struct _RapWindow {
  AdwApplicationWindow parent_instance;

  RapSession *session;  /* (owned) */
  RapImportRun *import; /* (owned) (nullable): under way */
  GFile *pasted;        /* (owned) (nullable): text of the clipboard, until it is imported */
  char *samples_folder; /* (owned) (nullable) */
  gulong library_changed;

  gboolean failed;           /* the library cannot be opened */
  gboolean commitment_shown; /* where there is room for the pane */
  RapChartPaper chart_paper; /* that a new chart begins with */
  guint chart_columns;       /* likewise */
  RapDocumentOrder document_order;

  AdwToastOverlay *toasts;
  AdwLeaflet *leaflet;
  GtkLabel *selection_title;
  GtkWidget *import_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  RapLibraryPane *library_pane;
  AdwFlap *flap;
  GtkStack *content_stack;
  AdwViewStack *views;
  AdwViewSwitcherTitle *switcher;
  AdwBin *tabs_bin;                /* below, where there is no room above */
  RapCommitmentsView *commitments; /* (nullable): until it is made, as the next three */
  RapCommitmentsView *text;
  RapCompareView *compare;
  RapSeriesView *series;
  AdwBin *commitments_bin;
  AdwBin *text_bin;
  AdwBin *compare_bin;
  AdwBin *series_bin;
  guint parts_source;    /* makes what the first picture did without */
  RapSearchPane *search; /* (nullable): until it is made */
  AdwBin *search_bin;
  GtkToggleButton *search_button;
  GtkWidget *chart_button;
  GtkWidget *commitment_button;
  GtkToggleButton *compare_search_button;
  GtkToggleButton *series_search_button;
  AdwBin *commitment_bin;
  GtkRevealer *import_revealer;
  GtkLabel *import_label;
  GtkProgressBar *import_progress;
  AdwStatusPage *error_page; /* (nullable): until the library cannot be opened */
  GtkWidget *begin_button;   /* of it */
};

void rap_window_install_actions (GtkWidgetClass *widget_class);
void rap_window_update_actions (RapWindow *self);
RapCommitmentsView *rap_window_get_visible_list (RapWindow *self);
void rap_window_install_table_actions (GtkWidgetClass *widget_class);
void rap_window_install_search_actions (GtkWidgetClass *widget_class);
void rap_window_update_search_actions (RapWindow *self);
void rap_window_install_document_actions (GtkWidgetClass *widget_class);
void rap_window_update_document_actions (RapWindow *self);
void rap_window_follow_selection (RapWindow *self);
void rap_window_install_library_actions (GtkWidgetClass *widget_class);
void rap_window_install_tag_actions (GtkWidgetClass *widget_class);
void rap_window_update_tag_actions (RapWindow *self);
void rap_window_make_empty_page (RapWindow *self);
void rap_window_show_page (RapWindow *self);
void rap_window_show_place (RapWindow *self);
GtkWidget *rap_window_get_pane (RapWindow *self);
RapSearchPane *rap_window_get_search (RapWindow *self);
RapCommitmentsView *rap_window_get_commitments (RapWindow *self);
RapCommitmentsView *rap_window_get_text (RapWindow *self);
RapCompareView *rap_window_get_compare (RapWindow *self);
RapSeriesView *rap_window_get_series (RapWindow *self);
void rap_window_give_keys (RapWindow *self);
void rap_window_make_seen (RapWindow *self);
void rap_window_make_parts_later (RapWindow *self);
void rap_window_forget_parts (RapWindow *self);
void rap_window_apply (RapWindow *self, RapEdit *edit);
void rap_window_add_drop_target (RapWindow *self);
void rap_window_import_file_list (RapWindow *self, const GValue *value);
void rap_window_paste (RapWindow *self);
void rap_window_import_text (RapWindow *self, const char *text);
void rap_window_forget_pasted (RapWindow *self);
gboolean rap_window_is_comparing (RapWindow *self);
void rap_window_toast (RapWindow *self, const char *text, gboolean undoable);

G_END_DECLS
