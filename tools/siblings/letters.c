#include "letters.h"

#include <stdlib.h>

#include "mem.h"
#include "utf8.h"

enum { YEAR_LETTER = 0x5E74 /* 年 */, TIMES = 0xD7 };

static void make_room(struct letters *l, size_t n)
{
    if (l->letters_cap - l->n >= n)
        return;
    l->letters_cap = l->letters_cap * 2 > l->n + n ? l->letters_cap * 2 : l->n + n;
    l->letter = mem_resize(l->letter, l->letters_cap, sizeof *l->letter);
}

static void figure_add(struct letters *l, struct figure f)
{
    if (l->figures == l->figures_cap) {
        l->figures_cap = l->figures_cap ? l->figures_cap * 2 : 64;
        l->figure = mem_resize(l->figure, l->figures_cap, sizeof *l->figure);
    }
    l->figure[l->figures++] = f;
    l->masked += f.masked;
}

/* The plain form of a full-width one. */
static uint32_t narrow(uint32_t c)
{
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

static bool latin(uint32_t c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool mask(uint32_t c)
{
    return c == 'x' || c == 'X' || c == TIMES;
}

/* A letter, or 0: blocks of punctuation, signs and shapes hold none. */
static uint32_t letter_of(uint32_t c)
{
    if (c < 0x80)
        return latin(c) ? c | 0x20 : 0;
    if (c < 0xC0 || c == TIMES || c == 0xF7 || (c >= 0x2000 && c < 0x2E80) || (c >= 0x3000 && c < 0x3041) ||
        (c >= 0x3200 && c < 0x3400) || (c >= 0xE000 && c < 0xF900) || (c >= 0xFE00 && c < 0x20000))
        return 0;
    return c;
}

static size_t next(struct span text, size_t at, uint32_t *c)
{
    size_t n = at < text.n ? utf8_decode(text.s + at, text.n - at, c) : 0;
    if (n == 0) {
        *c = 0;
        return at < text.n;
    }
    *c = narrow(*c);
    return n;
}

/* Reads the figure that begins at byte `at`, before which c stood. Returns where it ends, or `at` where the x
 * is one of a word. */
static size_t read_figure(struct span text, size_t at, uint32_t before, struct figure *f)
{
    size_t end = at;
    bool digits = false, masks = false, joined = false;
    uint32_t c;
    for (size_t pos = at, n; (n = next(text, pos, &c)) > 0; pos += n) {
        if (digit(c) || mask(c)) {
            digits = digits || digit(c);
            masks = masks || mask(c);
            end = pos + n;
            joined = false;
        } else if ((c == '.' || c == ',') && !joined) {
            joined = true;
        } else {
            break;
        }
    }
    next(text, end, &c);
    if (masks && (latin(before) || latin(c)))
        return at;
    *f = (struct figure){.begin = at, .end = end, .masked = masks};
    return end;
}

bool letters_year(const struct letters *l, struct span text, const struct figure *f)
{
    const char *s = text.s + f->begin;
    return f->end - f->begin == 4 && !f->masked && (memcmp(s, "19", 2) == 0 || memcmp(s, "20", 2) == 0) &&
           f->at < l->n && l->letter[f->at] == YEAR_LETTER;
}

/* Three bytes from U+3400 to U+9FFF: nearly all of a Chinese text. */
static bool hanzi(const unsigned char *s, size_t n)
{
    return n >= 3 && ((s[0] > 0xE3 && s[0] < 0xEA) || (s[0] == 0xE3 && s[1] >= 0x90));
}

/* Reads what is no hanzi at byte `at`. Returns where it ends; *c is what stands before that. */
static size_t read_other(struct letters *l, struct span text, size_t at, uint32_t before, uint32_t *c)
{
    struct figure f = {.begin = 0};
    size_t n = next(text, at, c), end = digit(*c) || mask(*c) ? read_figure(text, at, before, &f) : at;
    if (end > at) {
        f.at = l->n;
        figure_add(l, f);
        *c = '0';
        return end;
    }
    if (letter_of(*c) != 0)
        l->letter[l->n++] = letter_of(*c);
    return at + n;
}

struct letters_at letters_begin(struct letters *l, struct span text)
{
    l->n = l->figures = l->masked = l->years = 0;
    return (struct letters_at){.text = text};
}

bool letters_more(struct letters *l, struct letters_at *from, size_t n)
{
    struct span text = from->text;
    size_t at = from->at;
    uint32_t c = from->before;
    make_room(l, n);
    for (size_t end = l->n + n; at < text.n && l->n < end;) {
        const unsigned char *s = (const unsigned char *)text.s + at;
        if (hanzi(s, text.n - at)) {
            c = (uint32_t)(s[0] & 0xf) << 12 | (uint32_t)(s[1] & 0x3f) << 6 | (s[2] & 0x3f);
            l->letter[l->n++] = c;
            at += 3;
        } else {
            at = read_other(l, text, at, c, &c);
        }
    }
    from->at = at;
    from->before = c;
    for (size_t i = 0; at >= text.n && i < l->figures; i++)
        l->years += letters_year(l, text, &l->figure[i]);
    return at < text.n;
}

void letters_read(struct letters *l, struct span text)
{
    enum { PIECE = 1 << 12 };
    struct letters_at from = letters_begin(l, text);
    while (letters_more(l, &from, PIECE))
        ;
}

void letters_free(struct letters *l)
{
    free(l->letter);
    free(l->figure);
    *l = (struct letters){0};
}

/* Takes the next digit, point or mask of a figure, in its plain form; commas are passed over. */
static uint32_t take_sign(struct span s, size_t *at)
{
    uint32_t c = 0;
    while (*at < s.n) {
        *at += next(s, *at, &c);
        if (c != ',')
            return c;
    }
    return 0;
}

/* True when the signs of few stand in many, in this order. */
static bool left_out(struct span few, struct span many)
{
    size_t i = 0, j = 0;
    for (uint32_t a; (a = take_sign(few, &i)) != 0;) {
        uint32_t b;
        do
            b = take_sign(many, &j);
        while (b != 0 && b != a);
        if (b == 0)
            return false;
    }
    return true;
}

static bool same_signs(struct span a, struct span b)
{
    size_t i = 0, j = 0;
    for (uint32_t c; (c = take_sign(a, &i)) == take_sign(b, &j);)
        if (c == 0)
            return true;
    return false;
}

enum figure_relation figure_relation(struct span a, bool a_masked, struct span b, bool b_masked)
{
    if (a_masked != b_masked)
        return a_masked ? FIGURE_MASKED : FIGURE_UNMASKED;
    if (span_equal(a, b) || same_signs(a, b))
        return FIGURE_SAME;
    if (a_masked)
        return FIGURE_OTHER;
    return left_out(a, b) || left_out(b, a) ? FIGURE_LOST : FIGURE_OTHER;
}
