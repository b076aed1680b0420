/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-store-error.h"

G_DEFINE_QUARK (rap_store_error_quark, rap_store_error)
