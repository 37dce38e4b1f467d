#include "parse.h"

static bool is_letter(struct span t, size_t at)
{
    return at < t.n && ((t.s[at] >= 'a' && t.s[at] <= 'z') || (t.s[at] >= 'A' && t.s[at] <= 'Z'));
}

const struct unit *parse_unit(struct parse *p, size_t *length)
{
    uint32_t value = 0;
    size_t blank = span_starts_at(p->text, p->at, " ");
    const char *from = p->text.s + p->at + blank;
    size_t n = trie_longest(&p->lex->units, from, p->text.n - p->at - blank, &value);
    size_t end = p->at + blank + n;
    if (n > 0 && parse_any(SET_UNIT_WORDS, p->text, p->at + blank) > n)
        n = 0; /* 2万亿台阶 are no 台 */
    if (n > 0 && p->lex->unit[value].traits & UNIT_AMOUNT && parse_any(SET_UNIT_AMOUNT_NOT, p->text, end) > 0)
        n = trie_longest(&p->lex->units, from, n - 1, &value);
    if (n > 0 && is_letter(p->text, end - 1) && is_letter(p->text, end))
        n = 0; /* 5tons is no weight in t */
    *length = n > 0 ? n + blank : 0;
    return n > 0 ? &p->lex->unit[value] : NULL;
}

bool parse_after(struct parse *p, enum bound *b)
{
    uint32_t value = 0;
    size_t blank = span_starts_at(p->text, p->at, " ");
    size_t n = trie_longest(&p->lex->after, p->text.s + p->at + blank, p->text.n - p->at - blank, &value);
    if (n == 0 || (blank > 0 && n == 3))
        return false;
    n += blank;
    *b = p->lex->bound_after[value];
    int digit;
    if (n == 3 && parse_any(SET_BOUND_NOT_MORE, p->text, p->at) > 0)
        return false;
    if (n == 3 && number_digit(p->text.s + p->at + n, p->text.n - p->at - n, &digit) > 0)
        return false; /* 比计划10亿元多2亿元 */
    p->at += n;
    return true;
}

bool parse_finish(struct parse *p, enum bound bound)
{
    struct quantity *q = p->q;
    if (p->negative) {
        struct decimal most = q->hi; /* 负二至七: the larger amount is the lower end */
        q->hi = q->lo;
        q->lo = most;
        q->lo.coef = -q->lo.coef;
        q->hi.coef = -q->hi.coef;
    }
    q->bound = bound;
    q->has_lo = bound != BOUND_UNDER && bound != BOUND_MOST;
    q->has_hi = bound != BOUND_OVER && bound != BOUND_LEAST;
    if (q->number.flags & NUMBER_MASKED)
        q->has_lo = q->has_hi = false;
    return true;
}

/* Bound words before, 多 and 余 inside, bound words after; the one that says most wins. */
static enum bound join_bounds(const struct parse *p, bool vague, bool after_set, enum bound after)
{
    enum bound before = p->place->bounded ? p->place->bound : BOUND_EXACT;
    if (p->q->bound == BOUND_RANGE)
        return BOUND_RANGE;
    if (before != BOUND_EXACT && before != BOUND_ABOUT)
        return before;
    if (vague)
        return BOUND_OVER;
    if (after_set)
        return after;
    return before;
}

bool parse_end(struct parse *p, bool vague)
{
    enum bound after = BOUND_EXACT;
    bool after_set = parse_after(p, &after);
    return parse_finish(p, join_bounds(p, vague, after_set, after));
}

void parse_set(struct quantity *q, struct decimal d)
{
    q->lo = q->hi = d;
}
