#include "testing.h"
#include "when.h"

/* What the time at the start of text makes of a report of `report`, and that it takes length bytes. */
static void expect(const char *text, const char *report, const char *wanted, size_t length)
{
    struct when w, own;
    char period[WHEN_TEXT];
    assert_int_equal(when_parse(text, strlen(text), &w), length);
    assert_true(when_read((struct span){report, strlen(report)}, &own));
    assert_int_equal(when_format(&w, &own, period), strlen(wanted));
    assert_string_equal(period, wanted);
}

static void whole(const char *text, const char *report, const char *wanted)
{
    expect(text, report, wanted, strlen(text));
}

static void years(void **state)
{
    (void)state;
    whole("2015年", "2016", "2015");
    whole("2015年度", "2016", "2015");
    whole("２０１５年", "2016", "2015");
    whole("2016—2020年", "2016", "2016..2020");
    whole("2016-20年", "2016", "2016..2020");
    whole("十三五期间", "2016", "2016..2020");
    whole("“十三五”期间", "2016", "2016..2020");
    whole("十二五末", "2016", "2015");
    whole("去年", "2016", "2015");
    whole("去年", "Y", "Y-1");
    whole("明年", "2016", "2017");
    whole("20xx年", "Y", "Y");
    whole("今年以来", "2016", "2016");
    whole("111年度", "Y", "2022");
    whole("107至111年度", "Y", "2018..2022");
    whole("108 年度", "Y", "2019");
}

static void parts_of_years(void **state)
{
    (void)state;
    whole("2015年上半年", "2016", "2015/H1");
    whole("前三季度", "2016", "2016/Q1-Q3");
    whole("1-5月", "2016", "2016/M01-M05");
    whole("1月至5月", "Y", "Y/M01-M05");
    whole("5月份", "2016", "2016/M05");
    whole("截至11月底", "2016", "2016/M01-M11");
    whole("截止三季度", "2016", "2016/Q1-Q3");
    whole("全年", "2016", "2016");
}

static void spans(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum when_base base;
        int years;
    } cases[] = {{"近五年", WHEN_PAST, 5},     {"三年来", WHEN_PAST, 3},   {"过去的十年", WHEN_PAST, 10},
                 {"这5年", WHEN_PAST, 5},      {"五年间", WHEN_PAST, 5},   {"一年来", WHEN_PAST, 1},
                 {"今后三年", WHEN_COMING, 3}, {"未来5年", WHEN_COMING, 5}};
    struct when w;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(when_parse(cases[i].text, strlen(cases[i].text), &w), strlen(cases[i].text));
        assert_int_equal(w.base, cases[i].base);
        assert_int_equal(w.last, cases[i].years);
    }
    static const char *const none[] = {"五年", "近五年级", "这五家", "过去", "近0年"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_int_equal(when_parse(none[i], strlen(none[i]), &w), 0);
}

static void passed_over(void **state)
{
    (void)state;
    whole("5月17日", "2016", "2016");
    struct when w;
    static const char *const none[] = {"35家", "13月",    "5项",   "十五家",    "年",
                                       "",     "20155年", "111年", "107至111家"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_int_equal(when_parse(none[i], strlen(none[i]), &w), 0);
}

static void periods(void **state)
{
    (void)state;
    struct when w;
    static const char *const good[] = {"2015", "2015/H1", "Y", "Y-1", "Y+1/H2", "2016..2020"};
    static const char *const bad[] = {"", "15", "X", "20155", "Y1", "2015..", "/H1"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(when_read((struct span){good[i], strlen(good[i])}, &w));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(when_read((struct span){bad[i], strlen(bad[i])}, &w));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(years), cmocka_unit_test(parts_of_years),
                                       cmocka_unit_test(spans), cmocka_unit_test(passed_over),
                                       cmocka_unit_test(periods)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
