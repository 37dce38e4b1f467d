/* report_columns: what says of which report, and which section of it, a row is. */
#ifndef ATTENTION_REPORT_COLUMNS_H
#define ATTENTION_REPORT_COLUMNS_H

#include "report_tally.h"
#include "tabular.h"

#define REPORT_COLUMNS "doc\tsource\treport\tgenre\tplace\tperiod"

/* Appends the columns, and section where it is wanted. */
void report_columns(struct title *t, bool by_section);

/* Appends the fields of them, joined by TAB. */
void report_context(struct buf *b, const struct report_tally *r, enum section section);

/* True for the report, or with sections for done, plan and those that have sentences. */
bool report_has_row(const struct report_tally *r, enum section section);

#endif
