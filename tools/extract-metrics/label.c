#include "label.h"

#include "action.h"
#include "after_number.h"
#include "budget.h"
#include "deed.h"
#include "fact_features.h"
#include "goal.h"
#include "list.h"
#include "lookback.h"
#include "naming.h"
#include "noun_text.h"
#include "owner.h"
#include "phrase.h"
#include "said.h"
#include "scope.h"
#include "sets.h"
#include "share_label.h"
#include "tokens.h"
#include "utf8.h"

static bool ends_with(struct span s, struct span end)
{
    return s.n >= end.n && memcmp(s.s + s.n - end.n, end.s, end.n) == 0;
}

static struct piece inherited_label(struct extract *x, const struct sentence *st, const struct clause *c,
                                    const struct quantity *q)
{
    struct span heading = noun_of_heading(st->heading);
    heading.n -= span_ends(heading, "。");
    heading.n -= span_ends(heading, "：");
    bool percent = q->unit->kind == UNIT_PERCENT || q->unit->kind == UNIT_PP;
    bool measures = set_ends(SET_HEADING_MEASURES, heading) > 0;
    if (!st->last.any && percent && measures)
        return fact_keep(x, heading);
    bool grows = c->growth.up || c->growth.down;
    if (st->last.share && q->unit->kind == UNIT_PERCENT && grows && st->recent.n > 0 &&
        !features_difference(st, q->lo)) /* 占41.9%，比上年的29.5%增长12.4%: of the share */
        return st->recent.said[(st->recent.n - 1) % RECENT]
            .label; /* 支出9亿元，占18%，增长6%: not the share */
    if (said_is_of_whole(x, st, c, q->unit->kind))
        return st->recent.said[(st->recent.n - 1) % RECENT].label;
    bool rated = st->last.kind == UNIT_PERCENT || st->last.kind == UNIT_PP;
    if (rated && q->unit->kind == UNIT_MONEY && st->recent.n > 0 &&
        set_ends(SET_NOUN_BARE_SHARES, fact_span(x, st->last.label)) > 0)
        return st->recent.said[(st->recent.n - 1) % RECENT].label; /* 存款9亿元，占比6%，比年初新增1亿元 */
    if (st->last.label.length > 0)
        return q->unit->kind == UNIT_COUNT &&
                       (grows || rated || st->last.kind == UNIT_MONEY || (st->part && !c->joined) ||
                        said_tells_size(&x->scan, st, c, q))
                   ? said_same_unit(st, q)
                   : st->last.label;
    return heading.n <= 60 ? fact_keep(x, heading) : (struct piece){0, 0};
}

/* True when the phrase is only a level (省级1项) or a class (工业类8项) of what was counted before. */
static bool is_qualifier(const struct scan *s, struct span text, size_t from, size_t to, struct span label)
{
    bool sized = set_at(SET_NUMBER_MULTIPLIERS, label.s, label.n) > 0; /* 千亩以上26个 */
    if (noun_is_class(label) || (sized && set_ends(SET_LEVEL_BOUNDS, label) > 0))
        return true;
    for (size_t i = from; i < to; i++) {
        const struct token *t = &s->token[i];
        if (t->kind == TOKEN_WORD && t->classes & (WORD_LEVEL | WORD_TRIM | WORD_PART | WORD_STOP))
            continue;
        if (t->kind == TOKEN_PAUSE || t->kind == TOKEN_OPEN || token_has(t, text, SET_LEVEL_SUFFIXES))
            continue;
        return false;
    }
    return true;
}

static struct piece label_after(struct extract *x, const struct sentence *st, const struct clause *c,
                                struct span after, struct fact *f)
{
    const struct scan *s = &x->scan;
    size_t owner = after_number_owner(s, st->text, c->after.from, c->after.to);
    bool owned = owner > c->after.from + 1 && f->q->unit->kind == UNIT_COUNT; /* 36个村的道路: villages */
    f->apart = owned && s->token[owner].at < (size_t)(after.s - st->text.s) + after.n &&
               !(f->q->unit->traits & (UNIT_ITEM | UNIT_PEOPLE | UNIT_PERSON | UNIT_HOUSEHOLD));
    f->scope = scope_of_phrase(s, st->text, c->after.from, owned ? owner - 2 : c->after.to);
    if (c->noun.to > c->noun.from && token_in(&s->token[c->noun.to - 1], WORD_LEVEL | WORD_TRIM))
        f->scope |= scope_of_phrase(s, st->text, c->noun.from, c->noun.to); /* 省级、市级首批5个 */
    size_t own = c->noun.to; /* 投资10亿元的电池、投资6亿元的产业园 */
    while (own > c->noun.from && s->token[own - 1].kind != TOKEN_PAUSE)
        own--;
    struct span money = phrase_text(s, st->text, own, c->noun.to);
    size_t length;
    const char *end = set_find(SET_LABEL_AFTER_ENDS, after, &length);
    if (end != NULL && end > after.s) /* 12个省级项目完成投资86亿元 */
        after.n = (size_t)(end - after.s);
    if (f->q->unit->kind == UNIT_COUNT &&
        (!(f->q->unit->traits & (UNIT_ITEM | UNIT_AREA)) || after_number_measures(s, c)))
        after = noun_without_attribute(after);
    struct piece label = fact_keep(x, after);
    if (c->attribute && money.n > 0 && money.n < LABEL_MAX && after.n < LABEL_MAX)
        return fact_join(x, label, "", money, ""); /* 产值超亿元企业: 企业产值 */
    return label;
}

/* 专利申请37件: the noun with the verb after it, where these name an indicator that the noun alone does not,
 * or where it is none: 临时救助860户次. */
static struct span with_verb(const struct extract *x, const struct sentence *st, const struct clause *c,
                             const struct unit *unit, struct span before)
{
    struct span none = {before.s, 0};
    if (!c->tail_action || c->noun.to == 0 || before.n > 30)
        return none;
    const struct token *verb = &x->scan.token[c->action], *head = &x->scan.token[c->noun.to - 1];
    if (verb->at != head->at + head->length)
        return none;
    struct span whole = {before.s, (size_t)(st->text.s + verb->at + verb->length - before.s)};
    bool level = token_has(verb, st->text, SET_VERB_LEVELS); /* 国家、省级立项5项 */
    for (size_t i = c->noun.from; level && i < c->noun.to; i++)
        level = token_in(&x->scan.token[i], WORD_LEVEL) || x->scan.token[i].kind == TOKEN_PAUSE;
    if (set_has(SET_NOUN_MODIFIERS, before) || level || set_ends(SET_NOUN_PER_CAPITA, before) > 0)
        return whole; /* 临时救助860户次, 法官人均结案126件 */
    bool change = unit->kind == UNIT_PERCENT && (c->growth.up || c->growth.down);
    const struct indicator *named = naming_of_label(&x->lex, whole, unit, change);
    return named != NULL && named != naming_of_label(&x->lex, before, unit, change) ? whole : none;
}

/* The label of a level, a class or a growth word (before) of what was counted before. */
static struct piece of_quantity_before(struct extract *x, struct sentence *st, bool growth_alone,
                                       const struct quantity *q, struct span before)
{
    bool rated = q->unit->kind == UNIT_COUNT && st->whole_amount.unit != q->unit && !growth_alone &&
                 said_counts_this(st, q); /* 项目15个，完成率98%。其中省级6个 */
    struct piece base = rated && st->part                                   ? said_same_unit(st, q)
                        : st->part && st->whole.length > 0 && !growth_alone ? st->whole
                        : q->unit->kind == UNIT_COUNT && st->last.kind == UNIT_MONEY && !growth_alone
                            ? said_same_unit(st, q) /* 省级项目5项，经费86万元，市级6项 */
                            : st->last.label;
    if (growth_alone)
        return q->unit->kind == UNIT_RANK && base.length <= LABEL_MAX ? fact_join(x, base, "", before, "")
                                                                      : base;
    bool moves = q->unit->kind == UNIT_PERCENT && noun_is_class(before);
    if (moves && st->classes.length > 0 &&
        set_ends(SET_BASIS_FLOWS, fact_span(x, base)) ==
            0) /* 食品类上涨2%，生活用品及服务上涨1%，居住类上涨3% */
        base = st->classes;
    size_t whole = base.length;
    base.length =
        noun_of_class(fact_span(x, base), before).n; /* 食品类价格, 衣着类: its class takes the place */
    base.at += whole - base.length;
    if (moves)
        st->classes = base;
    if (base.length > LABEL_MAX)
        return fact_keep(x, before);
    return fact_prefix(x, before, base);
}

/* The verb with those that touch it from before: 立案查处4起. */
static struct span verbs(const struct scan *s, struct span text, const struct clause *c)
{
    struct span verb = token_span(&s->token[c->action], text);
    for (size_t i = c->action; i > c->from; i--) {
        const struct token *t = &s->token[i - 1];
        if (!token_in(t, WORD_ACTION) || t->at + t->length != (size_t)(verb.s - text.s) ||
            token_has(t, text, SET_VERB_COMPLETE))
            break;
        verb = (struct span){text.s + t->at, t->length + verb.n};
    }
    return verb;
}

/* What is looked for before a label is chosen. */
struct candidates {
    struct span before, after; /* the noun phrases */
    struct span with_verb;     /* the one before, with the verb after it */
    struct span deed;          /* of people without a noun: the verb after them, with its object */
    struct span owner;         /* the sector that reaches the measure before */
    size_t goal;               /* token that the words for a goal begin at, or SIZE_MAX */
    const struct said *things; /* that a measure alone is of */
    const struct said *whole;  /* that an amount a head alone is of */
};

/* The features of a number without a noun before it, or of that noun. */
static void add_noun_features(const struct extract *x, const struct sentence *st, const struct clause *c,
                              struct candidates *can, struct fact *f)
{
    struct features *is = &f->is;
    enum unit_kind kind = f->q->unit->kind;
    if (can->before.n == 0) {
        features_add(is, FEATURE_UNNAMED, true);
        features_add(is, FEATURE_DEED_AFTER, can->deed.n > 0);
        features_add(is, FEATURE_OTHER_PLACE, kind == UNIT_PLACE && st->last.unit != f->q->unit);
        features_add(is, FEATURE_VERB_ALONE,
                     c->tail_action && kind != UNIT_PERCENT &&
                         (said_counts_other(x, st, c, f->q) ||
                          token_has(&x->scan.token[c->action], st->text, SET_VERB_COUNTS)));
        return;
    }
    can->with_verb = with_verb(x, st, c, f->q->unit, can->before);
    features_add(is, FEATURE_VERB_NAMES, can->with_verb.n > 0);
    features_add(is, FEATURE_GROWTH_ALONE, c->head.growth && c->noun.to - c->noun.from == 1);
    /* 收入5万元以下的村30个: no level of the income */
    bool counted = kind == UNIT_COUNT && st->last.kind == UNIT_MONEY && noun_level(can->before) == 0;
    features_add(is, FEATURE_QUALIFIER,
                 !counted && is_qualifier(&x->scan, st->text, c->noun.from, c->noun.to, can->before));
    features_add(is, FEATURE_EACH, c->each < c->noun.from || said_each_goes_on(x, st, c));
}

/* 完成任务135个的60%: nothing but 的 parts it from the amount before. */
static bool of_amount_before(const struct scan *s, struct span text, const struct clause *c)
{
    size_t at = c->to;
    if (at == 0 || !token_has(&s->token[at - 1], text, SET_PARTICLE_OF))
        return false;
    for (at--; at > 0 && s->token[at - 1].kind == TOKEN_CLOSE;) /* 任务（135个）的60% */
        at--;
    return at > 0 && s->token[at - 1].kind == TOKEN_QUANTITY;
}

static void add_features(const struct extract *x, const struct sentence *st, const struct clause *c, size_t k,
                         struct candidates *can, struct fact *f)
{
    const struct scan *s = &x->scan;
    struct features *is = &f->is;
    enum unit_kind kind = f->q->unit->kind;
    bool known = st->last.label.length > 0;
    can->after = noun_or_none(phrase_text(s, st->text, c->after.from, c->after.to));
    can->before = noun_without_streak(noun_without_lot(phrase_text(s, st->text, c->noun.from, c->noun.to)));
    if (lookback_is_asked(x, st, c, f->q, can->before))
        can->before.n = 0;
    if (set_has(SET_NOUN_BARE_MEASURES, can->before))
        can->before = owner_held(s, st->text, c, can->before);
    can->deed =
        can->before.n + can->after.n == 0 ? deed_of_people(s, st->text, c, k, f->q->unit) : can->before;
    can->owner = owner_of_measure(s, st->text, c, can->before);
    can->things = can->owner.n > 0 ? NULL : said_measured_things(x, st, c, can->before);
    features_add(is, FEATURE_PERCENT, kind == UNIT_PERCENT || kind == UNIT_PERMILLE);
    features_add(is, FEATURE_POINTS, kind == UNIT_PP);
    features_add(is, FEATURE_SHARE, c->share != SIZE_MAX);
    features_add(is, FEATURE_LIST_TURN, st->list.at < st->list.n);
    bool aged = kind == UNIT_AGE && set_has(SET_NOUN_BARE_SHARES, can->after); /* 50岁以上占比41% */
    features_add(is, FEATURE_NOUN_AFTER, !aged && after_number_counts(s, st->text, c, can->after));
    can->goal = goal_alone(s, st->text, c);
    features_add(is, FEATURE_BARE_GOAL,
                 can->goal != SIZE_MAX &&
                     ((st->last.any && (st->recent.n > 0 || st->last.measure == GROWTH)) ||
                      goal_subject(s, st->text, c, can->goal).n > 0) &&
                     (c->goal.completed || c->goal.shared || kind == UNIT_PERCENT || kind == UNIT_MULTIPLE));
    features_add(is, FEATURE_GOAL_AMOUNT, st->goal.length > 0 && of_amount_before(s, st->text, c));
    features_add(is, FEATURE_BARE_SHARE,
                 known && st->last.label.length < LABEL_MAX && set_has(SET_NOUN_BARE_SHARES, can->before));
    features_add(is, FEATURE_BARE_MEASURE, can->things != NULL);
    can->whole = said_per_head(x, st, c, f->q, can->before);
    features_add(is, FEATURE_PER_HEAD, can->whole != NULL);
    features_add(is, FEATURE_SECTOR_MEASURE, can->owner.n > 0);
    features_add(is, FEATURE_KNOWN_LABEL, known);
    add_noun_features(x, st, c, can, f);
}

/* What the rule says; where a table of the user's asks for what is not there, the noun phrase before. */
static enum label_verdict possible(const struct extract *x, const struct sentence *st, const struct clause *c,
                                   const struct candidates *can, const struct fact *f)
{
    enum label_verdict verdict = (enum label_verdict)f->why.label->verdict;
    bool lacks =
        (verdict == LABEL_LIST && st->list.at >= st->list.n) ||
        (verdict == LABEL_SHARE && c->share == SIZE_MAX) ||
        (verdict == LABEL_GOAL_OF && can->goal == SIZE_MAX) ||
        (verdict == LABEL_GOAL && st->goal.length == 0) ||
        (verdict == LABEL_MEASURE_OF && can->things == NULL) ||
        (verdict == LABEL_OWNER && can->owner.n == 0) || (verdict == LABEL_PER_HEAD && can->whole == NULL) ||
        (verdict == LABEL_VERB && c->action == SIZE_MAX) || (verdict == LABEL_DEED && can->deed.n == 0) ||
        (verdict == LABEL_EACH && c->each == SIZE_MAX && !said_each_goes_on(x, st, c)) ||
        (verdict == LABEL_SHARE_OF && st->last.label.length >= LABEL_MAX);
    return lacks ? LABEL_BEFORE : verdict;
}

/* 新建公园3个，总面积20公顷: the measure alone, of the things that were counted before. */
static struct piece measure_label(struct extract *x, const struct candidates *can, struct fact *f)
{
    struct piece things = can->things->label;
    f->scope = can->things->scope;
    if (ends_with(fact_span(x, things), can->before))
        return things; /* 受害森林面积186亩，面积下降61% */
    if (set_has(SET_NOUN_BARE_YIELDS, can->before))
        things.length -= set_ends(SET_NOUN_FIELD_ENDS, fact_span(x, things));
    if (set_has(SET_NOUN_HERDS, can->before)) {
        struct span herd = fact_span(x, things);
        size_t opens = set_at(SET_NOUN_HERDS, herd.s, herd.n); /* 年出栏生猪12万头，存栏6万头 */
        things.at += opens;
        things.length -= opens; /* what is left is looked at anew: 年出栏量 opens and ends with one */
        things.length -= set_ends(SET_NOUN_HERDS, fact_span(x, things));
    }
    if (set_has(SET_NOUN_BARE_ADDED, can->before))
        things.length -= set_ends(SET_NOUN_OUTPUT_ENDS, fact_span(x, things));
    struct span measure = can->before;
    size_t twice = set_at(SET_NOUN_DEALT, measure.s, measure.n);
    if (twice > 0 && set_ends(SET_NOUN_DEALT, fact_span(x, things)) == twice)
        measure = span_from(measure, twice); /* 合同12份，合同金额3亿元 */
    return fact_join(x, things, "", measure, "");
}

/* What is not named at all: what the clauses before speak of. */
static struct piece unnamed_label(struct extract *x, const struct sentence *st, const struct clause *c,
                                  const struct fact *f)
{
    struct span named = lookback_noun(x, st, c, f->q);
    return named.n > 0 ? fact_keep(x, named) : inherited_label(x, st, c, f->q);
}

/* The noun phrase before, with what the verdict adds to it. */
static struct piece label_before(struct extract *x, struct sentence *st, const struct clause *c,
                                 const struct candidates *can, enum label_verdict verdict, struct fact *f)
{
    const struct scan *s = &x->scan;
    f->scope = scope_of_phrase(s, st->text, c->noun.from, c->noun.to);
    switch (verdict) {
    case LABEL_WITH_VERB: return fact_keep(x, can->with_verb);
    case LABEL_GROWTH_OF: { /* 物价基本平稳，涨幅3.9% */
        struct span named = lookback_noun(x, st, c, f->q);
        return named.n > 0 ? fact_keep(x, named) : of_quantity_before(x, st, true, f->q, can->before);
    }
    case LABEL_CLASS_OF: return of_quantity_before(x, st, false, f->q, can->before);
    case LABEL_EACH: /* 每千人口拥有医师2.9人 */
        f->each = c->each < c->noun.from ? fact_keep(x, phrase_each(s, st->text, c->each, c->noun.from))
                                         : st->last.each;
        return fact_join(x, f->each, "", can->before, "");
    default:
        if (c->each >= c->noun.from && c->each < c->noun.to)
            f->each = fact_keep(x, token_span(&s->token[c->each], st->text)); /* 每千人口床位7张 */
        return fact_keep(x, can->before);
    }
}

static struct piece make_label(struct extract *x, struct sentence *st, const struct clause *c,
                               const struct candidates *can, struct fact *f)
{
    enum label_verdict verdict = possible(x, st, c, can, f);
    switch (verdict) {
    case LABEL_LIST: {
        struct piece item = st->list.item[st->list.at++];
        struct span label = fact_span(x, item);
        f->scope = scope_levels((struct span){label.s, noun_level(label)});
        return f->q->unit->kind == UNIT_PERCENT ? share_of_item(x, st, c, item, f) : item;
    }
    case LABEL_SHARE: f->is_share = true; return share_label(x, st, c);
    case LABEL_AFTER: return label_after(x, st, c, can->after, f);
    case LABEL_GOAL_OF: return goal_label(x, st, c, can->goal, f);
    case LABEL_GOAL: f->base = st->last.label; return st->goal;
    case LABEL_SHARE_OF:
        if (st->last.share) /* 占税收的36%，占比高2个百分点 */
            return st->last.label;
        return fact_join(x, st->last.label, "", can->before, "");
    case LABEL_MEASURE_OF: return measure_label(x, can, f);
    case LABEL_PER_HEAD:
        return set_within(SET_INDICATOR_AVERAGES, fact_span(x, can->whole->label)) /* 月人均养老金 */
                   ? can->whole->label
                   : fact_prefix(x, can->before, can->whole->label);
    case LABEL_OWNER:
        f->scope = scope_levels((struct span){can->owner.s, noun_level(can->owner)});
        return fact_join(x, fact_keep(x, can->owner), "", can->before, "");
    case LABEL_UNIT: return fact_keep(x, (struct span){f->q->unit->name, strlen(f->q->unit->name)});
    case LABEL_DEED:
        f->apart = set_at(SET_AIM_NEGATIONS, can->deed.s, can->deed.n) > 0; /* 380万人没有脱贫 */
        return fact_keep(x, can->deed);
    case LABEL_VERB: return fact_keep(x, verbs(&x->scan, st->text, c));
    case LABEL_INHERITED: {
        const struct said *same = said_same_thing(x, st, c, f->q);
        if (same != NULL)
            return same->label;
        struct piece other = action_instead(x, st, c, f->q);
        return other.length > 0 ? other : unnamed_label(x, st, c, f);
    }
    case LABEL_HEADING: return unnamed_label(x, st, c, f);
    case LABEL_WITH_VERB:
    case LABEL_GROWTH_OF:
    case LABEL_CLASS_OF:
    case LABEL_EACH:
    case LABEL_BEFORE: break;
    }
    return label_before(x, st, c, can, verdict, f);
}

struct piece label_find(struct extract *x, struct sentence *st, const struct clause *c, size_t k,
                        struct fact *f)
{
    struct candidates can = {.with_verb = {"", 0}};
    if (c->list != SIZE_MAX)
        list_read(x, st, c, k);
    else if (!c->joined && !list_goes_on(x, st, c)) {
        list_read_row(x, st, c, k);
        f->shared = st->list.n == 0 && f->q->unit->kind == UNIT_PERCENT && list_shares_number(x, st, c);
    }
    f->list = st->list.at < st->list.n || (st->list.n > 0 && c->joined) || f->q->composed;
    add_features(x, st, c, k, &can, f);
    f->apart = c->negated;
    f->why.label = rules_decide(DECIDE_LABEL, &f->is);
    struct piece label = make_label(x, st, c, &can, f);
    if (f->why.label->verdict == LABEL_BEFORE && !f->list)
        features_add(&f->is, FEATURE_BUDGET, budget_read(x, st, c, &label, f));
    features_add(&f->is, FEATURE_CEILING,
                 f->q->unit->kind == UNIT_MONEY && set_ends(SET_LABEL_CEILINGS, fact_span(x, label)) > 0);
    return label;
}
