/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What rapporteur-reader reads: formats that have pages.
 */
#include "rap-formats.h"

#include "rap-page-picture.h"
#include "rap-pdf-reader.h"

const RapFormat rap_formats[] = {
  { RAP_MEDIA_TYPE_PDF, rap_pdf_parse, rap_page_picture_draw },
  { NULL, NULL, NULL },
};
