/* time_span: the time that a record is of, in numbers. */
#ifndef PANEL_TIME_SPAN_H
#define PANEL_TIME_SPAN_H

#include <stdbool.h>

#include "span.h"

struct time_span {
    int first, last;  /* years; the same for one */
    struct span part; /* H1, M01-M04; empty for whole years */
};

/* Reads 2015, 2016/H1, 2016..2020. Returns false for all else: the empty period, and years that only relate
 * to a report's own (Y-1). */
bool time_span_parse(struct span s, struct time_span *t);

#endif
