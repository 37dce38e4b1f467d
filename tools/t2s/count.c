/* Most of a mainland archive is settled here, and needs nothing else of t2s. A character costs two loads;
 * with AVX2 the code points of seven are made at once, and each costs one. */
#include "count.h"

#include "choice_data.h"
#include "simd.h"

/* True when the four-byte character at s becomes another. */
static bool changes(struct span s)
{
    uint32_t i;
    return trie_longest(&table_t2s.back, s.s, s.n, &i) > 0;
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

/* The class of each character below U+10000, as simd_sum_threes adds it up. */
static uint8_t addends[1 << 16];
static bool addends_made;

static void make_addends(void)
{
    for (uint32_t cp = 0; cp < 1 << 16; cp++) {
        unsigned c = choice_class[choice_page[cp >> 6]][cp & 63];
        addends[cp] = (uint8_t)((c & CLASS_SIMPLIFIED) | (c & CLASS_TRADITIONAL) / CLASS_TRADITIONAL << 3 |
                                (c & CLASS_EITHER) / CLASS_EITHER << 6);
    }
    addends_made = true;
}

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
    if (end - p >= SIMD_STEP && simd_has_avx2()) { /* else count_run does as well, without a table */
        size_t sum[3] = {0};
        if (!addends_made)
            make_addends();
        p = simd_sum_threes(p, end, addends, sum);
        e->simplified += sum[0];
        e->traditional += sum[1];
        e->either += sum[2];
    }
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
