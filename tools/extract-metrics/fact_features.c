#include "fact_features.h"

#include "grant.h"
#include "tokens.h"
#include "utf8.h"

bool features_difference(const struct sentence *st, struct decimal value)
{
    for (size_t i = 0; i < st->shares.n; i++) {
        for (size_t j = 0; j < st->shares.n; j++) {
            struct decimal d = st->shares.value[j];
            d.coef = -d.coef;
            if (i != j && dec_add(&d, st->shares.value[i]) && dec_compare(d, value) == 0)
                return true;
        }
    }
    return false;
}

static void add_unit(const struct quantity *q, struct features *is)
{
    switch (q->unit->kind) {
    case UNIT_RANK: features_add(is, FEATURE_RANK, true); break;
    case UNIT_PP: features_add(is, FEATURE_POINTS, true); break;
    case UNIT_PERCENT:
    case UNIT_PERMILLE:
    case UNIT_TENTH: features_add(is, FEATURE_PERCENT, true); break;
    case UNIT_MULTIPLE:
    case UNIT_DOUBLING: features_add(is, FEATURE_MULTIPLE, true); break;
    case UNIT_MONEY: features_add(is, FEATURE_MONEY, true); break;
    case UNIT_AGE: features_add(is, FEATURE_AGE, true); break;
    case UNIT_NONE:
    case UNIT_COUNT:
    case UNIT_PLACE:
    case UNIT_MEASURE:
    case UNIT_SCORE:
    case UNIT_DAYS:
    case UNIT_TIME:
    case UNIT_KINDS: break;
    }
    features_add(is, FEATURE_PER_UNIT, q->per != NULL);
    features_add(is, FEATURE_SIGNED, q->sign);
    features_add(is, FEATURE_BOUND_EXACT, q->bound == BOUND_EXACT);
    features_add(is, FEATURE_BOUND_LEAST, q->bound == BOUND_LEAST);
    features_add(is, FEATURE_BOUND_MOST, q->bound == BOUND_MOST);
}

static void add_clause(const struct scan *s, const struct sentence *st, const struct clause *c,
                       struct features *is)
{
    bool named = c->noun.to > c->noun.from;
    struct span text = st->text;
    features_add(is, FEATURE_UP, c->growth.up);
    features_add(is, FEATURE_DOWN, c->growth.down);
    features_add(is, FEATURE_RAISED, c->growth.reached || c->change.starts || c->change.ends);
    features_add(is, FEATURE_GROWTH_NOUN, c->head.growth);
    features_add(is, FEATURE_RATIO_NOUN, c->head.ratio);
    features_add(is, FEATURE_SHARE, c->share != SIZE_MAX);
    bool goal_noun = named && token_in(&s->token[c->noun.to - 1], WORD_GOAL) && !c->growth.up &&
                     !c->growth.down; /* 五项指标分别下降3% */
    bool of_goal = st->last.goal_shared && c->to > 0 &&
                   token_has(&s->token[c->to - 1], st->text, SET_PARTICLE_OF); /* 占计划27万亩的90% */
    features_add(is, FEATURE_GOAL, of_goal || (c->goal.named && (c->goal.completed || goal_noun)));
    bool each = c->to + 1 < s->n && token_opens(&s->token[c->to + 1], text, SET_NOUN_EACH); /* 80岁以上每人 */
    features_add(is, FEATURE_NO_NOUN, !named);
    features_add(is, FEATURE_ATTRIBUTE, c->attribute);
    features_add(is, FEATURE_OBJECT, c->after.to > c->after.from || each);
    features_add(is, FEATURE_CHANGE_START, c->change.starts);
    features_add(is, FEATURE_CHANGE_END, c->change.ends);
    if (c->action != SIZE_MAX) {
        features_add(is, FEATURE_ADDED, token_has(&s->token[c->action], text, SET_VERB_ADDED));
        features_add(is, FEATURE_COMPLETED,
                     c->tail_action && token_has(&s->token[c->action], text, SET_VERB_COMPLETE));
        features_add(is, FEATURE_MONEY_VERB, token_in(&s->token[c->action], WORD_MONEY));
    }
    if (c->after.to > c->after.from) {
        const struct token *last = &s->token[c->after.to - 1];
        features_add(is, FEATURE_RED_LINE,
                     set_ends(SET_NOUN_RED_LINES, (struct span){text.s, last->at + last->length}) > 0);
    }
    features_add(is, FEATURE_RULE_WORD, (c->classes & WORD_RULE) != 0);
}

/* 新建中心3家、基地1家: the item has no verb of its own, nor 达. */
static bool goes_on(const struct scan *s, const struct clause *c)
{
    return c->from > 0 && c->from < c->to && c->action == SIZE_MAX && !(c->classes & WORD_TO) &&
           s->token[c->from - 1].kind == TOKEN_QUANTITY && s->token[c->from].kind == TOKEN_PAUSE;
}

/* What the words of the clause say of the basis: those that begin where a token does. For 3万人 in
 * 2万人和3万人 it is said before the first. */
static void add_basis(const struct scan *s, const struct sentence *st, const struct clause *c, struct fact *f)
{
    static const enum feature told[] = {FEATURE_NEW_VERB,   FEATURE_STOCK_WORD, FEATURE_AVERAGE_WORD,
                                        FEATURE_MONTH_WORD, FEATURE_BEGIN_WORD, FEATURE_YEAR_WORD,
                                        FEATURE_MEAN_WORD,  FEATURE_SUM_WORD};
    enum { BEGIN = 4, TOLD = sizeof told / sizeof *told };
    const struct set_word *word;
    bool own_bound = f->bound != BOUND_EXACT && st->last.bound == BOUND_EXACT; /* 净增3户、超5户 */
    f->told = c->joined && !own_bound ? st->last.told : 0;
    for (size_t k = c->from; k < c->to; k++) {
        size_t at = s->token[k].at;
        size_t length = set_which(SET_BASIS_WORDS, st->text.s + at, st->text.n - at, &word);
        bool within = length > 0 && told[(unsigned)word->number % TOLD] == FEATURE_AVERAGE_WORD &&
                      token_in(&s->token[k], WORD_NOUN) && s->token[k].length > length; /* 年均浓度 */
        if (length > 0 && !within && word->number < TOLD) /* 比年初预算: of nothing that basis tells */
            f->told |= 1U << (unsigned)word->number;
    }
    bool things = st->last.attribute && c->action == SIZE_MAX && c->from > 0 &&
                  s->token[c->from - 1].kind == TOKEN_QUANTITY; /* 新增产值过亿元的企业22家 */
    if (f->told == 0 && ((!own_bound && goes_on(s, c)) || things))
        f->told = st->last.told;
    if (c->distance < c->to) /* 较年初提升7个百分点、超目标1个百分点 */
        f->told &= ~(1U << BEGIN);
    for (unsigned left = f->told; left != 0; left &= left - 1) /* seldom any */
        features_add(&f->is, told[__builtin_ctz(left)], true);
}

void features_of_label(const struct extract *x, const struct sentence *st, const struct clause *c,
                       struct fact *f)
{
    struct span label = fact_span(x, f->label);
    bool reaches = f->why.label != NULL && f->why.label->verdict == LABEL_OWNER && c->action != SIZE_MAX &&
                   !token_has(&x->scan.token[c->action], st->text, SET_VERB_COMPLETE); /* 企业实现利润3亿元 */
    features_add(&f->is, FEATURE_NO_VERB, c->action == SIZE_MAX || reaches);
    features_add(&f->is, FEATURE_STOCK_NOUN, set_ends(SET_BASIS_STOCKS, label) > 0);
    features_add(&f->is, FEATURE_AVERAGE_NOUN, set_within(SET_INDICATOR_AVERAGES, label));
    features_add(&f->is, FEATURE_FLOW_NOUN, set_ends(SET_BASIS_FLOWS, label) > 0);
    features_add(&f->is, FEATURE_STOCK_INDICATOR, f->indicator != NULL && f->indicator->stock);
}

void features_of_report(const struct extract *x, const struct sentence *st, struct fact *f)
{
    features_add(&f->is, FEATURE_PLAN, st->plan);
    features_add(&f->is, FEATURE_GOVERNMENT, x->report.government);
    features_add(&f->is, FEATURE_CLOSES, x->report.closes);
}

/* 比2007年的10亿元增加5亿元，增长45%: so is the growth, but not that of another noun. */
static bool still_compared(const struct sentence *st, const struct clause *c)
{
    return st->time.against_set &&
           !(st->time.against_used && st->last.measure == CHANGE && c->noun.to > c->noun.from);
}

static bool is_amount(const struct quantity *q)
{
    enum unit_kind kind = q->unit->kind;
    return kind == UNIT_COUNT || kind == UNIT_PLACE || kind == UNIT_MEASURE || kind == UNIT_MONEY;
}

/* True when the quantity before was an aim for the same: 增长6%，力争7%. */
static bool second_aim(const struct extract *x, const struct sentence *st, const struct clause *c,
                       const struct fact *f)
{
    struct span label = fact_span(x, f->label), before = fact_span(x, st->last.label);
    bool same =
        c->noun.from == c->noun.to || (label.n == before.n && memcmp(label.s, before.s, label.n) == 0);
    bool more = c->growth.up && st->last.measure == LEVEL; /* 达到3000家，力争再增加500家 */
    return st->last.any && st->last.aim && st->last.unit == f->q->unit && same && !more;
}

/* Whether the time that the number is of is over when the report speaks. */
static void add_past(const struct extract *x, const struct sentence *st, struct features *is)
{
    const struct when *now = &st->time.now, *own = &st->time.report;
    int last = now->last > 0 ? now->last : now->year;
    bool past = now->base == WHEN_YEAR       ? own->base == WHEN_YEAR && last < own->year
                : now->base == WHEN_RELATIVE ? now->relative < 0
                                             : x->report.government && !st->plan;
    features_add(is, FEATURE_PAST, past);
    bool later = now->base == WHEN_YEAR ? now->year != own->year : now->relative > 0;
    features_add(is, FEATURE_PART_SAID, now->sub[0] != '\0' && !later);
}

/* 完成年度造林任务50亩: whether a word for the whole year stands between the verb and the goal. */
static bool of_year(const struct scan *s, struct span text, const struct clause *c)
{
    enum { REACH = 8 }; /* tokens */
    for (size_t i = c->noun.to; i > 0 && i + REACH > c->noun.to; i--) {
        const struct token *t = &s->token[i - 1];
        struct span word = token_span(t, text); /* 引资年度, 年度目标 */
        if (set_ends(SET_GOAL_YEARS, word) > 0 || set_at(SET_GOAL_YEARS, word.s, word.n) > 0)
            return true;
        if (token_has(t, text, SET_GOAL_VERBS))
            break;
    }
    return false;
}

/* 占70%: no word says what it is a share of. */
static bool share_alone(const struct scan *s, const struct clause *c, size_t k)
{
    for (size_t i = c->share == SIZE_MAX ? k : c->share + 1; i < c->to; i++)
        if (!token_in(&s->token[i], WORD_BOUND | WORD_TO))
            return false;
    return c->share != SIZE_MAX &&
           (k + 1 == s->n || s->token[k + 1].kind == TOKEN_COMMA || s->token[k + 1].kind == TOKEN_END);
}

/* What tells of a percentage that it is a share of a goal though no goal is named. */
static void add_share(const struct extract *x, const struct sentence *st, const struct clause *c, size_t k,
                      struct fact *f)
{
    const struct decimal whole = {.coef = 100};
    bool alone = share_alone(&x->scan, c, k) && !st->part;
    unsigned long long goal = x->report.goal_seg;
    struct span label = fact_span(x, st->last.label);
    bool same =
        label.n == x->kept.goal.len && label.n > 0 && memcmp(label.s, x->kept.goal.data, label.n) == 0;
    features_add(&f->is, FEATURE_OVER_WHOLE, alone && f->q->has_lo && dec_compare(f->q->lo, whole) > 0);
    features_add(&f->is, FEATURE_GOAL_BEFORE, alone && goal > 0 && same && x->report.last_seg <= goal + 1);
}

/* 下半年 in a report on the first half. */
static bool is_half_to_come(const struct when *now, const struct when *own)
{
    bool same = now->base == WHEN_OPEN || (now->base == WHEN_YEAR && now->last == 0 &&
                                           own->base == WHEN_YEAR && now->year == own->year);
    return now->sub_set && !now->until && same && strcmp(own->sub, "H1") == 0 && strcmp(now->sub, "H2") == 0;
}

void features_find(const struct extract *x, const struct sentence *st, const struct clause *c, size_t k,
                   struct fact *f)
{
    const struct quantity *q = f->q;
    struct features *is = &f->is;
    struct span label = fact_span(x, f->label);
    add_unit(q, is);
    add_clause(&x->scan, st, c, is);
    add_basis(&x->scan, st, c, f);
    bool changes = (f->list && st->last.measure == CHANGE && is_amount(q)) || /* 分别增加163个、834亿元 */
                   (st->last.measure == GROWTH &&
                    ((st->last.kind == UNIT_MULTIPLE && q->unit->kind == UNIT_PERCENT) || /* 增长1.2倍和84% */
                     (st->last.kind == UNIT_PERCENT && q->unit->kind == UNIT_MULTIPLE)));
    features_add(is, FEATURE_JOINED,
                 c->joined && st->last.any && (st->last.kind == q->unit->kind || changes));
    features_add(is, FEATURE_DERIVED, st->shares.n > 1 && features_difference(st, q->lo));
    features_add(is, FEATURE_RULE_WORD, st->outlook.rule);
    features_add(is, FEATURE_TARGET_WORD, st->outlook.target || st->outlook.target_here || c->goal.aimed);
    features_add(is, FEATURE_NOW_WORD, st->outlook.now_here);
    features_add(is, FEATURE_FORECAST_WORD, st->outlook.forecast || c->expected);
    features_add(is, FEATURE_PRELIMINARY_WORD, st->outlook.preliminary);
    features_add(is, FEATURE_KNOWN_AFTER, c->known);
    features_add(is, FEATURE_TASK, (c->goal.task || st->tasks_go_on) && is_amount(q));
    features_add(is, FEATURE_AIM_AFTER, c->goal.after);
    features_add(is, FEATURE_GOAL_SHARED, c->goal.shared && is_amount(q));
    features_add(is, FEATURE_YEAR_GOAL,
                 (c->goal.task || c->goal.shared) && is_amount(q) && of_year(&x->scan, st->text, c));
    features_add(is, FEATURE_RULE_BEFORE, st->last.any && st->last.rule && c->noun.from == c->noun.to);
    features_add(is, FEATURE_SECOND_AIM, st->outlook.stretch && second_aim(x, st, c, f));
    add_past(x, st, is);
    grant_features(&x->scan, st->text, k, c, st->last.any && st->last.rule, is);
    features_of_report(x, st, f);
    if (features_have(is, FEATURE_PERCENT)) {
        add_share(x, st, c, k, f);
        features_add(is, FEATURE_GROWTH_LABEL, set_ends(SET_LABEL_GROWTH, label) > 0);
        features_add(is, FEATURE_COMPLETION_LABEL, set_ends(SET_LABEL_COMPLETION, label) > 0);
    }
    if (features_have(is, FEATURE_MONEY))
        features_add(is, FEATURE_FLOW, set_ends(SET_NOUN_FLOWS, label) > 0);
    const struct when *now = &st->time.now, *own = &st->time.report;
    features_add(is, FEATURE_LATER_YEAR,
                 (now->base == WHEN_RELATIVE && now->relative > 0) || /* 明年 */
                     is_half_to_come(now, own) ||
                     (now->base == WHEN_YEAR && !now->until && own->base == WHEN_YEAR && own->last == 0 &&
                      (now->last > 0 ? now->last : now->year) > own->year));
    const struct when *part = &st->time.against; /* 较1—6月份提高0.4个百分点 */
    features_add(
        is, FEATURE_MONTH_WORD,
        still_compared(st, c) && c->growth.compared && !st->time.against_like && part->sub_set &&
            part->sub[0] != '\0' &&
            (part->base == WHEN_OPEN || (part->base == WHEN_YEAR && part->last == 0 &&
                                         part->year == (now->base == WHEN_YEAR ? now->year : own->year))));
    features_add(is, FEATURE_SEVERAL_YEARS, now->base == WHEN_YEAR && now->last > now->year);
    features_add(is, FEATURE_COMPARED_FAR,
                 still_compared(st, c) && st->time.against.base == WHEN_YEAR && own->base == WHEN_YEAR &&
                     (now->base == WHEN_YEAR ? now->year : own->year - x->report.government) -
                             st->time.against.year >
                         1);
}

void features_of_time(const struct sentence *st, const struct when *w, struct fact *f)
{
    const struct when *own = &st->time.report;
    features_add(&f->is, FEATURE_TIME_OPEN, w->base == WHEN_OPEN);
    features_add(&f->is, FEATURE_TIME_OWN,
                 w->base == WHEN_RELATIVE && w->relative == 0 && !w->sub_set && w->since);
    features_add(&f->is, FEATURE_TIME_PART, w->sub_set);
    features_add(&f->is, FEATURE_TIME_LENT, w->lent);
    features_add(&f->is, FEATURE_TIME_BARE, w->bare);
    features_add(&f->is, FEATURE_TIME_PASSING, st->time.passing);
    bool half = strcmp(own->sub, "H1") == 0;
    features_add(&f->is, FEATURE_HALF_YEAR, half);
    features_add(&f->is, FEATURE_PART_YEAR, !half && own->sub[0] != '\0');
    features_add(&f->is, FEATURE_SEVERAL_REPORTED, own->base == WHEN_YEAR && own->last != 0);
}
