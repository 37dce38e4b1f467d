/* report_metrics: how many quantities, and targets among them, the metric records of each report are. */
#ifndef ATTENTION_REPORT_METRICS_H
#define ATTENTION_REPORT_METRICS_H

#include "keyed.h"
#include "opt.h"

struct quantities {
    unsigned long long all, targets;
    bool asked; /* its report is among the segments */
};

/* Reads all records of the file, whose bad lines are counted and named; one that
 * cannot be read ends the process. Memory: some hundred bytes a report.
 * Free with keyed_clear. */
void report_metrics_read(struct keyed *t, const char *file, const struct opt_shared *shared);

/* Those of the report whose doc, source and report, joined by TAB, id is. */
struct quantities report_metrics_of(struct keyed *t, struct span id);

/* Says how many reports nobody asked for. */
void report_metrics_say_rest(const struct keyed *t, const char *file);

#endif
