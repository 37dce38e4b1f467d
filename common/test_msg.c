#include "testing.h"

#include <errno.h>

#include "msg.h"

static int three_kinds(void *ctx)
{
    (void)ctx;
    msg_init("tool");
    if (msg_status() != MSG_OK || strcmp(msg_tool(), "tool") != 0)
        return 90;
    msg_note("a note about %d", 7);
    if (msg_status() != MSG_OK)
        return 91;
    msg_warn("damage");
    if (msg_status() != MSG_DAMAGED)
        return 92;
    msg_error("trouble");
    if (msg_status() != MSG_TROUBLE)
        return 93;
    msg_warn("damage again");
    msg_raise(MSG_OK);
    return msg_status();
}

static void status_only_rises(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, three_kinds, NULL);
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_string_equal(o.err, "tool: a note about 7\ntool: damage\ntool: trouble\ntool: damage again\n");
    assert_int_equal(o.out_n, 0);
}

static int with_errno(void *ctx)
{
    msg_init("tool");
    errno = ENOENT;
    msg_warn("%s:", (const char *)ctx);
    return msg_status();
}

static void a_colon_adds_the_reason(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, with_errno, "a file");
    assert_int_equal(o.status, MSG_DAMAGED);
    assert_string_equal(o.err, "tool: a file: No such file or directory\n");
    /* The colon counts in the format, not in a name that happens to end so. */
    test_child(&o, with_errno, "strange:");
    assert_string_equal(o.err, "tool: strange:: No such file or directory\n");
}

static void control_characters_are_masked(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, with_errno, "\033[31mred\n\177");
    assert_string_equal(o.err, "tool: ?[31mred??: No such file or directory\n");
}

static void a_message_is_one_short_line(void **state)
{
    (void)state;
    struct test_outcome o;
    char *longest = malloc(100001);
    assert_non_null(longest);
    memset(longest, 'x', 100000);
    longest[100000] = '\0';
    test_child(&o, with_errno, longest);
    assert_true(strlen(o.err) < 1200);
    assert_ptr_equal(strchr(o.err, '\n'), o.err + strlen(o.err) - 1);
    free(longest);
}

static int dying(void *ctx)
{
    (void)ctx;
    msg_init("tool");
    printf("lost");
    msg_die("no way: %s", "because");
}

static void dying_has_status_2(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, dying, NULL);
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_string_equal(o.err, "tool: no way: because\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(status_only_rises),
        cmocka_unit_test(a_colon_adds_the_reason),
        cmocka_unit_test(control_characters_are_masked),
        cmocka_unit_test(a_message_is_one_short_line),
        cmocka_unit_test(dying_has_status_2),
    };
    return cmocka_run_group_tests_name("msg", tests, NULL, NULL);
}
