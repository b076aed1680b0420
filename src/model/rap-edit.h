/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One step of the analyst's hand, over one paragraph or many, done and undone as a whole. In: what
 * is to change. The library applies it in one transaction and keeps what stood there before.
 */
#pragma once

#include "rap-row.h"
#include "rap-saved-search.h"

G_BEGIN_DECLS

typedef enum {
  RAP_EDIT_STATUS,
  RAP_EDIT_NOTE,
  RAP_EDIT_COMMITMENT,
  RAP_EDIT_REJECT,
  RAP_EDIT_RESTORE,
  RAP_EDIT_READING,
  RAP_EDIT_TAG_PARAGRAPH,
  RAP_EDIT_UNTAG_PARAGRAPH,
  RAP_EDIT_ADD_TAG,
  RAP_EDIT_REMOVE_TAG,
  RAP_EDIT_HIDE_DOCUMENT,
  RAP_EDIT_SAVE_SEARCH,
  RAP_EDIT_REMOVE_SEARCH,
  RAP_EDIT_RENAME_TAG,
} RapEditKind;

/* One of the changes of a step, for the library. */
typedef struct {
  RapEditKind kind;
  gint64 target;             /* a paragraph, or a document where tags and documents change,
                              * or a saved search; 0 for a new one */
  RapStatus status;          /* of RAP_EDIT_STATUS */
  char *text;                /* (owned) (nullable): the note or the tag */
  char *new_text;            /* (owned) (nullable): of RAP_EDIT_RENAME_TAG; NULL to end it */
  RapCommitment *commitment; /* (owned) (nullable) */
  /* Of RAP_EDIT_READING. */
  char **names;           /* (owned) (nullable): of the paragraphs that are replaced, in order */
  GPtrArray *paragraphs;  /* (owned) (nullable) (element-type RapParagraph): that replace them */
  RapSavedSearch *search; /* (owned) (nullable): of RAP_EDIT_SAVE_SEARCH */
} RapEditChange;

#define RAP_TYPE_EDIT (rap_edit_get_type ())
G_DECLARE_FINAL_TYPE (RapEdit, rap_edit, RAP, EDIT, GObject)

/* @title: what the step is called in "Undo …": "Confirm 3 Commitments" */
RapEdit *rap_edit_new (const char *title);
const char *rap_edit_get_title (RapEdit *self);
const RapEditChange *rap_edit_get_changes (RapEdit *self, guint *n);

/* A status alone. To reject is rap_edit_reject(), and to be as suggested is rap_edit_restore(). */
void rap_edit_set_status (RapEdit *self, gint64 paragraph, RapStatus status);
void rap_edit_set_note (RapEdit *self, gint64 paragraph, const char *note);
/* The analyst's own findings; status becomes RAP_STATUS_EDITED. */
void rap_edit_set_commitment (RapEdit *self, gint64 paragraph, RapCommitment *commitment);
/* The paragraph is no commitment; status becomes RAP_STATUS_REJECTED. */
void rap_edit_reject (RapEdit *self, gint64 paragraph);
/* What the rules found stands again; status becomes RAP_STATUS_SUGGESTED. */
void rap_edit_restore (RapEdit *self, gint64 paragraph);
/* Paragraphs as they ought to have been read stand where neighbouring ones stood. */
void rap_edit_correct_reading (RapEdit *self,
                               gint64 paragraph,
                               const char *const *names,
                               GPtrArray *paragraphs);
void rap_edit_tag_paragraph (RapEdit *self, gint64 paragraph, const char *tag);
void rap_edit_untag_paragraph (RapEdit *self, gint64 paragraph, const char *tag);
void rap_edit_add_tag (RapEdit *self, gint64 document, const char *tag);
void rap_edit_remove_tag (RapEdit *self, gint64 document, const char *tag);
void rap_edit_hide_document (RapEdit *self, gint64 document);
/* A new one, or one that is there already, with another name or other words. */
void rap_edit_save_search (RapEdit *self, RapSavedSearch *search);
void rap_edit_remove_search (RapEdit *self, gint64 search);

void rap_edit_rename_tag (RapEdit *self, const char *tag, const char *name);

G_END_DECLS
