/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * White space and ends of lines in a web page. In: text as it stands in the file, and the places of
 * `br`. Out: text with single blanks, and where a paragraph ends within it.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * RapWebFlow:
 * @kept: ends of lines are kept, as in `pre`
 * @width: characters of the longest line where they are
 * @title: the text is a heading, which goes on over the ends of its lines
 *
 * The rest is what stands between the last character that was taken and the next one.
 */
typedef struct {
  gboolean kept;
  gboolean spaced; /* a blank that does not break is a blank as others are, for all of the page */
  guint width;
  gboolean title;
  gboolean blank;
  gboolean file_break; /* among the blanks is the end of a line in the file */
  guint number;        /* what the last numbered paragraph counts, where lines of the file do */
  gboolean filled;     /* the line before goes on in the next one */
  guint breaks;        /* `br` */
  guint lines;         /* ends of kept lines */
  guint column;        /* of the kept line */
  guint end_column;    /* of the last character of the kept line before */
} RapWebFlow;

void rap_web_flow_reset (RapWebFlow *self);
guint rap_web_flow_measure (const xmlNode *node);
gboolean
rap_web_flow_take (RapWebFlow *self, const GString *open, const char **text, GString *piece);

G_END_DECLS
