/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is to be named → the name, asked for in a dialog that says at every letter what it would do.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is said of a name that is not empty; sets @allowed to FALSE where it cannot be taken. */
typedef const char *(*RapNameCheck) (const char *name, gboolean *allowed, gpointer data);
typedef void (*RapNameChosen) (const char *name, gpointer data);

typedef struct {
  const char *heading;
  const char *body;   /* (nullable) */
  const char *name;   /* (nullable): that it begins with */
  const char *button; /* with a mnemonic: "_Rename" */
  RapNameCheck check;
  RapNameChosen chosen;
} RapNameQuestion;

void rap_name_dialog_ask (GtkWindow *parent,
                          const RapNameQuestion *question,
                          gpointer data,
                          GDestroyNotify destroy);

G_END_DECLS
