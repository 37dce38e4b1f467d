#include "quantity.h"

#include "form.h"
#include "implied.h"
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
    if (s[0] == '-')
        return n > 1 && number_digit(s + 1, n - 1, &digit) > 0;
    return !(forms_at(s, n) & 1U << FORM_HALF) || set_at(SET_NUMBER_HALVES, s, n) > 0;
}

/* The second number of 1至2家, 20%—30%. Moves on only when there is one. */
static void parse_range(struct parse *p, struct number *first, const struct unit **unit)
{
    size_t at = p->at, dash = parse_any(SET_MARK_RANGE, p->text, at);
    if (dash == 0 || (first->flags & NUMBER_MASKED))
        return;
    if (span_starts_at(p->text, at + dash, "—") > 0)
        dash += strlen("—");
    struct number second;
    int digit;
    bool arabic = number_digit(p->text.s + p->place->at, p->text.n - p->place->at, &digit) > 0;
    bool arabic_second = number_digit(p->text.s + at + dash, p->text.n - at - dash, &digit) > 0;
    if (arabic != arabic_second ||
        !number_parse(p->text.s + at + dash, p->text.n - at - dash, quantity_is_unit, p->lex, &second))
        return;
    size_t length, keep = p->at;
    p->at = at + dash + second.length;
    const struct unit *second_unit = parse_unit(p, &length);
    if (second_unit == NULL || (*unit != NULL && *unit != second_unit)) {
        p->at = keep;
        return;
    }
    struct decimal low = first->value;
    if (*unit == NULL && first->power == 0 && second.power > 0 && dec_compare(low, second.value) < 0 &&
        !dec_shift(&low, second.power))
        low = first->value;
    if (dec_compare(low, second.value) >= 0) {
        p->at = keep;
        return;
    }
    p->at += length;
    *unit = second_unit;
    p->q->lo = low;
    p->q->hi = second.value;
    p->q->bound = BOUND_RANGE;
    p->q->number.flags |= second.flags;
}

/* The unit that a number shares with those behind it: 分别提高15、22个百分点, 各为3、5家. NULL when it is no
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

/* 元/亩: the unit behind the stroke. */
static void parse_per(struct parse *p)
{
    size_t stroke = span_starts_at(p->text, p->at, "/") + span_starts_at(p->text, p->at, "／"), length;
    struct parse behind = *p;
    behind.at += stroke;
    const struct unit *unit = stroke > 0 ? parse_unit(&behind, &length) : NULL;
    if (unit == NULL)
        return;
    p->q->per = unit->name;
    p->at = behind.at + length;
}

/* 抓好以下五项工作。 announces a list, it counts nothing. */
static bool announces(const struct parse *p)
{
    size_t end = p->at + parse_any(SET_ANNOUNCED_KINDS, p->text, p->at);
    size_t work = parse_any(SET_ANNOUNCED_WORK, p->text, end);
    enum token_kind kind;
    return work > 0 && (end + work == p->text.n || p->text.s[end + work] == '*' ||
                        (token_mark(p->text, end + work, &kind) > 0 && kind != TOKEN_PAUSE));
}

/* What a Chinese numeral may count: not slogans, not a vague 一, not what idioms follow. */
static bool zh_counts(const struct parse *p, const struct unit *unit)
{
    const struct number *n = &p->q->number;
    if (p->place->in_quotes)
        return false;
    if (unit->kind != UNIT_COUNT && unit->kind != UNIT_PLACE)
        return !(n->flags & NUMBER_ONE) || unit->kind == UNIT_MONEY || unit->kind == UNIT_TENTH ||
               unit->kind == UNIT_MULTIPLE || p->place->bounded;
    enum bound after;
    struct parse ahead = *p;
    if (n->flags & NUMBER_ONE && !parse_ends(p->text, p->place->at, SET_ONE_COUNTS_AFTER) &&
        !parse_after(&ahead, &after))
        return false;
    static const struct decimal ten = {10, 0};
    if ((!unit->zh && dec_compare(n->value, ten) < 0) || announces(p))
        return false;
    if (unit->traits & UNIT_ENTERPRISE && parse_any(SET_FAMILY_PLACES, p->text, p->at) > 0 &&
        parse_any(SET_FAMILY_BRANCHES, p->text, p->at) == 0)
        return false;
    uint32_t value;
    size_t length = trie_longest(&p->lex->words, p->text.s + p->at, p->text.n - p->at, &value);
    uint32_t classes = length > 0 ? p->lex->word[value].classes : 0;
    return !(classes & WORD_IDIOM);
}

/* How often a thing was done is no count of things: 三次提高, 3次赴北京; nor is which meeting it was:
 * 人大六次会议. */
static bool how_often(const struct parse *p, const struct unit *unit)
{
    if (!(unit->traits & UNIT_OCCASION))
        return false;
    uint32_t value;
    size_t length = trie_longest(&p->lex->words, p->text.s + p->at, p->text.n - p->at, &value);
    uint32_t classes = length > 0 ? p->lex->word[value].classes : 0;
    bool verb =
        classes & (WORD_UP | WORD_DOWN) || (classes & WORD_ACTION && !(classes & (WORD_VERBAL | WORD_NOUN)));
    return verb || parse_any(SET_TIMES_ADVERBS, p->text, p->at) > 0 ||
           (p->q->number.flags & NUMBER_ZH &&
            (classes & WORD_ACTION || parse_ends(p->text, p->place->at, SET_MEETING_BODIES)));
}

/* Units that need more than a number before them. These questions (with zh_counts and how_often) are no table
 * of rules: they are asked of every number while the text is scanned, most are settled by the first of them,
 * and what they need is looked ahead for from where the parse stands. The words are in sets.csv and
 * words.csv. */
static bool unit_fits(const struct parse *p, const struct unit *unit)
{
    const struct number *n = &p->q->number;
    static const struct decimal ten = {10, 0};
    switch (unit->kind) {
    case UNIT_NONE:
    case UNIT_TIME:
    case UNIT_RANK:
    case UNIT_DOUBLING:
    case UNIT_KINDS: return false;
    case UNIT_TENTH:
        return dec_compare(n->value, ten) <= 0 && n->power <= 1 &&
               parse_any(SET_TENTH_WORDS, p->text, p->at) == 0;
    case UNIT_SCORE: return !(n->flags & NUMBER_ZH) && parse_any(SET_UNIT_SCORE_NOT, p->text, p->at) == 0;
    case UNIT_AGE: return !(n->flags & NUMBER_ZH);
    case UNIT_DAYS: {
        size_t from = p->place->at > 36 ? p->place->at - 36 : 0;
        while (from < p->place->at && ((unsigned char)p->text.s[from] & 0xc0) == 0x80)
            from++; /* to the beginning of a character */
        return set_within(SET_UNIT_DAYS_COUNTED, (struct span){p->text.s + from, p->place->at - from});
    }
    case UNIT_PLACE:
        if (n->flags & NUMBER_MASKED)
            return false;
        break;
    case UNIT_MEASURE:
        if (unit->traits & UNIT_VOLTAGE && parse_any(SET_POWER_LINES, p->text, p->at) > 0)
            return false; /* 500千伏输电线路: a class of lines */
        break;
    case UNIT_COUNT:
    case UNIT_MONEY:
    case UNIT_PERCENT:
    case UNIT_PERMILLE:
    case UNIT_PP:
    case UNIT_MULTIPLE: break;
    }
    if (parse_any(SET_QUANTITY_ASPECTS, p->text, p->at) > 0)
        return false; /* 9个方面工作 */
    return !how_often(p, unit) && (!(n->flags & NUMBER_ZH) || zh_counts(p, unit));
}

/* A digit that belongs to a name, a code or a decimal that began further left. */
static bool inside_name(struct span t, size_t at)
{
    if (at == 0)
        return false;
    char c = t.s[at - 1];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '/' || c == '#' || c == '_' || c == '+' || c == '=';
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

/* What stands behind the unit and belongs to the number: 两米半, 五元三角, 七成六. A half is no half of a
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

static bool parse_number(struct parse *p)
{
    struct quantity *q = p->q;
    if (!number_parse(p->text.s + p->at, p->text.n - p->at, quantity_is_unit, p->lex, &q->number))
        return false;
    if (parse_any(SET_NUMBER_FRACTION_SIGNS, p->text, p->at + q->number.length) > 0)
        return form_fraction(p);
    if (form_ratio(p))
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
        p->at += length;
        if (unit->kind == UNIT_PERCENT || unit->kind == UNIT_MONEY || unit->kind == UNIT_COUNT)
            parse_range(p, &first, &unit);
    }
    if (unit != NULL && parse_any(SET_UNIT_PEOPLE_NOUN_ENDS, p->text, p->at) > 0 &&
        unit->traits & UNIT_PERSON)
        p->at -= strlen(unit->name); /* 13亿人口: the noun, not the classifier */
    int digit;
    if (unit == NULL && q->bound == BOUND_EXACT && q->number.power == 0 &&
        !(q->number.flags & NUMBER_MASKED) &&
        number_digit(p->text.s + number_at, p->text.n - number_at, &digit) > 0)
        unit = listed_unit(p);
    if (unit == NULL)
        unit = implied_unit(p);
    if (unit == NULL || !unit_fits(p, unit))
        return false;
    take_rest(p, unit);
    if (unit->power > 0 && (!dec_shift(&q->lo, unit->power) || !dec_shift(&q->hi, unit->power)))
        return false;
    q->unit = unit;
    if (unit->kind == UNIT_TENTH)
        q->unit = &p->lex->usual.percent;
    parse_per(p);
    return parse_end(p, (q->number.flags & NUMBER_VAGUE) != 0);
}

size_t quantity_parse(const struct lex *lex, const struct quantity_place *place, struct quantity *q)
{
    bool emphasis = place->at == 0 && place->text.n > 0 && place->text.s[0] == '*'; /* **支持…**: no mask */
    if (place->in_title || emphasis || inside_name(place->text, place->at))
        return 0;
    static bool (*const parse[FORMS])(struct parse *) = {parse_number,  form_symbol, form_parts,
                                                         form_doubling, form_half,   form_bare};
    struct span t = place->text;
    size_t minus = parse_any(SET_MARK_MINUS, t, place->at);
    size_t at = place->at + minus;
    for (unsigned forms = forms_at(t.s + at, t.n - at); forms != 0; forms &= forms - 1) {
        memset(q, 0, sizeof *q);
        q->at = place->at;
        struct parse p = {lex, t, place, q, at, minus > 0};
        if (parse[__builtin_ctz(forms)](&p) && q->unit != NULL && q->unit->kind != UNIT_NONE)
            return p.at - place->at;
    }
    return 0;
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
    return n.length + (unit > 0 && lex->unit[value].kind == UNIT_TIME ? unit : 0);
}
