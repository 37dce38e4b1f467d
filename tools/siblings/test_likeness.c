#include "likeness.h"
#include "mem.h"
#include "testing.h"
#include "utf8.h"

static struct compare compare;
static struct letters a, b;

static void read_two(const char *x, const char *y)
{
    letters_read(&a, span_of(x));
    letters_read(&b, span_of(y));
}

static void likenesses(void **state)
{
    (void)state;
    read_two("一二三四五六七", "一二三四五六七");
    struct likeness l = compare_letters(&compare, &a, &b);
    assert_true(l.resemblance >= 1 && l.containment >= 1);
    read_two("一二三四五六七", "三四五六，七12");
    l = compare_letters(&compare, &a, &b);
    assert_true(l.resemblance >= 0.5 && l.resemblance <= 0.5 && l.containment >= 1);
    read_two("一二三四五六七", "七六五四三二一");
    l = compare_letters(&compare, &a, &b);
    assert_true(l.resemblance <= 0 && l.containment <= 0);
    read_two("一二三", "一二三");
    l = compare_letters(&compare, &a, &b);
    assert_true(l.resemblance <= 0 && l.containment <= 0);
}

/* More runs than the table had room for, and one round after the other. */
static void rounds_do_not_mix(void **state)
{
    (void)state;
    struct letters x = {0}, y = {0};
    struct buf s = {0};
    for (int i = 0; i < 20000; i++) {
        char c[4];
        buf_add(&s, c, utf8_encode(0x4E00 + (uint32_t)(i * 7919 % 20011), c));
    }
    letters_read(&x, (struct span){s.data, s.len});
    letters_read(&y, (struct span){s.data + 30000, s.len - 30000});
    for (int i = 0; i < 3; i++) {
        struct likeness l = compare_letters(&compare, &x, &y);
        assert_true(l.containment >= 1 && l.resemblance > 0.49 && l.resemblance < 0.51);
        read_two("一二三四五六七", "三四五六，七12");
        assert_true(compare_letters(&compare, &a, &b).resemblance >= 0.5);
    }
    letters_free(&x);
    letters_free(&y);
    buf_free(&s);
}

static struct agreement agreement(const char *x, const char *y)
{
    read_two(x, y);
    return compare_agreement(&compare, &a, span_of(x), &b, span_of(y));
}

static void figures_at_the_same_places(void **state)
{
    (void)state;
    struct agreement g = agreement("全年新增企业35家，分别培训3、5、7人，共15人。",
                                   "全年新增企业xx家，分别培训3、6、7人，共15人。");
    assert_int_equal(g.relation[FIGURE_UNMASKED], 1);
    assert_int_equal(g.relation[FIGURE_SAME], 3);
    assert_int_equal(g.relation[FIGURE_OTHER], 1);
    g = agreement("分别培训3、5、7人", "分别培训3、5人"); /* which one is missing? */
    assert_int_equal(g.relation[FIGURE_SAME] + g.relation[FIGURE_OTHER] + g.relation[FIGURE_LOST], 0);
    g = agreement("新增企业3家", "减少企业3家");
    assert_int_equal(g.relation[FIGURE_SAME], 0);
}

static void years_of_both(void **state)
{
    (void)state;
    struct agreement g = agreement("2019年的工作很多，2018年也是", "2020年的工作很多，2018年也是");
    assert_int_equal(g.years, 1);
    assert_int_equal(g.other_years, 1);
    assert_false(agreement_of_other_years(&g));
    g = agreement("2019年的工作很多", "2020年的工作很多");
    assert_true(agreement_of_other_years(&g));
    g = agreement("2019年的工作很多", "20xx年的工作很多");
    assert_false(agreement_of_other_years(&g));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(likenesses),
        cmocka_unit_test(rounds_do_not_mix),
        cmocka_unit_test(figures_at_the_same_places),
        cmocka_unit_test(years_of_both),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    compare_free(&compare);
    letters_free(&a);
    letters_free(&b);
    return failed;
}
