/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "read-document.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char *
get_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static guint
get_number (JsonObject *object, const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

static guint
count_members (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) && !json_object_get_null_member (object, name)
             ? json_array_get_length (json_object_get_array_member (object, name))
             : 0;
}

static JsonObject *
get_element (JsonObject *object, const char *name, guint i)
{
  return json_array_get_object_element (json_object_get_array_member (object, name), i);
}

static RapSpan
get_span (JsonObject *object, const char *text)
{
  const char *words = get_text (object, "in");
  const char *found;

  if (words == NULL)
    return (RapSpan){ get_number (object, "start"), get_number (object, "end") };
  found = strstr (text, words);
  if (found == NULL)
    g_error ("“%s” is not in “%s”", words, text);
  return (RapSpan){ g_utf8_pointer_to_offset (text, found),
                    g_utf8_pointer_to_offset (text, found) + g_utf8_strlen (words, -1) };
}

static RapCommitment *
read_commitment (JsonObject *object, const char *text)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  g_autoptr (GArray) qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  RapStrength strength = RAP_STRENGTH_NEED;

  for (guint i = 0; i < count_members (object, "actions"); i++) {
    JsonObject *element = get_element (object, "actions", i);
    RapAction action = { get_span (element, text), RAP_ACTION_PERFORMATIVE };
    rap_action_role_from_name (get_text (element, "role"), &action.role);
    g_array_append_val (actions, action);
  }
  for (guint i = 0; i < count_members (object, "actors"); i++) {
    JsonObject *element = get_element (object, "actors", i);
    RapActor actor = { get_span (element, text), g_strdup (get_text (element, "name")), 0 };
    rap_actor_role_from_name (get_text (element, "role"), &actor.role);
    g_array_append_val (actors, actor);
  }
  for (guint i = 0; i < count_members (object, "deadlines"); i++) {
    JsonObject *element = get_element (object, "deadlines", i);
    RapDeadline deadline = { get_span (element, text), 0, g_strdup (get_text (element, "date")) };
    rap_deadline_kind_from_name (get_text (element, "kind"), &deadline.kind);
    g_array_append_val (deadlines, deadline);
  }
  for (guint i = 0; i < count_members (object, "qualifiers"); i++) {
    RapSpan span = get_span (get_element (object, "qualifiers", i), text);
    g_array_append_val (qualifiers, span);
  }
  rap_strength_from_name (get_text (object, "strength"), &strength);
  return rap_commitment_new (strength, "", get_text (object, "reason"), actions, actors, deadlines,
                             qualifiers);
}

static GArray *
read_footnotes (JsonObject *object, const char *text)
{
  GArray *footnotes = rap_footnotes_new ();

  for (guint i = 0; i < count_members (object, "footnotes"); i++) {
    JsonObject *element = get_element (object, "footnotes", i);
    const char *after = get_text (element, "after");
    RapFootnote footnote = { g_strdup (get_text (element, "mark")), get_number (element, "offset"),
                             g_strdup (get_text (element, "text")) };
    if (after != NULL)
      footnote.offset = g_utf8_pointer_to_offset (text, strstr (text, after) + strlen (after));
    g_array_append_val (footnotes, footnote);
  }
  return footnotes;
}

static GArray *
read_emphases (JsonObject *object, const char *text)
{
  GArray *emphases = g_array_new (FALSE, FALSE, sizeof (RapEmphasis));

  for (guint i = 0; i < count_members (object, "emphases"); i++) {
    JsonObject *element = get_element (object, "emphases", i);
    RapEmphasis emphasis = { get_span (element, text), get_number (element, "style") };
    g_array_append_val (emphases, emphasis);
  }
  return emphases;
}

static GArray *
read_repairs (JsonObject *object, const char *text)
{
  GArray *repairs = rap_text_repairs_new ();

  for (guint i = 0; i < count_members (object, "repairs"); i++) {
    JsonObject *element = get_element (object, "repairs", i);
    RapTextRepair repair = { get_span (element, text), g_strdup (get_text (element, "was")) };
    g_array_append_val (repairs, repair);
  }
  return repairs;
}

static GStrv
read_path (JsonObject *object)
{
  g_autoptr (GStrvBuilder) path = g_strv_builder_new ();

  for (guint i = 0; i < count_members (object, "path"); i++)
    g_strv_builder_add (
        path, json_array_get_string_element (json_object_get_array_member (object, "path"), i));
  return g_strv_builder_end (path);
}

static RapParagraph *
read_paragraph (JsonObject *object, guint number)
{
  const char *text = get_text (object, "text");
  g_autofree char *usual_id = g_strdup_printf ("p%u", number);
  g_auto (GStrv) path = read_path (object);
  g_autoptr (GArray) footnotes = read_footnotes (object, text);
  g_autoptr (GArray) emphases = read_emphases (object, text);
  g_autoptr (GArray) repairs = read_repairs (object, text);
  g_autoptr (RapCommitment) commitment = NULL;
  const char *id = get_text (object, "id");
  RapParagraphType type = RAP_PARAGRAPH_BODY;

  rap_paragraph_type_from_name (get_text (object, "kind"), &type);
  if (json_object_has_member (object, "commitment") &&
      !json_object_get_null_member (object, "commitment"))
    commitment = read_commitment (json_object_get_object_member (object, "commitment"), text);
  return rap_paragraph_new (
      &(RapParagraphFields){ .id = id != NULL ? id : usual_id,
                             .section = get_text (object, "section"),
                             .type = type,
                             .label = get_text (object, "label"),
                             .path = (const char *const *)path,
                             .page = get_number (object, "page"),
                             .text = text,
                             .footnotes = footnotes,
                             .emphases = emphases,
                             .repairs = repairs,
                             .commitment = commitment,
                             .not_commitment = get_text (object, "not_commitment") });
}

static GArray *
read_sections (JsonObject *object)
{
  GArray *sections = rap_sections_new ();

  for (guint i = 0; i < count_members (object, "sections"); i++) {
    JsonObject *element = get_element (object, "sections", i);
    RapSection section = { g_strdup (get_text (element, "id")),
                           g_strdup (get_text (element, "parent")), get_number (element, "level"),
                           g_strdup (get_text (element, "title")) };
    g_array_append_val (sections, section);
  }
  return sections;
}

static RapDocument *
read_document (JsonObject *object)
{
  JsonObject *document = json_object_get_object_member (object, "document");
  JsonObject *source = json_object_get_object_member (document, "source");
  g_autoptr (GArray) sections = read_sections (object);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count_members (object, "paragraphs"); i++)
    g_ptr_array_add (paragraphs, read_paragraph (get_element (object, "paragraphs", i), i + 1));
  return rap_document_new (
      &(RapDocumentFields){ .symbol = get_text (document, "symbol"),
                            .title = get_text (document, "title"),
                            .body = get_text (document, "body"),
                            .session = get_text (document, "session"),
                            .agenda_item = get_text (document, "agenda_item"),
                            .adopted = get_text (document, "adopted"),
                            .language = get_text (document, "language"),
                            .source_name = get_text (source, "name"),
                            .media_type = get_text (source, "media_type"),
                            .sha256 = get_text (source, "sha256"),
                            .n_pages = get_number (source, "pages"),
                            .lexicon_version = get_text (document, "lexicon_version"),
                            .sections = sections,
                            .paragraphs = paragraphs });
}

GPtrArray *
read_documents (const char *path)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);
  root = json_parser_get_root (parser);
  if (JSON_NODE_HOLDS_OBJECT (root)) {
    g_ptr_array_add (documents, read_document (json_node_get_object (root)));
  } else {
    JsonArray *list = json_node_get_array (root);
    for (guint i = 0; i < json_array_get_length (list); i++)
      g_ptr_array_add (documents, read_document (json_array_get_object_element (list, i)));
  }
  return documents;
}

GPtrArray *
read_fixture (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "chart", "documents", name, NULL);

  return read_documents (path);
}
