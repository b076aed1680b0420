/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-read-error.h"

G_DEFINE_QUARK (rap - read - error - quark, rap_read_error)
