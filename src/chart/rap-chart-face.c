/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-face.h"

/* The first family that is there and has the letter is taken, so that a text in any script finds
   one of its own kind before it falls back to whatever has the letter. */
#define SERIF                                                                                      \
  "Liberation Serif,Tinos,Times New Roman,STIX Two Text,Noto Serif,DejaVu Serif,"                  \
  "Noto Naskh Arabic,Amiri,Noto Serif CJK SC,Source Han Serif SC,AR PL UMing CN,serif"
#define SANS                                                                                       \
  "Liberation Sans,Arimo,Arial,Noto Sans,DejaVu Sans,Noto Sans Arabic,Noto Sans CJK SC,"           \
  "Source Han Sans SC,WenQuanYi Zen Hei,sans-serif"

static const RapChartFace faces[] = {
  [RAP_CHART_FACE_TITLE] = { 21, 25, 0, TRUE, FALSE, FALSE },
  [RAP_CHART_FACE_METHOD] = { 9, 12, 0.15, FALSE, FALSE, FALSE },
  [RAP_CHART_FACE_CONTENTS] = { 10, 14, 0, FALSE, FALSE, FALSE },
  [RAP_CHART_FACE_DOCUMENT] = { 14, 17.5, 0, TRUE, FALSE, FALSE },
  [RAP_CHART_FACE_DETAIL] = { 9, 12.5, 0.3, FALSE, FALSE, FALSE },
  [RAP_CHART_FACE_HEAD] = { 7.5, 9.5, 0.25, TRUE, FALSE, TRUE },
  [RAP_CHART_FACE_SECTION_1] = { 11.5, 14, 0, TRUE, FALSE, FALSE },
  [RAP_CHART_FACE_SECTION_2] = { 10.3, 13, 0, TRUE, FALSE, FALSE },
  [RAP_CHART_FACE_SECTION_3] = { 10.3, 13, 0, TRUE, TRUE, FALSE },
  [RAP_CHART_FACE_TEXT] = { 10.3, 13, 0, FALSE, FALSE, FALSE },
  [RAP_CHART_FACE_CHAPEAU] = { 10.3, 13, 0, FALSE, TRUE, FALSE },
  [RAP_CHART_FACE_LABEL] = { 10.3, 13, 0, FALSE, FALSE, FALSE },
  [RAP_CHART_FACE_SIDE] = { 8.6, 11, 0.1, FALSE, FALSE, FALSE },
  [RAP_CHART_FACE_CONTINUED] = { 8.6, 11, 0.4, FALSE, TRUE, FALSE },
  [RAP_CHART_FACE_NOTES] = { 7.5, 9.5, 0.25, TRUE, FALSE, TRUE },
  [RAP_CHART_FACE_NOTE] = { 8.6, 11, 0.1, FALSE, FALSE, FALSE },
  [RAP_CHART_FACE_FOOT] = { 7.5, 9.5, 0.3, FALSE, FALSE, TRUE },
};

/**
 * rap_chart_face:
 * @name: of a kind of text
 *
 * Returns: how it is set
 */
const RapChartFace *
rap_chart_face (RapChartFaceName name)
{
  return &faces[name];
}

/**
 * rap_chart_face_family:
 * @face: a face
 *
 * Returns: families for Pango, the best first
 */
const char *
rap_chart_face_family (const RapChartFace *face)
{
  return face->sans ? SANS : SERIF;
}
