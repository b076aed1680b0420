/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A web page becomes a raw document. In: the bytes of an HTML or XHTML file. Out: a line for each
 * paragraph that a reader of the page sees in a browser, labels of lists in front, and after it a
 * line for each of its notes. What belongs to the site and not to the document is left out
 * (rap-web-page.h has the rule).
 *
 * A line's end that the page asks for (`br`) ends the paragraph where two stand together, or where
 * the text before it ends a clause and that after it begins no small letter; otherwise it is white
 * space, as within a title. In `pre` every line is a paragraph, but where lines are filled to a
 * width their ends are white space, and an empty line parts paragraphs.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

RapRaw *rap_web_parse (GBytes *source, GError **error);

G_END_DECLS
