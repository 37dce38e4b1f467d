#include "testing.h"

#include <fcntl.h>
#include <signal.h>

#include "msg.h"
#include "out.h"

/* Random pieces through all functions are the bytes that a plain array collects. */
static void pieces_arrive_in_order(void **state)
{
    (void)state;
    enum { N = 1 << 21 };
    char *model = malloc(N), *got = malloc(N + 2), *path = test_file("old content", 11);
    assert_true(model != NULL && got != NULL);
    struct out *o = out_open(path);
    size_t n = 0;
    while (n < N) {
        size_t add = (size_t)test_random(test_random(50) ? 200 : 2 * OUT_SIZE);
        if (test_random(20) == 0)
            add = OUT_SIZE - 1 + (size_t)test_random(3); /* about one buffer */
        if (add > N - n)
            add = N - n;
        for (size_t i = 0; i < add; i++)
            model[n + i] = (char)test_random(256);
        switch (test_random(3)) {
        case 0: out_write(o, model + n, add); break;
        case 1: out_span(o, (struct span){model + n, add}); break;
        default:
            for (size_t i = 0; i < add; i++)
                out_byte(o, model[n + i]);
        }
        if (test_random(100) == 0)
            out_flush(o);
        n += add;
    }
    out_close(o);
    assert_int_equal(test_read(path, got, N + 2), N);
    assert_memory_equal(got, model, N);
    unlink(path);
    free(path);
    free(model);
    free(got);
}

static void numbers(void **state)
{
    (void)state;
    char *path = test_file("", 0), got[200];
    struct out *o = out_open(path);
    static const unsigned long long n[] = {0, 7, 10, 1000000, 18446744073709551615U};
    for (size_t i = 0; i < sizeof n / sizeof n[0]; i++) {
        out_number(o, n[i]);
        out_text(o, " ");
    }
    out_write(o, NULL, 0);
    out_span(o, (struct span){NULL, 0});
    out_close(o);
    test_read(path, got, sizeof got);
    assert_string_equal(got, "0 7 10 1000000 18446744073709551615 ");
    unlink(path);
    free(path);
}

static int write_to_full(void *ctx)
{
    const size_t *n = ctx;
    msg_init("tool");
    int full = open("/dev/full", O_WRONLY);
    if (full < 0 || dup2(full, STDOUT_FILENO) < 0)
        return 98;
    for (size_t i = 0; i < *n; i++)
        out_byte(&out_std, 'x');
    out_close(&out_std);
    return msg_status();
}

static void a_full_disk_is_one_message(void **state)
{
    (void)state;
    size_t sizes[] = {1, OUT_SIZE, OUT_SIZE + 1, 10 * OUT_SIZE};
    struct test_outcome o;
    for (int i = 0; i < 4; i++) {
        test_child(&o, write_to_full, &sizes[i]);
        assert_int_equal(o.status, MSG_TROUBLE);
        assert_string_equal(o.err, "tool: standard output: write error: No space left on device\n");
    }
}

static int write_to_closed_pipe(void *ctx)
{
    int ends[2];
    msg_init("tool");
    signal(SIGPIPE, ctx ? SIG_IGN : SIG_DFL);
    if (pipe(ends) != 0 || dup2(ends[1], STDOUT_FILENO) < 0)
        return 98;
    close(ends[0]);
    out_text(&out_std, "nobody reads this");
    out_close(&out_std);
    return msg_status();
}

static void a_closed_pipe_is_quiet(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, write_to_closed_pipe, NULL);
    assert_int_equal(o.status, 128 + SIGPIPE);
    assert_string_equal(o.err, "");
    test_child(&o, write_to_closed_pipe, "ignored");
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_string_equal(o.err, "");
}

static int close_twice(void *ctx)
{
    (void)ctx;
    out_text(&out_std, "once\n");
    if (out_open("-") != &out_std)
        return 97;
    out_close(&out_std);
    out_close(&out_std);
    return 0;
}

static void standard_output_closes_once(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, close_twice, NULL);
    assert_int_equal(o.status, 0);
    assert_string_equal(o.out, "once\n");
}

/* With standard output closed from the start even an empty output is not certain: the close fails. */
static int without_output(void *ctx)
{
    msg_init("tool");
    close(STDOUT_FILENO);
    if (ctx != NULL)
        out_text(&out_std, "x");
    out_close(&out_std);
    return msg_status();
}

static void no_output_at_all(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, without_output, "x");
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_string_equal(o.err, "tool: standard output: write error: Bad file descriptor\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_arrive_in_order),      cmocka_unit_test(numbers),
        cmocka_unit_test(a_full_disk_is_one_message),  cmocka_unit_test(a_closed_pipe_is_quiet),
        cmocka_unit_test(standard_output_closes_once), cmocka_unit_test(no_output_at_all),
    };
    return cmocka_run_group_tests_name("out", tests, NULL, NULL);
}
