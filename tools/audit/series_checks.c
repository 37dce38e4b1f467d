/* series_checks: this year's level, last year's, and the growth stated; units that slipped; aims as they were
 * set and as they are quoted a year later. */
#include "relation.h"
#include "series.h"
#include "sets.h"

/* What figures of different reports are granted: they are revised, and growth may be on another base. */
enum { REVISED_POINTS = 10 };

/* The statement of a year that counts: of the report that closes it, before others the first of these.
 * Returns r->n where there is none. */
static size_t statement_of(const struct audit_report *r, int year, enum fact_measure measure,
                           const char *role, struct span unit)
{
    size_t best = r->n;
    int first, last, report, other;
    for (size_t i = 0; i < r->n; i++) {
        const struct audit_fact *f = &r->fact[i];
        if (f->measure != measure || !fact_years(f, &first, &last) || first != year ||
            !span_is(f->field[MET_ROLE], role) || !span_equal(f->field[MET_UNIT], unit) ||
            !span_is(f->field[MET_BOUND], "=") ||
            !fact_period_years(f->field[MET_REPORT_PERIOD], &report, &other))
            continue;
        if (report == year + 1)
            return i;
        best = best == r->n && report == year ? i : best;
    }
    return best;
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
    const struct span percent = span_of("%");
    size_t before = statement_of(r, year - 1, FACT_LEVEL, "actual", r->fact[now].field[MET_UNIT]);
    size_t growth = statement_of(r, year, FACT_GROWTH, "actual", percent);
    if (before == r->n)
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
                                      .slack = REVISED_POINTS,
                                      .note =
                                          "this level, that of the year before and the growth do not fit"};
    if (growth < r->n && !set_has(SET_AUDIT_REAL_GROWTH, r->fact[growth].field[MET_INDICATOR]))
        relation_test(r, &relation);
}

/* An aim as the report of its year set it, and as a later one quotes it. */
static void check_target(struct audit_report *r, size_t i, int year)
{
    const struct audit_fact *f = &r->fact[i];
    int report, other, first, last;
    if (!fact_period_years(f->field[MET_REPORT_PERIOD], &report, &other) || report != year + 1)
        return;
    for (size_t k = 0; k < r->n; k++) {
        const struct audit_fact *aim = &r->fact[k];
        if (aim->measure != f->measure || !span_is(aim->field[MET_ROLE], "target") ||
            !fact_same(aim, f, MET_UNIT) || !fact_same(aim, f, MET_BOUND) ||
            !fact_years(aim, &first, &last) || first != year ||
            !fact_period_years(aim->field[MET_REPORT_PERIOD], &report, &other) || report != year)
            continue;
        const struct relation relation = {.check = "target",
                                          .kind = RELATION_SAME,
                                          .function = itself,
                                          .n = 2,
                                          .fact = {i, k},
                                          .note = "the aim was set otherwise the year before"};
        relation_test(r, &relation);
        return;
    }
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
        else if (f->measure == FACT_LEVEL &&
                 statement_of(r, year, FACT_LEVEL, "actual", f->field[MET_UNIT]) == i)
            check_year(r, i, year);
    }
}
