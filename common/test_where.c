#include "testing.h"
#include "where.h"

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
    const struct CMUnitTest tests[] = {cmocka_unit_test(comparisons)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
