/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Numbers as a Word document has them counted. In: a number and the name of a form. Out: "19", "s",
 * "xix", "†"; used for the labels of paragraphs and the marks of notes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rap_docx_count (guint number, const char *format);

G_END_DECLS
