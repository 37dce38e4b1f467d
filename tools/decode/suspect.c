#include "suspect.h"

#include <stdbool.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { BLOCK = 1 << 12 /* not more, or counters overflow */, SHORT = 1 << 10 };

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
#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i is(__m256i v, int byte)
{
    return _mm256_cmpeq_epi8(v, _mm256_set1_epi8((char)byte));
}

AVX2 static inline __m256i within(__m256i v, int first, int last)
{
    __m256i low = _mm256_max_epu8(v, _mm256_set1_epi8((char)first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(low, _mm256_set1_epi8((char)last)), v);
}

/* Counters of 32 places side by side, which must not be more than 255. */
struct lanes {
    __m256i high, wide, late, signs, latin;
};

AVX2 static inline void add(__m256i *lanes, __m256i mask)
{
    *lanes = _mm256_sub_epi8(*lanes, mask);
}

AVX2 static inline size_t sum(__m256i lanes)
{
    unsigned long long part[4];
    _mm256_storeu_si256((__m256i *)(void *)part, _mm256_sad_epu8(lanes, _mm256_setzero_si256()));
    return (size_t)(part[0] + part[1] + part[2] + part[3]);
}

/* Adds the 32 places at s; reads two bytes after them. */
AVX2 static inline void count_32(const unsigned char *s, struct lanes *c)
{
    __m256i a = _mm256_loadu_si256((const __m256i *)(const void *)s);
    __m256i b = _mm256_loadu_si256((const __m256i *)(const void *)(s + 1));
    __m256i d = _mm256_loadu_si256((const __m256i *)(const void *)(s + 2));
    __m256i e9 = is(a, 0xe9);
    __m256i comma = _mm256_and_si256(is(b, 0x94), is(d, 0x9b)),
            stop = _mm256_and_si256(is(b, 0x8a), is(d, 0x86));
    add(&c->high, _mm256_cmpgt_epi8(_mm256_setzero_si256(), a));
    add(&c->wide, within(a, 0xe3, 0xe9));
    add(&c->latin, within(a, 0xc2, 0xc3));
    add(&c->late, _mm256_and_si256(e9, within(b, 0x8a, 0x97)));
    add(&c->signs, _mm256_or_si256(is(a, 0xee), _mm256_and_si256(e9, _mm256_or_si256(comma, stop))));
}

AVX2 static void count_avx2(const unsigned char *s, size_t n, struct counts *c)
{
    struct lanes l = {0};
    size_t i = 0;
    for (; i + 34 <= n; i += 32)
        count_32(s + i, &l);
    *c = (struct counts){sum(l.high), sum(l.wide), sum(l.late), sum(l.signs), sum(l.latin)};
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
