#include "scan.h"

#include "calendar.h"
#include "lead.h"
#include "msg.h"
#include "numeral_char.h"
#include "parse.h"
#include "quantity.h"
#include "rank.h"
#include "sets.h"
#include "tokens.h"
#include "utf8.h"

/* 共9页 after 第3页, which is of this unit. */
static size_t pages_length(struct span t, const struct lex *lex, size_t at, uint32_t unit)
{
    size_t length = span_starts_at(t, at, " "), total;
    struct number number;
    uint32_t same = 0;
    length += (total = parse_any(SET_PAGE_TOTALS, t, at + length));
    if (total == 0 || !number_parse(t.s + at + length, t.n - at - length, quantity_is_unit, lex, &number))
        return 0;
    length += number.length;
    size_t name = trie_longest(&lex->units, t.s + at + length, t.n - at - length, &same);
    return name > 0 && same == unit ? length + name : 0;
}

/* An ordinal's number with its unit is passed over as text: 第三届, 第一批. */
static size_t ordinal_length(struct span t, const struct lex *lex, size_t at)
{
    size_t length = set_at(SET_RANK_ORDINALS, t.s + at, t.n - at);
    struct number number;
    if (length == 0 || !number_parse(t.s + at + length, t.n - at - length, quantity_is_unit, lex, &number))
        return 0;
    length += number.length;
    uint32_t unit = 0;
    size_t name = trie_longest(&lex->units, t.s + at + length, t.n - at - length, &unit);
    length += name;
    return length + (name > 0 ? pages_length(t, lex, at + length, unit) : 0);
}

static bool bound_of(const struct lex *lex, struct span word, enum bound *b)
{
    uint32_t value = 0;
    if (!trie_find(&lex->words, word, &value) || !(lex->word[value].classes & WORD_BOUND))
        return false;
    *b = lex->word[value].bound;
    return true;
}

static bool is_percentage(struct span t, size_t at)
{
    while (at < t.n && ((t.s[at] >= '0' && t.s[at] <= '9') || t.s[at] == '.'))
        at++;
    return at < t.n && t.s[at] == '%';
}

/* The bound word that ends right at `at`; *from is where it begins. One that a verb stands after bounds the
 * number too, but does not touch it: *from stays. */
static bool bound_before(const struct scan *s, struct span t, const struct lex *lex, size_t at, size_t *from,
                         enum bound *b)
{
    if (s->n == 0)
        return false;
    const struct token *last = &s->token[s->n - 1];
    size_t end = last->at + last->length;
    /* A blank that a scraper left may stand between. */
    bool granted = token_has(last, t, SET_GRANT_VERBS) && is_percentage(t, at); /* 最高补偿40% */
    if ((last->kind != TOKEN_WORD && !granted) || end > at || at - end > 1 || (at > end && t.s[end] != ' '))
        return false;
    if (last->classes & WORD_BOUND) {
        *from = last->at;
        return bound_of(lex, (struct span){t.s + last->at, last->length}, b);
    }
    if (!(last->classes & WORD_ACTION || granted) || s->n < 2 || last[-1].at + last[-1].length != last->at)
        return false;
    struct span word = {t.s + last[-1].at, last[-1].length};
    return set_has(SET_BOUND_LIMITS, word) && bound_of(lex, word, b);
}

/* 产值过500万元: the length of the sign before an amount of money that makes it more than that, which is part
 * of the text before; 0 where it ends a word (审议通过). */
static size_t glued_bound(const struct scan *s, struct span t, size_t at)
{
    if (s->n == 0 || s->token[s->n - 1].kind != TOKEN_TEXT)
        return 0;
    struct span before = token_span(&s->token[s->n - 1], t);
    return before.s + before.n == t.s + at && set_ends(SET_BARE_NO_BOUND, before) == 0
               ? set_ends(SET_BOUND_GLUED, before)
               : 0;
}

/* Inside 《》 nothing counts; a Chinese numeral in quotes is a slogan, and so is a short quotation that
 * begins with a number (“3个100%”). */
struct depth {
    unsigned titles, quotes;
    bool slogan;
};

enum { SLOGAN_MAX = 36 };

/* True when the quotation that begins at `at` is short and begins with a number. */
static bool opens_slogan(struct span t, size_t at)
{
    int digit;
    size_t ahead = t.n - at < SLOGAN_MAX ? t.n - at : SLOGAN_MAX;
    return (number_digit(t.s + at, t.n - at, &digit) > 0 || number_zh_run(t.s + at, t.n - at) > 0) &&
           span_holds((struct span){t.s + at, ahead}, "”");
}

static void count_depth(struct span t, size_t at, size_t length, struct depth *d)
{
    struct span s = {t.s + at, length};
    if (span_is(s, "《"))
        d->titles++;
    else if (span_is(s, "》") && d->titles > 0)
        d->titles--;
    else if (span_is(s, "“")) {
        d->quotes++;
        d->slogan = opens_slogan(t, at + length);
    } else if (span_is(s, "”") && d->quotes > 0) {
        d->quotes--;
        d->slogan = false;
    } else if (span_is(s, "\n"))
        *d = (struct depth){0, 0, false};
}

static size_t take_quantity(struct span t, const struct lex *lex, struct scan *s, size_t at,
                            const struct depth *d)
{
    size_t from = at;
    enum bound bound = BOUND_EXACT;
    bool bounded = bound_before(s, t, lex, at, &from, &bound);
    struct quantity q;
    struct quantity_place place = {.text = t,
                                   .at = at,
                                   .bounded = bounded,
                                   .bound = bound,
                                   .first = at == s->after_marker,
                                   .in_title = d->titles > 0 || d->slogan,
                                   .in_quotes = d->quotes > 0};
    size_t length = quantity_parse(lex, &place, &q);
    size_t over = length > 0 && !bounded && q.unit->kind == UNIT_MONEY ? glued_bound(s, t, at) : 0;
    if (over > 0) {
        place.bounded = bounded = true;
        place.bound = BOUND_OVER;
        from = at - over;
        length = quantity_parse(lex, &place, &q);
    }
    if (length == 0 ||
        (d->quotes > 0 && span_starts_at(t, at + length, "”") > 0 && q.unit->kind == UNIT_COUNT))
        return 0; /* “过紧日子20条” */
    q.at = bounded ? from : q.at;
    q.length = at + length - q.at;
    token_absorb(s, q.at);
    token_quantity(s, &q);
    return length;
}

/* 总额（亿元）10.00: the unit stands before the number, which is no year. */
static size_t take_bracketed(struct span t, const struct lex *lex, struct scan *s, size_t at)
{
    static const struct span none = {"", 0};
    struct quantity q;
    struct number n;
    size_t from;
    struct span unit = lead_unit(s, t, at, &from);
    static const struct decimal first = {CALENDAR_REPORTS, 0}, last = {CALENDAR_LAST, 0};
    if (unit.n == 0 || !number_parse(t.s + at, t.n - at, quantity_is_unit, lex, &n) ||
        (n.value.scale == 0 && dec_compare(first, n.value) <= 0 && dec_compare(n.value, last) <= 0) ||
        !quantity_join(lex, (struct span){t.s + at, n.length}, (const struct span[2]){unit, none}, &q))
        return 0;
    q.at = at;
    q.length = n.length;
    token_absorb(s, from);
    token_quantity(s, &q);
    return n.length;
}

static void push_word(struct scan *s, size_t at, size_t length, uint32_t word)
{
    struct token *t = token_push(s, TOKEN_WORD, at, length);
    t->classes = s->mark[word];
    t->index = word;
}

static size_t take_word(struct span t, const struct lex *lex, struct scan *s, size_t at,
                        struct opening opening)
{
    uint32_t value = 0;
    size_t length = openings_longest(&lex->word_openings, opening, t.s + at, t.n - at, &value);
    if (length > 0)
        push_word(s, at, length, value);
    return length;
}

/* True when a word of growth stands at `at`, after 分别 or not. */
static bool moves_at(struct span t, const struct lex *lex, size_t at)
{
    uint32_t word = 0;
    at += set_at(SET_LIST_OPENERS, t.s + at, t.n - at);
    return lex_word(lex, t.s + at, t.n - at, &word) > 0 &&
           (lex->word[word].classes & (WORD_UP | WORD_DOWN)) != 0;
}

/* 收入比 before a time is no ratio: 收入, compared with it. Of a longer name (城乡居民收入比) what stands
 * after the time, at `after`, tells. */
static void part_compared(struct span t, const struct lex *lex, struct scan *s, size_t at, size_t after)
{
    struct token *last = s->n > 0 ? &s->token[s->n - 1] : NULL;
    uint32_t noun = 0, compare = 0;
    if (last == NULL || last->kind != TOKEN_WORD || !(last->classes & (WORD_RATIO | WORD_NOUN)) ||
        last->at + last->length != at || last->length <= 3)
        return;
    size_t cut = at - 3;
    if (!trie_find(&lex->words, (struct span){t.s + cut, 3}, &compare) ||
        !(lex->word[compare].classes & WORD_COMPARE) ||
        !(last->classes & WORD_RATIO || moves_at(t, lex, after)))
        return;
    last->length -= 3;
    if (trie_find(&lex->words, token_span(last, t), &noun)) {
        last->classes = s->mark[noun];
        last->index = noun;
    } else {
        last->kind = TOKEN_TEXT;
        last->classes = 0;
    }
    push_word(s, cut, 3, compare);
}

static size_t take_time(struct span t, const struct lex *lex, struct scan *s, size_t at)
{
    struct when w;
    size_t length = scan_may_be_time(s, t.s + at, t.n - at) ? when_parse(t.s + at, t.n - at, &w) : 0;
    if (length > 0) {
        part_compared(t, lex, s, at, at + length);
        token_time(s, at, length, &w);
    }
    return length;
}

/* Words of several characters that begin with a numeral (一般, 三农, 二是) hide it. */
static size_t take_numeral_word(struct span t, const struct lex *lex, struct scan *s, size_t at)
{
    uint32_t value = 0;
    size_t length = lex_word(lex, t.s + at, t.n - at, &value);
    if (length <= 3)
        return 0;
    push_word(s, at, length, value);
    return length;
}

static size_t take_latin(struct span t, const struct lex *lex, struct scan *s, size_t at)
{
    size_t length = take_word(t, lex, s, at, (struct opening){0, 0});
    if (length == 0 && (length = token_latin(t, at)) > 0)
        token_text(s, at, length);
    return length;
}

static size_t take_number(struct span t, const struct lex *lex, struct scan *s, size_t at,
                          const struct depth *d)
{
    size_t length;
    if (!quantity_may_begin(t.s + at, t.n - at))
        return 0;
    if ((length = take_numeral_word(t, lex, s, at)) > 0 || (length = take_quantity(t, lex, s, at, d)) > 0 ||
        (length = take_bracketed(t, lex, s, at)) > 0)
        return length;
    if ((length = quantity_skip(lex, t, at)) > 0)
        token_text(s, at, length);
    return length;
}

static size_t take_ordinal(struct span t, const struct lex *lex, struct scan *s, size_t at)
{
    size_t length = rank_take(t, lex, s, at);
    if (length == 0 && (length = ordinal_length(t, lex, at)) > 0)
        token_text(s, at, length);
    return length;
}

/* What stands at a place. */
struct sight {
    unsigned first; /* what may begin there */
    size_t length;  /* of the character */
    struct opening opening;
};

/* Takes what begins at `at`. Returns 0 when nothing does. */
static size_t take_at(struct span t, const struct lex *lex, struct scan *s, size_t at,
                      const struct sight *sight, struct depth *d)
{
    enum token_kind kind;
    unsigned first = sight->first;
    size_t length;
    if ((first | FIRST_WORD | FIRST_ALONE) == (FIRST_WORD | FIRST_ALONE)) /* nearly always */
        return take_word(t, lex, s, at, sight->opening);
    if (first & FIRST_MARK && first & FIRST_TIME && (length = take_time(t, lex, s, at)) > 0)
        return length; /* “十三五”期间 */
    if (first & FIRST_MARK && (length = token_mark(t, at, &kind)) > 0) {
        size_t aside = kind == TOKEN_OPEN ? token_aside(t, at + length) : 0;
        if (aside > 0)
            return length + aside;
        count_depth(t, at, length, d);
        token_push(s, kind, at, length);
        return length;
    }
    if (first & FIRST_BLANK)
        return 1;
    if (first & FIRST_LATIN)
        return take_latin(t, lex, s, at);
    if (first & FIRST_TIME && (length = take_time(t, lex, s, at)) > 0)
        return length;
    if (first & FIRST_NUMBER && (length = take_number(t, lex, s, at, d)) > 0)
        return length;
    if (first & FIRST_ORDINAL && (length = take_ordinal(t, lex, s, at)) > 0)
        return length;
    return first & (FIRST_WORD | FIRST_ALONE) ? take_word(t, lex, s, at, sight->opening) : 0;
}

/* A text of many sentences is scanned in pieces that end with a sentence, or anywhere when that does not end.
 */
static bool piece_ends(const struct scan *s)
{
    enum { ENOUGH = 1 << 10, TOO_MANY = 1 << 15 };
    return s->n >= TOO_MANY || (s->n >= ENOUGH && s->token[s->n - 1].kind == TOKEN_END);
}

/* Looks at the place `at`. Whether a word may begin there is computed and not branched on: of which
 * characters it is true no processor can foresee. */
static inline struct sight look(const struct scan *s, const struct lex *lex, struct span t, size_t at)
{
    struct sight sight = {.opening = {0, 0}};
    size_t character = lex_first(t.s + at, t.n - at, &sight.length);
    sight.first = s->first[character];
    if (sight.length != 3 || t.n - at < OPENING)
        return sight;
    sight.opening = (struct opening){(uint32_t)character, opening_second(t.s + at)};
    unsigned may = (unsigned)openings_may(&lex->word_openings, sight.opening.first, sight.opening.second) |
                   (sight.opening.second == 0);
    sight.first &= ~((may ^ 1) * FIRST_WORD);
    return sight;
}

size_t scan_text(const struct lex *lex, struct span text, size_t at, struct scan *s)
{
    struct depth d = {0, 0, false};
    s->n = s->quantities = s->times = 0;
    s->after_marker = at == 0 ? lead_marker(lex, text) : 0;
    at += s->after_marker;
    while (at < text.n && !piece_ends(s)) {
        size_t from = at;
        struct sight sight;
        while (at < text.n && (sight = look(s, lex, text, at)).first == 0)
            at += sight.length;
        if (at > from)
            token_text(s, from, at - from);
        if (at == text.n)
            break;
        size_t taken = take_at(text, lex, s, at, &sight, &d);
        if (taken == 0)
            token_text(s, at, sight.length);
        at += taken > 0 ? taken : sight.length;
    }
    return at;
}
