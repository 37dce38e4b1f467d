/* Each charset's reading of the same bytes has a cost, minus the logarithm of how likely such a text is. For
 * Chinese characters that is hanzi_cost, made from word frequencies; for ASCII it is a small table of what
 * kind of character follows what kind. The costs of ASCII matter: Chinese in UTF-16 looks like a jumble of
 * letters, signs and controls, and English in UTF-16's eyes like a jumble of rare Chinese characters. */
#include "score.h"

#include <limits.h>
#include <stdint.h>

#include "hanzi.h"
#include "utf8.h"

enum {
    SAMPLE = 1 << 16,
    HEAD = 32,      /* bytes that show who may lead */
    CHUNK = 256,    /* bytes between two looks at the scores */
    CERTAIN = 400,  /* eighths of a bit by which the best must lead the second */
    DECLARED = 120, /* the advantage of the declared charset */
    BAD = 240,      /* a byte that is ill-formed */
    CONTROL = 200,
    SWITCH = 16, /* from ASCII to Chinese or back */
    CUT = 24,    /* a character is cut at the beginning */
};

enum { ILL = 0x110000 };

/* The character at s (n > 0 bytes left) and its length; *cp = ILL when it is ill-formed, length 0 when it is
 * cut. */
typedef size_t next_character(const unsigned char *s, size_t n, uint32_t *cp);

static size_t next_utf8(const unsigned char *s, size_t n, uint32_t *cp)
{
    size_t length = utf8_decode((const char *)s, n, cp);
    if (length > 0)
        return length;
    *cp = ILL;
    if (*s >= 0xc2 && *s < 0xf5 && n < utf8_length((char)*s)) {
        size_t i = 1;
        while (i < n && (s[i] & 0xc0) == 0x80)
            i++;
        return i < n;
    }
    return 1;
}

static size_t found(uint32_t character, size_t length, uint32_t *cp)
{
    if (character == 0)
        return 1;
    *cp = character;
    return length;
}

/* 1 where an ASCII character or what begins no other one is at s, else 0. */
static inline size_t next_single(const unsigned char *s, uint32_t *cp)
{
    *cp = *s < 0x80 ? *s : ILL;
    return *s <= 0x80 || *s == 0xff;
}

static size_t next_gb18030(const unsigned char *s, size_t n, uint32_t *cp)
{
    static const uint32_t euro = 0x20ac;
    size_t single = next_single(s, cp);
    if (single > 0) {
        *cp = *s == 0x80 ? euro : *cp;
        return single;
    }
    if (n < 2)
        return 0;
    if (s[1] >= '0' && s[1] <= '9') {
        static const uint32_t rare = 0x3400;
        if (n < 4)
            return n > 2 && (s[2] < 0x81 || s[2] == 0xff);
        bool good = s[2] > 0x80 && s[2] < 0xff && s[3] >= '0' && s[3] <= '9';
        *cp = good ? rare : ILL;
        return good ? 4 : 1;
    }
    /* User-defined characters are well-formed, but next to never there. */
    return found(hanzi_from_gbk(*s, s[1]), 2, cp);
}

static size_t next_big5(const unsigned char *s, size_t n, uint32_t *cp)
{
    size_t single = next_single(s, cp);
    if (single > 0)
        return single;
    if (n < 2)
        return 0;
    return found(hanzi_from_hkscs(*s, s[1]), 2, cp);
}

static size_t next_euc_tw(const unsigned char *s, size_t n, uint32_t *cp)
{
    enum { SS2 = 0x8e };
    *cp = ILL;
    if (*s < 0x80) {
        *cp = *s;
        return 1;
    }
    size_t shift = *s == SS2 ? 2 : 0;
    if (n < shift + 2)
        return 0;
    if (shift == 0)
        return found(hanzi_from_cns(1, s[0], s[1]), 2, cp);
    return s[1] > 0xa0 && s[1] < 0xb0 ? found(hanzi_from_cns(s[1] - 0xa0u, s[2], s[3]), 4, cp) : 1;
}

static size_t utf16(unsigned unit, size_t n, uint32_t *cp)
{
    static const uint32_t rare = 0x20000;
    *cp = unit;
    if (unit >= 0xd800 && unit < 0xe000)
        *cp = rare; /* half of it */
    else if (unit >= 0xfffe || (unit >= 0xe000 && unit < 0xf900))
        *cp = ILL; /* no character, or a user's */
    return n < 2 ? 0 : 2;
}

static size_t next_utf16le(const unsigned char *s, size_t n, uint32_t *cp)
{
    return utf16(n < 2 ? 0 : s[0] | (unsigned)s[1] << 8, n, cp);
}

static size_t next_utf16be(const unsigned char *s, size_t n, uint32_t *cp)
{
    return utf16(n < 2 ? 0 : s[1] | (unsigned)s[0] << 8, n, cp);
}

enum kind { LOWER, UPPER, DIGIT, BLANK, SIGN, WIDE, KINDS };

static enum kind kind_of(uint32_t cp)
{
    if (cp >= 0x80)
        return WIDE;
    if (cp >= 'a' && cp <= 'z')
        return LOWER;
    if (cp >= 'A' && cp <= 'Z')
        return UPPER;
    if (cp >= '0' && cp <= '9')
        return DIGIT;
    return cp == ' ' || cp == '\n' || cp == '\r' || cp == '\t' ? BLANK : SIGN;
}

/* What an ASCII character of the second kind costs after one of the first: rounded from general knowledge.
 */
static int cost_of_ascii(uint32_t before, uint32_t cp)
{
    static const unsigned char cost[KINDS][KINDS - 1] = {
        /* lower upper digit blank sign */
        {34, 76, 64, 24, 44}, /* lower */
        {42, 42, 60, 32, 52}, /* UPPER */
        {72, 72, 30, 36, 44}, /* digit */
        {44, 52, 52, 20, 52}, /* blank */
        {46, 54, 48, 28, 44}, /* sign */
        {80, 72, 44, 32, 64}, /* Chinese */
    };
    if ((cp < 0x20 && kind_of(cp) != BLANK) || cp == 0x7f)
        return CONTROL;
    return cost[kind_of(before)][kind_of(cp)];
}

static int cost_of(uint32_t before, uint32_t cp)
{
    if (cp < 0x80)
        return cost_of_ascii(before, cp);
    return hanzi_cost(before, cp) + (before > ' ' && before < 0x80 ? SWITCH : 0);
}

struct reading {
    next_character *next;
    struct score score;
    size_t at;
    uint32_t before;
    bool any; /* character has been read: what is cut at both ends and nothing else is no text */
};

/* Reads on up to place `to` of the n bytes, or until it costs more than `most`. */
static void read_on(struct reading *r, const unsigned char *s, size_t n, size_t to, int most)
{
    while (r->at < to && r->score.cost <= most) {
        uint32_t cp;
        size_t length = r->next(s + r->at, n - r->at, &cp);
        if (length == 0) {
            r->score.cost += r->any ? 0 : BAD * (int)(n - r->at);
            r->at = n;
            break;
        }
        bool bad = cp == ILL;
        r->any = true;
        r->score.cost += bad ? BAD * (int)length : cost_of(r->before, cp);
        r->score.bad += bad ? length : 0;
        r->score.controls += cp < 0x20 && kind_of(cp) != BLANK;
        r->before = cp;
        r->at += length;
    }
    r->score.bytes = r->at;
}

/* Reads that begin in the middle of a character, and what each may skip. */
enum { READINGS = SCORE_CHARSETS + 5 };

static size_t begin(struct reading *r, enum score_charset *charset, enum score_charset declared, size_t most)
{
    static next_character *const next[] = {next_utf8,   next_gb18030, next_big5,
                                           next_euc_tw, next_utf16le, next_utf16be};
    static const int prior[] = {0, 0, 8, 40, 40, 48};
    size_t n = 0;
    for (int c = 0; c < SCORE_CHARSETS; c++) {
        size_t skips = c == SCORE_UTF8 ? 3 : c <= SCORE_EUC_TW ? 2 : 1;
        for (size_t skip = 0; skip < skips; skip++, n++) {
            charset[n] = (enum score_charset)c;
            r[n] = (struct reading){.next = next[c], .at = skip, .before = '\n'};
            r[n].score.cost = prior[c] + (skip > 0 ? CUT : 0) - (charset[n] == declared ? DECLARED : 0);
            r[n].score.cost += skip < most ? 0 : BAD * (int)most; /* it reads nothing */
        }
    }
    return n;
}

/* Reads on up to place `to`, the reading that led so far first: costs only rise, so whichever comes to cost
 * more than is CERTAIN against one that is already there cannot lead, and need not be read to the end.
 * Returns which one leads. */
static size_t read_all(struct reading *r, size_t n, size_t leader, struct span b, size_t to)
{
    const unsigned char *s = (const unsigned char *)b.s;
    int least = INT_MAX - CERTAIN;
    for (size_t i = 0; i <= n; i++) {
        struct reading *this = &r[i == 0 ? leader : i - 1];
        read_on(this, s, b.n, to, least + CERTAIN);
        least = this->score.cost < least ? this->score.cost : least;
    }
    leader = 0;
    while (r[leader].score.cost > least)
        leader++;
    return leader;
}

enum score_charset score_best(struct span b, enum score_charset declared, struct score *best)
{
    struct reading r[READINGS];
    enum score_charset charset[READINGS];
    size_t size = b.n < SAMPLE ? b.n : SAMPLE, n = begin(r, charset, declared, size);
    size_t leader = read_all(r, n, 0, b, size < HEAD ? size : HEAD);
    *best = r[leader].score;
    for (size_t to = 0; to < size;) {
        to = size - to > CHUNK ? to + CHUNK : size;
        leader = read_all(r, n, leader, b, to);
        *best = r[leader].score;
        int second = INT_MAX;
        for (size_t i = 0; i < n; i++)
            if (charset[i] != charset[leader] && r[i].score.cost < second)
                second = r[i].score.cost;
        if (second - best->cost > CERTAIN)
            break;
    }
    return charset[leader];
}

int score_pairs(struct span gb)
{
    struct reading r = {.next = next_gb18030, .before = '\n'};
    int cost = 0, wide = 0;
    while (r.at < gb.n) {
        uint32_t cp;
        size_t length = next_gb18030((const unsigned char *)gb.s + r.at, gb.n - r.at, &cp);
        if (length == 0)
            break;
        bool ascii = (unsigned char)gb.s[r.at] < 0x80;
        wide += !ascii;
        cost += ascii ? 0 : cp == ILL ? BAD : hanzi_cost(r.before, cp);
        r.before = cp;
        r.at += length;
    }
    return wide > 0 ? cost / wide : 0;
}
