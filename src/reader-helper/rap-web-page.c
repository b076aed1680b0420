/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-page.h"

#include <string.h>

#include "rap-web-look.h"
#include "rap-web-tree.h"
#include "rap-xml.h"

/* Blanks that do not break are a habit of the page where there are more of them. */
#define FEWEST_SPACES 50u

/* What is known of a page before it is decided what of it is read. */
typedef struct {
  gsize words;            /* bytes of all letters that may be read */
  gsize landmark_words;   /* of those in landmarks of the page */
  const xmlNode *main;    /* (unowned) (nullable): the first one */
  const xmlNode *article; /* (unowned) (nullable): that with the most words, not in another */
  gsize main_words;
  gsize article_words;
  gsize blanks;
  gsize unbreakable;    /* blanks that do not break */
  const xmlNode *title; /* (unowned) (nullable): the first h1 that is no link */

} Survey;

static gboolean
is_main (const xmlNode *node)
{
  return rap_web_is (node, "main") || g_strcmp0 (rap_xml_attribute (node, "role"), "main") == 0;
}

static gboolean
has_element (const xmlNode *node, const char *name)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && (rap_web_is (child, name) || has_element (child, name)))
      return TRUE;
  return FALSE;
}

/* A heading that is a link leads to the first page of the site. */
static gboolean
is_own_heading (const xmlNode *node)
{
  const char *name = (const char *)node->name;

  return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0' &&
         !has_element (node, "a") && !rap_web_is (node->parent, "a");
}

static gboolean
has_own_heading (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && (is_own_heading (child) || has_own_heading (child)))
      return TRUE;
  return FALSE;
}

static gboolean
is_landmark (const xmlNode *node, guint kind, gboolean in_section)
{
  if ((kind & RAP_WEB_LANDMARK) == 0 || in_section)
    return FALSE;
  return !rap_web_is (node, "header") || !has_own_heading (node);
}

/* Blanks of each kind between words; those that only set in the lines of the file are none. */
static void
count_blanks (Survey *self, const xmlNode *text)
{
  const char *before = "";

  for (const char *p = (const char *)text->content; p != NULL && *p != '\0';
       p = g_utf8_next_char (p)) {
    self->unbreakable += g_str_has_prefix (p, "\xc2\xa0");
    self->blanks += g_ascii_isspace (*p) && !g_ascii_isspace (*before);
    before = p;
  }
}

static gsize
letters_of (const xmlNode *text)
{
  gsize n = 0;

  for (const char *p = (const char *)text->content; p != NULL && *p != '\0'; p++)
    n += !g_ascii_isspace (*p);
  return n;
}

static void
survey (Survey *self, const xmlNode *node, gboolean in_section, gboolean in_landmark)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    gsize before = self->words;
    guint kind;

    if (child->type != XML_ELEMENT_NODE) {
      self->words += letters_of (child);
      count_blanks (self, child);
      self->landmark_words += in_landmark ? letters_of (child) : 0;
      continue;
    }
    kind = rap_web_kind (child);
    if ((kind & RAP_WEB_UNREAD) != 0)
      continue;
    if (self->title == NULL && self->main == NULL && rap_web_is (child, "h1") &&
        is_own_heading (child))
      self->title = child;
    survey (self, child, in_section || (kind & RAP_WEB_SECTION) != 0,
            in_landmark || is_landmark (child, kind, in_section));
    if (self->main == NULL && is_main (child)) {
      self->main = child;
      self->main_words = self->words - before;
    } else if (rap_web_is (child, "article") && self->words - before >= self->article_words) {
      self->article = child;
      self->article_words = self->words - before;
    }
  }
}

/* The title that stands above @text, with the header that it is in. */
static const xmlNode *
title_above (const Survey *self, const xmlNode *text)
{
  const xmlNode *title = self->title;

  if (title == NULL || rap_web_is_inside (title, text) || has_element (text, "h1"))
    return NULL;
  for (const xmlNode *node = title->parent; node->type == XML_ELEMENT_NODE; node = node->parent)
    if (rap_web_is (node, "header"))
      return node;
  return title;
}

/* An article that is nearly all of the main part is the document, and what is around it the site's:
 * who wrote it, what else there is to read. */
static gboolean
is_the_article (const Survey *self)
{
  return self->article != NULL && rap_web_is_inside (self->article, self->main) &&
         self->article_words * 10 >= self->main_words * 9;
}

/**
 * rap_web_page_find:
 * @root: of a page
 *
 * Returns: what of it is to be read
 */
RapWebPage
rap_web_page_find (const xmlNode *root)
{
  Survey found = { 0 };
  RapWebPage page = { .text = root };

  survey (&found, root, FALSE, FALSE);
  if (found.main != NULL && found.main_words * 2 >= found.words)
    page.text = is_the_article (&found) ? found.article : found.main;
  else if (found.article != NULL && found.article_words * 2 >= found.words)
    page.text = found.article;
  else
    page.whole = found.landmark_words * 2 > found.words;
  page.spaced = found.unbreakable > MAX (found.blanks, FEWEST_SPACES);
  if (page.text != root)
    page.title = title_above (&found, page.text);
  return page;
}

/**
 * rap_web_page_leaves_out:
 * @self: what of a page is read
 * @node: an element of it
 * @in_section: whether it stands in an article or another section
 *
 * Returns: whether it is the site's, and no part of the document
 */
gboolean
rap_web_page_leaves_out (const RapWebPage *self, const xmlNode *node, gboolean in_section)
{
  guint kind = rap_web_kind (node);

  return (kind & RAP_WEB_UNREAD) != 0 || (!self->whole && is_landmark (node, kind, in_section));
}
