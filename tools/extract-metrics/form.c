#include "form.h"

/* 百分之八至九, 百分之八至百分之九: the second number. Moves on only when there is one. */
static void parts_range(struct parse *p, const struct set_word *part)
{
    const struct set_word *again;
    struct number n;
    size_t dash = parse_any(SET_MARK_RANGE, p->text, p->at), from = p->at + dash;
    size_t sign = dash > 0 && from < p->text.n
                      ? set_which(SET_NUMBER_PARTS_OF, p->text.s + from, p->text.n - from, &again)
                      : 0;
    from += sign;
    if (dash == 0 || from >= p->text.n || (sign > 0 && again->number != part->number) ||
        !number_parse(p->text.s + from, p->text.n - from, quantity_is_unit, p->lex, &n) ||
        !dec_shift(&n.value, part->number == 4 ? -2 : 0) || dec_compare(p->q->lo, n.value) >= 0)
        return;
    p->at = from + n.length;
    p->q->hi = n.value;
    p->q->bound = BOUND_RANGE;
}

/* 百分之九十五, 千分之2.4, 万分之三 (0.03 %). */
bool form_parts(struct parse *p)
{
    const struct set_word *part;
    struct number n;
    size_t sign = set_which(SET_NUMBER_PARTS_OF, p->text.s + p->at, p->text.n - p->at, &part);
    if (sign == 0 || parse_ends(p->text, p->at, SET_NUMBER_MULTIPLIERS)) /* 百万分之五 */
        return false;
    p->q->unit = part->number == 3 ? &p->lex->usual.permille : &p->lex->usual.percent;
    p->q->number.flags = NUMBER_ZH;
    p->at += sign;
    size_t whole = part->number == 2 ? parse_any(SET_NUMBER_WHOLES, p->text, p->at) : 0;
    if (whole > 0) { /* 百分之百 */
        p->at += whole;
        parse_set(p->q, (struct decimal){100, 0});
        return parse_end(p, false);
    }
    if (!number_parse(p->text.s + p->at, p->text.n - p->at, quantity_is_unit, p->lex, &n) ||
        !dec_shift(&n.value, part->number == 4 ? -2 : 0))
        return false;
    p->at += n.length;
    p->q->number = n;
    p->q->number.flags |= NUMBER_ZH;
    parse_set(p->q, n.value);
    parts_range(p, part);
    return parse_end(p, (n.flags & NUMBER_VAGUE) != 0);
}

/* $20, ￥300万. */
bool form_symbol(struct parse *p)
{
    const struct set_word *symbol;
    struct number n;
    size_t sign = set_which(SET_CURRENCY_SIGNS, p->text.s + p->at, p->text.n - p->at, &symbol);
    if (sign == 0 ||
        !number_parse(p->text.s + p->at + sign, p->text.n - p->at - sign, quantity_is_unit, p->lex, &n))
        return false;
    p->at += sign + n.length;
    p->q->number = n;
    p->q->unit = lex_unit_named(p->lex, symbol->value);
    parse_set(p->q, n.value);
    return parse_end(p, (n.flags & NUMBER_VAGUE) != 0);
}

/* 三分之二: 66.666667 %. */
bool form_fraction(struct parse *p)
{
    struct number b;
    const struct number a = p->q->number;
    size_t sign = a.length + parse_any(SET_NUMBER_FRACTION_SIGNS, p->text, p->at + a.length);
    if (a.value.scale != 0 || a.value.coef <= 0 || a.value.coef > 1000000 ||
        !number_parse(p->text.s + p->at + sign, p->text.n - p->at - sign, quantity_is_unit, p->lex, &b) ||
        b.value.scale != 0 || b.value.coef > 1000000)
        return false;
    p->at += sign + b.length;
    p->q->number = b;
    p->q->number.flags |= NUMBER_ZH;
    p->q->unit = &p->lex->usual.percent;
    dec_int scaled = b.value.coef * 100000000 * 10 / a.value.coef;
    parse_set(p->q, (struct decimal){(scaled + 5) / 10, 6});
    return parse_end(p, (b.flags & NUMBER_VAGUE) != 0);
}

/* 产值实现翻番: 2 times; neither 双翻番 nor 翻番目标. */
static bool doubles(struct parse *p)
{
    size_t length = parse_any(SET_DOUBLING_VERBS, p->text, p->at);
    if (length == 0 || p->place->in_quotes || parse_ends(p->text, p->at, SET_DOUBLING_COUNTED) ||
        parse_any(SET_DOUBLING_PLANS, p->text, p->at + length) > 0)
        return false;
    p->at += length;
    p->q->number.flags = NUMBER_ZH;
    p->q->unit = &p->lex->usual.multiple;
    parse_set(p->q, (struct decimal){2, 0});
    return parse_end(p, false);
}

/* 翻一番, 翻了两番: 2 and 4 times. */
bool form_doubling(struct parse *p)
{
    struct number n;
    if (doubles(p))
        return true;
    size_t at = parse_any(SET_DOUBLING_TURNS, p->text, p->at);
    if (at == 0 ||
        !number_parse(p->text.s + p->at + at, p->text.n - p->at - at, quantity_is_unit, p->lex, &n))
        return false;
    at += n.length;
    uint32_t unit;
    size_t sign = trie_longest(&p->lex->units, p->text.s + p->at + at, p->text.n - p->at - at, &unit);
    if (sign == 0 || p->lex->unit[unit].kind != UNIT_DOUBLING || n.value.scale != 0 || n.value.coef < 1 ||
        n.value.coef > 20)
        return false;
    p->at += at + sign;
    p->q->number = n;
    p->q->number.flags |= NUMBER_ZH;
    p->q->unit = &p->lex->usual.multiple;
    parse_set(p->q, (struct decimal){(dec_int)1 << (int)n.value.coef, 0});
    return parse_end(p, false);
}

/* True when a word for a ratio stands before, in the same sentence: without one 3:2 is a score or a time. */
static bool speaks_of_ratio(const struct parse *p)
{
    enum { BEFORE = 60 }; /* bytes */
    const struct set_word *word;
    bool found = false;
    for (size_t at = p->place->at > BEFORE ? p->place->at - BEFORE : 0; at < p->place->at; at++) {
        if (set_which(SET_RATIO_WORDS, p->text.s + at, p->text.n - at, &word) > 0)
            found = word->value[0] == '\0'; /* 比例尺 is a word that speaks of none */
        else if (span_starts_at(p->text, at, "。") > 0)
            found = false;
    }
    return found;
}

/* A share as a percentage is, but counted in times. */
static const struct unit ratio_unit = {.name = "x", .kind = UNIT_PERCENT};

/* a / b to six places. */
static bool divide(struct decimal a, struct decimal b, struct decimal *quotient)
{
    enum { PLACES = 6, LARGEST = 1000000000 };
    if (a.coef <= 0 || b.coef <= 0 || a.coef > LARGEST || b.coef > LARGEST || a.scale > PLACES ||
        b.scale > PLACES)
        return false;
    dec_int over = a.coef * 10, under = b.coef;
    for (int i = 0; i < PLACES + b.scale; i++)
        over *= 10;
    for (int i = 0; i < a.scale; i++)
        under *= 10;
    *quotient = (struct decimal){(over / under + 5) / 10, PLACES};
    return true;
}

/* 产值之比为2.5∶1: 2.5 times. 10.8∶47.8∶41.4 are parts of a whole. */
bool form_ratio(struct parse *p)
{
    struct number b;
    struct decimal quotient;
    const struct number a = p->q->number;
    size_t colon = parse_any(SET_MARK_RATIO, p->text, p->at + a.length), from = p->at + a.length + colon;
    if (colon == 0 || parse_ends(p->text, p->place->at, SET_MARK_RATIO) ||
        !number_parse(p->text.s + from, p->text.n - from, quantity_is_unit, p->lex, &b) ||
        (a.flags | b.flags) != 0 || parse_any(SET_MARK_RATIO, p->text, from + b.length) > 0 ||
        !speaks_of_ratio(p) || !divide(a.value, b.value, &quotient))
        return false;
    p->at = from + b.length;
    p->q->unit = &ratio_unit;
    parse_set(p->q, quotient);
    return parse_end(p, false);
}

enum { MOST_PARTS = 4, PART_BYTES = 8 }; /* of a whole; of a part's digits */

/* Where the first of the parts begins that colons join, of which one begins at `at`. */
static size_t composition_begin(struct span t, size_t at)
{
    for (size_t parts = 1, colon; parts < MOST_PARTS; parts++) {
        if ((colon = set_ends(SET_MARK_RATIO, (struct span){t.s, at})) == 0)
            break;
        size_t end = at - colon, i = end;
        while (i > 0 && end - i < PART_BYTES &&
               ((t.s[i - 1] >= '0' && t.s[i - 1] <= '9') || t.s[i - 1] == '.'))
            i--;
        if (i == end)
            break;
        at = i;
    }
    return at;
}

bool form_composition(struct parse *p)
{
    const struct decimal least = {99, 0}, most = {101, 0}; /* parts are rounded */
    const struct number part = p->q->number;
    struct decimal sum = {0, 0};
    size_t at = composition_begin(p->text, p->at), parts = 0;
    if (at == p->at && parse_any(SET_MARK_RATIO, p->text, at + part.length) == 0)
        return false;
    bool among = false;
    for (size_t colon = 1; colon > 0; parts++) {
        struct number n;
        among = among || at == p->at;
        if (parts == MOST_PARTS ||
            !number_parse(p->text.s + at, p->text.n - at, quantity_is_unit, p->lex, &n) || n.flags != 0 ||
            n.power != 0 || !dec_add(&sum, n.value))
            return false;
        at += n.length;
        colon = parse_any(SET_MARK_RATIO, p->text, at);
        at += colon;
    }
    if (!among || parts < 3 || dec_compare(sum, least) < 0 || dec_compare(sum, most) > 0)
        return false;
    p->at += part.length;
    p->q->unit = &p->lex->usual.percent;
    p->q->composed = true;
    parse_set(p->q, part.value);
    return parse_end(p, false);
}

/* 过半, 半数以上: more than 50 %. */
bool form_half(struct parse *p)
{
    const struct set_word *half;
    size_t length = set_which(SET_NUMBER_HALVES, p->text.s + p->at, p->text.n - p->at, &half);
    if (length == 0)
        return false;
    p->q->number.flags = NUMBER_ZH;
    p->q->unit = &p->lex->usual.percent;
    parse_set(p->q, (struct decimal){50, 0});
    p->at += length;
    return parse_finish(p, half->value[0] != '\0' ? BOUND_LEAST : BOUND_OVER);
}

/* 亿元 and 百家 without a digit count only after a bound word (超亿元, 过万人, 上百家), before 以上, or as
 * 百余家. */
bool form_bare(struct parse *p)
{
    const struct set_word *bare;
    size_t length = set_which(SET_NUMBER_BARE, p->text.s + p->at, p->text.n - p->at, &bare);
    if (length == 0)
        return false;
    size_t from = p->at, unit_length;
    p->at += length;
    size_t more = parse_any(SET_NUMBER_BARE_VAGUE, p->text, p->at);
    bool vague = more > 0;
    p->at += more;
    const struct unit *unit = parse_unit(p, &unit_length);
    if (unit == NULL || unit->kind == UNIT_TIME)
        return false;
    p->at += unit_length;
    p->q->unit = unit;
    p->q->number.flags = NUMBER_ZH;
    parse_set(p->q, (struct decimal){1, 0});
    if (!dec_shift(&p->q->lo, bare->number) || !dec_shift(&p->q->hi, bare->number))
        return false;
    if (p->place->bounded || vague)
        return parse_end(p, vague);
    if (parse_ends(p->text, from, SET_BARE_BOUND_BEFORE) && !parse_ends(p->text, from, SET_BARE_NO_BOUND)) {
        p->q->at = from - 3;
        enum bound ignored;
        parse_after(p, &ignored);
        return parse_finish(p, BOUND_OVER);
    }
    enum bound after;
    return unit->kind == UNIT_MONEY && parse_after(p, &after) && parse_finish(p, after);
}
