/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-phrase-tree.h"

/* The end of a phrase. */
typedef struct {
  RapTermKind kind;
  guint index;
  guint form;
  guint next; /* another term that ends here; 0 for none */
} Term;

typedef struct {
  guint kinds; /* of the phrases that end here or further on */
  guint term;  /* the first that ends here; 0 for none */
} Node;

/* A word leads from a node to the next. */
typedef struct {
  guint node;
  guint32 word;
  guint next; /* 0 for an empty slot */
} Edge;

/* The way from the root, by word. */
typedef struct {
  guint kinds;
  guint node;
} First;

struct _RapPhraseTree {
  Edge *edges; /* (owned): open addressing, a power of two */
  guint mask;
  guint n_edges;
  GArray *nodes; /* (owned) (element-type Node): the root first */
  GArray *terms; /* (owned) (element-type Term): entry 0 is no term */
  GArray *first; /* (owned) (element-type First): by word */
};

/**
 * rap_phrase_tree_new:
 *
 * Returns: (transfer full): a tree without phrases
 */
RapPhraseTree *
rap_phrase_tree_new (void)
{
  RapPhraseTree *self = g_new0 (RapPhraseTree, 1);
  Node root = { 0 };
  Term none = { 0 };

  self->mask = (1 << 12) - 1;
  self->edges = g_new0 (Edge, self->mask + 1);
  self->nodes = g_array_sized_new (FALSE, TRUE, sizeof (Node), 1 << 12);
  g_array_append_val (self->nodes, root);
  self->terms = g_array_sized_new (FALSE, TRUE, sizeof (Term), 1 << 12);
  g_array_append_val (self->terms, none);
  self->first = g_array_new (FALSE, TRUE, sizeof (First));
  return self;
}

/**
 * rap_phrase_tree_free:
 * @self: (transfer full): a tree
 */
void
rap_phrase_tree_free (RapPhraseTree *self)
{
  g_free (self->edges);
  g_array_unref (self->nodes);
  g_array_unref (self->terms);
  g_array_unref (self->first);
  g_free (self);
}

/* The slot of an edge, or the empty one where it would be. */
static inline Edge *
find_edge (const RapPhraseTree *self, guint node, guint32 word)
{
  guint64 hash = (((guint64)node << 32) | word) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint i = (hash >> 32) & self->mask;

  while (self->edges[i].next != 0 && (self->edges[i].node != node || self->edges[i].word != word))
    i = (i + 1) & self->mask;
  return &self->edges[i];
}

static void
grow (RapPhraseTree *self)
{
  guint n_slots = self->mask + 1;
  g_autofree Edge *old = g_steal_pointer (&self->edges);

  self->edges = g_new0 (Edge, n_slots * 2);
  self->mask = n_slots * 2 - 1;
  for (guint i = 0; i < n_slots; i++)
    if (old[i].next != 0)
      *find_edge (self, old[i].node, old[i].word) = old[i];
}

static guint
step_or_add (RapPhraseTree *self, guint node, guint32 word)
{
  Edge *edge = find_edge (self, node, word);
  Node added = { 0 };

  if (edge->next != 0)
    return edge->next;
  *edge = (Edge){ node, word, self->nodes->len };
  g_array_append_val (self->nodes, added);
  if (++self->n_edges * 2 > self->mask)
    grow (self);
  return self->nodes->len - 1;
}

/**
 * rap_phrase_tree_add:
 * @self: a tree
 * @words: (array length=n_words): numbers of a phrase's words
 * @n_words: how many there are; a phrase without words is dropped
 * @kind: what it is
 * @index: the entry it leads to, in the table of its kind
 * @form: a #RapVerbForm, or 0
 */
void
rap_phrase_tree_add (RapPhraseTree *self,
                     const guint32 *words,
                     guint n_words,
                     RapTermKind kind,
                     guint index,
                     guint form)
{
  Term term = { kind, index, form, 0 };
  guint node = 0;
  Node *last;

  if (n_words == 0)
    return;
  for (guint i = 0; i < n_words; i++) {
    node = step_or_add (self, node, words[i]);
    g_array_index (self->nodes, Node, node).kinds |= RAP_TERMS (kind);
  }
  last = &g_array_index (self->nodes, Node, node);
  term.next = last->term;
  last->term = self->terms->len;
  g_array_append_val (self->terms, term);
}

/**
 * rap_phrase_tree_finish:
 * @self: a tree to which nothing will be added
 * @n_words: how many words the vocabulary has, word 0 included
 *
 * Makes the table by first word.
 */
void
rap_phrase_tree_finish (RapPhraseTree *self, guint n_words)
{
  g_array_set_size (self->first, n_words);
  for (guint32 word = 1; word < n_words; word++) {
    guint node = find_edge (self, 0, word)->next;
    if (node != 0)
      g_array_index (self->first, First, word) =
          (First){ g_array_index (self->nodes, Node, node).kinds, node };
  }
}

/**
 * rap_phrase_tree_get_opened:
 * @self: a tree that is finished
 * @word: number of a word
 *
 * Returns: RAP_TERMS() of the phrases that start with the word, or-ed
 */
guint32
rap_phrase_tree_get_opened (const RapPhraseTree *self, guint32 word)
{
  return g_array_index (self->first, First, word).kinds;
}

/* The term of one of the kinds that ends at a node: of several, the one that was added first. */
static gboolean
read_terms (const RapPhraseTree *self, guint term, guint kinds, guint n_tokens, RapMatch *match)
{
  gboolean found = FALSE;

  for (; term != 0; term = g_array_index (self->terms, Term, term).next) {
    const Term *ending = &g_array_index (self->terms, Term, term);
    if ((kinds & RAP_TERMS (ending->kind)) == 0)
      continue;
    found = TRUE;
    if (match != NULL)
      *match = (RapMatch){ ending->kind, ending->index, ending->form, n_tokens };
  }
  return found;
}

/**
 * rap_phrase_tree_match:
 * @self: a tree that is finished
 * @tokens: (array length=n_tokens): the words of a text
 * @n_tokens: how many there are
 * @at: where the phrase is to start
 * @kinds: RAP_TERMS() of every kind that is looked for, or-ed
 * @match: (out) (optional): the longest phrase of one of the kinds
 *
 * Returns: whether there is one
 */
gboolean
rap_phrase_tree_match (const RapPhraseTree *self,
                       const RapToken *tokens,
                       guint n_tokens,
                       guint at,
                       guint kinds,
                       RapMatch *match)
{
  gboolean found = FALSE;
  const First *first;

  if (at >= n_tokens)
    return FALSE;
  first = &g_array_index (self->first, First, tokens[at].word);
  if ((first->kinds & kinds) == 0)
    return FALSE;
  for (guint node = first->node, i = at + 1;; i++) {
    const Node *here = &g_array_index (self->nodes, Node, node);
    found |= read_terms (self, here->term, kinds, i - at, match);
    if (i >= n_tokens || tokens[i].word == 0)
      return found;
    node = find_edge (self, node, tokens[i].word)->next;
    if (node == 0 || (g_array_index (self->nodes, Node, node).kinds & kinds) == 0)
      return found;
  }
}
