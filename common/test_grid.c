#include "grid.h"

#include "testing.h"

static size_t width(const char *s)
{
    return grid_width((struct span){s, strlen(s)});
}

static void widths(void **state)
{
    (void)state;
    assert_int_equal(width(""), 0);
    assert_int_equal(width("abc"), 3);
    assert_int_equal(width("平方米"), 6);
    assert_int_equal(width("ＡＢ"), 4);
    assert_int_equal(width("㐀𠀀"), 4);      /* extensions A and B */
    assert_int_equal(width("e\xcc\x81"), 1); /* a combining accent */
    assert_int_equal(width("、"), 2);
    assert_int_equal(width("…"), 1);
    assert_int_equal(width("\xff\xfe"), 2); /* ill-formed: a column a byte */
}

static void cell(struct grid *g, const char *s, bool right)
{
    grid_cell(g, (struct span){s, strlen(s)}, right);
}

static int print(void *ctx)
{
    (void)ctx;
    struct grid *g = grid_new(3);
    cell(g, "unit", false);
    cell(g, "n", true);
    cell(g, "x", false);
    cell(g, "平方米", false);
    cell(g, "100", true);
    cell(g, "a\tb\x1b", false);
    grid_write(g, &out_std);
    grid_free(g);
    out_close(&out_std);
    return 0;
}

static void aligned(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, print, NULL);
    assert_int_equal(o.status, 0);
    assert_string_equal(o.out, "unit      n  x\n平方米  100  a b \n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(widths), cmocka_unit_test(aligned)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
