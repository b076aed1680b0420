/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-store-error.h"

#include <errno.h>

G_DEFINE_QUARK (rap_store_error_quark, rap_store_error)

/**
 * rap_store_error_is_permission:
 * @number: an errno
 *
 * Returns: whether the system refused something for want of permission
 */
gboolean
rap_store_error_is_permission (int number)
{
  return number == EACCES || number == EPERM || number == EROFS;
}
