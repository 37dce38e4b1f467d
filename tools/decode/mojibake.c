/* In suspicious text (suspect.h) a layer is what one wrong reading has made; layers are undone as long as
 * there is something to undo. Of text that may have been read by a single-byte charset the document as a
 * whole decides (misread_single.c). Of text that may be UTF-8 read as GBK each line is turned into the bytes
 * that it was read from, and these are read again: the result is taken when it costs clearly less than the
 * line as it stands (hanzi_cost). When a byte was lost ("?", U+FFFD), those that fit are tried, and the
 * cheapest is taken. Big5 that was read as GBK the document as a whole tells, too (misread_pairs.c). */
#include "mojibake.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "gb_pair.h"
#include "hanzi.h"
#include "misread_pairs.h"
#include "misread_single.h"
#include "suspect.h"
#include "utf8.h"
#include "utf8_with_holes.h"

enum {
    LAYERS = 4,
    ADVANTAGE = 64, /* eighths of a bit by which a line must read better */
    BMP = 1 << 16,
    REPLACEMENT = 0xfffd,
    FEWEST = 16, /* characters that a wrong reading makes of a Chinese one, twice over and more */
};

/* What a line costs. */
static long long cost_of(struct span line)
{
    long long cost = 0;
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

static size_t count_lost(struct span t)
{
    static const char lost[] = "\xef\xbf\xbd";
    size_t count = 0;
    for (const char *end = t.s + t.n, *p = t.s;
         (p = memmem(p, (size_t)(end - p), lost, sizeof lost - 1)) != NULL; p++)
        count++;
    return count;
}

/* Work of one layer of UTF-8 read as GBK. */
struct layer {
    struct utf8_with_holes bytes;
    size_t guessed;
    int advantage; /* by so much a line must read better, in eighths of a bit */
};

/* Turns the line into bytes; false when it holds a character that comes from none. */
static bool unread_line(struct utf8_with_holes *bytes, struct span s)
{
    bytes->n = 0;
    for (size_t i = 0, n; i < s.n; i += n) {
        uint32_t cp;
        n = utf8_decode(s.s + i, s.n - i, &cp);
        unsigned c = n == 0 || cp >= BMP ? 0 : cp <= 0x80 ? cp : cp == REPLACEMENT ? HOLE_ANY : gb_pair(cp);
        if (c == 0)
            return false;
        if (c > 0xff && c != HOLE_ANY)
            holes_add(bytes, c >> 8);
        holes_add(bytes, c == HOLE_ANY ? c : c & 0xff);
    }
    return true;
}

/* Appends the line, with the layer undone if it can be. Returns whether it was. */
static bool undo_line(struct layer *l, struct span s, struct buf *out)
{
    size_t guessed = 0;
    struct buf again = {0};
    bool better = unread_line(&l->bytes, s) && holes_read_utf8(&l->bytes, &again, &guessed);
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

/* Appends t with the layer undone where it can be. Returns whether anything was. */
static bool undo_lines(struct layer *l, struct span t, struct buf *out)
{
    bool any = false;
    buf_reserve(out, t.n);
    for (size_t at = 0; at < t.n;) {
        const char *lf = memchr(t.s + at, '\n', t.n - at);
        size_t n = lf ? (size_t)(lf - t.s) - at : t.n - at;
        if (n > 0)
            any |= undo_line(l, (struct span){t.s + at, n}, out);
        at += n;
        if (at < t.n) {
            buf_byte(out, '\n');
            at++;
        }
    }
    return any;
}

/* Appends t with UTF-8 read as GBK undone; false if there is none. */
static bool undo_gbk(struct span t, struct buf *out, size_t *guessed)
{
    struct layer l = {.advantage = ADVANTAGE};
    bool any = undo_lines(&l, t, out);
    if (any) { /* Once the layer is proven, of short lines less is asked. */
        l.advantage = 0;
        l.guessed = 0;
        out->len = 0;
        undo_lines(&l, t, out);
    }
    free(l.bytes.b);
    *guessed += any ? l.guessed : 0;
    return any;
}

/* Appends t with one layer undone, if there is one. *singles counts the characters that were bytes of
 * single-byte charsets. */
static bool undo_layer(struct span t, struct buf *out, size_t *guessed, size_t *singles)
{
    unsigned what = suspect(t);
    if (what & SUSPECT_GBK && undo_gbk(t, out, guessed))
        return true;
    out->len = 0;
    if (what & SUSPECT_SINGLE && misread_single(t, out, guessed, singles))
        return true;
    out->len = 0;
    return misread_pairs(t, out);
}

struct mojibake mojibake_undo(struct span text, struct buf *out)
{
    struct mojibake m = {0};
    struct span first = text;
    size_t singles = 0;
    while (m.layers < LAYERS) {
        struct buf to = {0};
        if (!undo_layer(text, &to, &m.guessed, &singles)) {
            buf_free(&to);
            break;
        }
        m.layers++;
        buf_free(out);
        *out = to;
        text = (struct span){to.data ? to.data : "", to.len};
    }
    /* The result shall be Chinese: French is none of our business. UTF-8 read as GBK has half as many
     * characters more than before. */
    size_t before = m.layers > 0 ? count_chinese(first) : 0, after = m.layers > 0 ? count_chinese(text) : 0;
    if (m.layers > 0 &&
        (2 * after <= before || (singles > 0 && FEWEST * after <= FEWEST * before + singles))) {
        buf_free(out);
        m = (struct mojibake){0};
        text = first;
    }
    m.lost = m.layers > 0 ? count_lost(text) : 0;
    return m;
}
