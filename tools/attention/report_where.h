/* report_where: which reports are meant: conditions on their columns (see where.h). */
#ifndef ATTENTION_REPORT_WHERE_H
#define ATTENTION_REPORT_WHERE_H

#include "report_head.h"
#include "where.h"

/* All zero: every report. */
struct report_where {
    struct where *all;
    unsigned n;
};

/* Adds the condition of an option of that name; what is none, or is on another column, is wrong usage. */
void report_where_add(struct report_where *w, const char *option, const char *condition);

/* True when the report of these fields, still escaped, meets every condition. */
bool report_where_meets(const struct report_where *w, const struct span field[HEAD_COLUMNS]);

void report_where_free(struct report_where *w);

#endif
