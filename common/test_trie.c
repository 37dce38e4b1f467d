#include "testing.h"

#include "trie.h"

enum { KEYS = 4000, LONGEST = 12 };

static struct trie_key keys[KEYS], given[KEYS]; /* sorted by trie_build, as given */
static char bytes[KEYS][LONGEST];

/* The reference: every key in turn. */
static size_t slow_longest(size_t n_keys, const char *s, size_t n, uint32_t *value)
{
    size_t found = 0;
    for (size_t k = 0; k < n_keys; k++) {
        struct span key = given[k].key;
        if (key.n > n || key.n < found || memcmp(key.s, s, key.n) != 0)
            continue;
        if (key.n > found || given[k].value < *value)
            *value = given[k].value;
        found = key.n;
    }
    return found;
}

/* Bytes from a small set, so that keys share beginnings; all 256 with alphabet 256. */
static char random_byte(unsigned alphabet)
{
    return (char)(test_random(alphabet) * (256 / alphabet) + (alphabet < 256));
}

static void make_keys(size_t n, unsigned alphabet)
{
    for (size_t k = 0; k < n; k++) {
        size_t length = 1 + (size_t)test_random(LONGEST);
        for (size_t i = 0; i < length; i++)
            bytes[k][i] = random_byte(alphabet);
        given[k] = keys[k] = (struct trie_key){{bytes[k], length}, (uint32_t)test_random(1U << 31)};
    }
}

static void like_trying_all_keys(void **state)
{
    (void)state;
    static const unsigned alphabets[] = {2, 4, 16, 256};
    for (int round = 0; round < test_rounds(48); round++) {
        unsigned alphabet = alphabets[round % 4];
        size_t n = (size_t)test_random(round % 8 ? 300 : KEYS);
        make_keys(n, alphabet);
        struct trie t;
        trie_build(&t, keys, n);
        for (int probe = 0; probe < 2000; probe++) {
            char s[2 * LONGEST];
            size_t length = (size_t)test_random(sizeof s);
            for (size_t i = 0; i < length; i++)
                s[i] = random_byte(test_random(20) ? alphabet : 256);
            if (n > 0 && test_random(2) == 0) { /* a key with something after it */
                struct span key = given[test_random(n)].key;
                memcpy(s, key.s, key.n);
                length = length > key.n ? length : key.n;
            }
            /* In memory of its own, so that a sanitizer sees a byte read too far. */
            char *exact = malloc(length + 1);
            assert_non_null(exact);
            memcpy(exact + 1, s, length);
            uint32_t value = 7, expected = 7;
            size_t found = trie_longest(&t, exact + 1, length, &value);
            assert_int_equal(found, slow_longest(n, s, length, &expected));
            assert_int_equal(value, expected);
            uint32_t same;
            assert_int_equal(trie_find(&t, (struct span){exact + 1, length}, &same),
                             found == length && found > 0);
            free(exact);
        }
        trie_free(&t);
    }
}

static void every_key_is_found(void **state)
{
    (void)state;
    make_keys(KEYS, 256);
    struct trie t;
    trie_build(&t, keys, KEYS);
    for (size_t k = 0; k < KEYS; k++) {
        uint32_t value = 0, expected = 0;
        assert_true(trie_find(&t, given[k].key, &value));
        slow_longest(KEYS, given[k].key.s, given[k].key.n, &expected);
        assert_int_equal(value, expected);
    }
    trie_free(&t);
}

static void no_keys(void **state)
{
    (void)state;
    struct trie t;
    uint32_t value = 5;
    trie_build(&t, NULL, 0);
    assert_int_equal(trie_longest(&t, "abc", 3, &value), 0);
    assert_int_equal(trie_longest(&t, "\0\1\2", 3, &value), 0);
    assert_int_equal(trie_longest(&t, "", 0, &value), 0);
    assert_false(trie_find(&t, (struct span){"", 0}, &value));
    assert_int_equal(value, 5);
    trie_free(&t);
    trie_free(&t);
}

/* No single byte may lead from the root to a cell that belongs to nobody. */
static void single_bytes(void **state)
{
    (void)state;
    for (int only = 0; only < 256; only++) {
        char key = (char)only;
        struct trie_key one = {{&key, 1}, 9};
        struct trie t;
        trie_build(&t, &one, 1);
        for (int c = 0; c < 256; c++) {
            uint32_t value = 0;
            const char s[] = {(char)c, (char)c};
            assert_int_equal(trie_longest(&t, s, 2, &value), c == only);
        }
        trie_free(&t);
    }
}

static void the_least_of_equal_keys(void **state)
{
    (void)state;
    struct trie_key same[] = {
        {{"县", 3}, 8}, {{"县", 3}, 2}, {{"县级市", 9}, UINT32_MAX - 1}, {{"县", 3}, 5}};
    struct trie t;
    uint32_t value;
    trie_build(&t, same, 4);
    assert_int_equal(trie_longest(&t, "县级", 6, &value), 3);
    assert_int_equal(value, 2);
    assert_int_equal(trie_longest(&t, "县级市里", 12, &value), 9);
    assert_int_equal(value, UINT32_MAX - 1);
    trie_free(&t);
}

/* Deep keys must not need deep recursion. */
static void a_long_key(void **state)
{
    (void)state;
    enum { LONG_KEY = 200000 };
    char *s = malloc(LONG_KEY);
    assert_non_null(s);
    memset(s, 'x', LONG_KEY);
    struct trie_key two[] = {{{s, LONG_KEY}, 1}, {{s, 1}, 0}};
    struct trie t;
    uint32_t value;
    trie_build(&t, two, 2);
    assert_int_equal(trie_longest(&t, s, LONG_KEY, &value), LONG_KEY);
    assert_int_equal(trie_longest(&t, s, LONG_KEY - 1, &value), 1);
    trie_free(&t);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(like_trying_all_keys),
        cmocka_unit_test(every_key_is_found),
        cmocka_unit_test(no_keys),
        cmocka_unit_test(single_bytes),
        cmocka_unit_test(the_least_of_equal_keys),
        cmocka_unit_test(a_long_key),
    };
    return cmocka_run_group_tests_name("trie", tests, NULL, NULL);
}
