#include "simd.h"

#include "simd_avx2.h"

/* The places of a pair that tell most: the first byte of each character is one of six. */
static const unsigned char places[SIMD_PAIR_PLACES] = {1, 2, 4, 5};

/* True when the character of three bytes at p is the first one of a pair. */
static inline bool is_first(const struct simd_pairs *pairs, const char *p)
{
    unsigned a = (unsigned char)p[0], b = (unsigned char)p[1], c = (unsigned char)p[2];
    unsigned cp = (a & 0x0f) << 12 | (b & 0x3f) << 6 | (c & 0x3f);
    return (a & 0xf0) == 0xe0 && pairs->first[cp >> 6] >> (cp & 63) & 1;
}

void simd_pairs_add(struct simd_pairs *pairs, const char *p, uint32_t first)
{
    unsigned char bucket = (unsigned char)(1U << first % 8);
    for (size_t i = 0; i < SIMD_PAIR_PLACES; i++) {
        unsigned char b = (unsigned char)p[places[i]];
        pairs->nibbles[i].low[b & 15] |= bucket;
        pairs->nibbles[i].high[b >> 4] |= bucket;
    }
}

size_t simd_find_pair_plain(const struct simd_pairs *pairs, const char *s, size_t i, size_t n)
{
    for (; i + SIMD_PAIR <= n; i++) {
        unsigned buckets = 0xff;
        for (size_t k = 0; k < SIMD_PAIR_PLACES; k++) {
            unsigned char b = (unsigned char)s[i + places[k]];
            buckets &= pairs->nibbles[k].low[b & 15] & pairs->nibbles[k].high[b >> 4];
        }
        if (buckets != 0 && is_first(pairs, s + i))
            return i;
    }
    return n;
}

#if defined(__x86_64__)

/* The buckets that the 32 bytes at p may belong to, as far as one place tells. */
AVX2 static inline __m256i buckets_32(const struct simd_nibbles *t, const char *p)
{
    const __m256i nibble = _mm256_set1_epi8(15);
    __m256i v = load_32(p);
    __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)t->low));
    __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)t->high));
    return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(v, nibble)),
                            _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(v, 4), nibble)));
}

/* A bit for each of the 32 places at p where a bucket fits at all places of a pair. */
AVX2 static inline unsigned pairs_32(const struct simd_nibbles *t, const char *p)
{
    __m256i first = _mm256_and_si256(buckets_32(t, p + places[0]), buckets_32(t + 1, p + places[1]));
    __m256i second = _mm256_and_si256(buckets_32(t + 2, p + places[2]), buckets_32(t + 3, p + places[3]));
    __m256i none = _mm256_cmpeq_epi8(_mm256_and_si256(first, second), _mm256_setzero_si256());
    return ~(unsigned)_mm256_movemask_epi8(none);
}

/* What is left at the end is looked at in the last full block. */
AVX2 static size_t find_pair_avx2(const struct simd_pairs *pairs, const char *s, size_t i, size_t n)
{
    size_t last = n - SIMD_PAIR - 31;
    while (i + SIMD_PAIR <= n) {
        size_t at = i < last ? i : last;
        unsigned mask = pairs_32(pairs->nibbles, s + at) & ~0U << (i - at);
        for (; mask != 0; mask &= mask - 1) {
            size_t found = at + (unsigned)__builtin_ctz(mask);
            if (is_first(pairs, s + found))
                return found;
        }
        i = at + 32;
    }
    return n;
}

#endif

size_t simd_find_pair(const struct simd_pairs *pairs, const char *s, size_t i, size_t n)
{
#if defined(__x86_64__)
    if (simd_has_avx2() && n >= SIMD_PAIR + 31)
        return find_pair_avx2(pairs, s, i, n);
#endif
    return simd_find_pair_plain(pairs, s, i, n);
}
