#include "relation.h"

#include "finding.h"
#include "mend.h"

/* What the facts of a relation may be, and one that is tried in place of what is written. */
struct attempt {
    struct audit_report *report;
    const struct relation *relation;
    struct interval value[RELATION_MAX];
    struct interval expected;
    bool valued;     /* there is something to be expected */
    unsigned mended; /* which one is being mended */
    unsigned n;      /* how many values make it hold */
    unsigned found;  /* whose the last of them is */
    struct written repair;
    struct decimal repaired;
};

/* Whether the number that is tested is as it should be, if it should be `expected`. */
static bool fits(const struct attempt *a, const struct interval *expected)
{
    const struct interval *value = &a->value[0];
    bool below = dec_compare(value->lo, expected->hi) <= 0, above = dec_compare(value->hi, expected->lo) >= 0;
    switch (a->relation->kind) {
    case RELATION_AT_MOST: return below;
    case RELATION_AT_LEAST: return above;
    default: return below && above;
    }
}

static bool holds(struct attempt *a)
{
    const struct relation *r = a->relation;
    if (!interval_map(r->function, a->value + 1, r->n - 1, &a->expected))
        return false;
    return fits(a, &a->expected);
}

static void load(struct attempt *a, enum grant grant)
{
    for (unsigned i = 0; i < a->relation->n; i++) {
        const struct audit_fact *f = &a->report->fact[a->relation->fact[i]];
        a->value[i] = grant == GRANT_ROUNDING ? f->rounded : f->cut;
    }
}

/* Whether the numbers as written give the function a value. */
static bool has_value(const struct attempt *a)
{
    struct interval point[RELATION_MAX], y;
    for (unsigned i = 1; i < a->relation->n; i++) {
        if (!written_value(&a->report->fact[a->relation->fact[i]].written, &point[i].lo))
            return false;
        point[i].hi = point[i].lo;
    }
    return interval_map(a->relation->function, point + 1, a->relation->n - 1, &y);
}

/* False where a number is missing, or they are too coarse: 1万元 may be nothing. Numbers that the function
 * cannot have, a change that is more than its level, are wrong. */
static bool testable(struct attempt *a)
{
    for (unsigned i = 0; i < a->relation->n; i++)
        if (!fact_value(&a->report->fact[a->relation->fact[i]]))
            return false;
    load(a, GRANT_CUTTING);
    a->valued = interval_map(a->relation->function, a->value + 1, a->relation->n - 1, &a->expected);
    return a->valued || !has_value(a);
}

/* One number in place of the one that is written. */
static void try(void *ctx, const struct written *w)
{
    struct attempt *a = ctx;
    struct decimal value;
    unsigned i = a->mended;
    if (!written_value(w, &value) ||
        !fact_interval(&a->report->fact[a->relation->fact[i]], w, GRANT_ROUNDING, &a->value[i]) || !holds(a))
        return;
    if (a->n > 0 && a->found == i && dec_compare(a->repaired, value) == 0)
        return;
    a->n++;
    a->found = i;
    a->repair = *w;
    a->repaired = value;
}

/* Tries every repair of every number. */
static void mend(struct attempt *a)
{
    load(a, GRANT_ROUNDING);
    for (a->mended = 0; a->mended < a->relation->n; a->mended++) {
        const struct audit_fact *f = &a->report->fact[a->relation->fact[a->mended]];
        struct interval kept = a->value[a->mended];
        mend_each(&f->written, try, a);
        a->value[a->mended] = kept;
    }
}

/* Whether the slack that the relation has makes it hold. */
static bool is_near(const struct attempt *a)
{
    struct interval wide = a->expected;
    struct decimal slack = a->relation->slack, less = {-slack.coef, slack.scale};
    return slack.coef > 0 && dec_add(&wide.lo, less) && dec_add(&wide.hi, slack) && fits(a, &wide);
}

static enum relation_verdict judge(struct attempt *a, bool *cut)
{
    *cut = false;
    if (!testable(a))
        return VERDICT_UNTESTABLE;
    load(a, GRANT_ROUNDING);
    if (holds(a))
        return VERDICT_OK;
    bool same = a->relation->kind == RELATION_SAME && a->report->fact[a->relation->fact[0]].percent;
    load(a, GRANT_CUTTING);
    if (!same && holds(a)) {
        *cut = true;
        return VERDICT_OK;
    }
    if (is_near(a))
        return a->relation->holds_in_slack ? VERDICT_OK : VERDICT_UNTESTABLE;
    if (a->relation->kind != RELATION_AT_MOST && a->relation->kind != RELATION_AT_LEAST)
        mend(a);
    load(a, GRANT_ROUNDING);
    holds(a); /* what was expected of what is written */
    return a->n == 1 ? VERDICT_REPAIR : VERDICT_CONFLICT;
}

enum relation_verdict relation_holds(struct audit_report *r, const struct relation *relation)
{
    struct attempt a = {.report = r, .relation = relation};
    bool cut;
    return judge(&a, &cut);
}

/* Whether a conflict may be the fault of number i: that a sum is too much is the fault of a part only if
 * the others alone are not. */
static bool may_be_wrong(struct attempt *a, unsigned i)
{
    struct decimal most = a->value[0].hi;
    if (a->relation->function != sum_of || i == 0)
        return true;
    struct interval kept = a->value[i], others;
    a->value[i] = (struct interval){{0, 0}, {0, 0}};
    bool some = interval_map(sum_of, a->value + 1, a->relation->n - 1, &others);
    a->value[i] = kept;
    return !some || !dec_add(&most, a->relation->slack) || dec_compare(others.lo, most) <= 0;
}

static void mark(struct attempt *a, enum relation_verdict verdict)
{
    for (unsigned i = 0; i < a->relation->n; i++) {
        struct audit_fact *f = &a->report->fact[a->relation->fact[i]];
        bool wrong =
            verdict == VERDICT_REPAIR ? i == a->found : verdict == VERDICT_CONFLICT && may_be_wrong(a, i);
        f->marks |= FACT_CHECKED | (wrong ? FACT_CONFLICT : 0U);
    }
}

enum relation_verdict relation_test(struct audit_report *r, const struct relation *relation)
{
    struct attempt a = {.report = r, .relation = relation};
    struct finding f = {.report = r, .check = relation->check, .fact = relation->fact[0]};
    bool cut;
    f.verdict = judge(&a, &cut);
    f.witness = relation->fact + 1;
    f.witnesses = relation->n - 1;
    if (f.verdict != VERDICT_UNTESTABLE) {
        mark(&a, f.verdict);
        f.expected = a.valued ? &a.expected : NULL;
        f.note = f.verdict == VERDICT_OK ? cut ? "digits cut off" : "" : relation->note;
    }
    if (f.verdict == VERDICT_REPAIR) {
        f.mended = relation->fact[a.found];
        f.repair = &a.repair;
    }
    finding_write(&f);
    return f.verdict;
}

void relation_accuse(struct audit_report *r, const struct relation *relation, const char *note)
{
    struct attempt a = {.report = r, .relation = relation};
    struct finding f = {.report = r, .check = relation->check, .fact = relation->fact[0]};
    if (!testable(&a))
        return;
    load(&a, GRANT_ROUNDING);
    holds(&a);
    f.verdict = VERDICT_CONFLICT;
    f.witness = relation->fact + 1;
    f.witnesses = relation->n - 1;
    f.expected = &a.expected;
    f.note = note;
    mark(&a, f.verdict);
    finding_write(&f);
}
