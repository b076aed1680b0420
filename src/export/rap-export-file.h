/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Puts finished bytes where the analyst wants them. A file is either whole or as it was before:
 * the bytes go to a new file in the same folder, which takes the name only when all of them are
 * on the disk.
 */
#pragma once

#include "rap-export-error.h"

G_BEGIN_DECLS

gboolean rap_export_write_file (const char *path, GBytes *bytes, GError **error);
gboolean rap_export_write_descriptor (int descriptor, GBytes *bytes, GError **error);

G_END_DECLS
