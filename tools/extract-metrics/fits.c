#include "fits.h"

#include "tokens.h"

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
    if (p->place->in_quotes || (n->length <= 3 && parse_ends(p->text, p->place->at, SET_NUMBER_NAMES)))
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

/* How often a thing was done is no count of things: 三次提高, 3次赴北京, 每季度通报1次, 连续2次; nor is which
 * meeting it was: 人大六次会议. */
static bool how_often(const struct parse *p, const struct unit *unit)
{
    enum { EACH_BEFORE = 36 }; /* bytes */
    if (!(unit->traits & UNIT_OCCASION))
        return false;
    uint32_t value;
    size_t length = trie_longest(&p->lex->words, p->text.s + p->at, p->text.n - p->at, &value);
    uint32_t classes = length > 0 ? p->lex->word[value].classes : 0;
    bool each = false;
    for (size_t at = p->place->at > EACH_BEFORE ? p->place->at - EACH_BEFORE : 0; at < p->place->at; at++)
        each = set_at(SET_IMPLIED_CLAUSE_BREAKS, p->text.s + at, p->place->at - at) == 0 &&
               (each || set_at(SET_TIMES_EACH, p->text.s + at, p->place->at - at) > 0);
    if (each || parse_ends(p->text, p->place->at, SET_TIMES_STREAKS))
        return true;
    bool verb = each || classes & (WORD_UP | WORD_DOWN) ||
                (classes & WORD_ACTION && !(classes & (WORD_VERBAL | WORD_NOUN)));
    return verb || parse_any(SET_TIMES_ADVERBS, p->text, p->at) > 0 ||
           (p->q->number.flags & NUMBER_ZH &&
            (classes & WORD_ACTION || parse_ends(p->text, p->place->at, SET_MEETING_BODIES)));
}

/* 跨过两个百亿台阶, 三个台阶: steps that something took, no things; not 2万家大关. */
static bool counts_steps(const struct parse *p)
{
    static const struct decimal few = {10, 0};
    size_t at = p->at, length;
    while ((length = parse_any(SET_STEP_SIZES, p->text, at)) > 0)
        at += length;
    return (at > p->at || dec_compare(p->q->number.value, few) < 0) &&
           parse_any(SET_STEP_NOUNS, p->text, at) > 0;
}

/* True when one of the words stands not far before the number. */
static bool stands_after(const struct parse *p, enum set_id words)
{
    enum { BEFORE = 36 }; /* bytes */
    size_t from = p->place->at > BEFORE ? p->place->at - BEFORE : 0;
    while (from < p->place->at && ((unsigned char)p->text.s[from] & 0xc0) == 0x80)
        from++; /* to the beginning of a character */
    return set_within(words, (struct span){p->text.s + from, p->place->at - from});
}

/* Units that need more than a number before them. These questions (with zh_counts and how_often) are no table
 * of rules: they are asked of every number while the text is scanned, most are settled by the first of them,
 * and what they need is looked ahead for from where the parse stands. The words are in sets.csv and
 * words.csv. */
bool fits_unit(const struct parse *p, const struct unit *unit)
{
    const struct number *n = &p->q->number;
    static const struct decimal ten = {10, 0};
    if (parse_ends(p->text, p->place->at, SET_RATE_LEADS))
        return false; /* 每100平方公里134公里: what a rate is of */
    switch (unit->kind) {
    case UNIT_NONE:
    case UNIT_TIME:
    case UNIT_RANK:
    case UNIT_DOUBLING:
    case UNIT_KINDS: return false;
    case UNIT_TENTH:
        return dec_compare(n->value, ten) <= 0 && n->power <= 1 &&
               parse_any(SET_TENTH_WORDS, p->text, p->at) == 0;
    case UNIT_SCORE:
        if (unit->traits & UNIT_INDEX && !stands_after(p, SET_UNIT_POINTS_COUNTED))
            return false; /* 上午8点 */
        return !(n->flags & NUMBER_ZH) && parse_any(SET_UNIT_SCORE_NOT, p->text, p->at) == 0;
    case UNIT_AGE: return !(n->flags & NUMBER_ZH);
    case UNIT_DAYS: return stands_after(p, SET_UNIT_DAYS_COUNTED);
    case UNIT_PLACE:
        if (n->flags & NUMBER_MASKED)
            return false;
        break;
    case UNIT_MEASURE:
        if (unit->traits & UNIT_VOLTAGE && parse_any(SET_POWER_LINES, p->text, p->at) > 0)
            return false; /* 500千伏输电线路: a class of lines */
        break;
    case UNIT_COUNT:
        if (parse_ends(p->text, p->place->at, SET_RANK_EDGES) && unit->traits & UNIT_ORDER)
            return false; /* 前三位 */
        p->q->steps = counts_steps(p);
        break;
    case UNIT_PERMILLE:
    case UNIT_PERCENT:
        if (parse_any(SET_QUANTITY_SAMPLES, p->text, p->at) > 0)
            return false; /* 5‰人口变动抽样 */
        break;
    case UNIT_MONEY:
    case UNIT_PP:
    case UNIT_MULTIPLE: break;
    }
    if (parse_any(SET_QUANTITY_ASPECTS, p->text, p->at) > 0)
        return false; /* 9个方面工作 */
    return !how_often(p, unit) && (!(n->flags & NUMBER_ZH) || zh_counts(p, unit));
}
