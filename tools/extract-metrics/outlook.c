#include "outlook.h"

#include "parts.h"
#include "sets.h"
#include "time_said.h"
#include "tokens.h"

/* 已播种6万亩，预计完成8万亩；预计产量5万斤；: what is expected of a thing counted, not of what follows. */
static bool expects_more(const struct scan *s, const struct sentence *st, size_t k)
{
    return st->counted && !st->outlook.forecast && k + 1 < s->n &&
           (token_in(&s->token[k + 1], WORD_ACTION | WORD_TO | WORD_UP | WORD_TRIM) ||
            token_has(&s->token[k + 1], st->text, SET_NOUN_BARE_YIELDS));
}

/* 力求质量提升，新建12所: where the time is over, only so much was intended as stands before the comma. */
static void intend(struct sentence *st)
{
    if (st->done && time_said_is_over(st))
        st->outlook.target_here = true;
    else
        st->outlook.target = true;
}

/* 引进项目65个，计划总投资60亿元，其中外资项目23个: a number of another kind is no part of what is planned.
 */
static bool part_of_aim(const struct scan *s, const struct sentence *st, size_t k)
{
    enum { REACH = 16 }; /* tokens */
    for (size_t i = k + 1; i < s->n && i < k + REACH && s->token[i].kind != TOKEN_END; i++)
        if (s->token[i].kind == TOKEN_QUANTITY)
            return st->last.kind != UNIT_MONEY || s->quantity[s->token[i].index].unit->kind != UNIT_COUNT;
    return true;
}

void outlook_take(const struct scan *s, struct sentence *st, size_t k, enum effect effect)
{
    switch (effect) {
    case EFFECT_TAIWAN: st->taiwan = true; break;
    case EFFECT_PART:
        st->part = st->part || st->last.any;
        st->outlook.target_here =
            st->outlook.target_here || (st->last.any && st->last.aim && part_of_aim(s, st, k));
        st->part_goes_on = false;
        break;
    case EFFECT_FORECAST:
        st->outlook.forecast_here = expects_more(s, st, k);
        st->outlook.forecast = true;
        break;
    case EFFECT_PRELIMINARY: st->outlook.preliminary = true; break;
    case EFFECT_KNOWN:
        st->outlook.forecast = st->outlook.target = st->outlook.target_here = st->outlook.planned = false;
        time_said_known(st);
        st->outlook.now_here = token_has(&s->token[k], st->text, SET_NOW_WORDS);
        break;
    case EFFECT_RULE: st->outlook.rule = true; break;
    case EFFECT_TARGET: intend(st); break;
    case EFFECT_TARGET_HERE: st->outlook.target_here = true; break;
    case EFFECT_TARGET_ON: st->outlook.target = st->outlook.target_on = st->tasks = true; break;
    case EFFECT_PLANNED:
        st->outlook.planned = true;
        intend(st);
        break;
    case EFFECT_STRETCH: st->outlook.stretch = true; break;
    case EFFECT_WILL: st->outlook.target = st->outlook.target || !st->outlook.forecast; break;
    case EFFECT_YARDSTICK:
    case EFFECT_AGAINST:
    case EFFECTS: break;
    }
}

/* 计划新建学校3所，改造5所，已完工2所: a clause that opens with a verb goes on with the plan, unless the verb
 * tells what came of it. */
static bool plan_goes_on(const struct scan *s, const struct sentence *st, size_t k)
{
    if (!st->outlook.planned || k >= s->n || token_has(&s->token[k], st->text, SET_KNOWN_VERBS))
        return false;
    size_t at = s->token[k].at;
    return token_in(&s->token[k], WORD_ACTION) ||
           set_at(SET_PLAN_OPENINGS, st->text.s + at, st->text.n - at) > 0;
}

void outlook_next_clause(const struct scan *s, struct sentence *st, size_t k)
{
    st->outlook.now_here =
        st->outlook.now_here && k > 0 && token_has(&s->token[k - 1], st->text, SET_NOW_WORDS); /* 目前， */
    st->outlook.planned = plan_goes_on(s, st, k + 1);
    st->outlook.target_here =
        st->outlook.planned || (st->outlook.target_here && k + 1 < s->n &&
                                ((token_in(&s->token[k + 1], WORD_PART) && part_of_aim(s, st, k + 1)) ||
                                 (parts_go_on(s, st, k + 1) && part_of_aim(s, st, k + 1))));
}

void outlook_end_clause(const struct scan *s, struct sentence *st, size_t k, bool goes_on)
{
    bool planned = goes_on && plan_goes_on(s, st, k + 1);
    st->outlook = (struct outlook){.target = goes_on && st->outlook.target_on,
                                   .target_on = goes_on && st->outlook.target_on,
                                   .target_here = planned,
                                   .planned = planned,
                                   .forecast = goes_on && st->outlook.forecast && !st->outlook.forecast_here,
                                   .preliminary = goes_on && st->outlook.preliminary};
}
