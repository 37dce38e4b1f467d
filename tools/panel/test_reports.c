#include "reports.h"
#include "test_panel.h"

static void year_that_is_closed(void **state)
{
    (void)state;
    struct reports r = {0};
    test_report(&r, "government", "2015", "浙江省", test_government());
    test_report(&r, "bulletin", "2015", "浙江省", test_bulletin());
    test_report(&r, "half", "2015/H1", "浙江省", test_bulletin());
    test_report(&r, "undated", "", "浙江省", test_bulletin());
    reports_end(&r);
    assert_int_equal(reports_find(&r, span_of("government"), 1)->closed, 2014);
    assert_int_equal(reports_find(&r, span_of("bulletin"), 1)->closed, 2015);
    assert_true(reports_find(&r, span_of("half"), 1)->part);
    assert_int_equal(reports_find(&r, span_of("undated"), 1)->year, 0);
    assert_null(reports_find(&r, span_of("government"), 2));
    assert_null(reports_find(&r, span_of("other"), 1));
    uint64_t place = reports_place(span_of("浙江省"));
    assert_true(reports_close(&r, place, 2014) && reports_close(&r, place, 2015));
    assert_false(reports_close(&r, place, 2013) || reports_close(&r, place, 0));
    assert_false(reports_close(&r, reports_place(span_of("江苏省")), 2014));
    reports_free(&r);
}

static void half_a_year_closes_none(void **state)
{
    (void)state;
    struct reports r = {0};
    test_report(&r, "half", "2015/H1", "浙江省", test_bulletin());
    reports_end(&r);
    assert_false(reports_close(&r, reports_place(span_of("浙江省")), 2015));
    assert_false(reports_close(&r, reports_place(span_of("浙江省")), 2014));
    reports_free(&r);
}

struct closing {
    char place[32];
    int year, n;
};

static void note(void *ctx, struct span place, int year)
{
    struct closing *c = ctx;
    snprintf(c->place, sizeof c->place, "%.*s", (int)place.n, place.s);
    c->year = year;
    c->n++;
}

/* A report that also counts things of other places is of the one that most of its records are of, whatever
 * order they come in. */
static void place_of_most_records(void **state)
{
    (void)state;
    struct closing c = {.n = 0};
    struct reports r = {.closing_of = note, .ctx = &c};
    test_report(&r, "a", "2015", "中国", (struct tally){.n = 3, .first = 1, .last = 9});
    test_report(&r, "a", "2015", "浙江省", (struct tally){.n = 30, .results = 2, .first = 5, .last = 80});
    test_report(&r, "a", "2015", "江苏省", (struct tally){.n = 2, .results = 2, .first = 90, .last = 99});
    test_report(&r, "a", "2015", "", (struct tally){.n = 300, .first = 2, .last = 3});
    reports_end(&r);
    const struct report *a = reports_find(&r, span_of("a"), 1);
    assert_true(a->place == reports_place(span_of("浙江省")));
    assert_true(a->first == 1 && a->last == 99);
    assert_false(a->looks_back); /* 4 results of 335 */
    assert_string_equal(c.place, "浙江省");
    assert_true(c.year == 2014 && c.n == 1);
    reports_free(&r);
}

static void many(void **state)
{
    (void)state;
    enum { MANY = 5000, YEAR = 1000 };
    struct reports r = {0};
    char source[32], period[32];
    for (int i = 0; i < MANY; i++) {
        snprintf(source, sizeof source, "%d.txt", i);
        snprintf(period, sizeof period, "%d", YEAR + i);
        test_report(&r, source, period, "浙江省", test_bulletin());
    }
    reports_end(&r);
    assert_int_equal(r.n, MANY);
    for (int i = 0; i < MANY; i++) {
        snprintf(source, sizeof source, "%d.txt", i);
        assert_int_equal(reports_find(&r, span_of(source), 1)->closed, YEAR + i);
        assert_true(reports_close(&r, reports_place(span_of("浙江省")), YEAR + i));
    }
    assert_false(reports_close(&r, reports_place(span_of("浙江省")), YEAR + MANY));
    reports_free(&r);
}

static void none(void **state)
{
    (void)state;
    struct reports r = {0};
    reports_add(&r, &(struct gathered){.key = span_of(GATHER_REPORT "\ta\t1"), .of_report = true});
    reports_end(&r);
    assert_null(reports_find(&r, span_of("a"), 1));
    assert_false(reports_close(&r, 1, 2015));
    reports_free(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(year_that_is_closed),
        cmocka_unit_test(half_a_year_closes_none),
        cmocka_unit_test(place_of_most_records),
        cmocka_unit_test(many),
        cmocka_unit_test(none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
