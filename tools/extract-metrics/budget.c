#include "budget.h"

#include "sets.h"
#include "tokens.h"

bool budget_read(struct extract *x, struct sentence *st, const struct clause *c, struct piece *label,
                 struct fact *f)
{
    enum { CHARACTER = 3 }; /* bytes */
    if (f->q->unit->kind != UNIT_MONEY || c->growth.up || c->growth.down || c->share != SIZE_MAX)
        return false;
    struct span whole = fact_span(x, *label);
    size_t budget = set_ends(SET_LABEL_BUDGETS, whole);
    const struct set_word *word;
    if (budget == 0 ||
        (c->action != SIZE_MAX && !token_has(&x->scan.token[c->action], st->text, SET_VERB_BUDGETS)))
        return false;
    set_which(SET_LABEL_BUDGETS, whole.s + whole.n - budget, budget, &word);
    if (word->number > 0) /* 收入预算: of 收入 */
        budget = (size_t)word->number * CHARACTER;
    if (budget < label->length)
        f->base = (struct piece){label->at, label->length - budget};
    else if (st->last.any && st->last.kind == UNIT_MONEY && st->last.label.length < LABEL_MAX) {
        f->base = st->last.label;
        *label = fact_join(x, f->base, "", fact_span(x, *label), "");
    }
    st->outlook.target_here = true;
    return true;
}
