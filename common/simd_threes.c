/* Seven characters of three bytes become code points at once; then each costs one load. */
#include "simd.h"

#include <string.h>

#include "simd_avx2.h"

/* The characters that a step counts, and the bits of a field that holds so many. */
enum { STEP = 7, FIELD = 3, FIELD_MAX = (1 << FIELD) - 1 };

const char *simd_sum_threes_plain(const char *p, const char *end, const uint8_t *table, size_t sum[3])
{
    while (end - p >= SIMD_STEP) {
        const unsigned char *u = (const unsigned char *)p;
        if (u[0] < 0x80) {
            p++;
            continue;
        }
        if ((u[0] & 0xf0) != 0xe0 || (u[1] & 0xc0) != 0x80 || (u[2] & 0xc0) != 0x80)
            break;
        unsigned fields = table[(u[0] & 0xfU) << 12 | (u[1] & 0x3fU) << 6 | (u[2] & 0x3fU)];
        sum[0] += fields & FIELD_MAX;
        sum[1] += fields >> FIELD & FIELD_MAX;
        sum[2] += fields >> 2 * FIELD;
        p += 3;
    }
    return p;
}

#if defined(__x86_64__)

/* The code points of eight characters of three bytes, in 32 bits each. */
AVX2 static inline __m256i code_points(__m256i three)
{
    __m256i bits = _mm256_and_si256(three, _mm256_set1_epi32(0x3f3f0f));
    __m256i upper =
        _mm256_maddubs_epi16(bits, _mm256_set1_epi32(0x010140)); /* the first times 64 and the second */
    return _mm256_madd_epi16(upper, _mm256_set1_epi32(0x010040));
}

/* Eight times three bytes from p on. */
AVX2 static inline __m256i load_threes(const char *p)
{
    const __m256i spread = _mm256_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 0, 1, 2, -1,
                                            3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
    __m128i low = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i high = _mm_loadu_si128((const __m128i *)(const void *)(p + 12));
    return _mm256_shuffle_epi8(_mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1), spread);
}

/* The sum over the first n of the characters, at most STEP. */
static inline unsigned sum_of(const uint8_t *table, const uint32_t *cp, unsigned n)
{
    unsigned sum = 0;
    switch (n) {
    case 7: sum += table[cp[6]]; /* fall through */
    case 6: sum += table[cp[5]]; /* fall through */
    case 5: sum += table[cp[4]]; /* fall through */
    case 4: sum += table[cp[3]]; /* fall through */
    case 3: sum += table[cp[2]]; /* fall through */
    case 2: sum += table[cp[1]]; /* fall through */
    case 1: sum += table[cp[0]]; /* fall through */
    default: return sum;
    }
}

/* Length of the ASCII characters among the eight bytes at p. */
static inline size_t ascii_of_eight(const char *p)
{
    uint64_t eight;
    memcpy(&eight, p, sizeof eight);
    eight &= 0x8080808080808080u;
    return eight != 0 ? (size_t)__builtin_ctzll(eight) / 8 : sizeof eight;
}

AVX2 static const char *sum_threes_avx2(const char *p, const char *end, const uint8_t *table, size_t sum[3])
{
    size_t first = 0, second = 0, third = 0; /* in registers */
    while (end - p >= SIMD_STEP) {
        uint32_t cp[8];
        __m256i three = load_threes(p);
        __m256i shape = _mm256_and_si256(three, _mm256_set1_epi32(0xc0c0f0));
        __m256i is_three = _mm256_cmpeq_epi32(shape, _mm256_set1_epi32(0x8080e0));
        unsigned is = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(is_three));
        unsigned n = (unsigned)__builtin_ctz(~is | 1U << STEP);
        _mm256_storeu_si256((__m256i *)(void *)cp, code_points(three));
        unsigned fields = sum_of(table, cp, n);
        first += fields & FIELD_MAX;
        second += fields >> FIELD & FIELD_MAX;
        third += fields >> 2 * FIELD;
        p += 3 * (size_t)n;
        if (n == STEP)
            continue;
        size_t ascii = ascii_of_eight(p);
        if (ascii == 0)
            break;
        p += ascii;
    }
    sum[0] += first;
    sum[1] += second;
    sum[2] += third;
    return p;
}

#endif

const char *simd_sum_threes(const char *p, const char *end, const uint8_t *table, size_t sum[3])
{
#if defined(__x86_64__)
    if (simd_has_avx2())
        return sum_threes_avx2(p, end, table, sum);
#endif
    return simd_sum_threes_plain(p, end, table, sum);
}
