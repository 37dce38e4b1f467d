#include "testing.h"

#include <limits.h>

#include "msg.h"
#include "opt.h"
#include "out.h"

enum { OPT_SIZE = OPT_TOOL, OPT_TIMES };

static const struct option options[] = {
    OPT_SHARED,
    {"size", required_argument, NULL, OPT_SIZE},
    {"times", required_argument, NULL, OPT_TIMES},
    {"verbose", no_argument, NULL, 'v'},
    {NULL, 0, NULL, 0},
};

static struct opt_tool tool = {
    .name = "tool",
    .usage = "[OPTION]... [FILE]...",
    .purpose = "Do it.\n",
    .options = "  -v, --verbose           say more\n",
    .columns = "one\ttwo",
    .short_options = "v",
    .long_options = options,
};

/* Prints what the options come to. */
static int parse(void *ctx)
{
    char **argv = ctx;
    int argc = 0, c;
    struct opt_shared shared = {0};
    while (argv[argc] != NULL)
        argc++;
    opt_init(&tool, argc, argv);
    while ((c = opt_next(&tool, argc, argv, &shared)) != -1) {
        if (c == OPT_SIZE)
            out_number(&out_std, opt_size("size", optarg));
        else if (c == OPT_TIMES)
            out_number(&out_std, opt_count("times", optarg, 1, 100));
        else
            out_byte(&out_std, (char)c);
        out_byte(&out_std, ' ');
    }
    if (shared.header)
        out_text(&out_std, "header ");
    if (shared.rejects != NULL)
        out_text(&out_std, shared.rejects);
    if (shared.inputs.files0 != NULL)
        out_text(&out_std, shared.inputs.files0);
    for (char **p = shared.inputs.operands; *p != NULL; p++) {
        out_byte(&out_std, '|');
        out_text(&out_std, *p);
    }
    return opt_end();
}

static void run(struct test_outcome *o, const char *line)
{
    char copy[300], *argv[20] = {"./build/somewhere/tool"};
    int argc = 1;
    snprintf(copy, sizeof copy, "%s", line);
    char *rest = copy;
    for (char *word; (word = strtok_r(rest, " ", &rest)) != NULL;)
        argv[argc++] = word;
    test_child(o, parse, argv);
}

static void what_options_come_to(void **state)
{
    (void)state;
    static const char *const lines[][2] = {
        {"", ""},
        {"a b", "|a|b"},
        {"-H a", "header |a"},
        {"--header", "header "},
        {"-vH -v x", "v v header |x"},
        {"x -v y", "v |x|y"},
        {"-- -v", "|-v"},
        {"-", "|-"},
        {"--rejects=R a", "R|a"},
        {"--rejects R a", "R|a"},
        {"--files0-from=F", "F"},
        {"--size 12 --size=3K --size 2M --size 1G --size 16T", "12 3072 2097152 1073741824 17592186044416 "},
        {"--times 1 --times=100 --times=007", "1 100 7 "},
        {"--verb", "v "},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct test_outcome o;
        run(&o, lines[i][0]);
        assert_string_equal(o.out, lines[i][1]);
        assert_string_equal(o.err, "");
        assert_int_equal(o.status, MSG_OK);
    }
}

static void what_is_refused(void **state)
{
    (void)state;
    static const char *const lines[][2] = {
        {"-x", "invalid option -- 'x'"},
        {"--nonsense", "unrecognized option '--nonsense'"},
        {"--ver", "option '--ver' is ambiguous; possibilities: '--version' '--verbose'"},
        {"--rejects", "option '--rejects' requires an argument"},
        {"--verbose=1", "option '--verbose' doesn't allow an argument"},
        {"--files0-from=F a", "file operands cannot be combined with --files0-from: 'a'"},
        {"--size x", "--size: a number of bytes is wanted, such as 64M, not 'x'"},
        {"--size K", "--size: a number of bytes is wanted, such as 64M, not 'K'"},
        {"--size 1KK", "--size: a number of bytes is wanted, such as 64M, not '1KK'"},
        {"--size -1", "--size: a number of bytes is wanted, such as 64M, not '-1'"},
        {"--size 16777216T", "--size: a number of bytes is wanted, such as 64M, not '16777216T'"},
        {"--size=", "--size: a number of bytes is wanted, such as 64M, not ''"},
        {"--times 0", "--times: a number from 1 to 100 is wanted, not '0'"},
        {"--times 101", "--times: a number from 1 to 100 is wanted, not '101'"},
        {"--times 1.5", "--times: a number from 1 to 100 is wanted, not '1.5'"},
        {"--times 99999999999999999999",
         "--times: a number from 1 to 100 is wanted, not '99999999999999999999'"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct test_outcome o;
        char expected[300];
        run(&o, lines[i][0]);
        snprintf(expected, sizeof expected, "tool: %s\nTry 'tool --help' for more information.\n",
                 lines[i][1]);
        assert_string_equal(o.err, expected);
        assert_int_equal(o.status, MSG_TROUBLE);
        assert_string_equal(o.out, "");
    }
}

static void help_version_columns(void **state)
{
    (void)state;
    struct test_outcome o;
    run(&o, "--help");
    assert_int_equal(o.status, 0);
    assert_string_equal(o.err, "");
    assert_ptr_equal(strstr(o.out, "Usage: tool [OPTION]... [FILE]...\nDo it.\n\n  -v, --verbose  "), o.out);
    for (const struct option *p = options; p->name != NULL; p++) {
        char name[40];
        snprintf(name, sizeof name, "--%s", p->name);
        if (p->val < OPT_TOOL) /* the shared ones; the tool's own are its own affair */
            assert_non_null(strstr(o.out, name));
    }
    for (const char *p = o.out; *p != '\0'; p += strcspn(p, "\n") + 1)
        assert_true(strcspn(p, "\n") <= 80);
    run(&o, "--version x y");
    assert_int_equal(o.status, 0);
    assert_ptr_equal(strstr(o.out, "tool (zongjie) "), o.out);
    run(&o, "--columns");
    assert_int_equal(o.status, 0);
    assert_string_equal(o.out, "one\ttwo\n");
    tool.columns = NULL;
    run(&o, "--columns");
    assert_int_equal(o.status, MSG_TROUBLE);
    tool.columns = "one\ttwo";
}

static void parts_of_lists(void **state)
{
    (void)state;
    const char *list = ",a,,bc,";
    struct span part;
    assert_true(opt_part(&list, &part) && span_is(part, "a"));
    assert_true(opt_part(&list, &part) && span_is(part, "bc"));
    assert_false(opt_part(&list, &part));
    list = "";
    assert_false(opt_part(&list, &part));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_options_come_to),
        cmocka_unit_test(what_is_refused),
        cmocka_unit_test(help_version_columns),
        cmocka_unit_test(parts_of_lists),
    };
    return cmocka_run_group_tests_name("opt", tests, NULL, NULL);
}
