#include "utf8_with_holes.h"

#include "hanzi.h"
#include "utf8.h"

void holes_add(struct utf8_with_holes *b, unsigned byte)
{
    if (b->n == b->cap) {
        b->cap = b->cap ? 2 * b->cap : 1024;
        b->b = mem_resize(b->b, b->cap, sizeof *b->b);
    }
    b->b[b->n++] = (uint16_t)byte;
}

static bool is_tail(unsigned byte)
{
    return byte >= 0x80 && byte < 0xc0;
}

static size_t length_of(unsigned lead)
{
    return lead >= 0xc2 && lead < 0xf5 ? utf8_length((char)lead) : 0;
}

/* The euro sign may be A2 E3 or 80 in GBK: with A2 as the last byte of a character and E3 as the first of the
 * next, what follows is no ASCII and no first byte. Replaces A2 E3 at place i where it must have been 80. */
static void mend_euro(struct utf8_with_holes *b, size_t i, size_t missing)
{
    if (i + 1 >= b->n || b->b[i] != 0xa2 || b->b[i + 1] != 0xe3)
        return;
    if (missing == 1 && i + 2 < b->n && is_tail(b->b[i + 2]))
        return;
    b->b[i] = 0x80;
    memmove(b->b + i + 1, b->b + i + 2, (b->n - i - 2) * sizeof *b->b);
    b->n--;
}

/* The character at place i if it is whole, else 0. */
static uint32_t whole(const struct utf8_with_holes *b, size_t i)
{
    enum { LONGEST = 4 };
    char s[LONGEST];
    size_t n = 0;
    uint32_t cp;
    while (n < LONGEST && i + n < b->n && b->b[i + n] < HOLE_ANY) {
        s[n] = (char)b->b[i + n];
        n++;
    }
    return n > 0 && utf8_decode(s, n, &cp) > 0 ? cp : 0;
}

/* A search for the character with n bytes from `at` on, some of them holes. */
struct filling {
    const uint16_t *at;
    size_t n;
    uint32_t before, behind, best;
    int least;
    uint64_t lacking;
};

static bool may_stand_for(const struct filling *f, uint16_t hole, unsigned byte)
{
    return hole == HOLE_LACKING ? f->lacking >> (byte & 0x3f) & 1 : hole == HOLE_ANY || hole == '?';
}

static void try_character(struct filling *f, uint32_t cp)
{
    static const uint32_t first[] = {0, 0, 0x80, 0x800, 0x10000};
    if (cp < first[f->n] || (cp >= 0xd800 && cp < 0xe000) || cp > 0x10ffff)
        return;
    int cost = hanzi_cost(f->before, cp) + hanzi_cost(cp, f->behind);
    if (f->best != 0 && cost >= f->least)
        return;
    f->best = cp;
    f->least = cost;
}

/* Tries all that may stand from byte k on. cp is what the bytes before make. */
static void fill(struct filling *f, size_t k, uint32_t cp)
{
    if (k == f->n) {
        try_character(f, cp);
        return;
    }
    bool known = is_tail(f->at[k]);
    for (unsigned byte = known ? f->at[k] : 0x80; byte < (known ? f->at[k] + 1U : 0xc0); byte++)
        if (known || may_stand_for(f, f->at[k], byte))
            fill(f, k + 1, cp << 6 | (byte & 0x3f));
}

/* The character whose bytes begin at *i. After the first byte there may be a hole, or two that the charset
 * lacks. Sets *guessed if there is one. Returns 0 when there is none, otherwise *i is after it. */
static uint32_t take(struct utf8_with_holes *b, size_t *i, uint32_t before, size_t *guessed)
{
    unsigned lead = b->b[*i];
    if (lead < 0x80) {
        ++*i;
        return lead;
    }
    size_t n = length_of(lead), holes = 0;
    for (size_t k = 1; k < n; k++) {
        mend_euro(b, *i + k, n - k);
        unsigned byte = *i + k < b->n ? b->b[*i + k] : 0;
        if (!is_tail(byte) && byte < HOLE_ANY && byte != '?')
            return 0;
        holes += is_tail(byte) ? 0 : byte == HOLE_LACKING ? 1 : 2;
    }
    if (n < 2 || holes > 2)
        return 0;
    struct filling f = {.at = b->b + *i,
                        .n = n,
                        .lacking = b->lacking,
                        .before = before,
                        .behind = holes > 0 ? whole(b, *i + n) : 0};
    fill(&f, 1, lead & (0x7fU >> n));
    *guessed += holes > 0;
    *i += n;
    return f.best;
}

bool holes_read_utf8(struct utf8_with_holes *b, struct buf *out, size_t *guessed)
{
    bool wide = false;
    uint32_t before = 0;
    for (size_t i = 0; i < b->n;) {
        uint32_t cp = take(b, &i, before, guessed);
        if (cp == 0)
            return false;
        wide = wide || cp >= 0x80;
        buf_reserve(out, 4);
        out->len += utf8_encode(cp, out->data + out->len);
        before = cp;
    }
    return wide;
}
