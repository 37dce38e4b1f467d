#include "rank.h"

#include "quantity.h"
#include "sets.h"
#include "tokens.h"

static const struct unit unit_rank = {.name = "rank", .kind = UNIT_RANK};

/* The word before a rank's 第: 全省, 全国, 金华市. A name of up to four characters before 省市县区州 counts
 * too. */
static struct span region_before(struct span t, const struct scan *s, size_t at)
{
    size_t from = at;
    for (size_t k = s->n; k > 0; k--) {
        const struct token *token = &s->token[k - 1];
        if (token->at + token->length != from)
            break;
        if (token->kind == TOKEN_WORD && token->classes & WORD_LEVEL && token->length >= 6) {
            from = token->at;
            break;
        }
        if (token->kind == TOKEN_TEXT && token->length >= 6 && token->length <= 15) {
            const char *tail = t.s + token->at + token->length - 3;
            if (set_at(SET_RANK_REGION_ENDS, tail, 3) > 0)
                from = token->at;
        }
        break;
    }
    return (struct span){t.s + from, at - from};
}

/* Parses 第3位, 首位, 前30名, 第一 at `at`. Returns where it ends, or 0; *placed: 位 or 名 says that it is a
 * rank. */
static size_t parse_rank(struct span t, const struct lex *lex, size_t at, struct quantity *q, bool *placed)
{
    const char *s = t.s + at;
    size_t n = t.n - at, first = set_at(SET_RANK_FIRSTS, s, n), top = set_at(SET_RANK_TOPS, s, n),
           lead = top + set_at(SET_RANK_ORDINALS, s, n);
    *placed = first > 0;
    if (first > 0) {
        q->lo = q->hi = (struct decimal){1, 0};
        q->number.flags = NUMBER_ZH;
        return at + first;
    }
    if (lead == 0 || !number_parse(t.s + at + lead, t.n - at - lead, quantity_is_unit, lex, &q->number))
        return 0;
    size_t end = at + lead + q->number.length, place = set_at(SET_RANK_PLACES, t.s + end, t.n - end);
    q->lo = q->hi = q->number.value;
    *placed = place > 0;
    end += place;
    enum token_kind kind;
    bool ends = end >= t.n || (token_mark(t, end, &kind) > 0 && kind != TOKEN_OPEN) ||
                (top > 0 && set_at(SET_RANK_COMPANY, t.s + end, t.n - end) > 0);
    if (top > 0) {
        q->bound = BOUND_MOST;
        q->has_lo = false;
    }
    return ends || (place > 0 && top == 0) ? end : 0; /* 前10名企业 are companies */
}

/* 分别居第6位和第12位: nothing but a pause or 和 parts it from the rank before. */
static bool joins_rank(struct span t, const struct scan *s)
{
    if (s->n < 2)
        return false;
    const struct token *join = &s->token[s->n - 1], *before = join - 1;
    return (join->kind == TOKEN_PAUSE || token_has(join, t, SET_LIST_JOINS)) &&
           before->kind == TOKEN_QUANTITY && s->quantity[before->index].unit->kind == UNIT_RANK;
}

size_t rank_take(struct span t, const struct lex *lex, struct scan *s, size_t at)
{
    enum { RANK_AHEAD = 12 }; /* tokens */
    struct quantity q = {.at = at, .unit = &unit_rank, .bound = BOUND_EXACT, .has_lo = true, .has_hi = true};
    bool placed;
    size_t end = parse_rank(t, lex, at, &q, &placed);
    if (end == 0)
        return 0;
    struct span region = region_before(t, s, at);
    bool ranking = region.n > 0 || joins_rank(t, s);
    /* 第3位 ranks wherever a word of ranking stands before it, 第3 only right after one. */
    for (size_t k = s->n, far = placed ? RANK_AHEAD : 1; k > 0 && far > 0 && !ranking; k--, far--) {
        const struct token *before = &s->token[k - 1];
        struct span word = {t.s + before->at, before->length};
        if (before->kind == TOKEN_COMMA || before->kind == TOKEN_END || before->kind == TOKEN_QUANTITY)
            break;
        ranking = before->kind == TOKEN_WORD &&
                  (set_has(SET_RANK_VERBS, word) || (!q.has_lo && set_has(SET_RANK_ENTERING, word)));
    }
    if (!ranking)
        return 0;
    if (region.n > 0)
        q.at = (size_t)(region.s - t.s);
    q.length = end - q.at;
    if (q.number.flags & NUMBER_MASKED)
        q.has_lo = q.has_hi = false;
    token_absorb(s, q.at);
    token_quantity(s, &q);
    return end - at;
}

/* True for a word that a field of comparison stands behind: 居(全国城市第3位), 在(副省级城市中排名第3). */
static bool leads_field(const struct token *t, struct span text)
{
    return token_has(t, text, SET_RANK_VERBS) || token_has(t, text, SET_RANK_ENTERING) ||
           token_has(t, text, SET_RANK_FIELD_LEADS) ||
           (token_in(t, WORD_STOP) && set_within(SET_RANK_VERB_PARTS, token_span(t, text)));
}

/* Where what tells the field of comparison begins, or `to`: (指数)排名全国城市第5位. */
static size_t field_lead(const struct scan *s, struct span text, size_t from, size_t to)
{
    enum { REACH = 6 }; /* tokens of a field */
    size_t end = to;
    while (end > from && (token_has(&s->token[end - 1], text, SET_RANK_VERBS) ||
                          token_has(&s->token[end - 1], text, SET_RANK_FIELD_ENDS)))
        end--;
    if (end == from || set_ends(SET_RANK_FIELDS, token_span(&s->token[end - 1], text)) == 0)
        return to;
    for (size_t i = end; i > from && i + REACH > end; i--) {
        const struct token *t = &s->token[i - 1];
        if (leads_field(t, text))
            return i - 1;
        if (t->kind != TOKEN_TEXT && !token_in(t, WORD_NOUN | WORD_LEVEL))
            break;
    }
    return to;
}

size_t rank_verb(const struct scan *s, struct span text, size_t from, size_t to)
{
    size_t lead = field_lead(s, text, from, to);
    if (lead < to)
        return lead;
    for (size_t i = from + 1; i < to; i++) {
        const struct token *t = &s->token[i];
        struct span word = {text.s + t->at, t->length};
        if (token_in(t, WORD_STOP) && set_within(SET_RANK_VERB_PARTS, word))
            return i;
    }
    return to;
}
