#include "testing.h"

#include <fcntl.h>
#include <sys/mman.h>

#include "simd.h"

/* Texts of all lengths up to LONGEST that end where their pages do, or begin up to ALIGNED bytes after the
 * beginning of a page and end somewhere: the page after the last may not be read. */
enum { LONGEST = 200, ALIGNED = 32, PAGE = 1 << 16 };

static char *pages;

static int map_pages(void **state)
{
    (void)state;
    int zeros = open("/dev/zero", O_RDWR | O_CLOEXEC);
    pages = mmap(NULL, (size_t)2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, zeros, 0);
    close(zeros);
    return pages == MAP_FAILED || mprotect(pages + PAGE, PAGE, PROT_NONE) != 0;
}

static int unmap_pages(void **state)
{
    (void)state;
    return munmap(pages, (size_t)2 * PAGE);
}

/* A few bytes of Chinese text, of what the functions look for, or at random. */
static size_t piece(char *dst, size_t n)
{
    static const char *const pieces[] = {"建设",
                                         "\t",
                                         "\n",
                                         "\r",
                                         "\\",
                                         "ab",
                                         "，",
                                         "\xe3\x80\x80",
                                         "\xe2\x80\x8b",
                                         "\xef\xbc\x91",
                                         "\xc2\xa0",
                                         "é",
                                         "锛",
                                         "銆",
                                         "\x7f",
                                         "\x1b",
                                         "𠀀",
                                         "“",
                                         "亿",
                                         "\xe1\x9a",
                                         "\xed\xa0\x80",
                                         "、",
                                         "。",
                                         "(",
                                         ")!",
                                         "新建",
                                         "0",
                                         "9"};
    const char *p = pieces[test_random(sizeof pieces / sizeof pieces[0])];
    char any[2] = {(char)test_random(256), '\0'};
    if (test_random(60) == 0)
        p = any;
    size_t length = p == any ? 1 : strlen(p);
    length = length < n ? length : n;
    for (size_t i = 0; i < length; i++) /* clang-tidy takes memcpy for a forgotten NUL */
        dst[i] = p[i];
    return length;
}

/* Fills n bytes: mostly plain Chinese, so that vectors get far, or a mixture. */
static void fill(char *s, size_t n)
{
    bool plain = test_random(2) == 0;
    for (size_t i = 0; i < n;) {
        if (plain && n - i >= 3 && test_random(30) != 0) {
            memcpy(s + i, &"新建学校年全县"[3 * test_random(7)], 3);
            i += 3;
        } else {
            i += piece(s + i, n - i);
        }
    }
}

/* Calls compare with texts of all lengths at all places. */
static void each(void (*compare)(const char *s, size_t n))
{
    for (int round = 0; round < test_rounds(10); round++)
        for (size_t n = 0; n <= LONGEST; n++) {
            fill(pages + PAGE - n, n);
            compare(pages + PAGE - n, n);
            for (size_t at = 0; at < ALIGNED; at++) {
                memmove(pages + at, pages + PAGE - n, n);
                compare(pages + at, n);
            }
        }
}

static void compare_marks_32(const char *s, size_t n)
{
    for (size_t i = 0; i + 32 <= n; i++)
        if (simd_marks_32(s + i) != simd_marks_32_plain(s + i))
            fail();
}

static void compare_find(const char *s, size_t n)
{
    static const char *const words[] = {"a", "ab", "学校", "新建学校", "\xef\xbc", "年全县新建学校"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        const char *found = simd_find_plain(s, n, words[i], length);
        assert_ptr_equal(found, memmem(s, n, words[i], length));
        assert_ptr_equal(simd_find(s, n, words[i], length), found);
    }
}

static void compare_escapes(const char *s, size_t n)
{
    for (size_t i = 0; i <= n; i++)
        if (simd_find_escape(s, i, n) != simd_find_escape_plain(s, i, n))
            fail();
}

static void compare_digits(const char *s, size_t n)
{
    for (size_t i = 0; i <= n; i++)
        if (simd_find_digit(s, i, n) != simd_find_digit_plain(s, i, n))
            fail();
}

static void compare_utf8(const char *s, size_t n)
{
    for (size_t i = 0; i <= n; i += 1 + test_random(9)) {
        assert_int_equal(simd_utf8_valid(s + i, n - i), simd_utf8_valid_plain(s + i, n - i));
        assert_int_equal(simd_utf8_count(s + i, n - i), simd_utf8_count_plain(s + i, n - i));
    }
}

/* It may stop too often, but never too late. */
static void compare_unusual(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t found = simd_find_unusual(s, i, n), plain = simd_find_unusual_plain(s, i, n);
        if (found == plain)
            continue;
        bool allowed =
            found + 2 < plain && (s[found] == '\xe1' || (s[found + 1] == '\x80' && s[found + 2] == '\x80'));
        if (!allowed && simd_utf8_valid_plain(s, n)) /* what is not UTF-8 may look like anything */
            fail();
    }
}

static void compare_misread(const char *s, size_t n)
{
    struct simd_misread a = simd_count_misread(s, n), b = simd_count_misread_plain(s, n);
    assert_memory_equal(&a, &b, sizeof a);
}

static void compare_marks(const char *s, size_t n)
{
    for (size_t i = 0; i <= n; i++)
        if (simd_find_mark(s, i, n) != simd_find_mark_plain(s, i, n))
            fail();
}

/* Adds each two neighbours of these characters. */
static void add_pairs(struct simd_pairs *pairs, const char *characters)
{
    for (const char *p = characters; p[SIMD_PAIR - 1] != '\0'; p += 3) {
        const unsigned char *u = (const unsigned char *)p;
        uint32_t cp = (u[0] & 0xfU) << 12 | (u[1] & 0x3fU) << 6 | (u[2] & 0x3fU);
        simd_pairs_add(pairs, p, cp);
        pairs->first[cp >> 6] |= UINT64_C(1) << (cp & 63);
    }
}

/* Few pairs, and so many that most of the text passes the buckets. */
static void compare_pairs(const char *s, size_t n)
{
    static struct simd_pairs few, many;
    static bool filled;
    if (!filled) {
        add_pairs(&few, "新建校");
        add_pairs(&many, "学校新建建设年全县新亿建锛銆“，校新年建设全新学县建设设");
        filled = true;
    }
    for (size_t i = 0; i <= n; i++)
        if (simd_find_pair(&few, s, i, n) != simd_find_pair_plain(&few, s, i, n) ||
            simd_find_pair(&many, s, i, n) != simd_find_pair_plain(&many, s, i, n))
            fail();
}

/* Length of the ASCII or three-byte character at s, or 0. */
static size_t countable(const char *s, size_t n)
{
    if (n > 0 && (unsigned char)s[0] < 0x80)
        return 1;
    return n >= 3 && (s[0] & 0xf0) == 0xe0 && (s[1] & 0xc0) == 0x80 && (s[2] & 0xc0) == 0x80 ? 3 : 0;
}

/* Checks that a pass from s on ended at stop for a reason that the header names, and what it added up; the
 * table holds in each field a bit of the last byte. */
static void check_threes(const char *s, const char *stop, const char *end, const size_t sum[3])
{
    size_t wanted[3] = {0}, n = 0;
    for (; s < stop; s += n) {
        n = countable(s, (size_t)(end - s));
        assert_int_not_equal(n, 0);
        for (unsigned bit = 0; n == 3 && bit < 3; bit++)
            wanted[bit] += (unsigned)s[2] >> bit & 1;
    }
    assert_ptr_equal(s, stop);
    assert_true(end - stop < SIMD_STEP || countable(stop, (size_t)(end - stop)) == 0);
    assert_memory_equal(sum, wanted, sizeof wanted);
}

/* Near the end the two may stop at different places. */
static void compare_threes(const char *s, size_t n)
{
    static uint8_t table[1 << 16];
    if (table[1] == 0)
        for (unsigned cp = 0; cp < sizeof table; cp++)
            table[cp] = (uint8_t)((cp & 1) | (cp >> 1 & 1) << 3 | (cp >> 2 & 1) << 6);
    for (size_t i = 0; i <= n; i += 1 + test_random(9)) {
        size_t a[3] = {0}, b[3] = {0};
        check_threes(s + i, simd_sum_threes(s + i, s + n, table, a), s + n, a);
        check_threes(s + i, simd_sum_threes_plain(s + i, s + n, table, b), s + n, b);
    }
}

struct comparison {
    void (*of)(const char *s, size_t n);
};

static void compare_all(void **state)
{
    const struct comparison *compare = *state;
    each(compare->of);
}

/* One counter of a vector holds no more than 255: the longest text, all of what is counted. */
static void misread_longest(void **state)
{
    (void)state;
    for (size_t i = 0; i < SIMD_MISREAD_MAX; i++)
        pages[i] = "\xe9\x94\x9b"[i % 3];
    compare_misread(pages, SIMD_MISREAD_MAX);
    memset(pages, '\xee', SIMD_MISREAD_MAX);
    compare_misread(pages, SIMD_MISREAD_MAX);
}

int main(void)
{
    static struct comparison all[] = {
        {compare_marks_32}, {compare_find},   {compare_escapes}, {compare_utf8},  {compare_unusual},
        {compare_misread},  {compare_threes}, {compare_marks},   {compare_pairs}, {compare_digits},
    };
    const struct CMUnitTest tests[] = {
        {"marks 32", compare_all, NULL, NULL, &all[0]},
        {"find", compare_all, NULL, NULL, &all[1]},
        {"escapes", compare_all, NULL, NULL, &all[2]},
        {"utf8", compare_all, NULL, NULL, &all[3]},
        {"unusual", compare_all, NULL, NULL, &all[4]},
        {"misread", compare_all, NULL, NULL, &all[5]},
        {"threes", compare_all, NULL, NULL, &all[6]},
        {"marks", compare_all, NULL, NULL, &all[7]},
        {"pairs", compare_all, NULL, NULL, &all[8]},
        {"digits", compare_all, NULL, NULL, &all[9]},
        cmocka_unit_test(misread_longest),
    };
    return cmocka_run_group_tests_name("simd", tests, map_pages, unmap_pages);
}
