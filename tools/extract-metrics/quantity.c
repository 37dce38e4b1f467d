#include "quantity.h"

#include "fits.h"
#include "form.h"
#include "implied.h"
#include "numeral_char.h"
#include "tokens.h"

bool quantity_is_unit(const void *ctx, const char *s, size_t n)
{
    const struct lex *lex = ctx;
    uint32_t value;
    return trie_longest(&lex->units, s, n, &value) > 3;
}

void quantity_begins(first_mark *mark, void *ctx)
{
    lex_set_begins(SET_QUANTITY_SIGNS, mark, ctx);
    lex_set_begins(SET_QUANTITY_DIGITS, mark, ctx);
}

/* The forms that a quantity has, in the order in which they are tried. */
enum form { FORM_NUMBER, FORM_SYMBOL, FORM_PARTS, FORM_DOUBLING, FORM_HALF, FORM_BARE, FORMS };

/* Those that may begin at s, as bits: any sign may begin a number, some begin other forms, too. */
static unsigned forms_at(const char *s, size_t n)
{
    enum { ANY = 1U << FORM_NUMBER };
    /* By the values of the set. */
    static const unsigned of_sign[] = {ANY,
                                       ANY | 1U << FORM_SYMBOL,
                                       ANY | 1U << FORM_PARTS | 1U << FORM_BARE,
                                       ANY | 1U << FORM_BARE,
                                       ANY | 1U << FORM_DOUBLING,
                                       ANY | 1U << FORM_HALF};
    const struct set_word *sign;
    if (n == 0 || (s[0] >= '0' && s[0] <= '9'))
        return n == 0 ? 0 : ANY;
    return set_which(SET_QUANTITY_FORMS, s, n, &sign) > 0 ? of_sign[(unsigned)sign->number % 6] : ANY;
}

bool quantity_may_begin(const char *s, size_t n)
{
    int digit;
    if (s[0] == '-' || s[0] == '+')
        return n > 1 && number_digit(s + 1, n - 1, &digit) > 0;
    return !(forms_at(s, n) & 1U << FORM_HALF) || set_at(SET_NUMBER_HALVES, s, n) > 0;
}

/* The signs between the ends of a range: a dash, or two or three. Their length, or 0. */
static size_t dash_length(struct span t, size_t at)
{
    size_t first = parse_any(SET_MARK_RANGE, t, at), dash = first;
    for (int i = 0;
         i < 2 && dash > 0 && at + dash + first <= t.n && memcmp(t.s + at, t.s + at + dash, first) == 0; i++)
        dash += first;
    return dash;
}

/* Gives the lower end what only the upper one says: 3至5万, 十八至三十万, 三至五百. */
static bool share_power(struct decimal *low, const struct number *first, const struct number *second)
{
    static const struct decimal ten = {10, 0};
    struct decimal whole = *low;
    bool zh = first->flags & NUMBER_ZH, one = first->power == 0 && dec_compare(*low, ten) < 0;
    if (first->flags & NUMBER_SCALED || second->power == 0 || (!zh && first->power > 0))
        return true;
    if (!zh || second->power >= 4)
        return dec_shift(low, second->power);
    if (one && dec_shift(&whole, second->power) && dec_compare(whole, second->value) < 0)
        *low = whole; /* 三至五百, not 三至二十 */
    return true;
}

/* The second number of 1至2家, 20%—30%. Moves on only when there is one. */
static void parse_range(struct parse *p, struct number *first, const struct unit **unit)
{
    size_t at = p->at, dash = dash_length(p->text, at), length;
    if (dash == 0 || (first->flags & NUMBER_MASKED))
        return;
    struct number second;
    int digit;
    bool arabic = number_digit(p->text.s + p->place->at, p->text.n - p->place->at, &digit) > 0;
    bool arabic_second = number_digit(p->text.s + at + dash, p->text.n - at - dash, &digit) > 0;
    if (arabic != arabic_second ||
        !number_parse(p->text.s + at + dash, p->text.n - at - dash, quantity_is_unit, p->lex, &second))
        return;
    p->at = at + dash + second.length;
    const struct unit *second_unit = parse_unit(p, &length);
    struct decimal low = first->value;
    if (second_unit == NULL || (*unit != NULL && *unit != second_unit) ||
        (*unit == NULL && dec_compare(low, second.value) < 0 && !share_power(&low, first, &second)) ||
        dec_compare(low, second.value) >= 0) {
        p->at = at;
        return;
    }
    p->at += length;
    *unit = second_unit;
    p->q->lo = low;
    p->q->hi = second.value;
    p->q->bound = BOUND_RANGE;
    p->q->number.flags |= second.flags;
}

/* The unit that a number shares with those after it: 分别提高15、22个百分点, 各为3、5家. NULL when it is no
 * such list. */
static const struct unit *listed_unit(struct parse *p)
{
    enum { BEFORE = 90, ITEMS = 8 };
    struct parse ahead = *p;
    size_t from = p->place->at > BEFORE ? p->place->at - BEFORE : 0, length;
    bool shared = false;
    for (size_t at = from; at < p->place->at && !shared; at++)
        shared = set_at(SET_LIST_SHARES_UNITS, p->text.s + at, p->place->at - at) > 0;
    for (int i = 0; i < ITEMS && shared; i++) {
        size_t mark = parse_any(SET_LIST_MARKS, p->text, ahead.at);
        struct number next;
        int digit;
        ahead.at += mark;
        ahead.at += parse_any(SET_MARK_MINUS, p->text, ahead.at);
        if (mark == 0 || number_digit(p->text.s + ahead.at, p->text.n - ahead.at, &digit) == 0 ||
            !number_parse(p->text.s + ahead.at, p->text.n - ahead.at, quantity_is_unit, p->lex, &next))
            return NULL;
        ahead.at += next.length;
        const struct unit *unit = parse_unit(&ahead, &length);
        if (unit == NULL && next.power == 0)
            continue;
        if (unit == NULL || !dec_shift(&p->q->lo, next.power) || !dec_shift(&p->q->hi, next.power))
            return NULL;
        return unit;
    }
    return NULL;
}

/* 提高8个和5个百分点: the percentage points that the unit before a row of such numbers stands for, or the
 * unit itself. Only a unit that points begin with may. */
static const struct unit *points_after(const struct parse *p, const struct unit *unit, size_t length)
{
    enum { ITEMS = 8 };
    struct parse ahead = *p;
    struct span sign = {p->text.s + p->at, length};
    ahead.at += length;
    for (int i = 0; i < ITEMS && set_has(SET_UNIT_POINTS_BEGIN, sign); i++) {
        size_t mark = parse_any(SET_LIST_MARKS, p->text, ahead.at), words;
        struct number next;
        int digit;
        ahead.at += mark;
        if (mark == 0 || number_digit(p->text.s + ahead.at, p->text.n - ahead.at, &digit) == 0 ||
            !number_parse(p->text.s + ahead.at, p->text.n - ahead.at, quantity_is_unit, p->lex, &next))
            return unit;
        ahead.at += next.length;
        const struct unit *after = parse_unit(&ahead, &words);
        if (after != NULL && after->kind == UNIT_PP)
            return after;
        if (after != unit)
            return unit;
        ahead.at += words;
    }
    return unit;
}

/* 元/亩: the unit after the stroke. */
static void parse_per(struct parse *p)
{
    size_t stroke = span_starts_at(p->text, p->at, "/") + span_starts_at(p->text, p->at, "／"), length;
    struct parse after = *p;
    after.at += stroke;
    const struct unit *unit = stroke > 0 ? parse_unit(&after, &length) : NULL;
    if (unit == NULL)
        return;
    p->q->per = unit->name;
    p->at = after.at + length;
}

/* A digit that belongs to a name, a code or a decimal that began further left. */
static bool inside_name(struct span t, size_t at)
{
    if (at == 0)
        return false;
    char c = t.s[at - 1];
    if (c == '/' && at > 1 && (unsigned char)t.s[at - 2] >= 0x80)
        return false; /* 5起/12人 */
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return set_ends(SET_QUANTITY_LATIN, (struct span){t.s, at}) == 0; /* but GDP28亿元 */
    return (c >= '0' && c <= '9') || c == '.' || c == '/' || c == '#' || c == '_' || c == '+' || c == '=' ||
           c == '^';
}

static bool all_zeros(struct span raw)
{
    bool zero = false;
    for (size_t i = 0; i < raw.n; i++) {
        if (raw.s[i] == '.' || (raw.s[i] >= '1' && raw.s[i] <= '9'))
            return false;
        zero = zero || raw.s[i] == '0';
    }
    return zero;
}

/* What stands after the unit and belongs to the number: 两米半, 五元三角, 七成六. A half is no half of a
 * year. */
static void take_rest(struct parse *p, const struct unit *unit)
{
    struct quantity *q = p->q;
    struct decimal half = {5, 1};
    size_t sign;
    if (q->bound == BOUND_RANGE || q->number.value.scale != 0 ||
        q->number.flags & (NUMBER_MASKED | NUMBER_SCALED))
        return;
    if ((unit->kind == UNIT_MEASURE || unit->kind == UNIT_TENTH) &&
        (sign = parse_any(SET_QUANTITY_AND_HALF, p->text, p->at)) > 0 &&
        parse_any(SET_QUANTITY_AND_HALF_NOT, p->text, p->at) == 0) {
        dec_add(&q->lo, half);
        q->hi = q->lo;
        p->at += sign;
        return;
    }
    int tenth;
    if (unit->kind == UNIT_TENTH &&
        (sign = numeral_char_find(NUMERAL_DIGIT, p->text.s + p->at, p->text.n - p->at, &tenth)) > 0) {
        struct parse ahead = *p;
        size_t length;
        ahead.at += sign; /* 九成五, not 九成三类 */
        if (numeral_char_at(p->text.s + ahead.at, p->text.n - ahead.at).kind == NUMERAL_NONE &&
            parse_unit(&ahead, &length) == NULL && dec_add(&q->lo, (struct decimal){tenth, 1})) {
            q->hi = q->lo;
            p->at = ahead.at;
        }
        return;
    }
    for (int last = 0; unit->kind == UNIT_MONEY && unit->power == 0;) { /* from large coins to small ones */
        const struct set_word *coin;
        struct number n;
        if (!number_parse(p->text.s + p->at, p->text.n - p->at, quantity_is_unit, p->lex, &n) ||
            n.value.scale != 0)
            return;
        size_t from = p->at + n.length;
        sign = set_which(SET_UNIT_COINS, p->text.s + from, p->text.n - from, &coin);
        if (sign == 0 || coin->number >= last || !dec_shift(&n.value, coin->number) ||
            !dec_add(&q->lo, n.value))
            return;
        last = coin->number;
        q->hi = q->lo;
        p->at = from + sign;
    }
}

/* 港币3.2亿元: the currency that is named before an amount. */
static const struct unit *currency_before(const struct parse *p, const struct unit *unit)
{
    const struct set_word *word;
    size_t at = p->place->at, length = set_ends(SET_CURRENCY_NAMES, (struct span){p->text.s, at});
    if (length == 0 || set_which(SET_CURRENCY_NAMES, p->text.s + at - length, length, &word) == 0)
        return unit;
    return lex_unit_named(p->lex, word->value);
}

/* 500吨级泊位: the length of what makes a class of an amount of this unit, or 0. */
static size_t grade_at(struct span text, size_t at, const struct unit *unit)
{
    return unit->kind == UNIT_MEASURE || unit->kind == UNIT_MONEY ? parse_any(SET_UNIT_GRADES, text, at) : 0;
}

/* The unit of a number that has none beside it: that of its list, or what is meant without one. */
static const struct unit *unwritten_unit(struct parse *p, size_t number_at)
{
    const struct quantity *q = p->q;
    int digit;
    bool plain = q->bound == BOUND_EXACT && q->number.power == 0 && !(q->number.flags & NUMBER_MASKED) &&
                 number_digit(p->text.s + number_at, p->text.n - number_at, &digit) > 0;
    const struct unit *unit = plain ? listed_unit(p) : NULL;
    return unit != NULL ? unit : implied_unit(p);
}

static bool parse_number(struct parse *p)
{
    struct quantity *q = p->q;
    if (!number_parse(p->text.s + p->at, p->text.n - p->at, quantity_is_unit, p->lex, &q->number))
        return false;
    if (parse_any(SET_NUMBER_FRACTION_SIGNS, p->text, p->at + q->number.length) > 0)
        return form_fraction(p);
    if (form_composition(p) || form_ratio(p))
        return true;
    size_t number_at = p->at, length;
    p->at += q->number.length;
    q->damaged = all_zeros((struct span){p->text.s + number_at, q->number.length});
    parse_set(q, q->number.value);
    if (q->number.flags & NUMBER_SPAN) {
        q->hi = q->number.high;
        q->bound = BOUND_RANGE;
    }
    const struct unit *unit = NULL;
    struct number first = q->number;
    parse_range(p, &first, &unit);
    bool whole = unit != NULL;
    if (!whole && (unit = parse_unit(p, &length)) != NULL) {
        unit = points_after(p, unit, length);
        p->at += length;
        if (unit->kind == UNIT_PERCENT || unit->kind == UNIT_MONEY || unit->kind == UNIT_COUNT ||
            (unit->kind == UNIT_MEASURE && !parse_ends(p->text, p->place->at, SET_CHANGE_FROM)))
            parse_range(p, &first, &unit);
    }
    if (unit != NULL && parse_any(SET_UNIT_PEOPLE_NOUN_ENDS, p->text, p->at) > 0 &&
        unit->traits & UNIT_PERSON)
        p->at -= strlen(unit->name); /* 13亿人口: the noun, not the classifier */
    if (unit == NULL)
        unit = unwritten_unit(p, number_at);
    if (unit == NULL || !fits_unit(p, unit))
        return false;
    if (grade_at(p->text, p->at, unit) > 0)
        return false;
    if (unit->traits & UNIT_YUAN)
        unit = currency_before(p, unit);
    take_rest(p, unit);
    if (unit->power > 0 && (!dec_shift(&q->lo, unit->power) || !dec_shift(&q->hi, unit->power)))
        return false;
    q->unit = unit;
    if (unit->kind == UNIT_TENTH)
        q->unit = &p->lex->usual.percent;
    parse_per(p);
    return parse_end(p, (q->number.flags & NUMBER_VAGUE) != 0);
}

/* What + is written before: 同比+5.2%; elsewhere it joins names and numbers. */
static bool is_share(const struct unit *unit)
{
    return unit->kind == UNIT_PERCENT || unit->kind == UNIT_PERMILLE || unit->kind == UNIT_PP;
}

size_t quantity_parse(const struct lex *lex, const struct quantity_place *place, struct quantity *q)
{
    bool emphasis = place->at == 0 && place->text.n > 0 && place->text.s[0] == '*'; /* **支持…**: no mask */
    if (place->in_title || emphasis || (!place->first && inside_name(place->text, place->at)))
        return 0;
    static bool (*const parse[FORMS])(struct parse *) = {parse_number,  form_symbol, form_parts,
                                                         form_doubling, form_half,   form_bare};
    struct span t = place->text;
    size_t minus = parse_any(SET_MARK_MINUS, t, place->at);
    size_t plus = parse_any(SET_MARK_PLUS, t, place->at);
    size_t at = place->at + minus + plus;
    for (unsigned forms = forms_at(t.s + at, t.n - at); forms != 0; forms &= forms - 1) {
        memset(q, 0, sizeof *q);
        q->at = place->at;
        struct parse p = {lex, t, place, q, at, minus > 0};
        if (parse[__builtin_ctz(forms)](&p) && q->unit != NULL && q->unit->kind != UNIT_NONE) {
            q->sign = minus + plus > 0;
            return plus == 0 || is_share(q->unit) ? p.at - place->at : 0;
        }
    }
    return 0;
}

bool quantity_join(const struct lex *lex, struct span number, const struct span unit[2], struct quantity *q)
{
    char text[QUANTITY_JOINED];
    struct span s = {text, 0};
    const struct span parts[] = {number, unit[0], unit[1]};
    for (size_t i = 0; i < 3; i++) {
        if (parts[i].n > sizeof text - s.n)
            return false;
        memcpy(text + s.n, parts[i].s, parts[i].n);
        s.n += parts[i].n;
    }
    const struct quantity_place place = {.text = s};
    if (number_digit(s.s, s.n, &(int){0}) == 0 && s.n > 0 && s.s[0] == '+')
        return false;
    return quantity_parse(lex, &place, q) == s.n && q->unit != NULL;
}

size_t quantity_skip(const struct lex *lex, struct span text, size_t at)
{
    struct number n;
    uint32_t value;
    if (!number_parse(text.s + at, text.n - at, quantity_is_unit, lex, &n))
        return number_run(text.s + at, text.n - at); /* 二〇一五, 一二三产业 */
    size_t end = at + n.length;
    if (n.flags & NUMBER_ZH && n.length <= 3)
        return n.length;
    size_t unit = trie_longest(&lex->units, text.s + end, text.n - end, &value);
    size_t grade = unit > 0 ? grade_at(text, end + unit, &lex->unit[value]) : 0;
    bool hour = unit > 0 && (lex->unit[value].kind == UNIT_TIME || lex->unit[value].traits & UNIT_INDEX);
    return n.length + (grade > 0 || hour ? unit + grade : 0);
}
