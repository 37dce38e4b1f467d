#include "testing.h"

#include "mem.h"
#include "span.h"

static void equal_and_ordered(void **state)
{
    (void)state;
    static const struct span none = {NULL, 0};
    assert_true(span_is(span_of("abc"), "abc"));
    assert_false(span_is((struct span){"abc", 2}, "abc"));
    assert_false(span_is(span_of("abd"), "abc"));
    assert_true(span_is(none, "") && span_equal(none, span_of("")) && span_order(none, span_of("")) == 0);
    assert_true(span_equal((struct span){"a\0b", 3}, (struct span){"a\0b", 3}));
    assert_false(span_equal((struct span){"a\0b", 3}, (struct span){"a\0c", 3}));
    assert_true(span_order(span_of("ab"), span_of("abc")) < 0);
    assert_true(span_order(span_of("b"), span_of("abc")) > 0);
    assert_true(span_order(span_of("\xff"), span_of("a")) > 0);
}

static void parts(void **state)
{
    (void)state;
    static const struct span none = {NULL, 0};
    struct span s = span_of("代表团");
    assert_true(span_is(span_from(s, 3), "表团") && span_is(span_from(s, 9), "") && span_is(s, "代表团"));
    assert_true(span_is(span_head(s, 6), "代表") && span_is(span_head(s, 20), "代表团"));
    assert_ptr_equal(span_end(s), s.s + 9);
    assert_null(span_end(none));
    assert_null(span_from(none, 0).s);
}

/* Words that the compiler knows, and the same ones that it does not, take different ways. */
static void beginning_and_ending(void **state)
{
    (void)state;
    static const struct span none = {NULL, 0};
    static const char *volatile words[] = {"代", "代表", "团", "x", "代表团会", ""};
    static const size_t starts[] = {3, 6, 0, 0, 0, 0}, ends[] = {0, 0, 3, 0, 0, 0};
    struct span s = span_of("代表团");
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        assert_int_equal(span_starts(s, words[i]), starts[i]);
        assert_int_equal(span_ends(s, words[i]), ends[i]);
        assert_int_equal(span_starts(none, words[i]), 0);
        assert_int_equal(span_ends(none, words[i]), 0);
    }
    assert_int_equal(span_starts(s, "代表"), 6);
    assert_int_equal(span_starts(s, "表"), 0);
    assert_int_equal(span_ends(s, "团"), 3);
    assert_int_equal(span_starts_at(s, 3, "表团"), 6);
    assert_int_equal(span_starts_at(s, 6, "团体"), 0);
    assert_int_equal(span_starts_at(s, 9, "团"), 0);
    assert_int_equal(span_starts_at(s, 100, "团"), 0);
    assert_int_equal(span_ends_at(s, 6, "代表"), 6);
    assert_int_equal(span_ends_at(s, 3, "代表"), 0);
    static const char *const list[] = {"代", "代表", "团", "表团", NULL}, *const nothing[] = {NULL};
    assert_int_equal(span_starts_one_of(s, list), 6);
    assert_int_equal(span_ends_one_of(s, list), 6);
    assert_true(span_holds_one_of(s, list) && !span_holds_one_of(s, nothing));
    assert_int_equal(span_starts_one_of(s, nothing), 0);
    assert_int_equal(span_ends_one_of(s, nothing), 0);
}

static void finding(void **state)
{
    (void)state;
    static const struct span words[] = {
        {"a", 1}, {"ab", 2}, {"代表", 6}, {"abcabd", 6}, {"0123456789abcdef0", 17}};
    assert_null(span_find((struct span){NULL, 0}, "a"));
    char text[128];
    for (unsigned round = 0; round < 20000; round++) {
        size_t n = (size_t)rand() % sizeof text;
        struct span word = words[round % (sizeof words / sizeof words[0])];
        for (size_t i = 0; i < n; i++)
            text[i] = "abc\xe4\xa8"[rand() % 5];
        if (round % 2 && n >= word.n)
            memcpy(text + (size_t)rand() % (n - word.n + 1), word.s, word.n);
        char *exact = mem_dup(text, n); /* the sanitizers see what is looked at behind it */
        assert_ptr_equal(span_find((struct span){exact, n}, word.s), memmem(exact, n, word.s, word.n));
        free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_and_ordered),
        cmocka_unit_test(parts),
        cmocka_unit_test(beginning_and_ending),
        cmocka_unit_test(finding),
    };
    return cmocka_run_group_tests_name("span", tests, NULL, NULL);
}
