/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-series.h"

/* How many documents may lie between a paragraph and its return. What was dropped is compared with
 * what is new, and with nothing else; with a bound the cost grows with the number of documents and
 * not with its square. */
#define MAX_SKIPPED 8

struct _RapSeries {
  gatomicrefcount references;
  GPtrArray *documents;   /* (owned) (element-type RapDocument) */
  GPtrArray *comparisons; /* (owned) (element-type RapComparison): keep the changes */
  GArray *threads;        /* (owned) (element-type RapThread) */
  GArray *profiles;       /* (owned) (element-type RapSeriesProfile): of each document */
};

/* A comparison whose right side is a document of the series, or paragraphs of it. */
typedef struct {
  RapComparison *comparison; /* (unowned) */
  guint document;
} Link;

/* Every paragraph of every document is a node; those of one thread come under one root. */
typedef struct {
  GPtrArray *documents; /* (element-type RapDocument) */
  GPtrArray *places;    /* (owned) (element-type GHashTable): of each document the nodes by
                         * paragraph */
  guint *first;         /* (owned): the first node of each document, and the number of all */
  guint *parents;       /* (owned): of each node, itself for a root */
  GArray *links;        /* (owned) (element-type Link) */
  GArray *waiting;      /* (owned) (element-type Waiting): dropped, and not come back so far */
} Weaving;

typedef struct {
  guint node;
  guint document;
} Waiting;

static void
step_clear (gpointer data)
{
  RapThreadStep *step = data;

  g_ptr_array_unref (step->paragraphs);
  g_ptr_array_unref (step->changes);
}

static void
thread_clear (gpointer data)
{
  g_array_unref (((RapThread *)data)->steps);
}

static guint
root_of (Weaving *self, guint node)
{
  while (self->parents[node] != node) {
    self->parents[node] = self->parents[self->parents[node]];
    node = self->parents[node];
  }
  return node;
}

/* The lower one stays the root, so that nothing depends on the order of joining. */
static void
join (Weaving *self, guint one, guint other)
{
  guint root = root_of (self, one), second = root_of (self, other);

  self->parents[MAX (root, second)] = MIN (root, second);
}

static guint
node_of (GHashTable *places, gpointer paragraph)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places, paragraph));
}

static void
weaving_init (Weaving *self, GPtrArray *documents)
{
  guint n = 0;

  self->documents = documents;
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);
  self->first = g_new (guint, documents->len + 1);
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  for (guint i = 0; i < documents->len; i++) {
    RapDocument *document = documents->pdata[i];
    GHashTable *places = g_hash_table_new (NULL, NULL);

    self->first[i] = n;
    for (guint k = 0; k < rap_document_get_n_paragraphs (document); k++)
      g_hash_table_insert (places, rap_document_get_paragraph (document, k),
                           GUINT_TO_POINTER (n++));
    g_ptr_array_add (self->places, places);
  }
  self->first[documents->len] = n;
  self->parents = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self->parents[i] = i;
}

static void
weaving_clear (Weaving *self)
{
  g_ptr_array_unref (self->places);
  g_free (self->first);
  g_free (self->parents);
  g_array_unref (self->links);
  g_array_unref (self->waiting);
}

/* The paragraphs of each pair come to one thread. */
static void
link_pairs (Weaving *self, RapComparison *comparison, GHashTable *left, guint document)
{
  const Link link = { comparison, document };
  GHashTable *right = self->places->pdata[document];

  g_array_append_val (self->links, link);
  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);
    guint node = node_of (right, pair->right->pdata[0]);

    for (guint k = 0; k < pair->left->len; k++)
      join (self, node_of (left, pair->left->pdata[k]), node);
    for (guint k = 1; k < pair->right->len; k++)
      join (self, node_of (right, pair->right->pdata[k]), node);
  }
}

/* A document of these paragraphs alone. */
static RapDocument *
wrap (GPtrArray *paragraphs)
{
  g_autoptr (GArray) sections = rap_sections_new ();
  RapDocumentFields fields = { .paragraphs = paragraphs, .sections = sections };

  return rap_document_new (&fields);
}

static RapParagraph *
paragraph_of (const Weaving *self, const Waiting *waiting)
{
  return rap_document_get_paragraph (self->documents->pdata[waiting->document],
                                     waiting->node - self->first[waiting->document]);
}

/* What has waited too long waits no more. */
static void
forget (Weaving *self, guint document)
{
  guint n = 0;

  while (n < self->waiting->len &&
         g_array_index (self->waiting, Waiting, n).document + 1 + MAX_SKIPPED < document)
    n++;
  if (n > 0)
    g_array_remove_range (self->waiting, 0, n);
}

static void
stop_waiting (Weaving *self, GHashTable *returned)
{
  guint kept = 0;

  for (guint i = 0; i < self->waiting->len; i++) {
    Waiting waiting = g_array_index (self->waiting, Waiting, i);
    if (!g_hash_table_contains (returned, GUINT_TO_POINTER (waiting.node)))
      g_array_index (self->waiting, Waiting, kept++) = waiting;
  }
  g_array_set_size (self->waiting, kept);
}

/* (transfer full) (nullable): what is new in a document, compared with what was dropped before the
 * document before it. */
static RapComparison *
find_returned (Weaving *self, GPtrArray *added, guint document, RapLexicon *lexicon)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) returned = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapDocument) left = NULL, right = NULL;
  RapComparison *comparison;

  forget (self, document);
  if (self->waiting->len == 0 || added->len == 0)
    return NULL;
  for (guint i = 0; i < self->waiting->len; i++) {
    const Waiting *waiting = &g_array_index (self->waiting, Waiting, i);
    RapParagraph *paragraph = paragraph_of (self, waiting);

    g_ptr_array_add (paragraphs, g_object_ref (paragraph));
    g_hash_table_insert (places, paragraph, GUINT_TO_POINTER (waiting->node));
  }
  left = wrap (paragraphs);
  right = wrap (added);
  comparison = rap_comparison_new (left, right, lexicon);
  link_pairs (self, comparison, places, document);
  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);
    for (guint k = 0; k < pair->left->len; k++)
      g_hash_table_add (returned, g_hash_table_lookup (places, pair->left->pdata[k]));
  }
  stop_waiting (self, returned);
  return comparison;
}

static void
wait_for_return (Weaving *self, GPtrArray *dropped, guint document)
{
  for (guint i = 0; i < dropped->len; i++) {
    const Waiting waiting = { node_of (self->places->pdata[document], dropped->pdata[i]),
                              document };
    g_array_append_val (self->waiting, waiting);
  }
}

/* (transfer full) (element-type RapComparison) */
static GPtrArray *
weave (Weaving *self, RapLexicon *lexicon)
{
  GPtrArray *comparisons = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_comparison_unref);

  for (guint i = 1; i < self->documents->len; i++) {
    RapComparison *comparison =
        rap_comparison_new (self->documents->pdata[i - 1], self->documents->pdata[i], lexicon);
    RapComparison *returned;

    g_ptr_array_add (comparisons, comparison);
    link_pairs (self, comparison, self->places->pdata[i - 1], i);
    returned = find_returned (self, rap_comparison_get_new (comparison), i, lexicon);
    if (returned != NULL)
      g_ptr_array_add (comparisons, returned);
    wait_for_return (self, rap_comparison_get_dropped (comparison), i - 1);
  }
  return comparisons;
}

/* (transfer full): after each root the next, one more than it; at 0 the first. Roots stand in the
 * order of the newest document that has them; what it has no more, after what it stood after. */
static guint *
order_roots (Weaving *self)
{
  guint n_documents = self->documents->len, n = self->first[n_documents];
  guint *next = g_new0 (guint, n + 1);
  g_autofree gboolean *placed = g_new0 (gboolean, n + 1);

  for (guint i = n_documents; i-- > 0;)
    for (guint node = self->first[i], before = 0; node < self->first[i + 1]; node++) {
      guint root = root_of (self, node) + 1;

      if (!placed[root]) {
        next[root] = next[before];
        next[before] = root;
        placed[root] = TRUE;
      }
      before = root;
    }
  return next;
}

static gboolean *
find_commitments (Weaving *self)
{
  gboolean *commitments = g_new0 (gboolean, self->first[self->documents->len] + 1);

  for (guint i = 0; i < self->documents->len; i++)
    for (guint node = self->first[i]; node < self->first[i + 1]; node++)
      if (rap_paragraph_get_commitment (rap_document_get_paragraph (self->documents->pdata[i],
                                                                    node - self->first[i])) != NULL)
        commitments[root_of (self, node)] = TRUE;
  return commitments;
}

static void
add_paragraph (RapThread *thread, guint document, RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  guint n = thread->steps->len;
  RapThreadStep *step;

  if (n == 0 || g_array_index (thread->steps, RapThreadStep, n - 1).document != document) {
    const RapThreadStep fresh = { .document = document,
                                  .paragraphs = g_ptr_array_new_with_free_func (g_object_unref),
                                  .changes = g_ptr_array_new (),
                                  .drift = RAP_DRIFT_SAME };
    g_array_append_val (thread->steps, fresh);
    n++;
  }
  step = &g_array_index (thread->steps, RapThreadStep, n - 1);
  g_ptr_array_add (step->paragraphs, g_object_ref (paragraph));
  if (commitment == NULL)
    return;
  /* The scale runs from the strongest. */
  step->strength = step->commitment ? MIN (step->strength, rap_commitment_get_strength (commitment))
                                    : rap_commitment_get_strength (commitment);
  step->commitment = TRUE;
}

/* Two changes of one step: what grew stronger in one part and weaker in another is neither. */
static RapDrift
add_drift (RapDrift one, RapDrift other)
{
  if (one == other || other == RAP_DRIFT_SAME)
    return one;
  return one == RAP_DRIFT_SAME ? other : RAP_DRIFT_UNCLEAR;
}

static RapThreadStep *
find_step (const RapThread *thread, guint document)
{
  guint low = 0, high = thread->steps->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (thread->steps, RapThreadStep, middle).document < document)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == thread->steps->len ||
      g_array_index (thread->steps, RapThreadStep, low).document != document)
    return NULL;
  return &g_array_index (thread->steps, RapThreadStep, low);
}

/* @numbers: by root, one more than the number of its thread. */
static void
add_changes (RapSeries *self, Weaving *weaving, const Link *link, const guint *numbers)
{
  for (guint i = 0; i < rap_comparison_get_n_pairs (link->comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (link->comparison, i);
    guint node = node_of (weaving->places->pdata[link->document], pair->right->pdata[0]);
    guint number = numbers[root_of (weaving, node)];
    RapThreadStep *step;

    if (number == 0)
      continue;
    step = find_step (&g_array_index (self->threads, RapThread, number - 1), link->document);
    g_ptr_array_add (step->changes, (gpointer)pair);
    step->drift = step->changes->len == 1 ? pair->drift : add_drift (step->drift, pair->drift);
  }
}

static void
make_threads (RapSeries *self, Weaving *weaving)
{
  g_autofree guint *next = order_roots (weaving);
  g_autofree gboolean *commitments = find_commitments (weaving);
  g_autofree guint *numbers = g_new0 (guint, weaving->first[self->documents->len] + 1);

  for (guint root = next[0]; root != 0; root = next[root])
    if (commitments[root - 1]) {
      const RapThread thread = { g_array_new (FALSE, FALSE, sizeof (RapThreadStep)) };

      g_array_set_clear_func (thread.steps, step_clear);
      g_array_append_val (self->threads, thread);
      numbers[root - 1] = self->threads->len;
    }
  for (guint i = 0; i < self->documents->len; i++)
    for (guint node = weaving->first[i]; node < weaving->first[i + 1]; node++) {
      guint number = numbers[root_of (weaving, node)];
      if (number > 0)
        add_paragraph (
            &g_array_index (self->threads, RapThread, number - 1), i,
            rap_document_get_paragraph (self->documents->pdata[i], node - weaving->first[i]));
    }
  for (guint i = 0; i < weaving->links->len; i++)
    add_changes (self, weaving, &g_array_index (weaving->links, Link, i), numbers);
}

static void
count_carried (RapSeriesProfile *profile, const RapThreadStep *step)
{
  profile->n_carried++;
  profile->n_strengthened += step->drift == RAP_DRIFT_STRONGER;
  profile->n_weakened += step->drift == RAP_DRIFT_WEAKER;
  profile->n_unclear += step->drift == RAP_DRIFT_UNCLEAR;
}

static void
count_thread (RapSeries *self, const RapThread *thread)
{
  for (guint i = 0; i < thread->steps->len; i++) {
    const RapThreadStep *step = &g_array_index (thread->steps, RapThreadStep, i);
    const RapThreadStep *before = i > 0 ? step - 1 : NULL;
    RapSeriesProfile *profile = &g_array_index (self->profiles, RapSeriesProfile, step->document);

    profile->n_commitments += step->commitment;
    if (before != NULL && before->document + 1 == step->document) {
      if (before->commitment || step->commitment)
        count_carried (profile, step);
    } else if (step->commitment) {
      profile->n_new += before == NULL;
      profile->n_returned += before != NULL;
    }
    if (step->commitment && step->document + 1 < self->documents->len &&
        find_step (thread, step->document + 1) == NULL)
      profile[1].n_dropped++;
  }
}

/**
 * rap_series_new:
 * @documents: (element-type RapDocument): the oldest first; they are taken in this order, whatever
 *   dates they bear
 * @lexicon: of their language
 *
 * Each document is compared with the one before it. What is new in it is compared once more with
 * what was dropped from those before, so that a thread may skip documents, eight at the most.
 *
 * Returns: (transfer full): the ways of their commitments
 */
RapSeries *
rap_series_new (GPtrArray *documents, RapLexicon *lexicon)
{
  RapSeries *self = g_new0 (RapSeries, 1);
  Weaving weaving;

  g_atomic_ref_count_init (&self->references);
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (self->documents, g_object_ref (documents->pdata[i]));
  self->threads = g_array_new (FALSE, FALSE, sizeof (RapThread));
  g_array_set_clear_func (self->threads, thread_clear);
  self->profiles = g_array_new (FALSE, TRUE, sizeof (RapSeriesProfile));
  g_array_set_size (self->profiles, documents->len);
  weaving_init (&weaving, self->documents);
  self->comparisons = weave (&weaving, lexicon);
  make_threads (self, &weaving);
  weaving_clear (&weaving);
  for (guint i = 0; i < self->threads->len; i++)
    count_thread (self, &g_array_index (self->threads, RapThread, i));
  return self;
}

/**
 * rap_series_load:
 * @documents: (element-type RapDocument): the oldest first, at least one
 * @error: a #RapLexiconError
 *
 * For those who have no lexicon in hand; it is chosen as by rap_comparison_load(), for the newest
 * document.
 *
 * Returns: (transfer full): the ways of their commitments
 */
RapSeries *
rap_series_load (GPtrArray *documents, GError **error)
{
  g_autoptr (RapLexicon) lexicon = rap_comparison_load_lexicon (
      rap_document_get_language (documents->pdata[documents->len - 1]), error);

  return lexicon != NULL ? rap_series_new (documents, lexicon) : NULL;
}

RapSeries *
rap_series_ref (RapSeries *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
rap_series_unref (RapSeries *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->threads);
  g_array_unref (self->profiles);
  g_ptr_array_unref (self->comparisons);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

guint
rap_series_get_n_documents (RapSeries *self)
{
  return self->documents->len;
}

/**
 * rap_series_get_document:
 * @self: a series
 * @i: less than the number of documents
 *
 * Returns: (transfer none): a document, 0 the oldest
 */
RapDocument *
rap_series_get_document (RapSeries *self, guint i)
{
  return self->documents->pdata[i];
}

/**
 * rap_series_get_profile:
 * @self: a series
 * @document: less than the number of documents
 *
 * Returns: (transfer none): what it made of the document before it; in the oldest all is new
 */
const RapSeriesProfile *
rap_series_get_profile (RapSeries *self, guint document)
{
  return &g_array_index (self->profiles, RapSeriesProfile, document);
}

guint
rap_series_get_n_threads (RapSeries *self)
{
  return self->threads->len;
}

/**
 * rap_series_get_thread:
 * @self: a series
 * @i: less than the number of threads
 *
 * Returns: (transfer none): a thread; they come in the order of the newest document that has them,
 *   what was dropped after what it stood after
 */
const RapThread *
rap_series_get_thread (RapSeries *self, guint i)
{
  return &g_array_index (self->threads, RapThread, i);
}

static gboolean
holds (const RapThreadStep *step, const char *paragraph)
{
  for (guint i = 0; step != NULL && i < step->paragraphs->len; i++)
    if (g_str_equal (rap_paragraph_get_id (step->paragraphs->pdata[i]), paragraph))
      return TRUE;
  return FALSE;
}

/**
 * rap_series_find_thread:
 * @self: a series
 * @document: less than the number of documents
 * @paragraph: id of a paragraph of the document
 *
 * Returns: the number of its thread; the number of all threads where it is of none
 */
guint
rap_series_find_thread (RapSeries *self, guint document, const char *paragraph)
{
  guint i = 0;

  while (i < self->threads->len &&
         !holds (find_step (&g_array_index (self->threads, RapThread, i), document), paragraph))
    i++;
  return i;
}

/**
 * rap_thread_get_step:
 * @thread: a thread
 * @document: place of a document in the series
 *
 * Returns: (transfer none) (nullable): where the thread stands in it, %NULL where it does not
 */
const RapThreadStep *
rap_thread_get_step (const RapThread *thread, guint document)
{
  return find_step (thread, document);
}
