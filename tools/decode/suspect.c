#include "suspect.h"

#include <stdbool.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { BLOCK = 1 << 12, SHORT = 1 << 10 };

struct counts {
    size_t high;  /* bytes from 80 on */
    size_t wide;  /* first bytes of Chinese characters */
    size_t late;  /* of those from U+9280 to U+95FF */
    size_t signs; /* of 锛, 銆 and characters for private use */
    size_t latin; /* of characters from U+0080 to U+00FF */
};

static void count_plain(const unsigned char *s, size_t n, struct counts *c)
{
    for (size_t i = 0; i + 2 < n; i++) {
        unsigned char a = s[i], b = s[i + 1], d = s[i + 2];
        c->high += a >= 0x80;
        c->wide += a >= 0xe3 && a <= 0xe9;
        c->late += a == 0xe9 && b >= 0x8a && b <= 0x97;
        c->signs += a == 0xee || (a == 0xe9 && ((b == 0x94 && d == 0x9b) || (b == 0x8a && d == 0x86)));
        c->latin += (a & 0xfe) == 0xc2;
    }
}

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2,popcnt")))

AVX2 static inline __m256i is(__m256i v, int byte)
{
    return _mm256_cmpeq_epi8(v, _mm256_set1_epi8((char)byte));
}

AVX2 static inline __m256i within(__m256i v, int first, int last)
{
    __m256i low = _mm256_max_epu8(v, _mm256_set1_epi8((char)first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(low, _mm256_set1_epi8((char)last)), v);
}

AVX2 static inline size_t number(__m256i mask)
{
    return (size_t)__builtin_popcount((unsigned)_mm256_movemask_epi8(mask));
}

/* Adds up the 32 places at s; reads two bytes behind them. */
AVX2 static inline void count_32(const unsigned char *s, struct counts *c)
{
    __m256i a = _mm256_loadu_si256((const __m256i *)(const void *)s);
    __m256i b = _mm256_loadu_si256((const __m256i *)(const void *)(s + 1));
    __m256i e9 = is(a, 0xe9);
    c->high += number(a);
    c->wide += number(within(a, 0xe3, 0xe9));
    c->latin += number(within(a, 0xc2, 0xc3));
    __m256i late = _mm256_and_si256(e9, within(b, 0x8a, 0x97)), private = is(a, 0xee);
    if (_mm256_testz_si256(late, late) && _mm256_testz_si256(private, private))
        return;
    __m256i d = _mm256_loadu_si256((const __m256i *)(const void *)(s + 2));
    __m256i comma = _mm256_and_si256(is(b, 0x94), is(d, 0x9b)),
            stop = _mm256_and_si256(is(b, 0x8a), is(d, 0x86));
    c->late += number(late);
    c->signs += number(_mm256_or_si256(private, _mm256_and_si256(e9, _mm256_or_si256(comma, stop))));
}

AVX2 static void count_avx2(const unsigned char *s, size_t n, struct counts *c)
{
    size_t i = 0;
    for (; i + 34 <= n; i += 32)
        count_32(s + i, c);
    count_plain(s + i, n - i, c);
}
#endif

static struct counts count(const unsigned char *s, size_t n)
{
    struct counts c = {0};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        count_avx2(s, n, &c);
        return c;
    }
#endif
    count_plain(s, n, &c);
    return c;
}

enum suspicion suspect(struct span t)
{
    enum { LATE = 14, LATIN = 10 }; /* one in so many */
    bool high = false;
    for (size_t at = 0; at < t.n; at += BLOCK) {
        struct counts c = count((const unsigned char *)t.s + at, t.n - at < BLOCK ? t.n - at : BLOCK);
        if (c.signs > 0 || (c.late > 0 && c.late * LATE > c.wide))
            return READ_AS_GBK;
        if (c.latin > 2 && c.latin * LATIN > c.high)
            return READ_AS_LATIN;
        high = high || c.high > 0;
    }
    return high && t.n < SHORT ? READ_AS_GBK : NOTHING;
}
