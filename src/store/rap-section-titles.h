/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What headings give their names to. In: paragraphs before a reading is corrected, undone or
 * redone. Out: in the library, the same sections, and the document where it was called so too, with
 * the words of the headings that stand there now. A heading is kept twice, as a paragraph with its
 * place and its notes and as the name of a section, and the two must not part. Sections are in the
 * order of their headings.
 */
#pragma once

#include "rap-connection.h"

G_BEGIN_DECLS

GArray *rap_section_titles_load (RapConnection *connection, GArray *ids, GError **error);
gboolean rap_section_titles_follow (RapConnection *connection,
                                    gint64 document,
                                    const GArray *titles,
                                    GError **error);

G_END_DECLS
