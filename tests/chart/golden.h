/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Compares what a stage gives with the text that it should give, kept in a file.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @file stands under tests/. With RAP_UPDATE_GOLDEN set, it is written instead, to be read and
 * committed. The version of the program counts as "@VERSION@". */
void assert_golden (const char *file, const char *text);

G_END_DECLS
