#include "in_words.h"
#include "indicator_names.h"
#include "record.h"
#include "sets.h"
#include "test_panel.h"

#define INCOME_2015 "浙江省\tincome.resident\tgrowth\tyoy\t%\t2015"
#define BEFORE "居民人均可支配收入"
#define AIM BEFORE "与经济增长同步"

static int lists(void **state)
{
    (void)state;
    sets_use(NULL);
    indicator_names_use(NULL);
    return 0;
}

static int drop_lists(void **state)
{
    (void)state;
    sets_free();
    indicator_names_free();
    return 0;
}

static void note(struct in_words *w, const char *source, const char *seg, const char *phase, const char *text)
{
    struct span field[SEG_FIELDS];
    for (int i = 0; i < SEG_FIELDS; i++)
        field[i] = span_of("");
    field[SEG_SOURCE] = span_of(source);
    field[SEG_REPORT] = span_of("1");
    field[SEG_SEG] = span_of(seg);
    field[SEG_PHASE] = span_of(phase);
    field[SEG_TEXT] = span_of(text);
    in_words_note(w, field);
}

/* The reports x of 2015, which closes 2014, and h of half of 2015, are there. */
static bool find(struct in_words *w, const char *figure, struct statement *s)
{
    struct reports r = {0};
    struct buf key = {0};
    test_report(&r, "h", "2015/H1", "浙江省", test_government());
    test_report(&r, "x", "2015", "浙江省", test_government());
    reports_end(&r);
    in_words_end(w, &r);
    struct figure_id f = test_figure(&key, figure);
    bool found = in_words_find(w, &f, s);
    buf_free(&key);
    reports_free(&r);
    return found;
}

static bool finds(const char *source, const char *phase, const char *text, const char *figure)
{
    struct in_words w = {0};
    struct statement s;
    note(&w, source, "7", phase, text);
    bool found = find(&w, figure, &s);
    in_words_free(&w);
    return found;
}

static void aims(void **state)
{
    (void)state;
    assert_true(finds("x", "plan", AIM "。", INCOME_2015));
    assert_true(finds("x", "plan", "生产总值增长7%，" AIM, INCOME_2015));
    assert_false(finds("x", "done", AIM "。", INCOME_2015));
    assert_false(finds("x", "plan", BEFORE "高于全国2个百分点", INCOME_2015));
    assert_false(finds("x", "plan", BEFORE "稳定增长", INCOME_2015));
    assert_false(finds("x", "plan", "努力与经济增长同步", INCOME_2015));
    assert_false(finds("h", "plan", AIM, INCOME_2015)); /* of half a year */
    assert_false(finds("unknown", "plan", AIM, INCOME_2015));
}

static void of_that_figure_only(void **state)
{
    (void)state;
    static const char *const others[] = {"江苏省\tincome.resident\tgrowth\tyoy\t%\t2015",
                                         "浙江省\tincome.resident\tgrowth\tyoy\t%\t2014",
                                         "浙江省\tincome.resident\tgrowth\tavg\t%\t2015",
                                         "浙江省\tincome.resident\tlevel\t\tCNY\t2015",
                                         "浙江省\tincome.resident\tgrowth\tyoy\t%\t2014..2015",
                                         "浙江省\tincome.resident\tgrowth\tyoy\t%\t2015/H1",
                                         "浙江省\tgdp\tgrowth\tyoy\t%\t2015",
                                         "浙江省\tno.such\tgrowth\tyoy\t%\t2015"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(finds("x", "plan", AIM, others[i]));
}

/* The first of two; its place is where the comparison begins, and its source is kept. */
static void where_it_stands(void **state)
{
    (void)state;
    struct in_words w = {0};
    struct statement s;
    note(&w, "x", "90", "plan", AIM);
    note(&w, "x", "12", "plan", "一是" AIM "；" AIM);
    assert_true(find(&w, INCOME_2015, &s));
    assert_int_equal(s.role, STATED_TARGET);
    assert_true(s.seg == 12 && s.report == 1 && s.pos == strlen("一是" BEFORE));
    assert_true(span_is(s.source, "x") && span_is(s.lo, "") && span_is(s.bound, ""));
    in_words_free(&w);
}

static void only_wanted(void **state)
{
    (void)state;
    bool *wanted = mem_zalloc(indicator_count(), sizeof *wanted);
    struct in_words w = {.wanted = wanted};
    note(&w, "x", "1", "plan", AIM);
    assert_int_equal(w.n, 0);
    wanted[indicator_index(indicator_by_id(span_of("income.resident")))] = true;
    note(&w, "x", "1", "plan", AIM);
    assert_int_equal(w.n, 1);
    in_words_free(&w);
    free(wanted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(aims),
        cmocka_unit_test(of_that_figure_only),
        cmocka_unit_test(where_it_stands),
        cmocka_unit_test(only_wanted),
    };
    return cmocka_run_group_tests(tests, lists, drop_lists);
}
