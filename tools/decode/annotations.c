/* A tenth of a damaged text is annotations, so what is done for each of them is little: that a reading fits a
 * character is looked up once, and from then on the bytes that were found are compared with those eight at a
 * time. */
#include "annotations.h"

#include <stdlib.h>

#include "candidates.h"
#include "hanzi.h"
#include "utf8.h"

enum {
    BMP = 1 << 16,
    ENOUGH = 3,      /* annotations that make a document suspect */
    COMMON = 8 * 14, /* eighths of a bit: the few thousand characters of everyday use cost less */
    NUMBERS = 256,
    NO_NUMBER = NUMBERS - 1,
};

/* A known character's annotation as it was first seen. */
struct usual {
    uint64_t text, mask; /* what follows the opening bracket, up to the closing one */
    uint32_t length;     /* with the brackets */
    bool traditional, common;
};

struct annotations {
    unsigned char known[BMP];    /* characters that carry annotations, by their number from 1 on */
    struct usual usual[NUMBERS]; /* by that number; number 0, and those who share NO_NUMBER, have none */
    uint16_t list[BMP];          /* which these are */
    size_t n_known;
};

struct annotations *annotations_new(void)
{
    struct annotations *a = mem_zalloc(1, sizeof *a);
    a->usual[NO_NUMBER].text = a->usual[NO_NUMBER].mask = UINT64_MAX; /* no UTF-8 */
    return a;
}

void annotations_free(struct annotations *a)
{
    free(a);
}

const uint16_t *annotations_known(const struct annotations *a, size_t *n)
{
    *n = a->n_known;
    return a->list;
}

uint32_t character_that_ends(struct span t, size_t i)
{
    size_t from = i;
    uint32_t cp = 0;
    while (from > 0 && i - from < 4 && ((unsigned char)t.s[--from] & 0xc0) == 0x80)
        continue;
    if (from < i)
        utf8_decode(t.s + from, i - from, &cp);
    return cp;
}

size_t annotation_at(struct span t, size_t i, int *reading)
{
    size_t length = reading_and_bracket(t.s + i + 1, t.n - i - 1, reading);
    return length ? length + 1 : 0;
}

static void forget(struct annotations *a)
{
    for (size_t i = 0; i < a->n_known; i++)
        a->known[a->list[i]] = 0;
    a->n_known = 0;
}

/* Remembers that cp carries the annotation of that length at t.s[i]. */
static struct usual remember(struct annotations *a, uint32_t cp, struct span t, size_t i, size_t length)
{
    struct usual u = {.length = (uint32_t)length, .traditional = hanzi_simplified(cp) != cp};
    u.common = u.traditional && hanzi_cost_alone(cp) < COMMON;
    if (length - 1 > sizeof u.text)
        u.text = u.mask = UINT64_MAX;
    else {
        memcpy(&u.text, t.s + i + 1, length - 1);
        memset(&u.mask, 0xff, length - 1);
    }
    if (a->known[cp] == 0) {
        a->list[a->n_known++] = (uint16_t)cp;
        a->known[cp] = (unsigned char)(a->n_known < NO_NUMBER ? a->n_known : NO_NUMBER);
        if (a->known[cp] != NO_NUMBER)
            a->usual[a->known[cp]] = u;
    }
    return u;
}

struct survey {
    size_t traditional, other, common;
};

/* The opening bracket t.s[i]: returns the length of an annotation that fits, else 0. */
static size_t look_at(struct annotations *a, struct span t, size_t i, struct survey *s)
{
    uint32_t cp = character_before(t, i);
    struct usual u = a->usual[cp < BMP ? a->known[cp] : 0];
    uint64_t text = 0;
    if (t.n - i > sizeof text)
        memcpy(&text, t.s + i + 1, sizeof text);
    if (u.length == 0 || ((text ^ u.text) & u.mask) != 0) {
        int reading;
        size_t length = annotation_at(t, i, &reading);
        if (length == 0 || !hanzi_reads(cp, reading))
            return 0;
        u = remember(a, cp, t, i, length);
    }
    s->traditional += u.traditional;
    s->other += !u.traditional;
    s->common += u.common;
    return u.length;
}

/* The length of an annotation at the opening bracket t.s[i] that stands after a mask: that of the character
 * which the mask has replaced. */
static size_t after_mask(struct span t, size_t i)
{
    int reading;
    bool mask = i > 0 && (t.s[i - 1] == 'x' || t.s[i - 1] == 'X' || character_before(t, i) == 0xd7);
    return mask ? annotation_at(t, i, &reading) : 0;
}

/* Counts the annotations that fit and remembers them and their characters. */
static struct survey survey(struct annotations *a, struct span t, struct edits *edits)
{
    struct survey s = {0};
    for (size_t i = 0; i < t.n;) {
        const char *bracket = memchr(t.s + i, '(', t.n - i);
        if (bracket == NULL)
            break;
        i = (size_t)(bracket - t.s);
        size_t length = look_at(a, t, i, &s);
        length = length > 0 ? length : after_mask(t, i);
        if (length > 0)
            edits_add_removal(edits, i, (uint32_t)length);
        i += length > 0 ? length : 1;
    }
    return s;
}

/* How many of the known characters stand in the text, and how many other Chinese ones: nearly all are from
 * U+4000 to U+9FFF; the few others do not matter. */
static void take_stock(const struct annotations *a, struct span t, const struct edits *edits, size_t *known,
                       size_t *others)
{
    const unsigned char *s = (const unsigned char *)t.s, *p = s;
    size_t n = 0, marked = 0;
    for (size_t i = 0; i <= edits->n; i++) {
        const unsigned char *end = s + (i < edits->n ? edits->edit[i].at : t.n);
        while (end - p > 2) {
            if (*p < 0xe4 || *p > 0xe9) {
                p++;
                continue;
            }
            n++;
            marked += a->known[(uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63)] > 0;
            p += 3;
        }
        p = i < edits->n ? end + edits->edit[i].length : end;
    }
    *others = n - marked;
    *known = marked;
}

/* The document carries the scraper's annotations, not an author's. */
static bool is_damaged(struct annotations *a, struct span t, struct edits *edits)
{
    struct survey s = survey(a, t, edits);
    if (s.traditional < ENOUGH || s.other * 10 > s.traditional || s.common * 10 < s.traditional * 9)
        return false;
    size_t known, others;
    take_stock(a, t, edits, &known, &others);
    /* A tenth may lack theirs: in runs out of step other characters stand for them. */
    return (s.traditional + s.other) * 10 >= known * 9 && others > s.traditional / 2;
}

bool annotations_find(struct annotations *a, struct span text, struct edits *edits)
{
    forget(a);
    if (is_damaged(a, text, edits))
        return true;
    edits_clear(edits);
    return false;
}
