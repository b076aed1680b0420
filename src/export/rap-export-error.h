/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Why something could not be given out. The message of each error is one plain sentence without
 * the file's name, which the command line and the window put before it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RAP_EXPORT_ERROR_NO_FOLDER, /* the folder of the file does not exist */
  RAP_EXPORT_ERROR_PERMISSION,
  RAP_EXPORT_ERROR_FULL, /* the disk, or what the account may use of it */
  RAP_EXPORT_ERROR_IS_FOLDER,
  RAP_EXPORT_ERROR_FAILED, /* anything else that the system reports */
  RAP_EXPORT_ERROR_PAINT,  /* the pages could not be drawn */
  RAP_EXPORT_ERROR_WIDE,   /* more stands side by side than a page is wide */
} RapExportError;

#define RAP_EXPORT_ERROR (rap_export_error_quark ())
GQuark rap_export_error_quark (void);

G_END_DECLS
