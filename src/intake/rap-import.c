/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-import-private.h"

#include <string.h>

#include "rap-analyse.h"
#include "rap-reader.h"

/* What is written at once, and what may be ready and waiting: enough that neither thread waits for
 * the other, and little beside the memory that a program may take. */
#define MOST_TOGETHER 256
#define MOST_BYTES (8 * 1024 * 1024)

/* A file on its way from the one thread to the other. */
typedef struct {
  const char *path;    /* (unowned) */
  gsize size;          /* of its source */
  char *sha256;        /* (owned) (nullable): where it is in the library already */
  RapDeposit *deposit; /* (owned) (nullable): where it is to be written */
  GError *error;       /* (owned) (nullable): where it could not be read */
} Item;

typedef struct {
  RapLibrary *library;
  RapLexicon *lexicon;
  GPtrArray *files;
  GCancellable *cancellable;    /* (nullable) */
  GHashTable *known;            /* (owned): SHA-256 of what was in the library before */
  RapImportReadingFunc reading; /* (nullable) */
  gpointer data;
  gint64 step; /* of the library, or 0 before anything was written */

  GMutex mutex;  /* guards what follows */
  GCond changed; /* told when the queue or the amount that waits changes */
  GQueue ready;  /* (element-type Item) */
  gsize waiting; /* bytes of the items in it */
  gboolean end;  /* nothing more will come */
} Import;

static void
item_free (Item *self)
{
  g_free (self->sha256);
  g_clear_pointer (&self->deposit, rap_deposit_free);
  g_clear_error (&self->error);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* In a folder only what is called a document is read, or refused with the reason; a file that is
 * named is read whatever it is called. A word processor keeps "~$name.docx" beside a document that
 * is open in it. */
static gboolean
is_called_document (const char *path)
{
  static const char *const endings[] = { ".pdf", ".docx",  ".docm",  ".dotx", ".dotm", ".doc",
                                         ".rtf", ".odt",   ".ott",   ".fodt", ".html", ".htm",
                                         ".mht", ".mhtml", ".xhtml", ".txt",  ".text", ".md" };
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_prefix (name, "~$"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/* Sorted by name, folders where they stand among the files. Hidden files are not documents, and a
 * folder that is only linked to may lead back to where it stands. */
static void
list_folder (const char *folder, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  /* Reading it as a file will tell what is wrong with it. */
  if (dir == NULL) {
    g_ptr_array_add (files, g_strdup (folder));
    return;
  }
  while ((name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

    if (!g_file_test (path, G_FILE_TEST_IS_DIR) && is_called_document (path)) {
      g_ptr_array_add (files, path);
      continue;
    }
    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      list_folder (path, files);
    g_free (path);
  }
}

/**
 * rap_import_list_files:
 * @paths: (array zero-terminated=1): files and folders
 *
 * Returns: (transfer full) (element-type filename): the files, and those in the folders and in
 *   their folders, sorted by name within each; a path that does not exist stays in the list
 */
GPtrArray *
rap_import_list_files (const char *const *paths)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  for (; *paths != NULL; paths++) {
    if (g_file_test (*paths, G_FILE_TEST_IS_DIR))
      list_folder (*paths, files);
    else
      g_ptr_array_add (files, g_strdup (*paths));
  }
  return files;
}

static void
read_item (Import *self, Item *item)
{
  g_autoptr (GBytes) source = rap_read_source (item->path, NULL, &item->error);
  g_autofree char *name = g_path_get_basename (item->path);
  g_autofree char *sha256 = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  /* None of this is given the cancellable: a file that was begun is finished. */
  if (source == NULL)
    return;
  item->size = g_bytes_get_size (source);
  if (g_hash_table_size (self->known) > 0)
    sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);
  if (sha256 != NULL && g_hash_table_contains (self->known, sha256)) {
    item->sha256 = g_steal_pointer (&sha256);
    return;
  }
  documents = rap_analyse_source (source, name, self->lexicon, NULL, &item->error);
  if (documents != NULL)
    item->deposit = rap_deposit_new (source, documents);
}

static void
hand_on (Import *self, Item *item)
{
  g_mutex_lock (&self->mutex);
  while (self->waiting > 0 &&
         (self->waiting + item->size > MOST_BYTES || self->ready.length >= MOST_TOGETHER))
    g_cond_wait (&self->changed, &self->mutex);
  g_queue_push_tail (&self->ready, item);
  self->waiting += item->size;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static gpointer
reader_main (gpointer data)
{
  Import *self = data;

  for (guint i = 0; i < self->files->len && !g_cancellable_is_cancelled (self->cancellable); i++) {
    Item *item = g_new0 (Item, 1);

    item->path = g_ptr_array_index (self->files, i);
    if (self->reading != NULL)
      self->reading (item->path, self->data);
    read_item (self, item);
    hand_on (self, item);
  }
  g_mutex_lock (&self->mutex);
  self->end = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* Everything that is ready: what is written together is written faster. */
static GPtrArray *
take_ready (Import *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);

  g_mutex_lock (&self->mutex);
  while (self->ready.length == 0 && !self->end)
    g_cond_wait (&self->changed, &self->mutex);
  while (self->ready.length > 0)
    g_ptr_array_add (items, g_queue_pop_head (&self->ready));
  self->waiting = 0;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  return items;
}

static void
write_items (Import *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) deposits = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++) {
    Item *item = g_ptr_array_index (items, i);
    if (item->deposit != NULL)
      g_ptr_array_add (deposits, item->deposit);
  }
  if (deposits->len > 0)
    rap_library_deposit_in_step (self->library, (RapDeposit **)deposits->pdata, deposits->len,
                                 &self->step, NULL);
}

static void
report_item (Import *self, const Item *item, guint done, RapImportReportFunc report, gpointer data)
{
  RapImportReport told = {
    .path = item->path, .error = item->error, .done = done, .total = self->files->len
  };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  if (item->deposit != NULL) {
    told.outcome = item->deposit->outcome;
    told.entries = item->deposit->entries;
    told.error = item->deposit->error;
  } else if (item->sha256 != NULL) {
    entries = rap_library_find_checksum (self->library, item->sha256, NULL, &error);
    told.outcome = entries != NULL ? RAP_DEPOSIT_KNOWN : RAP_DEPOSIT_FAILED;
    told.entries = entries;
    told.error = error;
  }
  report (&told, data);
}

/**
 * rap_import_files:
 * @library: opened for writing
 * @lexicon: of the language of the documents
 * @files: (element-type filename): paths
 * @cancellable: (nullable): stops the work after the file that is being read
 * @report: (scope call): called for each file in order, on the calling thread, when the file is in
 *   the library for good or nothing of it is
 * @data: for @report
 *
 * Returns: for how many files there was a report
 */
guint
rap_import_files (RapLibrary *library,
                  RapLexicon *lexicon,
                  GPtrArray *files,
                  GCancellable *cancellable,
                  RapImportReportFunc report,
                  gpointer data)
{
  return rap_import_files_watched (library, lexicon, files, cancellable, NULL, report, data);
}

guint
rap_import_files_watched (RapLibrary *library,
                          RapLexicon *lexicon,
                          GPtrArray *files,
                          GCancellable *cancellable,
                          RapImportReadingFunc reading,
                          RapImportReportFunc report,
                          gpointer data)
{
  Import self = { .library = library,
                  .lexicon = lexicon,
                  .files = files,
                  .cancellable = cancellable,
                  .reading = reading,
                  .data = data };
  GThread *reader;
  guint done = 0;

  self.known = rap_library_list_checksums (library, NULL, NULL);
  if (self.known == NULL)
    self.known = g_hash_table_new (NULL, NULL);
  g_mutex_init (&self.mutex);
  g_cond_init (&self.changed);
  g_queue_init (&self.ready);
  reader = g_thread_new ("rap-reader", reader_main, &self);
  for (;;) {
    g_autoptr (GPtrArray) items = take_ready (&self);

    if (items->len == 0)
      break;
    write_items (&self, items);
    for (guint i = 0; i < items->len; i++)
      report_item (&self, g_ptr_array_index (items, i), ++done, report, data);
  }
  g_thread_join (reader);
  g_mutex_clear (&self.mutex);
  g_cond_clear (&self.changed);
  g_hash_table_unref (self.known);
  return done;
}
