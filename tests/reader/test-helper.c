/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What becomes of a helper that crashes, is silent, talks nonsense or does not end: an error of
 * its own, and no process left behind.
 */
#include <sys/wait.h>

#include <string.h>

#include "rap-helper-process.h"
#include "rap-page-image.h"

static RapHelper *
start (const char *how)
{
  g_autoptr (GBytes) source = g_bytes_new_static ("a document", strlen ("a document"));
  g_autoptr (GError) error = NULL;
  RapHelper *helper = rap_helper_start (source, how, &error);

  g_assert_no_error (error);
  return helper;
}

static void
assert_no_child (void)
{
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
}

static void
assert_fails (RapHelper *helper, const char *beginning)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_helper_finish (helper, NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER);
  g_assert_true (g_str_has_prefix (error->message, beginning));
  assert_no_child ();
}

static void
test_crash (void)
{
  assert_fails (start ("crash"), "the file brought the reading program down");
}

static void
test_silence (void)
{
  assert_fails (start ("silence"), "the reading program ended without an answer (status 7)");
}

static void
test_nonsense (void)
{
  assert_fails (start ("babble"), "the reading program gave an answer that makes no sense");
}

static void
test_no_end (void)
{
  RapHelper *helper = start ("hang");

  rap_helper_set_deadline (helper, g_get_monotonic_time ());
  assert_fails (helper, "reading the file took too long and was given up: "
                        "open it, print it to a PDF and read that");
}

static void
test_no_end_after_the_answer (void)
{
  RapHelper *helper = start ("hush");

  rap_helper_set_deadline (helper, g_get_monotonic_time ());
  assert_fails (helper, "reading the file took too long and was given up: "
                        "open it, print it to a PDF and read that");
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  RapHelper *helper = start ("hang");

  g_cancellable_cancel (cancellable);
  g_assert_null (rap_helper_finish (helper, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_no_child ();
}

static gpointer
cancel_beside (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel_while_waiting (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  RapHelper *helper = start ("hang");
  GThread *thread = g_thread_new ("cancel", cancel_beside, cancellable);

  g_assert_null (rap_helper_finish (helper, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  assert_no_child ();
}

static void
test_abandon (void)
{
  rap_helper_abandon (start ("hang"));
  assert_no_child ();
}

/* What is asked for a picture may go wrong in the same ways. */
static void
test_picture (void)
{
  g_autoptr (GBytes) source = g_bytes_new_static ("a document", strlen ("a document"));
  static const char *const ways[] = { "crash", "silence", "babble" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (rap_page_render (source, ways[i], 1, 1, NULL, &error));
    g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER);
    assert_no_child ();
  }
}

static void
test_absent (void)
{
  g_autofree char *program = g_strdup (g_getenv ("RAPPORTEUR_READER"));
  g_autoptr (GBytes) source = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_setenv ("RAPPORTEUR_READER", "/nowhere/rapporteur-reader", TRUE);
  g_assert_null (rap_helper_start (source, "application/pdf", &error));
  g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_HELPER);
  g_setenv ("RAPPORTEUR_READER", program, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/helper/crash", test_crash);
  g_test_add_func ("/helper/silence", test_silence);
  g_test_add_func ("/helper/nonsense", test_nonsense);
  g_test_add_func ("/helper/no-end", test_no_end);
  g_test_add_func ("/helper/no-end-after-the-answer", test_no_end_after_the_answer);
  g_test_add_func ("/helper/cancel", test_cancel);
  g_test_add_func ("/helper/cancel-while-waiting", test_cancel_while_waiting);
  g_test_add_func ("/helper/abandon", test_abandon);
  g_test_add_func ("/helper/picture", test_picture);
  g_test_add_func ("/helper/absent", test_absent);
  return g_test_run ();
}
