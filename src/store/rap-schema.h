/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Makes a file a library, or a library of an older version one of this version. In: an open
 * connection. Out: a database that has every step of schema/NNN.sql behind it, or a plain word on
 * why it cannot be used. An older library is copied beside itself before it is changed.
 */
#pragma once

#include "rap-connection.h"

G_BEGIN_DECLS

/* "Rapp", so that file(1) and this program know a library from any other database. */
#define RAP_SCHEMA_APPLICATION_ID 0x52617070

char **rap_schema_load_steps (void);
gboolean rap_schema_prepare (RapConnection *connection,
                             RapConnectionMode mode,
                             const char *const *steps,
                             GError **error);

G_END_DECLS
