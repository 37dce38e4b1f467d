#include "lead.h"

#include "quantity.h"
#include "sets.h"
#include "when.h"

/* 2.2 and 3.1.4 in front of a heading, unless it measures something: 2.2亿元. Of 8.6个 and 17.2006年 only the
 * first number is the marker. */
static size_t outline_length(const struct lex *lex, struct span t)
{
    size_t at = 0, points = 0, length, from;
    int digit;
    uint32_t unit = 0;
    struct when year;
    while (number_digit(t.s + at, t.n - at, &digit) > 0) {
        for (from = at; (length = number_digit(t.s + at, t.n - at, &digit)) > 0;)
            at += length;
        if (points > 0 && when_parse(t.s + from, t.n - from, &year) > 0)
            return from;
        if (at >= t.n || t.s[at] != '.')
            break;
        at++;
        points++;
    }
    if (points == 0 || at >= t.n || t.s[at - 1] == '.')
        return 0;
    struct number n;
    bool scaled = number_parse(t.s, t.n, quantity_is_unit, lex, &n) && n.power > 0;
    length = trie_longest(&lex->units, t.s + at, t.n - at, &unit);
    if (!scaled && length > 0 && lex->unit[unit].kind == UNIT_COUNT)
        return from;
    return scaled || (length > 0 && lex->unit[unit].kind != UNIT_TIME) ? 0 : at;
}

size_t lead_marker(const struct lex *lex, struct span t)
{
    size_t open = span_starts(t, "(") + span_starts(t, "（"), at = open, length;
    enum { NUMERAL = 9 }; /* bytes of the longest in Chinese digits */
    int digit;
    while (at < t.n && at - open < 6 && (length = number_digit(t.s + at, t.n - at, &digit)) > 0)
        at += length;
    if (open > 0 && at == open && t.n > at) /* （十一） */
        at += number_zh_run(t.s + at, t.n - at < NUMERAL ? t.n - at : NUMERAL);
    if (at == open)
        return 0;
    length = set_at(SET_LIST_MARKER_ENDS, t.s + at, t.n - at);
    if (length == 0 || (at + length < t.n && number_digit(t.s + at + length, t.n - at - length, &digit) > 0))
        return open == 0 ? outline_length(lex, t) : 0;
    return at + length;
}

struct span lead_unit(const struct scan *s, struct span text, size_t at, size_t *from)
{
    enum { INSIDE = 4 }; /* tokens */
    const struct span none = {text.s, 0};
    const struct token *close = s->n > 0 ? &s->token[s->n - 1] : NULL;
    if (close == NULL || close->kind != TOKEN_CLOSE || close->at + close->length != at)
        return none;
    size_t i = s->n - 1;
    while (i > 0 && s->n - i <= INSIDE && s->token[i - 1].kind != TOKEN_OPEN)
        i--;
    if (i < 2 || s->token[i - 1].kind != TOKEN_OPEN) /* a noun stands before it */
        return none;
    size_t begin = s->token[i - 1].at + s->token[i - 1].length;
    *from = s->token[i - 1].at;
    return (struct span){text.s + begin, close->at - begin};
}
