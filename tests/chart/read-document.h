/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Makes documents for tests from JSON in the shape that `rapporteur-cli analyse` prints, so that
 * a fixture can be read by people. Spans may be given as words of the text, "in": "…", instead
 * of "start" and "end".
 */
#pragma once

#include "rap-document.h"

G_BEGIN_DECLS

/* (transfer full) (element-type RapDocument): one for each element where the file holds a list */
GPtrArray *read_documents (const char *path);

/* The same for a file of the tests of the chart, by its name. */
GPtrArray *read_fixture (const char *name);

G_END_DECLS
