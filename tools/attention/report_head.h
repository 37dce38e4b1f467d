/* report_head: which report is in hand, and what says in a table of which report, and section of it, a row
 * is.
 */
#ifndef ATTENTION_REPORT_HEAD_H
#define ATTENTION_REPORT_HEAD_H

#include "record.h"
#include "tabular.h"

#define REPORT_COLUMNS "doc\tsource\treport\tgenre\tplace\tperiod"

enum head_column { HEAD_DOC, HEAD_SOURCE, HEAD_REPORT, HEAD_GENRE, HEAD_PLACE, HEAD_PERIOD, HEAD_COLUMNS };

/* All zero: none is in hand. */
struct report_head {
    bool open;
    struct buf context; /* its REPORT_COLUMNS as in the record, joined by TAB */
    size_t id;          /* bytes of doc, source and report there */
};

/* The phases of segments. What has none, and what has all of them, come last. */
enum section { SECTION_DONE, SECTION_PLAN, SECTION_PROBLEM, SECTION_INTRO, SECTION_OTHER, SECTIONS };

extern const char *const section_names[];

/* True when the segment is of the report in hand. */
bool report_head_goes_on(const struct report_head *h, const struct span *field);

/* Takes the report of the segment in hand. */
void report_head_begin(struct report_head *h, const struct span *field);

/* Splits a context into its fields, still escaped. */
void report_head_split(struct span context, struct span field[HEAD_COLUMNS]);

/* Which of the REPORT_COLUMNS is called so; HEAD_COLUMNS: none. */
enum head_column report_head_column(struct span name);

/* Appends REPORT_COLUMNS to a title, and section where it is wanted. */
void report_columns(struct title *t, bool by_section);

#endif
