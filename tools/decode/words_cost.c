#include "words_cost.h"

#include "hanzi.h"

/* From the build; see common/gen. */
extern const uint8_t pairs_single[];
extern const uint8_t words_alone[];
extern const uint32_t words_first[];
extern const uint64_t words_rest[];

enum {
    FIRST = 0x4e00,
    LAST = HANZI_LAST,
    PART = 24,        /* a part of a word that the list does not know, more than the character */
    SINGLE_END = 14,  /* a sentence that ends in a word of one character */
    STOP_QUOTED = 64, /* a quotation that ends with its sentence */
    CLOSING_QUOTE = 0x201d,
    NUMERALS = 44,  /* a numeral after another */
    TWO_STOPS = 96, /* a comma after a full stop, and the like */
    FULL_STOP = 0x3002,
    MOST = 1 << 28,
};

uint8_t words_alone_costs[WORDS_BMP];

static bool is_hanzi(uint32_t cp)
{
    return cp >= FIRST && cp <= LAST;
}

void words_fill_costs(void)
{
    for (uint32_t cp = 0; cp < WORDS_BMP; cp++) {
        uint32_t s = hanzi_simplified(cp);
        int cost = hanzi_cost_alone(cp);
        if (is_hanzi(s)) {
            cost = pairs_single[s - FIRST] + PART;
            cost = words_alone[s - FIRST] < cost ? words_alone[s - FIRST] : cost;
        }
        words_alone_costs[cp] = (uint8_t)(cost > 0 ? cost : 1);
    }
}

/* What the word costs that is the character `first` and the three in `rest`, 16 bits each; MOST if there is
 * none. */
static int cost_of_word(uint32_t first, uint64_t rest)
{
    enum { COST = 0xff };
    uint32_t low = words_first[first - FIRST], high = words_first[first - FIRST + 1];
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (words_rest[mid] < rest)
            low = mid + 1;
        else
            high = mid;
    }
    bool found = low < words_first[first - FIRST + 1] && (words_rest[low] & ~(uint64_t)COST) == rest;
    return found ? (int)(words_rest[low] & COST) : MOST;
}

/* The cheapest way to cut the text with s at the end of a word of more characters. */
static int cost_with_word(const struct words *w, uint32_t s)
{
    enum { TOP = 48, HALF = 16 };
    int least = MOST;
    uint64_t rest = (uint64_t)s << TOP;
    for (unsigned k = 0; k < w->joined; k++) {
        int word = cost_of_word(w->last[k], rest);
        least = w->before[k] + word < least ? w->before[k] + word : least;
        rest = rest >> HALF | (uint64_t)w->last[k] << TOP;
    }
    return least;
}

/* A mark that ends a part of a sentence, after which there is not another one. */
static bool is_stop(uint32_t cp)
{
    return cp == FULL_STOP || cp == 0x3001 || cp == 0xff0c || cp == 0xff1b || cp == 0xff1a || cp == ',' ||
           cp == ';' || cp == ':';
}

static bool is_opening(uint32_t cp)
{
    return cp == 0x201c || cp == 0x300a || cp == 0xff08;
}

/* What the text costs without cp, a mark, but with what is odd about cp after it. */
static int cost_before_mark(const struct words *w, uint32_t cp)
{
    if (cp == CLOSING_QUOTE)
        return w->cost + (is_stop(w->last[0]) ? STOP_QUOTED : 0);
    if (!is_stop(cp))
        return w->cost;
    int single = w->single + (cp == FULL_STOP ? SINGLE_END : 0);
    return (single < w->other ? single : w->other) +
           (is_stop(w->last[0]) || is_opening(w->last[0]) ? TWO_STOPS : 0);
}

static bool is_numeral(uint32_t s)
{
    switch (s) {
    case 0x4e00: /* 一 to 九 */
    case 0x4e8c:
    case 0x4e09:
    case 0x56db:
    case 0x4e94:
    case 0x516d:
    case 0x4e03:
    case 0x516b:
    case 0x4e5d:
    case 0x5341: /* 十 */
    case 0x767e: /* 百 */
    case 0x5343: /* 千 */
    case 0x4e07: /* 万 */
    case 0x4ebf: /* 亿 */ return true;
    default: return false;
    }
}

void words_add(struct words *w, uint32_t cp)
{
    uint32_t s = hanzi_simplified(cp);
    int single = MOST, other = MOST;
    if (is_hanzi(s)) {
        int cost = words_alone_cost(s);
        if (cost > NUMERALS && is_numeral(w->last[0]) && is_numeral(s))
            cost = NUMERALS;
        single = w->cost + cost;
        w->joined = (uint16_t)(!words_may_join(w->last[0], s) ? 0 : w->joined < 3 ? w->joined + 1 : 3);
        if (w->joined > 0)
            other = cost_with_word(w, s);
    } else {
        w->joined = 0;
        other = cost_before_mark(w, cp) + words_alone_cost(cp);
    }
    w->before[2] = w->before[1];
    w->before[1] = w->before[0];
    w->before[0] = w->cost;
    w->last[2] = w->last[1];
    w->last[1] = w->last[0];
    w->last[0] = (uint16_t)(s < WORDS_BMP ? s : 0);
    w->single = single;
    w->other = other;
    w->cost = single < other ? single : other;
}
