/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * In: where the running program lies. Out: whether that is the tree of a build, and then where the
 * tree and its sources are, so that a program that was not installed finds what belongs to it. No
 * program holds the path of its build: the tree itself tells, in a file that is never installed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rap_build_tree_find (void);
char *rap_build_tree_find_of (const char *program);
char *rap_build_tree_get_sources (const char *tree);
void rap_build_tree_set_language (const char *domain, const char *installed);

G_END_DECLS
