/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What of a web page is the document. In: the tree of a page. Out: the element that has the text,
 * and the one that has the title where that stands apart; the rest is the site's.
 *
 * The rule, in this order:
 * 1. `main`, or else an `article`, is the document if it has at least half of the words of the
 * page; of `main`, an `article` with nine tenths of it. A title (`h1`) that stands above it, and in
 * no link, belongs to it if it has no title itself.
 * 2. Otherwise `body` is, without what leads through the site (`nav`), and without the `header`,
 *    `footer` and `aside` of the page. A header with a heading that is no link is the document's.
 * 3. Where that would leave out more than half of the words, nothing but `nav` is left out.
 *
 * A page of one's own making has its text anywhere, and a site says where it has it: to read a
 * menu is a nuisance, and to lose a paragraph a fault, so that words decide where names are
 * doubted.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * RapWebPage:
 * @title: (nullable): is read before @text
 * @text: is read
 * @whole: landmarks of the page are read as well
 * @spaced: its words are parted by blanks that do not break, as those of a page made from a PDF
 */
typedef struct {
  const xmlNode *title;
  const xmlNode *text;
  gboolean whole;
  gboolean spaced;
} RapWebPage;

RapWebPage rap_web_page_find (const xmlNode *root);
gboolean rap_web_page_leaves_out (const RapWebPage *self, const xmlNode *node, gboolean in_section);

G_END_DECLS
