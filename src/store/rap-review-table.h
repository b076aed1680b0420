/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables review, suggestion and tag: what the analyst says of paragraphs and documents, and
 * what the rules had said before. In and out as in rap-tables-private.h.
 */
#pragma once

#include "rap-assessment.h"
#include "rap-connection.h"

G_BEGIN_DECLS

/* rap-review-table.c */
gboolean rap_review_table_load (
    RapConnection *connection, gint64 paragraph, RapStatus *status, char **note, GError **error);
gboolean rap_review_table_store (RapConnection *connection,
                                 gint64 paragraph,
                                 RapStatus status,
                                 const char *note,
                                 GError **error);
RapAssessment *
rap_review_table_load_assessment (RapConnection *connection, gint64 paragraph, GError **error);
RapAssessment *
rap_review_table_load_suggestion (RapConnection *connection, gint64 paragraph, GError **error);
gboolean rap_review_table_store_assessment (RapConnection *connection,
                                            gint64 paragraph,
                                            const RapAssessment *assessment,
                                            GError **error);

/* rap-paragraph-tag-table.c */
gboolean rap_paragraph_tag_table_has (
    RapConnection *connection, gint64 paragraph, const char *tag, gboolean *has, GError **error);
gboolean rap_paragraph_tag_table_add (RapConnection *connection,
                                      gint64 paragraph,
                                      const char *tag,
                                      GError **error);
gboolean rap_paragraph_tag_table_remove (RapConnection *connection,
                                         gint64 paragraph,
                                         const char *tag,
                                         GError **error);
GPtrArray *
rap_paragraph_tag_table_count (RapConnection *connection, GArray *paragraphs, GError **error);

/* rap-tag-table.c */
gboolean rap_tag_table_has (
    RapConnection *connection, gint64 document, const char *tag, gboolean *has, GError **error);
gboolean
rap_tag_table_add (RapConnection *connection, gint64 document, const char *tag, GError **error);
gboolean
rap_tag_table_remove (RapConnection *connection, gint64 document, const char *tag, GError **error);
GPtrArray *
rap_tag_table_count_with (RapConnection *connection, const char *sql, GArray *ids, GError **error);
GPtrArray *rap_tag_table_count (RapConnection *connection, GArray *documents, GError **error);
char **rap_tag_table_list (RapConnection *connection, gint64 document, GError **error);

G_END_DECLS
