/* edits: what one set of them says is laid over another, and all are applied. */
#include "edits.h"

#include "testing.h"

static void remove_at(struct edits *e, size_t at, uint32_t length)
{
    edits_add_removal(e, at, length);
}

static void replace_at(struct edits *e, size_t at, uint32_t length, const char *by)
{
    struct edit edit = {.at = at, .length = length, .kind = EDIT_RESYNC};
    edits_add(e, edit, (struct span){by, strlen(by)});
}

static void assert_applied(const struct edits *e, const char *text, const char *expected)
{
    struct buf out = {0};
    edits_apply(e, (struct span){text, strlen(text)}, &out);
    assert_int_equal(out.len, strlen(expected));
    assert_memory_equal(out.data, expected, out.len);
    buf_free(&out);
}

static void test_apply(void **state)
{
    (void)state;
    struct edits e = {0};
    assert_applied(&e, "as it was", "as it was");
    remove_at(&e, 0, 2);
    replace_at(&e, 3, 2, "this");
    remove_at(&e, 5, 4);
    assert_applied(&e, "as it was", " this");
    edits_free(&e);
}

/* Pieces of all lengths, in front of ends near and far. */
static void test_apply_pieces(void **state)
{
    (void)state;
    enum { LONGEST = 70 };
    char text[2 * LONGEST + 2], expected[2 * LONGEST + 1] = "";
    for (size_t a = 0; a <= LONGEST; a++)
        for (size_t b = 0; b <= LONGEST; b++) {
            for (size_t i = 0; i < a + b; i++)
                expected[i] = (char)('a' + i % 26);
            memcpy(text, expected, a);
            text[a] = '(';
            memcpy(text + a + 1, expected + a, b);
            expected[a + b] = text[a + 1 + b] = '\0';
            struct edits e = {0};
            remove_at(&e, a, 1);
            assert_applied(&e, text, expected);
            edits_free(&e);
        }
}

/* Removals that begin where something is laid over them go, those in front and after stay. */
static void test_lay_over(void **state)
{
    (void)state;
    struct edits e = {0}, over = {0};
    edits_lay_over(&e, &over);
    assert_int_equal(e.n, 0);
    for (size_t at = 0; at < 10; at += 2)
        remove_at(&e, at, 1);
    edits_lay_over(&e, &over);
    assert_applied(&e, "(0(1(2(3(4", "01234");
    replace_at(&over, 1, 1, "a");
    replace_at(&over, 4, 3, "b");
    remove_at(&over, 9, 1);
    edits_lay_over(&e, &over);
    assert_applied(&e, "(0(1(2(3(4", "a1b3");
    assert_int_equal(e.n, 6);
    edits_clear(&e);
    edits_lay_over(&e, &over);
    assert_applied(&e, "(0(1(2(3(4", "(a(1b3(");
    edits_free(&e);
    edits_free(&over);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_apply),
        cmocka_unit_test(test_apply_pieces),
        cmocka_unit_test(test_lay_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
