/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-pairing.h"

#include "rap-candidates.h"
#include "rap-word-alignment.h"

/* Shares of weight from which paragraphs belong together: of both, and of the smaller one where
 * it went into a larger. Figures tried on documents of several bodies. */
#define MIN_SHARED 0.40
#define MIN_CONTAINED 0.60
/* Of a paragraph that went into a larger one beside another. */
#define MIN_JOINED 0.40
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

/* Whether what is said inside the frames is the same, word for word. */
static gboolean
substance_equal (const GArray *left, const GArray *right)
{
  guint i = 0, k = 0;

  for (;;) {
    while (i < left->len &&
           (g_array_index (left, RapWordingWord, i).flags & RAP_WORDING_FRAME) != 0)
      i++;
    while (k < right->len &&
           (g_array_index (right, RapWordingWord, k).flags & RAP_WORDING_FRAME) != 0)
      k++;
    if (i == left->len || k == right->len)
      return i == left->len && k == right->len;
    if (g_array_index (left, RapWordingWord, i++).id !=
        g_array_index (right, RapWordingWord, k++).id)
      return FALSE;
  }
}

static Edge
measure (const Matching *self, const RapCandidate *candidate)
{
  const GArray *left = g_array_index (self->left, RapUnit, candidate->left).words;
  const GArray *right = g_array_index (self->right, RapUnit, candidate->right).words;
  g_autofree guint *partners = g_new (guint, left->len + 1);
  double of_left = weight_of_all (self, left), of_right = weight_of_all (self, right);
  Edge edge = { candidate->left, candidate->right, 0, 0, 0, substance_equal (left, right) };

  rap_word_alignment (left, right, partners);
  for (guint i = 0; i < left->len; i++)
    if (partners[i] != RAP_WORD_UNPAIRED)
      edge.shared += MIN (weight_of (self, &g_array_index (left, RapWordingWord, i)),
                          weight_of (self, &g_array_index (right, RapWordingWord, partners[i])));
  if (of_left + of_right > 0)
    edge.score = 2 * edge.shared / (of_left + of_right);
  if (MIN (of_left, of_right) > 0)
    edge.contained = edge.shared / MIN (of_left, of_right);
  return edge;
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

static void
pair_one_to_one (Matching *self)
{
  for (guint i = 0; i < self->edges->len; i++) {
    const Edge *edge = &g_array_index (self->edges, Edge, i);
    gboolean alike = (edge->score >= MIN_SHARED && edge->shared >= MIN_WEIGHT_SHARED) ||
                     (edge->contained >= MIN_CONTAINED && edge->shared >= MIN_WEIGHT_CONTAINED);

    if (self->by_left->pdata[edge->left] == NULL && self->by_right->pdata[edge->right] == NULL &&
        (edge->equal || alike))
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

  if (across->len > 1 ||
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
  g_autoptr (GArray) weights = rap_word_weights_new (left, right, rap_word_list_get_size (list));
  g_autoptr (GArray) candidates = rap_candidates_find (left, right, weights);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_autoptr (GPtrArray) by_left = g_ptr_array_new ();
  g_autoptr (GPtrArray) by_right = g_ptr_array_new ();
  Matching self = {
    left, right, weights, edges, by_left, by_right, g_ptr_array_new_with_free_func (pairing_free)
  };

  g_ptr_array_set_size (by_left, left->len);
  g_ptr_array_set_size (by_right, right->len);
  for (guint i = 0; i < candidates->len; i++) {
    Edge edge = measure (&self, &g_array_index (candidates, RapCandidate, i));
    g_array_append_val (edges, edge);
  }
  g_array_sort (edges, compare_edges);
  pair_one_to_one (&self);
  join_split_and_merged (&self);
  g_ptr_array_sort (self.pairings, compare_pairings);
  return self.pairings;
}
