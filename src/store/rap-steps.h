/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The analyst's steps: doing, undoing and redoing. In: a #RapEdit, or what an import has brought.
 * Out: the library changed in one transaction of the caller, with what stood there before kept, so
 * that undoing a step leaves everything as it was and redoing it as it had become.
 */
#pragma once

#include "rap-document.h"
#include "rap-edit.h"
#include "rap-library-window.h"
#include "rap-step-table.h"

G_BEGIN_DECLS

gboolean
rap_steps_apply (RapConnection *connection, RapEdit *edit, gboolean *changed, GError **error);
gboolean rap_steps_undo (RapConnection *connection, char **title, GError **error);
gboolean rap_steps_redo (RapConnection *connection, char **title, GError **error);
gboolean rap_steps_supersede (RapConnection *connection, GError **error);
gboolean rap_steps_add_import (
    RapConnection *connection, gint64 *step, GArray *added, GArray *shown, GError **error);

gboolean
rap_steps_begin (RapConnection *connection, const char *title, gint64 *step, GError **error);
gboolean rap_steps_do_change (RapConnection *connection,
                              const char *title,
                              const RapChange *change,
                              gint64 *step,
                              GError **error);

/* rap-steps-again.c */
gboolean rap_steps_read_again (RapConnection *connection,
                               RapDocument *fresh,
                               const char *title,
                               RapReadAgain *result,
                               GError **error);

/* rap-steps-reading.c */
gboolean rap_steps_correct_reading (RapConnection *connection,
                                    const char *title,
                                    const RapEditChange *asked,
                                    gint64 *step,
                                    GError **error);
gboolean
rap_steps_write_reading (RapConnection *connection, const RapChange *change, GError **error);

/* rap-steps-searches.c */
gboolean rap_steps_read_search (RapConnection *connection,
                                const RapEditChange *asked,
                                RapChange *change,
                                GError **error);

/* rap-steps-tags.c */
gboolean rap_steps_rename_tag (RapConnection *connection,
                               const char *title,
                               const RapEditChange *asked,
                               gint64 *step,
                               GError **error);

/* rap-history.c */
char **rap_history_load (RapConnection *connection, gint64 paragraph, GError **error);

G_END_DECLS
