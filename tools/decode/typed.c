#include "typed.h"

#include "utf8.h"

/* How somebody may have come to type a character. */
enum kind { ASCII, PUNCTUATION, SIGN, SMALL, CAPITAL, OTHER };

static enum kind kind_of(uint32_t cp)
{
    static const uint16_t signs[] = {0xa2,   0xa3,   0xa5,   0xa7,   0xa9,   0xae,   0xb0,   0xb1,
                                     0xb2,   0xb3,   0xb5,   0xb7,   0xb9,   0xbc,   0xbd,   0xbe,
                                     0xd7,   0xf7,   0x2022, 0x2030, 0x2032, 0x2033, 0x203b, 0x20ac,
                                     0x2122, 0x2264, 0x2265, 0x25a0, 0x25cf, 0};
    if (cp < 0x80)
        return ASCII;
    if (cp == 0xa0 || cp == 0xab || cp == 0xad || cp == 0xbb ||
        (cp >= 0x2010 && cp <= 0x2027 && cp != 0x2020 && cp != 0x2021))
        return PUNCTUATION;
    for (const uint16_t *s = signs; *s != 0; s++)
        if (*s == cp)
            return SIGN;
    if (cp >= 0xc0 && cp <= 0xff)
        return cp < 0xdf ? CAPITAL : SMALL;
    if (cp >= 0x100 && cp < 0x180) {
        bool odd = (cp >= 0x139 && cp <= 0x148) || cp >= 0x179; /* are capitals */
        return ((cp & 1) != 0) == odd ? CAPITAL : SMALL;
    }
    if (cp >= 0x391 && cp <= 0x42f && cp != 0x3b1)
        return cp >= 0x3b1 && cp <= 0x3c9 ? SMALL : CAPITAL;
    return cp >= 0x430 && cp < 0x460 ? SMALL : OTHER;
}

bool typed_is_letter(uint32_t cp)
{
    return kind_of(cp) >= SMALL;
}

int typed_cost(uint32_t before, uint32_t cp)
{
    enum {
        REPEATED_SIGN = 4,
        REPEATED = 24,
        TYPED = 24,
        FIRST = 56,
        IN_WORD = 88,
        ALPHABET = 40,
        AMISS = 140
    };
    static const uint8_t amiss = 72, after_letter = 60, after_sign = 64, other = 110;
    static const uint32_t greek = 0x370, cyrillic = 0x400, last = 0x530;
    enum kind kind = kind_of(cp), left = kind_of(before);
    if (kind == ASCII)
        return 0;
    if (cp == before)
        return kind < SMALL ? REPEATED_SIGN : REPEATED;
    if (kind == PUNCTUATION)
        return TYPED;
    if (kind == SIGN)
        return left <= PUNCTUATION ? TYPED : left == SIGN ? amiss : after_letter;
    if (kind == OTHER || left == OTHER)
        return other;
    if (left == SMALL && kind == CAPITAL)
        return AMISS;
    if (cp >= greek && cp < last && (left <= SIGN || (before < cyrillic) == (cp < cyrillic)))
        return ALPHABET;
    return left == SIGN ? after_sign : left <= PUNCTUATION ? FIRST : IN_WORD;
}

static bool is_small(uint32_t cp)
{
    return cp >= 'a' && cp <= 'z';
}

static bool is_capital(uint32_t cp)
{
    return cp >= 'A' && cp <= 'Z';
}

/* True when somebody may well have typed cp between the two; `run` is how many letters outside of ASCII are
 * there side by side. */
static bool is_natural(uint32_t before, uint32_t cp, uint32_t after, size_t run)
{
    enum { ALPHABET_RUN = 4, LAST_LATIN = 0x21b, TURNED = 0xa1 /* Spanish marks in front of a sentence */ };
    enum kind kind = kind_of(cp);
    if (cp == TURNED || cp == TURNED + 0x1e)
        return kind_of(before) == ASCII && (is_capital(after) || is_small(after));
    if (kind == PUNCTUATION || kind == SIGN)
        return (kind_of(before) == ASCII || before == cp) && (kind_of(after) == ASCII || after == cp);
    if (run >= ALPHABET_RUN && kind != OTHER)
        return true;
    if (kind == SMALL || (cp > 0x17f && cp <= LAST_LATIN))
        return cp <= LAST_LATIN && (is_small(before) || is_capital(before) || is_small(after));
    return kind == CAPITAL && cp <= LAST_LATIN &&
           (is_small(after) || is_capital(after) || (is_capital(before) && kind_of(after) == ASCII));
}

/* Letters outside of ASCII at the beginning of t. */
static size_t letters_at(struct span t)
{
    size_t count = 0, n;
    uint32_t cp;
    for (size_t i = 0; i < t.n; i += n, count++)
        if ((n = utf8_decode(t.s + i, t.n - i, &cp)) == 0 || kind_of(cp) < SMALL)
            break;
    return count;
}

size_t typed_unnatural(struct span t)
{
    uint32_t before = 0, cp = 0, after;
    size_t count = 0, run = 0, left = 0, n;
    for (size_t i = 0; i < t.n; i += n, before = cp) {
        n = utf8_decode(t.s + i, t.n - i, &cp);
        if (n == 0)
            return SIZE_MAX;
        if (i + n == t.n || utf8_decode(t.s + i + n, t.n - i - n, &after) == 0)
            after = 0;
        if (cp >= 0x80 && left == 0)
            left = run = letters_at((struct span){t.s + i, t.n - i});
        left -= left > 0;
        count += cp >= 0x80 && !is_natural(before, cp, after, run);
    }
    return count;
}
