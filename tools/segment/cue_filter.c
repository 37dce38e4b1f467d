#include "cue_filter.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "utf8.h"

/* More words than these would pass too much through their eight buckets. */
enum { VECTOR_WORDS = 40, BUCKETS = 8, PAIR = 6 };

/* The places of a pair of Chinese characters that tell most: the first byte of each is one of six. */
static const unsigned char places[CUE_PLACES] = {1, 2, 4, 5};

/* The character at s[i], U+10000 and above as 0; *n is its length. */
static inline uint32_t character(struct span s, size_t i, size_t *n)
{
    unsigned char b = (unsigned char)s.s[i];
    if (b >= 0xe0 && b < 0xf0 && s.n - i >= 3) {
        *n = 3;
        return (b & 0x0fU) << 12 | ((unsigned char)s.s[i + 1] & 0x3fU) << 6 |
               ((unsigned char)s.s[i + 2] & 0x3fU);
    }
    *n = utf8_length(s.s[i]);
    return *n == 1 ? b : 0;
}

static inline bool bit(const uint64_t *set, uint32_t i)
{
    return set[i >> 6] >> (i & 63) & 1;
}

static inline void set_bit(uint64_t *set, uint32_t i)
{
    set[i >> 6] |= UINT64_C(1) << (i & 63);
}

static inline uint32_t pair(uint32_t first, struct span s, size_t i)
{
    size_t n;
    return i < s.n ? (first * 40503U ^ character(s, i, &n)) & 0xffffU : 0;
}

void cue_filter_add(struct cue_filter *f, struct span word)
{
    size_t n;
    uint32_t cp = character(word, 0, &n);
    if (n == 3)
        f->quick[(unsigned char)word.s[1]] |= UINT64_C(1) << ((unsigned char)word.s[2] & 63);
    set_bit(f->first, cp);
    if (n == word.n)
        set_bit(f->single, cp);
    else
        set_bit(f->pairs, pair(cp, word, n));
    if (f->words++ == 0)
        f->vector = true;
    if (word.n < PAIR || n != 3 || (unsigned char)word.s[3] < 0xe0) {
        f->vector = false;
        return;
    }
    unsigned char bucket = (unsigned char)(1U << cp % BUCKETS);
    for (size_t i = 0; i < CUE_PLACES; i++) {
        unsigned char b = (unsigned char)word.s[places[i]];
        f->nibbles[i].low[b & 15] |= bucket;
        f->nibbles[i].high[b >> 4] |= bucket;
    }
}

void cue_filter_ready(struct cue_filter *f)
{
#if defined(__x86_64__)
    f->vector = f->vector && f->words <= VECTOR_WORDS && __builtin_cpu_supports("avx2");
#else
    f->vector = false;
#endif
}

/* Passes over characters of three bytes that begin no word: nearly all. */
static inline size_t skip_quick(const struct cue_filter *f, struct span s, size_t i)
{
    const unsigned char *p = (const unsigned char *)s.s;
    while (i + 3 <= s.n && (p[i] & 0xf0) == 0xe0 && !(f->quick[p[i + 1]] >> (p[i + 2] & 63) & 1))
        i += 3;
    return i;
}

static size_t next_plain(const struct cue_filter *f, struct span s, size_t i)
{
    size_t n;
    for (i = skip_quick(f, s, i); i < s.n; i = skip_quick(f, s, i + n)) {
        uint32_t cp = character(s, i, &n);
        if (bit(f->first, cp) && (bit(f->single, cp) || (i + n < s.n && bit(f->pairs, pair(cp, s, i + n)))))
            return i;
    }
    return s.n;
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2")))

/* The buckets that the 32 bytes at p may belong to, as far as one place tells. */
AVX2 static inline __m256i buckets(const struct cue_nibbles *t, const char *p)
{
    const __m256i nibble = _mm256_set1_epi8(15);
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)p);
    __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)t->low));
    __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)t->high));
    return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(v, nibble)),
                            _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(v, 4), nibble)));
}

/* 32 places at once: a word begins where its bucket fits at all places (as in Hyperscan's Teddy). What is
 * left at the end of s is looked at in the last full block. */
AVX2 static size_t next_vector(const struct cue_filter *f, struct span s, size_t i)
{
    size_t last = s.n - PAIR - 31;
    while (i + PAIR <= s.n) {
        size_t at = i < last ? i : last;
        const char *p = s.s + at;
        __m256i first =
            _mm256_and_si256(buckets(&f->nibbles[0], p + places[0]), buckets(&f->nibbles[1], p + places[1]));
        __m256i second =
            _mm256_and_si256(buckets(&f->nibbles[2], p + places[2]), buckets(&f->nibbles[3], p + places[3]));
        __m256i v = _mm256_and_si256(first, second);
        unsigned mask = ~(unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, _mm256_setzero_si256()));
        mask &= ~0U << (i - at);
        for (; mask != 0; mask &= mask - 1) {
            size_t found = at + (unsigned)__builtin_ctz(mask), n;
            if ((unsigned char)s.s[found] >= 0xe0 && bit(f->first, character(s, found, &n)))
                return found;
        }
        i = at + 32;
    }
    return s.n;
}

#endif

size_t cue_filter_next(const struct cue_filter *f, struct span s, size_t i)
{
#if defined(__x86_64__)
    if (f->vector && s.n >= PAIR + 31)
        return next_vector(f, s, i);
#endif
    return next_plain(f, s, i);
}
