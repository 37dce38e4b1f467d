#include "big.h"

#include "human.h"
#include "testing.h"

static struct big parse(const char *s)
{
    struct big b;
    assert_true(big_parse(span_of(s), 200, &b));
    return b;
}

static void expect(const struct big *b, const char *wanted)
{
    char text[BIG_TEXT];
    assert_int_equal(big_format(b, text), strlen(wanted));
    assert_string_equal(text, wanted);
}

static void parsing_and_formatting(void **state)
{
    (void)state;
    static const char *const same[] = {"0",
                                       "1",
                                       "-1",
                                       "0.5",
                                       "-0.001",
                                       "18446744073709551616",
                                       "10000000000000000000",
                                       "123456789012345678901234567890.123456789012345678901234567891"};
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        struct big b = parse(same[i]);
        expect(&b, same[i]);
    }
    static const char *const other[][2] = {
        {"007", "7"}, {"1.50", "1.5"}, {"-0", "0"}, {"-0.0", "0"}, {"100", "100"}};
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
        struct big b = parse(other[i][0]);
        expect(&b, other[i][1]);
    }
    static const char *const none[] = {"", "-", ".", "1.", ".5", "1.2.3", "+1", "1e3", " 1", "--1", "12345"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        struct big b;
        assert_false(big_parse((struct span){none[i], strlen(none[i])}, 4, &b));
    }
}

static void arithmetic(void **state)
{
    (void)state;
    struct big r, a = parse("99999999999999999999.99"), b = parse("0.01");
    big_add(&r, &a, &b);
    expect(&r, "100000000000000000000");
    big_subtract(&r, &b, &a);
    expect(&r, "-99999999999999999999.98");
    big_subtract(&r, &a, &a);
    expect(&r, "0");
    big_multiply(&r, &a, &a);
    expect(&r, "9999999999999999999998000000000000000000.0001");
    assert_int_equal(big_compare(&a, &b), 1);
    assert_int_equal(big_compare(&b, &a), -1);
    a = parse("1.0");
    b = parse("1");
    assert_int_equal(big_compare(&a, &b), 0);
}

/* What 64 bits can do, done by both. */
static void like_the_machine(void **state)
{
    (void)state;
    for (int i = 0; i < test_rounds(20000); i++) {
        int64_t x = (int64_t)test_random(1U << 31) - (1 << 30),
                y = (int64_t)test_random(1U << 31) - (1 << 30);
        struct big a = big_from(x, 0), b = big_from(y, 0), r, wanted;
        big_add(&r, &a, &b);
        wanted = big_from(x + y, 0);
        assert_int_equal(big_compare(&r, &wanted), 0);
        big_multiply(&r, &a, &b);
        wanted = big_from(x * y, 0);
        assert_int_equal(big_compare(&r, &wanted), 0);
        assert_int_equal(big_compare(&a, &b), (x > y) - (x < y));
    }
}

static void ratios(void **state)
{
    (void)state;
    static const char *const table[][3] = {
        {"1", "3", "0.333333333333"},
        {"2", "3", "0.666666666667"},
        {"-2", "3", "-0.666666666667"},
        {"0", "7", "0"},
        {"1000000000005", "1", "1000000000000"}, /* half to even */
        {"1000000000015", "1", "1000000000020"},
        {"1000000000005.0000000001", "1", "1000000000010"},
        {"9999999999995", "1", "10000000000000"},
        {"1", "0.000000000000000000000000000000000001", "1000000000000000000000000000000000000"},
        {"0.000000000000000000000000000000000001", "7", "0.000000000000000000000000000000000000142857142857"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct big n = parse(table[i][0]), d = parse(table[i][1]), r = big_ratio(&n, &d);
        expect(&r, table[i][2]);
    }
}

static void roots(void **state)
{
    (void)state;
    static const char *const table[][3] = {
        {"0", "5", "0"},
        {"2", "1", "1.41421356237"},
        {"20", "1", "4.472135955"},
        {"1", "4", "0.5"},
        {"1000000", "1", "1000"},
        {"1000000000000000000000000000000000000000000", "1", "1000000000000000000000"},
        {"1.000000000001", "1", "1"},
        {"1000000000010000000000025", "1", "1000000000000"}, /* the square of 1000000000005 */
        {"1000000000010000000000026", "1", "1000000000010"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct big n = parse(table[i][0]), d = parse(table[i][1]), r = big_root(&n, &d);
        expect(&r, table[i][2]);
    }
}

static void for_people(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"9999", "9999"}, {"9999.4", "9999"},          {"10000", "1万"},     {"99999999", "1亿"},
        {"0", "0"},       {"-970000000", "-9.7亿"},    {"12345", "1.234万"}, {"12355", "1.236万"},
        {"1.5", "1.5"},   {"2300000000000", "2.3万亿"}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        char text[BIG_TEXT];
        struct big b = parse(table[i][0]);
        human_format(&b, text);
        assert_string_equal(text, table[i][1]);
    }
}

static int overflow(void *ctx)
{
    (void)ctx;
    struct big b = big_count(UINT64_MAX);
    for (int i = 0; i < 5; i++)
        big_multiply(&b, &b, &b);
    return 0;
}

static void too_large_is_said(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, overflow, NULL);
    assert_int_equal(o.status, 2);
    assert_non_null(strstr(o.err, "number out of range"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parsing_and_formatting),
        cmocka_unit_test(arithmetic),
        cmocka_unit_test(like_the_machine),
        cmocka_unit_test(ratios),
        cmocka_unit_test(roots),
        cmocka_unit_test(for_people),
        cmocka_unit_test(too_large_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
