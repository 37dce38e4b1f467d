#include "tokens.h"

#include "number.h"
#include "sets.h"
#include "utf8.h"

void token_room(struct scan *s)
{
    s->cap = s->cap ? 2 * s->cap : 64;
    s->token = mem_resize(s->token, s->cap, sizeof *s->token);
}

void token_time(struct scan *s, size_t at, size_t length, const struct when *w)
{
    if (s->times == s->time_cap) {
        s->time_cap = s->time_cap ? 2 * s->time_cap : 16;
        s->time = mem_resize(s->time, s->time_cap, sizeof *s->time);
    }
    s->time[s->times] = *w;
    token_push(s, TOKEN_TIME, at, length)->index = s->times++;
}

void token_quantity(struct scan *s, const struct quantity *q)
{
    if (s->quantities == s->quantity_cap) {
        s->quantity_cap = s->quantity_cap ? 2 * s->quantity_cap : 16;
        s->quantity = mem_resize(s->quantity, s->quantity_cap, sizeof *s->quantity);
    }
    s->quantity[s->quantities] = *q;
    token_push(s, TOKEN_QUANTITY, q->at, q->length)->index = s->quantities++;
}

/* By the values of the set of marks. */
static const enum token_kind mark_kinds[] = {TOKEN_TEXT, TOKEN_PAUSE, TOKEN_COMMA,
                                             TOKEN_END,  TOKEN_OPEN,  TOKEN_CLOSE};

static bool is_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* A Latin full stop between words ends a sentence; after a digit or a sign it may be a decimal point or
 * damage (18. 43‰, 1$1.$2%). */
static bool ends_sentence(struct span t, size_t at, size_t length)
{
    char before = at > 0 ? t.s[at - 1] : '.';
    return ((unsigned char)before >= 0x80 || before == '%' || before == ')') &&
           (at + length == t.n || !is_alnum(t.s[at + length]));
}

size_t token_mark(struct span t, size_t at, enum token_kind *kind)
{
    enum { STOP = 6 };
    const struct set_word *mark;
    size_t length = set_which(SET_MARKS, t.s + at, t.n - at, &mark);
    if (length == 0 || (mark->number == STOP && !ends_sentence(t, at, length)))
        return 0;
    *kind = mark->number == STOP ? TOKEN_END : mark_kinds[mark->number % STOP];
    return length;
}

void token_absorb(struct scan *s, size_t from)
{
    while (s->n > 0 && s->token[s->n - 1].at >= from)
        s->n--;
    struct token *last = s->n > 0 ? &s->token[s->n - 1] : NULL;
    if (last != NULL && last->kind == TOKEN_TEXT && last->at + last->length > from)
        last->length = from - last->at; /* 营收破3亿元: 破 is of the amount */
}

void token_begins(first_mark *mark, void *ctx)
{
    lex_set_begins(SET_MARKS, mark, ctx);
}

static bool is_latin(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

size_t token_latin(struct span t, size_t at)
{
    size_t i = at;
    while (i < t.n && (is_latin(t.s[i]) ||
                       (i > at && ((t.s[i] >= '0' && t.s[i] <= '9') ||
                                   (strchr("&@./:-_+~#=%?", t.s[i]) != NULL && i + 1 < t.n &&
                                    (is_latin(t.s[i + 1]) || (t.s[i + 1] >= '0' && t.s[i + 1] <= '9') ||
                                     t.s[i + 1] == '/'))))))
        i++;
    return i - at;
}

static bool is_part(const struct scan *s, size_t k)
{
    return s->token[k].kind == TOKEN_QUANTITY && s->quantity[s->token[k].index].composed;
}

size_t token_first_part(const struct scan *s, size_t k)
{
    enum { PARTS = 4, STEP = 2 }; /* a colon stands between two parts */
    for (unsigned parts = 1; parts < PARTS && k >= STEP && is_part(s, k) && is_part(s, k - STEP); parts++)
        k -= STEP;
    return k;
}

size_t token_aside(struct span t, size_t at)
{
    enum { LONGEST = 60 }; /* bytes */
    if (set_at(SET_ASIDE_OPENINGS, t.s + at, t.n - at) == 0)
        return 0;
    for (size_t end = at; end < t.n && end < at + LONGEST; end += utf8_length(t.s[end])) {
        size_t close = set_at(SET_MARK_BRACKET_CLOSE, t.s + end, t.n - end);
        int digit;
        if (close > 0)
            return end + close - at;
        if (number_digit(t.s + end, t.n - end, &digit) > 0)
            break;
    }
    return 0;
}
