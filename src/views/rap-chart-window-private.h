/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the chart window and its actions share.
 */
#pragma once

#include "rap-chart-documents.h"
#include "rap-chart-loader.h"
#include "rap-chart-preview.h"
#include "rap-chart-settings.h"
#include "rap-chart-window.h"

G_BEGIN_DECLS

struct _RapChartWindow {
  AdwWindow parent_instance;

  RapLibrary *library; /* (owned) (nullable) */
  gulong library_changed;
  char *scale; /* (owned) (nullable) */

  RapChartLoader *loader;    /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) (nullable): of what is being read; %NULL when idle */
  gboolean is_stale;         /* something was chosen since the work in hand began */
  gboolean is_closed;
  RapChartOrder *order; /* (owned) (nullable): what the preview shows */
  gboolean is_ready;
  GtkPrintSettings *print_settings; /* (owned) (nullable): as last used */

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  AdwFlap *flap;
  GtkStack *choices;
  RapChartSettings *settings;
  RapChartDocuments *documents;
  GtkStack *stack;
  AdwStatusPage *message;
  GtkWidget *choose_button;
  RapChartPreview *preview;
  GtkLabel *page_label;
  GtkSpinner *spinner;
  GtkButton *zoom_button;
};

void rap_chart_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
