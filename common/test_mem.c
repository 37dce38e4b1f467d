#include "testing.h"

#include "mem.h"
#include "msg.h"

static void growing_keeps_what_was_added(void **state)
{
    (void)state;
    struct buf b = {0};
    char *model = malloc(1 << 20);
    size_t n = 0, grown = 0;
    assert_non_null(model);
    while (n < 1 << 20) {
        size_t add = (size_t)test_random(300), cap = b.cap;
        if (add > (1 << 20) - n)
            add = (1 << 20) - n;
        for (size_t i = 0; i < add; i++)
            model[n + i] = (char)test_random(256);
        if (add == 1)
            buf_byte(&b, model[n]);
        else
            buf_add(&b, model + n, add);
        n += add;
        grown += b.cap != cap;
        assert_true(b.len == n && b.cap >= b.len);
    }
    assert_memory_equal(b.data, model, n);
    assert_true(grown < 40); /* geometric, not once for each addition */
    buf_free(&b);
    assert_true(b.data == NULL && b.len == 0 && b.cap == 0);
    free(model);
}

static void empty_things(void **state)
{
    (void)state;
    struct buf b = {0};
    buf_add(&b, NULL, 0);
    buf_text(&b, "");
    assert_true(b.data == NULL && b.len == 0);
    buf_reserve(&b, 10);
    assert_true(b.len == 0 && b.cap >= 10);
    buf_free(&b);
    char *copy = mem_dup(NULL, 0);
    assert_string_equal(copy, "");
    free(copy);
    copy = mem_dup("a\0b", 3);
    assert_memory_equal(copy, "a\0b", 4);
    free(copy);
    free(mem_alloc(0));
    free(mem_zalloc(0, 8));
    free(mem_resize(NULL, 0, 8));
    unsigned char *zeros = mem_zalloc(100, 3);
    for (int i = 0; i < 300; i++)
        assert_int_equal(zeros[i], 0);
    free(zeros);
}

static int resize_too_far(void *ctx)
{
    (void)ctx;
    free(mem_resize(NULL, SIZE_MAX / 4, 8));
    return 0;
}

static int zalloc_too_far(void *ctx)
{
    (void)ctx;
    free(mem_zalloc(SIZE_MAX / 4, 8));
    return 0;
}

static int buffer_too_far(void *ctx)
{
    (void)ctx;
    struct buf b = {0};
    buf_byte(&b, 'x');
    buf_reserve(&b, SIZE_MAX - 1);
    return 0;
}

static void too_much_is_one_message(void **state)
{
    (void)state;
    int (*const far[])(void *) = {resize_too_far, zalloc_too_far, buffer_too_far};
    struct test_outcome o;
    msg_init("tool");
    /* AddressSanitizer ends the process itself unless it is told that allocations may fail. */
    for (size_t i = 0; i < sizeof far / sizeof far[0]; i++) {
        test_child(&o, far[i], NULL);
        if (strstr(o.err, "Sanitizer") != NULL)
            continue;
        assert_int_equal(o.status, MSG_TROUBLE);
        assert_string_equal(o.err, "tool: memory exhausted\n");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(growing_keeps_what_was_added),
        cmocka_unit_test(empty_things),
        cmocka_unit_test(too_much_is_one_message),
    };
    return cmocka_run_group_tests_name("mem", tests, NULL, NULL);
}
