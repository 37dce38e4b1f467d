#include "absent.h"
#include "test_panel.h"

struct fixture {
    struct selection selection;
    struct absent absent;
    struct buf key, out; /* what was written, a line each */
};

static void write_row(void *ctx, struct span line)
{
    struct fixture *x = ctx;
    buf_add(&x->out, line.s, line.n);
    buf_byte(&x->out, '\n');
}

static void write_year(void *ctx, struct span place, struct span basis, struct span unit, int year)
{
    struct fixture *x = ctx;
    char text[128];
    int n = snprintf(text, sizeof text, "%.*s %d %.*s %.*s -\n", (int)place.n, place.s, year, (int)basis.n,
                     basis.s, (int)unit.n, unit.s);
    buf_add(&x->out, text, (size_t)n);
}

static void begin(struct fixture *x, int first, int last)
{
    static struct span growth = {"growth", 6};
    *x = (struct fixture){.selection = {.measure = &growth, .measures = 1, .first = first, .last = last}};
    const struct absent_writer writer = {write_row, write_year, x};
    absent_init(&x->absent, &x->selection, &writer);
}

/* All years; reports of b close 2013 and 2015. */
static void begin_with_two(struct fixture *x)
{
    begin(x, 0, 0);
    absent_closing(&x->absent, span_of("b"), 2013);
    absent_closing(&x->absent, span_of("b"), 2015);
    absent_begin(&x->absent);
}

static void take(struct fixture *x, const char *place, const char *basis, const char *unit,
                 const char *period)
{
    char fields[128], line[128];
    snprintf(fields, sizeof fields, "%s\tgdp\tgrowth\t%s\t%s\t%s", place, basis, unit, period);
    snprintf(line, sizeof line, "%s %s %s %s", place, period, basis, unit);
    struct figure_id f = test_figure(&x->key, fields);
    absent_place(&x->absent, f.field[FIGURE_PLACE]);
    absent_take(&x->absent, &f, span_of(line));
}

static void ends_with(struct fixture *x, const char *wanted)
{
    absent_end(&x->absent);
    buf_byte(&x->out, '\0');
    assert_string_equal(x->out.data, wanted);
    buf_free(&x->out);
    buf_free(&x->key);
}

/* From the first year that a report closes to the one after the last. */
static void years_between(void **state)
{
    (void)state;
    struct fixture x;
    begin_with_two(&x);
    take(&x, "b", "yoy", "%", "2012");
    take(&x, "b", "yoy", "%", "2014");
    take(&x, "b", "yoy", "%", "2018");
    ends_with(&x, "b 2012 yoy %\n"
                  "b 2013 yoy % -\n"
                  "b 2014 yoy %\n"
                  "b 2015 yoy % -\n"
                  "b 2016 yoy % -\n"
                  "b 2018 yoy %\n");
}

/* Places with reports and without figures stand where their names belong; those without reports have no
 * missing years. */
static void places_between(void **state)
{
    (void)state;
    struct fixture x;
    begin(&x, 0, 0);
    absent_closing(&x.absent, span_of("d"), 2014);
    absent_closing(&x.absent, span_of("b"), 2014);
    absent_closing(&x.absent, span_of("c"), 2014);
    absent_begin(&x.absent);
    take(&x, "a", "yoy", "%", "2014");
    take(&x, "c", "yoy", "%", "2015");
    ends_with(&x, "a 2014 yoy %\n"
                  "b 2014 yoy % -\n"
                  "b 2015 yoy % -\n"
                  "c 2014 yoy % -\n"
                  "c 2015 yoy %\n"
                  "d 2014 yoy % -\n"
                  "d 2015 yoy % -\n");
}

/* The missing years are written as most of the others are; averages and parts of years do not make a year
 * said. */
static void as_the_others(void **state)
{
    (void)state;
    struct fixture x;
    begin_with_two(&x);
    take(&x, "b", "avg", "%", "2013");
    take(&x, "b", "yoy", "%", "2014");
    take(&x, "b", "yoy", "%", "2015");
    take(&x, "b", "yoy", "%", "2016/H1");
    take(&x, "b", "yoy", "x", "2013");
    ends_with(&x, "b 2013 avg %\n"
                  "b 2014 yoy %\n"
                  "b 2015 yoy %\n"
                  "b 2016 yoy % -\n"
                  "b 2016/H1 yoy %\n"
                  "b 2013 yoy x\n");
}

static void years_asked_for(void **state)
{
    (void)state;
    struct fixture x;
    begin(&x, 2014, 2016);
    absent_closing(&x.absent, span_of("b"), 1999);
    absent_begin(&x.absent);
    take(&x, "b", "yoy", "%", "2015");
    ends_with(&x, "b 2014 yoy % -\n"
                  "b 2015 yoy %\n"
                  "b 2016 yoy % -\n");
    begin(&x, 2014, SELECTION_YEAR_MAX); /* without an end */
    absent_closing(&x.absent, span_of("b"), 2014);
    absent_begin(&x.absent);
    ends_with(&x, "b 2014 yoy % -\n"
                  "b 2015 yoy % -\n");
}

static void nothing(void **state)
{
    (void)state;
    struct fixture x;
    begin(&x, 0, 0);
    absent_begin(&x.absent);
    ends_with(&x, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(years_between),   cmocka_unit_test(places_between), cmocka_unit_test(as_the_others),
        cmocka_unit_test(years_asked_for), cmocka_unit_test(nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
