/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The query language by the table search-queries.txt; filters, pages and the places of the words
 * that were found; and queries that nobody means well with.
 */
#include "store-samples.h"

#include <string.h>

static const SampleParagraph basin[] = {
  { "1.", "Requests all States to keep clean water in every basin;", RAP_STRENGTH_REQUEST,
    "Member States" },
  { "2.", "Invites the Assembly to consider water again;", RAP_STRENGTH_INVITE,
    "General Assembly" },
  { "3.", "Notes the basin. The water of it is low;", -1, NULL },
  { "4.", "Recalls S-30/1, with élan, in a nai\u0308ve spirit (水);", -1, NULL },
};
static const SampleParagraph crime[] = {
  { "5.", "Requests reports on water, as resolution A/RES/70/1 says;", RAP_STRENGTH_REQUEST,
    "Secretary-General" },
  { "6.", "Urges States to prevent drug-related crime;", RAP_STRENGTH_URGE, "Member States" },
  { "7.", "Urges States to count drug related crime;", RAP_STRENGTH_URGE, "Member States" },
  { "8.", "Notes crime near the sea, and what is related to a drug, or not so;", -1, NULL },
};

typedef struct {
  char *folder;
  RapLibrary *library;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapDocument) first =
      sample_document_new ("X/RES/1/1", "Assembly of Rivers", "2016-03-01", basin, 4);
  g_autoptr (RapDocument) second =
      sample_document_new ("Y/2020/9", "Council of Coasts", "2020-11-30", crime, 4);

  fixture->folder = sample_folder_make ();
  fixture->library = sample_library_new (fixture->folder);
  sample_deposit (fixture->library, "first", first);
  sample_deposit (fixture->library, "second", second);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  sample_folder_remove (fixture->folder);
}

static char *
labels_of_hits (RapLibrary *library, const RapQueryFields *fields)
{
  g_autoptr (RapQuery) query = rap_query_new (fields);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = rap_library_search (library, query, 0, 100, NULL, &error);
  g_autoptr (GString) labels = g_string_new (NULL);
  guint64 count;

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++) {
    const RapHit *hit = g_ptr_array_index (hits, i);
    g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", hit->label);
  }
  rap_library_count (library, query, &count, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, hits->len);
  return g_strdup (labels->str);
}

static void
test_queries (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", "search-queries.txt", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);
    RapQueryFields fields = { .text = parts[0] };
    g_autofree char *labels = NULL;

    if (lines[i][0] == '\0' || lines[i][0] == '#')
      continue;
    labels = labels_of_hits (fixture->library, &fields);
    g_test_message ("line %u: %s", i + 1, parts[0]);
    g_assert_cmpstr (labels, ==, parts[1] != NULL ? parts[1] : "");
  }
}

static void
test_filters (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    RapQueryFields fields;
    const char *labels;
  } cases[] = {
    { { 0 }, "1. 2. 3. 4. 5. 6. 7. 8." },
    { { .text = "" }, "1. 2. 3. 4. 5. 6. 7. 8." },
    { { .text = "water", .document = "X/RES/1/1" }, "1. 2. 3." },
    { { .text = "water", .document = "y/2020/9" }, "5." },
    { { .text = "water", .document = "1/1" }, "1. 2. 3." },
    { { .text = "water", .document = "absent" }, "" },
    { { .text = "water", .body = "Council of Coasts" }, "5." },
    { { .text = "water", .body = "council" }, "5." },
    { { .text = "water", .body = "rivers" }, "1. 2. 3." },
    { { .text = "water", .body = "absent" }, "" },
    { { .text = "water", .year_from = 2016 }, "1. 2. 3. 5." },
    { { .text = "water", .year_from = 2017 }, "5." },
    { { .text = "water", .year_to = 2019 }, "1. 2. 3." },
    { { .text = "water", .year_from = 2017, .year_to = 2019 }, "" },
    { { .actor = "member states" }, "1. 6. 7." },
    { { .actor = "states" }, "1. 6. 7." },
    { { .actor = "secretary" }, "5." },
    { { .actor = "absent" }, "" },
    { { .text = "crime", .actor = "states", .year_from = 2020 }, "6. 7." },
    { { .strengths = 1u << RAP_STRENGTH_URGE }, "6. 7." },
    { { .strengths = 1u << RAP_STRENGTH_URGE | 1u << RAP_STRENGTH_INVITE }, "2. 6. 7." },
    { { .commitments = TRUE }, "1. 2. 5. 6. 7." },
    { { .text = "crime", .commitments = TRUE }, "6. 7." },
    { { .text = "crime OR water NOT basin", .commitments = TRUE }, "2. 5. 6. 7." },
    { { .text = "***", .commitments = TRUE }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *labels = labels_of_hits (fixture->library, &cases[i].fields);

    g_test_message ("case %u", i);
    g_assert_cmpstr (labels, ==, cases[i].labels);
  }
}

static void
test_pages (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapQueryFields fields = { .text = "wat*" };
  g_autoptr (RapQuery) query = rap_query_new (&fields);
  g_autoptr (GString) labels = g_string_new (NULL);
  gint64 after = 0;

  for (guint page = 0; page < 4; page++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) hits =
        rap_library_search (fixture->library, query, after, 2, NULL, &error);

    g_assert_no_error (error);
    for (guint i = 0; i < hits->len; i++) {
      const RapHit *hit = g_ptr_array_index (hits, i);
      g_string_append (labels, hit->label);
      after = hit->paragraph;
    }
    g_string_append (labels, "|");
  }
  g_assert_cmpstr (labels->str, ==, "1.2.|3.5.|||");
}

static void
test_spans (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *text;
    const char *marked; /* the first hit */
  } cases[] = {
    { "water", "Requests all States to keep clean [water] in every basin;" },
    { "\"clean water\"", "Requests all States to keep [clean water] in every basin;" },
    { "clean water", "Requests all States to keep [clean] [water] in every basin;" },
    { "sta* OR keep", "Requests all [States] to [keep] clean water in every basin;" },
    { "\"keep clean\" OR \"clean water\"",
      "Requests all States to [keep clean water] in every basin;" },
    { "naive", "Recalls S-30/1, with élan, in a [nai\u0308ve] spirit (水);" },
    { "spirit \"30/1\"", "Recalls S-[30/1], with élan, in a nai\u0308ve [spirit] (水);" },
    { "水", "Recalls S-30/1, with élan, in a nai\u0308ve spirit ([水]);" },
    { "drug-related", "Urges States to prevent [drug-related] crime;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    RapQueryFields fields = { .text = cases[i].text };
    g_autoptr (RapQuery) query = rap_query_new (&fields);
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) hits = rap_library_search (fixture->library, query, 0, 1, NULL, &error);
    g_autoptr (GString) marked = NULL;
    const RapHit *hit;

    g_assert_no_error (error);
    g_assert_cmpuint (hits->len, ==, 1);
    hit = g_ptr_array_index (hits, 0);
    marked = g_string_new (hit->text);
    for (guint s = hit->spans->len; s > 0; s--) {
      RapSpan span = g_array_index (hit->spans, RapSpan, s - 1);
      g_string_insert (marked, g_utf8_offset_to_pointer (marked->str, span.end) - marked->str, "]");
      g_string_insert (marked, g_utf8_offset_to_pointer (marked->str, span.start) - marked->str,
                       "[");
    }
    g_assert_cmpstr (marked->str, ==, cases[i].marked);
  }
}

static void
test_hit (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapQueryFields fields = { .text = "invites" };
  g_autoptr (RapQuery) query = rap_query_new (&fields);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = rap_library_search (fixture->library, query, 0, 9, NULL, &error);
  const char *const path[] = { "2.", NULL };
  const RapHit *hit;

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->name, ==, "X/RES/1/1");
  g_assert_cmpstrv (hit->path, path);
  g_assert_cmpint (hit->strength, ==, RAP_STRENGTH_INVITE);
  g_assert_cmpint (hit->type, ==, RAP_PARAGRAPH_OPERATIVE);
}

static char *
repeat (const char *text, guint n, const char *end)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, text);
  g_string_append (repeated, end);
  return g_string_free (repeated, FALSE);
}

/* Whatever is typed, there is an answer and no error. */
static void
test_hostile (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  static const char alphabet[] = "aw*\"'()-:^{}.,;%_\\+ANDORT \n\t\xc3\xa9\xff";
  g_autoptr (GRand) lot = g_rand_new_with_seed (5);
  char *large[] = {
    repeat ("(", 5000, "water"),     repeat ("water ", 5000, ""),
    repeat ("water OR ", 5000, "x"), repeat ("water NOT ", 300, ""),
    repeat ("w* OR ", 500, "x"),     repeat ("\"", 5001, ""),
    repeat ("((a) ", 40, "))"),      repeat ("water NOT clean ", 1000, "x"),
    repeat ("a-", 3000, "b"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (large); i++) {
    RapQueryFields fields = { .text = large[i] };
    g_free (labels_of_hits (fixture->library, &fields));
    g_free (large[i]);
  }
  for (guint i = 0; i < 3000; i++) {
    char typed[24];
    RapQueryFields fields = { .text = typed };
    guint length = g_rand_int_range (lot, 0, sizeof typed);

    for (guint c = 0; c < length; c++)
      typed[c] = alphabet[g_rand_int_range (lot, 0, sizeof alphabet - 1)];
    typed[length] = '\0';
    g_free (labels_of_hits (fixture->library, &fields));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search/queries", Fixture, NULL, set_up, test_queries, tear_down);
  g_test_add ("/search/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/search/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/search/spans", Fixture, NULL, set_up, test_spans, tear_down);
  g_test_add ("/search/hit", Fixture, NULL, set_up, test_hit, tear_down);
  g_test_add ("/search/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  return g_test_run ();
}
