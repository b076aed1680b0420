/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-pairing.h"

#include <math.h>

#include "rap-candidates.h"
#include "rap-word-alignment.h"

/* Shares of weight from which paragraphs belong together: of both, and of the smaller one where
 * it went into a larger. Figures tried on documents of several bodies. The larger one is, the more
 * words it shares by chance: each time that it is twice as large, more must be shared. */
#define MIN_SHARED 0.37
#define MIN_CONTAINED 0.60
#define MORE_FOR_TWICE 0.05
/* Of a paragraph that went into a larger one beside another. */
#define MIN_JOINED 0.50
/* MIN_SHARED is the least of the shares above; sums of one row in two orders differ by less. */
#define ROUNDING 0.999
/* Of both, where two paragraphs say much the same and one paragraph stands for both. */
#define MIN_SHARED_AGAIN 0.42
/* So much weight must be shared, by whole paragraphs, by a part that was split off or merged, and
 * by a part alone: a formula of three common words is no kinship. */
#define MIN_WEIGHT_SHARED 3.0
#define MIN_WEIGHT_JOINED 6.0
#define MIN_WEIGHT_CONTAINED 12.0

typedef struct {
  guint left, right;
  double score;     /* of both, weighted */
  double contained; /* of the smaller one */
  double shared;    /* weight */
  gboolean equal;
} Edge;

typedef struct {
  const GArray *left, *right, *weights;
  double *of_left, *of_right;    /* (owned): weights of the units */
  guint *bag, *taken;            /* (owned): how often each word is there, all 0 in between */
  GArray *edges;                 /* (owned) (element-type Edge) */
  GPtrArray *by_left, *by_right; /* (owned) (nullable elements): the pairing of a unit */
  GPtrArray *pairings;           /* (owned) (element-type RapPairing) */
} Matching;

static double
weight_of (const Matching *self, const RapWordingWord *word)
{
  return (word->flags & RAP_WORDING_FRAME) != 0 ? 0
                                                : g_array_index (self->weights, double, word->id);
}

static double
weight_of_all (const Matching *self, const GArray *words)
{
  double weight = 0;

  for (guint i = 0; i < words->len; i++)
    weight += weight_of (self, &g_array_index (words, RapWordingWord, i));
  return weight;
}

/* The next word that is said inside the frame; a "not" is never of the frame. */
static guint
skip_frame (const GArray *words, guint at)
{
  for (; at < words->len; at++) {
    guint flags = g_array_index (words, RapWordingWord, at).flags;
    if ((flags & RAP_WORDING_FRAME) == 0 || (flags & RAP_WORDING_NEGATION) != 0)
      break;
  }
  return at;
}

/* Whether what is said inside the frames is the same, word for word. */
static gboolean
substance_equal (const GArray *left, const GArray *right)
{
  for (guint i = 0, k = 0;; i++, k++) {
    i = skip_frame (left, i);
    k = skip_frame (right, k);
    if (i == left->len || k == right->len)
      return i == left->len && k == right->len;
    if (g_array_index (left, RapWordingWord, i).id != g_array_index (right, RapWordingWord, k).id)
      return FALSE;
  }
}

/* No alignment of the two can share more: the weight of the words they have in common, in whatever
 * order. */
static double
bound_of (const Matching *self, const GArray *left, const GArray *right)
{
  double shared = 0;

  for (guint i = 0; i < left->len; i++)
    self->bag[g_array_index (left, RapWordingWord, i).id]++;
  for (guint i = 0; i < right->len; i++) {
    const RapWordingWord *word = &g_array_index (right, RapWordingWord, i);
    if (self->taken[word->id]++ < self->bag[word->id])
      shared += weight_of (self, word);
  }
  for (guint i = 0; i < left->len; i++)
    self->bag[g_array_index (left, RapWordingWord, i).id] = 0;
  for (guint i = 0; i < right->len; i++)
    self->taken[g_array_index (right, RapWordingWord, i).id] = 0;
  return shared;
}

/* Adds the edge of a candidate, unless there is none that anything could come of. */
static void
measure (Matching *self, const RapCandidate *candidate)
{
  const GArray *left = g_array_index (self->left, RapUnit, candidate->left).words;
  const GArray *right = g_array_index (self->right, RapUnit, candidate->right).words;
  double of_left = self->of_left[candidate->left], of_right = self->of_right[candidate->right];
  double smaller = MIN (of_left, of_right);
  Edge edge = { candidate->left, candidate->right, 0, 0, 0, FALSE };
  g_autofree guint *partners = NULL;

  if (smaller > 0 && bound_of (self, left, right) < MIN_SHARED * smaller * ROUNDING)
    return;
  edge.equal = substance_equal (left, right);
  partners = g_new (guint, left->len + 1);
  rap_word_alignment (left, right, partners);
  for (guint i = 0; i < left->len; i++)
    if (partners[i] != RAP_WORD_UNPAIRED)
      edge.shared += MIN (weight_of (self, &g_array_index (left, RapWordingWord, i)),
                          weight_of (self, &g_array_index (right, RapWordingWord, partners[i])));
  if (of_left + of_right > 0)
    edge.score = 2 * edge.shared / (of_left + of_right);
  if (smaller > 0)
    edge.contained = edge.shared / smaller;
  g_array_append_val (self->edges, edge);
}

/* The best first; of equals the one whose places in the two documents are nearer to each other. */
static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const Edge *one = a, *other = b;
  int distance = ABS ((int)one->left - (int)one->right), rest;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  rest = distance - ABS ((int)other->left - (int)other->right);
  if (rest != 0)
    return rest;
  return one->left != other->left ? (int)one->left - (int)other->left
                                  : (int)one->right - (int)other->right;
}

static void
pairing_free (gpointer data)
{
  RapPairing *pairing = data;

  g_array_unref (pairing->left);
  g_array_unref (pairing->right);
  g_free (pairing);
}

static void
pair (Matching *self, const Edge *edge)
{
  RapPairing *pairing = g_new0 (RapPairing, 1);

  pairing->left = g_array_new (FALSE, FALSE, sizeof (guint));
  pairing->right = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (pairing->left, edge->left);
  g_array_append_val (pairing->right, edge->right);
  pairing->score = edge->score;
  pairing->substance_equal = edge->equal;
  self->by_left->pdata[edge->left] = pairing;
  self->by_right->pdata[edge->right] = pairing;
  g_ptr_array_add (self->pairings, pairing);
}

static guint
place_on_right (const Matching *self, guint left)
{
  return g_array_index (((RapPairing *)self->by_left->pdata[left])->right, guint, 0);
}

static gboolean
same_words (const GArray *left, const GArray *right)
{
  if (left->len != right->len)
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    if (g_array_index (left, RapWordingWord, i).id != g_array_index (right, RapWordingWord, i).id)
      return FALSE;
  return TRUE;
}

static guint
hash_words (gconstpointer key)
{
  const GArray *words = key;
  guint hash = 5381;

  for (guint i = 0; i < words->len; i++)
    hash = hash * 33 + g_array_index (words, RapWordingWord, i).id;
  return hash;
}

static gboolean
equal_words (gconstpointer a, gconstpointer b)
{
  return same_words (a, b);
}

static void
pair_same (Matching *self, guint left, guint right)
{
  const Edge edge = { left, right, 1, 1, self->of_left[left], TRUE };

  pair (self, &edge);
}

/* Where the same words stand on both sides. */
typedef struct {
  guint n_left;
  GArray *right; /* (owned) (element-type uint): free units, the last first */
} Same;

static void
same_free (gpointer data)
{
  Same *same = data;

  g_array_unref (same->right);
  g_free (same);
}

static GHashTable *
find_same (const Matching *self)
{
  GHashTable *table = g_hash_table_new_full (hash_words, equal_words, NULL, same_free);

  for (guint k = self->right->len; k-- > 0;) {
    GArray *words = g_array_index (self->right, RapUnit, k).words;
    Same *same = g_hash_table_lookup (table, words);

    if (self->by_right->pdata[k] != NULL || words->len == 0)
      continue;
    if (same == NULL) {
      same = g_new0 (Same, 1);
      same->right = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, words, same);
    }
    g_array_append_val (same->right, k);
  }
  return table;
}

static Same *
same_as (const Matching *self, GHashTable *table, guint left)
{
  return self->by_left->pdata[left] == NULL
             ? g_hash_table_lookup (table, g_array_index (self->left, RapUnit, left).words)
             : NULL;
}

/* What stands once on each side, word for word, needs no alignment. */
static void
pair_unique (Matching *self)
{
  g_autoptr (GHashTable) table = find_same (self);

  for (guint i = 0; i < self->left->len; i++) {
    Same *same = same_as (self, table, i);
    if (same != NULL)
      same->n_left++;
  }
  for (guint i = 0; i < self->left->len; i++) {
    Same *same = same_as (self, table, i);
    if (same != NULL && same->n_left == 1 && same->right->len == 1)
      pair_same (self, i, g_array_index (same->right, guint, 0));
  }
}

static void
pair_neighbour (Matching *self, guint left, guint right)
{
  if (left < self->left->len && right < self->right->len && self->by_left->pdata[left] == NULL &&
      self->by_right->pdata[right] == NULL &&
      same_words (g_array_index (self->left, RapUnit, left).words,
                  g_array_index (self->right, RapUnit, right).words))
    pair_same (self, left, right);
}

/* What stands there again and again, as a chapeau does, belongs to what it stands beside; what is
 * left of it, in order. */
static void
pair_repeated (Matching *self)
{
  g_autoptr (GHashTable) table = NULL;

  for (guint i = 0; i < self->left->len; i++)
    if (self->by_left->pdata[i] != NULL)
      pair_neighbour (self, i + 1, place_on_right (self, i) + 1);
  for (guint i = self->left->len; i-- > 1;)
    if (self->by_left->pdata[i] != NULL)
      pair_neighbour (self, i - 1, place_on_right (self, i) - 1);
  table = find_same (self);
  for (guint i = 0; i < self->left->len; i++) {
    Same *same = same_as (self, table, i);
    if (same != NULL && same->right->len > 0) {
      pair_same (self, i, g_array_index (same->right, guint, same->right->len - 1));
      g_array_set_size (same->right, same->right->len - 1);
    }
  }
}

/* Whether the smaller of two units went into the larger one. */
static gboolean
is_contained (const Matching *self, const Edge *edge)
{
  double of_left = self->of_left[edge->left], of_right = self->of_right[edge->right];

  return edge->shared >= MIN_WEIGHT_CONTAINED &&
         edge->contained >=
             MIN_CONTAINED + MORE_FOR_TWICE * fabs (log2 (of_left) - log2 (of_right));
}

/* Equal lines of less weight than @min_equal wait. */
static void
pair_one_to_one (Matching *self, double min_equal)
{
  for (guint i = 0; i < self->edges->len; i++) {
    const Edge *edge = &g_array_index (self->edges, Edge, i);
    gboolean alike = (edge->score >= MIN_SHARED && edge->shared >= MIN_WEIGHT_SHARED) ||
                     is_contained (self, edge);

    if (self->by_left->pdata[edge->left] == NULL && self->by_right->pdata[edge->right] == NULL &&
        (edge->equal ? edge->shared >= min_equal : alike))
      pair (self, edge);
  }
}

/* How much of the weight that @unit shares with @host is not what @host shares with its partner
 * already: a part that came from elsewhere. */
static double
share_of_its_own (const Matching *self, const GArray *unit, const GArray *host, const GArray *rival)
{
  g_autofree guint *with_unit = g_new (guint, host->len + 1);
  g_autofree guint *with_rival = g_new (guint, host->len + 1);
  double own = 0, all = weight_of_all (self, unit);

  rap_word_alignment (host, unit, with_unit);
  rap_word_alignment (host, rival, with_rival);
  for (guint i = 0; i < host->len; i++)
    if (with_unit[i] != RAP_WORD_UNPAIRED && with_rival[i] == RAP_WORD_UNPAIRED)
      own += weight_of (self, &g_array_index (host, RapWordingWord, i));
  return all > 0 ? own / all : 0;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  return (int)*(const guint *)a - (int)*(const guint *)b;
}

/* A unit that found no partner of its own joins the pair of the unit that took it in. */
static void
join (Matching *self, const Edge *edge, gboolean from_left)
{
  GPtrArray *hosts = from_left ? self->by_right : self->by_left;
  guint joining = from_left ? edge->left : edge->right;
  guint host = from_left ? edge->right : edge->left;
  RapPairing *pairing = hosts->pdata[host];
  GArray *side = from_left ? pairing->left : pairing->right;
  GArray *across = from_left ? pairing->right : pairing->left;
  const GArray *units = from_left ? self->left : self->right;
  const GArray *host_units = from_left ? self->right : self->left;

  if (across->len > 1)
    return;
  if (edge->score < MIN_SHARED_AGAIN &&
      share_of_its_own (self, g_array_index (units, RapUnit, joining).words,
                        g_array_index (host_units, RapUnit, host).words,
                        g_array_index (units, RapUnit, g_array_index (side, guint, 0)).words) <
          MIN_JOINED)
    return;
  g_array_append_val (side, joining);
  g_array_sort (side, compare_positions);
  pairing->substance_equal = FALSE;
  (from_left ? self->by_left : self->by_right)->pdata[joining] = pairing;
}

static void
join_split_and_merged (Matching *self)
{
  for (guint i = 0; i < self->edges->len; i++) {
    const Edge *edge = &g_array_index (self->edges, Edge, i);
    gboolean left_free = self->by_left->pdata[edge->left] == NULL;
    gboolean right_free = self->by_right->pdata[edge->right] == NULL;

    if (left_free != right_free && edge->shared >= MIN_WEIGHT_JOINED)
      join (self, edge, left_free);
  }
}

static int
compare_pairings (gconstpointer a, gconstpointer b)
{
  const RapPairing *one = *(const RapPairing *const *)a, *other = *(const RapPairing *const *)b;

  return (int)g_array_index (one->left, guint, 0) - (int)g_array_index (other->left, guint, 0);
}

static double *
weigh_units (const Matching *self, const GArray *units)
{
  double *weights = g_new (double, units->len + 1);

  for (guint i = 0; i < units->len; i++)
    weights[i] = weight_of_all (self, g_array_index (units, RapUnit, i).words);
  return weights;
}

static void
matching_init (
    Matching *self, const GArray *left, const GArray *right, const GArray *weights, guint n_words)
{
  self->left = left;
  self->right = right;
  self->weights = weights;
  self->of_left = weigh_units (self, left);
  self->of_right = weigh_units (self, right);
  self->bag = g_new0 (guint, n_words + 1);
  self->taken = g_new0 (guint, n_words + 1);
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  self->by_left = g_ptr_array_new ();
  self->by_right = g_ptr_array_new ();
  self->pairings = g_ptr_array_new_with_free_func (pairing_free);
  g_ptr_array_set_size (self->by_left, left->len);
  g_ptr_array_set_size (self->by_right, right->len);
}

/* All but the pairings, which are the result. */
static void
matching_clear (Matching *self)
{
  g_free (self->of_left);
  g_free (self->of_right);
  g_free (self->bag);
  g_free (self->taken);
  g_array_unref (self->edges);
  g_ptr_array_unref (self->by_left);
  g_ptr_array_unref (self->by_right);
}

/**
 * rap_pairing_find:
 * @left: (element-type RapUnit): of the older document
 * @right: (element-type RapUnit): of the newer one
 * @list: the words of both
 *
 * Returns: (transfer full) (element-type RapPairing): by their place in the older document
 */
GPtrArray *
rap_pairing_find (const GArray *left, const GArray *right, RapWordList *list)
{
  guint n_words = rap_word_list_get_size (list);
  g_autoptr (GArray) weights = rap_word_weights_new (left, right, n_words);
  g_autoptr (GArray) candidates = NULL;
  Matching self;

  matching_init (&self, left, right, weights, n_words);
  pair_unique (&self);
  candidates = rap_candidates_find (left, right, weights, self.by_left, self.by_right);
  for (guint i = 0; i < candidates->len; i++)
    measure (&self, &g_array_index (candidates, RapCandidate, i));
  g_array_sort (self.edges, compare_edges);
  pair_one_to_one (&self, MIN_WEIGHT_JOINED);
  pair_repeated (&self);
  pair_one_to_one (&self, 0);
  join_split_and_merged (&self);
  g_ptr_array_sort (self.pairings, compare_pairings);
  matching_clear (&self);
  return self.pairings;
}
