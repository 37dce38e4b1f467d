/* relation: what one number must be, given others. A check says which facts stand in which relation; whether
 * it holds, and how it would, is found out here. */
#ifndef AUDIT_RELATION_H
#define AUDIT_RELATION_H

#include "audit_report.h"

enum { RELATION_MAX = 64 };

enum relation_kind {
    RELATION_IS,      /* the first is what the function makes of the others */
    RELATION_SAME,    /* it is the other one: percentages are not granted to be cut off */
    RELATION_AT_MOST, /* it is no more than that */
    RELATION_AT_LEAST /* it is no less */
};

enum relation_verdict { VERDICT_OK, VERDICT_CONFLICT, VERDICT_REPAIR, VERDICT_UNTESTABLE };

struct relation {
    const char *check; /* its name in the column of the checks */
    enum relation_kind kind;
    interval_function *function;
    unsigned n;                /* the fact that is tested, then its witnesses */
    size_t fact[RELATION_MAX]; /* by number in the report */
    struct decimal slack;      /* by so much it may be off without being called wrong */
    bool holds_in_slack;       /* it is right there; else nothing can be said */
    const char *note;          /* what is said of a conflict; may be empty */
};

/* Finds out, writes the line of the check and marks the facts. Returns the verdict. */
enum relation_verdict relation_test(struct audit_report *r, const struct relation *relation);

/* The same without a line and marks. */
enum relation_verdict relation_holds(struct audit_report *r, const struct relation *relation);

/* Writes a conflict, with this note, of a relation that is testable; the facts are marked. */
void relation_accuse(struct audit_report *r, const struct relation *relation, const char *note);

/* The functions of two or more numbers that checks ask for. Percentages are in percent. */
bool growth_of_change(const struct decimal *x, unsigned n, enum dec_round round,
                      struct decimal *y); /* level, change */
bool growth_of_levels(const struct decimal *x, unsigned n, enum dec_round round,
                      struct decimal *y); /* level before, level */
bool difference_of(const struct decimal *x, unsigned n, enum dec_round round,
                   struct decimal *y); /* before, now */
bool distance_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y);
bool places_won(const struct decimal *x, unsigned n, enum dec_round round,
                struct decimal *y); /* rank before, now: the smaller one is better */
bool sum_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y);
bool share_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y); /* part, whole */
bool ratio_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y);
bool rest_of_hundred(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y);
bool itself(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y);

#endif
