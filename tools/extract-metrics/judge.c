#include "judge.h"

#include "fact_features.h"

/* What the tables decide about, with the rule that decided. */
static const struct rule *decide(enum decision d, const struct fact *f)
{
    return rules_decide(d, &f->is);
}

static void set_measure(struct fact *f, enum measure m)
{
    f->measure = m;
    features_add(&f->is, FEATURE_IS_LEVEL, m == LEVEL);
    features_add(&f->is, FEATURE_IS_GROWTH, m == GROWTH);
    features_add(&f->is, FEATURE_IS_CHANGE, m == CHANGE);
    features_add(&f->is, FEATURE_IS_RANK, m == RANK);
}

static void set_role(struct fact *f, enum role r)
{
    f->role = r == PRELIMINARY ? ACTUAL : r == STRETCH ? TARGET : r;
    f->preliminary = r == PRELIMINARY;
    f->stretch = r == STRETCH;
    features_add(&f->is, FEATURE_IS_ACTUAL, f->role == ACTUAL);
    features_add(&f->is, FEATURE_IS_FORECAST, r == FORECAST);
    features_add(&f->is, FEATURE_IS_RULE, r == RULE);
}

void judge_measure(const struct sentence *st, const struct clause *c, struct fact *f)
{
    f->why.measure = decide(DECIDE_MEASURE, f);
    bool before = f->why.measure->verdict == MEASURE_BEFORE;
    set_measure(f, before ? st->last.measure : (enum measure)f->why.measure->verdict);
    f->down = before ? st->last.down : c->growth.down;
}

void judge_role(struct fact *f)
{
    f->why.role = decide(DECIDE_ROLE, f);
    set_role(f, (enum role)f->why.role->verdict);
}

void judge_basis(struct fact *f)
{
    f->why.basis = decide(DECIDE_BASIS, f);
    f->basis = (enum basis_verdict)f->why.basis->verdict;
}

void judge_cell(const struct extract *x, const struct sentence *st, struct fact *f, enum measure measure,
                enum role role)
{
    features_of_report(x, st, f);
    set_measure(f, measure);
    set_role(f, role);
}

/* Where a planned change begins, the year that the report closes is the year before already. */
static bool is_before(const struct fact *f, const struct clause *c, const struct when *w)
{
    return c->change.starts && w->base == WHEN_OPEN && features_have(&f->is, FEATURE_PLAN) &&
           features_have(&f->is, FEATURE_CLOSES);
}

static int year_end(const struct when *w)
{
    return w->last > w->year ? w->last : w->year;
}

/* Of a change from one amount to another the first belongs to the year compared with, or the year before, the
 * other to the end. */
static void take_end(const struct sentence *st, const struct clause *c, struct when *w)
{
    int last = year_end(w);
    const struct when *from = &st->time.against; /* 与2015年相比，企业由20家增加到25家 */
    bool far = st->time.against_set && from->base == WHEN_YEAR && from->last == 0 && from->year < w->year;
    if (w->base == WHEN_YEAR && c->change.starts) {
        w->year = far ? from->year : w->year - 1;
        w->last = 0;
    } else if (w->base == WHEN_YEAR && c->change.ends && st->change_began) {
        w->year = last;
        w->last = 0;
    } else if (w->base == WHEN_RELATIVE && c->change.starts) {
        w->relative--;
    }
}

/* The first year of plans: 到2025年年均增长6% is of the years from that one on. */
static int first_to_come(const struct fact *f, const struct when *base)
{
    return base->base == WHEN_YEAR ? base->year + (features_have(&f->is, FEATURE_CLOSES) ? 1 : 0) : 0;
}

/* Growth of several years is of the span from the year after the one compared with. */
static void take_span(const struct sentence *st, const struct fact *f, struct when *w,
                      const struct when *base)
{
    int first = f->basis == BASIS_CUM && st->time.against_set && st->time.against.base == WHEN_YEAR
                    ? year_end(&st->time.against) + 1
                : f->basis == BASIS_AVG && st->time.since > 0 ? st->time.since + 1
                : f->basis == BASIS_AVG && f->role == TARGET && w->base == WHEN_YEAR && w->last == 0
                    ? first_to_come(f, &st->time.report)
                    : 0;
    struct when named = w->base == WHEN_OPEN ? *base : *w;
    if (named.base == WHEN_RELATIVE && base->base == WHEN_YEAR) {
        named.base = WHEN_YEAR;
        named.year = base->year + named.relative;
        named.last = 0;
    }
    int last = named.last > 0 ? named.last : named.year;
    if (f->basis == BASIS_YOY && named.base == WHEN_YEAR && named.last > named.year)
        *w = (struct when){.base = WHEN_YEAR, .year = last}; /* on the year before: of the last one */
    if (first == 0 || named.base != WHEN_YEAR || first >= last)
        return;
    *w = (struct when){.base = WHEN_YEAR, .year = first, .last = last};
}

static void move(struct when *w, int years)
{
    if (w->base == WHEN_YEAR)
        w->year += years;
    else
        w->relative += years;
}

/* True when the year that the report closes was only lent to an aim: a government aims at its own. */
static bool is_over(const struct fact *f, const struct clause *c, const struct when *w,
                    const struct when *report)
{
    if (c->goal.after && !features_have(&f->is, FEATURE_PLAN)) /* 超过增长9%的目标: that year's */
        return false;
    bool closed = w->base == WHEN_RELATIVE
                      ? w->relative == -1
                      : w->base == WHEN_YEAR && w->last == 0 && w->year == report->year - 1;
    return w->lent && closed && f->role == TARGET && features_have(&f->is, FEATURE_GOVERNMENT);
}

/* 9月末存款余额60亿元: a stock of that month's end; in a report on a part of the year, too. */
static void take_month_end(const struct sentence *st, struct when *w)
{
    bool own = !st->time.now.sub_set;
    w->sub_set = w->sub_set && !own;
    when_take_end(w);
}

void judge_period(const struct sentence *st, const struct clause *c, struct fact *f)
{
    struct when base = st->time.report, w = st->time.now;
    bool like = f->measure == RATIO && st->time.against_like;
    bool moves = c->growth.up || c->growth.down || f->measure == MULTIPLE || f->measure == GROWTH ||
                 f->measure == CHANGE; /* 比2010年翻一番 */
    bool named = st->time.against_set && !like && !st->time.against_used && (st->time.against_is || !moves);
    if (named)
        w = st->time.against;
    else if (is_over(f, c, &w, &base))
        w = (struct when){.base = WHEN_OPEN};
    features_of_time(st, &w, f);
    f->why.period = decide(DECIDE_PERIOD, f);
    enum period_verdict verdict = (enum period_verdict)f->why.period->verdict;
    f->period_n = 0;
    if (verdict == PERIOD_NONE)
        return;
    if (verdict == PERIOD_OWN_YEAR) {
        w.sub_set = false;
        memset(w.sub, 0, sizeof w.sub);
    } else if (verdict == PERIOD_LAST_YEAR && w.base == WHEN_YEAR) {
        w.year = year_end(&w);
        w.last = 0;
    } else if (verdict == PERIOD_SECOND_HALF) {
        w.sub_set = true;
        memcpy(w.sub, "H2", sizeof "H2");
    } else if (verdict == PERIOD_NEXT_YEAR || verdict == PERIOD_YEAR_BEFORE) {
        move(&base, verdict == PERIOD_NEXT_YEAR ? 1 : -1);
    }
    if (c->growth.base && !named)
        move(w.base == WHEN_OPEN ? &base : &w, -1);
    if (verdict == PERIOD_OWN_PART || (verdict == PERIOD_YEAR_BEFORE && w.base == WHEN_OPEN && !w.sub_set))
        memcpy(w.sub, st->time.report.sub, sizeof w.sub);
    if (w.base == WHEN_RELATIVE && !w.prior)
        base = st->time.report;
    if (!named && !is_before(f, c, &w))
        take_end(st, c, w.base == WHEN_YEAR ? &w : &base);
    take_span(st, f, &w, &base);
    if (w.ends && !c->change.starts && (f->basis == BASIS_TOTAL || features_have(&f->is, FEATURE_STOCK_NOUN)))
        take_month_end(st, &w);
    f->period_n = when_format(&w, &base, f->period);
}
