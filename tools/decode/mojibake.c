/* In suspicious text (suspect.h) each line is turned into the bytes that it was read from, and these are read
 * again. The result is taken when it is well-formed and costs clearly less than the line as it stands
 * (hanzi_cost). When a byte was lost ("?", U+FFFD), those that fit are tried, and the cheapest is taken.
 *
 * A layer is what one such pass undoes; passes go on as long as there is something to undo. */
#include "mojibake.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "convert.h"
#include "detect.h"
#include "hanzi.h"
#include "suspect.h"
#include "utf8.h"
#include "utf8_with_holes.h"

enum {
    LAYERS = 4,
    ADVANTAGE = 64, /* eighths of a bit by which a line must read better */
    BMP = 1 << 16,
    REPLACEMENT = 0xfffd,
};

/* Windows-1252 from 80 to 9F. */
static const uint16_t windows[32] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                     0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                     0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                     0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

static uint16_t from_windows[BMP]; /* byte by character; 0: none */
static uint16_t to_gb[BMP];        /* GB18030 pair by character, user-defined ones included; 0: none */

static void fill_tables(void)
{
    if (from_windows['a'] != 0)
        return;
    for (unsigned c = 1; c < 0x100; c++)
        from_windows[c] = (uint16_t)c;
    for (unsigned i = 0; i < sizeof windows / sizeof *windows; i++)
        if (windows[i] != 0)
            from_windows[windows[i]] = (uint16_t)(0x80 + i);
    struct buf pairs = {0}, text = {0};
    for (unsigned lead = 0x81; lead <= 0xfe; lead++)
        for (unsigned trail = 0x40; trail <= 0xfe; trail++) {
            uint32_t cp = hanzi_from_gbk(lead, trail);
            to_gb[cp] = (uint16_t)(lead << 8 | trail);
            if (cp == 0 && trail != 0x7f)
                buf_add(&pairs, (char[]){(char)lead, (char)trail, '\n'}, 3);
        }
    to_gb[0] = 0;
    /* What GBK lacks, GB18030 has for users or for later characters. */
    size_t replaced = 0;
    convert_bytes("GB18030", (struct span){pairs.data, pairs.len}, &text, &replaced);
    const unsigned char *pair = (const unsigned char *)pairs.data;
    for (size_t i = 0, n; i < text.len && replaced == 0; i += n + 1, pair += 3) {
        uint32_t cp;
        n = utf8_decode(text.data + i, text.len - i, &cp);
        if (n > 0 && cp < BMP)
            to_gb[cp] = (uint16_t)(pair[0] << 8 | pair[1]);
    }
    buf_free(&pairs);
    buf_free(&text);
}

/* What a line costs, and how long it is. */
static int cost_of(struct span line)
{
    int cost = 0;
    uint32_t before = 0, cp;
    for (size_t i = 0, n; i < line.n; i += n, before = cp) {
        n = utf8_decode(line.s + i, line.n - i, &cp);
        if (n == 0)
            return INT32_MAX;
        cost += cp < 0x80 ? 0 : hanzi_cost(before, cp);
    }
    return cost;
}

static size_t count_chinese(struct span t)
{
    size_t count = 0;
    uint32_t cp;
    for (size_t i = 0, n; i < t.n; i += n ? n : 1) {
        n = utf8_decode(t.s + i, t.n - i, &cp);
        count += n > 0 && hanzi_is(cp);
    }
    return count;
}

/* Appends the bytes that cp was read from; false when there are none. */
static bool unread(struct utf8_with_holes *b, uint32_t cp, enum suspicion how)
{
    if (cp == REPLACEMENT) {
        holes_add(b, how == READ_AS_LATIN ? HOLE_WINDOWS : HOLE_ANY);
        return true;
    }
    unsigned c = cp >= BMP ? 0 : how == READ_AS_LATIN ? from_windows[cp] : cp < 0x80 ? cp : to_gb[cp];
    if (c == 0 && cp == 0x80)
        c = cp;
    if (c > 0xff)
        holes_add(b, c >> 8);
    if (c != 0)
        holes_add(b, c & 0xff);
    return c != 0;
}

/* Work of one layer. */
struct layer {
    enum suspicion how;
    const char *charset; /* of what was read, NULL: UTF-8 */
    struct utf8_with_holes bytes;
    struct buf plain;
    size_t guessed;
    int advantage; /* by so much a line must read better, in eighths of a bit */
};

/* Turns the section into bytes; false when it holds a character that comes from none. */
static bool unread_all(struct layer *l, struct span s)
{
    l->bytes.n = 0;
    for (size_t i = 0, n; i < s.n; i += n) {
        uint32_t cp;
        n = utf8_decode(s.s + i, s.n - i, &cp);
        if (n == 0 || !unread(&l->bytes, cp, l->how))
            return false;
    }
    return true;
}

static void plain_bytes(const struct layer *l, struct buf *b)
{
    for (size_t i = 0; i < l->bytes.n; i++)
        buf_byte(b, (char)(l->bytes.b[i] >= HOLE_ANY ? '?' : l->bytes.b[i]));
}

/* Reads the bytes again, into *out. */
static bool read_again(struct layer *l, struct buf *out, size_t *guessed)
{
    if (l->charset == NULL)
        return holes_read_utf8(&l->bytes, out, guessed);
    l->plain.len = 0;
    plain_bytes(l, &l->plain);
    size_t replaced = 0;
    convert_bytes(l->charset, (struct span){l->plain.data, l->plain.len}, out, &replaced);
    return replaced == 0;
}

/* Appends the section, with a layer undone if it can be. Returns whether it was. */
static bool undo_section(struct layer *l, struct span s, struct buf *out)
{
    size_t guessed = 0;
    struct buf again = {0};
    bool better = unread_all(l, s) && read_again(l, &again, &guessed);
    struct span a = {again.data ? again.data : "", again.len};
    better = better && cost_of(a) + l->advantage < cost_of(s);
    if (better)
        buf_add(out, again.data, again.len);
    else
        buf_add(out, s.s, s.n);
    l->guessed += better ? guessed : 0;
    buf_free(&again);
    return better;
}

/* Length of the section at s: the line, or of what was read as Latin-1 the part of it that has a source there
 * throughout, or has none. */
static size_t section_length(const struct layer *l, struct span s)
{
    const char *lf = memchr(s.s, '\n', s.n);
    size_t end = lf ? (size_t)(lf - s.s) : s.n, n;
    if (l->how != READ_AS_LATIN)
        return end;
    bool first = true, has = false;
    for (size_t i = 0; i < end; i += n) {
        uint32_t cp;
        n = utf8_decode(s.s + i, s.n - i, &cp);
        bool this = n > 0 && cp < BMP && (from_windows[cp] != 0 || cp == REPLACEMENT);
        n = n ? n : 1;
        if (!first && this != has)
            return i;
        has = this;
        first = false;
    }
    return end;
}

/* The charset of what was read as Latin-1: all lines of it together tell. */
static const char *charset_below(struct layer *l, struct span t)
{
    enum { SAMPLE = 1 << 14 };
    struct buf b = {0};
    for (size_t at = 0, n; at < t.n && b.len < SAMPLE; at += n) {
        n = section_length(l, (struct span){t.s + at, t.n - at});
        if (unread_all(l, (struct span){t.s + at, n}))
            plain_bytes(l, &b);
        n += n == 0 || (at + n < t.n && t.s[at + n] == '\n');
    }
    const char *name = detect_line((struct span){b.data ? b.data : "", b.len}).name;
    buf_free(&b);
    return span_starts(span_of(name), "UTF") ? NULL : name;
}

/* Appends t with one layer undone where it can be. Returns whether anything was. */
static bool undo_layer(struct layer *l, struct span t, struct buf *out)
{
    bool any = false;
    buf_reserve(out, t.n);
    if (l->how == READ_AS_LATIN)
        l->charset = charset_below(l, t);
    for (size_t at = 0; at < t.n;) {
        size_t n = section_length(l, (struct span){t.s + at, t.n - at});
        if (n > 0)
            any |= undo_section(l, (struct span){t.s + at, n}, out);
        at += n;
        if (at < t.n && t.s[at] == '\n') {
            buf_byte(out, '\n');
            at++;
        }
    }
    return any;
}

struct mojibake mojibake_undo(struct span text, struct buf *out)
{
    struct mojibake m = {0};
    struct buf from = {0};
    struct span first = text;
    enum suspicion how = suspect(text);
    while (how != NOTHING && m.layers < LAYERS) {
        fill_tables();
        struct layer l = {.how = how};
        struct buf to = {0};
        l.advantage = ADVANTAGE;
        bool any = undo_layer(&l, text, &to);
        /* Once the layer is proven, of short lines less is asked. */
        l.advantage = 0;
        l.guessed = 0;
        to.len = 0;
        if (any)
            undo_layer(&l, text, &to);
        free(l.bytes.b);
        buf_free(&l.plain);
        if (!any) {
            buf_free(&to);
            break;
        }
        m.layers++;
        m.guessed += l.guessed;
        buf_free(&from);
        from = to;
        text = (struct span){from.data, from.len};
        how = suspect(text);
    }
    /* The result shall be Chinese: French is none of our business. UTF-8 read as GBK has half as many
     * characters more than before. */
    if (m.layers > 0 && 2 * count_chinese(text) <= count_chinese(first)) {
        buf_free(&from);
        m = (struct mojibake){0};
    }
    *out = from;
    return m;
}
