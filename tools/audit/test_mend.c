#include "finding.h"
#include "mend.h"
#include "testing.h"

struct wanted {
    const char *text;
    unsigned found, all;
    bool odd; /* one was no number as it is written */
};

static void look(void *ctx, const struct written *w)
{
    struct wanted *wanted = ctx;
    struct buf b = {0};
    struct decimal value;
    char text[DEC_TEXT];
    finding_digits(w, &b);
    wanted->odd |= b.len > 1 && b.data[0] == '0' && b.data[1] != '.';
    assert_true(written_value(w, &value));
    dec_format(value, text);
    wanted->found += strcmp(text, wanted->text) == 0;
    wanted->all++;
    buf_free(&b);
}

static unsigned makes(const char *raw, const char *value, const char *text)
{
    struct written w;
    struct decimal d;
    struct wanted wanted = {.text = text};
    assert_true(dec_parse(span_of(value), &d));
    assert_true(written_read(span_of(raw), d, &w));
    mend_each(&w, look, &wanted);
    assert_false(wanted.odd);
    assert_true(wanted.all <= 24 * (w.n + 1));
    return wanted.found;
}

static void one_digit(void **state)
{
    (void)state;
    assert_true(makes("2.2%", "2.2", "20.2") > 0); /* inserted */
    assert_true(makes("2.2%", "2.2", "2.52") > 0); /* after the point */
    assert_true(makes("2.2%", "2.2", "2.25") > 0);
    assert_true(makes("20.2%", "20.2", "2.2") > 0); /* deleted */
    assert_true(makes("20.2%", "20.2", "20") > 0);
    assert_true(makes("20.2%", "20.2", "70.2") > 0); /* replaced */
    assert_true(makes("102%", "102", "120") > 0);    /* swapped */
    assert_true(makes("-3.2%", "-3.2", "-2.3") > 0);
    assert_int_equal(makes("20.2%", "20.2", "20.2"), 1); /* 20.20 */
    assert_int_equal(makes("20.2%", "20.2", "33.2"), 0); /* two digits */
    assert_int_equal(makes("2.5%", "2.5", "0.5") > 0, 1);
}

static void multipliers(void **state)
{
    (void)state;
    assert_true(makes("47.2万元", "472000", "4720000000") > 0);
    assert_true(makes("47.2亿元", "4720000000", "472000") > 0);
    assert_int_equal(makes("1.2万亿元", "1200000000000", "120000000"), 0);
    assert_int_equal(makes("三十五个", "35", "36"), 0); /* what digits say no repair mends */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_digit),
        cmocka_unit_test(multipliers),
    };
    return cmocka_run_group_tests_name("mend", tests, NULL, NULL);
}
