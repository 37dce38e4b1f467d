#include "said.h"

#include "extract.h"
#include "phrase.h"
#include "sets.h"
#include "tokens.h"

/* The label that a change of so many of this unit is of: 举办讲座9期，听众800人，增加2期. */
struct piece said_same_unit(const struct sentence *st, const struct quantity *q)
{
    for (size_t i = 0; i < RECENT && i < st->recent.n; i++) {
        const struct said *said = &st->recent.said[(st->recent.n - 1 - i) % RECENT];
        if (said->unit == q->unit)
            return said->label;
    }
    return st->last.label;
}

bool said_counts_this(const struct sentence *st, const struct quantity *q)
{
    for (size_t i = 0; i < RECENT && i < st->recent.n; i++)
        if (st->recent.said[(st->recent.n - 1 - i) % RECENT].unit == q->unit)
            return true;
    return false;
}

/* 粮食播种面积3万亩, 种植小麦6万亩，减少2%: what was said last has a yield. */
static bool is_field(const struct extract *x, const struct sentence *st)
{
    struct span label = fact_span(x, st->last.label);
    size_t ends = set_ends(SET_NOUN_FIELD_ENDS, label);
    bool field = ends > 0 && ends >= set_ends(SET_NOUN_BARE_MEASURES, label), /* not 占地面积 */
        crop = set_ends(SET_NOUN_CROPS, label) > 0;
    for (size_t i = 0; crop && !field && i < RECENT && i < st->recent.n; i++) {
        const struct said *said = &st->recent.said[(st->recent.n - 1 - i) % RECENT];
        field = said->label.at == st->last.label.at && said->unit->traits & UNIT_AREA;
    }
    return field;
}

/* 年出栏生猪12万头，存栏6万头: the animals that were counted last, or NULL. */
static const struct said *herd_before(const struct extract *x, const struct sentence *st, struct span before)
{
    if (st->recent.n == 0 || !set_has(SET_NOUN_HERDS, before))
        return NULL;
    const struct said *said = &st->recent.said[(st->recent.n - 1) % RECENT];
    struct span label = fact_span(x, said->label);
    size_t opens = set_at(SET_NOUN_HERDS, label.s, label.n), ends = set_ends(SET_NOUN_HERDS, label);
    return opens + ends > 0 && opens < label.n && ends < label.n && label.n < LABEL_MAX ? said : NULL;
}

/* 占地面积150亩，建筑面积6万平方米: true for a label that ends with another measure. */
static bool other_measure(struct span label, struct span measure)
{
    bool same = label.n >= measure.n && memcmp(label.s + label.n - measure.n, measure.s, measure.n) == 0;
    return !same && set_ends(SET_NOUN_BARE_MEASURES, label) > 0;
}

/* 新建公园3个、总面积12亩: the things counted last that such a measure is of, or NULL. */
const struct said *said_measured_things(const struct extract *x, const struct sentence *st,
                                        const struct clause *c, struct span before)
{
    const struct said *herd = herd_before(x, st, before);
    if (herd != NULL)
        return herd;
    if (st->last.any && set_has(SET_NOUN_BARE_YIELDS, before) && st->last.label.length < LABEL_MAX &&
        is_field(x, st))
        return &st->last; /* 粮食播种面积3万亩，总产1万吨 */
    if (st->last.any && c->action == SIZE_MAX && set_has(SET_NOUN_BARE_ADDED, before) &&
        st->last.label.length < LABEL_MAX && set_ends(SET_NOUN_OUTPUT_ENDS, fact_span(x, st->last.label)) > 0)
        return &st->last; /* 工业总产值30亿元，增加值8亿元 */
    bool other = !st->counted && c->from > 0 && x->scan.token[c->from - 1].kind == TOKEN_COMMA;
    bool deal = set_has(SET_NOUN_BARE_DEALS, before);
    if (!st->last.any || other || (!deal && !set_has(SET_NOUN_BARE_MEASURES, before)))
        return NULL; /* 新建公园3个；物流中心落成，总投资2亿元: of the center */
    for (size_t i = 0; i < RECENT && i < st->recent.n; i++) {
        const struct said *said = &st->recent.said[(st->recent.n - 1 - i) % RECENT];
        if (said->kind == UNIT_COUNT && !(said->unit->traits & UNIT_NO_THING) &&
            !(said->unit->traits & UNIT_AREA && other_measure(fact_span(x, said->label), before)))
            return said->label.length > 0 && said->label.length < LABEL_MAX &&
                           (!deal || set_ends(SET_NOUN_DEALT, fact_span(x, said->label)) > 0)
                       ? said
                       : NULL;
    }
    return NULL;
}

bool said_is_of_whole(const struct extract *x, const struct sentence *st, const struct clause *c,
                      enum unit_kind kind)
{
    bool apart = c->from > 0 && x->scan.token[c->from - 1].kind == TOKEN_COMMA;
    return st->last.share && st->recent.n > 0 &&
           (kind == UNIT_COUNT || kind == UNIT_AGE || kind == UNIT_MONEY || (kind == UNIT_RANK && apart));
}

bool said_apart(const struct scan *s, struct span text, const struct clause *c, size_t k)
{
    enum { REACH = 16 }; /* tokens */
    size_t begin = c->from, i = k + 1;
    while (begin > 0 && c->from - begin < REACH && s->token[begin - 1].kind != TOKEN_COMMA &&
           s->token[begin - 1].kind != TOKEN_END)
        begin--;
    size_t at = s->token[begin].at;
    if (begin == k || set_at(SET_APART_OPENINGS, text.s + at, text.n - at) == 0)
        return false;
    while (i < s->n && i < k + REACH && s->token[i].kind != TOKEN_COMMA && s->token[i].kind != TOKEN_END)
        i++;
    return i > k + 1 && i < s->n && set_ends(SET_APART_ENDS, token_span(&s->token[i - 1], text)) > 0;
}

/* Nothing but the word for each person may stand before the number: 农村低保每月人均200元 is of its own. */
const struct said *said_per_head(const struct extract *x, const struct sentence *st, const struct clause *c,
                                 const struct quantity *q, struct span before)
{
    if (q->unit->kind != UNIT_MONEY || c->tail_action || st->recent.n == 0 ||
        !set_has(SET_NOUN_PER_CAPITA, before))
        return NULL;
    const struct said *said = &st->recent.said[(st->recent.n - 1) % RECENT];
    for (size_t i = c->from; i < c->noun.from; i++) {
        const struct token *t = &x->scan.token[i];
        if (t->kind != TOKEN_PAUSE && t->kind != TOKEN_TIME && !token_in(t, WORD_TRIM))
            return NULL;
    }
    return said->kind == UNIT_MONEY && said->label.at == st->last.label.at && said->label.length > 0 &&
                   said->label.length < LABEL_MAX
               ? said
               : NULL;
}

/* 城市低保新增246户418人，退出391户; 受理案件42件，下降6%；审结40件: what was counted by this unit before, so
 * that a verb alone is of it. */
const struct said *said_same_thing(const struct extract *x, const struct sentence *st, const struct clause *c,
                                   const struct quantity *q)
{
    for (size_t i = 0; c->tail_action && q->unit->kind == UNIT_COUNT && i < RECENT && i < st->recent.n; i++) {
        const struct said *said = &st->recent.said[(st->recent.n - 1 - i) % RECENT];
        if (said->unit == q->unit)
            return said->subject ||
                           (!said->verb && token_has(&x->scan.token[c->action], st->text, SET_VERB_DISPOSES))
                       ? said
                       : NULL;
    }
    return NULL;
}

/* 消费30万元; 办班5期，培训500人次: another unit counts another thing. */
bool said_counts_other(const struct extract *x, const struct sentence *st, const struct clause *c,
                       const struct quantity *q)
{
    if (said_same_thing(x, st, c, q) != NULL)
        return false;
    bool counted =
        st->last.kind == UNIT_COUNT || st->last.kind == UNIT_MONEY || /* 资助30万元，惠及52户 */
        (st->last.kind == UNIT_PERCENT && /* 整改率98%，取缔2家; 产值增长8%，带动3万户 */
         (st->last.measure == RATIO || !token_has(&x->scan.token[c->action], st->text, SET_VERB_ADDED)));
    if (st->last.verb && c->tail_action && st->last.unit == q->unit && !st->part)
        return true; /* 停产整顿8家，取缔2家 */
    const struct token *verb = c->tail_action ? &x->scan.token[c->action] : NULL;
    if (verb != NULL && c->action > c->from && c->noun.from == c->noun.to && token_in(verb, WORD_VERBAL) &&
        !c->growth.reached && !c->change.ends && token_in(verb - 1, WORD_ACTION) &&
        verb[-1].at + verb[-1].length == verb->at && !st->part)
        return true; /* 火烧迹地造林80亩，绿化造林20亩 */
    bool beside = c->from > 0 && x->scan.token[c->from - 1].kind == TOKEN_QUANTITY &&
                  x->scan.token[c->from].kind != TOKEN_PAUSE; /* 电网10千伏改造191公里 */
    if (st->last.any && verb != NULL && !beside && q->unit->kind == UNIT_MEASURE &&
        (st->last.kind == UNIT_MEASURE || st->last.unit->traits & UNIT_AREA) && st->last.unit != q->unit &&
        !token_has(verb, st->text, SET_VERB_COMPLETE) && !token_has(verb, st->text, SET_VERB_GOVERNS) &&
        !st->part && !c->growth.up && !c->growth.down)
        return true; /* 征地120亩，拆迁3万平方米 */
    return !st->last.any || (q->unit->kind == UNIT_COUNT && counted && st->last.unit != q->unit &&
                             !st->part && !c->growth.up && !c->growth.down);
}

/* 每千人口床位7张、医师3人: what the next item is of is a rate too. */
bool said_each_goes_on(const struct extract *x, const struct sentence *st, const struct clause *c)
{
    const struct token *first = &x->scan.token[c->from];
    if (st->last.each.length == 0 || c->from == 0 || c->noun.from == c->noun.to || c->action != SIZE_MAX ||
        first[-1].kind != TOKEN_QUANTITY || first->kind != TOKEN_PAUSE)
        return false;
    for (size_t i = c->from; i < c->noun.to; i++)
        if (token_in(&x->scan.token[i], WORD_LEVEL)) /* 、全市医院20家 */
            return false;
    return true;
}

bool said_tells_size(const struct scan *s, const struct sentence *st, const struct clause *c,
                     const struct quantity *q)
{
    const struct token *before = c->from > 0 ? &s->token[c->from - 1] : NULL;
    if (before == NULL || before->kind != TOKEN_QUANTITY || !st->last.any)
        return false;
    size_t trims = c->from;
    while (trims < c->to && phrase_trims(&s->token[trims], st->text))
        trims++; /* 年出栏200头以上的7户 */
    const struct quantity *level = &s->quantity[before->index];
    return trims == c->to && level->unit != q->unit && level->unit == st->last.unit &&
           (level->bound == BOUND_LEAST || level->bound == BOUND_MOST) &&
           !(level->unit->traits & (UNIT_PEOPLE | UNIT_HOUSEHOLD));
}
