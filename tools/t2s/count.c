/* Most of a mainland archive is settled here, and needs nothing else of t2s. A character costs two loads;
 * with AVX2 the code points of seven are made at once, and each costs one. */
#include "count.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "choice_data.h"

/* True when the four-byte character at s becomes another. */
static bool changes(struct span s)
{
    size_t n;
    uint32_t i;
    return table_longest(&table_t2s.back, s, &n, &i);
}

static void count_class(struct evidence *e, uint32_t three)
{
    unsigned c = choice_class_of(three);
    e->simplified += c & CLASS_SIMPLIFIED;
    e->traditional += (c & CLASS_TRADITIONAL) / CLASS_TRADITIONAL;
    e->either += (c & CLASS_EITHER) / CLASS_EITHER;
}

/* Counts a run of three-byte characters; returns where it ends, or that fewer than four bytes are left. */
static const char *count_run(const char *p, const char *end, struct evidence *e)
{
    /* One sum for all three: it grows by at most one in each of its fields at each step. */
    enum { FIELD = 20, STEPS = (1 << FIELD) - 1 };
    uint64_t sum = 0;
    for (int steps = 0; end - p >= 4 && steps < STEPS; steps++) {
        uint32_t three = table_load_fast(p);
        if (!table_is_three(three))
            break;
        uint64_t c = choice_class_of(three);
        sum += (c & CLASS_SIMPLIFIED) | (c & CLASS_TRADITIONAL) << (FIELD - 1) |
               (c & CLASS_EITHER) << (2 * FIELD - 2);
        p += 3;
    }
    e->simplified += sum & STEPS;
    e->traditional += sum >> FIELD & STEPS;
    e->either += sum >> 2 * FIELD;
    return p;
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2,bmi")))

/* Bytes that a step may read, the characters that it counts, and the bits of a field that holds so many. */
enum { WIDE = 32, STEP = 7, FIELD = 3, FIELD_MAX = (1 << FIELD) - 1 };

/* The class of each character below U+10000, as a sum of STEP of them holds it: a field for each of the three
 * kinds. */
static uint8_t addends[1 << 16];
static bool addends_made;

static void make_addends(void)
{
    for (uint32_t cp = 0; cp < 1 << 16; cp++) {
        unsigned c = choice_class[choice_page[cp >> 6]][cp & 63];
        addends[cp] =
            (uint8_t)((c & CLASS_SIMPLIFIED) | (c & CLASS_TRADITIONAL) / CLASS_TRADITIONAL << FIELD |
                      (c & CLASS_EITHER) / CLASS_EITHER << 2 * FIELD);
    }
    addends_made = true;
}

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
static inline unsigned sum_of(const uint32_t *cp, unsigned n)
{
    unsigned sum = 0;
    switch (n) {
    case 7: sum += addends[cp[6]]; /* fall through */
    case 6: sum += addends[cp[5]]; /* fall through */
    case 5: sum += addends[cp[4]]; /* fall through */
    case 4: sum += addends[cp[3]]; /* fall through */
    case 3: sum += addends[cp[2]]; /* fall through */
    case 2: sum += addends[cp[1]]; /* fall through */
    case 1: sum += addends[cp[0]]; /* fall through */
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

/* Counts characters of three bytes and passes over ASCII; returns where others come, or that fewer than WIDE
 * bytes are left. */
AVX2 static const char *count_wide(const char *p, const char *end, struct evidence *e)
{
    size_t simplified = 0, traditional = 0, either = 0;
    while (end - p >= WIDE) {
        uint32_t cp[8];
        __m256i three = load_threes(p);
        __m256i shape = _mm256_and_si256(three, _mm256_set1_epi32(0xc0c0f0));
        __m256i is_three = _mm256_cmpeq_epi32(shape, _mm256_set1_epi32(0x8080e0));
        unsigned is = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(is_three));
        unsigned n = (unsigned)__builtin_ctz(~is | 1U << STEP);
        _mm256_storeu_si256((__m256i *)(void *)cp, code_points(three));
        unsigned sum = sum_of(cp, n);
        simplified += sum & FIELD_MAX;
        traditional += sum >> FIELD & FIELD_MAX;
        either += sum >> 2 * FIELD;
        p += 3 * (size_t)n;
        if (n == STEP)
            continue;
        size_t ascii = ascii_of_eight(p);
        if (ascii == 0)
            break;
        p += ascii;
    }
    e->simplified += simplified;
    e->traditional += traditional;
    e->either += either;
    return p;
}

#endif

static size_t ascii_run(const char *s, size_t n)
{
    size_t i = 0;
    for (uint64_t eight; i + sizeof eight <= n; i += sizeof eight) {
        memcpy(&eight, s + i, sizeof eight);
        if ((eight & 0x8080808080808080u) != 0)
            break;
    }
    while (i < n && (unsigned char)s[i] < 0x80)
        i++;
    return i;
}

static const char *count_many(const char *p, const char *end, struct evidence *e)
{
#if defined(__x86_64__)
    if (end - p >= WIDE && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
        if (!addends_made)
            make_addends();
        p = count_wide(p, end, e);
    }
#endif
    return count_run(p, end, e);
}

void count_characters(struct span s, struct evidence *e)
{
    const char *p = s.s, *end = s.s + s.n;
    e->simplified = e->traditional = e->either = 0;
    while (p < end) {
        p = count_many(p, end, e);
        if (p == end)
            break;
        if ((unsigned char)*p < 0x80) {
            p += ascii_run(p, (size_t)(end - p));
        } else if (end - p >= 3 && table_is_three(table_load(p))) {
            count_class(e, table_load(p));
            p += 3;
        } else {
            e->traditional += (unsigned char)*p >= 0xf0 && changes((struct span){p, (size_t)(end - p)});
            p++;
        }
    }
}
