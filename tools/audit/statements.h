/* statements: what many reports say, by a key; kept until the end, above a limit of memory in temporary
 * files, and then checked key by key. */
#ifndef AUDIT_STATEMENTS_H
#define AUDIT_STATEMENTS_H

#include "audit_report.h"
#include "flagging.h"
#include "keyed.h"
#include "runs.h"

/* Orders two facts of one key, for qsort. */
typedef int statements_order(const void *a, const void *b);

/* Checks the statements of one key, which are the facts of r in that order. */
typedef void statements_checks(struct audit_report *r);

struct statements {
    size_t memory_limit; /* bytes; 0 is none */
    statements_order *order;
    statements_checks *checks;
    struct keyed kept;
    struct runs runs;
    struct buf state;           /* of the key in hand */
    struct audit_report report; /* the statements of one key, in order */
};

void statements_init(struct statements *s, size_t memory_limit, statements_order *order,
                     statements_checks *checks);

/* Copies a fact to what is said of a key (keyed.h says what that is). */
void statements_add(struct statements *s, struct span key, const struct audit_fact *f);

/* Runs the checks over all keys, in their order, writes their lines to o and their marks to f, where these
 * are not NULL, and releases everything. */
void statements_end(struct statements *s, struct out *o, struct flagging *f);

#endif
