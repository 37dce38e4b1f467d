#include "testing.h"

#include <sys/stat.h>

#include "lexicon.h"
#include "msg.h"
#include "out.h"

/* Each test writes nouns.csv in a scratch folder and reads it in a child process. No list of that name is
 * compiled in. */

static char folder[4000], file[4096];

static int make_folder(void **state)
{
    (void)state;
    const char *scratch = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/lexicon.XXXXXX", scratch ? scratch : "/tmp");
    assert_non_null(mkdtemp(folder));
    snprintf(file, sizeof file, "%s/nouns.csv", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    remove(file);
    remove(folder);
    return 0;
}

static const char *print_row(void *ctx, const struct lexicon_row *r)
{
    (void)ctx;
    if (span_is(r->cell[0], "wrong"))
        return "that word is wrong";
    out_number(&out_std, r->line);
    for (int i = 0; i < 2; i++) {
        out_byte(&out_std, i ? '|' : ':');
        out_span(&out_std, r->cell[i]);
    }
    out_byte(&out_std, '\n');
    return NULL;
}

static int read_nouns(void *ctx)
{
    static const char *const columns[] = {"word", "value", NULL};
    msg_init("tool");
    lexicon_read(ctx, "nouns", columns, print_row, NULL);
    out_close(&out_std);
    return msg_status();
}

static void read_bytes(struct test_outcome *o, const void *content, size_t n)
{
    FILE *f = fopen(file, "wb");
    assert_non_null(f);
    fwrite(content, 1, n, f);
    fclose(f);
    test_child(o, read_nouns, folder);
}

static void expect_rows(const char *content, const char *rows)
{
    struct test_outcome o;
    read_bytes(&o, content, strlen(content));
    assert_string_equal(o.err, "");
    assert_string_equal(o.out, rows);
    assert_int_equal(o.status, MSG_OK);
}

static void expect_death(const char *content, const char *reason)
{
    struct test_outcome o;
    char expected[5000];
    read_bytes(&o, content, strlen(content));
    snprintf(expected, sizeof expected, "tool: %s:%s\n", file, reason);
    assert_string_equal(o.err, expected);
    assert_int_equal(o.status, MSG_TROUBLE);
}

static void columns_by_name(void **state)
{
    (void)state;
    expect_rows("word,value\na,1\nb,2\n", "2:a|1\n3:b|2\n");
    expect_rows("value,note,word\n1,x,a\n2,y,b", "2:a|1\n3:b|2\n");
    expect_rows("word,value\n", "");
    expect_rows("word,value\na\nb,2,extra\n,\n", "2:a|\n3:b|2\n4:|\n");
    expect_rows("word,value\n专利,件\n", "2:专利|件\n");
}

static void csv_as_rfc_4180_has_it(void **state)
{
    (void)state;
    expect_rows("word,value\r\na,1\r\n", "2:a|1\n");
    expect_rows("\"word\",\"value\"\n\"a,b\",\"say \"\"x\"\"\"\n", "2:a,b|say \"x\"\n");
    expect_rows("word,value\n\n\na,1\n\r\nb,2\n", "4:a|1\n6:b|2\n");
}

/* A row is named by the line it begins in, wherever its cells have line feeds. */
static void lines_of_rows(void **state)
{
    (void)state;
    expect_rows("word,value\na,\"x\ny\"\nb,2\n", "2:a|x\ny\n4:b|2\n");
    expect_rows("word,value\n\"x\n\ny\",1\nb,2\n", "2:x\n\ny|1\n5:b|2\n");
    expect_death("word,value\na,\"x\ny\"\nwrong,2\n", "4: that word is wrong");
}

/* Spreadsheets put a byte order mark in front. */
static void byte_order_mark(void **state)
{
    (void)state;
    expect_rows("\xef\xbb\xbfword,value\na,1\n", "2:a|1\n");
    expect_rows("\xef\xbb\xbf\"word\",value\na,1\n", "2:a|1\n");
}

static void wrong_files(void **state)
{
    (void)state;
    expect_death("word,values\na,1\n", "1: the header lacks one of the columns word ...");
    expect_death("word,value\na,1\nwrong,1\n", "3: that word is wrong");
    expect_death("word,value\na,1\n\xff,1\n", "3: ill-formed UTF-8");
    expect_death("word,value\na\xe4,\xb8\xad\n", "2: ill-formed UTF-8");
    expect_death("word,value\na,\"1\n\n", "2: a quotation mark is never closed");
    expect_death("word,value\na\"b,1\n", "2: a quotation mark stands where none may");
    expect_death("", "1: the header is missing");
    expect_death("\n\n", "1: the header is missing");
    char many[200];
    memset(many, ',', 100);
    many[100] = '\0';
    expect_death(many, "1: more than 64 cells");
}

static void half_a_gzip_file(void **state)
{
    (void)state;
    /* The first 30 bytes of what `gzip -n` makes of a stored list. */
    static const char half[] = "\x1f\x8b\x08\0\0\0\0\0\0\3\0\x40\0\xbf\xff"
                               "word,value\na,1\n";
    struct test_outcome o;
    read_bytes(&o, half, sizeof half - 1);
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_non_null(strstr(o.err, "truncated gzip data"));
}

static void missing_lists(void **state)
{
    (void)state;
    struct test_outcome o;
    /* A folder without the list: the one compiled in, of which there is none by this name. */
    test_child(&o, read_nouns, folder);
    assert_string_equal(o.err, "tool: no lexicon list is called 'nouns'\n");
    assert_int_equal(o.status, MSG_TROUBLE);
    test_child(&o, read_nouns, NULL);
    assert_string_equal(o.err, "tool: no lexicon list is called 'nouns'\n");
    /* A folder that is not there is a mistake, not a wish for the compiled-in lists. */
    test_child(&o, read_nouns, "/nonexistent/folder");
    assert_string_equal(o.err, "tool: /nonexistent/folder: No such file or directory\n");
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_int_equal(mkdir(file, 0777), 0);
    test_child(&o, read_nouns, folder);
    assert_non_null(strstr(o.err, "nouns.csv: Is a directory\n"));
    assert_int_equal(o.status, MSG_TROUBLE);
    char *longest = malloc(10000);
    assert_non_null(longest);
    memset(longest, '/', 9999);
    longest[9999] = '\0';
    test_child(&o, read_nouns, longest);
    assert_int_equal(o.status, MSG_TROUBLE);
    free(longest);
}

static const char *count_row(void *ctx, const struct lexicon_row *r)
{
    (void)r;
    ++*(size_t *)ctx;
    return NULL;
}

/* Every list that is compiled in is CSV with a header and at least one row. */
static void compiled_in_lists(void **state)
{
    (void)state;
    for (const struct lexicon_file *f = lexicon_files; f->name != NULL; f++) {
        size_t rows = 0;
        char first[100];
        size_t n = strcspn(f->data, ",\r\n");
        assert_true(n < sizeof first && n > 0);
        memcpy(first, f->data, n);
        first[n] = '\0';
        const char *const columns[] = {first, NULL};
        lexicon_read(NULL, f->name, columns, count_row, &rows);
        if (rows == 0)
            fail_msg("%s.csv has no rows", f->name);
    }
}

static void add_part(void *ctx, struct span s)
{
    struct buf *b = ctx;
    buf_byte(b, '<');
    buf_add(b, s.s, s.n);
    buf_byte(b, '>');
}

static void parts(void **state)
{
    (void)state;
    static const char *const lists[][2] = {{"", ""},
                                           {"a", "<a>"},
                                           {"a|b|c", "<a><b><c>"},
                                           {"|a||b|", "<a><b>"},
                                           {"|||", ""},
                                           {"专利|项", "<专利><项>"}};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        struct buf b = {0};
        lexicon_parts((struct span){lists[i][0], strlen(lists[i][0])}, '|', add_part, &b);
        buf_byte(&b, '\0');
        assert_string_equal(b.data, lists[i][1]);
        buf_free(&b);
    }
    lexicon_parts((struct span){NULL, 0}, '|', add_part, NULL);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(columns_by_name), IN_FOLDER(csv_as_rfc_4180_has_it),
        IN_FOLDER(lines_of_rows),   IN_FOLDER(byte_order_mark),
        IN_FOLDER(wrong_files),     IN_FOLDER(half_a_gzip_file),
        IN_FOLDER(missing_lists),   cmocka_unit_test(compiled_in_lists),
        cmocka_unit_test(parts),
    };
    return cmocka_run_group_tests_name("lexicon", tests, NULL, NULL);
}
