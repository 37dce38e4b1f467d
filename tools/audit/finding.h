/* finding: a line of what the checks have to say. */
#ifndef AUDIT_FINDING_H
#define AUDIT_FINDING_H

#include "relation.h"

#define FINDING_COLUMNS                                                                                      \
    "doc\tsource\treport\tseg\tpos\tcheck\tverdict\tvalue\texpected\ttolerance\twitnesses\tnote"

struct finding {
    struct audit_report *report;
    const char *check;
    enum relation_verdict verdict;
    size_t fact; /* the one that is tested */
    const size_t *witness;
    size_t witnesses;
    const struct interval *expected; /* NULL: unknown */
    const struct written *repair;    /* how fact `mended` would be right; NULL: not known */
    size_t mended;
    const char *note; /* NULL is empty */
};

/* Appends the line to what the report's checks have said. */
void finding_write(const struct finding *f);

/* Appends a number as its text would have it: the digits and the point, without the unit. */
void finding_digits(const struct written *w, struct buf *b);

#endif
