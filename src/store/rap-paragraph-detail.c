/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The form: the number 1, then five lists in the order of RapParagraphDetail, each as its length
 * and its elements; or the number 2, the same lists, and what the source has for the label. Numbers
 * are written seven bits to a byte, lowest first, the eighth bit telling that more follow;
 * coordinates as the four bytes of the float, lowest first; strings as their length and their
 * bytes.
 */
#include "rap-paragraph-detail.h"

#include <string.h>

#define FORM 1
#define FORM_WITH_LABEL 2

static void
write_number (GByteArray *bytes, guint32 number)
{
  guint8 buffer[5];
  guint n = 0;

  for (; number >= 0x80; number >>= 7)
    buffer[n++] = (number & 0x7f) | 0x80;
  buffer[n++] = number;
  g_byte_array_append (bytes, buffer, n);
}

static void
write_span (GByteArray *bytes, RapSpan span)
{
  write_number (bytes, span.start);
  write_number (bytes, span.end);
}

static void
write_coordinate (GByteArray *bytes, float coordinate)
{
  guint32 bits;

  memcpy (&bits, &coordinate, sizeof bits);
  bits = GUINT32_TO_LE (bits);
  g_byte_array_append (bytes, (const guint8 *)&bits, sizeof bits);
}

static void
write_string (GByteArray *bytes, const char *string)
{
  gsize length = string != NULL ? strlen (string) : 0;

  write_number (bytes, length);
  if (length > 0)
    g_byte_array_append (bytes, (const guint8 *)string, length);
}

static guint
write_commitment (RapCommitment *commitment, GByteArray *bytes)
{
  guint n_actions = 0, n_qualifiers = 0;
  const RapAction *actions =
      commitment != NULL ? rap_commitment_get_actions (commitment, &n_actions) : NULL;
  const RapSpan *qualifiers =
      commitment != NULL ? rap_commitment_get_qualifiers (commitment, &n_qualifiers) : NULL;

  write_number (bytes, n_actions);
  for (guint i = 0; i < n_actions; i++) {
    write_span (bytes, actions[i].span);
    write_number (bytes, actions[i].role);
  }
  write_number (bytes, n_qualifiers);
  for (guint i = 0; i < n_qualifiers; i++)
    write_span (bytes, qualifiers[i]);
  return n_actions + n_qualifiers;
}

static guint
write_repairs (RapParagraph *paragraph, GByteArray *bytes)
{
  guint n;
  const RapTextRepair *repairs = rap_paragraph_get_repairs (paragraph, &n);

  write_number (bytes, n);
  for (guint i = 0; i < n; i++) {
    write_span (bytes, repairs[i].span);
    write_string (bytes, repairs[i].was);
  }
  return n;
}

static guint
write_places (RapParagraph *paragraph, GByteArray *bytes)
{
  guint n;
  const RapPlace *places = rap_paragraph_get_places (paragraph, &n);

  write_number (bytes, n);
  for (guint i = 0; i < n; i++) {
    write_span (bytes, places[i].span);
    write_number (bytes, places[i].page);
    write_coordinate (bytes, places[i].box.x0);
    write_coordinate (bytes, places[i].box.y0);
    write_coordinate (bytes, places[i].box.x1);
    write_coordinate (bytes, places[i].box.y1);
  }
  return n;
}

static guint
write_emphases (RapParagraph *paragraph, GByteArray *bytes)
{
  guint n;
  const RapEmphasis *emphases = rap_paragraph_get_emphases (paragraph, &n);

  write_number (bytes, n);
  for (guint i = 0; i < n; i++) {
    write_span (bytes, emphases[i].span);
    write_number (bytes, emphases[i].style);
  }
  return n;
}

/**
 * rap_paragraph_detail_write:
 * @paragraph: a paragraph
 * @commitment: (nullable): what is held of it, which need not be what @paragraph says
 * @bytes: emptied first; stays empty where there is nothing to keep
 */
void
rap_paragraph_detail_write (RapParagraph *paragraph, RapCommitment *commitment, GByteArray *bytes)
{
  const char *label_was = rap_paragraph_get_label_was (paragraph);
  guint n = label_was != NULL;

  g_byte_array_set_size (bytes, 0);
  write_number (bytes, label_was != NULL ? FORM_WITH_LABEL : FORM);
  n += write_commitment (commitment, bytes);
  n += write_repairs (paragraph, bytes);
  n += write_places (paragraph, bytes);
  n += write_emphases (paragraph, bytes);
  if (label_was != NULL)
    write_string (bytes, label_was);
  if (n == 0)
    g_byte_array_set_size (bytes, 0);
}

/* Reading never trusts the bytes: after the first that is wrong everything reads as 0. */
typedef struct {
  const guint8 *at;
  const guint8 *end;
  gboolean damaged;
} Input;

static guint32
read_number (Input *input)
{
  guint64 number = 0;

  for (guint shift = 0; input->at < input->end && shift < 35; shift += 7) {
    guint8 byte = *input->at++;

    number |= (guint64)(byte & 0x7f) << shift;
    if (byte < 0x80 && number <= G_MAXUINT32)
      return number;
  }
  input->damaged = TRUE;
  input->at = input->end;
  return 0;
}

/* An element takes a byte at least, so a longer list than there are bytes left is damage. */
static guint32
read_length (Input *input)
{
  guint32 length = read_number (input);

  if (length <= (gsize)(input->end - input->at))
    return length;
  input->damaged = TRUE;
  input->at = input->end;
  return 0;
}

static RapSpan
read_span (Input *input)
{
  RapSpan span;

  span.start = read_number (input);
  span.end = read_number (input);
  return span;
}

static float
read_coordinate (Input *input)
{
  guint32 bits = 0;
  float coordinate;

  if (input->end - input->at < (gssize)sizeof bits) {
    input->damaged = TRUE;
    input->at = input->end;
  } else {
    memcpy (&bits, input->at, sizeof bits);
    input->at += sizeof bits;
  }
  bits = GUINT32_FROM_LE (bits);
  memcpy (&coordinate, &bits, sizeof coordinate);
  return coordinate;
}

static char *
read_string (Input *input)
{
  gsize length = read_length (input);
  char *string = g_strndup ((const char *)input->at, length);

  input->at += length;
  return string;
}

static void
read_commitment (Input *input, RapParagraphDetail *self)
{
  guint n = read_length (input);

  for (guint i = 0; i < n && !input->damaged; i++) {
    RapAction action = { .span = read_span (input) };

    action.role = read_number (input);
    input->damaged |= action.role > RAP_ACTION_ACTION;
    g_array_append_val (self->actions, action);
  }
  n = read_length (input);
  for (guint i = 0; i < n && !input->damaged; i++) {
    RapSpan span = read_span (input);
    g_array_append_val (self->qualifiers, span);
  }
}

static void
read_repairs (Input *input, RapParagraphDetail *self)
{
  guint n = read_length (input);

  for (guint i = 0; i < n && !input->damaged; i++) {
    RapTextRepair repair = { .span = read_span (input) };

    repair.was = read_string (input);
    g_array_append_val (self->repairs, repair);
  }
}

static void
read_places (Input *input, RapParagraphDetail *self)
{
  guint n = read_length (input);

  for (guint i = 0; i < n && !input->damaged; i++) {
    RapPlace place = { .span = read_span (input) };

    place.page = read_number (input);
    place.box.x0 = read_coordinate (input);
    place.box.y0 = read_coordinate (input);
    place.box.x1 = read_coordinate (input);
    place.box.y1 = read_coordinate (input);
    g_array_append_val (self->places, place);
  }
}

static void
read_emphases (Input *input, RapParagraphDetail *self)
{
  guint n = read_length (input);

  for (guint i = 0; i < n && !input->damaged; i++) {
    RapEmphasis emphasis = { .span = read_span (input) };

    emphasis.style = read_number (input);
    g_array_append_val (self->emphases, emphasis);
  }
}

/**
 * rap_paragraph_detail_read:
 * @bytes: (nullable): what rap_paragraph_detail_write() gave
 * @length: of @bytes
 *
 * Returns: (transfer full) (nullable): what was in it, or %NULL where the bytes are damaged
 */
RapParagraphDetail *
rap_paragraph_detail_read (const guint8 *bytes, gsize length)
{
  g_autoptr (RapParagraphDetail) self = g_new0 (RapParagraphDetail, 1);
  Input input = { .at = bytes };
  guint32 form;

  self->actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  self->qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  self->repairs = rap_text_repairs_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (RapPlace));
  self->emphases = g_array_new (FALSE, FALSE, sizeof (RapEmphasis));
  if (length == 0)
    return g_steal_pointer (&self);

  input.end = bytes + length;
  form = read_number (&input);
  if (form != FORM && form != FORM_WITH_LABEL)
    return NULL;
  read_commitment (&input, self);
  read_repairs (&input, self);
  read_places (&input, self);
  read_emphases (&input, self);
  if (form == FORM_WITH_LABEL)
    self->label_was = read_string (&input);
  return input.damaged || input.at != input.end ? NULL : g_steal_pointer (&self);
}

/**
 * rap_paragraph_detail_free:
 * @self: (transfer full): what was read
 */
void
rap_paragraph_detail_free (RapParagraphDetail *self)
{
  g_array_unref (self->actions);
  g_array_unref (self->qualifiers);
  g_array_unref (self->repairs);
  g_array_unref (self->places);
  g_array_unref (self->emphases);
  g_free (self->label_was);
  g_free (self);
}
