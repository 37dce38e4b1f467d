/* series_checks: this year's level, last year's, and the growth stated; units that slipped; aims as they were
 * set and as they are quoted a year later; ranks and how they moved. */
#include <stdio.h>

#include "checks.h"
#include "relation.h"
#include "series.h"
#include "sets.h"

/* What figures of different reports are granted: they are revised, and growth may be on another base. */
enum { REVISED_POINTS = 10 };

/* What statements of a series are ordered by, before where they stand. */
enum { KEYS = 5, STEPS = 16 };
static const enum met_column order[KEYS] = {MET_PERIOD, MET_ROLE, MET_MEASURE, MET_UNIT, MET_REPORT_PERIOD};

static int compare(const struct audit_fact *f, const struct span key[KEYS])
{
    int c = 0;
    for (unsigned i = 0; i < KEYS && c == 0; i++)
        c = span_order(f->field[order[i]], key[i]);
    return c;
}

/* The first statement of a year in the reports of another that has this bound. Returns r->n where there is
 * none among the first STEPS. */
static size_t find(const struct audit_report *r, int year, int report, struct span role, struct span measure,
                   struct span unit, struct span bound)
{
    char period[16], report_period[16];
    snprintf(period, sizeof period, "%d", year);
    snprintf(report_period, sizeof report_period, "%d", report);
    const struct span key[KEYS] = {span_of(period), role, measure, unit, span_of(report_period)};
    size_t low = 0, high = r->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&r->fact[middle], key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i < r->n && i - low < STEPS && compare(&r->fact[i], key) == 0; i++)
        if (span_equal(r->fact[i].field[MET_BOUND], bound))
            return i;
    return r->n;
}

/* The result of a year that counts: of the report that closes it, else of its own. */
static size_t result_of(const struct audit_report *r, int year, const char *measure, struct span unit)
{
    const struct span role = span_of("actual"), bound = span_of("=");
    size_t i = find(r, year, year + 1, role, span_of(measure), unit, bound);
    return i < r->n ? i : find(r, year, year, role, span_of(measure), unit, bound);
}

/* 4927 of one year beside 0.51 of the year before: 亿 and 万 were taken for each other. */
static bool slipped(const struct audit_report *r, size_t now, size_t before)
{
    struct audit_fact *a = &r->fact[now], *b = &r->fact[before];
    struct decimal quotient, x, y;
    static const struct decimal least = {2000, 0}, most = {50000, 0};
    if (!fact_value(a) || !fact_value(b) || !written_value(&a->written, &x) ||
        !written_value(&b->written, &y) || x.coef <= 0 || y.coef <= 0)
        return false;
    if (dec_compare(x, y) < 0) {
        struct decimal swap = x;
        x = y;
        y = swap;
    }
    return dec_divide(x, y, 3, DEC_DOWN, &quotient) && dec_compare(quotient, least) > 0 &&
           dec_compare(quotient, most) < 0;
}

static void check_year(struct audit_report *r, size_t now, int year)
{
    size_t before = result_of(r, year - 1, "level", r->fact[now].field[MET_UNIT]);
    size_t growth = result_of(r, year, "growth", span_of("%"));
    if (before == r->n || !fact_same_figure(&r->fact[now], &r->fact[before]))
        return;
    const struct relation levels = {.check = "unit", .function = itself, .n = 2, .fact = {now, before}};
    if (slipped(r, now, before)) {
        relation_accuse(r, &levels, "10,000 times or a 10,000th of the year before");
        return;
    }
    const struct relation relation = {.check = "series",
                                      .function = growth_of_levels,
                                      .n = 3,
                                      .fact = {growth, before, now},
                                      .slack = {REVISED_POINTS, 0},
                                      .note =
                                          "this level, that of the year before and the growth do not fit"};
    if (growth < r->n && fact_same_figure(&r->fact[now], &r->fact[growth]) &&
        !set_has(SET_AUDIT_REAL_GROWTH, r->fact[growth].field[MET_INDICATOR]))
        relation_test(r, &relation);
}

/* An aim as the report of its year set it, and as a later one quotes it. */
static void check_target(struct audit_report *r, size_t i, int year)
{
    const struct audit_fact *f = &r->fact[i];
    int report, other;
    if (!fact_period_years(f->field[MET_REPORT_PERIOD], &report, &other) || report != year + 1)
        return;
    size_t aim = find(r, year, year, f->field[MET_ROLE], f->field[MET_MEASURE], f->field[MET_UNIT],
                      f->field[MET_BOUND]);
    const struct relation relation = {.check = "target",
                                      .kind = RELATION_SAME,
                                      .function = itself,
                                      .n = 2,
                                      .fact = {i, aim},
                                      .note = "the aim was set otherwise the year before"};
    if (aim < r->n)
        relation_test(r, &relation);
}

/* This year's rank, the one that the report before stated, and by how much it says that the rank moved. */
static void check_steps(struct audit_report *r, size_t i, int year)
{
    const struct audit_fact *f = &r->fact[i];
    int report, other;
    if (!fact_period_years(f->field[MET_REPORT_PERIOD], &report, &other) || report < year ||
        report > year + 1)
        return;
    size_t now = find(r, year, report, f->field[MET_ROLE], span_of("rank"), span_of("rank"), span_of("="));
    size_t before = result_of(r, year - 1, "rank", span_of("rank"));
    if (now < r->n && before < r->n && !fact_same(&r->fact[before], f, MET_SOURCE))
        rank_moved(r, "ranks", i, before, now);
}

/* A rank as a later report quotes it. */
static void check_rank_quoted(struct audit_report *r, size_t i, int year)
{
    int report, other;
    size_t was = result_of(r, year, "rank", span_of("rank"));
    const struct relation relation = {.check = "ranks",
                                      .kind = RELATION_SAME,
                                      .function = itself,
                                      .n = 2,
                                      .fact = {i, was},
                                      .note = "the report of the year stated another rank"};
    if (was < r->n && fact_period_years(r->fact[i].field[MET_REPORT_PERIOD], &report, &other) &&
        report == year + 2)
        relation_test(r, &relation);
}

void series_checks(struct audit_report *r)
{
    for (size_t i = 0; i < r->n; i++) {
        const struct audit_fact *f = &r->fact[i];
        int year, last;
        if (!fact_years(f, &year, &last))
            continue;
        bool actual = span_is(f->field[MET_ROLE], "actual");
        if (!actual)
            check_target(r, i, year);
        else if (f->measure == FACT_RANK)
            check_rank_quoted(r, i, year);
        else if (f->measure == FACT_CHANGE)
            check_steps(r, i, year);
        else if (f->measure == FACT_LEVEL && result_of(r, year, "level", f->field[MET_UNIT]) == i)
            check_year(r, i, year);
    }
}
