/* reports: which place each report is of, and which year it closes: what tells the report whose turn it is to
 * state a figure from all others. */
#ifndef PANEL_REPORTS_H
#define PANEL_REPORTS_H

#include <stdbool.h>
#include <stdint.h>

#include "gather.h"
#include "time_span.h"

struct report {
    uint64_t id;          /* statement_report_id; 0 is free */
    uint64_t place;       /* hash of the place that most of its records are of */
    uint64_t first, last; /* segments */
    int year;             /* that it is of, 0 if unknown */
    int closed;           /* the last year that is over when it speaks */
    bool part;            /* it is on a part of its year */
    bool looks_back;      /* more than a little of what it says was done */
};

struct reports {
    struct report *slot;
    uint64_t *closing; /* a set: hashes of a place and a year that a report of its own closes; 0 is free */
    size_t slots, n, closing_slots, closing_n;
    struct report now; /* the report that is being put together, */
    struct buf name;   /* the place that most of its records are of, */
    uint64_t most;     /* the records of its place */
    uint64_t actuals, targets, results, records;
    /* Called, where it is not NULL, for each year that a report of a place's own closes. */
    void (*closing_of)(void *ctx, struct span place, int year);
    void *ctx;
};

/* Adds the records of one report that are of one place; those of a report come one after the other. */
void reports_add(struct reports *r, const struct gathered *now);

/* All are there. */
void reports_end(struct reports *r);

/* The report of that source and number, or NULL. */
const struct report *reports_find(const struct reports *r, struct span source, unsigned long long number);

/* The same by its id. */
const struct report *reports_of(const struct reports *r, uint64_t id);

/* True when a report of the place's own closes that year. */
bool reports_close(const struct reports *r, uint64_t place, int year);

uint64_t reports_place(struct span place);

void reports_free(struct reports *r);

#endif
