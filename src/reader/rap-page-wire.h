/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the helper process answers when it is asked for the picture of a page. In the helper: the
 * pixels. On the parent's side: the same, once the numbers have been checked against the length
 * of the reply. A helper that draws nothing answers with a refusal of rap-wire.h.
 *
 * The reply is one head and the rows of pixels without gaps, four bytes a pixel in the machine's
 * own order, premultiplied, as cairo draws and GDK shows them: nobody has to convert them.
 */
#pragma once

#include "rap-page-image.h"

G_BEGIN_DECLS

#define RAP_PAGE_WIRE_MAGIC 0x52415049u
#define RAP_PAGE_WIRE_VERSION 1u

/* A letter page at eight times its size; more is no use on any screen. */
#define RAP_PAGE_WIRE_MAX_SIDE 8192u
#define RAP_PAGE_WIRE_MAX_PIXELS (24u * 1024 * 1024)
#define RAP_PAGE_WIRE_PIXEL 4u

/**
 * RapPageWireHead:
 *
 * The beginning of a reply. The helper fills all but magic and version.
 */
typedef struct {
  guint32 magic;
  guint32 version;
  guint32 width;     /* pixels */
  guint32 height;    /* pixels */
  guint32 pages;     /* of the document */
  float page_width;  /* points */
  float page_height; /* points */
} RapPageWireHead;

GByteArray *rap_page_wire_begin (const RapPageWireHead *head);
RapPageImage *rap_page_wire_read (GByteArray *reply, GError **error);

G_END_DECLS
