#include "headline.h"
#include "sets.h"
#include "test_panel.h"

#define GROWTH_2015 "浙江省\tgdp\tgrowth\tyoy\t%\t2015"
#define LEVEL_2015 "浙江省\tgdp\tlevel\t\tCNY\t2015"

/* The reports of 浙江省 for 2015 and 2016 (x and y close 2014 and 2015), the one of 2017 (z), and one of
 * 江苏省 (j) for 2015. */
static void read_reports(struct reports *r)
{
    test_report(r, "j", "2015", "江苏省", test_government());
    test_report(r, "x", "2015", "浙江省", test_government());
    test_report(r, "y", "2016", "浙江省", test_government());
    test_report(r, "z", "2017", "浙江省", test_government());
    reports_end(r);
}

struct fixture {
    struct reports reports;
    struct headline headline;
    struct figure_id figure;
    struct buf key;
};

static int begin(void **state)
{
    struct fixture *x = mem_zalloc(1, sizeof *x);
    rules_use(NULL);
    sets_use(NULL);
    read_reports(&x->reports);
    *state = x;
    return 0;
}

static int end(void **state)
{
    struct fixture *x = *state;
    headline_free(&x->headline);
    reports_free(&x->reports);
    buf_free(&x->key);
    rules_free();
    sets_free();
    free(x);
    return 0;
}

/* Chooses for that figure from statements, ended by NULL. */
static const struct headline *choose(void **state, const char *figure, const char *const *said)
{
    struct fixture *x = *state;
    static struct statement list[16];
    size_t n = 0;
    while (said[n] != NULL)
        n++;
    struct gathered g = test_gathered(list, said, n);
    x->figure = test_figure(&x->key, figure);
    headline_choose(&x->headline, &x->reports, &x->figure, &g);
    return &x->headline;
}

#define CHOOSE(state, figure, ...) choose(state, figure, (const char *const[]){__VA_ARGS__, NULL})

static void is_taken(const struct side *side, const char *lo, unsigned n, enum status status)
{
    assert_non_null(side->taken);
    assert_true(span_is(side->taken->said.lo, lo));
    assert_int_equal(side->n, n);
    assert_int_equal(side->status, status);
}

static void is_empty(const struct side *side, enum status status)
{
    assert_null(side->taken);
    assert_int_equal(side->status, status);
}

static void reports_of_their_turn(void **state)
{
    const struct headline *h =
        CHOOSE(state, GROWTH_2015, "t|=|8|8|0|2015|1|300|3|x", "a|=|7.5|7.5|0|2016|1|60|3|y");
    is_taken(&h->target, "8", 1, STATUS_OK);
    is_taken(&h->actual, "7.5", 1, STATUS_OK);
    assert_null(h->stretch);
    h = CHOOSE(state, GROWTH_2015, "t|=|8|8|0|2016|1|300|3|y", "t|=|9|9|0|2015|1|300|3|j");
    is_empty(&h->target, STATUS_NONE_STATED); /* a year too late, and of another province */
    is_empty(&h->actual, STATUS_NONE_STATED);
}

static void most_of_them(void **state)
{
    const struct headline *h = CHOOSE(state, GROWTH_2015, "a|=|8.3|8.3|0|2016|1|50|3|y",
                                      "a|=|8|8|0|2016|1|60|3|y", "a|=|8.3|8.3|0|2016|1|70|3|y");
    is_taken(&h->actual, "8.3", 3, STATUS_OK);
    h = CHOOSE(state, GROWTH_2015, "a|=|8.3|8.3|0|2016|1|50|3|y", "a|=|9.4|9.4|0|2016|1|60|3|y",
               "a|=|9.4|9.4|0|2016|1|70|3|y");
    is_taken(&h->actual, "9.4", 2, STATUS_OK);
    h = CHOOSE(state, GROWTH_2015, "a|=|9.4|9.4|0|2016|1|60|3|y", "a|=|8.3|8.3|0|2016|1|50|3|y");
    is_taken(&h->actual, "8.3", 1, STATUS_AMBIGUOUS); /* the first */
}

/* 2872 is 2900 only where amounts are rounded. */
static void amounts(void **state)
{
    const struct headline *h = CHOOSE(state, LEVEL_2015, "a|=|287200000000|287200000000|0|2016|1|50|3|y",
                                      "a|=|290000000000|290000000000|0|2016|1|60|3|y");
    is_taken(&h->actual, "287200000000", 2, STATUS_OK);
}

static void better_classes(void **state)
{
    char said[64];
    snprintf(said, sizeof said, "t|=|9|9|%d|2015|1|290|3|x", MARK_LABEL_SHORT);
    const struct headline *h = CHOOSE(state, GROWTH_2015, said, "t|=|8|8|0|2015|1|300|3|x");
    is_taken(&h->target, "8", 1, STATUS_OK);
    snprintf(said, sizeof said, "t|=|9|9|%d|2015|1|290|3|x", MARK_PART);
    h = CHOOSE(state, GROWTH_2015, said);
    is_empty(&h->target, STATUS_NONE_STATED);
    h = CHOOSE(state, GROWTH_2015, "t|=|9|9|0|2015|1|10|3|x"); /* where it opens, and looks back */
    is_taken(&h->target, "9", 1, STATUS_AMBIGUOUS);
}

static void stretch(void **state)
{
    char said[64];
    snprintf(said, sizeof said, "t|>=|9||%d|2015|1|300|9|x", MARK_STRETCH);
    const struct headline *h = CHOOSE(state, GROWTH_2015, "t|=|8|8|0|2015|1|300|3|x", said);
    is_taken(&h->target, "8", 1, STATUS_OK);
    assert_non_null(h->stretch);
    assert_true(span_is(h->stretch->said.lo, "9"));
}

static void hidden(void **state)
{
    char said[64];
    snprintf(said, sizeof said, "t|=|||%d|2015|1|300|9|x", MARK_HIDDEN);
    is_empty(&CHOOSE(state, GROWTH_2015, said)->target, STATUS_WORDS_ONLY);
}

static void revised(void **state)
{
    const struct headline *h =
        CHOOSE(state, GROWTH_2015, "a|=|7.5|7.5|0|2016|1|60|3|y", "a|=|7.9|7.9|0|2017|1|60|3|z");
    is_taken(&h->actual, "7.5", 1, STATUS_REVISED);
    h = CHOOSE(state, GROWTH_2015, "a|=|7.5|7.5|0|2016|1|60|3|y", "a|=|7.5|7.5|0|2017|1|60|3|z");
    is_taken(&h->actual, "7.5", 1, STATUS_OK);
}

/* No report of the place's own that closes the year: what others say is taken, and said to be that. */
static void elsewhere(void **state)
{
    const struct headline *h = CHOOSE(state, "浙江省\tgdp\tgrowth\tyoy\t%\t2012", "a|=|8|8|0|2015|1|60|3|x");
    is_taken(&h->actual, "8", 1, STATUS_NO_REPORT);
    is_empty(&h->target, STATUS_NO_REPORT);
    h = CHOOSE(state, "安徽省\tgdp\tgrowth\tyoy\t%\t2014", "a|=|8|8|0|2015|1|60|3|x");
    is_taken(&h->actual, "8", 1, STATUS_NO_REPORT);
}

/* More wordings than are weighed. */
static void hostile(void **state)
{
    enum { MANY = 500 };
    struct fixture *x = *state;
    static char said[MANY][64];
    static const char *text[MANY];
    static struct statement list[MANY];
    for (int i = 0; i < MANY; i++) {
        snprintf(said[i], sizeof said[i], i % 5 == 4 ? "a|=|%d" : "a|=|%d|%d|0|2016|1|60|3|y", i, i);
        text[i] = said[i];
    }
    x->figure = test_figure(&x->key, GROWTH_2015);
    struct gathered g = test_gathered(list, text, MANY);
    headline_choose(&x->headline, &x->reports, &x->figure, &g);
    assert_int_equal(x->headline.n, MANY / 5 * 4);
    assert_non_null(x->headline.actual.taken);
    assert_int_equal(x->headline.actual.status, STATUS_AMBIGUOUS);
}

static void no_figure(void **state)
{
    (void)state;
    struct figure_id f;
    assert_false(figure_make(&f, span_of(GATHER_FIGURE "\t浙江省\tgdp\tgrowth\tyoy\t%")));
    assert_false(figure_make(&f, span_of(GATHER_FIGURE "\t浙江省\tgdp\tgrowth\tyoy\t%\tY-1")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_of_their_turn),
        cmocka_unit_test(most_of_them),
        cmocka_unit_test(amounts),
        cmocka_unit_test(better_classes),
        cmocka_unit_test(stretch),
        cmocka_unit_test(hidden),
        cmocka_unit_test(revised),
        cmocka_unit_test(elsewhere),
        cmocka_unit_test(hostile),
        cmocka_unit_test(no_figure),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
