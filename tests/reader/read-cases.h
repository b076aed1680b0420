/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the tests of formats that know their paragraphs have in common: a file and the raw document
 * that is read from it, which stands beside it as text; and a file that is refused, and why.
 */
#pragma once

#include "rap-reader.h"

G_BEGIN_DECLS

typedef struct {
  const char *file;
  RapReadError code;
  const char *says; /* the sentence begins so */
} ReadRefusal;

GBytes *read_file (GTestFileType type, const char *name);
RapRaw *read_raw (GBytes *source, const char *name);
void assert_read_golden (GBytes *source, const char *name, const char *media_type);
void assert_refused (const ReadRefusal *refusal);

G_END_DECLS
