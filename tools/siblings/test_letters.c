#include "letters.h"
#include "testing.h"

static struct letters letters;
static struct span text;

static void read_text(const char *s)
{
    text = span_of(s);
    letters_read(&letters, text);
}

static void assert_figure(size_t i, const char *wanted, bool masked)
{
    assert_true(i < letters.figures);
    const struct figure *f = &letters.figure[i];
    assert_true(span_is((struct span){text.s + f->begin, f->end - f->begin}, wanted));
    assert_int_equal(f->masked, masked);
}

static void only_letters_count(void **state)
{
    (void)state;
    read_text("新增 企业，（35）家！Ａb☆");
    assert_int_equal(letters.n, 7);
    assert_int_equal(letters.letter[0], 0x65B0);
    assert_int_equal(letters.letter[5], 'a');
    assert_int_equal(letters.letter[6], 'b');
}

static void figures_and_masks(void **state)
{
    (void)state;
    read_text("35家、1,280.5万、xx家、×.×%、20xx年、５６户。");
    assert_int_equal(letters.figures, 6);
    assert_figure(0, "35", false);
    assert_figure(1, "1,280.5", false);
    assert_figure(2, "xx", true);
    assert_figure(3, "×.×", true);
    assert_figure(4, "20xx", true);
    assert_figure(5, "５６", false);
    assert_int_equal(letters.masked, 3);
}

static void an_x_of_a_word_is_a_letter(void **state)
{
    (void)state;
    read_text("px项目 max. 3G");
    assert_int_equal(letters.figures, 1);
    assert_figure(0, "3", false);
    assert_int_equal(letters.n, 8);
}

static void years_are_counted(void **state)
{
    (void)state;
    read_text("2019年1850家，20xx年，1999年3201年");
    assert_int_equal(letters.years, 2);
}

static enum figure_relation relation(const char *a, const char *b)
{
    return figure_relation(span_of(a), strchr(a, 'x') != NULL, span_of(b), strchr(b, 'x') != NULL);
}

static void relations(void **state)
{
    (void)state;
    assert_int_equal(relation("2,360", "2360"), FIGURE_SAME);
    assert_int_equal(relation("５６", "56"), FIGURE_SAME);
    assert_int_equal(relation("xx", "56"), FIGURE_MASKED);
    assert_int_equal(relation("56", "5x"), FIGURE_UNMASKED);
    assert_int_equal(relation("201", "2015"), FIGURE_LOST);
    assert_int_equal(relation("1536", "13"), FIGURE_LOST);
    assert_int_equal(relation("35", "53"), FIGURE_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_letters_count),
        cmocka_unit_test(figures_and_masks),
        cmocka_unit_test(an_x_of_a_word_is_a_letter),
        cmocka_unit_test(years_are_counted),
        cmocka_unit_test(relations),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    letters_free(&letters);
    return failed;
}
