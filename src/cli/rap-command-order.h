/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is asked of a subcommand that tells something of several documents: which they are, in which
 * format and where to. In: arguments. Out: the order, its documents analysed or loaded.
 */
#pragma once

#include "rap-lexicon.h"

G_BEGIN_DECLS

/* In the order of their names on the command line. */
typedef enum {
  RAP_COMMAND_FORMAT_TEXT,
  RAP_COMMAND_FORMAT_JSON,
  RAP_COMMAND_FORMAT_CSV,
  RAP_COMMAND_FORMAT_HTML,
  RAP_COMMAND_FORMAT_PDF,
  RAP_COMMAND_N_FORMATS, /* none that is known */
} RapCommandFormat;

typedef struct {
  char *library; /* (owned) (nullable) */
  char *format;  /* (owned) (nullable) */
  char *output;  /* (owned) (nullable) */
  char *paper;   /* (owned) (nullable): of a PDF, as these two */
  char *day;     /* (owned) (nullable) */
  char **names;  /* (owned) (nullable): of documents */
  char **whole;  /* (owned): the arguments, as they came */
} RapCommandOrder;

void rap_command_order_clear (RapCommandOrder *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RapCommandOrder, rap_command_order_clear)

gboolean rap_command_order_parse (RapCommandOrder *self,
                                  const char *arguments,
                                  const char *summary,
                                  int argc,
                                  char **argv,
                                  int *status);
RapCommandFormat rap_command_order_get_format (const RapCommandOrder *self);
guint rap_command_order_count (const RapCommandOrder *self);
GPtrArray *rap_command_order_load (const RapCommandOrder *self, RapLexicon **lexicon);

G_END_DECLS
