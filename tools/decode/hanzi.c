#include "hanzi.h"

#include <string.h>

#include "pair_bit.h"

/* From the build; see common/gen. */
extern const char *const reading_text[];
extern const size_t reading_texts;
extern const uint16_t reading_id[];
extern const uint8_t reading_only_simplified[];
extern const uint32_t reading_first[];
extern const uint8_t pairs_single[], pairs_cost[], pairs_filter[];
extern const uint32_t pairs_first[];
extern const uint16_t pairs_second[];

enum {
    READINGS_FIRST = HANZI_READINGS_FIRST,
    PAIRS_FIRST = 0x4e00,
    LAST = HANZI_LAST,
};

/* Readings by hash, filled from reading_text when first asked. None is longer than a key; 0 is free. */
enum { READING_CELLS = 1 << 13 };
static struct {
    uint64_t key;
    int number;
} reading_cell[READING_CELLS];

/* The cell of the reading with that key, or the free one where it belongs. */
static size_t cell_of_reading(uint64_t key)
{
    size_t c = (size_t)((key * 0x9e3779b97f4a7c15U) >> 51);
    while (reading_cell[c].key != 0 && reading_cell[c].key != key)
        c = (c + 1) % READING_CELLS;
    return c;
}

static uint64_t key_of_reading(const char *s, size_t n)
{
    uint64_t key = 0;
    memcpy(&key, s, n);
    return key;
}

static void fill_readings(void)
{
    for (size_t i = 0; i < reading_texts; i++) {
        uint64_t key = key_of_reading(reading_text[i], strlen(reading_text[i]));
        size_t c = cell_of_reading(key);
        reading_cell[c].key = key;
        reading_cell[c].number = (int)i;
    }
}

int hanzi_reading(const char *s, size_t n)
{
    static bool filled;
    if (!filled)
        fill_readings();
    filled = true;
    if (n == 0 || n > sizeof(uint64_t))
        return -1;
    size_t c = cell_of_reading(key_of_reading(s, n));
    return reading_cell[c].key != 0 ? reading_cell[c].number : -1;
}

bool hanzi_reads(uint32_t cp, int reading)
{
    if (cp < READINGS_FIRST || cp > LAST || reading < 0)
        return false;
    const uint32_t *first = reading_first + (cp - READINGS_FIRST);
    for (uint32_t i = first[0]; i < first[1]; i++)
        if (reading_id[i] == reading)
            return true;
    return false;
}

bool hanzi_only_simplified(uint32_t cp)
{
    return cp >= READINGS_FIRST && cp <= LAST && reading_only_simplified[cp - READINGS_FIRST];
}

/* Costs in eighths of a bit. The Chinese ones were counted in a word list; that nearly every eighth character
 * of a text is punctuation and what digits and letters cost is rounded from general knowledge. */
enum {
    COMMA = 32,
    STOP = 36,
    LIST_COMMA = 36,
    COMMON_SIGN = 56,
    DIGIT = 48,
    LETTER = 64,
    BLANK = 40,
    OTHER_ASCII = 80,
    OTHER_SIGN = 112,
    WIDE_ASCII = 160, /* a full-width form that is no punctuation */
    OTHER = 200,
    NEVER = 255,
    NEW_WORD = 24, /* two characters that no word has side by side */
    SAME_WORD = 8,
    TWO_STOPS = 96, /* a comma after a full stop, and the like */
    FULL_STOP = 0x3002
};

static int cost_of_sign(uint32_t cp)
{
    if (cp < 0x80) {
        if ((cp >= '0' && cp <= '9') || cp == '.' || cp == '%')
            return DIGIT;
        if ((cp | 32) >= 'a' && (cp | 32) <= 'z')
            return LETTER;
        if (cp == ' ' || cp == '\n' || cp == '\r' || cp == '\t' || cp == ',')
            return BLANK;
        return cp < 0x20 || cp == 0x7f ? NEVER : OTHER_ASCII;
    }
    switch (cp) {
    case 0xff0c: return COMMA;
    case 0x3002: return STOP;
    case 0x3001: return LIST_COMMA;
    case 0xff1b:
    case 0xff1a:
    case 0x201c:
    case 0x201d:
    case 0xff08:
    case 0xff09:
    case 0x3000:
    case 0x300a:
    case 0x300b:
    case 0x300c:
    case 0x300d: return COMMON_SIGN;
    default: break;
    }
    if ((cp >= 0x2014 && cp <= 0x2026) || (cp >= 0x3003 && cp <= 0x3017) || cp == 0xff1f || cp == 0xff01 ||
        cp == 0xb7)
        return OTHER_SIGN;
    if (cp >= 0xff01 && cp <= 0xff5e)
        return WIDE_ASCII;
    return (cp >= 0xe000 && cp <= 0xf8ff) || cp == 0xfffd || cp < 0xa0 ? NEVER : OTHER;
}

/* A mark that ends a part of a sentence, after which there is not another one. */
static bool is_stop(uint32_t cp)
{
    return cp == FULL_STOP || cp == 0x3001 || cp == 0xff0c || cp == 0xff1b || cp == 0xff1a;
}

uint8_t hanzi_alone[HANZI_BMP];

void hanzi_fill_costs(void)
{
    for (uint32_t cp = 0; cp < HANZI_BMP; cp++) {
        uint32_t s = hanzi_simplified(cp);
        int cost = s >= PAIRS_FIRST && s <= LAST ? pairs_single[s - PAIRS_FIRST] : cost_of_sign(cp);
        hanzi_alone[cp] = (uint8_t)(cost > 0 ? cost : 1);
    }
}

/* What b costs after a inside a word; NEVER when no word has them so. Both are indices. */
static int cost_of_pair(uint32_t a, uint32_t b)
{
    uint32_t bit = pair_bit(a, b);
    if (!(pairs_filter[bit / 8] >> bit % 8 & 1))
        return NEVER;
    uint32_t low = pairs_first[a], high = pairs_first[a + 1];
    while (low < high) {
        uint32_t mid = (low + high) / 2;
        if (pairs_second[mid] == b)
            return pairs_cost[mid];
        if (pairs_second[mid] < b)
            low = mid + 1;
        else
            high = mid;
    }
    return NEVER;
}

int hanzi_cost(uint32_t before, uint32_t cp)
{
    uint32_t a = hanzi_simplified(before), b = hanzi_simplified(cp);
    int alone = hanzi_cost_alone(cp);
    if (b < PAIRS_FIRST || b > LAST || a < PAIRS_FIRST || a > LAST)
        return alone + (is_stop(cp) && is_stop(before) ? TWO_STOPS : 0);
    int pair = cost_of_pair(a - PAIRS_FIRST, b - PAIRS_FIRST) + SAME_WORD;
    return pair < alone + NEW_WORD ? pair : alone + NEW_WORD;
}

unsigned hanzi_to_gbk(uint32_t cp)
{
    static uint16_t bytes[1 << 16]; /* filled from gbk_character when first asked */
    if (bytes[0x4e00] == 0)
        for (unsigned i = 0; i < 0x8000; i++)
            if (gbk_character[i] != 0)
                bytes[gbk_character[i]] = (uint16_t)(0x8000 | i);
    return cp < 1 << 16 ? bytes[cp] : 0;
}
