/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * An OpenDocument text becomes a raw document. In: the bytes of an .odt file, or of a flat one
 * (.fodt). Out: a line for each paragraph that a reader of the document sees, as it would stand
 * with all tracked changes accepted, and after it a line for each of its notes. Labels that the
 * word processor counts are written before the text as if they had been typed; fields stand for
 * what they show. Headers, footers, comments and hidden text are left out.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

RapRaw *rap_odt_parse (GBytes *source, GError **error);

G_END_DECLS
