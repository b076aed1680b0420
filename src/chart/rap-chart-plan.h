/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a chart says, before anybody has decided how it looks. In: documents and what the analyst
 * wants to see of them. Out: plain values that the page painter and the HTML writer both read, so
 * that they cannot disagree. Immutable once made.
 */
#pragma once

#include "rap-chart-choice.h"
#include "rap-chart-pieces.h"

G_BEGIN_DECLS

/* Columns beside the number and the text of a chart, in the order in which they stand. */
typedef enum {
  RAP_CHART_ADDRESSEE,
  RAP_CHART_DEADLINE,
  RAP_CHART_STRENGTH,
  RAP_CHART_STATUS,
  RAP_CHART_NOTE,
  RAP_CHART_TAGS,
} RapChartColumn;
#define RAP_CHART_N_COLUMNS (RAP_CHART_TAGS + 1)

typedef enum {
  RAP_CHART_DIRECTION_OF_DOCUMENT, /* as the language of each document is written */
  RAP_CHART_DIRECTION_LEFT_TO_RIGHT,
  RAP_CHART_DIRECTION_RIGHT_TO_LEFT,
} RapChartDirection;

/**
 * RapChartAnnotate:
 * @column: %RAP_CHART_STATUS, %RAP_CHART_NOTE or %RAP_CHART_TAGS
 *
 * Returns: (transfer full) (nullable): what the analyst has written there; of tags, one a line
 */
typedef char *(*RapChartAnnotate) (RapDocument *document,
                                   RapParagraph *paragraph,
                                   RapChartColumn column,
                                   gpointer data);

/**
 * RapChartOptions:
 * @title: (nullable): of the whole chart; a usual one otherwise
 * @date: (nullable): ISO 8601, when the chart was made; not told otherwise
 * @scale: (nullable): where the scale of strengths comes from, as the lexicon puts it
 * @columns: a bit for each #RapChartColumn that is shown
 * @all_paragraphs: paragraphs that are no commitments are rows, too
 * @annotate: (nullable): asked for the columns that the analyst fills
 */
typedef struct {
  const char *title;
  const char *date;
  const char *scale;
  guint columns;
  gboolean all_paragraphs;
  RapChartDirection direction;
  RapChartAnnotate annotate;
  gpointer annotate_data;
} RapChartOptions;

#define RAP_CHART_MAX_COLUMNS 12

/* How much of a page's width a column takes. */
typedef enum {
  RAP_CHART_ROOM_LABEL, /* as much as its longest label */
  RAP_CHART_ROOM_TEXT,  /* what the others leave, each of them the same */
  RAP_CHART_ROOM_SIDE,  /* as much as its lines, up to a usual width */
} RapChartRoom;

/**
 * RapChartTableColumn:
 * @usual: of a side column, in points: longer lines are broken
 */
typedef struct {
  RapChartRoom room;
  char *head; /* (owned) */
  double usual;
} RapChartTableColumn;

/**
 * RapChartRow:
 * @type: what it is
 * @depth: of a section: from 1
 * @label: "19.", "58 (a)": what is told again where the row goes on on the next page; empty for a
 *   section
 * @cells: what stands in each column; %NULL where it is empty. A section has the first alone, which
 *   goes over all columns
 * @paragraph: (nullable): its id in the document
 */
typedef struct {
  RapChartRowType type;
  guint depth;
  char *label;                          /* (owned) */
  GArray *cells[RAP_CHART_MAX_COLUMNS]; /* (owned) (nullable) (element-type RapChartPiece) */
  char *paragraph;                      /* (owned) (nullable) */
} RapChartRow;

/**
 * RapChartNote:
 * @row: index of the row where its mark first stands
 */
typedef struct {
  char *mark; /* (owned) */
  char *text; /* (owned) */
  guint row;
} RapChartNote;

/**
 * RapChartDocument:
 * @title: in bold over its table
 * @entry: in a list of documents
 * @detail: body, session, when adopted, how many commitments; one line
 * @name: (nullable): the shortest thing to call it, for a running head
 * @empty: what stands in place of a table that has no rows
 */
typedef struct {
  char *title;    /* (owned) */
  char *entry;    /* (owned) */
  char *detail;   /* (owned) */
  char *name;     /* (owned) (nullable) */
  char *empty;    /* (owned) */
  char *language; /* (owned) */
  gboolean right_to_left;
  guint n_commitments;
  GArray *rows;  /* (owned) (element-type RapChartRow) */
  GArray *notes; /* (owned) (element-type RapChartNote) */
} RapChartDocument;

/**
 * RapChartPlan:
 * @method: how the commitments were found and how to read the chart
 * @columns: of every document's table
 */
typedef struct {
  char *title;            /* (owned) */
  GArray *method;         /* (owned) (element-type RapChartPiece) */
  char *date;             /* (owned) (nullable): ISO 8601 */
  char *language;         /* (owned): of the documents, or of the first of them */
  char *own_language;     /* (owned): of the title and the method note */
  gboolean right_to_left; /* the same are written so */
  GArray *columns;        /* (owned) (element-type RapChartTableColumn) */
  GPtrArray *documents;   /* (owned) (element-type RapChartDocument) */
  gatomicrefcount ref_count;
} RapChartPlan;

RapChartPlan *rap_chart_plan_new (GPtrArray *documents, const RapChartOptions *options);
RapChartPlan *rap_chart_plan_ref (RapChartPlan *self);
void rap_chart_plan_unref (RapChartPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapChartPlan, rap_chart_plan_unref)

#define rap_chart_plan_column(self, i)                                                             \
  ((const RapChartTableColumn *)&g_array_index ((self)->columns, RapChartTableColumn, (i)))
#define rap_chart_plan_document(self, i)                                                           \
  ((const RapChartDocument *)g_ptr_array_index ((self)->documents, (i)))
#define rap_chart_document_row(document, i)                                                        \
  ((const RapChartRow *)&g_array_index ((document)->rows, RapChartRow, (i)))
#define rap_chart_document_note(document, i)                                                       \
  ((const RapChartNote *)&g_array_index ((document)->notes, RapChartNote, (i)))

/* The plan as text, one row a line: what a test compares and what a person can read. */
char *rap_chart_plan_to_text (RapChartPlan *self);

G_END_DECLS
