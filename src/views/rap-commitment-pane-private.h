/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the pane and its actions share.
 */
#pragma once

#include "rap-commitment-editor.h"
#include "rap-commitment-pane.h"
#include "rap-finding-row.h"
#include "rap-lineage-view.h"
#include "rap-note-editor.h"
#include "rap-page-view.h"
#include "rap-strength-mark.h"
#include "rap-verbatim-view.h"

G_BEGIN_DECLS

struct _RapCommitmentPane {
  GtkWidget parent_instance;

  RapSession *session;   /* (owned) (nullable) */
  RapLibrary *library;   /* (owned) (nullable): the session's, as last seen */
  RapRow *row;           /* (owned) (nullable): likewise */
  gint64 source;         /* document whose source the page view has or awaits; 0 for none */
  GCancellable *loading; /* (owned): of what is read for the row; another one for each row */
  gboolean editing;
  gboolean saving; /* the draft is on its way to the library */

  GtkStack *stack;
  AdwStatusPage *several; /* for more than one paragraph */
  GtkInfoBar *failure;
  GtkLabel *failure_label;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *document;
  GtkStack *mode;
  RapVerbatimView *text;
  GtkListBox *findings;
  RapFindingRow *strength;
  RapStrengthMark *strength_mark;
  RapFindingRow *reason;
  RapFindingRow *performative;
  RapFindingRow *actions;
  RapFindingRow *addressees;
  RapFindingRow *partners;
  RapFindingRow *beneficiaries;
  RapFindingRow *deadlines;
  RapFindingRow *qualifiers;
  RapFindingRow *footnotes;
  RapFindingRow *citations;
  RapFindingRow *repairs;
  RapFindingRow *status;
  RapFindingRow *tags;
  RapNoteEditor *note;
  RapLineageView *lineage;
  GtkWidget *page_box;
  RapPageView *page;
  GtkExpander *history;
  GtkLabel *history_label;
  RapCommitmentEditor *editor;
  GtkStack *bar;
  GtkButton *reject_button;
};

void rap_commitment_pane_set_editing (RapCommitmentPane *self, gboolean editing);
void rap_commitment_pane_show_failure (RapCommitmentPane *self, const GError *error);

/* Of rap-commitment-actions.c */
void rap_commitment_actions_install (GtkWidgetClass *widget_class);
void rap_commitment_actions_update (RapCommitmentPane *self);
void rap_commitment_actions_keep_note (RapCommitmentPane *self);
void rap_commitment_actions_keep_draft (RapCommitmentPane *self);

G_END_DECLS
