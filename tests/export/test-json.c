/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The JSON that other programs rely on.
 */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "golden.h"
#include "rap-export-json.h"
#include "rap-json-writer.h"
#include "read-document.h"

static void
assert_is_json (const GString *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text->str, text->len, &error);
  g_assert_no_error (error);
}

static void
test_one_document (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);

  rap_export_json_document (g_ptr_array_index (documents, 0), out);
  assert_is_json (out);
  assert_golden ("export/golden/document.json", out->str);

  g_ptr_array_set_size (documents, 1);
  rap_export_json_documents (documents, same);
  g_assert_cmpstr (same->str, ==, out->str);
}

static void
test_several_documents (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (GString) out = g_string_new (NULL);

  rap_export_json_documents (documents, out);
  assert_is_json (out);
  assert_golden ("export/golden/documents.json", out->str);
}

static void
test_chart (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (GString) out = g_string_new (NULL);

  rap_export_json_chart (documents, &(RapChartOptions){ 0 }, out);
  assert_is_json (out);
  assert_golden ("export/golden/chart.json", out->str);
}

static char *
tag (G_GNUC_UNUSED RapDocument *document,
     RapParagraph *paragraph,
     G_GNUC_UNUSED RapChartColumn column,
     G_GNUC_UNUSED gpointer data)
{
  return g_str_equal (rap_paragraph_get_id (paragraph), "p3") ? g_strdup ("floods\ndams") : NULL;
}

/* A list of each paragraph, where tags are asked for. */
static void
test_tags (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (GString) out = g_string_new (NULL);
  RapChartOptions options = { .columns = 1u << RAP_CHART_TAGS, .annotate = tag };

  rap_export_json_chart (documents, &options, out);
  assert_is_json (out);
  g_assert_nonnull (strstr (out->str, "\"not_commitment\":null,\"tags\":[\"floods\",\"dams\"]}"));
  g_assert_nonnull (strstr (out->str, "\"tags\":[]}"));
}

/* A number that an analyst has put right is told with what the source has there. */
static void
test_corrected_label (void)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  g_ptr_array_add (paragraphs,
                   rap_paragraph_new (&(RapParagraphFields){
                       .id = "p1", .label = "19.", .label_was = "18.", .text = "Urges" }));
  document = rap_document_new (&(RapDocumentFields){ .paragraphs = paragraphs });
  rap_export_json_document (document, out);
  assert_is_json (out);
  g_assert_nonnull (strstr (out->str, "\"label\":\"19.\",\"label_was\":\"18.\","));
}

/* What an item has from its chapeau stands nowhere in its text, and is told apart. */
static void
test_inherited (void)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) actors = rap_actors_new (), deadlines = rap_deadlines_new ();
  RapActor partner = { { 17, 23 }, g_strdup ("States"), RAP_ACTOR_PARTNER };
  RapActor addressee = { { 0, 0 }, g_strdup ("the Office"), RAP_ACTOR_ADDRESSEE };
  RapDeadline day = { { 0, 0 }, RAP_DEADLINE_DATE, g_strdup ("2031-12-31") };
  g_autoptr (RapCommitment) commitment = NULL;
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  g_array_append_val (actors, partner);
  g_array_append_val (actors, addressee);
  g_array_append_val (deadlines, day);
  commitment = rap_commitment_new (RAP_STRENGTH_REQUEST, "chapeau", "A reason.", actions, actors,
                                   deadlines, NULL);
  g_ptr_array_add (paragraphs,
                   rap_paragraph_new (&(RapParagraphFields){
                       .id = "p1", .text = "To publish, with States;", .commitment = commitment }));
  document = rap_document_new (&(RapDocumentFields){ .paragraphs = paragraphs });
  rap_export_json_document (document, out);
  assert_is_json (out);
  g_assert_nonnull (strstr (out->str, "\"actors\":[{\"start\":17,\"end\":23,\"name\":\"States\","
                                      "\"role\":\"partner\"}],\"deadlines\":[],"));
  g_assert_nonnull (strstr (out->str, "\"inherited\":{\"actors\":[{\"name\":\"the Office\","
                                      "\"role\":\"addressee\"}],\"deadlines\":[{\"kind\":\"date\","
                                      "\"date\":\"2031-12-31\"}]}"));
}

/* What is written can be read again and is then written in the same way. */
static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) again = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor = g_file_open_tmp ("rap-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (descriptor, NULL));
  rap_export_json_document (g_ptr_array_index (documents, 0), out);
  g_assert_true (g_file_set_contents (path, out->str, out->len, NULL));
  read = read_documents (path);
  rap_export_json_document (g_ptr_array_index (read, 0), again);
  g_assert_cmpstr (again->str, ==, out->str);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_every_character_is_escaped (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new ("é–𝄞 \"quoted\" back\\slash</script>");
  g_autoptr (JsonNode) node = NULL;
  RapJsonWriter writer;

  for (char c = 1; c < 0x20; c++)
    g_string_append_c (text, c);
  g_string_append_c (text, 0x7f);
  rap_json_writer_init (&writer, out);
  rap_json_writer_begin (&writer, '[', FALSE);
  rap_json_writer_string (&writer, text->str);
  rap_json_writer_number (&writer, 0);
  rap_json_writer_number (&writer, G_MAXUINT);
  rap_json_writer_null (&writer);
  rap_json_writer_end (&writer, ']');
  node = json_from_string (out->str, NULL);
  g_assert_cmpstr (json_array_get_string_element (json_node_get_array (node), 0), ==, text->str);
  g_assert_cmpint (json_array_get_int_element (json_node_get_array (node), 2), ==, G_MAXUINT);
  g_assert_true (json_array_get_null_element (json_node_get_array (node), 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/json/one-document", test_one_document);
  g_test_add_func ("/export/json/several-documents", test_several_documents);
  g_test_add_func ("/export/json/chart", test_chart);
  g_test_add_func ("/export/json/tags", test_tags);
  g_test_add_func ("/export/json/corrected-label", test_corrected_label);
  g_test_add_func ("/export/json/inherited", test_inherited);
  g_test_add_func ("/export/json/round-trip", test_round_trip);
  g_test_add_func ("/export/json/every-character", test_every_character_is_escaped);
  return g_test_run ();
}
