#include "utf8_with_holes.h"

#include "hanzi.h"
#include "utf8.h"
#include "words_cost.h"

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

enum {
    LEFT = 4, /* characters before, the last one first, that say what fits */
    FULL_STOP = 0x3002,
    LIST_COMMA = 0x3001,
    ENUMERATES = 64, /* a numeral, between the beginning of a line and a comma of lists */
    ENDS = 16, /* eighths of a bit: a line rather ends with a full stop than with another mark as usual */
};

/* A search for the character with n bytes from `at` on, some of them holes. */
struct filling {
    const uint16_t *at;
    size_t n;
    struct words before;
    uint32_t after, best;
    int least;
    uint64_t lacking;
    unsigned mark;    /* its second byte, if it is lost, too, and known to be a mark */
    bool first, last; /* of the line */
};

static bool may_stand_for(const struct filling *f, uint16_t hole, unsigned byte)
{
    return hole == HOLE_LACKING ? f->lacking >> (byte & 0x3f) & 1 : hole == HOLE_ANY || hole == '?';
}

/* 一 to 十 */
static bool is_numeral(uint32_t cp)
{
    static const uint16_t numerals[] = {0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94,
                                        0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341};
    size_t i = 0;
    while (i < sizeof numerals / sizeof *numerals && numerals[i] != cp)
        i++;
    return i < sizeof numerals / sizeof *numerals;
}

static void try_character(struct filling *f, uint32_t cp)
{
    static const uint32_t first[] = {0, 0, 0x80, 0x800, 0x10000};
    if (cp < first[f->n] || (cp >= 0xd800 && cp < 0xe000) || cp > 0x10ffff)
        return;
    struct words with = f->before;
    words_add(&with, cp);
    words_add(&with, f->after != 0 ? f->after : '\n');
    int cost = with.cost - (f->after == LIST_COMMA && f->first && is_numeral(cp) ? ENUMERATES : 0);
    cost +=
        f->last && cp != FULL_STOP && hanzi_cost_alone(cp) < hanzi_cost_alone(FULL_STOP) + ENDS ? ENDS : 0;
    if (f->best != 0 && cost >= f->least)
        return;
    f->best = cp;
    f->least = cost;
}

/* The second byte of the marks of Chinese text, when two bytes of them were lost; 0 after the first byte of
 * anything else. */
static unsigned second_of_mark(unsigned lead)
{
    return lead == 0xe3 ? 0x80 : lead == 0xef ? 0xbc : 0;
}

/* Tries all that may stand from byte k on. cp is what the bytes before make. */
static void fill(struct filling *f, size_t k, uint32_t cp)
{
    if (k == f->n) {
        try_character(f, cp);
        return;
    }
    if (f->mark != 0 && k == 1) {
        fill(f, k + 1, cp << 6 | (f->mark & 0x3f));
        return;
    }
    bool known = is_tail(f->at[k]);
    for (unsigned byte = known ? f->at[k] : 0x80; byte < (known ? f->at[k] + 1U : 0xc0); byte++)
        if (known || may_stand_for(f, f->at[k], byte))
            fill(f, k + 1, cp << 6 | (byte & 0x3f));
}

/* The character whose bytes begin at *i. After the first byte there may be a hole, or two that the charset
 * lacks. Sets *guessed if there is one. Returns 0 when there is none, otherwise *i is after it. */
static uint32_t take(struct utf8_with_holes *b, size_t *i, const uint32_t left[LEFT], size_t *guessed)
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
    unsigned mark = holes > 2 && n == 3 ? second_of_mark(lead) : 0;
    if (n < 2 || (holes > 2 && mark == 0))
        return 0;
    struct filling f = {.at = b->b + *i, .n = n, .lacking = b->lacking, .mark = mark};
    for (size_t k = LEFT; holes > 0 && k-- > 0;)
        if (left[k] != 0)
            words_add(&f.before, left[k]);
    f.first = left[0] == 0;
    f.last = *i + n >= b->n;
    f.after = holes > 0 ? whole(b, *i + n) : 0;
    fill(&f, 1, lead & (0x7fU >> n));
    *guessed += holes > 0;
    *i += n;
    return f.best;
}

/* Steps over what is no character: a byte, and those that may belong to it. */
static void skip_broken(const struct utf8_with_holes *b, size_t *i)
{
    for (++*i; *i < b->n && (is_tail(b->b[*i]) || b->b[*i] >= HOLE_ANY);)
        ++*i;
}

bool holes_read_utf8(struct utf8_with_holes *b, struct buf *out, size_t *guessed)
{
    enum { BROKEN = 4 /* at most one in so many */ };
    static const uint32_t replacement = 0xfffd;
    size_t wide = 0, broken = 0;
    uint32_t left[LEFT] = {0};
    for (size_t i = 0; i < b->n;) {
        uint32_t cp = take(b, &i, left, guessed);
        if (cp == 0) {
            skip_broken(b, &i);
            cp = replacement;
            broken++;
        }
        wide += cp >= 0x80;
        buf_reserve(out, 4);
        out->len += utf8_encode(cp, out->data + out->len);
        memmove(left + 1, left, sizeof left - sizeof *left);
        *left = cp;
    }
    return wide > 0 && broken * BROKEN <= wide;
}
