#include "testing.h"

#include "openings.h"

enum { WORDS = 300, CHARACTERS = 4, TEXT = 8 };

/* One of a few characters of one, two, three or four bytes, appended to s. */
static size_t put_character(char *s)
{
    static const char *const characters[] = {"a", "é", "县", "省", "级", "\xef\xbc\x85", "𠀀", "7"};
    const char *c = characters[test_random(sizeof characters / sizeof *characters)];
    size_t n = strlen(c);
    memcpy(s, c, n);
    return n;
}

static size_t put_text(char *s, size_t characters)
{
    size_t n = 0;
    for (size_t i = 0; i < characters; i++)
        n += put_character(s + n);
    return n;
}

static void like_the_trie(void **state)
{
    (void)state;
    static char bytes[WORDS][4 * CHARACTERS];
    for (int round = 0; round < test_rounds(20); round++) {
        struct trie_key keys[WORDS];
        size_t n = (size_t)test_random(round % 4 ? 20 : WORDS);
        for (size_t k = 0; k < n; k++)
            keys[k] = (struct trie_key){{bytes[k], put_text(bytes[k], 1 + (size_t)test_random(CHARACTERS))},
                                        (uint32_t)test_random(1U << 24)};
        struct trie t;
        struct openings o;
        trie_build(&t, keys, n);
        openings_make(&o, &t, keys, n);
        for (int probe = 0; probe < 1000; probe++) {
            char s[4 * TEXT];
            size_t length = put_text(s, (size_t)test_random(TEXT));
            uint32_t value = 7, expected = 7;
            struct opening at = opening_at(s, length);
            size_t found = openings_longest(&o, at, s, length, &value);
            assert_int_equal(found, trie_longest(&t, s, length, &expected));
            assert_int_equal(value, expected);
            if (at.second != 0) {
                assert_int_equal(at.second, opening_second(s));
                if (!openings_may(&o, at.first, at.second))
                    assert_true(found <= 3);
            }
        }
        openings_free(&o);
        trie_free(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(like_the_trie)};
    return cmocka_run_group_tests_name("openings", tests, NULL, NULL);
}
