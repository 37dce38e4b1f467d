#include "tasks.h"

#include "sets.h"
#include "tokens.h"

enum { FEW = 3 }; /* a single task is no list */

/* What tells that the sentence speaks of something else: a time, a goal, or that something is done. */
static bool is_apart(const struct token *t, struct span text)
{
    return t->kind == TOKEN_TIME || token_in(t, WORD_GOAL | WORD_COMPARE) ||
           token_has(t, text, SET_KNOWN_WORDS) || token_has(t, text, SET_KNOWN_SIGNS) ||
           token_has(t, text, SET_PARTICLE_DONE);
}

/* A verb or a word of plans, or a noun that opens with a verb: 新增就业岗位. */
static bool opens_task(const struct lex *lex, const struct token *t, struct span text)
{
    enum { VERB = 6 }; /* bytes */
    uint32_t word = 0;
    if (token_in(t, WORD_ACTION | WORD_TARGET))
        return !token_has(t, text, SET_VERB_COMPLETE);
    return t->length > VERB && token_in(t, WORD_NOUN) &&
           trie_longest(&lex->words, text.s + t->at, VERB, &word) == VERB &&
           lex->word[word].classes & WORD_ACTION;
}

bool tasks_go_on(const struct extract *x, const struct sentence *st)
{
    const struct scan *s = &x->scan;
    if (x->report.tasks_seg == 0 || x->report.tasks_seg + 1 != x->report.last_seg || st->plan || s->n == 0)
        return false;
    if (!opens_task(&x->lex, &s->token[0], st->text))
        return false;
    for (size_t k = 1; k < s->n; k++)
        if (is_apart(&s->token[k], st->text))
            return false;
    return true;
}

void tasks_note(struct extract *x, const struct sentence *st)
{
    bool lists = st->tasks_go_on || (st->tasks && x->scan.quantities >= FEW);
    x->report.tasks_seg = lists ? x->report.last_seg : 0;
}

void tasks_note_goal(struct extract *x, const struct sentence *st)
{
    struct span label = {"", 0};
    if (st->recent.n > 0)
        label = fact_span(x, st->recent.said[(st->recent.n - 1) % RECENT].label);
    x->report.goal_seg = x->report.last_seg;
    x->kept.goal.len = 0;
    buf_add(&x->kept.goal, label.s, label.n);
}
