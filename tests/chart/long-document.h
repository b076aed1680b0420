/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents of many pages, made of words that are always the same.
 */
#pragma once

#include "rap-document.h"

G_BEGIN_DECLS

/* (transfer full) (element-type RapDocument): two documents of @n_paragraphs each. */
GPtrArray *make_long_documents (guint n_paragraphs);

G_END_DECLS
