/* audit_fact: a metric record as the checks see it. */
#ifndef AUDIT_FACT_H
#define AUDIT_FACT_H

#include "interval.h"
#include "record.h"

/* As bits, so that a check can say which of them it is for. */
enum fact_measure {
    FACT_LEVEL = 1 << 0,
    FACT_GROWTH = 1 << 1,
    FACT_CHANGE = 1 << 2,
    FACT_RATIO = 1 << 3,
    FACT_COMPLETION = 1 << 4,
    FACT_RANK = 1 << 5,
    FACT_MULTIPLE = 1 << 6
};

enum fact_flag { FACT_PART = 1 << 0, FACT_LIST = 1 << 1, FACT_STRETCH = 1 << 2 };

/* What became of a fact in the checks. */
enum fact_mark { FACT_CHECKED = 1 << 0, FACT_CONFLICT = 1 << 1 };

struct audit_fact {
    struct span line;
    struct span field[MET_FIELDS];
    unsigned long long seg, pos;
    unsigned long long number; /* of the record among all, counted from 0 */
    enum fact_measure measure;
    unsigned flags, marks;
    bool one_figure;                     /* a place has one of it a year: check_twice finds that out */
    bool percent;                        /* the unit is % */
    struct span among;                   /* of ranks and their steps: ranks_among finds it */
    enum { UNREAD, VALUED, NONE } state; /* of what follows: read when it is first asked for */
    struct written written;
    struct interval rounded, cut; /* by GRANT_ROUNDING and GRANT_CUTTING */
};

/* Makes a fact of a record; the spans still point into it. Returns NULL or why the record is rejected. */
const char *fact_make(const struct span *field, struct audit_fact *f);

/* Reads the number of a fact, once. Returns false where there is none to count with: masked, damaged, a bound
 * without a number. */
bool fact_value(struct audit_fact *f);

/* The same of another way to write it, which is not kept. */
bool fact_interval(const struct audit_fact *f, const struct written *w, enum grant grant, struct interval *v);

/* True when a column of both is the same. */
static inline bool fact_same(const struct audit_fact *a, const struct audit_fact *b, enum met_column c)
{
    return span_equal(a->field[c], b->field[c]);
}

/* False where the label of one of two facts of an indicator has a word that makes it another figure than the
 * other: 农民人均纯收入 and 农村居民人均可支配收入. */
bool fact_same_figure(const struct audit_fact *a, const struct audit_fact *b);

/* True when both are of one thing: indicator and label. */
bool fact_same_thing(const struct audit_fact *a, const struct audit_fact *b);

/* The first and last year of a period, and of a fact's, relative to an unknown one where that is Y. Returns
 * false for anything but whole years. */
bool fact_period_years(struct span period, int *first, int *last);
bool fact_years(const struct audit_fact *f, int *first, int *last);

#endif
