#include "number.h"
#include "testing.h"

static bool no_unit(const void *ctx, const char *s, size_t n)
{
    (void)ctx;
    (void)s;
    (void)n;
    return false;
}

static void expect(const char *text, const char *value, const char *high, unsigned flags, size_t length)
{
    struct number n;
    char written[DEC_TEXT];
    assert_true(number_parse(text, strlen(text), no_unit, NULL, &n));
    assert_int_equal(n.length, length);
    assert_int_equal(n.flags, flags);
    if (flags & NUMBER_MASKED)
        return;
    dec_format(n.value, written);
    assert_string_equal(written, value);
    if (flags & NUMBER_SPAN) {
        dec_format(n.high, written);
        assert_string_equal(written, high);
    }
}

static void whole(const char *text, const char *value, unsigned flags)
{
    expect(text, value, NULL, flags, strlen(text));
}

static void none(const char *text)
{
    struct number n;
    assert_false(number_parse(text, strlen(text), no_unit, NULL, &n));
}

static void arabic(void **state)
{
    (void)state;
    whole("35", "35", 0);
    whole("9.7", "9.7", 0);
    whole("1,100.9亿", "110090000000", NUMBER_SCALED);
    whole("12,350万", "123500000", NUMBER_SCALED);
    whole("１２３", "123", 0);
    whole("1 47", "147", NUMBER_SPACED);
    whole("1 260", "1260", NUMBER_SPACED);
    whole("13万2千", "132000", NUMBER_SCALED);
    whole("5 862 147", "5862147", NUMBER_SPACED);
    whole("1 2 8", "128", NUMBER_SPACED);
    whole("86 .1", "86.1", NUMBER_SPACED);
    expect("65. 65%", "65.65", NULL, NUMBER_SPACED, strlen("65. 65"));
    expect("65. 65个", "65", NULL, 0, 2); /* a sentence may end between them */
    none("3 12 45");                      /* three numbers or one */
    whole("3万4000", "34000", NUMBER_SCALED);
    whole("12亿6千万", "1260000000", NUMBER_SCALED);
    whole("100万三千", "1003000", NUMBER_SCALED);
    whole("3万4千多", "34000", NUMBER_SCALED | NUMBER_VAGUE);
    none("2亿5");
    none("5万35");
    none("1.2×10^4");
    whole("28000多", "28000", NUMBER_VAGUE);
    whole("1600余万", "16000000", NUMBER_VAGUE | NUMBER_SCALED);
    whole("0.1", "0.1", 0);
    expect("2015 12", "2015", NULL, 0, 4); /* a year and a month, no split number */
    expect("12,35", "12", NULL, 0, 2);     /* two numbers */
    expect("3.", "3", NULL, 0, 1);         /* the end of a sentence */
    expect("1,234,5", "1234", NULL, 0, 5); /* the third group is too short */
    expect("5万吨", "50000", NULL, NUMBER_SCALED, strlen("5万"));
}

static void chinese(void **state)
{
    (void)state;
    whole("一", "1", NUMBER_ZH | NUMBER_ONE);
    whole("十三", "13", NUMBER_ZH);
    whole("二十", "20", NUMBER_ZH);
    whole("三百五", "350", NUMBER_ZH);
    whole("三百零五", "305", NUMBER_ZH);
    whole("三百二十五", "325", NUMBER_ZH);
    whole("两千零十二", "2012", NUMBER_ZH);
    whole("三万五千亿", "3500000000000", NUMBER_ZH | NUMBER_SCALED);
    whole("一亿二千三百万", "123000000", NUMBER_ZH | NUMBER_SCALED);
    whole("三点一四", "3.14", NUMBER_ZH);
    whole("三点五亿", "350000000", NUMBER_ZH | NUMBER_SCALED);
    whole("三百余", "300", NUMBER_ZH | NUMBER_VAGUE);
    whole("二十多", "20", NUMBER_ZH | NUMBER_VAGUE);
    whole("数百万", "1000000", NUMBER_ZH | NUMBER_VAGUE | NUMBER_SCALED);
    whole("壹佰", "100", NUMBER_ZH);
    expect("七十百分位", "70", NULL, NUMBER_ZH, strlen("七十"));
    none("二〇一五");
    whole("十三万五", "135000", NUMBER_ZH | NUMBER_SCALED);
    whole("三亿二", "320000000", NUMBER_ZH | NUMBER_SCALED);
    whole("一千三百五", "1350", NUMBER_ZH);
    whole("三万零五", "30005", NUMBER_ZH | NUMBER_SCALED);
    none("一百点123");
    none("零点零零零零零零零零零一");
    none("一二三四");
    none("百");
    none("万");
    none("数");
}

static void chinese_ranges(void **state)
{
    (void)state;
    static const char *const cases[][3] = {{"三四", "3", "4"},
                                           {"十五六", "15", "16"},
                                           {"三五百", "300", "500"},
                                           {"四十五六万", "450000", "460000"},
                                           {"一万六七", "16000", "17000"},
                                           {"七百三四十", "730", "740"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        unsigned scaled = strstr(cases[i][0], "万") != NULL ? NUMBER_SCALED : 0U;
        expect(cases[i][0], cases[i][1], cases[i][2], NUMBER_ZH | NUMBER_SPAN | scaled, strlen(cases[i][0]));
    }
}

static void masks(void **state)
{
    (void)state;
    whole("xx", NULL, NUMBER_MASKED);
    whole("xx.x", NULL, NUMBER_MASKED);
    whole("20xx", NULL, NUMBER_MASKED);
    whole("×", NULL, NUMBER_MASKED);
    whole("**万", NULL, NUMBER_MASKED | NUMBER_SCALED);
    none("xml");
    none("");
    none("家");
}

static void limits(void **state)
{
    (void)state;
    whole("123456789012345678901234567890123456", "123456789012345678901234567890123456", 0);
    none("1234567890123456789012345678901234567"); /* 37 digits */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(arabic), cmocka_unit_test(chinese),
                                       cmocka_unit_test(chinese_ranges), cmocka_unit_test(masks),
                                       cmocka_unit_test(limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
