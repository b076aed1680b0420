/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * By what a list can be narrowed, and how many rows would be left. Body, year, strength and status
 * are counted from the list itself; addressees and sunset clauses are read from their tables,
 * which are sorted by paragraph: paragraphs of the list that stand close together are read in one
 * go, so that neither a short list nor a long one costs more than it has rows.
 */
#include "rap-facet.h"
#include "rap-listing.h"
#include "rap-tables-private.h"

/* It is faster to read on over so many paragraphs than to look up the next one. */
#define WIDEST_GAP 100

#define N_DEADLINE_KINDS (RAP_DEADLINE_RECURRING + 1)

typedef struct {
  char *value; /* (owned) */
  guint count;
} Counted;

static void
counted_clear (gpointer data)
{
  g_free (((Counted *)data)->value);
}

static GArray *
counted_new (void)
{
  GArray *counted = g_array_new (FALSE, FALSE, sizeof (Counted));

  g_array_set_clear_func (counted, counted_clear);
  return counted;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Counted *)a)->value, ((const Counted *)b)->value);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Counted *left = a, *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return compare_values (a, b);
}

static int
compare_values_backwards (gconstpointer a, gconstpointer b)
{
  return compare_values (b, a);
}

static void
add_facets (GPtrArray *facets, RapFacetKind kind, GArray *counted, GCompareFunc compare)
{
  g_array_sort (counted, compare);
  for (guint i = 0; i < counted->len; i++) {
    const Counted *one = &g_array_index (counted, Counted, i);
    g_ptr_array_add (facets, rap_facet_new (kind, one->value, one->count));
  }
}

/* (element-type gint64 guint): one more for a number. */
static void
add_count (GHashTable *counts, gint64 number, guint count)
{
  guint *held = g_hash_table_lookup (counts, &number);

  if (held == NULL) {
    gint64 *key = g_new (gint64, 1);

    *key = number;
    held = g_new0 (guint, 1);
    g_hash_table_insert (counts, key, held);
  }
  *held += count;
}

static GHashTable *
counts_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/* The names of what was counted by number. */
static GArray *
name_counts (RapConnection *connection, const char *sql, GHashTable *counts, GError **error)
{
  g_autoptr (GArray) counted = counted_new ();
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);
  GHashTableIter iter;
  gpointer number, count;

  if (statement == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &number, &count)) {
    Counted one = { .count = *(guint *)count };
    gboolean row;

    sqlite3_bind_int64 (statement, 1, *(gint64 *)number);
    if (!rap_connection_step (connection, statement, &row, error))
      return NULL;
    if (!row)
      continue;
    one.value = g_strdup (rap_column_text (statement, 0));
    sqlite3_reset (statement);
    g_array_append_val (counted, one);
  }
  return g_steal_pointer (&counted);
}

static guint *
count_by_document (const RapListing *self)
{
  guint *counts = g_new0 (guint, self->documents->len);

  for (guint i = 0; i < self->paragraphs->len; i++)
    counts[g_array_index (self->paragraphs, RapListed, i).rank]++;
  return counts;
}

static gboolean
add_bodies_and_years (const RapListing *self,
                      RapConnection *connection,
                      const guint *counts,
                      GPtrArray *facets,
                      GError **error)
{
  g_autoptr (GHashTable) by_body = counts_new (), by_year = counts_new ();
  g_autoptr (GArray) bodies = NULL, years = NULL;

  for (guint i = 0; i < self->documents->len; i++) {
    const RapListedDocument *document = &g_array_index (self->documents, RapListedDocument, i);

    if (counts[i] > 0 && document->body != 0)
      add_count (by_body, document->body, counts[i]);
    if (counts[i] > 0 && document->year != 0)
      add_count (by_year, document->year, counts[i]);
  }
  bodies = name_counts (connection, "SELECT name FROM body WHERE id = ?", by_body, error);
  if (bodies == NULL)
    return FALSE;
  years = name_counts (connection, "SELECT CAST (?1 AS TEXT)", by_year, error);
  if (years == NULL)
    return FALSE;
  add_facets (facets, RAP_FACET_BODY, bodies, compare_counts);
  add_facets (facets, RAP_FACET_YEAR, years, compare_values_backwards);
  return TRUE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;
  return (left > right) - (left < right);
}

static GArray *
sort_paragraphs (const RapListing *self)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->paragraphs->len);

  for (guint i = 0; i < self->paragraphs->len; i++)
    g_array_append_val (ids, g_array_index (self->paragraphs, RapListed, i).paragraph);
  g_array_sort (ids, compare_ids);
  return ids;
}

/* Told once of each pair of a paragraph of the list and a number that it has. */
typedef void (*CountFunc) (gint64 paragraph, gint64 number, gpointer data);

/* @sql gives pairs, sorted by paragraph, between two paragraphs. */
static gboolean
visit_pairs (RapConnection *connection,
             const char *sql,
             GArray *ids,
             CountFunc count,
             gpointer data,
             GError **error)
{
  const gint64 *id = (const gint64 *)ids->data;
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);
  guint next;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i = next) {
    guint at = i;
    gboolean row, going;

    for (next = i + 1; next < ids->len && id[next] - id[next - 1] <= WIDEST_GAP; next++)
      ;
    sqlite3_bind_int64 (statement, 1, id[i]);
    sqlite3_bind_int64 (statement, 2, id[next - 1]);
    while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
      gint64 paragraph = sqlite3_column_int64 (statement, 0);

      while (id[at] < paragraph)
        at++;
      if (id[at] == paragraph)
        count (paragraph, sqlite3_column_int64 (statement, 1), data);
    }
    if (!going)
      return FALSE;
  }
  return TRUE;
}

typedef struct {
  GHashTable *counts; /* (element-type gint64 guint): by actor */
  gint64 paragraph;
  GArray *seen; /* (element-type gint64): of the paragraph */
} Addressees;

/* An actor that a paragraph names twice is counted once. */
static void
count_addressee (gint64 paragraph, gint64 actor, gpointer data)
{
  Addressees *self = data;

  if (paragraph != self->paragraph)
    g_array_set_size (self->seen, 0);
  self->paragraph = paragraph;
  for (guint i = 0; i < self->seen->len; i++)
    if (g_array_index (self->seen, gint64, i) == actor)
      return;
  g_array_append_val (self->seen, actor);
  add_count (self->counts, actor, 1);
}

static gboolean
add_addressees (RapConnection *connection, GArray *ids, GPtrArray *facets, GError **error)
{
  g_autoptr (GHashTable) counts = counts_new ();
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) counted = NULL;
  Addressees addressees = { .counts = counts, .seen = seen };

  if (!visit_pairs (connection,
                    "SELECT paragraph, actor FROM paragraph_actor"
                    " WHERE paragraph BETWEEN ? AND ? AND role = 0 ORDER BY paragraph, position",
                    ids, count_addressee, &addressees, error))
    return FALSE;
  counted = name_counts (connection, "SELECT name FROM actor WHERE id = ?", counts, error);
  if (counted == NULL)
    return FALSE;
  add_facets (facets, RAP_FACET_ADDRESSEE, counted, compare_counts);
  return TRUE;
}

typedef struct {
  guint counts[N_DEADLINE_KINDS];
  guint any; /* paragraphs that have one at all */
  gint64 paragraph;
  guint seen; /* of the paragraph: 1 << kind */
} Deadlines;

static void
count_deadline (gint64 paragraph, gint64 kind, gpointer data)
{
  Deadlines *self = data;
  guint bit = 1u << CLAMP (kind, 0, N_DEADLINE_KINDS - 1);

  if (paragraph != self->paragraph) {
    self->seen = 0;
    self->any++;
  }
  self->paragraph = paragraph;
  if (!(self->seen & bit))
    self->counts[CLAMP (kind, 0, N_DEADLINE_KINDS - 1)]++;
  self->seen |= bit;
}

static gboolean
add_deadlines (RapConnection *connection, GArray *ids, GPtrArray *facets, GError **error)
{
  Deadlines deadlines = { 0 };

  if (!visit_pairs (connection,
                    "SELECT paragraph, kind FROM deadline WHERE paragraph BETWEEN ? AND ?"
                    " ORDER BY paragraph, position",
                    ids, count_deadline, &deadlines, error))
    return FALSE;
  for (guint kind = 0; kind < N_DEADLINE_KINDS; kind++)
    if (deadlines.counts[kind] > 0)
      g_ptr_array_add (facets, rap_facet_new (RAP_FACET_DEADLINE, rap_deadline_kind_to_name (kind),
                                              deadlines.counts[kind]));
  if (ids->len > deadlines.any)
    g_ptr_array_add (facets, rap_facet_new (RAP_FACET_DEADLINE, "none", ids->len - deadlines.any));
  return TRUE;
}

static void
add_strengths (const RapListing *self, GPtrArray *facets)
{
  guint counts[RAP_N_STRENGTHS] = { 0 };

  for (guint i = 0; i < self->paragraphs->len; i++) {
    gint strength = g_array_index (self->paragraphs, RapListed, i).strength;
    if (strength >= 0)
      counts[strength]++;
  }
  for (guint i = 0; i < RAP_N_STRENGTHS; i++)
    if (counts[i] > 0)
      g_ptr_array_add (facets,
                       rap_facet_new (RAP_FACET_STRENGTH, rap_strength_to_name (i), counts[i]));
}

static void
add_statuses (const RapListing *self, GPtrArray *facets)
{
  guint counts[RAP_N_STATUSES] = { 0 };

  for (guint i = 0; i < self->paragraphs->len; i++)
    counts[g_array_index (self->paragraphs, RapListed, i).status]++;
  for (guint i = 0; i < RAP_N_STATUSES; i++)
    if (counts[i] > 0)
      g_ptr_array_add (facets, rap_facet_new (RAP_FACET_STATUS, rap_status_to_name (i), counts[i]));
}

/**
 * rap_listing_load_facets:
 * @self: a list
 * @connection: to its library, which has not changed since
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapFacet): values that some of its rows have, by kind:
 *   bodies and addressees from the most frequent, years from the latest, strengths from the
 *   strongest, tags by name
 */
GPtrArray *
rap_listing_load_facets (const RapListing *self, RapConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint *counts = count_by_document (self);
  g_autoptr (GArray) ids = sort_paragraphs (self);

  if (!add_bodies_and_years (self, connection, counts, facets, error) ||
      !add_addressees (connection, ids, facets, error))
    return NULL;
  add_strengths (self, facets);
  if (!add_deadlines (connection, ids, facets, error))
    return NULL;
  add_statuses (self, facets);
  return rap_listing_add_tags (self, connection, counts, facets, error) ? g_steal_pointer (&facets)
                                                                        : NULL;
}
