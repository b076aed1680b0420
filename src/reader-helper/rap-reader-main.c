/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The programs that parse untrusted files, one file a process. In: the file as standard input (a
 * sealed piece of memory, or a pipe) and its media type as the first argument. Out: one reply on
 * standard output: the document as in rap-wire.h or, where a page and a scale in millionths are
 * the second and third argument, the picture of that page as in rap-page-wire.h. It opens no path
 * for itself, writes nowhere else and knows nothing of its parent; what it answers is checked on
 * the other side.
 */
#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib.h>

#include "rap-formats.h"
#include "rap-wire.h"

enum {
  EXIT_ANSWERED = 0,
  EXIT_UNHEARD = 3, /* the answer could not be written */
  EXIT_MISUSED = 4, /* started by hand, without a document */
};

static void
limit (int resource, rlim_t most)
{
  struct rlimit both = { most, most };

  setrlimit (resource, &both);
}

/* Everything that takes rights away stands here, before the first byte of the document is seen.
 * This is the place of the sandbox: system calls and files will be closed here too. Until then,
 * limits keep a hostile document from eating the machine. */
static void
give_up_rights (void)
{
  /* A full disk quota of nothing: writing a file fails instead of ending the program. */
  signal (SIGXFSZ, SIG_IGN);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_CPU, 120);
#if !defined(__SANITIZE_ADDRESS__)
  /* AddressSanitizer reserves terabytes of addresses for its own books. */
  limit (RLIMIT_AS, (rlim_t)4 << 30);
#endif
}

/* A short life with many small allocations: take memory in large steps and give none back. */
static void
prepare_memory (void)
{
  mallopt (M_TOP_PAD, 1 << 20);
  mallopt (M_TRIM_THRESHOLD, 64 << 20);
}

static GBytes *
take_pipe (void)
{
  g_autoptr (GByteArray) taken = g_byte_array_new ();
  guint8 piece[65536];

  for (;;) {
    gssize length = read (STDIN_FILENO, piece, sizeof piece);

    if (length < 0 && errno == EINTR)
      continue;
    if (length < 0)
      return NULL;
    if (length == 0)
      return g_byte_array_free_to_bytes (g_steal_pointer (&taken));
    if (length > G_MAXINT32 - taken->len)
      return NULL;
    g_byte_array_append (taken, piece, length);
  }
}

static GBytes *
take_document (void)
{
  struct stat about;
  void *mapped;

  if (fstat (STDIN_FILENO, &about) != 0)
    return NULL;
  if (!S_ISREG (about.st_mode))
    return take_pipe ();
  if (about.st_size == 0)
    return g_bytes_new (NULL, 0);
  mapped = mmap (NULL, about.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, STDIN_FILENO, 0);
  if (mapped == MAP_FAILED)
    return NULL;
  return g_bytes_new_static (mapped, about.st_size);
}

static const RapFormat *
find_format (const char *media_type)
{
  for (const RapFormat *format = rap_formats; format->media_type != NULL; format++)
    if (strcmp (format->media_type, media_type) == 0)
      return format;
  return NULL;
}

static GByteArray *
draw (const RapFormat *format, const char *page, const char *millionths, GBytes *source)
{
  g_autoptr (GError) error = NULL;
  guint64 number = 0;
  guint64 scale = 0;
  GByteArray *picture;

  if (format->draw == NULL ||
      !g_ascii_string_to_unsigned (page, 10, 1, G_MAXINT32, &number, NULL) ||
      !g_ascii_string_to_unsigned (millionths, 10, 1, G_MAXINT32, &scale, NULL))
    return rap_wire_write_refusal (RAP_READ_ERROR_NO_PAGE);
  picture = format->draw (source, number, scale / 1e6, &error);
  return picture != NULL ? picture : rap_wire_write_refusal (error->code);
}

static GByteArray *
parse (const RapFormat *format, GBytes *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapRaw) raw = format->parse (source, &error);

  return raw != NULL ? rap_wire_write (raw) : rap_wire_write_refusal (error->code);
}

static gboolean
answer (const GByteArray *reply)
{
  for (gsize sent = 0; sent < reply->len;) {
    gssize length = write (STDOUT_FILENO, reply->data + sent, reply->len - sent);

    if (length < 0 && errno == EINTR)
      continue;
    if (length <= 0)
      return FALSE;
    sent += length;
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) source = NULL;
  g_autoptr (GByteArray) reply = NULL;
  const RapFormat *format;

  prepare_memory ();
  give_up_rights ();
  if (argc != 2 && argc != 4)
    return EXIT_MISUSED;
  source = take_document ();
  if (source == NULL)
    return EXIT_MISUSED;
  format = find_format (argv[1]);
  if (format == NULL)
    reply = rap_wire_write_refusal (RAP_READ_ERROR_UNKNOWN);
  else
    reply = argc == 4 ? draw (format, argv[2], argv[3], source) : parse (format, source);
  if (!answer (reply))
    return EXIT_UNHEARD;
  /* The parent waits for the end of the answer; it need not wait while memory is given back. */
  close (STDOUT_FILENO);
  _exit (EXIT_ANSWERED);
}
