/* simd: the passes over all bytes of a text, many bytes at once.
 *
 * The only room with vector code. Each function has a twin of the same contract, its name ending in _plain,
 * that looks at one byte after the other: it serves machines without the instructions, and test_simd.c
 * compares the two. SSE2, which every x86-64 has, is chosen by the compiler; AVX2 at run time, by
 * simd_has_avx2(). Nothing here allocates, fails, or reads outside the n bytes at s. */
#ifndef COMMON_SIMD_H
#define COMMON_SIMD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* True when this processor has AVX2 (and BMI, which came with it). */
static inline bool simd_has_avx2(void)
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
#else
    return false;
#endif
}

/* A bit for each of the 32 bytes at p that divides or escapes in a record's line: TAB, CR or backslash; the
 * lowest for p[0]. Inline, since lines are short. */
static inline uint32_t simd_marks_32_plain(const char *p)
{
    uint32_t mask = 0;
    for (unsigned i = 0; i < 32; i++)
        mask |= (uint32_t)(p[i] == '\t' || p[i] == '\r' || p[i] == '\\') << i;
    return mask;
}

#if defined(__SSE2__)
static inline uint32_t simd_marks_16(const char *p)
{
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i tab = _mm_cmpeq_epi8(v, _mm_set1_epi8('\t')), cr = _mm_cmpeq_epi8(v, _mm_set1_epi8('\r'));
    __m128i escape = _mm_cmpeq_epi8(v, _mm_set1_epi8('\\'));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(tab, cr), escape));
}
#endif

static inline uint32_t simd_marks_32(const char *p)
{
#if defined(__SSE2__)
    return simd_marks_16(p) | simd_marks_16(p + 16) << 16;
#else
    return simd_marks_32_plain(p);
#endif
}

/* Where the n bytes at what, one at least, stand first in the s_n bytes at s, or NULL. */
const char *simd_find(const char *s, size_t s_n, const char *what, size_t n);
const char *simd_find_plain(const char *s, size_t s_n, const char *what, size_t n);

/* The first place from i on with a TAB, LF, CR or backslash, which records escape; n where there is none. */
size_t simd_find_escape(const char *s, size_t i, size_t n);
size_t simd_find_escape_plain(const char *s, size_t i, size_t n);

/* The first place from i on with a digit from 0 to 9; n where there is none. */
size_t simd_find_digit(const char *s, size_t i, size_t n);
size_t simd_find_digit_plain(const char *s, size_t i, size_t n);

/* True when the n bytes at s are well-formed UTF-8. With AVX2 it follows Keiser and Lemire, "Validating UTF-8
 * in less than one instruction per byte" (2020). */
bool simd_utf8_valid(const char *s, size_t n);
bool simd_utf8_valid_plain(const char *s, size_t n);

/* Number of bytes that do not continue a character of UTF-8. */
size_t simd_utf8_count(const char *s, size_t n);
size_t simd_utf8_count_plain(const char *s, size_t n);

/* The first place from i on where a character may begin that is a control, a blank other than the ASCII one,
 * a sign without width, a full-width ASCII character, or one to escape; n where there is none. s is UTF-8.
 * simd_find_unusual may also stop at other characters, few of them: at those that begin with E1, or that
 * continue with 80 80. */
size_t simd_find_unusual(const char *s, size_t i, size_t n);
size_t simd_find_unusual_plain(const char *s, size_t i, size_t n);

/* What a text read with the wrong charset has more of: see tools/decode/suspect.h. */
struct simd_misread {
    size_t high;  /* bytes from 80 on */
    size_t wide;  /* first bytes of Chinese characters */
    size_t late;  /* of those from U+9280 to U+95FF */
    size_t signs; /* of 锛, 銆 and characters for private use */
    size_t latin; /* of characters of two bytes: letters of other scripts */
};

/* Counts what begins in UTF-8 at least three bytes before the end. n is at most SIMD_MISREAD_MAX. */
enum { SIMD_MISREAD_MAX = 1 << 12 };
struct simd_misread simd_count_misread(const char *s, size_t n);
struct simd_misread simd_count_misread_plain(const char *s, size_t n);

/* Adds up table[code point] over characters of three bytes from p on, and passes over ASCII. An entry of the
 * table, 1 << 16 long, has three fields: bits 0 to 2, 3 to 5 and 6 to 7, none above 1; they are added to
 * sum[0], sum[1] and sum[2]. Returns where another byte comes, or a character with fewer than SIMD_STEP
 * bytes left. The shape of characters is looked at, no more: they need not be well-formed. */
enum { SIMD_STEP = 32 };
const char *simd_sum_threes(const char *p, const char *end, const uint8_t *table, size_t sum[3]);
const char *simd_sum_threes_plain(const char *p, const char *end, const uint8_t *table, size_t sum[3]);

/* The first place from i on where a mark may stand that divides sentences, in UTF-8: (, ), ! and what begins
 * with E2, E3 or EF; n where there is none. Of these it passes over characters ending in 81 after E2 and E3
 * and in 8C after EF: ， and 、 are most of them and end nothing. */
size_t simd_find_mark(const char *s, size_t i, size_t n);
size_t simd_find_mark_plain(const char *s, size_t i, size_t n);

/* Pairs of characters of three bytes each. A pair belongs to one of eight buckets, and each place that is
 * looked at, four of the six bytes, has a table of the buckets that its low and its high nibble occur in, as
 * in Hyperscan's Teddy. */
enum { SIMD_PAIR = 6, SIMD_PAIR_PLACES = 4 };
struct simd_pairs {
    struct simd_nibbles {
        unsigned char low[16], high[16];
    } nibbles[SIMD_PAIR_PLACES];
    uint64_t first[1 << 10]; /* a bit for each code point that a pair begins with; the caller sets it */
};

/* Adds the pair at p, whose first code point is first, but for its bit. pairs begins as zeroes. */
void simd_pairs_add(struct simd_pairs *pairs, const char *p, uint32_t first);

/* The first place from i on where one of the pairs may begin; n where there is none. It may also stop where
 * a character of pairs->first is followed by what resembles its pairs. */
size_t simd_find_pair(const struct simd_pairs *pairs, const char *s, size_t i, size_t n);
size_t simd_find_pair_plain(const struct simd_pairs *pairs, const char *s, size_t i, size_t n);

#endif
