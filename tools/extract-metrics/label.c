#include "label.h"

#include "list.h"
#include "phrase.h"
#include "scope.h"
#include "sets.h"
#include "tokens.h"
#include "utf8.h"

/* 一、 (二) 3. in front of a heading. */
static struct span heading_noun(struct span h)
{
    for (size_t at = 0; at < h.n && at < 15; at += utf8_length(h.s[at])) {
        size_t n = set_at(SET_HEADING_MARKER_ENDS, h.s + at, h.n - at);
        if (n > 0)
            return (struct span){h.s + at + n, h.n - at - n};
    }
    return h;
}

static struct span strip_end(struct span s, const char *word)
{
    if (fact_ends_with(s, word))
        s.n -= strlen(word);
    return s;
}

/* 占X比重: the share that a percentage is. */
static struct piece share_label(struct extract *x, struct sentence *st, const struct clause *c)
{
    const struct scan *s = &x->scan;
    size_t begin = c->share;
    while (begin > c->from &&
           !(s->token[begin - 1].kind == TOKEN_WORD && s->token[begin - 1].classes & WORD_ACTION))
        begin--;
    struct span subject = phrase_text(s, st->text, begin, c->share);
    struct span object = phrase_text(s, st->text, c->share + 1, c->to);
    for (size_t at = 0; at < object.n; at += utf8_length(object.s[at])) {
        if (set_at(SET_NOUN_SHARES, object.s + at, object.n - at) > 0)
            object.n = at; /* 比重由上年的 */
    }
    for (int i = 0; i < 2; i++)
        object.n -= set_ends(SET_LABEL_SHARE_ENDS, object);
    struct piece whole = subject.n > 0 ? fact_keep(x, subject) : st->last.label;
    if (object.n == 0 || whole.length > LABEL_MAX || c->goal.named)
        return subject.n == 0 ? st->last.label : whole;
    return fact_join(x, whole, "占", object, "比重");
}

/* The label that a change of so many of this unit is of: 举办讲座9期，听众800人，增加2期. */
static struct piece same_unit(const struct sentence *st, const struct quantity *q)
{
    for (size_t i = 0; i < RECENT && i < st->recent.n; i++) {
        const struct said *said = &st->recent.said[(st->recent.n - 1 - i) % RECENT];
        if (said->unit == q->unit)
            return said->label;
    }
    return st->last.label;
}

static struct piece inherited_label(struct extract *x, const struct sentence *st, const struct clause *c,
                                    const struct quantity *q)
{
    struct span heading = heading_noun(st->heading);
    heading = strip_end(strip_end(heading, "。"), "：");
    bool percent = q->unit->kind == UNIT_PERCENT || q->unit->kind == UNIT_PP;
    bool measures = set_ends(SET_HEADING_MEASURES, heading) > 0;
    if (!st->last.any && percent && measures)
        return fact_keep(x, heading);
    if (st->last.label.length > 0)
        return q->unit->kind == UNIT_COUNT && (c->growth.up || c->growth.down) ? same_unit(st, q)
                                                                               : st->last.label;
    return heading.n <= 60 ? fact_keep(x, heading) : (struct piece){0, 0};
}

/* True when the phrase is only a level (省级1项) or a class (工业类8项) of what was counted before. */
static bool is_qualifier(const struct scan *s, struct span text, size_t from, size_t to, struct span label)
{
    if (set_ends(SET_LABEL_CLASS_ENDS, label) > 0)
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

/* 第一批省级示范县, 首批: which lot it was is not what is counted. */
static struct span strip_lot(struct span label)
{
    size_t first = set_at(SET_LOT_FIRST, label.s, label.n), lot;
    if (first > 0)
        return (struct span){label.s + first, label.n - first};
    if (set_at(SET_ORDINAL_SIGNS, label.s, label.n) == 0)
        return label;
    for (size_t at = 6; at < label.n && at <= 9; at += 3) {
        if ((lot = set_at(SET_LOT_UNITS, label.s + at, label.n - at)) > 0)
            return (struct span){label.s + at + lot, label.n - at - lot};
    }
    return label;
}

/* 产量连续10年 (保持): for how long is not what is counted. */
static struct span strip_streak(struct span label)
{
    if (set_ends(SET_STREAK_ENDS, label) == 0)
        return label;
    size_t at = 0, streak = 0;
    while (at < label.n && (streak = set_at(SET_STREAK_WORDS, label.s + at, label.n - at)) == 0)
        at += utf8_length(label.s[at]);
    if (streak == 0)
        return label;
    struct span rest = {label.s + at + streak, label.n - at - streak};
    size_t length;
    int digit;
    while ((length = number_digit(rest.s, rest.n, &digit)) > 0 ||
           (length = number_zh_run(rest.s, rest.n)) > 0 ||
           (length = set_at(SET_STREAK_UNITS, rest.s, rest.n)) > 0)
        rest = (struct span){rest.s + length, rest.n - length};
    return rest.n == 0 ? (struct span){label.s, at} : label;
}

/* 完成目标的95%: the goal is not what is counted. */
static bool only_goal(const struct scan *s, const struct clause *c)
{
    for (size_t i = c->noun.from; i < c->noun.to; i++) {
        if (s->token[i].kind != TOKEN_WORD || !(s->token[i].classes & WORD_GOAL))
            return false;
    }
    return c->noun.from < c->noun.to && c->goal.named;
}

/* True when the noun phrase after the number is what it counts. */
static bool counts_after(const struct scan *s, const struct clause *c, struct span after)
{
    /* 12个乡镇、87个村: what stands before belongs to the number before */
    bool next_item = c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY &&
                     c->after.to > c->after.from && token_in(&s->token[c->after.from], WORD_LEVEL);
    return after.n > 3 || c->attribute || (after.n > 0 && (c->noun.from == c->noun.to || next_item));
}

static struct piece label_after(struct extract *x, const struct sentence *st, const struct clause *c,
                                struct span after, struct fact *f)
{
    const struct scan *s = &x->scan;
    f->scope = scope_of_phrase(s, st->text, c->after.from, c->after.to);
    if (c->noun.to > c->noun.from && token_in(&s->token[c->noun.to - 1], WORD_LEVEL | WORD_TRIM))
        f->scope |= scope_of_phrase(s, st->text, c->noun.from, c->noun.to); /* 省级、市级首批5个 */
    struct span money = phrase_text(s, st->text, c->noun.from, c->noun.to);
    struct piece label = fact_keep(x, after);
    if (c->attribute && money.n > 0 && money.n < LABEL_MAX && after.n < LABEL_MAX)
        return fact_join(x, label, "", money, ""); /* 产值超亿元企业: 企业产值 */
    return label;
}

/* 专利申请37件: the noun with the verb behind it, where these name an indicator that the noun alone does not.
 */
static struct span with_verb(const struct extract *x, const struct sentence *st, const struct clause *c,
                             enum unit_kind kind, struct span before)
{
    struct span none = {before.s, 0};
    if (!c->tail_action || c->noun.to == 0 || before.n > 30)
        return none;
    const struct token *verb = &x->scan.token[c->action], *head = &x->scan.token[c->noun.to - 1];
    if (verb->at != head->at + head->length)
        return none;
    struct span whole = {before.s, (size_t)(st->text.s + verb->at + verb->length - before.s)};
    const struct indicator *named = lex_indicator(&x->lex, whole, kind, false);
    return named != NULL && named != lex_indicator(&x->lex, before, kind, false) ? whole : none;
}

/* The label of a level, a class or a growth word (before) of what was counted before. */
static struct piece of_quantity_before(struct extract *x, const struct sentence *st, bool growth_alone,
                                       enum unit_kind kind, struct span before)
{
    struct piece base = st->part && st->whole.length > 0 && !growth_alone ? st->whole : st->last.label;
    if (growth_alone)
        return kind == UNIT_RANK && base.length <= LABEL_MAX ? fact_join(x, base, "", before, "") : base;
    if (base.length > LABEL_MAX) /* joined again and again it would grow without end */
        return fact_keep(x, before);
    struct piece own = fact_keep(x, before);
    buf_reserve(&x->words, base.length);
    buf_add(&x->words, x->words.data + base.at, base.length);
    own.length += base.length;
    return own;
}

/* 新建公园3个、总面积12亩: the things counted last that such a measure is of, or NULL. */
static const struct said *measured_things(const struct sentence *st, struct span before)
{
    if (!st->last.any || !set_has(SET_NOUN_BARE_MEASURES, before))
        return NULL;
    for (size_t i = 0; i < RECENT && i < st->recent.n; i++) {
        const struct said *said = &st->recent.said[(st->recent.n - 1 - i) % RECENT];
        if (said->kind == UNIT_COUNT && !(said->unit->traits & UNIT_NO_THING))
            return said->label.length > 0 && said->label.length < LABEL_MAX ? said : NULL;
    }
    return NULL;
}

/* What is looked for before a label is chosen. */
struct candidates {
    struct span before, after; /* the noun phrases */
    struct span with_verb;     /* the one before, with the verb after it */
    const struct said *things; /* that a measure alone is of */
};

/* 消费30万元; 办班5期，培训500人次: another unit counts another thing. */
static bool counts_other(const struct sentence *st, const struct clause *c, const struct quantity *q)
{
    return !st->last.any || (q->unit->kind == UNIT_COUNT && st->last.kind == UNIT_COUNT &&
                             st->last.unit != q->unit && !st->part && !c->growth.up && !c->growth.down);
}

/* The features of a number without a noun before it, or of that noun. */
static void add_noun_features(const struct extract *x, const struct sentence *st, const struct clause *c,
                              struct candidates *can, struct fact *f)
{
    struct features *is = &f->is;
    enum unit_kind kind = f->q->unit->kind;
    if (can->before.n == 0) {
        features_add(is, FEATURE_UNNAMED, true);
        features_add(is, FEATURE_OTHER_PLACE, kind == UNIT_PLACE && st->last.unit != f->q->unit);
        features_add(is, FEATURE_VERB_ALONE,
                     c->tail_action && kind != UNIT_PERCENT && counts_other(st, c, f->q));
        return;
    }
    can->with_verb = with_verb(x, st, c, kind, can->before);
    features_add(is, FEATURE_VERB_NAMES, can->with_verb.n > 0);
    features_add(is, FEATURE_GROWTH_ALONE, c->head.growth && c->noun.to - c->noun.from == 1);
    features_add(is, FEATURE_QUALIFIER,
                 is_qualifier(&x->scan, st->text, c->noun.from, c->noun.to, can->before));
    features_add(is, FEATURE_EACH, c->each < c->noun.from);
}

static void add_features(const struct extract *x, const struct sentence *st, const struct clause *c,
                         struct candidates *can, struct fact *f)
{
    const struct scan *s = &x->scan;
    struct features *is = &f->is;
    enum unit_kind kind = f->q->unit->kind;
    bool known = st->last.label.length > 0;
    can->after = phrase_text(s, st->text, c->after.from, c->after.to);
    can->before = strip_streak(strip_lot(phrase_text(s, st->text, c->noun.from, c->noun.to)));
    if (known && set_has(SET_NOUN_BARE_COUNTS, can->before))
        can->before.n = 0;
    can->things = measured_things(st, can->before);
    features_add(is, FEATURE_PERCENT, kind == UNIT_PERCENT || kind == UNIT_PERMILLE);
    features_add(is, FEATURE_SHARE, c->share != SIZE_MAX);
    features_add(is, FEATURE_LIST_TURN, st->list.at < st->list.n);
    features_add(is, FEATURE_NOUN_AFTER, counts_after(s, c, can->after));
    features_add(is, FEATURE_BARE_GOAL, st->last.any && st->recent.n > 0 && only_goal(s, c));
    features_add(is, FEATURE_BARE_SHARE,
                 known && st->last.label.length < LABEL_MAX && set_has(SET_NOUN_BARE_SHARES, can->before));
    features_add(is, FEATURE_BARE_MEASURE, can->things != NULL);
    features_add(is, FEATURE_KNOWN_LABEL, known);
    add_noun_features(x, st, c, can, f);
}

/* What the rule says; where a table of the user's asks for what is not there, the noun phrase before. */
static enum label_verdict possible(const struct sentence *st, const struct clause *c,
                                   const struct candidates *can, const struct fact *f)
{
    enum label_verdict verdict = (enum label_verdict)f->why.label->verdict;
    bool lacks =
        (verdict == LABEL_LIST && st->list.at >= st->list.n) ||
        (verdict == LABEL_SHARE && c->share == SIZE_MAX) || (verdict == LABEL_AMOUNT && st->recent.n == 0) ||
        (verdict == LABEL_MEASURE_OF && can->things == NULL) ||
        (verdict == LABEL_VERB && c->action == SIZE_MAX) || (verdict == LABEL_EACH && c->each == SIZE_MAX) ||
        (verdict == LABEL_SHARE_OF && st->last.label.length >= LABEL_MAX);
    return lacks ? LABEL_BEFORE : verdict;
}

static struct piece make_label(struct extract *x, struct sentence *st, const struct clause *c,
                               const struct candidates *can, struct fact *f)
{
    const struct scan *s = &x->scan;
    const struct unit *unit = f->q->unit;
    switch (possible(st, c, can, f)) {
    case LABEL_LIST: return st->list.item[st->list.at++];
    case LABEL_SHARE: return share_label(x, st, c);
    case LABEL_AFTER: return label_after(x, st, c, can->after, f);
    case LABEL_AMOUNT: return st->recent.said[(st->recent.n - 1) % RECENT].label;
    case LABEL_SHARE_OF: return fact_join(x, st->last.label, "", can->before, "");
    case LABEL_MEASURE_OF:
        f->scope = can->things->scope;
        return fact_join(x, can->things->label, "", can->before, "");
    case LABEL_UNIT: return fact_keep(x, (struct span){unit->name, strlen(unit->name)});
    case LABEL_VERB: return fact_keep(x, token_span(&s->token[c->action], st->text));
    case LABEL_INHERITED:
    case LABEL_HEADING: return inherited_label(x, st, c, f->q);
    case LABEL_WITH_VERB:
    case LABEL_GROWTH_OF:
    case LABEL_CLASS_OF:
    case LABEL_EACH:
    case LABEL_BEFORE: break;
    }
    f->scope = scope_of_phrase(s, st->text, c->noun.from, c->noun.to);
    switch (possible(st, c, can, f)) {
    case LABEL_WITH_VERB: return fact_keep(x, can->with_verb);
    case LABEL_GROWTH_OF: return of_quantity_before(x, st, true, unit->kind, can->before);
    case LABEL_CLASS_OF: return of_quantity_before(x, st, false, unit->kind, can->before);
    case LABEL_EACH: /* 每千人口拥有医师2.9人 */
        return fact_join(x, fact_keep(x, token_span(&s->token[c->each], st->text)), "", can->before, "");
    default: return fact_keep(x, can->before);
    }
}

struct piece label_find(struct extract *x, struct sentence *st, const struct clause *c, size_t k,
                        struct fact *f)
{
    struct candidates can = {.with_verb = {"", 0}};
    if (c->list != SIZE_MAX)
        list_read(x, st, c, k);
    else if (!c->joined)
        st->list.n = st->list.at = 0;
    f->list = st->list.at < st->list.n || (st->list.n > 0 && c->joined);
    add_features(x, st, c, &can, f);
    f->why.label = rules_decide(DECIDE_LABEL, &f->is);
    return make_label(x, st, c, &can, f);
}
