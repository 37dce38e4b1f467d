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

static bool ranks(const struct scan *s, struct span text, size_t k, bool top)
{
    struct span word = token_span(&s->token[k], text);
    return s->token[k].kind == TOKEN_WORD &&
           (set_has(SET_RANK_VERBS, word) || (top && set_has(SET_RANK_ENTERING, word)));
}

/* Where the field of comparison begins that stands between a word of ranking, or the last comma, and the rank
 * at `at`, or `at`: 居(全国大中城市)第2位, 列(九县区)第一, ，(温州地区)第2. */
static size_t field_begins(struct span t, const struct scan *s, size_t at, bool top)
{
    enum { FIELD = 8, NAME = 15 }; /* tokens; bytes of one that no word of ranking opens */
    size_t from = at;
    bool inside = false; /* a bracket: 县（市、区） */
    for (size_t k = s->n; k > 0 && s->n - k < FIELD; k--) {
        const struct token *token = &s->token[k - 1];
        if (token->at + token->length != from)
            break;
        if (ranks(s, t, k - 1, top) || (token->kind == TOKEN_COMMA && at - from <= NAME))
            return set_ends(SET_RANK_REGION_ENDS, (struct span){t.s + from, at - from}) > 0 ? from : at;
        bool names = token->kind == TOKEN_TEXT || token_in(token, WORD_LEVEL | WORD_NOUN) ||
                     token->kind == TOKEN_OPEN || token->kind == TOKEN_CLOSE ||
                     (token->kind == TOKEN_PAUSE && inside) ||
                     (token->kind == TOKEN_QUANTITY && /* 全市(十县区)第3 */
                      s->quantity[token->index].unit->kind == UNIT_PLACE);
        if (!names || token_in(token, WORD_GROWTH | WORD_RATIO))
            break;
        inside = token->kind == TOKEN_CLOSE || (inside && token->kind != TOKEN_OPEN);
        from = token->at;
        bool level = token_in(token, WORD_LEVEL) && token->length > 3 && !inside;
        if (level && k > 1 && token[-1].kind == TOKEN_TEXT && token[-1].length > 3) /* 合同数(全球)第一 */
            return set_ends(SET_RANK_REGION_ENDS, (struct span){t.s + from, at - from}) > 0 ? from : at;
    }
    return at;
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
        if (set_at(SET_RANK_FIRSTS_NOT, s, n) > 0)
            return 0;
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

/* 由第4位上升到第3位, 从上年的第4位: a change of rank begins. */
static bool leaves_rank(struct span t, const struct scan *s)
{
    size_t k = s->n;
    if (k > 0 && token_has(&s->token[k - 1], t, SET_PARTICLE_OF))
        k--;
    if (k > 0 && s->token[k - 1].kind == TOKEN_TIME)
        k--;
    return k > 0 && token_has(&s->token[k - 1], t, SET_CHANGE_FROM);
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
    size_t field = field_begins(t, s, at, !q.has_lo);
    if (field < at)
        region = (struct span){t.s + field, at - field};
    bool ranking = region.n > 0 || joins_rank(t, s) || (placed && leaves_rank(t, s));
    /* 第3位 ranks wherever a word of ranking stands before it, 第3 only right after one. */
    for (size_t k = s->n, far = placed ? RANK_AHEAD : 1; k > 0 && far > 0 && !ranking; k--, far--) {
        const struct token *before = &s->token[k - 1];
        if (before->kind == TOKEN_COMMA || before->kind == TOKEN_END || before->kind == TOKEN_QUANTITY)
            break;
        ranking = ranks(s, t, k - 1, !q.has_lo);
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

/* Where 在 opens what is ranked among, before the word of ranking at token `verb`, or `verb`. */
static size_t among_begins(const struct scan *s, struct span text, size_t from, size_t verb)
{
    struct span before = {text.s, s->token[verb].at};
    bool contest = set_ends(SET_RANK_CONTESTS, before) > 0; /* 在全省考核中 */
    size_t end = contest ? 0 : set_ends(SET_RANK_AMONG_ENDS, before);
    before.n -= end;
    bool among = contest || (end > 0 && set_ends(SET_RANK_REGION_ENDS, before) > 0);
    for (size_t i = verb; among && i > from; i--)
        if (token_has(&s->token[i - 1], text, SET_RANK_AMONG)) {
            bool subject = i - 1 > from && (s->token[i - 2].kind == TOKEN_TEXT ||
                                            token_in(&s->token[i - 2], WORD_NOUN | WORD_RATIO | WORD_MONEY));
            return subject || !contest ? i - 1 : verb; /* ，在考核中列第3位: no subject stands before it */
        }
    return verb;
}

size_t rank_verb(const struct scan *s, struct span text, size_t from, size_t to)
{
    for (size_t i = from + 1; i < to; i++) {
        const struct token *t = &s->token[i];
        struct span word = token_span(t, text);
        size_t among = set_has(SET_RANK_VERBS, word) ? among_begins(s, text, from, i) : i;
        if (among < i)
            return among;
        if (token_in(t, WORD_STOP) && set_within(SET_RANK_VERB_PARTS, word))
            return i;
    }
    return to;
}
