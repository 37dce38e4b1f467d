#include <stdlib.h>

#include "agree.h"
#include "figure_table.h"
#include "record.h"
#include "testing.h"
#include "time_span.h"

static void there_and_back(void **state)
{
    (void)state;
    struct span field[MET_FIELDS];
    struct buf b = {0};
    struct statement s;
    for (int i = 0; i < MET_FIELDS; i++)
        field[i] = span_of("");
    field[MET_SOURCE] = span_of("a|b:c.txt");
    field[MET_REPORT] = span_of("2");
    field[MET_SEG] = span_of("184");
    field[MET_POS] = span_of("30");
    field[MET_ROLE] = span_of("target");
    field[MET_BOUND] = span_of(">=");
    field[MET_LO] = span_of("8.50");
    field[MET_REPORT_PERIOD] = span_of("2013");
    field[MET_FLAGS] = span_of("stretch,list,other");
    assert_null(statement_of_record(&s, field, MARK_LABEL_SHORT));
    statement_write(&b, &s);
    assert_true(statement_parse((struct span){b.data, b.len}, &s));
    assert_int_equal(s.role, STATED_TARGET);
    assert_int_equal(s.marks, MARK_LABEL_SHORT | MARK_STRETCH | MARK_LIST);
    assert_true(span_is(s.bound, ">=") && span_is(s.lo, "8.50") && span_is(s.hi, ""));
    assert_true(s.report == 2 && s.seg == 184 && s.pos == 30);
    assert_true(span_is(s.source, "a|b:c.txt"));
    for (size_t n = 0; n < b.len - field[MET_SOURCE].n; n++) /* cut before the source it is none */
        assert_false(statement_parse((struct span){b.data, n}, &s));
    field[MET_LO] = span_of("8,5");
    assert_non_null(statement_of_record(&s, field, 0));
    field[MET_LO] = span_of("8");
    field[MET_BOUND] = span_of("=>");
    assert_non_null(statement_of_record(&s, field, 0));
    field[MET_BOUND] = span_of("=");
    field[MET_ROLE] = span_of("rule");
    assert_non_null(statement_of_record(&s, field, 0));
    buf_free(&b);
}

/* Statements of two reports, of short and long numbers, in more than one block, added to two figures by
 * turns, come back as they were. */
static void packed(void **state)
{
    (void)state;
    enum { MANY = 200 };
    struct figures f;
    struct origins o;
    struct statement *all = NULL, s;
    size_t cap = 0;
    char text[400], zeros[300] = "";
    struct buf b = {0};
    memset(zeros, '0', sizeof zeros - 1);
    origins_init(&o);
    figures_init(&f);
    for (int i = 0; i < MANY; i++) {
        snprintf(text, sizeof text, "f|..|%d|%s7|%d|201%d|1|%llu|3|source", i - 9, i == 5 ? zeros : "", i,
                 i % 2, i == 7 ? UINT64_MAX / 4 : (unsigned long long)i);
        assert_true(statement_parse(span_of(text), &s));
        figures_add(&f, span_of(i % 3 == 0 ? "third" : "other"), origins_find(&o, &s), &s);
    }
    figures_settle(&f);
    assert_int_equal(o.known.n, 2);
    assert_int_equal(f.table.n, 2);
    size_t n = packed_read(keyed_find(&f.table, span_of("third")), &o, &all, 0, &cap);
    assert_int_equal(packed_read(keyed_find(&f.table, span_of("other")), &o, &all, n, &cap), MANY);
    for (int i = 0, third = 0, other = (int)n; i < MANY; i++) {
        const struct statement *found = &all[i % 3 == 0 ? third++ : other++];
        snprintf(text, sizeof text, "f|..|%d|%s7|%d|201%d|1|%llu|3|source", i - 9, i == 5 ? zeros : "", i,
                 i % 2, i == 7 ? UINT64_MAX / 4 : (unsigned long long)i);
        b.len = 0;
        statement_write(&b, found);
        assert_true(span_is((struct span){b.data, b.len}, text));
        assert_true(found->report_id == statement_report_id(span_of("source"), 1));
    }
    free(all);
    buf_free(&b);
    figures_free(&f);
    origins_free(&o);
}

/* In one place, texts stand in the order of their bytes. */
static void order(void **state)
{
    (void)state;
    static const char *const texts[] = {"a|=|8.5|9|0|2015|1|2|3|x", "a|=|8|9|0|2015|1|2|3|x",
                                        "a|>=|8||0|2015|1|2|3|x",   "a|>|8||0|2015|1|2|3|x",
                                        "t|=|8|8|16|2015|1|2|3|x",  "t|=|8|8|8|2015|1|2|3|x"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t j = 0; j < sizeof texts / sizeof *texts; j++) {
            struct statement a, b;
            assert_true(statement_parse(span_of(texts[i]), &a) && statement_parse(span_of(texts[j]), &b));
            int expected = (i > j) - (i < j), got = statement_order(&a, &b);
            assert_int_equal((got > 0) - (got < 0), expected);
        }
}

static bool agree(const char *a, const char *b, bool amounts)
{
    struct stated x, y;
    assert_true(stated_make(span_of(a), span_of(a), &x) && stated_make(span_of(b), span_of(b), &y));
    return stated_agree(&x, &y, amounts) && stated_agree(&y, &x, amounts);
}

static void rounding(void **state)
{
    (void)state;
    assert_true(agree("8", "8.0", false));
    assert_true(agree("8.3", "8", false));
    assert_false(agree("8.6", "8", false));
    assert_true(agree("8.5", "9", false));
    assert_true(agree("-8.5", "-9", false));
    assert_false(agree("12", "10", false));
    assert_false(agree("12", "10", true));
    assert_true(agree("2872", "2900", true));
    assert_false(agree("2872", "2900", false));
    assert_false(agree("2872", "3000", true));
    assert_true(agree("140190000000000", "140000000000000", true));
    assert_true(agree("0", "0.0", true));
}

static void times(void **state)
{
    (void)state;
    struct time_span t;
    assert_true(time_span_parse(span_of("2015"), &t) && t.first == 2015 && t.last == 2015 && t.part.n == 0);
    assert_true(time_span_parse(span_of("2016..2020"), &t) && t.first == 2016 && t.last == 2020);
    assert_true(time_span_parse(span_of("2016/M01-M04"), &t) && span_is(t.part, "M01-M04"));
    static const char *const none[] = {"",      "Y",          "Y-1",   "Y/H1",   "201",
                                       "2015x", "2020..2016", "2016/", "2016..", "20x6"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(time_span_parse(span_of(none[i]), &t));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_and_back), cmocka_unit_test(packed), cmocka_unit_test(order),
        cmocka_unit_test(rounding),       cmocka_unit_test(times),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
