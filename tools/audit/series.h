/* series: what the reports of a place say of one figure, year after year: levels, growth and aims that vouch
 * for each other over reports; and a place beside its parts. */
#ifndef AUDIT_SERIES_H
#define AUDIT_SERIES_H

#include "statements.h"

struct series {
    struct statements years;  /* by place and indicator */
    struct statements places; /* by the place that is the whole, indicator, year and unit */
    struct buf key;
};

/* memory_limit: bytes; 0 is none. */
void series_init(struct series *s, size_t memory_limit);

/* True of what belongs to a series: aims, levels and growth on the year before of figures of which a place
 * has one a year, of whole years that are known, in reports of that year and the next; no figure that is only
 * a part of what the series is of. And of ranks, and the steps by which they moved, among some who are named.
 */
bool series_takes(const struct audit_fact *f);

/* Takes what a report's fact adds to its series, if it has one, and to the total of the place that it is a
 * part of. */
void series_add(struct series *s, const struct audit_fact *f);

/* Runs the checks over all series, in the order of places and indicators, then those of places and their
 * parts, writes their lines to o and their marks to f, where these are not NULL, and releases everything. */
void series_end(struct series *s, struct out *o, struct flagging *f);

/* The checks of one series, whose statements are ordered by year, role, measure, unit and report. */
statements_checks series_checks;

/* Those of a place and its parts: one figure of one year, ordered by place, the later report first. */
statements_checks places_checks;

#endif
