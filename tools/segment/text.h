/* text: small questions about spans of UTF-8, for the other files of this tool. */
#ifndef SEGMENT_TEXT_H
#define SEGMENT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__SSE2__) && defined(__x86_64__)
#include <emmintrin.h>
#endif

#include "mem.h"
#include "utf8.h"

static inline struct span text_from(struct span s, size_t at)
{
    return (struct span){s.s + at, s.n - at};
}

static inline struct span text_head(struct span s, size_t n)
{
    return (struct span){s.s, s.n < n ? s.n : n};
}

/* Length of what when s begins (ends) with it, else 0. A literal is compared as one or two numbers, anything
 * else byte by byte: nearly always the first ones differ. */
static inline size_t text_starts(struct span s, const char *what)
{
    size_t n = 0;
    if (__builtin_constant_p(strlen(what))) {
        n = strlen(what);
        return s.n >= n && memcmp(s.s, what, n) == 0 ? n : 0;
    }
    for (; what[n] != '\0'; n++)
        if (n == s.n || s.s[n] != what[n])
            return 0;
    return n;
}

static inline size_t text_ends(struct span s, const char *what)
{
    size_t n = strlen(what);
    return s.n >= n && s.s[s.n - 1] == what[n - 1] && memcmp(s.s + s.n - n, what, n) == 0 ? n : 0;
}

/* Where what, of two bytes at least, stands first in s; NULL if nowhere. Compares the first and the last byte
 * of what sixteen at a time (Mula, "SIMD-friendly algorithms for substring searching", 2016): quicker than
 * memmem on lines. */
static inline const char *text_find(struct span s, const char *what)
{
    size_t n = strlen(what), i = 0;
#if defined(__SSE2__) && defined(__x86_64__)
    const __m128i first = _mm_set1_epi8(what[0]), last = _mm_set1_epi8(what[n - 1]);
    for (bool more = s.n >= n + 15; more;) {
        i = i + n + 15 <= s.n ? i : s.n - n - 15; /* the last full block */
        __m128i a = _mm_loadu_si128((const __m128i *)(const void *)(s.s + i));
        __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(s.s + i + n - 1));
        unsigned mask =
            (unsigned)_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(a, first), _mm_cmpeq_epi8(b, last)));
        for (; mask != 0; mask &= mask - 1) {
            const char *p = s.s + i + (unsigned)__builtin_ctz(mask);
            if (memcmp(p + 1, what + 1, n - 1) == 0)
                return p;
        }
        i += 16;
        more = i + n <= s.n;
    }
#endif
    for (; i + n <= s.n; i++)
        if (s.s[i] == *what && memcmp(s.s + i, what, n) == 0)
            return s.s + i;
    return NULL;
}

static inline bool text_holds(struct span s, const char *what)
{
    return text_find(s, what) != NULL;
}

/* The longest of the NULL-terminated list that s begins with; its length or 0. */
static inline size_t text_one_of(struct span s, const char *const *list)
{
    size_t longest = 0;
    for (; *list != NULL; list++) {
        size_t n = text_starts(s, *list);
        longest = n > longest ? n : longest;
    }
    return longest;
}

static inline bool text_ends_one_of(struct span s, const char *const *list)
{
    for (; *list != NULL; list++)
        if (text_ends(s, *list))
            return true;
    return false;
}

static inline bool text_holds_one_of(struct span s, const char *const *list)
{
    for (; *list != NULL; list++)
        if (text_holds(s, *list))
            return true;
    return false;
}

static inline bool text_digit(struct span s, size_t i)
{
    return i < s.n && s.s[i] >= '0' && s.s[i] <= '9';
}

static inline bool text_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Length of the run of ASCII digits at i. */
static inline size_t text_digits(struct span s, size_t i)
{
    size_t n = 0;
    while (text_digit(s, i + n))
        n++;
    return n;
}

/* The value of the n digits (up to 9) at i. */
static inline int text_number(struct span s, size_t i, size_t n)
{
    int value = 0;
    for (size_t k = i; k < i + n && k < s.n; k++)
        value = value * 10 + (s.s[k] - '0');
    return value;
}

/* True when s begins with a Chinese character (U+3400 to U+9FFF). */
static inline bool text_is_han(struct span s)
{
    unsigned char c = s.n >= 3 ? (unsigned char)s.s[0] : 0;
    return c >= 0xe4 ? c <= 0xe9 : c == 0xe3 && (unsigned char)s.s[1] >= 0x90;
}

/* True when s ends with one. */
static inline bool text_ends_han(struct span s)
{
    return s.n >= 3 && text_is_han((struct span){s.s + s.n - 3, 3});
}

/* The three bytes of a character, as one number, to switch on: TEXT_CODE(0xe3, 0x80, 0x82) is 。 */
#define TEXT_CODE(a, b, c) ((uint32_t)(a) << 16 | (uint32_t)(b) << 8 | (uint32_t)(c))

static inline uint32_t text_code(struct span s)
{
    return s.n < 3 ? 0 : TEXT_CODE((unsigned char)s.s[0], (unsigned char)s.s[1], (unsigned char)s.s[2]);
}

#if defined(__SSE2__) && defined(__x86_64__)
/* All bits of those of the 16 bytes at p that begin a character. */
static inline __m128i text_firsts(const char *p)
{
    return _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)(const void *)p), _mm_set1_epi8(-65));
}
#endif

/* Number of characters of well-formed s. */
static inline size_t text_count(struct span s)
{
    size_t n = 0, i = 0;
#if defined(__SSE2__) && defined(__x86_64__)
    __m128i sum = _mm_setzero_si128(), zero = _mm_setzero_si128(), one = _mm_set1_epi8(1);
    for (; i + 16 <= s.n; i += 16)
        sum = _mm_add_epi64(sum, _mm_sad_epu8(_mm_and_si128(text_firsts(s.s + i), one), zero));
    if (i < s.n && s.n >= 16) { /* the last 16 once more, without those that are counted */
        static const char last[32] = {[16] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        __m128i rest = _mm_loadu_si128((const __m128i *)(const void *)(last + (s.n - i)));
        sum = _mm_add_epi64(sum, _mm_sad_epu8(_mm_and_si128(text_firsts(s.s + s.n - 16), rest), zero));
        i = s.n;
    }
    n = (size_t)_mm_cvtsi128_si64(_mm_add_epi64(sum, _mm_unpackhi_epi64(sum, sum)));
#endif
    for (; i < s.n; i++)
        n += ((unsigned char)s.s[i] & 0xc0) != 0x80;
    return n;
}

/* True when s has at most max characters; looks at no more than that. */
static inline bool text_at_most(struct span s, size_t max)
{
    return s.n <= max || (s.n <= max * 4 && text_count(s) <= max);
}

#endif
