/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Writes JSON text straight into a string, in the order in which it is told, without building a
 * tree first: the output of an analysis is as large as its input, and a tree of it would cost
 * more than the analysis.
 *
 * Commas are put by themselves. Objects and arrays that are opened with `spread` have one member
 * on each line, so that the file can be read and compared line by line; others stay on theirs.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GString *out; /* (borrowed) */
  guint depth;
  guint64 spread;  /* a bit for each depth */
  gboolean filled; /* something stands before the next value on this depth */
  gboolean named;  /* a name stands before the next value */
} RapJsonWriter;

void rap_json_writer_init (RapJsonWriter *self, GString *out);
void rap_json_writer_begin (RapJsonWriter *self, char bracket, gboolean spread);
void rap_json_writer_end (RapJsonWriter *self, char bracket);
void rap_json_writer_name (RapJsonWriter *self, const char *name);
void rap_json_writer_string (RapJsonWriter *self, const char *text);
void rap_json_writer_number (RapJsonWriter *self, guint number);
void rap_json_writer_share (RapJsonWriter *self, double share);
void rap_json_writer_boolean (RapJsonWriter *self, gboolean value);
void rap_json_writer_null (RapJsonWriter *self);

/* A member with its name; a %NULL text is written as null. */
void rap_json_writer_text_member (RapJsonWriter *self, const char *name, const char *text);
void rap_json_writer_number_member (RapJsonWriter *self, const char *name, guint number);

G_END_DECLS
