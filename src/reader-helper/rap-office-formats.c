/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What rapporteur-office-reader reads: web pages and formats of word processors, which know their
 * paragraphs.
 */
#include "rap-formats.h"

#include "rap-docx-reader.h"
#include "rap-odt-reader.h"
#include "rap-web-reader.h"

const RapFormat rap_formats[] = {
  { RAP_MEDIA_TYPE_DOCX, rap_docx_parse, NULL },
  { RAP_MEDIA_TYPE_ODT, rap_odt_parse, NULL },
  { RAP_MEDIA_TYPE_HTML, rap_web_parse, NULL },
  { NULL, NULL, NULL },
};
