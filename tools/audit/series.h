/* series: what the reports of a place say of one figure, year after year: levels, growth and aims that vouch
 * for each other over reports. They are kept until the end, above a limit of memory in temporary files. */
#ifndef AUDIT_SERIES_H
#define AUDIT_SERIES_H

#include "audit_report.h"
#include "flagging.h"
#include "keyed.h"
#include "runs.h"

struct series {
    size_t memory_limit; /* bytes; 0 is none */
    struct keyed kept;
    struct runs runs;
    struct buf key, state;      /* state: of the key in hand */
    struct audit_report report; /* the statements of one key, in order */
};

void series_init(struct series *s, size_t memory_limit);

/* True of what belongs to a series: aims, levels and growth on the year before of figures of which a place
 * has one a year, of whole years that are known, in reports of that year and the next; no figure that is only
 * a part of what the series is of. */
bool series_takes(const struct audit_fact *f);

/* Takes what a report's fact adds to its series, if it has one. */
void series_add(struct series *s, const struct audit_fact *f);

/* Runs the checks over all series, in the order of places and indicators, writes their lines to o and their
 * marks to f, where these are not NULL, and releases everything. */
void series_end(struct series *s, struct out *o, struct flagging *f);

/* The checks of one series, whose statements are the facts of r by year, role, measure and report. */
void series_checks(struct audit_report *r);

#endif
