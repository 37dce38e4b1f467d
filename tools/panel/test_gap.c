#include "gap.h"
#include "testing.h"

static struct statement said(const char *bound, const char *lo, const char *hi)
{
    return (struct statement){.bound = span_of(bound), .lo = span_of(lo), .hi = span_of(hi)};
}

static const char *attained(struct statement target, const char *lo, bool amounts, bool less)
{
    struct statement actual = said("=", lo, lo);
    struct gap g;
    gap_make(&g, &target, &actual, amounts, less);
    return g.attained;
}

static void yes_no_within(void **state)
{
    (void)state;
    assert_string_equal(attained(said("=", "8", "8"), "8", false, false), "yes");
    assert_string_equal(attained(said("=", "8", "8"), "7.9", false, false), "no");
    assert_string_equal(attained(said(">=", "8", ""), "8", false, false), "yes");
    assert_string_equal(attained(said(">", "8", ""), "8", false, false), "no");
    assert_string_equal(attained(said("<=", "", "4.5"), "4.5", false, false), "yes");
    assert_string_equal(attained(said("<", "", "4.5"), "4.5", false, false), "no");
    assert_string_equal(attained(said("..", "7", "8"), "7.5", false, false), "within");
    assert_string_equal(attained(said("..", "7", "8"), "8.5", false, false), "yes");
    assert_string_equal(attained(said("..", "7", "8"), "6.9", false, false), "no");
    assert_string_equal(attained(said("~", "8", "8"), "7.5", false, false), "within");
    assert_string_equal(attained(said("~", "8", "8"), "7.4", false, false), "no");
    assert_string_equal(attained(said("~", "8", "8"), "8.6", false, false), "yes");
    assert_string_equal(attained(said("~", "1000", "1000"), "991", true, false), "within");
    assert_string_equal(attained(said("~", "1000", "1000"), "989", true, false), "no");
}

static void less_is_better(void **state)
{
    (void)state;
    assert_string_equal(attained(said("=", "4", "4"), "4.2", false, true), "no");
    assert_string_equal(attained(said("~", "3", "3"), "1.9", false, true), "yes");
    assert_string_equal(attained(said("..", "3", "4"), "2", false, true), "yes");
    assert_string_equal(attained(said("=", "-3", "-3"), "-3.5", false, false), "yes");
}

/* A result that is itself a bound says no more than the bound. */
static void bounded_results(void **state)
{
    (void)state;
    struct statement target = said(">=", "8", ""), under = said("<", "", "8.5"), over = said(">", "8", "");
    struct gap g;
    gap_make(&g, &target, &under, false, false);
    assert_string_equal(g.attained, "");
    gap_make(&g, &target, &over, false, false);
    assert_string_equal(g.attained, "yes");
    target = said(">=", "9", "");
    gap_make(&g, &target, &over, false, false);
    assert_string_equal(g.attained, "");
    gap_make(&g, &target, &under, false, false);
    assert_string_equal(g.attained, "no");
}

static void numbers(void **state)
{
    (void)state;
    struct statement target = said(">=", "3000", ""), actual = said("=", "3333", "3333"), none = {0};
    struct gap g;
    gap_make(&g, &target, &actual, true, false);
    assert_string_equal(g.gap, "333");
    assert_string_equal(g.attainment, "111.1");
    gap_make(&g, &target, &actual, false, false);
    assert_string_equal(g.attainment, "");
    gap_make(&g, &target, NULL, true, false);
    assert_string_equal(g.gap, "");
    assert_string_equal(g.attained, "");
    gap_make(&g, &none, &actual, true, false);
    assert_string_equal(g.gap, "");
    target = said("=", "0", "0");
    gap_make(&g, &target, &actual, true, false);
    assert_string_equal(g.attainment, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(yes_no_within),
        cmocka_unit_test(less_is_better),
        cmocka_unit_test(bounded_results),
        cmocka_unit_test(numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
