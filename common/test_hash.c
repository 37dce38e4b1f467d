#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "hash.h"

/* Values of xxhsum -H1, version 0.8.1. */
static void published_vectors(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint64_t hash;
    } vectors[] = {
        {"", 0xef46db3751d8e999},
        {"a", 0xd24ec4f1a98c6e5b},
        {"abc", 0x44bc2cf5ad770999},
        {"abcd", 0xde0327b0d25d92cc},
        {"abcdefgh", 0x3ad351775b4634b7},
        {"message digest", 0x066ed728fceeb3be},
        {"abcdefghijklmnopqrstuvwxyz", 0xcfe1f278fa89835c},
        {"abcdefghijklmnopqrstuvwxyz012345", 0xbf2cd639b4143b80},
        {"Nobody inspects the spammish repetition", 0xfbcea83c8a378bf1},
        {"政府工作报告:全市生产总值增长百分之八", 0x9c865641e558449c},
    };
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        char hex[17], expected[17];
        hash_hex(hash_xxh64(vectors[i].text, strlen(vectors[i].text)), hex);
        hash_hex(vectors[i].hash, expected);
        assert_string_equal(hex, expected);
    }
}

/* Bytes 0, 1, ... 255 from each alignment, cut at every length: folded into one value, computed with xxhsum.
 */
static void all_lengths(void **state)
{
    (void)state;
    char bytes[264];
    for (size_t shift = 0; shift < 8; shift++) {
        for (size_t i = 0; i < 256; i++)
            bytes[shift + i] = (char)i;
        uint64_t sum = 0;
        for (size_t n = 0; n <= 256; n++)
            sum += hash_xxh64(bytes + shift, n);
        assert_true(sum == 0x4898ea35f6a19b6b);
    }
}

/* Three pieces, cut at all places. */
static void in_pieces(void **state)
{
    (void)state;
    char bytes[100];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(i * 7);
    for (size_t a = 0; a <= sizeof bytes; a++)
        for (size_t b = a; b <= sizeof bytes; b++) {
            struct hash_pieces h;
            hash_begin(&h);
            hash_piece(&h, bytes, a);
            hash_piece(&h, bytes + a, b - a);
            hash_piece(&h, bytes + b, sizeof bytes - b);
            assert_true(hash_end(&h) == hash_xxh64(bytes, sizeof bytes));
        }
}

/* An empty text has no place. */
static void of_nothing(void **state)
{
    (void)state;
    struct hash_pieces h;
    hash_begin(&h);
    hash_piece(&h, NULL, 0);
    assert_true(hash_xxh64(NULL, 0) == hash_xxh64("", 0));
    assert_true(hash_end(&h) == hash_xxh64("", 0));
}

static void hex_digits(void **state)
{
    (void)state;
    char hex[17];
    hash_hex(0, hex);
    assert_string_equal(hex, "0000000000000000");
    hash_hex(0x0123456789abcdef, hex);
    assert_string_equal(hex, "0123456789abcdef");
    hash_hex(UINT64_MAX, hex);
    assert_string_equal(hex, "ffffffffffffffff");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_vectors), cmocka_unit_test(all_lengths), cmocka_unit_test(in_pieces),
        cmocka_unit_test(of_nothing),        cmocka_unit_test(hex_digits),
    };
    return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
