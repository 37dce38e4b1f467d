#include "detect.h"

#include <strings.h>

#include "big5.h"
#include "binary.h"
#include "convert.h"
#include "declared.h"
#include "iso2022.h"
#include "score.h"
#include "typed.h"
#include "utf8.h"

/* Costs in eighths of a bit. */
enum {
    PLAIN = 15 * 8, /* a Chinese character: above, HZ says nothing sensible */
    NOISE = 13 * 8, /* a byte: above, with controls among the bytes, they are no text */
    FEW = 6,        /* sequences of two bytes that GBK text may contain by chance */
};

static const char *const names[] = {"UTF-8", "GB18030", "Big5", "EUC-TW", "UTF-16LE", "UTF-16BE"};

static struct charset by_mark(struct span b)
{
    static const struct {
        const char *mark, *name;
        size_t n;
    } marks[] = {{"\xef\xbb\xbf", "UTF-8", 3},    {"\xff\xfe\0\0", "UTF-32LE", 4},
                 {"\0\0\xfe\xff", "UTF-32BE", 4}, {"\xff\xfe", "UTF-16LE", 2},
                 {"\xfe\xff", "UTF-16BE", 2},     {"\x84\x31\x95\x33", "GB18030", 4}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (span_equal(span_head(b, marks[i].n), (struct span){marks[i].mark, marks[i].n}))
            return (struct charset){.name = marks[i].name, .bom = marks[i].n};
    return (struct charset){.name = NULL};
}

/* A unit of UTF-32 has a zero byte, and next to it one from 0 to 10 (hexadecimal). */
static const char *by_zeros(struct span b)
{
    enum { HEAD = 1 << 12, UNIT = 4, LAST_PLANE = 0x10 };
    size_t n = (b.n < HEAD ? b.n : HEAD) / UNIT, little = 0, big = 0;
    for (size_t i = 0; i < n && (little == i || big == i); i++) {
        const unsigned char *u = (const unsigned char *)b.s + i * UNIT;
        little += u[3] == 0 && u[2] <= LAST_PLANE && (u[0] | u[1]) != 0;
        big += u[0] == 0 && u[1] <= LAST_PLANE && (u[2] | u[3]) != 0;
    }
    if (n > 0 && little == n && big < n)
        return "UTF-32LE";
    return n > 0 && big == n && little < n ? "UTF-32BE" : NULL;
}

/* ISO-2022-CN designates its sets before it uses them. HZ has ~{, and what follows must make sense. */
static const char *by_escapes(struct span b)
{
    for (const char *p = b.s; (p = memchr(p, '\x1b', b.n - (size_t)(p - b.s))) != NULL; p++)
        if (b.n - (size_t)(p - b.s) > 3 && p[1] == '$' && p[2] >= ')' && p[2] <= '+' && p[3] >= 'A' &&
            p[3] <= 'M')
            return "ISO-2022-CN";
    for (const char *p = b.s; (p = memchr(p, '~', b.n - (size_t)(p - b.s))) != NULL; p++) {
        if (b.n - (size_t)(p - b.s) < 2 || (p[1] != '{' && p[1] != '}'))
            continue;
        enum { HEAD = 1 << 12 };
        struct buf gb = {0};
        iso2022_take_hz((struct span){b.s, b.n < HEAD ? b.n : HEAD}, &gb);
        int cost = score_pairs((struct span){gb.data, gb.len});
        buf_free(&gb);
        return cost > 0 && cost < PLAIN ? "HZ-GB-2312" : NULL;
    }
    return NULL;
}

/* What is not UTF-8 nearly always shows it in the first few characters. */
static bool is_utf8(struct span b)
{
    enum { HEAD = 64, CUT = 3 /* bytes of a character that is not whole */ };
    return (b.n < HEAD || utf8_prefix(b.s, HEAD) >= HEAD - CUT) && utf8_valid(b.s, b.n);
}

/* Well-formed UTF-8 all of whose characters outside of ASCII have two bytes, and which has few of these, may
 * be GBK, unless they stand where letters and signs of other languages do: ó is 贸, and · is 路. Of a name
 * one cannot tell. */
static bool is_doubtful(struct span b, bool document)
{
    size_t two = 0;
    for (size_t i = 0; i < b.n && two <= FEW; i++) {
        if ((unsigned char)b.s[i] >= 0xe0)
            return false;
        two += (unsigned char)b.s[i] >= 0xc0;
    }
    return two > 0 && two <= FEW && (!document || typed_unnatural(b) * 2 > two);
}

/* Big5 that has characters of Hong Kong. ETen's own, C6A1 to C8FE and F9D6 to F9FE, are usual in Taiwan. */
static bool is_hkscs(struct span b)
{
    for (size_t i = 0; i + 1 < b.n; i++) {
        unsigned char lead = (unsigned char)b.s[i], trail = (unsigned char)b.s[i + 1];
        if (lead <= 0x80 || lead == 0xff || trail < 0x40)
            continue;
        if (big5_is_beyond(lead, trail) && (lead < 0xc6 || lead > 0xc8))
            return true;
        i++;
    }
    return false;
}

static enum score_charset score_charset(const char *name)
{
    int c = 0;
    while (c < SCORE_CHARSETS && strcmp(name, names[c]) != 0)
        c++;
    return strcmp(name, "Big5-HKSCS") == 0 ? SCORE_BIG5 : (enum score_charset)c;
}

/* A charset that is none of the Chinese ones: believed when the bytes are no good Chinese and can be
 * converted. */
static bool is_convertible(const char *name, struct span b)
{
    enum { HEAD = 1 << 12 };
    struct buf text = {0};
    size_t replaced = 0;
    b.n = b.n < HEAD ? b.n : HEAD;
    convert_bytes(name, b, &text, &replaced);
    buf_free(&text);
    return replaced <= (b.n == HEAD);
}

/* Of a few bytes nothing can be said. */
static bool is_noise(const struct score *s)
{
    enum { ENOUGH = 64, ONE_IN = 64 };
    if (s->bytes < ENOUGH)
        return false;
    int each = s->cost / (int)s->bytes;
    return each > NOISE || (s->controls > s->bytes / ONE_IN && each > NOISE / 2);
}

static struct charset by_score(struct span b, const char *declared)
{
    struct score best;
    enum score_charset wanted = declared ? score_charset(declared) : SCORE_NONE;
    enum score_charset c = score_best(b, wanted, &best);
    struct charset charset = {.name = names[c]};
    if (c == SCORE_BIG5 && is_hkscs(b))
        charset.name = "Big5-HKSCS";
    if (declared != NULL && wanted == SCORE_NONE && best.bad > 0 && is_convertible(declared, b))
        charset.name = declared;
    charset.binary = is_noise(&best);
    return charset;
}

/* All of it is ASCII, in which UTF-7 hides what is not: that must be said. */
static bool is_utf7(struct span b, const char *declared)
{
    return declared != NULL && strcasecmp(declared, "UTF-7") == 0 && memchr(b.s, '+', b.n) != NULL &&
           is_convertible(declared, b);
}

static struct charset detect(struct span b, const char *declared, bool document)
{
    if (b.n == 0)
        return (struct charset){.name = names[SCORE_UTF8], .clean = true};
    struct charset charset = by_mark(b);
    if (charset.name != NULL)
        return charset;
    charset.name = by_zeros(b);
    if (charset.name != NULL)
        return charset;
    if (!is_utf8(b) || memchr(b.s, 0, b.n) != NULL)
        return by_score(b, declared);
    charset.name = is_utf7(b, declared) ? "UTF-7" : by_escapes(b);
    if (charset.name == NULL && !binary_controls(b) && !is_doubtful(b, document)) {
        charset.name = names[SCORE_UTF8];
        charset.clean = true;
    }
    return charset.name != NULL ? charset : by_score(b, declared);
}

struct charset detect_declared(struct span b, const char *declared)
{
    const char *name = declared != NULL ? convert_name(declared) : NULL;
    return name != NULL ? detect(b, name, true) : detect_charset(b);
}

struct charset detect_charset(struct span b)
{
    static char label[40]; /* convert_name may give it back */
    declared_charset(b, label, sizeof label);
    return detect(b, convert_name(label), true);
}

struct charset detect_line(struct span b)
{
    struct charset charset = detect(b, NULL, false);
    charset.binary = false;
    return charset;
}
