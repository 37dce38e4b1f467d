#include "simd.h"

#include "simd_avx2.h"

static inline bool is_mark(unsigned char a, unsigned char third)
{
    switch (a) {
    case '(':
    case ')':
    case '!': return true;
    case 0xe2:
    case 0xe3: return third != 0x81;
    case 0xef: return third != 0x8c;
    default: return false;
    }
}

size_t simd_find_mark_plain(const char *text, size_t i, size_t n)
{
    const unsigned char *s = (const unsigned char *)text;
    for (; i < n; i++)
        if (is_mark(s[i], i + 2 < n ? s[i + 2] : 0))
            return i;
    return n;
}

#if defined(__x86_64__)

/* Bytes that one step reads: two after the 32 places. */
enum { BLOCK = 34 };

/* A bit for each of the 32 places at p that is_mark(). */
AVX2 static inline unsigned marks_32(const char *p)
{
    __m256i v = load_32(p), third = load_32(p + 2);
    /* E2 and E3, ( and ) differ by one: with the lowest bit set both are the same byte. */
    __m256i odd = _mm256_or_si256(v, _mm256_set1_epi8(1));
    __m256i ascii = _mm256_or_si256(is(odd, ')'), is(v, '!'));
    __m256i e3 = _mm256_andnot_si256(is(third, 0x81), is(odd, 0xe3));
    __m256i ef = _mm256_andnot_si256(is(third, 0x8c), is(v, 0xef));
    return (unsigned)_mm256_movemask_epi8(_mm256_or_si256(ascii, _mm256_or_si256(e3, ef)));
}

/* What is left at the end is looked at in the last full block. */
AVX2 static size_t find_mark_avx2(const char *s, size_t i, size_t n)
{
    for (; i + BLOCK <= n; i += 32) {
        unsigned mask = marks_32(s + i);
        if (mask != 0)
            return i + (unsigned)__builtin_ctz(mask);
    }
    if (i + 2 < n && n >= BLOCK) {
        size_t last = n - BLOCK;
        unsigned mask = marks_32(s + last) >> (i - last);
        if (mask != 0)
            return i + (unsigned)__builtin_ctz(mask);
        i = n - 2;
    }
    return simd_find_mark_plain(s, i, n);
}

#endif

size_t simd_find_mark(const char *s, size_t i, size_t n)
{
#if defined(__x86_64__)
    if (simd_has_avx2())
        return find_mark_avx2(s, i, n);
#endif
    return simd_find_mark_plain(s, i, n);
}
