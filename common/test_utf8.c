#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "utf8.h"

/* The reference: table 3-7 of the Unicode Standard, row by row. Returns the length of the sequence or 0. */
static size_t slow_sequence(const unsigned char *s, size_t n)
{
    static const struct {
        unsigned char first_lo, first_hi, second_lo, second_hi, length;
    } rows[] = {
        {0x00, 0x7f, 0, 0, 1},       {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
        {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
        {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
    };
    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        if (s[0] < rows[r].first_lo || s[0] > rows[r].first_hi)
            continue;
        if (n < rows[r].length)
            return 0;
        if (rows[r].length > 1 && (s[1] < rows[r].second_lo || s[1] > rows[r].second_hi))
            return 0;
        for (size_t i = 2; i < rows[r].length; i++)
            if (s[i] < 0x80 || s[i] > 0xbf)
                return 0;
        return rows[r].length;
    }
    return 0;
}

static size_t slow_prefix(const char *s, size_t n)
{
    size_t i = 0;
    while (i < n) {
        size_t length = slow_sequence((const unsigned char *)s + i, n - i);
        if (length == 0)
            break;
        i += length;
    }
    return i;
}

/* Compares at the end of an allocation, so that a sanitizer sees reads beyond it. */
static void compare(const char *s, size_t n)
{
    char *copy = malloc(n + 1);
    assert_non_null(copy);
    char *exact = copy + 1;
    if (n > 0)
        memcpy(exact, s, n);
    size_t good = slow_prefix(s, n);
    if (utf8_prefix(exact, n) != good || utf8_valid(exact, n) != (good == n)) {
        for (size_t i = 0; i < n; i++)
            print_message("# byte %zu: %02x\n", i, (unsigned char)s[i]);
        fail_msg("%zu bytes, well-formed up to %zu: prefix %zu, valid %d", n, good, utf8_prefix(exact, n),
                 utf8_valid(exact, n));
    }
    free(copy);
}

static void all_code_points_round_trip(void **state)
{
    (void)state;
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        if (cp >= 0xd800 && cp < 0xe000)
            continue;
        char s[4];
        uint32_t back = 0;
        size_t n = utf8_encode(cp, s);
        assert_int_equal(slow_sequence((unsigned char *)s, n), n);
        assert_int_equal(utf8_length(s[0]), n);
        assert_int_equal(utf8_decode(s, n, &back), n);
        assert_int_equal(back, cp);
        if (n > 1)
            assert_int_equal(utf8_decode(s, n - 1, &back), 0);
    }
}

/* All sequences of three bytes, and of four with the borders of each class of bytes. */
static void all_short_sequences(void **state)
{
    (void)state;
    static const unsigned char borders[] = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1,
                                            0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1,
                                            0xf3, 0xf4, 0xf5, 0xf7, 0xf8, 0xfb, 0xfc, 0xfd, 0xfe, 0xff};
    enum { B = sizeof borders };
    uint32_t cp;
    for (unsigned i = 0; i < 1U << 24; i++) {
        const unsigned char s[] = {(unsigned char)(i >> 16), (unsigned char)(i >> 8), (unsigned char)i};
        if (utf8_decode((const char *)s, 3, &cp) != slow_sequence(s, 3))
            fail_msg("%02x %02x %02x", s[0], s[1], s[2]);
    }
    for (unsigned i = 0; i < B * B * B * B; i++) {
        const unsigned char s[] = {borders[i / B / B / B], borders[i / B / B % B], borders[i / B % B],
                                   borders[i % B]};
        if (utf8_decode((const char *)s, 4, &cp) != slow_sequence(s, 4))
            fail_msg("%02x %02x %02x %02x", s[0], s[1], s[2], s[3]);
    }
}

/* Each pair of border bytes and each longest sequence, at each place of texts of up to three 32-byte blocks.
 */
static void block_borders(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "\xc2\x80",
        "\xdf\xbf",
        "\xe0\xa0\x80",
        "\xe0\x9f\xbf",
        "\xed\x9f\xbf",
        "\xed\xa0\x80",
        "\xef\xbf\xbf",
        "\xc0\x80",
        "\xf0\x90\x80\x80",
        "\xf0\x8f\xbf\xbf",
        "\xf4\x8f\xbf\xbf",
        "\xf4\x90\x80\x80",
        "\x80",
        "\xe4\xb8\xad",
        "\xe4\xb8",
        "\xe4",
        "\xf0\x9f\x98\x80",
        "\xf0\x9f\x98",
        "\xf0\x9f",
        "\xf0",
        "\xc2",
        "\xff",
        "\xf8\x88\x80\x80",
        "\xe4\xb8\xad\x80",
    };
    for (int filler = 0; filler < 2; filler++)
        for (size_t p = 0; p < sizeof pieces / sizeof pieces[0]; p++)
            for (size_t n = 28; n <= 100; n++)
                for (size_t at = 0; at < n; at++) {
                    char text[104];
                    size_t length = strlen(pieces[p]);
                    for (size_t i = 0; i < n; i++)
                        text[i] = filler ? "\xe4\xb8\xad"[i % 3] : 'a';
                    if (filler)
                        at -= at % 3;
                    memcpy(text + at, pieces[p], length < n - at ? length : n - at);
                    compare(text, n);
                    if (filler)
                        at += 2;
                }
}

static void random_texts(void **state)
{
    (void)state;
    srand(1);
    for (int round = 0; round < 200000; round++) {
        char text[160];
        size_t n = 0, want = (size_t)(rand() % 150);
        while (n < want) {
            uint32_t cp;
            switch (rand() % 4) {
            case 0: cp = (uint32_t)rand() % 0x80; break;
            case 1: cp = 0x80 + (uint32_t)rand() % 0x780; break;
            case 2: cp = 0x4e00 + (uint32_t)rand() % 0x5000; break;
            default: cp = 0x10000 + (uint32_t)rand() % 0x100000;
            }
            n += utf8_encode(cp, text + n);
        }
        if (n > 0 && rand() % 3 > 0)
            text[rand() % (int)n] = (char)rand();
        compare(text, n - (n > 0 && rand() % 4 == 0));
    }
}

static void counting(void **state)
{
    (void)state;
    assert_int_equal(utf8_count("", 0), 0);
    assert_int_equal(utf8_count("a中\xf0\x9f\x98\x80", 8), 3);
    assert_true(utf8_valid(NULL, 0));
    assert_int_equal(utf8_prefix(NULL, 0), 0);
    assert_true(utf8_valid("a\0b", 3));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_code_points_round_trip),
        cmocka_unit_test(all_short_sequences),
        cmocka_unit_test(block_borders),
        cmocka_unit_test(random_texts),
        cmocka_unit_test(counting),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
