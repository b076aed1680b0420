/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables of the library, each in its own file. In: model objects and rowids. Out: rows, and
 * model values back. Every function runs on the library's thread and returns FALSE or NULL if and
 * only if it sets a #RapStoreError (or %G_IO_ERROR_CANCELLED). Writers belong in a transaction.
 */
#pragma once

#include "rap-connection.h"
#include "rap-document-entry.h"
#include "rap-document.h"

G_BEGIN_DECLS

/* rap-source-table.c: the files that were imported, whole */
gboolean rap_source_table_find (RapConnection *connection,
                                const char *sha256,
                                gint64 *source,
                                GError **error);
gboolean rap_source_table_insert (RapConnection *connection,
                                  GBytes *bytes,
                                  const char *sha256,
                                  RapDocument *document,
                                  gint64 *source,
                                  GError **error);
GBytes *rap_source_table_load_bytes (RapConnection *connection, gint64 document, GError **error);
GHashTable *rap_source_table_list_checksums (RapConnection *connection, GError **error);

/* rap-name-table.c: names that many rows share */
typedef enum { RAP_NAME_BODY, RAP_NAME_ACTOR } RapNameTable;
gboolean rap_name_table_resolve (
    RapConnection *connection, RapNameTable table, const char *name, gint64 *id, GError **error);
GArray *rap_name_table_match (RapConnection *connection,
                              RapNameTable table,
                              const char *words,
                              GError **error);

/* rap-document-table.c */
gboolean rap_document_table_insert (RapConnection *connection,
                                    gint64 source,
                                    gint64 body,
                                    RapDocument *document,
                                    gint64 *id,
                                    GError **error);
gboolean rap_document_table_get_hidden (
    RapConnection *connection, gint64 document, gboolean *hidden, gboolean *there, GError **error);
gboolean rap_document_table_set_hidden (RapConnection *connection,
                                        gint64 document,
                                        gboolean hidden,
                                        GError **error);
gboolean rap_document_table_get_lexicon (RapConnection *connection,
                                         gint64 document,
                                         char **version,
                                         GError **error);
gboolean rap_document_table_set_lexicon (RapConnection *connection,
                                         gint64 document,
                                         const char *version,
                                         GError **error);
GArray *rap_document_table_list_hidden (RapConnection *connection, gint64 source, GError **error);
gboolean rap_document_table_delete (RapConnection *connection, gint64 document, GError **error);
GPtrArray *rap_document_table_list (RapConnection *connection, GError **error);
GPtrArray *
rap_document_table_list_of_source (RapConnection *connection, gint64 source, GError **error);
GPtrArray *rap_document_table_find (RapConnection *connection, const char *name, GError **error);
RapDocument *rap_document_table_load (RapConnection *connection,
                                      gint64 document,
                                      GArray *sections,
                                      GPtrArray *paragraphs,
                                      GError **error);
guint rap_document_table_year (RapDocument *document);

/* rap-section-table.c */
gboolean rap_section_table_insert (RapConnection *connection,
                                   gint64 document,
                                   guint position,
                                   const RapSection *section,
                                   GError **error);
GArray *rap_section_table_load (RapConnection *connection, gint64 document, GError **error);

/* rap-paragraph-table.c */
gboolean rap_paragraph_table_insert (RapConnection *connection,
                                     gint64 document,
                                     guint position,
                                     GString *facets,
                                     RapParagraph *paragraph,
                                     gint64 *id,
                                     GError **error);
GPtrArray *rap_paragraph_table_load (RapConnection *connection, gint64 document, GError **error);
#define RAP_PARAGRAPH_COLUMNS                                                                      \
  "paragraph.id, paragraph.type, paragraph.page, paragraph.strength, paragraph.name,"              \
  " paragraph.section, paragraph.label, paragraph.path, paragraph.text, paragraph.rule,"           \
  " paragraph.reason, paragraph.not_commitment, paragraph.detail"
#define RAP_N_PARAGRAPH_COLUMNS 13
RapParagraph *
rap_paragraph_table_read (RapConnection *connection, sqlite3_stmt *statement, GError **error);

/* rap-finding-table.c: the findings in force of a paragraph that is there already */
RapParagraph *
rap_paragraph_table_load_one (RapConnection *connection, gint64 paragraph, GError **error);
GString *rap_paragraph_table_load_facets (RapConnection *connection,
                                          gint64 paragraph,
                                          char **facets,
                                          GError **error);
gboolean rap_paragraph_table_assess (RapConnection *connection,
                                     gint64 paragraph,
                                     RapCommitment *commitment,
                                     const char *not_commitment,
                                     GError **error);

/* What hangs on one paragraph, a file for each table. */
gboolean rap_actor_table_resolve (RapConnection *connection,
                                  RapCommitment *commitment,
                                  GArray *ids,
                                  GString *facets,
                                  GError **error);
gboolean rap_actor_table_insert (RapConnection *connection,
                                 gint64 paragraph,
                                 const gint64 *ids,
                                 RapCommitment *commitment,
                                 GError **error);
GArray *rap_actor_table_load (RapConnection *connection, gint64 paragraph, GError **error);
gboolean rap_deadline_table_insert (RapConnection *connection,
                                    gint64 paragraph,
                                    RapCommitment *commitment,
                                    GError **error);
GArray *rap_deadline_table_load (RapConnection *connection, gint64 paragraph, GError **error);
gboolean rap_citation_table_insert (RapConnection *connection,
                                    gint64 id,
                                    RapParagraph *paragraph,
                                    GError **error);
GArray *rap_citation_table_load (RapConnection *connection, gint64 paragraph, GError **error);
gboolean rap_footnote_table_insert (RapConnection *connection,
                                    gint64 id,
                                    RapParagraph *paragraph,
                                    GError **error);
GArray *rap_footnote_table_load (RapConnection *connection, gint64 paragraph, GError **error);

G_END_DECLS
