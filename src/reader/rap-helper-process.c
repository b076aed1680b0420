/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#define _GNU_SOURCE
#include "rap-helper-process.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rap-build-tree.h"
#include "rap-config.h"
#include "rap-wire.h"

/* One for pages and one for office files and web pages; src/reader-helper/rap-formats.h says why.
 */
#define PAGE_HELPER "rapporteur-reader"
#define OFFICE_HELPER "rapporteur-office-reader"

/* A 100-page file takes half a second; what takes minutes is a trap and not a document. */
#define PATIENCE (120 * G_TIME_SPAN_SECOND)

struct _RapHelper {
  GPid pid;    /* 0 once it is reaped */
  int replies; /* (owned): the end of the pipe that its answer comes out of */
  gint64 deadline;
  GByteArray *reply; /* (owned) */
};

/* What the system refused: its reason follows in parentheses. */
#define NOT_STARTED                                                                                \
  N_ ("the reading program could not be started; close other programs and try again")
#define NO_ANSWER N_ ("the reading program gave no answer; import the file again")

static gboolean
set_failure (GError **error, const char *sentence, int number)
{
  g_set_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER, "%s (%s)", sentence,
               g_strerror (number));
  return FALSE;
}

static gboolean
write_all (int descriptor, const guint8 *data, gsize length)
{
  while (length > 0) {
    gssize written = write (descriptor, data, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return FALSE;
    data += written;
    length -= written;
  }
  return TRUE;
}

/* The copy is sealed, so that the helper can map it without fear that it changes or shrinks. */
static int
seal_copy (GBytes *source, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (source, &length);
  int copy = memfd_create ("document", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (copy < 0 || !write_all (copy, data, length) || lseek (copy, 0, SEEK_SET) != 0 ||
      fcntl (copy, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0) {
    set_failure (error, _ (NOT_STARTED), errno);
    if (copy >= 0)
      close (copy);
    return -1;
  }
  return copy;
}

/* A program in the build tree uses the helper beside it, an installed one the installed helper:
 * decided by where the running program lies, so that nobody gets a helper of another build. Tests
 * name another helper for pages, which misbehaves. */
static char *
find_helper (const char *media_type)
{
  static const char *const office_types[] = { RAP_MEDIA_TYPE_DOCX, RAP_MEDIA_TYPE_ODT,
                                              RAP_MEDIA_TYPE_HTML, NULL };
  gboolean office = g_strv_contains (office_types, media_type);
  const char *name = office ? OFFICE_HELPER : PAGE_HELPER;
  const char *given = office ? NULL : g_getenv ("RAPPORTEUR_READER");
  g_autofree char *tree = rap_build_tree_find ();

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  if (tree != NULL)
    return g_build_filename (tree, "src", "reader-helper", name, NULL);
  return g_build_filename (RAP_LIBEXEC_DIR, name, NULL);
}

/* The helper gets no more of the environment than its libraries need to start: in particular
 * neither G_DEBUG, which would turn a warning about a damaged file into a crash, nor secrets. */
static char **
helper_environment (void)
{
  static const char *const handed_on[] = {
    "ASAN_OPTIONS", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "HOME",           "LD_LIBRARY_PATH",
    "LSAN_OPTIONS", "MALLOC_CHECK_",   "UBSAN_OPTIONS",   "XDG_CACHE_HOME",
  };
  GPtrArray *environment = g_ptr_array_new ();

  g_ptr_array_add (environment, g_strdup ("LC_ALL=C.UTF-8"));
  for (guint i = 0; i < G_N_ELEMENTS (handed_on); i++) {
    const char *value = g_getenv (handed_on[i]);

    if (value != NULL)
      g_ptr_array_add (environment, g_strconcat (handed_on[i], "=", value, NULL));
  }
  g_ptr_array_add (environment, NULL);
  return (char **)g_ptr_array_free (environment, FALSE);
}

static int
spawn (const char *program, const char *const *request, int document, int replies, GPid *pid)
{
  g_auto (GStrv) environment = helper_environment ();
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, usual;
  int failure;

  g_ptr_array_add (arguments, (char *)program);
  for (guint i = 0; request[i] != NULL; i++)
    g_ptr_array_add (arguments, (char *)request[i]);
  g_ptr_array_add (arguments, NULL);
  sigemptyset (&none);
  sigemptyset (&usual);
  sigaddset (&usual, SIGPIPE);
  sigaddset (&usual, SIGXFSZ);
  posix_spawnattr_init (&attributes);
  posix_spawnattr_setsigmask (&attributes, &none);
  posix_spawnattr_setsigdefault (&attributes, &usual);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, document, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (&actions, replies, STDOUT_FILENO);
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np (&actions, STDERR_FILENO + 1);

  failure =
      posix_spawn (pid, program, &actions, &attributes, (char **)arguments->pdata, environment);

  posix_spawn_file_actions_destroy (&actions);
  posix_spawnattr_destroy (&attributes);
  return failure;
}

/**
 * rap_helper_start_request:
 * @source: the bytes of a file
 * @request: (array zero-terminated=1): what they are, and what is asked of the helper
 * @error: a #RapReadError
 *
 * Starts the helper on @source. It works on its own until its answer is fetched or it is
 * abandoned.
 *
 * Returns: (transfer full): the helper at work
 */
RapHelper *
rap_helper_start_request (GBytes *source, const char *const *request, GError **error)
{
  g_autofree char *program = find_helper (request[0]);
  RapHelper *self;
  int ends[2];
  int failure;
  int document = seal_copy (source, error);
  GPid pid = 0;

  if (document < 0)
    return NULL;
  if (pipe2 (ends, O_CLOEXEC) != 0) {
    set_failure (error, _ (NOT_STARTED), errno);
    close (document);
    return NULL;
  }
  failure = spawn (program, request, document, ends[1], &pid);
  close (document);
  close (ends[1]);
  if (failure != 0) {
    g_set_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER,
                 _ ("the reading program %s could not be started (%s); install Rapporteur anew"),
                 program, g_strerror (failure));
    close (ends[0]);
    return NULL;
  }
  self = g_new0 (RapHelper, 1);
  self->pid = pid;
  self->replies = ends[0];
  self->deadline = g_get_monotonic_time () + PATIENCE;
  self->reply = g_byte_array_new ();
  return self;
}

/**
 * rap_helper_start:
 * @source: the bytes of a file
 * @media_type: what they are
 * @error: a #RapReadError
 *
 * Starts the helper on @source, to read it. It works on its own until rap_helper_finish() or
 * rap_helper_abandon().
 *
 * Returns: (transfer full): the helper at work
 */
RapHelper *
rap_helper_start (GBytes *source, const char *media_type, GError **error)
{
  const char *request[] = { media_type, NULL };

  return rap_helper_start_request (source, request, error);
}

/**
 * rap_helper_set_deadline:
 * @self: a helper at work
 * @deadline: by g_get_monotonic_time(), in microseconds
 *
 * Sets until when rap_helper_finish() waits; two minutes after the start where nobody says more.
 */
void
rap_helper_set_deadline (RapHelper *self, gint64 deadline)
{
  self->deadline = deadline;
}

/* Waits until @descriptor has something to say, the deadline or a cancellation. */
static gboolean
wait_for (RapHelper *self, int descriptor, GCancellable *cancellable, GError **error)
{
  GPollFD cancelled = { .fd = -1 };
  struct pollfd awaited[2] = { { .fd = descriptor, .events = POLLIN }, { .fd = -1 } };
  gboolean watches = g_cancellable_make_pollfd (cancellable, &cancelled);
  int ready;

  if (watches)
    awaited[1] = (struct pollfd){ .fd = cancelled.fd, .events = POLLIN };
  do {
    gint64 left = self->deadline - g_get_monotonic_time ();

    ready = left > 0 ? poll (awaited, 2, (int)MIN (left / 1000 + 1, G_MAXINT)) : 0;
  } while (ready < 0 && errno == EINTR);
  if (watches)
    g_cancellable_release_fd (cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (ready < 0)
    return set_failure (error, _ (NO_ANSWER), errno);
  if (ready == 0)
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER,
                         _ ("reading the file took too long and was given up: "
                            "open it, print it to a PDF and read that"));
  return ready > 0;
}

static gboolean
read_reply (RapHelper *self, GCancellable *cancellable, GError **error)
{
  for (;;) {
    guint8 piece[65536];
    gssize length;

    if (!wait_for (self, self->replies, cancellable, error))
      return FALSE;
    length = read (self->replies, piece, sizeof piece);
    if (length == 0)
      return TRUE;
    if (length < 0 && errno == EINTR)
      continue;
    if (length < 0)
      return set_failure (error, _ (NO_ANSWER), errno);
    if (length > RAP_WIRE_MAX_REPLY - self->reply->len) {
      g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_TOO_LARGE,
                           _ ("the file has more text than can be read: split it into parts"));
      return FALSE;
    }
    g_byte_array_append (self->reply, piece, length);
  }
}

/* Ends the process, where it has not ended, and takes its status, so that no zombie stays. */
static int
reap (RapHelper *self)
{
  int status = 0;

  if (self->pid == 0)
    return 0;
  kill (self->pid, SIGKILL);
  while (waitpid (self->pid, &status, 0) < 0 && errno == EINTR)
    ;
  self->pid = 0;
  return status;
}

static void
set_crash (GError **error, int status)
{
  if (WIFSIGNALED (status))
    g_set_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER,
                 _ ("the file brought the reading program down (%s): "
                    "open it, print it to a PDF and read that"),
                 g_strsignal (WTERMSIG (status)));
  else
    g_set_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER,
                 _ ("the reading program ended without an answer (status %d); "
                    "install Rapporteur anew if this goes on"),
                 WIFEXITED (status) ? WEXITSTATUS (status) : -1);
}

/* The process closed its end without a word. It is about to end, and its status says why. */
static void
explain_silence (RapHelper *self, GCancellable *cancellable, GError **error)
{
  int process = syscall (SYS_pidfd_open, self->pid, 0);

  if (process >= 0) {
    gboolean seen = wait_for (self, process, cancellable, error);

    close (process);
    if (!seen)
      return;
  }
  set_crash (error, reap (self));
}

/**
 * rap_helper_finish_reply:
 * @self: (transfer full): a helper at work
 * @cancellable: (nullable): stops the waiting and the helper
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Waits for the answer of the helper, whatever it says. The helper is gone afterwards.
 *
 * Returns: (transfer full): the answer, unchecked; not empty
 */
GByteArray *
rap_helper_finish_reply (RapHelper *self, GCancellable *cancellable, GError **error)
{
  GByteArray *reply = NULL;

  if (read_reply (self, cancellable, error)) {
    if (self->reply->len == 0)
      explain_silence (self, cancellable, error);
    else
      reply = g_byte_array_ref (self->reply);
  }
  rap_helper_abandon (self);
  return reply;
}

/**
 * rap_helper_finish:
 * @self: (transfer full): a helper at work
 * @cancellable: (nullable): stops the waiting and the helper
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Waits for the answer of the helper and checks it. The helper is gone afterwards.
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_helper_finish (RapHelper *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) reply = rap_helper_finish_reply (self, cancellable, error);

  return reply != NULL ? rap_wire_read (reply->data, reply->len, error) : NULL;
}

/**
 * rap_helper_abandon:
 * @self: (transfer full): a helper at work
 *
 * Stops the helper, whatever it does.
 */
void
rap_helper_abandon (RapHelper *self)
{
  reap (self);
  close (self->replies);
  g_byte_array_unref (self->reply);
  g_free (self);
}
