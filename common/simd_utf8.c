#include "simd.h"

#include <string.h>

#include "simd_avx2.h"
#include "utf8.h"

static bool is_tail(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

size_t simd_utf8_count_plain(const char *s, size_t n)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += !is_tail(s[i]);
    return count;
}

#if defined(__x86_64__)
/* All bits of those of the 16 bytes at p that begin a character. */
static inline __m128i firsts(const char *p)
{
    return _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)(const void *)p), _mm_set1_epi8(-65));
}
#endif

size_t simd_utf8_count(const char *s, size_t n)
{
    size_t count = 0, i = 0;
#if defined(__x86_64__)
    __m128i sum = _mm_setzero_si128(), zero = _mm_setzero_si128(), one = _mm_set1_epi8(1);
    for (; i + 16 <= n; i += 16)
        sum = _mm_add_epi64(sum, _mm_sad_epu8(_mm_and_si128(firsts(s + i), one), zero));
    if (i < n && n >= 16) { /* the last 16 once more, without those that are counted */
        static const char last[32] = {[16] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        __m128i rest = _mm_loadu_si128((const __m128i *)(const void *)(last + (n - i)));
        sum = _mm_add_epi64(sum, _mm_sad_epu8(_mm_and_si128(firsts(s + n - 16), rest), zero));
        i = n;
    }
    count = (size_t)_mm_cvtsi128_si64(_mm_add_epi64(sum, _mm_unpackhi_epi64(sum, sum)));
#endif
    return count + simd_utf8_count_plain(s + i, n - i);
}

bool simd_utf8_valid_plain(const char *s, size_t n)
{
    return utf8_prefix(s, n) == n;
}

#if defined(__x86_64__)

/* The names of the error bits are those of the paper. */
enum {
    TOO_SHORT = 1 << 0,
    TOO_LONG = 1 << 1,
    OVERLONG_3 = 1 << 2,
    SURROGATE = 1 << 4,
    OVERLONG_2 = 1 << 5,
    TWO_CONTS = 1 << 7,
    TOO_LARGE = 1 << 3,
    TOO_LARGE_1000 = 1 << 6,
    OVERLONG_4 = 1 << 6,
    CARRY = TOO_SHORT | TOO_LONG | TWO_CONTS
};

#define TABLE(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))
#define BITS(x) ((char)(x))

AVX2 static inline __m256i high_nibble(__m256i v)
{
    return _mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(0x0f));
}

/* The bytes of now, shifted up by n, with the last ones of before moved in. */
#define BEFORE(now, before, n) _mm256_alignr_epi8(now, _mm256_permute2x128_si256(before, now, 0x21), 16 - (n))

AVX2 static inline __m256i special_cases(__m256i now, __m256i prev1)
{
    const __m256i first_high =
        TABLE(TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, BITS(TWO_CONTS),
              BITS(TWO_CONTS), BITS(TWO_CONTS), BITS(TWO_CONTS), TOO_SHORT | OVERLONG_2, TOO_SHORT,
              TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
    const __m256i first_low =
        TABLE(BITS(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), BITS(CARRY | OVERLONG_2), BITS(CARRY),
              BITS(CARRY), BITS(CARRY | TOO_LARGE), BITS(CARRY | TOO_LARGE | TOO_LARGE_1000),
              BITS(CARRY | TOO_LARGE | TOO_LARGE_1000), BITS(CARRY | TOO_LARGE | TOO_LARGE_1000),
              BITS(CARRY | TOO_LARGE | TOO_LARGE_1000), BITS(CARRY | TOO_LARGE | TOO_LARGE_1000),
              BITS(CARRY | TOO_LARGE | TOO_LARGE_1000), BITS(CARRY | TOO_LARGE | TOO_LARGE_1000),
              BITS(CARRY | TOO_LARGE | TOO_LARGE_1000), BITS(CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE),
              BITS(CARRY | TOO_LARGE | TOO_LARGE_1000), BITS(CARRY | TOO_LARGE | TOO_LARGE_1000));
    const __m256i second_high =
        TABLE(TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
              BITS(TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4),
              BITS(TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | TOO_LARGE),
              BITS(TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE),
              BITS(TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE), TOO_SHORT, TOO_SHORT,
              TOO_SHORT, TOO_SHORT);
    __m256i a = _mm256_shuffle_epi8(first_high, high_nibble(prev1));
    __m256i b = _mm256_shuffle_epi8(first_low, _mm256_and_si256(prev1, _mm256_set1_epi8(0x0f)));
    __m256i c = _mm256_shuffle_epi8(second_high, high_nibble(now));
    return _mm256_and_si256(_mm256_and_si256(a, b), c);
}

AVX2 static inline __m256i errors_in(__m256i now, __m256i before)
{
    __m256i prev1 = BEFORE(now, before, 1), prev2 = BEFORE(now, before, 2), prev3 = BEFORE(now, before, 3);
    __m256i third = _mm256_subs_epu8(prev2, _mm256_set1_epi8((char)(0xe0 - 0x80)));
    __m256i fourth = _mm256_subs_epu8(prev3, _mm256_set1_epi8((char)(0xf0 - 0x80)));
    __m256i must_be_tail = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(must_be_tail, special_cases(now, prev1));
}

/* Bytes at the end of a block that begin a sequence longer than what is left of the block. */
AVX2 static inline __m256i unfinished(__m256i block)
{
    char limit[32];
    memset(limit, (char)0xff, sizeof limit);
    limit[29] = (char)(0xf0 - 1);
    limit[30] = (char)(0xe0 - 1);
    limit[31] = (char)(0xc0 - 1);
    return _mm256_subs_epu8(block, load_32(limit));
}

/* Bits of the 64 bytes at s: which are a lead E1 to EF without ED, which a continuation byte, which not
 * ASCII. */
struct block {
    uint64_t lead, tail, high;
};

AVX2 static inline struct block look_at(const char *s)
{
    struct block b = {0, 0, 0};
    for (unsigned i = 0; i < 64; i += 32) {
        __m256i v = load_32(s + i);
        __m256i from_e1 = _mm256_sub_epi8(v, _mm256_set1_epi8((char)0xe1));
        __m256i lead = _mm256_cmpeq_epi8(_mm256_min_epu8(from_e1, _mm256_set1_epi8(0xef - 0xe1)), from_e1);
        lead = _mm256_andnot_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8((char)0xed)), lead);
        b.lead |= (uint64_t)(uint32_t)_mm256_movemask_epi8(lead) << i;
        __m256i tail = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xc0), v);
        b.tail |= (uint64_t)(uint32_t)_mm256_movemask_epi8(tail) << i;
        b.high |= (uint64_t)(uint32_t)_mm256_movemask_epi8(v) << i;
    }
    return b;
}

/* Length of a prefix that is ASCII and characters of three bytes that no table is needed for, as nearly all
 * of Chinese text is. It ends where a character does. */
AVX2 static size_t plain_prefix(const char *s, size_t n)
{
    uint64_t due = 0; /* continuation bytes at the beginning of the block */
    size_t i = 0;
    for (; n - i >= 64; i += 64) {
        struct block b = look_at(s + i);
        if (b.tail != (b.lead << 1 | b.lead << 2 | due) || b.high != (b.lead | b.tail))
            break;
        due = b.lead >> 63 | b.lead >> 62;
    }
    return due == 0 ? i : due == 1 ? i - 2 : i - 1;
}

AVX2 static bool valid_blocks(const char *s, size_t n)
{
    __m256i error = _mm256_setzero_si256(), before = error;
    char last[32] = {0};
    memcpy(last, s + n / 32 * 32, n % 32);
    for (size_t i = 0; i < n; i += 32) {
        const char *p = n - i < 32 ? last : s + i;
        __m256i now = load_32(p);
        error = _mm256_or_si256(error, errors_in(now, before));
        before = now;
    }
    error = _mm256_or_si256(error, unfinished(before));
    return _mm256_testz_si256(error, error) != 0;
}

AVX2 static bool valid_avx2(const char *s, size_t n)
{
    enum { SOME = 256 };
    for (size_t i = 0; (i += plain_prefix(s + i, n - i)) < n;) {
        size_t end = n;
        if (n - i > SOME)
            for (end = i + SOME; end > i + SOME - 3 && is_tail(s[end]);)
                end--;
        if (!valid_blocks(s + i, end - i))
            return false;
        i = end;
    }
    return true;
}

#endif

bool simd_utf8_valid(const char *s, size_t n)
{
#if defined(__x86_64__)
    if (n >= 32 && simd_has_avx2())
        return valid_avx2(s, n);
#endif
    return simd_utf8_valid_plain(s, n);
}
