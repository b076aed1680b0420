/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-help-page.h"

#include "rap-chart-window.h"
#include "rap-reading-window.h"
#include "rap-window-private.h"

static const char *
page_for_main_window (RapWindow *self)
{
  if (rap_session_get_library (self->session) == NULL ||
      rap_library_pane_get_empty (self->library_pane))
    return "first-steps";
  if (rap_window_is_comparing (self))
    return "compare";
  return gtk_toggle_button_get_active (self->search_button) ? "search" : "index";
}

/**
 * rap_help_page_for:
 * @window: a window of the application
 *
 * Returns: the page that tells of what is done in it: "search" while something is looked for
 */
const char *
rap_help_page_for (GtkWindow *window)
{
  if (RAP_IS_WINDOW (window))
    return page_for_main_window (RAP_WINDOW (window));
  if (RAP_IS_CHART_WINDOW (window))
    return "chart";
  return RAP_IS_READING_WINDOW (window) ? "review" : "index";
}
