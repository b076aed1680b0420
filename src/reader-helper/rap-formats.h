/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The formats that one helper program knows. There is a program for pages and one for office files,
 * with the same main function: each loads the libraries of its own formats only, because to load
 * them is a good part of reading a short file, and a parser that is not there cannot be attacked.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

/**
 * RapFormat:
 * @media_type: what the file is; %NULL after the last format
 * @parse: makes a raw document of it
 * @draw: (nullable): draws a page of it, where it has pages
 */
typedef struct {
  const char *media_type;
  RapRaw *(*parse) (GBytes *source, GError **error);
  GByteArray *(*draw) (GBytes *source, guint page, double scale, GError **error);
} RapFormat;

extern const RapFormat rap_formats[];

G_END_DECLS
