#include "judge.h"

#include "tokens.h"

static bool derived(const struct sentence *st, struct decimal value)
{
    for (size_t i = 0; i < st->ratios; i++) {
        for (size_t j = 0; j < st->ratios; j++) {
            struct decimal d = st->ratio[j];
            d.coef = -d.coef;
            if (i != j && dec_add(&d, st->ratio[i]) && dec_compare(d, value) == 0)
                return true;
        }
    }
    return false;
}

static enum measure measure_is(struct fact *f, enum measure m, const char *why)
{
    f->why.measure = why;
    return m;
}

static enum measure percent_measure(const struct sentence *st, const struct clause *c, struct fact *f,
                                    bool goal, struct span label)
{
    if (goal || fact_ends_with(label, "完成率"))
        return measure_is(f, COMPLETION, "a share of a goal");
    bool growth = c->up || c->down || c->growth_noun;
    if (!growth && !c->ratio_noun && c->share == SIZE_MAX)
        growth = fact_ends_with(label, "增速") || fact_ends_with(label, "增幅");
    if (growth && c->np_from == c->np_to && derived(st, f->q->lo))
        return measure_is(f, CHANGE, "the difference of two shares before");
    return growth ? measure_is(f, GROWTH, "a word of growth governs the percentage")
                  : measure_is(f, RATIO, "a percentage without a word of growth");
}

enum measure judge_measure(const struct extract *x, struct sentence *st, const struct clause *c,
                           struct fact *f, bool *down)
{
    const struct quantity *q = f->q;
    const struct token *token = x->scan.token;
    struct span label = fact_span(x, f->label);
    *down = c->down;
    if (c->joined && st->last.any && st->last.kind == q->unit->kind) {
        *down = st->last.down;
        return measure_is(f, st->last.measure, "joined to the quantity before");
    }
    bool goal =
        c->goal && (c->completed || (c->np_to > c->np_from && token_in(&token[c->np_to - 1], WORD_GOAL)));
    bool added = c->action != SIZE_MAX &&
                 span_is((struct span){st->text.s + token[c->action].at, token[c->action].length}, "新增");
    switch (q->unit->kind) {
    case UNIT_RANK: return measure_is(f, RANK, "an ordinal behind a region or a word of ranking");
    case UNIT_PP: return measure_is(f, CHANGE, "percentage points");
    case UNIT_PERCENT:
    case UNIT_PERMILLE:
    case UNIT_TENTH: return percent_measure(st, c, f, goal, label);
    case UNIT_MULTIPLE:
    case UNIT_DOUBLING:
        return c->up  ? measure_is(f, GROWTH, "a word of growth governs the multiple")
               : goal ? measure_is(f, COMPLETION, "a multiple of a goal")
                      : measure_is(f, MULTIPLE, "a multiple");
    case UNIT_MONEY:
        if (c->attribute)
            return measure_is(f, LEVEL, "a threshold inside a noun phrase");
        if (added && set_ends(SET_NOUN_FLOWS, label) > 0)
            return measure_is(f, CHANGE, "新增 before a flow of money");
        break;
    case UNIT_NONE:
    case UNIT_COUNT:
    case UNIT_PLACE:
    case UNIT_MEASURE:
    case UNIT_SCORE:
    case UNIT_AGE:
    case UNIT_DAYS:
    case UNIT_TIME:
    case UNIT_KINDS: break;
    }
    return (c->up || c->down) && !c->growth_noun
               ? measure_is(f, CHANGE, "a word of growth governs the amount")
               : measure_is(f, LEVEL, "an amount without a word of growth");
}

static enum role role_is(struct fact *f, enum role r, const char *why)
{
    f->why.role = why;
    return r;
}

enum role judge_role(const struct sentence *st, const struct clause *c, const struct scan *s, struct fact *f)
{
    const struct quantity *q = f->q;
    static const char red_line[] = "红线";
    if (c->post_to > c->post_from &&
        fact_ends_with(
            (struct span){st->text.s, s->token[c->post_to - 1].at + s->token[c->post_to - 1].length},
            red_line))
        return role_is(f, RULE, "a limit that must not be passed");
    if (q->unit->kind == UNIT_AGE && q->bound != BOUND_EXACT && c->post_to > c->post_from)
        return role_is(f, RULE, "an age that entitles");
    bool rule = st->rule;
    for (size_t i = c->from; i < c->to; i++)
        rule = rule || token_in(&s->token[i], WORD_RULE);
    bool plan = span_is(st->phase, "plan");
    if (!plan && q->bound == BOUND_MOST && q->unit->kind == UNIT_MONEY && c->action != SIZE_MAX &&
        token_in(&s->token[c->action], WORD_MONEY))
        return role_is(f, RULE, "the most that is granted");
    bool limit = q->bound == BOUND_LEAST || q->bound == BOUND_MOST || q->per != NULL;
    if (rule && limit && !plan)
        return role_is(f, RULE, "a limit behind a word of rules");
    if (st->target || c->target)
        return role_is(f, TARGET, "a word of intention before");
    if (st->forecast || c->expected)
        return role_is(f, FORECAST, "a word of expectation");
    const struct when *now = &st->now, *own = &st->report;
    if (!plan && !c->first_end && now->base == WHEN_YEAR && own->base == WHEN_YEAR && own->last == 0 &&
        (now->last > 0 ? now->last : now->year) > own->year)
        return role_is(f, TARGET, "a year to come");
    if (plan && c->first_end)
        return role_is(f, ACTUAL, "where a planned change begins");
    return plan ? role_is(f, TARGET, "the section is a plan") : role_is(f, ACTUAL, "nothing says planned");
}

/* Of a change from one amount to another the first belongs to the year before, the other to the end. */
static void take_end(const struct sentence *st, const struct clause *c, struct when *w)
{
    int last = w->last > w->year ? w->last : w->year;
    if (w->base == WHEN_YEAR && c->first_end) {
        w->year--;
        w->last = 0;
    } else if (w->base == WHEN_YEAR && c->last_end && st->changing) {
        w->year = last;
        w->last = 0;
    } else if (w->base == WHEN_RELATIVE && c->first_end) {
        w->relative--;
    }
}

void judge_period(const struct extract *x, const struct sentence *st, const struct clause *c, struct fact *f)
{
    struct when base = st->report, w = st->now;
    if (f->role == RULE) {
        f->period_n = 0;
        f->why.period = "rules have none";
        return;
    }
    bool named = st->against_set && !c->up && !c->down && f->measure != MULTIPLE; /* 比2010年翻一番 */
    if (named)
        w = st->against;
    f->why.period =
        w.base != WHEN_OPEN || w.sub_set ? "the time that the sentence or its heading names" : "the report's";
    if (x->report.government && base.base != WHEN_OPEN && !span_is(st->phase, "plan") &&
        (f->role == ACTUAL || f->role == FORECAST)) {
        if (base.base == WHEN_YEAR)
            base.year--;
        else
            base.relative--;
    }
    bool plan = span_is(st->phase, "plan") && f->role != ACTUAL;
    if (w.base == WHEN_OPEN && plan && x->report.closes) {
        if (strcmp(st->report.sub, "H1") == 0) {
            if (!w.sub_set) {
                w.sub_set = true;
                memcpy(w.sub, "H2", 3);
            }
        } else if (st->report.sub[0] == '\0' && base.base == WHEN_YEAR && base.last == 0) {
            base.year++;
        } else if (st->report.sub[0] == '\0' && base.base == WHEN_RELATIVE) {
            base.relative++;
        }
    } else if (w.base == WHEN_OPEN && !w.sub_set) {
        memcpy(w.sub, st->report.sub, sizeof w.sub);
    }
    if (w.base == WHEN_RELATIVE && !w.prior)
        base = st->report;
    if (!named)
        take_end(st, c, w.base == WHEN_YEAR ? &w : &base);
    f->period_n = when_format(&w, &base, f->period);
}
