#include "normalize.h"

#include "record.h"
#include "utf8.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { GONE = -1, SPARE = 32 /* one byte of so many is escaped, as a rule */ };

/* Code points from first to last become `to`, or to + (cp - first) where shift is set. Sorted. */
static const struct rule {
    uint32_t first, last;
    int to;
    bool shift;
} rules[] = {
    {0x0000, 0x0008, GONE, false}, /* controls; TAB and LF stay */
    {0x000b, 0x000c, '\n', false}, /* line tabulation, form feed */
    {0x000e, 0x001f, GONE, false}, /* controls; CR has gone with the line ends */
    {0x007f, 0x0084, GONE, false}, /* DEL and C1 controls */
    {0x0085, 0x0085, '\n', false}, /* next line */
    {0x0086, 0x009f, GONE, false}, /* C1 controls */
    {0x00a0, 0x00a0, ' ', false},  /* no-break space */
    {0x00ad, 0x00ad, GONE, false}, /* soft hyphen */
    {0x1680, 0x1680, ' ', false},  /* ogham space */
    {0x180e, 0x180e, GONE, false}, /* Mongolian vowel separator */
    {0x2000, 0x200a, ' ', false},  /* en quad to hair space */
    {0x200b, 0x200f, GONE, false}, /* zero-width space, joiners, direction marks */
    {0x2028, 0x2029, '\n', false}, /* line and paragraph separator */
    {0x202a, 0x202e, GONE, false}, /* embedding and override */
    {0x202f, 0x202f, ' ', false},  /* narrow no-break space */
    {0x205f, 0x205f, ' ', false},  /* mathematical space */
    {0x2060, 0x206f, GONE, false}, /* word joiner, invisible operators, isolates */
    {0x3000, 0x3000, ' ', false},  /* ideographic space */
    {0xfeff, 0xfeff, GONE, false}, /* byte order mark inside the text */
    {0xff05, 0xff05, '%', false},  /* full-width percent sign */
    {0xff10, 0xff19, '0', true},   /* full-width digits */
    {0xff21, 0xff3a, 'A', true},   /* full-width capitals */
    {0xff41, 0xff5a, 'a', true},   /* full-width small letters */
    {0xfff9, 0xfffb, GONE, false}, /* interlinear annotation marks */
};

static const struct rule *rule_for(uint32_t cp)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules && rules[i].first <= cp; i++)
        if (cp <= rules[i].last)
            return &rules[i];
    return NULL;
}

/* True when a rule may apply to the code point whose first three bytes these are, or it is one to escape. */
static inline bool suspect(unsigned char a, unsigned char b, unsigned char c)
{
    if (a < 0x20)
        return true;
    switch (a) {
    case '\\':
    case 0x7f:
    case 0xc2: return true;
    case 0xe1: return b == 0x9a || b == 0xa0;
    case 0xe2: return (b == 0x80 && (c < 0x90 || c >= 0xa8)) || b == 0x81;
    case 0xe3: return b == 0x80 && c == 0x80;
    case 0xef: return b == 0xbb || b == 0xbf || (b == 0xbc && (c == 0x85 || c >= 0x90)) || b == 0xbd;
    default: return false;
    }
}

static size_t next_suspect_plain(const unsigned char *s, size_t i, size_t n)
{
    for (; i < n; i++)
        if (suspect(s[i], i + 1 < n ? s[i + 1] : 0, i + 2 < n ? s[i + 2] : 0))
            return i;
    return n;
}

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i is(__m256i v, int byte)
{
    return _mm256_cmpeq_epi8(v, _mm256_set1_epi8((char)byte));
}

/* Unsigned v <= byte. */
AVX2 static inline __m256i most(__m256i v, int byte)
{
    return _mm256_cmpeq_epi8(_mm256_min_epu8(v, _mm256_set1_epi8((char)byte)), v);
}

/* v < byte, both from 80 to FF. */
AVX2 static inline __m256i below(__m256i v, int byte)
{
    return _mm256_cmpgt_epi8(_mm256_set1_epi8((char)byte), v);
}

/* A superset of suspect() for the 32 places at s; reads two bytes after them. Blanks, quotation marks and
 * full-width signs are in all text, so these are looked at closely; what begins with E1 or has 80 80 after
 * is rare. */
AVX2 static inline unsigned suspects(const unsigned char *s)
{
    __m256i a = _mm256_loadu_si256((const __m256i *)(const void *)s);
    __m256i b = _mm256_loadu_si256((const __m256i *)(const void *)(s + 1));
    __m256i c = _mm256_loadu_si256((const __m256i *)(const void *)(s + 2));
    __m256i hit = _mm256_or_si256(most(a, 0x1f), is(a, '\\'));
    hit = _mm256_or_si256(hit, _mm256_or_si256(is(a, 0x7f), _mm256_or_si256(is(a, 0xc2), is(a, 0xe1))));
    __m256i b80 = is(b, 0x80), quotes = _mm256_andnot_si256(below(c, 0x90), below(c, 0xa8));
    __m256i general = _mm256_or_si256(_mm256_andnot_si256(quotes, b80), is(b, 0x81));
    hit = _mm256_or_si256(hit, _mm256_and_si256(is(a, 0xe2), general));
    hit = _mm256_or_si256(hit, _mm256_and_si256(b80, is(c, 0x80)));
    __m256i marks = _mm256_andnot_si256(is(c, 0x85), _mm256_and_si256(is(b, 0xbc), below(c, 0x90)));
    hit = _mm256_or_si256(hit, _mm256_andnot_si256(marks, is(a, 0xef)));
    return (unsigned)_mm256_movemask_epi8(hit);
}

AVX2 static size_t next_suspect_avx2(const unsigned char *s, size_t i, size_t n)
{
    for (; i + 34 <= n; i += 32) {
        unsigned mask = suspects(s + i);
        if (mask != 0)
            return i + (unsigned)__builtin_ctz(mask);
    }
    return next_suspect_plain(s, i, n);
}
#endif

static size_t next_suspect(const char *s, size_t i, size_t n)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return next_suspect_avx2((const unsigned char *)s, i, n);
#endif
    return next_suspect_plain((const unsigned char *)s, i, n);
}

void normalize_text(struct span text, bool escape, struct buf *out)
{
    size_t done = 0;
    buf_reserve(out, text.n + text.n / SPARE);
    for (size_t i = 0, length; (i = next_suspect(text.s, i, text.n)) < text.n; i += length) {
        uint32_t cp;
        length = utf8_decode(text.s + i, text.n - i, &cp);
        const struct rule *r = length > 0 ? rule_for(cp) : NULL;
        if (r != NULL)
            cp = r->to == GONE ? 0 : (uint32_t)r->to + (r->shift ? cp - r->first : 0);
        char escaped = escape && length > 0 ? rec_escape_of(cp) : 0;
        length = length > 0 ? length : 1;
        if (r == NULL && escaped == 0)
            continue;
        buf_add(out, text.s + done, i - done);
        done = i + length;
        if (escaped != 0)
            buf_byte(out, '\\');
        if (cp != 0)
            buf_byte(out, escaped != 0 ? escaped : (char)cp);
    }
    buf_add(out, text.s + done, text.n - done);
}

void normalize_line_ends(struct buf *text)
{
    if (text->len == 0)
        return;
    char *to = memchr(text->data, '\r', text->len), *end = text->data + text->len;
    if (to == NULL)
        return;
    for (const char *p = to; p < end; p++)
        if (*p != '\r')
            *to++ = *p;
        else if (p + 1 == end || p[1] != '\n')
            *to++ = '\n';
    text->len = (size_t)(to - text->data);
}
