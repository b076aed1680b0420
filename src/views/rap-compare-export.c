/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-export.h"

#include <glib/gi18n.h>

#include "rap-export-comparison.h"
#include "rap-file-saving.h"

static const struct {
  RapFileFormat format;
  void (*write) (RapComparison *comparison, GString *out);
} formats[] = {
  { { N_ ("Web Page"), "html", "text/html" }, rap_export_comparison_html },
  { { N_ ("Spreadsheet (CSV)"), "csv", "text/csv" }, rap_export_comparison_csv },
  { { N_ ("JSON Data"), "json", "application/json" }, rap_export_comparison_json },
  { { N_ ("Plain Text"), "txt", "text/plain" }, rap_export_comparison_text },
};

static GBytes *
make (gpointer comparison, guint format, G_GNUC_UNUSED GError **error)
{
  GString *out = g_string_new (NULL);

  formats[format].write (comparison, out);
  return g_string_free_to_bytes (out);
}

/**
 * rap_compare_export_async:
 * @parent: over which to ask
 * @comparison: what to save
 * @suffix: of the format: "html", "csv", "json" or "txt"
 * @callback: called when it is saved, or not; takes the file from rap_file_saving_finish()
 * @user_data: for @callback
 */
void
rap_compare_export_async (GtkWindow *parent,
                          RapComparison *comparison,
                          const char *suffix,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autofree char *title =
      /* Translators: name of a file: the newer document, compared with the older one */
      g_strdup_printf (_ ("%s compared with %s"),
                       rap_document_get_display_name (rap_comparison_get_right (comparison)),
                       rap_document_get_display_name (rap_comparison_get_left (comparison)));
  g_autofree char *name = rap_file_saving_suggest_name (title, "", suffix);
  RapFileContent content = { rap_comparison_ref (comparison), (GDestroyNotify)rap_comparison_unref,
                             make, 0 };

  while (content.format < G_N_ELEMENTS (formats) - 1 &&
         !g_str_equal (formats[content.format].format.suffix, suffix))
    content.format++;
  rap_file_saving_ask_async (parent, _ ("Export Comparison"), name, &formats[content.format].format,
                             &content, callback, user_data);
}
