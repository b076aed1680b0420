/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Why a file could not be read. The message of each error is one plain sentence without the
 * file's name, which the command line and the window put before it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RAP_READ_ERROR (rap_read_error_quark ())
GQuark rap_read_error_quark (void);

typedef enum {
  RAP_READ_ERROR_NOT_FOUND,
  RAP_READ_ERROR_NO_PERMISSION,
  RAP_READ_ERROR_IO, /* the file could not be read to its end */
  RAP_READ_ERROR_EMPTY,
  RAP_READ_ERROR_UNKNOWN, /* binary data of no known format */
  RAP_READ_ERROR_ENCRYPTED,
  RAP_READ_ERROR_DAMAGED,
  RAP_READ_ERROR_NO_TEXT, /* a scan: pages without a text layer */
  RAP_READ_ERROR_TOO_LARGE,
  RAP_READ_ERROR_NO_PAGE, /* the source has no page of that number */
  RAP_READ_ERROR_HELPER,  /* the reader's helper could not start, crashed or took too long */
} RapReadError;

void rap_read_set_unknown (GError **error);
gboolean rap_read_refuse (GError **error, RapReadError reason);

G_END_DECLS
