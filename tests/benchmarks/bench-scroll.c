/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What it costs to scroll a long library. bench-scroll WRITE-LIBRARY shows the window on a library
 * of 100,000 commitments and moves its list in three ways, one step a frame: as the wheel does, as
 * a page key does, and as somebody who drags the bar from end to end. Prints how long the main
 * thread worked for each frame, with everything that it did between two, and the memory in use.
 * Work is time of the processor, so that what else the machine does counts little.
 */
#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#include "rap-window.h"
#include "store-samples.h"

#define N_FRAMES 400
#define FRAME_SECONDS (1.0 / 60)

typedef enum { WHEEL, PAGE, DRAG } Way;

typedef struct {
  GtkAdjustment *adjustment; /* (unowned) */
  Way way;
  guint frame;
  double began;                  /* when the frame before was painted */
  double milliseconds[N_FRAMES]; /* of work */
} Ride;

static GtkWidget *
find_list (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found =
        GTK_IS_LIST_VIEW (child) && gtk_widget_get_mapped (child) ? child : find_list (child);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Resident memory in MB: now, or the most so far. */
static double
read_memory (const char *field)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = strstr (status, field);
  return line != NULL ? strtod (line + strlen (field), NULL) / 1024 : 0;
}

static double
find_place (Ride *ride)
{
  double value = gtk_adjustment_get_value (ride->adjustment);
  double page = gtk_adjustment_get_page_size (ride->adjustment);
  double range = gtk_adjustment_get_upper (ride->adjustment) - page;

  switch (ride->way) {
  case WHEEL:
    return value + 50;
  case PAGE:
    return ride->frame % 12 == 0 ? value + page * 0.9 : value;
  case DRAG:
  default:
    return range * ride->frame / (N_FRAMES - 1);
  }
}

static gboolean
tick_cb (G_GNUC_UNUSED GtkWidget *widget, G_GNUC_UNUSED GdkFrameClock *clock, gpointer data)
{
  Ride *ride = data;

  gtk_adjustment_set_value (ride->adjustment, find_place (ride));
  return G_SOURCE_CONTINUE;
}

/* Milliseconds that the processor has worked for this thread. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void
after_paint_cb (Ride *ride)
{
  double time = now ();

  if (ride->frame < N_FRAMES)
    ride->milliseconds[ride->frame++] = time - ride->began;
  ride->began = time;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

static void
print_ride (Ride *ride, const char *name)
{
  guint late = 0;

  qsort (ride->milliseconds, N_FRAMES, sizeof (double), compare_times);
  for (guint i = 0; i < N_FRAMES; i++)
    late += ride->milliseconds[i] > FRAME_SECONDS * 1000;
  g_print ("%-24s median %5.1f ms, 95 of 100 under %5.1f ms, worst %6.1f ms, %4u of %u late;"
           " %5.1f MB\n",
           name, ride->milliseconds[N_FRAMES / 2], ride->milliseconds[N_FRAMES * 95 / 100],
           ride->milliseconds[N_FRAMES - 1], late, N_FRAMES, read_memory ("VmRSS:"));
}

static void
ride_through (RapWindow *window, Way way, const char *name)
{
  GtkWidget *list = find_list (GTK_WIDGET (window));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (list);
  Ride ride = { gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), way, 0, 0, { 0 } };
  gulong painted;
  guint tick;

  gtk_adjustment_set_value (ride.adjustment, 0);
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  tick = gtk_widget_add_tick_callback (list, tick_cb, &ride, NULL);
  painted = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &ride);
  ride.began = now ();
  while (ride.frame < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, painted);
  gtk_widget_remove_tick_callback (list, tick);
  print_ride (&ride, name);
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

static void
show_library (AdwApplication *application, RapLibrary *library)
{
  RapWindow *window = rap_window_new (application, NULL);
  GtkWidget *list;

  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  g_print ("an empty window: %.1f MB\n", read_memory ("VmRSS:"));
  rap_window_set_library (window, library);
  do
    g_main_context_iteration (NULL, TRUE);
  while ((list = find_list (GTK_WIDGET (window))) == NULL ||
         g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) ==
             0);
  g_print ("%u rows: %.1f MB\n",
           g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))),
           read_memory ("VmRSS:"));
  ride_through (window, WHEEL, "wheel, 50 px a frame");
  ride_through (window, PAGE, "page keys, 5 a second");
  ride_through (window, DRAG, "bar, from end to end");
  g_print ("the most so far: %.1f MB\n", read_memory ("VmHWM:"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (RapLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  char *folder;

  if (argc != 2) {
    g_printerr ("bench-scroll WRITE-LIBRARY\n");
    return 2;
  }
  folder = sample_folder_make ();
  path = g_build_filename (folder, "library.db", NULL);
  write_library (argv[1], path);
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  library = rap_library_open (path, RAP_LIBRARY_WRITE, &error);
  g_assert_no_error (error);
  show_library (application, library);
  g_clear_object (&library);
  sample_folder_remove (folder);
  return 0;
}
