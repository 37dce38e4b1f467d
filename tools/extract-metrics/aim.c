#include "aim.h"

#include "phrase.h"
#include "sets.h"
#include "tokens.h"

enum { AIM_WORDS = 8 }; /* tokens: an aim is set with no more words in honest text */

/* What the third column of the set says of a word. */
enum { LEADS, AIMS, REACHES, NAMES_GOAL, STATES };

/* True when a verb such as 完成 stands in [from, to): of the goal only a part was done. */
static bool is_completed(const struct scan *s, struct span text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (token_has(&s->token[i], text, SET_GOAL_VERBS))
            return true;
    return false;
}

struct aim aim_read(const struct scan *s, struct span text, size_t from, size_t to)
{
    size_t i = to;
    bool met[STATES + 1] = {false}, stated_goal = false;
    for (; i > from && to - i < AIM_WORDS; i--) {
        const struct token *t = &s->token[i - 1];
        const struct set_word *word = NULL;
        bool known = set_which(SET_AIM_WORDS, text.s + t->at, t->length, &word) == t->length;
        bool trims = token_in(t, WORD_TRIM | WORD_BOUND) || token_has(t, text, SET_PARTICLE_OF);
        bool aims = met[AIMS] || met[NAMES_GOAL];
        if (!known && !(trims && (aims || !token_has(t, text, SET_PARTICLE_OF))))
            break;
        if (known) {
            stated_goal = stated_goal || (word->number == NAMES_GOAL && met[STATES]);
            met[word->number] = true;
        }
    }
    bool aims = met[AIMS] || met[NAMES_GOAL];
    bool grows = i > from && token_in(&s->token[i - 1], WORD_UP | WORD_GROWTH);
    bool level = i > from + 1 && token_in(&s->token[i - 2], WORD_RATIO); /* 占比增长达到30% */
    if (grows && (aims || (met[REACHES] && !level)))
        return (struct aim){i, aims};
    return (struct aim){to, stated_goal && !is_completed(s, text, from, i)};
}

bool aim_of_growth(const struct scan *s, struct span text, size_t i)
{
    return token_has(&s->token[i], text, SET_AIM_WORDS) && token_in(&s->token[i + 1], WORD_UP | WORD_DOWN);
}

/* True when the clause follows a number of that unit: 增长8%，达到增长5%的目标 tells what was reached before.
 */
static bool is_told(const struct scan *s, const struct clause *c, const struct unit *unit)
{
    if (c->from < 2 || s->token[c->from - 1].kind != TOKEN_COMMA)
        return false;
    const struct token *t = &s->token[c->from - 2];
    return t->kind == TOKEN_QUANTITY && s->quantity[t->index].unit == unit;
}

bool aim_after(const struct scan *s, struct span text, size_t i, const struct clause *c,
               const struct unit *unit)
{
    bool reached = false;
    for (size_t k = c->from; k < c->to; k++) {
        struct span before = {text.s, s->token[k].at};
        reached = reached || (token_has(&s->token[k], text, SET_AIM_REACHED) &&
                              set_ends(SET_AIM_NEGATIONS, before) == 0); /* 未达到增长8%的目标 */
    }
    return token_in(&s->token[i], WORD_GOAL) && c->noun.from == c->noun.to && c->to > c->from &&
           (!reached || is_told(s, c, unit));
}

bool aim_compared(const struct scan *s, struct span text, size_t k, const struct clause *c)
{
    size_t i = c->from, next = k + 1;
    if (next == s->n || !(token_in(&s->token[next], WORD_UP | WORD_DOWN) ||
                          token_opens(&s->token[next], text, SET_COMPARED_MORE)))
        return false;
    if (i > 1 && s->token[i - 1].kind == TOKEN_TIME) /* 比年初计划 */
        i -= 2;
    while (i < c->to && !token_in(&s->token[i], WORD_COMPARE))
        i++;
    bool goal = i < c->to && set_ends(SET_AIM_NAMES, token_span(&s->token[i], text)) > 0; /* 比年初预算 */
    for (; i < c->to; i++) {
        if (token_in(&s->token[i], WORD_UP | WORD_DOWN) || token_has(&s->token[i], text, SET_COMPARED_MORE))
            return false;
        goal = goal || token_in(&s->token[i], WORD_GOAL);
    }
    return goal;
}

bool aim_given_task(const struct scan *s, struct span text, size_t k, const struct clause *c)
{
    bool task = k + 2 < s->n && token_has(&s->token[k + 1], text, SET_PARTICLE_OF) &&
                set_ends(SET_TASK_NOUNS, token_span(&s->token[k + 2], text)) > 0;
    if (c->after.from < c->after.to) /* 下达的7500个学位任务 */
        task = task || set_ends(SET_TASK_NOUNS, token_span(&s->token[c->after.to - 1], text)) > 0;
    const struct unit *unit = s->quantity[s->token[k].index].unit;
    bool measured = unit->kind == UNIT_MEASURE || (unit->traits & (UNIT_AREA | UNIT_LENGTH | UNIT_WEIGHT));
    bool given = task && measured && c->noun.from == c->noun.to && c->action == SIZE_MAX &&
                 (c->from == 0 || s->token[c->from - 1].kind != TOKEN_QUANTITY); /* 22万亩夏播任务， */
    for (size_t i = c->from; task && i < k; i++)
        given = given || token_has(&s->token[i], text, SET_GOAL_GIVERS);
    return given;
}
