/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-step-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rap-config.h"

/* No catalogue has this name, so that what is asked of it stays as it is written here. */
#define AS_WRITTEN "rapporteur-as-written"

/* The form of a title, of which "%s" or "%u" is filled in later. */
static const char *
form_of (const char *domain, RapStepWords step, guint n)
{
  switch (step) {
  /* Translators: %s is the number of a paragraph; the name of a step that can be undone */
  case RAP_STEP_WORDS_CONFIRM_PARAGRAPH:
    return dgettext (domain, "Confirm Paragraph %s");
  case RAP_STEP_WORDS_REJECT_PARAGRAPH:
    return dgettext (domain, "Reject Paragraph %s");
  case RAP_STEP_WORDS_RESTORE_PARAGRAPH:
    return dgettext (domain, "Restore Paragraph %s");
  case RAP_STEP_WORDS_EDIT_PARAGRAPH:
    return dgettext (domain, "Edit Paragraph %s");
  case RAP_STEP_WORDS_CORRECT_PARAGRAPH:
    return dgettext (domain, "Correct Paragraph %s");
  case RAP_STEP_WORDS_CORRECT_HEADING:
    return dgettext (domain, "Correct Heading");
  case RAP_STEP_WORDS_NOTE:
    return dgettext (domain, "Note on Paragraph %s");
  case RAP_STEP_WORDS_CONFIRM:
    return dngettext (domain, "Confirm %u Commitment", "Confirm %u Commitments", n);
  case RAP_STEP_WORDS_REJECT:
    return dngettext (domain, "Reject %u Commitment", "Reject %u Commitments", n);
  case RAP_STEP_WORDS_RESTORE:
    return dngettext (domain, "Restore %u Paragraph", "Restore %u Paragraphs", n);
  case RAP_STEP_WORDS_ADD_TAG:
    return dgettext (domain, "Add Tag");
  case RAP_STEP_WORDS_REMOVE_TAG:
    return dgettext (domain, "Remove Tag");
  /* Translators: %s is the name of a tag; the name of a step that can be undone */
  case RAP_STEP_WORDS_RENAME_TAG:
    return dgettext (domain, "Rename Tag to “%s”");
  /* Translators: %s is the name of a tag; the name of a step that can be undone */
  case RAP_STEP_WORDS_END_TAG:
    return dgettext (domain, "Remove Tag “%s”");
  /* Translators: %s is the name of a search; the name of a step that can be undone */
  case RAP_STEP_WORDS_SAVE_SEARCH:
    return dgettext (domain, "Save Search “%s”");
  /* Translators: %s is the name of a search; the name of a step that can be undone */
  case RAP_STEP_WORDS_RENAME_SEARCH:
    return dgettext (domain, "Rename Search to “%s”");
  /* Translators: %s is the name of a search; the name of a step that can be undone */
  case RAP_STEP_WORDS_REMOVE_SEARCH:
    return dgettext (domain, "Remove Search “%s”");
  case RAP_STEP_WORDS_READ_AGAIN:
    return dgettext (domain, "Read Documents Again");
  case RAP_STEP_WORDS_IMPORT_MANY:
    return dngettext (domain, "Import %u Document", "Import %u Documents", n);
  /* Translators: %s is what a document is called; the name of a step that can be undone */
  case RAP_STEP_WORDS_IMPORT:
    return dgettext (domain, "Import %s");
  case RAP_STEP_WORDS_REMOVE_DOCUMENTS:
    return dngettext (domain, "Remove %u Document", "Remove %u Documents", n);
  /* Translators: %s is what a document is called: "Remove A/RES/75/198" */
  case RAP_STEP_WORDS_REMOVE_DOCUMENT:
    return dgettext (domain, "Remove %s");
  }
  g_return_val_if_reached ("");
}

static char *
fill (const char *form, const char *hole, const char *filling)
{
  g_autoptr (GString) title = g_string_new (form);

  g_string_replace (title, hole, filling, 1);
  return g_strdup (g_strchomp (title->str));
}

/* What stands for the hole in a title of that form; NULL where the title has another one. */
static char *
match (const char *form, const char *title)
{
  const char *hole = strchr (form, '%');
  gsize before, after, length = strlen (title);

  if (hole == NULL)
    return g_str_equal (form, title) ? g_strdup ("") : NULL;
  before = hole - form;
  after = strlen (hole + strlen ("%s"));
  /* Of a paragraph without a number. */
  if (after == 0 && length + 1 == before && strncmp (form, title, length) == 0)
    return g_strdup ("");
  if (length <= before + after || strncmp (form, title, before) != 0 ||
      !g_str_has_suffix (title, hole + strlen ("%s")))
    return NULL;
  return g_strndup (title + before, length - before - after);
}

static gboolean
is_number (const char *text)
{
  return strspn (text, "0123456789") == strlen (text);
}

/**
 * rap_step_words_new:
 * @step: what is done
 * @n: to how many, where the title counts them
 * @name: (nullable): to which, where the title names it
 *
 * Returns: (transfer full): the title as the library keeps it
 */
char *
rap_step_words_new (RapStepWords step, guint n, const char *name)
{
  const char *form = form_of (AS_WRITTEN, step, n);
  g_autofree char *number = g_strdup_printf ("%u", n);

  return strstr (form, "%u") != NULL ? fill (form, "%u", number)
                                     : fill (form, "%s", name != NULL ? name : "");
}

/**
 * rap_step_words_say:
 * @title: of a step, as the library keeps it
 *
 * A title that has none of the forms, as one that an earlier version kept in the language of its
 * user, stays as it is.
 *
 * Returns: (transfer full): the title in the user's language
 */
char *
rap_step_words_say (const char *title)
{
  for (RapStepWords step = 0; step < RAP_N_STEP_WORDS; step++)
    for (guint n = 1; n <= 2; n++) {
      const char *form = form_of (AS_WRITTEN, step, n);
      g_autofree char *filling = match (form, title);

      if (filling == NULL)
        continue;
      if (strstr (form, "%u") == NULL)
        return fill (form_of (RAP_GETTEXT_PACKAGE, step, n), "%s", filling);
      if (is_number (filling))
        return fill (
            form_of (RAP_GETTEXT_PACKAGE, step, (guint)g_ascii_strtoull (filling, NULL, 10)), "%u",
            filling);
    }
  return g_strdup (title);
}
