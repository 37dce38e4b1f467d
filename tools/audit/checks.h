/* checks: which facts of a report vouch for each other.
 *
 * A check is a function that is called for each fact of certain measures, with all facts of the report around
 * it; it looks back no further than WINDOW facts, and hands what it finds to relation_test. To add one, write
 * it and give it a row in checks.c. */
#ifndef AUDIT_CHECKS_H
#define AUDIT_CHECKS_H

#include "audit_report.h"

typedef void check_function(struct audit_report *r, size_t i);

struct check {
    const char *name;      /* what it is called in the column of the checks */
    unsigned measures;     /* of which facts it is called: of enum fact_measure */
    check_function *check; /* tests fact i with those before it */
};

/* Runs all checks over the facts of a report. */
void checks_run(struct audit_report *r);

check_function check_growth, check_change, check_completion, check_share, check_part, check_whole,
    check_shares, check_points, check_rank, check_rank_words, check_per_head;

/* Tests steps, two ranks and the places between them; a number below 0 says that the rank fell. */
void rank_moved(struct audit_report *r, const char *check, size_t steps, size_t before, size_t now);

/* The same figure stated twice in a report. */
void check_twice(struct audit_report *r);

#endif
