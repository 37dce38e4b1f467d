#include "span.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Compares the first and the last byte of what sixteen at a time (Mula, "SIMD-friendly algorithms for
 * substring searching", 2016). */
const char *span_find_bytes(struct span s, const char *what, size_t n)
{
    size_t i = 0;
#if defined(__SSE2__)
    if (s.n >= n + 15) {
        const __m128i first = _mm_set1_epi8(what[0]), last = _mm_set1_epi8(what[n - 1]);
        for (size_t end = s.n - n - 15;; i += 16) { /* end: of the last full block */
            const char *p = s.s + (i < end ? i : end);
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
    for (; i + n <= s.n; i++)
        if (s.s[i] == what[0] && memcmp(s.s + i, what, n) == 0)
            return s.s + i;
    return NULL;
}
