#include "goal.h"

#include "phrase.h"
#include "scope.h"
#include "sets.h"
#include "tokens.h"

/* The end of the words for a goal, before the bracket that its amount may stand in: 年度任务（1200人）. */
static size_t goal_end(const struct scan *s, const struct clause *c)
{
    size_t to = c->noun.to;
    while (to > c->noun.from && s->token[to - 1].kind == TOKEN_OPEN)
        to--;
    return to;
}

/* 完成目标的95%, 完成市下达任务的95%: where the words that only name a goal begin, or SIZE_MAX. */
size_t goal_alone(const struct scan *s, struct span text, const struct clause *c)
{
    size_t from = c->noun.from, to = goal_end(s, c);
    while (from < to && token_has(&s->token[from], text, SET_GOAL_VERBS))
        from++;
    for (size_t i = from; i < to; i++) {
        if (!token_in(&s->token[i], WORD_GOAL | WORD_LEVEL | WORD_TRIM) &&
            !token_has(&s->token[i], text, SET_GOAL_GIVERS))
            return SIZE_MAX;
    }
    return from < to && c->goal.named && token_in(&s->token[to - 1], WORD_GOAL) ? from : SIZE_MAX;
}

/* Where the goal begins with whose it is and of when: 市下达全年任务. */
static size_t goal_begin(const struct scan *s, struct span text, size_t from)
{
    for (; from > 0; from--) {
        const struct token *t = &s->token[from - 1];
        bool time = t->kind == TOKEN_TIME && set_has(SET_GOAL_TIMES, token_span(t, text));
        bool given = token_has(t, text, SET_GOAL_GIVERS);
        bool trims = token_in(t, WORD_LEVEL | WORD_TRIM) && !token_in(t, WORD_TO | WORD_STOP | WORD_COMPARE);
        if (!(time || given || trims) || t->at + t->length != t[1].at || token_has(t, text, SET_GOAL_VERBS) ||
            token_has(t, text, SET_COPULAS) || token_opens(t, text, SET_LIST_OPENERS) ||
            token_has(t, text, SET_PARTICLE_DONE))
            break;
    }
    return from;
}

/* 发明专利申请已完成任务的80%: what stands before the verb in the clause, unless it is who completes. */
struct span goal_subject(const struct scan *s, struct span text, const struct clause *c, size_t from)
{
    size_t end = from;
    bool verb = false;
    while (end > c->from &&
           (token_has(&s->token[end - 1], text, SET_GOAL_VERBS) ||
            token_has(&s->token[end - 1], text, SET_GOAL_ADVERBS) || token_in(&s->token[end - 1], WORD_TRIM)))
        verb = token_has(&s->token[--end], text, SET_GOAL_VERBS) || verb;
    size_t begin = end;
    struct phrase_room room = {c->from, end, false};
    while (verb && begin > c->from && phrase_holds(s, text, begin - 1, &room))
        begin--;
    struct span subject = phrase_text(s, text, begin, end);
    return set_ends(SET_PLANNERS, subject) == 0 ? subject : (struct span){text.s, 0};
}

/* The goal of the amount before: 新建住房120套，完成年度任务的80%. The amount stays what later words speak
 * of. */
struct piece goal_label(struct extract *x, const struct sentence *st, const struct clause *c, size_t from,
                        struct fact *f)
{
    const struct token *last = &x->scan.token[goal_end(&x->scan, c) - 1];
    const struct token *first = &x->scan.token[goal_begin(&x->scan, st->text, from)];
    struct span goal = {st->text.s + first->at, last->at + last->length - first->at};
    f->scope = 0;
    for (const struct token *t = first; t <= last; t++) {
        if (token_in(t, WORD_LEVEL) && !token_opens(t, st->text, SET_LEVEL_WHOLE))
            f->scope |= scope_levels(token_span(t, st->text));
    }
    static const struct said nothing = {0};
    const struct said *whole = st->recent.n > 0 ? &st->recent.said[(st->recent.n - 1) % RECENT] : &nothing;
    if (st->last.any && !st->last.share && st->last.label.length > 0 &&
        (st->last.measure == GROWTH ||
         (st->last.measure == RATIO && set_ends(SET_NOUN_BARE_SHARES, fact_span(x, st->last.label)) == 0)))
        whole = &st->last; /* 产值30亿元；投资增长9%，完成年计划的105% */
    struct span subject = goal_subject(&x->scan, st->text, c, from);
    if (f->scope == 0 && subject.n == 0)
        f->scope = whole->scope;
    f->base = subject.n > 0 ? fact_keep(x, subject) : whole->label;
    struct span base = fact_span(x, f->base);
    bool said = base.n >= goal.n && memcmp(base.s + base.n - goal.n, goal.s, goal.n) == 0;
    return said || base.n >= LABEL_MAX ? f->base : fact_join(x, f->base, "", goal, "");
}
