#include "page_marks.h"
#include "testing.h"

static void a_mark_is_found_again(void **state)
{
    (void)state;
    struct marks m;
    marks_init(&m);
    uint32_t first = marks_at(&m, span_of("a:b/c.txt:1:23:45"));
    assert_int_equal(first, 0);
    assert_int_equal(marks_at(&m, span_of("a:b/c.txt:1:23:46")), 1);
    assert_int_equal(marks_at(&m, span_of("a:b/c.txt:1:23:45")), 0);
    assert_int_equal(marks_at(&m, span_of("d:1:23:45")), 2);
    assert_int_equal(m.sentences, 2);
    assert_true(span_is(m.source.text[m.told[m.sentence[0].report].source], "a:b/c.txt"));
    uint64_t source = marks_source(span_of("a:b/c.txt"));
    assert_ptr_equal(marks_find(&m, source, 1, 23, 46), &m.mark[1]);
    assert_null(marks_find(&m, source, 1, 23, 47));
    assert_null(marks_find(&m, source, 2, 23, 46));
    assert_ptr_equal(marks_sentence(&m, source, 1, 23), &m.sentence[0]);
    assert_null(marks_sentence(&m, source, 1, 24));
    marks_free(&m);
}

static void what_is_no_place_is_no_mark(void **state)
{
    (void)state;
    static const char *const none[] = {"", "a", "1:2:3", "a:1:2:", "a:1:x:3", "a::1:2", "a:1:2:99999999999"};
    struct marks m;
    marks_init(&m);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_int_equal(marks_at(&m, span_of(none[i])), NAME_NONE);
    assert_null(marks_find(&m, 1, 1, 1, 1));
    assert_null(marks_sentence(&m, 1, 1, 1));
    marks_free(&m);
}

static void many(void **state)
{
    (void)state;
    struct marks m;
    marks_init(&m);
    for (unsigned i = 0; i < 5000; i++)
        assert_int_equal(marks_add(&m, span_of(i % 2 ? "x" : "y"), i % 7, i / 3, i), i);
    for (unsigned i = 0; i < 5000; i++)
        assert_ptr_equal(marks_find(&m, marks_source(span_of(i % 2 ? "x" : "y")), i % 7, i / 3, i),
                         &m.mark[i]);
    marks_free(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_is_found_again),
        cmocka_unit_test(what_is_no_place_is_no_mark),
        cmocka_unit_test(many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
