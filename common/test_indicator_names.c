#include "indicator_names.h"
#include "testing.h"

static struct span last_meant;

static void note(void *ctx, const struct indicator_name *i)
{
    (void)ctx;
    last_meant = i->id;
}

static size_t meant(const char *said)
{
    return indicators_meant(span_of(said), note, NULL);
}

static void ids_and_names(void **state)
{
    (void)state;
    assert_true(span_is(indicator_by_id(span_of("gdp"))->name, "地区生产总值"));
    assert_null(indicator_by_id(span_of("no.such")));
    assert_int_equal(meant("gdp"), 1);
    assert_int_equal(meant("国内生产总值"), 1);
    assert_true(span_is(last_meant, "gdp"));
    assert_true(meant("gdp*") > 5);
    assert_int_equal(meant("no.such"), 0);
    assert_true(indicator_index(indicator_by_id(span_of("gdp"))) < indicator_count());
}

static void nearest(void **state)
{
    (void)state;
    assert_true(span_is(indicator_nearest(span_of("GPD"))->id, "gdp"));
    assert_true(span_is(indicator_nearest(span_of("地区生产总植"))->id, "gdp"));
    assert_null(indicator_nearest(span_of("zzzzzzzz")));
    assert_null(indicator_nearest(span_of("")));
}

static void labels(void **state)
{
    (void)state;
    static const struct {
        const char *label, *place;
        enum label_fit fit;
    } cases[] = {
        {"地区生产总值", "浙江省", LABEL_FULL},
        {"全省生产总值", "浙江省", LABEL_FULL},
        {"宁波市生产总值", "浙江省宁波市", LABEL_FULL},
        {"宁波市生产总值", "浙江省", LABEL_QUALIFIED},
        {"（1）生产总值", "浙江省", LABEL_FULL},
        {"经济", "浙江省", LABEL_SHORT},
        {"GDP增速", "浙江省", LABEL_SHORT},
        {"区生产总值", "浙江省", LABEL_SHORT},
        {"县域生产总值", "浙江省", LABEL_QUALIFIED},
        {"民营经济", "浙江省", LABEL_QUALIFIED},
        {"", "", LABEL_QUALIFIED},
    };
    const struct indicator_name *gdp = indicator_by_id(span_of("gdp"));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (indicator_label(gdp, span_of(cases[i].label), span_of(cases[i].place)) != cases[i].fit)
            fail_msg("%s in %s", cases[i].label, cases[i].place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_and_names),
        cmocka_unit_test(nearest),
        cmocka_unit_test(labels),
    };
    indicator_names_use(NULL);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    indicator_names_free();
    return failed;
}
