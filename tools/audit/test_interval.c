#include "interval.h"
#include "relation.h"
#include "testing.h"

static struct decimal number(const char *s)
{
    struct decimal d;
    assert_true(dec_parse(span_of(s), &d));
    return d;
}

static void is(struct decimal d, const char *expected)
{
    char text[DEC_TEXT];
    dec_format(d, text);
    assert_string_equal(text, expected);
}

static void interval_is(const char *raw, const char *value, const char *bound, bool counted, enum grant grant,
                        const char *lo, const char *hi)
{
    struct written w;
    struct interval v;
    assert_true(written_read(span_of(raw), number(value), &w));
    assert_true(interval_of(&w, span_of(bound), counted, grant, &v));
    is(v.lo, lo);
    is(v.hi, hi);
}

static void rounding(void **state)
{
    (void)state;
    interval_is("9.7亿元", "970000000", "=", false, GRANT_ROUNDING, "965000000", "975000000");
    interval_is("9.7亿元", "970000000", "=", false, GRANT_CUTTING, "960000000", "980000000");
    interval_is("1.03万亿元", "1030000000000", "=", false, GRANT_ROUNDING, "1025000000000", "1035000000000");
    interval_is("下降3.20%", "-3.2", "=", false, GRANT_ROUNDING, "-3.205", "-3.195");
    interval_is("１２．５％", "12.5", "=", false, GRANT_ROUNDING, "12.45", "12.55");
    interval_is("1,250元", "1250", "=", false, GRANT_ROUNDING, "1249.5", "1250.5");
    interval_is("1 47件", "147", "=", true, GRANT_ROUNDING, "147", "147");
    interval_is("147件", "147", "=", true, GRANT_CUTTING, "147", "147");
    interval_is("1.2万件", "12000", "=", true, GRANT_ROUNDING, "11500", "12500");
    interval_is("5000亿元", "500000000000", "=", false, GRANT_CUTTING, "495000000000", "505000000000");
    interval_is("三十五个", "35", "=", true, GRANT_ROUNDING, "35", "35");
    interval_is("两千人", "2000", "=", false, GRANT_ROUNDING, "1500", "2500");
}

static void bounds(void **state)
{
    (void)state;
    interval_is("28000多份", "28000", ">", true, GRANT_ROUNDING, "28000", "29000");
    interval_is("近20家", "20", "<", true, GRANT_ROUNDING, "10", "20");
    interval_is("约3.2亿元", "320000000", "~", false, GRANT_ROUNDING, "310000000", "330000000");
    struct written w;
    struct interval v;
    assert_true(written_read(span_of("7%—8%"), number("7"), &w));
    assert_true(interval_of_range(&w, number("8"), GRANT_ROUNDING, &v));
    is(v.lo, "6.5");
    is(v.hi, "8.5");
}

static struct interval between(const char *lo, const char *hi)
{
    return (struct interval){number(lo), number(hi)};
}

static void functions(void **state)
{
    (void)state;
    struct interval y, change[] = {between("110.45", "110.55"), between("9.35", "9.45")};
    assert_true(interval_map(growth_of_change, change, 2, &y));
    is(y.lo, "9.239130434"); /* 9.35 / 101.2 */
    is(y.hi, "9.356435644"); /* 9.45 / 101 */
    struct interval fall[] = {between("80", "80"), between("-20", "-20")};
    assert_true(interval_map(growth_of_change, fall, 2, &y));
    is(y.lo, "-20");
    is(y.hi, "-20");
    struct interval more[] = {between("5", "5"), between("6", "6")};
    assert_false(interval_map(growth_of_change, more, 2, &y));
    struct interval parts[] = {between("1", "2"), between("3", "4"), between("5", "6"), between("7", "8")};
    assert_true(interval_map(sum_of, parts, 4, &y));
    is(y.lo, "16");
    is(y.hi, "20");
    assert_true(interval_map(rest_of_hundred, parts, 2, &y));
    is(y.lo, "94");
    is(y.hi, "96");
    assert_true(interval_map(distance_of, parts, 2, &y));
    is(y.lo, "1");
    is(y.hi, "3");
    struct interval none[] = {between("1", "1"), between("-1", "1")};
    assert_false(interval_map(share_of, none, 2, &y));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rounding),
        cmocka_unit_test(bounds),
        cmocka_unit_test(functions),
    };
    return cmocka_run_group_tests_name("interval", tests, NULL, NULL);
}
