/* statement: what a metric record says of a figure of the panel, as far as the choice needs it. In partial
 * results and on disk it is a text,
 *
 *   ROLE|BOUND|LO|HI|MARKS|REPORT PERIOD|REPORT|SEG|POS|SOURCE
 *
 * in memory it is packed: see statement_pack.h. */
#ifndef PANEL_STATEMENT_H
#define PANEL_STATEMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"

/* What is known of a statement from its record alone; bits in a text. */
enum mark {
    MARK_LABEL_SHORT = 1 << 0,
    MARK_LABEL_QUALIFIED = 1 << 1,
    MARK_LABEL_GROWTH = 1 << 2, /* its label ends with a word for growth */
    MARK_REPEAT = 1 << 3,
    MARK_PART = 1 << 4,
    MARK_LIST = 1 << 5,
    MARK_STRETCH = 1 << 6,
    MARK_PRELIMINARY = 1 << 7,
    MARK_HIDDEN = 1 << 8,    /* masked or damaged */
    MARK_SCOPED = 1 << 9,    /* of one level of the administration */
    MARK_CHECKED = 1 << 10,  /* arithmetic has tested it; */
    MARK_CONFLICT = 1 << 11, /* something contradicts it: see audit(1) */
    MARK_RESTORED = 1 << 12, /* filled in from a sibling: see siblings(1) */
    MARKS_END = 1 << 13
};

enum statement_role { STATED_TARGET, STATED_ACTUAL, STATED_FORECAST };

struct statement {
    enum statement_role role;
    struct span bound, lo, hi; /* bound: one of statement_bounds */
    unsigned marks;            /* of enum mark */
    struct span report_period;
    unsigned long long report, seg, pos;
    struct span source; /* escaped as in a record */
    uint64_t report_id; /* what statement_report_id says of source and report */
};

enum { STATEMENT_BOUNDS = 7 };
extern const struct span statement_bounds[STATEMENT_BOUNDS];

/* Which of statement_bounds that is; STATEMENT_BOUNDS when it is none. */
unsigned statement_bound(struct span bound);

/* A hash of a report's source and number, never 0. */
uint64_t statement_report_id(struct span source, unsigned long long number);

/* Takes the statement from the fields of a metric record, into which its spans point; report_id is left as it
 * is. label_marks is what the label gives. Returns NULL, or why the record is rejected: a bound that is none,
 * numbers that are none. Roles that no panel has are the caller's to leave out. */
const char *statement_of_record(struct statement *s, const struct span *field, unsigned label_marks);

/* The role of a record; false for one that the panel has no place for. */
bool statement_role(struct span role, enum statement_role *r);

/* Appends its text to b. */
void statement_write(struct buf *b, const struct statement *s);

/* Takes a text apart; the spans point into it. Returns false when it is none. */
bool statement_parse(struct span text, struct statement *s);

/* The order in which statements are told: reports by their period, then source, report, segment, place; there
 * as their texts stand. 0 means that they are the same. */
int statement_order(const struct statement *a, const struct statement *b);

#endif
