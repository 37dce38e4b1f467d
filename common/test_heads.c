#include "testing.h"

#include "heads.h"

enum { WORDS = 400, REST = 6, HEADS = 40 };

/* A few characters of one, three and four bytes. */
static size_t put_rest(char *s, size_t characters)
{
    static const char *const known[] = {"a", "县", "省", "级", "𠀀", "7"};
    size_t n = 0;
    for (size_t i = 0; i < characters; i++) {
        const char *c = known[test_random(sizeof known / sizeof *known)];
        memcpy(s + n, c, strlen(c));
        n += strlen(c);
    }
    return n;
}

/* The longest of the words with that key whose rest s begins with; of the same ones that of the least value.
 */
static size_t expected_tail(const struct heads_word *words, size_t n, uint32_t key, struct span s,
                            uint32_t *value)
{
    size_t longest = 0;
    for (size_t i = 0; i < n; i++) {
        const struct heads_word *w = &words[i];
        if (w->key != key || w->rest.n == 0 || w->rest.n > s.n || memcmp(w->rest.s, s.s, w->rest.n) != 0)
            continue;
        if (w->rest.n > longest || (w->rest.n == longest && w->value < *value))
            *value = w->value;
        longest = w->rest.n > longest ? w->rest.n : longest;
    }
    return longest;
}

static void like_a_search(void **state)
{
    (void)state;
    static char bytes[WORDS][4 * REST];
    for (int round = 0; round < test_rounds(20); round++) {
        struct heads_word words[WORDS], sorted[WORDS];
        size_t n = (size_t)test_random(round % 4 ? 30 : WORDS);
        for (size_t i = 0; i < n; i++)
            words[i] = (struct heads_word){.key = 1 + (uint32_t)test_random(HEADS) * 65537,
                                           .value = (uint32_t)test_random(1U << 24),
                                           .rest = {bytes[i], put_rest(bytes[i], test_random(REST))}};
        memcpy(sorted, words, n * sizeof *words);
        struct heads h;
        heads_make(&h, sorted, n);
        for (int probe = 0; probe < 500; probe++) {
            char text[4 * REST];
            struct span s = {text, put_rest(text, test_random(REST))};
            uint32_t key = 1 + (uint32_t)test_random(HEADS) * 65537, value = 7, expected = 7;
            size_t length = expected_tail(words, n, key, s, &expected);
            const struct head *head = heads_find(&h, key);
            if (head == NULL || !heads_go_on(head, s.s, s.n)) {
                assert_int_equal(length, 0);
                continue;
            }
            assert_int_equal(heads_tail(&h, head, s.s, s.n, &value), length);
            assert_int_equal(value, expected);
        }
        heads_free(&h);
    }
}

/* More words than a head has room for, or a longer one, are said to be. */
static void too_many(void **state)
{
    (void)state;
    enum { MANY = 300 };
    static char rest[MANY];
    struct heads_word words[MANY];
    for (size_t i = 0; i < MANY; i++) {
        rest[i] = 'a';
        words[i] = (struct heads_word){.key = 5, .value = (uint32_t)i, .rest = {rest, 1}};
        words[i].rest.n = i % 250 + 1;
    }
    struct heads h;
    heads_make(&h, words, 250); /* of 250 lengths */
    assert_int_equal(heads_find(&h, 5)->tails & 255, 250);
    heads_free(&h);
    words[0] = (struct heads_word){.key = 5, .rest = {rest, MANY}};
    heads_make(&h, words, 2);
    assert_int_equal(heads_find(&h, 5)->tails, HEAD_MANY);
    assert_null(heads_find(&h, 6));
    heads_free(&h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(like_a_search), cmocka_unit_test(too_many)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
