/* check_per_head: what there is for each person, by the whole and the number of people. */
#include "checks.h"
#include "relation.h"
#include "sets.h"

/* The number of people of a year is not that of its end: a figure may be off by 1 in so many. */
enum { SHARE_GRANTED = 20, REACH = 64 };

/* The nearest fact to fact i of an indicator, of its place, time and role, or r->n. */
static size_t nearest(const struct audit_report *r, size_t i, struct span indicator)
{
    for (size_t k = 1; k <= REACH; k++)
        for (int side = 0; side < 2; side++) {
            size_t at = side == 0 ? i - k : i + k;
            if ((side == 0 && k > i) || at >= r->n)
                continue;
            const struct audit_fact *f = &r->fact[at];
            if (f->measure == FACT_LEVEL && span_equal(f->field[MET_INDICATOR], indicator) &&
                !(f->flags & FACT_PART) && fact_same(f, &r->fact[i], MET_PERIOD) &&
                fact_same(f, &r->fact[i], MET_PLACE) && fact_same(f, &r->fact[i], MET_ROLE) &&
                f->field[MET_SCOPE].n == 0)
                return at;
        }
    return r->n;
}

void check_per_head(struct audit_report *r, size_t i)
{
    struct audit_fact *f = &r->fact[i];
    const struct span id = f->field[MET_INDICATOR];
    const struct set_word *word;
    struct decimal value, slack;
    if (f->flags & FACT_PART || set_which(SET_AUDIT_PER_HEAD, id.s, id.n, &word) != id.n || id.n == 0)
        return;
    size_t colon = strcspn(word->value, ":");
    size_t whole = nearest(r, i, (struct span){word->value, colon});
    size_t people = nearest(r, i, span_of(word->value + colon + (word->value[colon] == ':')));
    if (whole == r->n || people == r->n || !fact_same(f, &r->fact[whole], MET_UNIT) || !fact_value(f) ||
        !written_value(&f->written, &value) || value.coef < 0 ||
        !dec_divide(value, (struct decimal){SHARE_GRANTED, 0}, 1, DEC_DOWN, &slack))
        return;
    const struct relation relation = {.check = "per-head",
                                      .function = ratio_of,
                                      .n = 3,
                                      .fact = {i, whole, people},
                                      .slack = slack,
                                      .holds_in_slack = true,
                                      .note = "whole and people make another figure"};
    relation_test(r, &relation);
}
