#include "cue_filter.h"

#include "utf8.h"

/* More words than these would pass too much through the buckets of their pairs. */
enum { VECTOR_WORDS = 40 };

/* Bytes; shorter texts are not worth a vector. */
enum { VECTOR_MIN = SIMD_PAIR + 31 };

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
    set_bit(f->chinese.first, cp);
    if (n == word.n)
        set_bit(f->single, cp);
    else
        set_bit(f->pairs, pair(cp, word, n));
    if (f->words++ == 0)
        f->vector = true;
    if (word.n < SIMD_PAIR || n != 3 || (unsigned char)word.s[3] < 0xe0)
        f->vector = false;
    else
        simd_pairs_add(&f->chinese, word.s, cp);
}

void cue_filter_ready(struct cue_filter *f)
{
    f->vector = f->vector && f->words <= VECTOR_WORDS && simd_has_avx2();
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
        if (bit(f->chinese.first, cp) &&
            (bit(f->single, cp) || (i + n < s.n && bit(f->pairs, pair(cp, s, i + n)))))
            return i;
    }
    return s.n;
}

size_t cue_filter_next(const struct cue_filter *f, struct span s, size_t i)
{
    if (f->vector && s.n >= VECTOR_MIN)
        return simd_find_pair(&f->chinese, s.s, i, s.n);
    return next_plain(f, s, i);
}
