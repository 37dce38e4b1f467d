/* simd_avx2: what the vector code of the room shares. Of use only inside functions marked AVX2. */
#ifndef COMMON_SIMD_AVX2_H
#define COMMON_SIMD_AVX2_H

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi")))

AVX2 static inline __m256i load_32(const char *p)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)p);
}

AVX2 static inline __m256i is(__m256i v, int byte)
{
    return _mm256_cmpeq_epi8(v, _mm256_set1_epi8((char)byte));
}

/* Unsigned first <= v <= last. */
AVX2 static inline __m256i within(__m256i v, int first, int last)
{
    __m256i low = _mm256_max_epu8(v, _mm256_set1_epi8((char)first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(low, _mm256_set1_epi8((char)last)), v);
}

#endif
#endif
