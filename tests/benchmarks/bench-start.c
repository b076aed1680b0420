/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How soon the window is there. bench-start EMPTY-WINDOW RAPPORTEUR WRITE-LIBRARY starts the
 * first two in turn and prints the median of the times from the start of the program to the first
 * picture in its window, with an empty library and with one of 100,000 commitments. What is
 * measured is seen from the display, so that it is the same for every program: the first damage of
 * a window that is mapped.
 */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <stdlib.h>

#include "store-samples.h"

#define ROUNDS 15
#define LEAST_WIDTH 100 /* GDK has windows of one pixel of its own */

typedef struct {
  Display *display;
  Window root;
  int damage_event;
} Watcher;

/* A program that ends takes windows away while they are asked for. */
static int
ignore_error (G_GNUC_UNUSED Display *display, G_GNUC_UNUSED XErrorEvent *error)
{
  return 0;
}

static gboolean
is_picture (Watcher *self, XEvent *event)
{
  if (event->type == CreateNotify && event->xcreatewindow.parent == self->root)
    XDamageCreate (self->display, event->xcreatewindow.window, XDamageReportNonEmpty);
  if (event->type == self->damage_event + XDamageNotify) {
    XWindowAttributes attributes = { 0 };

    return XGetWindowAttributes (self->display, ((XDamageNotifyEvent *)event)->drawable,
                                 &attributes) != 0 &&
           attributes.map_state == IsViewable && attributes.width > LEAST_WIDTH;
  }
  return FALSE;
}

/* Milliseconds from the start of the program to its first picture. */
static double
time_start (Watcher *self, const char *const *command)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);
  XEvent event;
  double time;

  g_assert_no_error (error);
  do
    XNextEvent (self->display, &event);
  while (!is_picture (self, &event));
  time = (double)(g_get_monotonic_time () - start) / 1000;
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  XSync (self->display, True);
  return time;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

static double
take_median (double *times)
{
  qsort (times, ROUNDS, sizeof (double), compare_times);
  return times[ROUNDS / 2];
}

static void
compare (Watcher *self, const char *what, const char *empty, const char *ours, const char *library)
{
  const char *empty_command[] = { empty, NULL };
  const char *our_command[] = { ours, "--library", library, NULL };
  double empty_times[ROUNDS], our_times[ROUNDS];

  time_start (self, empty_command);
  time_start (self, our_command);
  for (guint i = 0; i < ROUNDS; i++) {
    empty_times[i] = time_start (self, empty_command);
    our_times[i] = time_start (self, our_command);
  }
  g_print ("%-28s %6.0f ms, an empty window %6.0f ms, ratio %.2f\n", what, take_median (our_times),
           take_median (empty_times), take_median (our_times) / take_median (empty_times));
}

static void
write_library (const char *program, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, path, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  char *folder = sample_folder_make ();
  g_autofree char *small = g_build_filename (folder, "small.db", NULL);
  g_autofree char *large = g_build_filename (folder, "large.db", NULL);
  Watcher watcher = { XOpenDisplay (NULL), None, 0 };
  int error_event;

  if (argc != 4 || watcher.display == NULL) {
    g_printerr ("bench-start EMPTY-WINDOW RAPPORTEUR WRITE-LIBRARY, on a display\n");
    return 2;
  }
  XSetErrorHandler (ignore_error);
  watcher.root = DefaultRootWindow (watcher.display);
  g_assert_true (XDamageQueryExtension (watcher.display, &watcher.damage_event, &error_event));
  XSelectInput (watcher.display, watcher.root, SubstructureNotifyMask);
  compare (&watcher, "an empty library", argv[1], argv[2], small);
  write_library (argv[3], large);
  compare (&watcher, "100,000 commitments", argv[1], argv[2], large);
  XCloseDisplay (watcher.display);
  sample_folder_remove (folder);
  return 0;
}
