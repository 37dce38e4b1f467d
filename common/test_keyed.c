#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "keyed.h"
#include "testing.h"

enum { KEYS = 5000 };

static struct span make_key(char text[32], int i)
{
    return (struct span){text, (size_t)snprintf(text, 32, "部门\t%d\t%d", i % 7, i)};
}

static void an_entry_for_each_key(void **state)
{
    (void)state;
    struct keyed t;
    char text[32];
    keyed_init(&t, sizeof(unsigned));
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < KEYS; i++)
            ++*(unsigned *)keyed_find(&t, make_key(text, i));
    assert_int_equal(t.n, KEYS);
    for (int i = 0; i < KEYS; i++) {
        struct span key = make_key(text, i);
        const unsigned *entry = keyed_find(&t, key);
        assert_int_equal(*entry, 3);
        assert_true(span_equal(keyed_key(&t, entry), key));
    }
    assert_true(keyed_size(&t) >= t.arena.total);
    keyed_clear(&t);
    assert_int_equal(t.n, 0);
    assert_int_equal(*(unsigned *)keyed_find(&t, make_key(text, 1)), 0);
    keyed_clear(&t);
}

static void sorted_by_fields(void **state)
{
    (void)state;
    static const char *const keys[] = {"b", "a\tz", "a\x01\ta", "a", "", "a\tb\tc", "甲\t1", "a\tb"};
    static const char *const wanted[] = {"", "a", "a\tb", "a\tb\tc", "a\tz", "a\x01\ta", "b", "甲\t1"};
    struct keyed t;
    keyed_init(&t, 1);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        keyed_find(&t, span_of(keys[i]));
    void **all = keyed_sorted(&t);
    for (size_t i = 0; i < t.n; i++)
        assert_true(span_is(keyed_key(&t, all[i]), wanted[i]));
    free(all);
    keyed_clear(&t);
}

/* Keys that share much: each is the beginning of longer ones, or made of few bytes. */
static void sorted_however_alike(void **state)
{
    (void)state;
    enum { LONG = 1500, SHORT = 12 };
    struct keyed t;
    char text[LONG];
    keyed_init(&t, 0);
    memset(text, 'a', sizeof text);
    for (size_t n = 0; n <= LONG; n++)
        keyed_find(&t, (struct span){text, n});
    for (int i = 0; i < KEYS; i++) {
        for (size_t k = 0; k < SHORT; k++)
            text[k] = "a\t\x01甲"[test_random(4)];
        keyed_find(&t, (struct span){text, 1 + test_random(SHORT)});
    }
    void **all = keyed_sorted(&t);
    for (size_t i = 1; i < t.n; i++)
        assert_true(key_compare(keyed_key(&t, all[i - 1]), keyed_key(&t, all[i])) < 0);
    free(all);
    keyed_clear(&t);
}

static void count(void *ctx, void *entry)
{
    (void)entry;
    ++*(size_t *)ctx;
}

static void each_once(void **state)
{
    (void)state;
    struct keyed t;
    char text[32];
    size_t n = 0;
    keyed_init(&t, 0);
    keyed_each(&t, count, &n);
    assert_int_equal(n, 0);
    for (int i = 0; i < KEYS; i++)
        keyed_find(&t, make_key(text, i));
    keyed_each(&t, count, &n);
    assert_int_equal(n, KEYS);
    keyed_clear(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_entry_for_each_key),
        cmocka_unit_test(sorted_by_fields),
        cmocka_unit_test(sorted_however_alike),
        cmocka_unit_test(each_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
