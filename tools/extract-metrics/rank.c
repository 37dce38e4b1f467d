#include "rank.h"

#include "quantity.h"
#include "tokens.h"
#include "wordset.h"

static const struct unit unit_rank = {"rank", UNIT_RANK, false, 0};

static size_t starts(struct span t, size_t at, const char *word)
{
    size_t length = strlen(word);
    return at <= t.n && length <= t.n - at && memcmp(t.s + at, word, length) == 0 ? length : 0;
}

static struct wordset region_ends = WORDSET("市", "省", "县", "区", "州", "球", "界");
static struct wordset rank_places = WORDSET("位", "名");
static struct wordset rank_verbs =
    WORDSET("列", "居", "排名", "排", "位居", "位列", "名列", "位次", "跃居", "排在", "分列", "分居",
            "分别居", "分别列", "保持", "稳居", "继续保持", "前移至", "前移到", "上升至", "上升到", "提升至",
            "提升到", "跃升至", "跃升到", "升至", "升到", "升为");
/* 进入前30名: besides those above. */
static struct wordset entering = WORDSET("进入", "跻身", "跨入", "迈入", "挺进", "进", "保持在", "稳定在");
static struct wordset company = WORDSET("行列", "和", "并");

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
            if (wordset_at(&region_ends, tail, 3) > 0)
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
    size_t first = starts(t, at, "首位"), top = starts(t, at, "前"), lead = top + starts(t, at, "第");
    *placed = first > 0;
    if (first > 0) {
        q->lo = q->hi = (struct decimal){1, 0};
        q->number.flags = NUMBER_ZH;
        return at + first;
    }
    if (lead == 0 || !number_parse(t.s + at + lead, t.n - at - lead, quantity_is_unit, lex, &q->number))
        return 0;
    size_t end = at + lead + q->number.length, place = wordset_at(&rank_places, t.s + end, t.n - end);
    q->lo = q->hi = q->number.value;
    *placed = place > 0;
    end += place;
    enum token_kind kind;
    bool ends = end >= t.n || (token_mark(t, end, &kind) > 0 && kind != TOKEN_OPEN) ||
                (top > 0 && wordset_at(&company, t.s + end, t.n - end) > 0);
    if (top > 0) {
        q->bound = BOUND_MOST;
        q->has_lo = false;
    }
    return ends || (place > 0 && top == 0) ? end : 0; /* 前10名企业 are companies */
}

size_t rank_take(struct span t, const struct lex *lex, struct scan *s, size_t at)
{
    enum { RANK_AHEAD = 12 }; /* tokens */
    struct quantity q = {.at = at, .unit = &unit_rank, .bound = BOUND_EXACT, .has_lo = true, .has_hi = true};
    bool placed;
    size_t end = parse_rank(t, lex, at, &q, &placed);
    if (end == 0)
        return 0;
    q.region = region_before(t, s, at);
    bool ranking = q.region.n > 0;
    /* 第3位 ranks wherever a word of ranking stands before it, 第3 only right behind one. */
    for (size_t k = s->n, far = placed ? RANK_AHEAD : 1; k > 0 && far > 0 && !ranking; k--, far--) {
        const struct token *before = &s->token[k - 1];
        struct span word = {t.s + before->at, before->length};
        if (before->kind == TOKEN_COMMA || before->kind == TOKEN_END || before->kind == TOKEN_QUANTITY)
            break;
        ranking = before->kind == TOKEN_WORD &&
                  (wordset_has(&rank_verbs, word) || (!q.has_lo && wordset_has(&entering, word)));
    }
    if (!ranking)
        return 0;
    if (q.region.n > 0)
        q.at = (size_t)(q.region.s - t.s);
    q.length = end - q.at;
    if (q.number.flags & NUMBER_MASKED)
        q.has_lo = q.has_hi = false;
    token_absorb(s, q.at);
    token_quantity(s, &q);
    return end - at;
}
