/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The characters of a web page. In: its bytes. Out: UTF-8, by the mark in front, what the page says
 * of itself, or what its bytes look like, in this order, as browsers have it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rap_web_decode (GBytes *source, gsize *decoded_length);

G_END_DECLS
