/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Who and what has a name: actors, the bodies whose symbols and sessions are known, and when those
 * sessions end.
 */
#include "rap-calendar-date.h"
#include "rap-lexicon-json.h"
#include "rap-lexicon-private.h"

/* An actor, with every name it goes by; takes @actor. */
static void
add_actor (RapLexicon *self, RapLexiconActor actor, JsonArray *aliases)
{
  for (guint i = 0; i < rap_json_array_length (aliases); i++)
    rap_lexicon_add_phrase (self, json_array_get_string_element (aliases, i), RAP_TERM_ACTOR,
                            self->actors->len, 0);
  g_array_append_val (self->actors, actor);
}

static void
load_actors (RapLexicon *self, JsonObject *root)
{
  JsonArray *actors = rap_json_get_array (root, "actors");

  for (guint i = 0; i < rap_json_array_length (actors); i++) {
    JsonObject *object = json_array_get_object_element (actors, i);
    const char *name = json_object_get_string_member_with_default (object, "name", "");
    RapLexiconActor actor = {
      g_strdup (name),
      g_strdup (json_object_get_string_member_with_default (object, "kind", "")),
      g_strdup (json_object_get_string_member_with_default (object, "same_as", name)),
      g_strdup (json_object_get_string_member_with_default (object, "part_of", NULL)),
    };
    add_actor (self, actor, rap_json_get_array (object, "aliases"));
  }
}

static void
load_member_states (RapLexicon *self, JsonObject *root)
{
  JsonArray *states = rap_json_get_array (root, "member_states");
  const char *whole =
      json_object_get_string_member_with_default (root, "member_states_part_of", NULL);

  for (guint i = 0; i < rap_json_array_length (states); i++) {
    JsonArray *names = json_array_get_array_element (states, i);
    const char *name =
        rap_json_array_length (names) > 0 ? json_array_get_string_element (names, 0) : "";
    RapLexiconActor actor = { g_strdup (name), g_strdup ("states"), g_strdup (name),
                              g_strdup (whole) };

    add_actor (self, actor, names);
  }
}

/* Member States, of whom coastal States are a part, have parts. */
static void
mark_wholes (RapLexicon *self)
{
  g_autoptr (GHashTable) wholes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->actors->len; i++) {
    const RapLexiconActor *actor = &g_array_index (self->actors, RapLexiconActor, i);
    if (actor->whole != NULL)
      g_hash_table_add (wholes, actor->whole);
  }
  for (guint i = 0; i < self->actors->len; i++) {
    RapLexiconActor *actor = &g_array_index (self->actors, RapLexiconActor, i);
    actor->has_parts = g_hash_table_contains (wholes, actor->group);
  }
}

static void
load_bodies (RapLexicon *self, JsonObject *root)
{
  JsonArray *array = rap_json_get_array (root, "bodies");

  for (guint i = 0; i < rap_json_array_length (array); i++) {
    JsonObject *object = json_array_get_object_element (array, i);
    JsonArray *invocations = rap_json_get_array (object, "invocations");
    RapLexiconBody body = {
      g_strdup (json_object_get_string_member_with_default (object, "name", "")),
      g_strdup (json_object_get_string_member_with_default (object, "symbol", NULL)),
      g_strdup (json_object_get_string_member_with_default (object, "decision", NULL)),
      rap_json_get_strings (object, "prefixes"),
      json_object_get_boolean_member_with_default (object, "year", FALSE),
    };
    rap_lexicon_add_phrase (self, body.name, RAP_TERM_BODY, i, 0);
    for (guint j = 0; j < rap_json_array_length (invocations); j++)
      rap_lexicon_add_phrase (self, json_array_get_string_element (invocations, j),
                              RAP_TERM_INVOCATION, i, 0);
    g_array_append_val (self->bodies, body);
  }
}

static int
compare_known (gconstpointer a, gconstpointer b)
{
  return (int)((const RapKnownSession *)a)->number - (int)((const RapKnownSession *)b)->number;
}

static GArray *
read_known_sessions (JsonObject *object)
{
  GArray *known = g_array_new (FALSE, TRUE, sizeof (RapKnownSession));
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = members; l != NULL; l = l->next) {
    RapKnownSession session = { .number = g_ascii_strtoull (l->data, NULL, 10) };

    if (rap_calendar_date_from_string (json_object_get_string_member (object, l->data),
                                       &session.date))
      g_array_append_val (known, session);
  }
  g_array_sort (known, compare_known);
  return known;
}

static void
load_calendars (RapLexicon *self, JsonObject *root)
{
  JsonArray *array = rap_json_get_array (root, "calendar");

  for (guint i = 0; i < rap_json_array_length (array); i++) {
    JsonObject *object = json_array_get_object_element (array, i);
    g_auto (GStrv) names = rap_json_get_strings (object, "names");
    RapCalendar calendar = {
      .body = g_strdup (json_object_get_string_member_with_default (object, "body", "")),
      .base_year = json_object_get_int_member_with_default (object, "base_year", 0),
      .per_year = json_object_get_int_member_with_default (object, "per_year", 1),
      .month = json_object_get_int_member_with_default (object, "month", 12),
      .day = json_object_get_int_member_with_default (object, "day", 31),
      .known = read_known_sessions (rap_json_get_object (object, "known")),
    };
    for (guint j = 0; names[j] != NULL; j++)
      rap_lexicon_add_phrase (self, names[j], RAP_TERM_CALENDAR, i, 0);
    g_array_append_val (self->calendars, calendar);
  }
}

/**
 * rap_lexicon_load_names:
 * @self: a lexicon
 * @root: its JSON
 */
void
rap_lexicon_load_names (RapLexicon *self, JsonObject *root)
{
  load_actors (self, root);
  load_member_states (self, root);
  mark_wholes (self);
  load_bodies (self, root);
  load_calendars (self, root);
}
