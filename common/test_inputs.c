#include "testing.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "in.h"
#include "msg.h"
#include "out.h"

/* Operands of in_each: which are visited, what is said and which status results. A child process for each. */

struct given {
    char *operands[4];
    const char *files0;
    bool folders;
};

static void name_it(struct in *in, void *ctx)
{
    (void)ctx;
    struct buf b = {0};
    in_slurp(in, &b, 100);
    out_text(&out_std, in->name);
    out_byte(&out_std, '=');
    out_write(&out_std, b.data ? b.data : "", b.len);
    out_byte(&out_std, '\n');
    buf_free(&b);
}

static int name_inputs(void *ctx)
{
    const struct given *g = ctx;
    const struct in_set set = {(char **)g->operands, g->files0, g->folders};
    msg_init("tool");
    int in = open("standard", O_RDONLY);
    dup2(in, STDIN_FILENO);
    in_each(&set, name_it, NULL);
    out_close(&out_std);
    return msg_status();
}

static void write_file(const char *path, const char *content, size_t n)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    fwrite(content, 1, n, f);
    fclose(f);
}

static int go_to_scratch(void **state)
{
    const char *folder = getenv("TMPDIR");
    char *path = malloc(4096);
    assert_non_null(path);
    snprintf(path, 4096, "%s/in.XXXXXX", folder ? folder : "/tmp");
    assert_non_null(mkdtemp(path));
    assert_int_equal(chdir(path), 0);
    write_file("standard", "stdin", 5);
    write_file("a", "A", 1);
    write_file("b", "B", 1);
    mkdir("d", 0777);
    mkdir("d/sub", 0777);
    write_file("d/z", "Z", 1);
    write_file("d/Y", "Y", 1);
    write_file("d/sub/x", "X", 1);
    write_file("d/.hidden", "H", 1);
    write_file("list", "b\0-\0missing\0a\0", 14);
    write_file("unended", "b\0a", 3);
    write_file("holes", "a\0\0b\0", 5);
    assert_int_equal(symlink("nowhere", "d/broken"), 0);
    *state = path;
    return 0;
}

static int leave_scratch(void **state)
{
    static const char *const files[] = {"standard", "a",        "b",         "d/z",  "d/Y",
                                        "d/sub/x",  "d/broken", "d/.hidden", "list", "unended",
                                        "holes",    "d/sub",    "d"};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        remove(files[i]);
    remove(*state);
    free(*state);
    return 0;
}

static void inputs_are_named_and_judged(void **state)
{
    (void)state;
    static const struct {
        struct given given;
        int status;
        const char *out, *err;
    } cases[] = {
        {{{NULL}, NULL, false}, 0, "-=stdin\n", ""},
        {{{"a", "-", "b", NULL}, NULL, false}, 0, "a=A\n-=stdin\nb=B\n", ""},
        {{{"missing", "a", NULL}, NULL, false}, 2, "a=A\n", "tool: missing: No such file or directory\n"},
        {{{"d", "a", NULL}, NULL, false}, 2, "a=A\n", "tool: d: Is a directory\n"},
        {{{"d", "a", NULL}, NULL, true},
         0,
         "d/.hidden=H\nd/Y=Y\nd/sub/x=X\nd/z=Z\na=A\n",
         "tool: d/broken: not a regular file, left out\n"},
        {{{NULL}, "list", false}, 2, "b=B\n-=stdin\na=A\n", "tool: missing: No such file or directory\n"},
        {{{NULL}, "unended", false}, 0, "b=B\na=A\n", ""},
        {{{NULL}, "holes", false}, 2, "a=A\nb=B\n", "tool: holes: an empty file name\n"},
        {{{NULL}, "missing", false}, 2, "", "tool: missing: No such file or directory\n"},
        {{{NULL}, "d", false}, 2, "", "tool: d: Is a directory\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct test_outcome o;
        struct given given = cases[i].given;
        test_child(&o, name_inputs, &given);
        if (strcmp(o.out, cases[i].out) != 0 || strcmp(o.err, cases[i].err) != 0 ||
            o.status != cases[i].status)
            fail_msg("case %zu: status %d\n%s%s", i, o.status, o.out, o.err);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(inputs_are_named_and_judged, go_to_scratch, leave_scratch),
    };
    return cmocka_run_group_tests_name("inputs", tests, NULL, NULL);
}
