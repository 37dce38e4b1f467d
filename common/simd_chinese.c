#include "simd.h"

#include "simd_avx2.h"

/* True when the character that begins with these three bytes is unusual. */
static inline bool is_unusual(unsigned char a, unsigned char b, unsigned char c)
{
    if (a < 0x20)
        return true;
    switch (a) {
    case '\\':
    case 0x7f:
    case 0xc2: return true;
    case 0xe1: return b == 0x9a || b == 0xa0;
    case 0xe2: return (b == 0x80 && (c < 0x90 || c >= 0xa8)) || b == 0x81 || b >= 0xba;
    case 0xe3: return b == 0x80 && c == 0x80;
    case 0xef:
        return (b >= 0xa4 && b <= 0xab) || b == 0xbb || b == 0xbf ||
               (b == 0xbc && (c == 0x85 || c >= 0x90)) || b == 0xbd;
    default: return false;
    }
}

size_t simd_find_unusual_plain(const char *text, size_t i, size_t n)
{
    const unsigned char *s = (const unsigned char *)text;
    for (; i < n; i++)
        if (is_unusual(s[i], i + 1 < n ? s[i + 1] : 0, i + 2 < n ? s[i + 2] : 0))
            return i;
    return n;
}

#if defined(__x86_64__)
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

/* A superset of is_unusual() for the 32 places at s; reads two bytes after them. Blanks, quotation marks and
 * full-width signs are in all text, so these are looked at closely; what else begins with E1 or E2 or has
 * 80 80 after is rare. */
AVX2 static inline unsigned unusual_32(const char *s)
{
    __m256i a = load_32(s);
    __m256i b = load_32(s + 1);
    __m256i c = load_32(s + 2);
    __m256i hit = _mm256_or_si256(most(a, 0x1f), is(a, '\\'));
    hit = _mm256_or_si256(hit, _mm256_or_si256(is(a, 0x7f), _mm256_or_si256(is(a, 0xc2), is(a, 0xe1))));
    __m256i b80 = is(b, 0x80), quotes = _mm256_andnot_si256(below(c, 0x90), below(c, 0xa8));
    __m256i inside = _mm256_and_si256(quotes, b80);
    hit = _mm256_or_si256(hit, _mm256_andnot_si256(inside, is(a, 0xe2)));
    hit = _mm256_or_si256(hit, _mm256_and_si256(b80, is(c, 0x80)));
    __m256i marks = _mm256_andnot_si256(is(c, 0x85), _mm256_and_si256(is(b, 0xbc), below(c, 0x90)));
    hit = _mm256_or_si256(hit, _mm256_andnot_si256(marks, is(a, 0xef)));
    return (unsigned)_mm256_movemask_epi8(hit);
}

AVX2 static size_t find_unusual_avx2(const char *s, size_t i, size_t n)
{
    for (; i + 34 <= n; i += 32) {
        unsigned mask = unusual_32(s + i);
        if (mask != 0)
            return i + (unsigned)__builtin_ctz(mask);
    }
    return simd_find_unusual_plain(s, i, n);
}
#endif

size_t simd_find_unusual(const char *s, size_t i, size_t n)
{
#if defined(__x86_64__)
    if (simd_has_avx2())
        return find_unusual_avx2(s, i, n);
#endif
    return simd_find_unusual_plain(s, i, n);
}

static void add_misread(const char *text, size_t n, struct simd_misread *c)
{
    const unsigned char *s = (const unsigned char *)text;
    for (size_t i = 0; i + 2 < n; i++) {
        unsigned char a = s[i], b = s[i + 1], d = s[i + 2];
        c->high += a >= 0x80;
        c->wide += a >= 0xe3 && a <= 0xe9;
        c->late += a == 0xe9 && b >= 0x8a && b <= 0x97;
        c->signs += a == 0xee || (a == 0xe9 && ((b == 0x94 && d == 0x9b) || (b == 0x8a && d == 0x86)));
        c->latin += a >= 0xc2 && a <= 0xdf;
    }
}

struct simd_misread simd_count_misread_plain(const char *s, size_t n)
{
    struct simd_misread c = {0};
    add_misread(s, n, &c);
    return c;
}

#if defined(__x86_64__)
/* Counters of 32 places side by side, which must not be more than 255. */
struct lanes {
    __m256i high, wide, late, signs, latin;
};

AVX2 static inline void add(__m256i *lanes, __m256i mask)
{
    *lanes = _mm256_sub_epi8(*lanes, mask);
}

AVX2 static inline size_t sum_lanes(__m256i lanes)
{
    unsigned long long part[4];
    _mm256_storeu_si256((__m256i *)(void *)part, _mm256_sad_epu8(lanes, _mm256_setzero_si256()));
    return (size_t)(part[0] + part[1] + part[2] + part[3]);
}

/* Adds the 32 places at s; reads two bytes after them. */
AVX2 static inline void count_32(const char *s, struct lanes *c)
{
    __m256i a = load_32(s);
    __m256i b = load_32(s + 1);
    __m256i d = load_32(s + 2);
    __m256i e9 = is(a, 0xe9);
    __m256i comma = _mm256_and_si256(is(b, 0x94), is(d, 0x9b)),
            stop = _mm256_and_si256(is(b, 0x8a), is(d, 0x86));
    add(&c->high, _mm256_cmpgt_epi8(_mm256_setzero_si256(), a));
    add(&c->wide, within(a, 0xe3, 0xe9));
    add(&c->latin, within(a, 0xc2, 0xdf));
    add(&c->late, _mm256_and_si256(e9, within(b, 0x8a, 0x97)));
    add(&c->signs, _mm256_or_si256(is(a, 0xee), _mm256_and_si256(e9, _mm256_or_si256(comma, stop))));
}

AVX2 static struct simd_misread count_misread_avx2(const char *s, size_t n)
{
    struct lanes l = {0};
    size_t i = 0;
    for (; i + 34 <= n; i += 32)
        count_32(s + i, &l);
    struct simd_misread c = {sum_lanes(l.high), sum_lanes(l.wide), sum_lanes(l.late), sum_lanes(l.signs),
                             sum_lanes(l.latin)};
    add_misread(s + i, n - i, &c);
    return c;
}
#endif

struct simd_misread simd_count_misread(const char *s, size_t n)
{
#if defined(__x86_64__)
    if (simd_has_avx2())
        return count_misread_avx2(s, n);
#endif
    return simd_count_misread_plain(s, n);
}
