/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-edit.h"

struct _RapEdit {
  GObject parent_instance;

  char *title;     /* (owned) */
  GArray *changes; /* (owned) (element-type RapEditChange) */
};

G_DEFINE_FINAL_TYPE (RapEdit, rap_edit, G_TYPE_OBJECT)

static void
change_clear (gpointer data)
{
  RapEditChange *change = data;

  g_clear_pointer (&change->text, g_free);
  g_clear_pointer (&change->new_text, g_free);
  g_clear_object (&change->commitment);
  g_clear_pointer (&change->names, g_strfreev);
  g_clear_pointer (&change->paragraphs, g_ptr_array_unref);
  g_clear_object (&change->search);
}

static void
rap_edit_finalize (GObject *object)
{
  RapEdit *self = RAP_EDIT (object);

  g_free (self->title);
  g_array_unref (self->changes);
  G_OBJECT_CLASS (rap_edit_parent_class)->finalize (object);
}

static void
rap_edit_class_init (RapEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_edit_finalize;
}

static void
rap_edit_init (RapEdit *self)
{
  self->changes = g_array_new (FALSE, TRUE, sizeof (RapEditChange));
  g_array_set_clear_func (self->changes, change_clear);
}

/**
 * rap_edit_new:
 * @title: what the step is called in "Undo …": "Confirm 3 Commitments"
 *
 * Returns: (transfer full): a step in which nothing changes yet; it must not change any more once
 *   it was handed to a library
 */
RapEdit *
rap_edit_new (const char *title)
{
  RapEdit *self = g_object_new (RAP_TYPE_EDIT, NULL);

  self->title = g_strdup (title);
  return self;
}

const char *
rap_edit_get_title (RapEdit *self)
{
  return self->title;
}

/**
 * rap_edit_get_changes:
 * @self: a step
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): what is to change, in the order in which it was asked
 */
const RapEditChange *
rap_edit_get_changes (RapEdit *self, guint *n)
{
  *n = self->changes->len;
  return (const RapEditChange *)self->changes->data;
}

static RapEditChange *
add_change (RapEdit *self, RapEditKind kind, gint64 target)
{
  RapEditChange change = { .kind = kind, .target = target };

  g_array_append_val (self->changes, change);
  return &g_array_index (self->changes, RapEditChange, self->changes->len - 1);
}

/**
 * rap_edit_set_status:
 * @self: a step
 * @paragraph: in the library
 * @status: what the analyst says of it
 *
 * %RAP_STATUS_REJECTED is what rap_edit_reject() does, %RAP_STATUS_SUGGESTED what
 * rap_edit_restore() does. A rejected paragraph that is confirmed has the rules' findings again.
 */
void
rap_edit_set_status (RapEdit *self, gint64 paragraph, RapStatus status)
{
  if (status == RAP_STATUS_REJECTED)
    rap_edit_reject (self, paragraph);
  else if (status == RAP_STATUS_SUGGESTED)
    rap_edit_restore (self, paragraph);
  else
    add_change (self, RAP_EDIT_STATUS, paragraph)->status = status;
}

/**
 * rap_edit_set_note:
 * @self: a step
 * @paragraph: in the library
 * @note: (nullable): what the analyst writes of it; none where it is %NULL or empty
 */
void
rap_edit_set_note (RapEdit *self, gint64 paragraph, const char *note)
{
  add_change (self, RAP_EDIT_NOTE, paragraph)->text =
      note != NULL && *note != '\0' ? g_strdup (note) : NULL;
}

/**
 * rap_edit_set_commitment:
 * @self: a step
 * @paragraph: in the library
 * @commitment: what the analyst found in it
 *
 * What the rules found is kept, for rap_edit_restore().
 */
void
rap_edit_set_commitment (RapEdit *self, gint64 paragraph, RapCommitment *commitment)
{
  add_change (self, RAP_EDIT_COMMITMENT, paragraph)->commitment = g_object_ref (commitment);
}

/**
 * rap_edit_reject:
 * @self: a step
 * @paragraph: in the library: no commitment
 */
void
rap_edit_reject (RapEdit *self, gint64 paragraph)
{
  add_change (self, RAP_EDIT_REJECT, paragraph);
}

/**
 * rap_edit_restore:
 * @self: a step
 * @paragraph: in the library: what the rules found in it stands again
 */
void
rap_edit_restore (RapEdit *self, gint64 paragraph)
{
  add_change (self, RAP_EDIT_RESTORE, paragraph);
}

/**
 * rap_edit_correct_reading:
 * @self: a step
 * @paragraph: in the library: the first that was read wrongly; it is among those that stay
 * @names: (array zero-terminated=1): what the paragraphs that are replaced are called in their
 *   document: neighbours, in reading order
 * @paragraphs: (element-type RapParagraph): what is to stand there. One of a name that was replaced
 *   stays the same paragraph, with its note; the name of any other is new in its document
 *
 * What the analyst has found in the paragraphs that are replaced holds on where the words are the
 * same, and gives way to the findings of @paragraphs where they are not.
 */
void
rap_edit_correct_reading (RapEdit *self,
                          gint64 paragraph,
                          const char *const *names,
                          GPtrArray *paragraphs)
{
  RapEditChange *change = add_change (self, RAP_EDIT_READING, paragraph);

  change->names = g_strdupv ((char **)names);
  change->paragraphs = g_ptr_array_ref (paragraphs);
}

/**
 * rap_edit_add_tag:
 * @self: a step
 * @document: in the library
 * @tag: its name; a new one begins to be
 */
void
rap_edit_add_tag (RapEdit *self, gint64 document, const char *tag)
{
  add_change (self, RAP_EDIT_ADD_TAG, document)->text = g_strdup (tag);
}

/**
 * rap_edit_remove_tag:
 * @self: a step
 * @document: in the library
 * @tag: its name; with its last document it ends to be
 */
void
rap_edit_remove_tag (RapEdit *self, gint64 document, const char *tag)
{
  add_change (self, RAP_EDIT_REMOVE_TAG, document)->text = g_strdup (tag);
}

/**
 * rap_edit_hide_document:
 * @self: a step
 * @document: to be taken out of the library, so that it can come back
 */
void
rap_edit_hide_document (RapEdit *self, gint64 document)
{
  add_change (self, RAP_EDIT_HIDE_DOCUMENT, document);
}

/**
 * rap_edit_save_search:
 * @self: a step
 * @search: with a name, and its number in the library; 0 for a new one
 *
 * A new search with the name of another takes its place.
 */
void
rap_edit_save_search (RapEdit *self, RapSavedSearch *search)
{
  add_change (self, RAP_EDIT_SAVE_SEARCH, rap_saved_search_get_id (search))->search =
      g_object_ref (search);
}

/**
 * rap_edit_remove_search:
 * @self: a step
 * @search: the number of a saved search
 */
void
rap_edit_remove_search (RapEdit *self, gint64 search)
{
  add_change (self, RAP_EDIT_REMOVE_SEARCH, search);
}

/**
 * rap_edit_tag_paragraph:
 * @self: a step
 * @paragraph: in the library
 * @tag: its name; a new one begins to be
 */
void
rap_edit_tag_paragraph (RapEdit *self, gint64 paragraph, const char *tag)
{
  add_change (self, RAP_EDIT_TAG_PARAGRAPH, paragraph)->text = g_strdup (tag);
}

/**
 * rap_edit_untag_paragraph:
 * @self: a step
 * @paragraph: in the library
 * @tag: its name
 */
void
rap_edit_untag_paragraph (RapEdit *self, gint64 paragraph, const char *tag)
{
  add_change (self, RAP_EDIT_UNTAG_PARAGRAPH, paragraph)->text = g_strdup (tag);
}

/**
 * rap_edit_rename_tag:
 * @self: a step
 * @tag: its name
 * @name: (nullable): the name that it gets wherever it is, in documents, paragraphs and saved
 *   searches, that of another tag included; %NULL for none, which takes it away everywhere
 */
void
rap_edit_rename_tag (RapEdit *self, const char *tag, const char *name)
{
  RapEditChange *change = add_change (self, RAP_EDIT_RENAME_TAG, 0);

  change->text = g_strdup (tag);
  change->new_text = g_strdup (name);
}
