/* In both charsets a character is a pair of bytes, and ASCII is itself: each character of the text stands for
 * the one that has its bytes in the other charset. Of honest Chinese that makes rare characters, as the wrong
 * reading did of what was honest; so the text as a whole tells by what it costs (hanzi_cost), and a sample
 * that is cheap ends the matter. */
#include "misread_pairs.h"

#include <stdint.h>

#include "gb_pair.h"
#include "hanzi.h"
#include "utf8.h"

enum {
    BMP = 1 << 16,
    SAMPLE = 64, /* characters */
    DEAR = 130,  /* eighths of a bit that one costs on average: of reports 75, misread 160 and more */
    FEW = 2,     /* one letter of another script comes on so many Chinese characters at least */
    PROOF = 640, /* that the document must gain, */
    SHARE = 3,   /* and one in so many of what it costs */
};

static uint16_t big5_pair[BMP];

static void fill_table(void)
{
    if (big5_pair[0x4e00] != 0)
        return;
    for (unsigned lead = 0x81; lead <= 0xfe; lead++)
        for (unsigned trail = 0x40; trail <= 0xfe; trail++)
            big5_pair[hanzi_from_big5(lead, trail)] = (uint16_t)(lead << 8 | trail);
    big5_pair[0] = 0;
}

/* What cp, read as GBK, is in Big5. */
static uint32_t in_big5(uint32_t cp)
{
    unsigned pair = gb_pair(cp);
    return pair != 0 ? hanzi_from_big5(pair >> 8, pair & 0xff) : 0;
}

/* What cp, read as Big5, is in GBK. */
static uint32_t in_gbk(uint32_t cp)
{
    unsigned pair = cp < BMP ? big5_pair[cp] : 0;
    return pair != 0 ? hanzi_from_gbk(pair >> 8, pair & 0xff) : 0;
}

/* Kana, Greek and Cyrillic letters, of which both charsets have many. */
static bool is_letter(uint32_t cp)
{
    return (cp >= 0x370 && cp < 0x530) || (cp >= 0x3040 && cp < 0x3100);
}

/* True when what the text begins with is too dear for Chinese, but no other language: of Japanese and Russian
 * a wrong reading would make common characters. */
static bool is_dear(struct span t)
{
    enum { FIRST = 0x370, BLANK = 0x3000 };
    long cost = 0, count = 0, hanzi = 0, letters = 0;
    uint32_t cp;
    for (size_t i = 0, n; i < t.n && count < SAMPLE; i += n) {
        n = utf8_decode(t.s + i, t.n - i, &cp);
        if (n == 0)
            return false;
        if (cp < FIRST || cp == BLANK)
            continue;
        count++;
        hanzi += hanzi_is(cp);
        letters += is_letter(cp);
        cost += hanzi_cost_alone(cp);
    }
    return cost > DEAR * count && letters * FEW < hanzi;
}

/* Appends the text as it was; returns what that gains, and sets *cost to what the text costs as it stands. */
static long long read_again(struct span t, uint32_t (*as)(uint32_t), struct buf *out, long long *cost)
{
    long long gain = 0;
    uint32_t before = 0, was_before = 0, cp, was;
    *cost = 0;
    buf_reserve(out, t.n);
    for (size_t i = 0, n; i < t.n; i += n, before = cp, was_before = was) {
        n = utf8_decode(t.s + i, t.n - i, &cp);
        n = n > 0 ? n : 1;
        was = cp < 0x80 ? cp : as(cp);
        if (was != 0) {
            buf_reserve(out, 4);
            out->len += utf8_encode(was, out->data + out->len);
        } else {
            was = cp;
            buf_add(out, t.s + i, n);
        }
        if (cp < 0x80)
            continue;
        int here = hanzi_cost(before, cp);
        *cost += here;
        gain += here - hanzi_cost(was_before, was);
    }
    return gain;
}

bool misread_pairs(struct span text, struct buf *out)
{
    static uint32_t (*const readings[])(uint32_t) = {in_big5, in_gbk};
    if (!is_dear(text))
        return false;
    fill_table();
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
        long long cost;
        out->len = 0;
        long long gain = read_again(text, readings[i], out, &cost);
        if (gain > PROOF && gain * SHARE > cost)
            return true;
    }
    return false;
}
