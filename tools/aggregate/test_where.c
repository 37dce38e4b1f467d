#include "testing.h"
#include "where.h"

/* The definition, by recursion. */
static bool like(const char *p, const char *s)
{
    if (*p == '\0')
        return *s == '\0';
    if (*p == '*')
        return like(p + 1, s) || (*s != '\0' && like(p, s + 1));
    return *s != '\0' && (*p == '?' || *p == *s) && like(p + 1, s + 1);
}

static void random_text(char *s, size_t max, const char *letters)
{
    size_t n = test_random(max + 1), kinds = strlen(letters);
    for (size_t i = 0; i < n; i++)
        s[i] = letters[test_random(kinds)];
    s[n] = '\0';
}

static void globs_as_defined(void **state)
{
    (void)state;
    for (int i = 0; i < test_rounds(100000); i++) {
        char p[8], s[10];
        random_text(p, 7, "ab*?");
        random_text(s, 9, "ab");
        if (where_like(span_of(p), span_of(s)) != like(p, s))
            fail_msg("'%s' and '%s'", p, s);
    }
}

static void a_question_mark_is_one_character(void **state)
{
    (void)state;
    assert_true(where_like(span_of("?市"), span_of("常市")));
    assert_false(where_like(span_of("?市"), span_of("常德市")));
    assert_true(where_like(span_of("*?"), span_of("常")));
    assert_false(where_like(span_of("??"), span_of("常")));
}

static bool meets(enum where_test test, const char *pattern, const char *field)
{
    struct where w = {.pattern = span_of(pattern), .test = test};
    return where_meets(&w, span_of(field));
}

static void comparisons(void **state)
{
    (void)state;
    assert_true(meets(WHERE_LESS, "10", "9.99"));
    assert_false(meets(WHERE_LESS, "10", "10.0"));
    assert_true(meets(WHERE_AT_MOST, "10", "10.0"));
    assert_true(meets(WHERE_MORE, "-5", "-4"));
    assert_true(meets(WHERE_AT_LEAST, "2015", "2015/H1")); /* bytes: the longer one is larger */
    assert_false(meets(WHERE_AT_MOST, "2015", "2015/H1"));
    assert_false(meets(WHERE_LESS, "10", ""));
    assert_false(meets(WHERE_MORE, "", ""));
    assert_true(meets(WHERE_UNLIKE, "", "x"));
    assert_true(meets(WHERE_LIKE, "", ""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(globs_as_defined),
                                       cmocka_unit_test(a_question_mark_is_one_character),
                                       cmocka_unit_test(comparisons)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
