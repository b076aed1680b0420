/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-choice.h"

#include <string.h>

#define NOTHING G_MAXUINT

typedef struct {
  RapDocument *document; /* (borrowed) */
  guint n_paragraphs;
  guint n_sections;
  const RapSection *sections; /* (borrowed) */
  GHashTable *section_index;  /* (owned): id -> index + 1 */

  guint first;        /* what stands before it is the document's title page */
  guint8 *is_chapeau; /* (owned): a byte for each paragraph */
  GArray *open;       /* (owned) (element-type guint): the sections that the last row stands in */
  GArray *choices;    /* (element-type RapChartChoice) */
} Choosing;

static gboolean
is_text (RapParagraph *paragraph)
{
  return rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_HEADING;
}

static gboolean
is_commitment (RapParagraph *paragraph)
{
  return rap_paragraph_get_commitment (paragraph) != NULL;
}

/* Whether @inner is a part of @outer: its path goes on where that of @outer ends. */
static gboolean
introduces (RapParagraph *outer, RapParagraph *inner)
{
  const char *const *a = rap_paragraph_get_path (outer);
  const char *const *b = rap_paragraph_get_path (inner);

  if (a[0] == NULL)
    return FALSE;
  for (; *a != NULL; a++, b++)
    if (*b == NULL || strcmp (*a, *b) != 0)
      return FALSE;
  return *b != NULL;
}

static gboolean
ends_open (RapParagraph *paragraph)
{
  g_autofree char *text = g_strchomp (g_strdup (rap_paragraph_get_text (paragraph)));

  return g_str_has_suffix (text, ":") || g_str_has_suffix (text, "\xef\xbc\x9a");
}

static gboolean
same_section (RapParagraph *a, RapParagraph *b)
{
  return g_strcmp0 (rap_paragraph_get_section (a), rap_paragraph_get_section (b)) == 0;
}

/* Whether a look back from @b for what introduces it may go on past @a. */
static gboolean
same_list (RapParagraph *a, RapParagraph *b)
{
  const char *first = rap_paragraph_get_path (a)[0];

  return is_text (a) && (first == NULL || strcmp (first, rap_paragraph_get_path (b)[0]) == 0);
}

/* The paragraphs before a commitment that it cannot be read without. */
static void
mark_chapeaux_of (Choosing *self, guint row)
{
  RapParagraph *inner = rap_document_get_paragraph (self->document, row);
  guint depth = g_strv_length ((char **)rap_paragraph_get_path (inner));

  for (guint i = row; i > 0 && depth > 1; i--) {
    RapParagraph *outer = rap_document_get_paragraph (self->document, i - 1);
    if (!same_list (outer, inner))
      break;
    if (introduces (outer, inner)) {
      self->is_chapeau[i - 1] = TRUE;
      inner = outer;
      depth = g_strv_length ((char **)rap_paragraph_get_path (inner));
    }
  }
}

/* A line without a number ("We therefore:") introduces the list that follows it, up to the next
   such line. */
static void
mark_open_lines (Choosing *self)
{
  guint line = NOTHING;

  for (guint i = 0; i < self->n_paragraphs; i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (self->document, i);
    gboolean numbered = rap_paragraph_get_path (paragraph)[0] != NULL;

    if (!is_text (paragraph))
      line = NOTHING;
    else if (!numbered && !is_commitment (paragraph))
      line = ends_open (paragraph) ? i : NOTHING;
    else if (line != NOTHING && is_commitment (paragraph) &&
             same_section (rap_document_get_paragraph (self->document, line), paragraph))
      self->is_chapeau[line] = TRUE;
  }
}

/* The sections around @id, outermost first. */
static void
list_sections (Choosing *self, const char *id, GArray *chain)
{
  while (id != NULL && chain->len <= self->n_sections) {
    guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->section_index, id));
    if (index == 0)
      break;
    index--;
    g_array_prepend_val (chain, index);
    id = self->sections[index].parent;
  }
}

/* A section that only repeats the document's title is no news. */
static gboolean
says_something (Choosing *self, guint section)
{
  const char *title = self->sections[section].title;
  const char *document_title = rap_document_get_title (self->document);
  g_autofree char *folded = NULL;
  g_autofree char *folded_document = NULL;

  if (title == NULL || *title == '\0')
    return FALSE;
  if (document_title == NULL)
    return TRUE;
  folded = g_utf8_casefold (title, -1);
  folded_document = g_utf8_casefold (document_title, -1);
  return strcmp (folded, folded_document) != 0;
}

static void
open_sections (Choosing *self, RapParagraph *paragraph)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint));
  guint common = 0, depth = 0;

  list_sections (self, rap_paragraph_get_section (paragraph), chain);
  while (common < chain->len && common < self->open->len &&
         g_array_index (chain, guint, common) == g_array_index (self->open, guint, common))
    common++;
  for (guint i = 0; i < chain->len; i++) {
    RapChartChoice choice = { RAP_CHART_SECTION, g_array_index (chain, guint, i), 0 };
    if (!says_something (self, choice.index))
      continue;
    choice.depth = ++depth;
    if (i >= common)
      g_array_append_val (self->choices, choice);
  }
  g_array_set_size (self->open, 0);
  g_array_append_vals (self->open, chain->data, chain->len);
}

/* The first paragraph that is told from mere text; 0 where all is mere text. */
static guint
find_first (Choosing *self)
{
  for (guint i = 0; i < self->n_paragraphs; i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (self->document, i);
    if (is_text (paragraph) && (is_commitment (paragraph) ||
                                rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_BODY))
      return i;
  }
  return 0;
}

static void
choose_paragraph (Choosing *self, guint index, gboolean all_paragraphs)
{
  RapParagraph *paragraph = rap_document_get_paragraph (self->document, index);
  RapChartChoice choice = { RAP_CHART_PARAGRAPH, index, 0 };

  if (!is_text (paragraph))
    return;
  if (is_commitment (paragraph))
    choice.type = RAP_CHART_COMMITMENT;
  else if (self->is_chapeau[index])
    choice.type = RAP_CHART_CHAPEAU;
  else if (!all_paragraphs || index < self->first)
    return;
  open_sections (self, paragraph);
  g_array_append_val (self->choices, choice);
}

/**
 * rap_chart_choose:
 * @document: a document
 * @all_paragraphs: whether paragraphs that are no commitments become rows, too
 *
 * Returns: (transfer full) (element-type RapChartChoice): the rows of its chart in order
 */
GArray *
rap_chart_choose (RapDocument *document, gboolean all_paragraphs)
{
  Choosing self = { .document = document };

  self.n_paragraphs = rap_document_get_n_paragraphs (document);
  self.sections = rap_document_get_sections (document, &self.n_sections);
  self.section_index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self.n_sections; i++)
    g_hash_table_insert (self.section_index, self.sections[i].id, GUINT_TO_POINTER (i + 1));
  self.is_chapeau = g_new0 (guint8, self.n_paragraphs + 1);
  self.open = g_array_new (FALSE, FALSE, sizeof (guint));
  self.choices = g_array_new (FALSE, FALSE, sizeof (RapChartChoice));

  self.first = find_first (&self);
  mark_open_lines (&self);
  for (guint i = 0; i < self.n_paragraphs; i++)
    if (is_commitment (rap_document_get_paragraph (document, i)))
      mark_chapeaux_of (&self, i);
  for (guint i = 0; i < self.n_paragraphs; i++)
    choose_paragraph (&self, i, all_paragraphs);

  g_hash_table_unref (self.section_index);
  g_free (self.is_chapeau);
  g_array_unref (self.open);
  return self.choices;
}
