/* check_rank: two ranks, the steps between them, and the word that says which way. */
#include "checks.h"
#include "ranks.h"
#include "relation.h"
#include "sets.h"

/* The rank that comes after another by its year is worse or better by so much at least: one place. */
static bool one_better(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    (void)n;
    (void)round;
    *y = x[0];
    return dec_add(y, (struct decimal){-1, 0});
}

static bool one_worse(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    (void)n;
    (void)round;
    *y = x[0];
    return dec_add(y, (struct decimal){1, 0});
}

void rank_moved(struct audit_report *r, const char *check, size_t steps, size_t before, size_t now)
{
    const struct relation relation = {.check = check,
                                      .kind = RELATION_IS,
                                      .function = places_won,
                                      .n = 3,
                                      .fact = {steps, before, now},
                                      .note = "the ranks moved otherwise"};
    relation_test(r, &relation);
}

/* 由第5位上升到第3位, 前移2位 */
void check_rank(struct audit_report *r, size_t i)
{
    const struct audit_fact *f = &r->fact[i];
    size_t rank[2];
    unsigned n = 0;
    if (!ranks_step(f))
        return;
    for (size_t k = 1, back = audit_report_back(r, i); k <= back && n < 2; k++)
        if (r->fact[i - k].measure == FACT_RANK && fact_same(f, &r->fact[i - k], MET_LABEL))
            rank[n++] = i - k;
    if (n == 2 && !fact_same(&r->fact[rank[0]], &r->fact[rank[1]], MET_PERIOD))
        rank_moved(r, "rank", i, rank[1], rank[0]);
}

/* What stands between fact i and the one before it. Returns false where the text is not known. */
static bool words_between(const struct audit_report *r, size_t i, struct span *words)
{
    const struct audit_fact *f = &r->fact[i];
    size_t from = f[-1].pos + f[-1].field[MET_RAW].n;
    if (r->text == NULL || !report_text_find(r->text, f->seg, words) || f->pos > words->n || from > f->pos)
        return false;
    *words = span_from(span_head(*words, f->pos), from);
    return true;
}

/* Both are among the same, or one of them does not say it. */
static bool one_field(const struct audit_fact *a, const struct audit_fact *b)
{
    struct span x = ranks_field(a), y = ranks_field(b);
    return x.n == 0 || y.n == 0 || span_equal(x, y);
}

/* 由第9位升至第6位: what rises has a smaller number after the word. */
void check_rank_words(struct audit_report *r, size_t i)
{
    struct span words;
    if (i == 0 || r->fact[i - 1].measure != FACT_RANK || r->fact[i - 1].seg != r->fact[i].seg ||
        !fact_same_thing(&r->fact[i - 1], &r->fact[i]) || !one_field(&r->fact[i - 1], &r->fact[i]) ||
        !words_between(r, i, &words))
        return;
    bool rises = set_within(SET_AUDIT_RANK_RISES, words), falls = set_within(SET_AUDIT_RANK_FALLS, words);
    const struct relation relation = {.check = "rank",
                                      .kind = rises ? RELATION_AT_MOST : RELATION_AT_LEAST,
                                      .function = rises ? one_better : one_worse,
                                      .n = 2,
                                      .fact = {i, i - 1},
                                      .note =
                                          rises ? "the rank is said to rise" : "the rank is said to fall"};
    if (rises != falls)
        relation_test(r, &relation);
}
