/* check_growth: levels, changes and the growth that they make. */
#include "checks.h"
#include "relation.h"
#include "sets.h"

/* True when b, which stands before a, is the same thing at the same place. */
static bool one_series(const struct audit_fact *a, const struct audit_fact *b)
{
    return fact_same_thing(a, b) && fact_same(a, b, MET_PLACE) && fact_same(a, b, MET_SCOPE);
}

/* A growth that can be reckoned from amounts: not in constant prices, nor on another base. */
static bool nominal(const struct audit_report *r, size_t i)
{
    return !set_has(SET_AUDIT_REAL_GROWTH, r->fact[i].field[MET_INDICATOR]) && !audit_report_adjusted(r, i);
}

/* 收入110亿元, 比上年增加10亿元, 增长10% */
static bool growth_of_one_level(struct audit_report *r, size_t i)
{
    const struct audit_fact *g = &r->fact[i], *change = NULL;
    size_t back = audit_report_back(r, i), at = 0;
    for (size_t k = 1; k <= back; k++) {
        const struct audit_fact *f = &r->fact[i - k];
        if (!one_series(g, f) || !fact_same(g, f, MET_PERIOD) || !fact_same(g, f, MET_ROLE))
            return false;
        if (f->measure == FACT_CHANGE && change == NULL && fact_same(g, f, MET_BASIS)) {
            change = f;
            at = i - k;
        } else if (f->measure == FACT_LEVEL) {
            if (change == NULL || !fact_same(f, change, MET_UNIT))
                return false;
            const struct relation relation = {.check = "growth",
                                              .kind = RELATION_IS,
                                              .function = growth_of_change,
                                              .n = 3,
                                              .fact = {i, i - k, at},
                                              .note = "the growth is another"};
            relation_test(r, &relation);
            return true;
        }
    }
    return false;
}

/* What is new and what there is are two things; 达到 and nothing said are one. */
static bool same_basis(const struct audit_fact *a, const struct audit_fact *b)
{
    return fact_same(a, b, MET_BASIS) ||
           (!span_is(a->field[MET_BASIS], "new") && !span_is(b->field[MET_BASIS], "new"));
}

/* The two levels before fact i that are of its series, the later one first. Returns false where there are
 * none of one unit, or both are of one time. */
static bool two_levels(const struct audit_report *r, size_t i, size_t level[2])
{
    const struct audit_fact *f = &r->fact[i];
    unsigned n = 0;
    for (size_t k = 1, back = audit_report_back(r, i); k <= back && n < 2; k++) {
        const struct audit_fact *l = &r->fact[i - k];
        if (l->measure == FACT_LEVEL && one_series(f, l))
            level[n++] = i - k;
    }
    const struct audit_fact *now = &r->fact[level[0]], *before = &r->fact[level[1]];
    return n == 2 && fact_same(now, before, MET_UNIT) && !fact_same(now, before, MET_PERIOD) &&
           same_basis(now, before);
}

/* True when fact i is over the years from one level to the other. */
static bool spans(const struct audit_report *r, size_t i, const size_t level[2], int *years)
{
    int first, last, now, before, other;
    if (!fact_years(&r->fact[i], &first, &last) || !fact_years(&r->fact[level[0]], &now, &other) ||
        now != other || !fact_years(&r->fact[level[1]], &before, &other) || before != other)
        return false;
    *years = last - first + 1;
    return first == before + 1 && last == now;
}

/* 由100亿元增加到110亿元, 增长10% */
static void growth_of_two_levels(struct audit_report *r, size_t i)
{
    size_t level[2] = {0, 0};
    int years;
    if (span_is(r->fact[i].field[MET_BASIS], "avg") || !two_levels(r, i, level) ||
        !spans(r, i, level, &years))
        return;
    const struct relation relation = {.check = "growth",
                                      .kind = RELATION_IS,
                                      .function = growth_of_levels,
                                      .n = 3,
                                      .fact = {i, level[1], level[0]},
                                      .note = "the growth is another"};
    relation_test(r, &relation);
}

void check_growth(struct audit_report *r, size_t i)
{
    if (r->fact[i].percent && nominal(r, i) && !growth_of_one_level(r, i))
        growth_of_two_levels(r, i);
}

void check_change(struct audit_report *r, size_t i)
{
    size_t level[2] = {0, 0};
    int years;
    if (r->fact[i].percent || audit_report_adjusted(r, i) || !two_levels(r, i, level) ||
        !fact_same(&r->fact[i], &r->fact[level[0]], MET_UNIT) || !spans(r, i, level, &years))
        return;
    const struct relation relation = {.check = "change",
                                      .kind = RELATION_IS,
                                      .function = difference_of,
                                      .n = 3,
                                      .fact = {i, level[1], level[0]},
                                      .note = "the difference is another"};
    relation_test(r, &relation);
}

/* A share of 41.9 % against one of 29.5 %, 增长12.4%: these are points, unless the share did grow by so much
 * percent. */
void check_points(struct audit_report *r, size_t i)
{
    const struct audit_fact *f = &r->fact[i];
    size_t share[2];
    unsigned n = 0;
    bool points = span_is(f->field[MET_UNIT], "pp");
    if (!f->percent && !points)
        return;
    for (size_t k = 1, back = audit_report_back(r, i); k <= back && n < 2; k++) {
        const struct audit_fact *s = &r->fact[i - k];
        if (s->measure == FACT_RATIO && s->percent && one_series(f, s))
            share[n++] = i - k;
    }
    if (n < 2 || fact_same(&r->fact[share[0]], &r->fact[share[1]], MET_PERIOD) ||
        (f->flags | r->fact[share[0]].flags | r->fact[share[1]].flags) & FACT_LIST)
        return;
    struct relation relation = {.check = "points",
                                .kind = RELATION_IS,
                                .function = distance_of,
                                .n = 3,
                                .fact = {i, share[1], share[0]},
                                .note = "the difference is another"};
    if (points) {
        relation_test(r, &relation);
        return;
    }
    struct relation growth = relation;
    growth.function = growth_of_levels;
    if (relation_holds(r, &relation) == VERDICT_OK && relation_holds(r, &growth) != VERDICT_OK)
        relation_accuse(r, &relation, "percentage points called percent");
}
