/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-row.h"

struct _RapRow {
  GObject parent_instance;

  gint64 id;
  gint64 document;
  char *document_name; /* (owned) */
  char *adopted;       /* (owned) (nullable) */
  char *reckoned;      /* (owned) (nullable) */
  char *section;       /* (owned) (nullable) */
  gboolean opens_document;
  gboolean opens_section;
  RapParagraph *paragraph; /* (owned) */
  RapStatus status;
  char *note;   /* (owned) (nullable) */
  char **tags;  /* (owned) */
  GArray *hits; /* (owned) (nullable) (element-type RapSpan) */
};

G_DEFINE_FINAL_TYPE (RapRow, rap_row, G_TYPE_OBJECT)

static const char *const status_names[] = { "suggested", "confirmed", "edited", "rejected" };

static void
rap_row_finalize (GObject *object)
{
  RapRow *self = RAP_ROW (object);

  g_free (self->document_name);
  g_free (self->adopted);
  g_free (self->reckoned);
  g_free (self->section);
  g_object_unref (self->paragraph);
  g_free (self->note);
  g_strfreev (self->tags);
  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (rap_row_parent_class)->finalize (object);
}

static void
rap_row_class_init (RapRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_row_finalize;
}

static void
rap_row_init (G_GNUC_UNUSED RapRow *self)
{
}

/**
 * rap_row_new:
 * @fields: what it is made of; its arrays must not change afterwards
 *
 * Returns: (transfer full): a row
 */
RapRow *
rap_row_new (const RapRowFields *fields)
{
  RapRow *self = g_object_new (RAP_TYPE_ROW, NULL);

  self->id = fields->id;
  self->document = fields->document;
  self->document_name = g_strdup (fields->document_name != NULL ? fields->document_name : "");
  self->adopted = g_strdup (fields->adopted);
  self->reckoned = g_strdup (fields->reckoned);
  self->section = g_strdup (fields->section);
  self->opens_document = fields->opens_document;
  self->opens_section = fields->opens_section;
  self->paragraph = g_object_ref (fields->paragraph);
  self->status = fields->status;
  self->note = g_strdup (fields->note);
  self->tags = fields->tags != NULL ? g_strdupv ((char **)fields->tags) : g_new0 (char *, 1);
  self->hits = fields->hits != NULL ? g_array_ref (fields->hits) : NULL;
  return self;
}

gint64
rap_row_get_id (RapRow *self)
{
  return self->id;
}

gint64
rap_row_get_document (RapRow *self)
{
  return self->document;
}

const char *
rap_row_get_document_name (RapRow *self)
{
  return self->document_name;
}

const char *
rap_row_get_adopted (RapRow *self)
{
  return self->adopted;
}

const char *
rap_row_get_reckoned (RapRow *self)
{
  return self->reckoned;
}

const char *
rap_row_get_section (RapRow *self)
{
  return self->section;
}

gboolean
rap_row_get_opens_document (RapRow *self)
{
  return self->opens_document;
}

gboolean
rap_row_get_opens_section (RapRow *self)
{
  return self->opens_section;
}

RapParagraph *
rap_row_get_paragraph (RapRow *self)
{
  return self->paragraph;
}

RapStatus
rap_row_get_status (RapRow *self)
{
  return self->status;
}

const char *
rap_row_get_note (RapRow *self)
{
  return self->note;
}

/**
 * rap_row_get_tags:
 * @self: a row
 *
 * Returns: (transfer none) (array zero-terminated=1): the tags of the paragraph itself
 */
const char *const *
rap_row_get_tags (RapRow *self)
{
  return (const char *const *)self->tags;
}

/**
 * rap_row_get_hits:
 * @self: a row
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): where the words of the search stand, in characters
 *   of the paragraph's text, ascending
 */
const RapSpan *
rap_row_get_hits (RapRow *self, guint *n)
{
  *n = self->hits != NULL ? self->hits->len : 0;
  return self->hits != NULL ? (const RapSpan *)self->hits->data : NULL;
}

const char *
rap_status_to_name (RapStatus status)
{
  return status_names[status];
}

gboolean
rap_status_from_name (const char *name, RapStatus *status)
{
  for (guint i = 0; i < RAP_N_STATUSES; i++)
    if (g_strcmp0 (status_names[i], name) == 0) {
      *status = i;
      return TRUE;
    }
  return FALSE;
}
