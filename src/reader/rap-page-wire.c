/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-page-wire.h"

#include <math.h>
#include <string.h>

#include "rap-wire.h"

/* The largest page that PDF allows. */
#define LARGEST_PAGE 14400.0f

/**
 * rap_page_wire_begin:
 * @head: what is told of the picture, within the limits above
 *
 * Returns: (transfer full): a reply without its pixels, with room for them
 */
GByteArray *
rap_page_wire_begin (const RapPageWireHead *head)
{
  RapPageWireHead own = *head;
  gsize pixels = (gsize)head->width * head->height * RAP_PAGE_WIRE_PIXEL;
  GByteArray *reply = g_byte_array_sized_new (sizeof own + pixels);

  own.magic = RAP_PAGE_WIRE_MAGIC;
  own.version = RAP_PAGE_WIRE_VERSION;
  return g_byte_array_append (reply, (const guint8 *)&own, sizeof own);
}

static gboolean
is_side (float points)
{
  return isfinite (points) && points > 0 && points <= LARGEST_PAGE;
}

static gboolean
check_head (const RapPageWireHead *head, gsize length, GError **error)
{
  guint64 pixels = (guint64)head->width * head->height;

  if (head->width == 0 || head->height == 0 || head->width > RAP_PAGE_WIRE_MAX_SIDE ||
      head->height > RAP_PAGE_WIRE_MAX_SIDE || pixels > RAP_PAGE_WIRE_MAX_PIXELS)
    return rap_wire_set_senseless (error, "the size of a picture");
  if (!is_side (head->page_width) || !is_side (head->page_height))
    return rap_wire_set_senseless (error, "the size of a page");
  if (head->pages == 0 || head->pages > RAP_WIRE_MAX_PAGES)
    return rap_wire_set_senseless (error, "the number of pages");
  if (length != sizeof *head + pixels * RAP_PAGE_WIRE_PIXEL)
    return rap_wire_set_senseless (error, "its length");
  return TRUE;
}

/* What is no picture may be a refusal, which rap-wire.h puts into words; it is never a document,
 * because nobody asked for one. */
static void
explain (GByteArray *reply, GError **error)
{
  g_autoptr (RapRaw) unasked = rap_wire_read (reply->data, reply->len, error);

  if (unasked != NULL)
    rap_wire_set_senseless (error, "a document in place of a picture");
}

/**
 * rap_page_wire_read:
 * @reply: what the helper wrote, to its end
 * @error: the reason the helper gave, or %RAP_READ_ERROR_HELPER where the reply is no reply
 *
 * Returns: (transfer full): the picture
 */
RapPageImage *
rap_page_wire_read (GByteArray *reply, GError **error)
{
  g_autoptr (GBytes) whole = NULL;
  RapPageWireHead head;
  RapPageImage *image;

  if (reply->len < sizeof head) {
    rap_wire_set_senseless (error, "it is cut off");
    return NULL;
  }
  memcpy (&head, reply->data, sizeof head);
  if (head.magic != RAP_PAGE_WIRE_MAGIC) {
    explain (reply, error);
    return NULL;
  }
  if (head.version != RAP_PAGE_WIRE_VERSION) {
    rap_wire_set_senseless (error, "another version");
    return NULL;
  }
  if (!check_head (&head, reply->len, error))
    return NULL;

  whole = g_byte_array_free_to_bytes (g_byte_array_ref (reply));
  image = g_new0 (RapPageImage, 1);
  image->pixels =
      g_bytes_new_from_bytes (whole, sizeof head, g_bytes_get_size (whole) - sizeof head);
  image->width = head.width;
  image->height = head.height;
  image->stride = head.width * RAP_PAGE_WIRE_PIXEL;
  image->page_width = head.page_width;
  image->page_height = head.page_height;
  image->n_pages = head.pages;
  return image;
}
