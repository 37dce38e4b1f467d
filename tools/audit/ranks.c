#include "ranks.h"

#include "sets.h"

enum { NEAR = 150, REACH = 64 }; /* steps stand in so many bytes, and facts, of their rank */

bool ranks_step(const struct audit_fact *f)
{
    return f->measure == FACT_CHANGE && set_has(SET_AUDIT_RANK_STEPS, f->field[MET_UNIT]);
}

/* What stands in front of 第3位, of the digits, or of 首位. */
struct span ranks_field(const struct audit_fact *f)
{
    struct span raw = f->field[MET_RAW];
    size_t length, n = raw.n;
    static const enum set_id opens[] = {SET_RANK_ORDINALS, SET_RANK_FIRSTS};
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++) {
        const char *at = set_find(opens[i], raw, &length);
        if (at != NULL && (size_t)(at - raw.s) < n)
            n = (size_t)(at - raw.s);
    }
    for (size_t i = 0; i < n; i++)
        if (raw.s[i] >= '0' && raw.s[i] <= '9')
            n = i;
    return n < raw.n ? span_head(raw, n) : (struct span){raw.s, 0};
}

/* Of a place and of one year, done, and exact. */
static bool is_result(const struct audit_fact *f)
{
    int first, last;
    return fact_years(f, &first, &last) && first == last && first > 0 && f->field[MET_PLACE].n > 0 &&
           span_is(f->field[MET_ROLE], "actual") && span_is(f->field[MET_BOUND], "=") &&
           !(f->flags & FACT_LIST);
}

/* A rank that can be compared: among some who are named, and not of a growth. */
static void find_field(struct audit_report *r, size_t i, bool taken)
{
    struct audit_fact *f = &r->fact[i];
    f->among = ranks_field(f);
    for (size_t k = 1, back = audit_report_back(r, i); k <= back; k++) {
        const struct audit_fact *before = &r->fact[i - k];
        if (!fact_same_thing(f, before))
            continue;
        if (before->measure == FACT_RANK)
            f->among = f->among.n > 0 ? f->among : before->among;
        else if (taken)
            continue;
        else if (before->measure != FACT_LEVEL)
            f->among.n = 0;
        return;
    }
}

static bool is_near(const struct audit_fact *before, const struct audit_fact *f)
{
    return before->seg == f->seg && before->pos <= f->pos && f->pos - before->pos <= NEAR;
}

/* Steps are of the rank beside them, if there is but one. */
static void find_rank(struct audit_report *r, size_t i)
{
    struct audit_fact *f = &r->fact[i];
    const struct audit_fact *rank = NULL;
    size_t from = i;
    while (from > 0 && i - from < REACH && is_near(&r->fact[from - 1], f))
        from--;
    for (size_t k = from; k < r->n && k - from < (size_t)2 * REACH && (k <= i || is_near(f, &r->fact[k]));
         k++) {
        const struct audit_fact *other = &r->fact[k];
        if (other->measure != FACT_RANK || !fact_same(other, f, MET_LABEL) ||
            !fact_same(other, f, MET_PERIOD) || other->among.n == 0)
            continue;
        if (rank != NULL && !span_equal(rank->among, other->among))
            return;
        rank = other;
    }
    if (rank != NULL)
        f->among = rank->among;
}

void ranks_among(struct audit_report *r, bool taken)
{
    for (size_t i = 0; i < r->n; i++)
        if (r->fact[i].measure == FACT_RANK && is_result(&r->fact[i]))
            find_field(r, i, taken);
    for (size_t i = 0; i < r->n; i++)
        if (ranks_step(&r->fact[i]) && is_result(&r->fact[i]))
            find_rank(r, i);
}
