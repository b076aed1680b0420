/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How each kind of text in a chart is set, and the measures of its pages, in points. All of the
 * chart's typography stands here.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RAP_CHART_FACE_TITLE,
  RAP_CHART_FACE_METHOD,
  RAP_CHART_FACE_CONTENTS,
  RAP_CHART_FACE_DOCUMENT,
  RAP_CHART_FACE_DETAIL,
  RAP_CHART_FACE_HEAD,
  RAP_CHART_FACE_SECTION_1,
  RAP_CHART_FACE_SECTION_2,
  RAP_CHART_FACE_SECTION_3,
  RAP_CHART_FACE_TEXT,
  RAP_CHART_FACE_CHAPEAU,
  RAP_CHART_FACE_LABEL,
  RAP_CHART_FACE_SIDE, /* the columns beside the text */
  RAP_CHART_FACE_CONTINUED,
  RAP_CHART_FACE_NOTES,
  RAP_CHART_FACE_NOTE,
  RAP_CHART_FACE_FOOT, /* the line at the foot of a page */
} RapChartFaceName;

/**
 * RapChartFace:
 * @size: of the letters
 * @leading: from baseline to baseline
 * @grey: 0 is black
 */
typedef struct {
  double size;
  double leading;
  double grey;
  gboolean bold;
  gboolean italic;
  gboolean sans;
} RapChartFace;

const RapChartFace *rap_chart_face (RapChartFaceName name);
const char *rap_chart_face_family (const RapChartFace *face);

/* Letters stand so far below the top of their line, as a part of its leading. */
#define RAP_CHART_BASELINE 0.76

#define RAP_CHART_MARGIN_SIDE 58.0
#define RAP_CHART_MARGIN_TOP 56.0
#define RAP_CHART_MARGIN_BOTTOM 68.0
#define RAP_CHART_FOOT 40.0 /* from the page's end to the foot line's letters */

#define RAP_CHART_GAP 13.0 /* between columns */
#define RAP_CHART_LABEL_LEAST 34.0
#define RAP_CHART_LABEL_MOST 92.0
#define RAP_CHART_TEXT_LEAST 250.0 /* with less, the page is turned */

#define RAP_CHART_HAIRLINE 0.4
#define RAP_CHART_HAIRLINE_GREY 0.68
#define RAP_CHART_RULE 0.8

G_END_DECLS
