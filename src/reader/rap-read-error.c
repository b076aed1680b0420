/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-read-error.h"

G_DEFINE_QUARK (rap_read_error_quark, rap_read_error)
