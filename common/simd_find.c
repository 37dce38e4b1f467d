#include "simd.h"

#include <string.h>

const char *simd_find_plain(const char *s, size_t s_n, const char *what, size_t n)
{
    for (size_t i = 0; i + n <= s_n; i++)
        if (s[i] == what[0] && memcmp(s + i, what, n) == 0)
            return s + i;
    return NULL;
}

/* Compares the first and the last byte of what sixteen at a time (Mula, "SIMD-friendly algorithms for
 * substring searching", 2016). */
const char *simd_find(const char *s, size_t s_n, const char *what, size_t n)
{
#if defined(__SSE2__)
    if (s_n >= n + 15) {
        const __m128i first = _mm_set1_epi8(what[0]), last = _mm_set1_epi8(what[n - 1]);
        for (size_t i = 0, end = s_n - n - 15;; i += 16) { /* end: of the last full block */
            const char *p = s + (i < end ? i : end);
            __m128i a = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)p), first);
            __m128i b = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)(p + n - 1)), last);
            unsigned mask = (unsigned)_mm_movemask_epi8(_mm_and_si128(a, b));
            for (; mask != 0; mask &= mask - 1) {
                const char *found = p + (unsigned)__builtin_ctz(mask);
                if (memcmp(found, what, n) == 0)
                    return found;
            }
            if (i >= end)
                return NULL;
        }
    }
#endif
    return simd_find_plain(s, s_n, what, n);
}

size_t simd_find_digit_plain(const char *s, size_t i, size_t n)
{
    while (i < n && (s[i] < '0' || s[i] > '9'))
        i++;
    return i;
}

#if defined(__SSE2__)
/* A bit for each of the 16 bytes at s that is a digit: those above 9 - 0 wrap around to more than 9. */
static inline unsigned digits_in_16(const char *s)
{
    __m128i v = _mm_sub_epi8(_mm_loadu_si128((const __m128i *)(const void *)s), _mm_set1_epi8('0'));
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(9)), v));
}
#endif

size_t simd_find_digit(const char *s, size_t i, size_t n)
{
#if defined(__SSE2__)
    if (n >= 16) {
        for (; i < n; i += 16) {
            size_t at = i <= n - 16 ? i : n - 16; /* at the end some are looked at once more */
            unsigned digits = digits_in_16(s + at) >> (i - at);
            if (digits != 0)
                return i + (unsigned)__builtin_ctz(digits);
        }
        return n;
    }
#endif
    return simd_find_digit_plain(s, i, n);
}

static bool is_escaped(char c)
{
    return c == '\t' || c == '\n' || c == '\r' || c == '\\';
}

size_t simd_find_escape_plain(const char *s, size_t i, size_t n)
{
    while (i < n && !is_escaped(s[i]))
        i++;
    return i;
}

#if defined(__SSE2__)
/* A bit for each byte that must be escaped. */
static unsigned escapes_of(__m128i v)
{
    __m128i tab_lf =
        _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\t')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\n')));
    __m128i cr_bs =
        _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\r')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(tab_lf, cr_bs));
}

static unsigned escapes_in_16(const char *s)
{
    return escapes_of(_mm_loadu_si128((const __m128i *)(const void *)s));
}

static unsigned escapes_in_8(const char *s)
{
    return escapes_of(_mm_loadl_epi64((const __m128i *)(const void *)s));
}

static unsigned escapes_in_4(const char *s)
{
    int32_t four;
    memcpy(&four, s, sizeof four);
    return escapes_of(_mm_cvtsi32_si128(four));
}

/* A bit for each of the last n < 16 bytes before end that must be escaped; looks at some of them twice. */
static unsigned escapes_before(const char *end, size_t n)
{
    if (n >= 8)
        return escapes_in_8(end - n) | escapes_in_8(end - 8) << (n - 8);
    if (n >= 4)
        return escapes_in_4(end - n) | escapes_in_4(end - 4) << (n - 4);
    unsigned mask = 0;
    for (size_t i = 0; i < n; i++)
        mask |= (unsigned)(is_escaped(*(end - n + i))) << i;
    return mask;
}

/* The first place from i on that must be escaped, or n. */
size_t simd_find_escape(const char *s, size_t i, size_t n)
{
    unsigned mask;
    for (; n - i >= 16; i += 16)
        if ((mask = escapes_in_16(s + i)) != 0)
            return i + (unsigned)__builtin_ctz(mask);
    mask = escapes_before(s + n, n - i);
    return mask != 0 ? i + (unsigned)__builtin_ctz(mask) : n;
}
#else
size_t simd_find_escape(const char *s, size_t i, size_t n)
{
    return simd_find_escape_plain(s, i, n);
}
#endif
