/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Why the library did not do what was asked. The message of each error is one plain sentence
 * without the library's name, which the command line and the window put before it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RAP_STORE_ERROR (rap_store_error_quark ())
GQuark rap_store_error_quark (void);

typedef enum {
  RAP_STORE_ERROR_NOT_FOUND,     /* no library there, or no such document in it */
  RAP_STORE_ERROR_NOT_A_LIBRARY, /* a file of another kind */
  RAP_STORE_ERROR_TOO_NEW,       /* written by a later version of the program */
  RAP_STORE_ERROR_FULL,          /* no room on the disk */
  RAP_STORE_ERROR_NO_PERMISSION, /* the file or its folder may not be read or written */
  RAP_STORE_ERROR_BUSY,          /* another program kept it locked */
  RAP_STORE_ERROR_DAMAGED,
  RAP_STORE_ERROR_FAILED,
} RapStoreError;

gboolean rap_store_error_is_permission (int number);

G_END_DECLS
