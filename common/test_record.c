#include "testing.h"

#include "msg.h"
#include "record.h"

/* The reference: one byte at a time. */
static size_t slow_escape(const char *s, size_t n, char *dst)
{
    static const char special[4] = {'\t', '\n', '\r', '\\'}, letter[4] = {'t', 'n', 'r', '\\'};
    size_t m = 0;
    for (size_t i = 0; i < n; i++) {
        const char *at = memchr(special, s[i], sizeof special);
        if (at != NULL)
            dst[m++] = '\\';
        dst[m++] = at ? letter[at - special] : s[i];
    }
    return m;
}

static void escapes_round_trip(void **state)
{
    (void)state;
    static const char set[] = "\t\n\r\\tnra\0#中";
    for (int round = 0; round < test_rounds(100000); round++) {
        char text[40], expected[80];
        size_t n = (size_t)test_random(sizeof text);
        for (size_t i = 0; i < n; i++)
            text[i] = test_random(3) ? set[test_random(sizeof set - 1)] : 'x';
        struct buf b = {0}, back = {0};
        buf_text(&b, "kept");
        buf_text(&back, "kept");
        rec_escape((struct span){text, n}, &b);
        size_t m = slow_escape(text, n, expected);
        assert_int_equal(b.len - 4, m);
        assert_memory_equal(b.data, "kept", 4);
        assert_memory_equal(b.data + 4, expected, m);
        struct span plain = rec_unescape((struct span){b.data + 4, m}, &back);
        assert_int_equal(plain.n, n);
        assert_memory_equal(plain.s, text, n);
        assert_memory_equal(back.data, "kept", 4);
        assert_true(n == m ? plain.s == b.data + 4 : plain.s == back.data + 4);
        buf_free(&b);
        buf_free(&back);
    }
}

static void splitting(void **state)
{
    (void)state;
    static const struct {
        const char *line, *reason;
    } lines[] = {
        {"a\tb\tc", NULL},
        {"\t\t", NULL},
        {"中\t文\t本", NULL},
        {"\\t\t\\n\\r\t\\\\", NULL},
        {"\\\\n\t\\\\\\\\\t\\\\t", NULL},
        {"", "too few fields"},
        {"a\tb", "too few fields"},
        {"a\tb\tc\t", "too many fields"},
        {"a\tb\tc\td", "too many fields"},
        {"a\tb\t\xff", "ill-formed UTF-8"},
        {"a\tb\t\xe4\xb8", "ill-formed UTF-8"},
        {"\xed\xa0\x80\tb\tc", "ill-formed UTF-8"},
        {"a\tb\tc\\", "bad escape"},
        {"a\tb\\\tc", "bad escape"},
        {"a\\x\tb\tc", "bad escape"},
        {"a\\\\\\\tb\tc", "bad escape"},
        {"a\tb\tc\r", "bare carriage return"},
        {"a\r\tb\tc", "bare carriage return"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct span field[3];
        const char *reason = rec_split(span_of(lines[i].line), field, 3);
        if (lines[i].reason == NULL ? reason != NULL : reason == NULL || strcmp(reason, lines[i].reason) != 0)
            fail_msg("'%s': %s is wanted, not %s", lines[i].line,
                     lines[i].reason ? lines[i].reason : "no reason", reason ? reason : "none");
    }
    struct span field[3];
    assert_null(rec_split((struct span){"a\0b\t\tcd", 7}, field, 3));
    assert_true(field[0].n == 3 && field[1].n == 0 && span_is(field[2], "cd"));
    assert_null(rec_split((struct span){"", 0}, field, 1));
    assert_int_equal(field[0].n, 0);
}

/* Whatever is split comes back from its fields, joined by TABs; whatever is refused stays refused with a
 * sound reason: counting TABs by hand gives the same answer. */
static void random_lines(void **state)
{
    (void)state;
    static const char set[] = "\t\t\\ntab\r\xe4\xb8\xad\xff";
    for (int round = 0; round < test_rounds(200000); round++) {
        char line[24] = "", *exact;
        size_t n = (size_t)test_random(sizeof line), tabs = 0;
        for (size_t i = 0; i < n; i++) {
            line[i] = set[test_random(test_random(4) ? 8 : sizeof set - 1)];
            tabs += line[i] == '\t';
        }
        exact = malloc(n + 1);
        assert_non_null(exact);
        memcpy(exact + 1, line, n);
        struct span field[REC_MAX];
        unsigned want = 1 + (unsigned)test_random(6);
        const char *reason = rec_split((struct span){exact + 1, n}, field, want);
        if (tabs + 1 < want) {
            assert_string_equal(reason, "too few fields");
        } else if (tabs + 1 > want) {
            assert_string_equal(reason, "too many fields");
        } else if (reason == NULL) {
            struct buf b = {0};
            for (unsigned i = 0; i < want; i++) {
                if (i > 0)
                    buf_byte(&b, '\t');
                struct buf plain = {0};
                rec_escape(rec_unescape(field[i], &plain), &b);
                buf_free(&plain);
            }
            assert_int_equal(b.len, n);
            assert_memory_equal(b.data ? b.data : "", line, n);
            buf_free(&b);
        }
        free(exact);
    }
}

static void numbers(void **state)
{
    (void)state;
    unsigned long long n = 5;
    assert_true(rec_number(span_of("0"), &n) && n == 0);
    assert_true(rec_number(span_of("0012"), &n) && n == 12);
    assert_true(rec_number(span_of("18446744073709551615"), &n) && n == 18446744073709551615U);
    static const char *const wrong[] = {
        "", "-1", "+1", " 1", "1 ", "1.0", "18446744073709551616", "99999999999999999999999", "x", "１"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        if (rec_number(span_of(wrong[i]), &n))
            fail_msg("'%s' is a number", wrong[i]);
}

static void columns_are_as_many_as_fields(void **state)
{
    (void)state;
    const struct rec_kind *kinds[] = {&rec_document, &rec_segment, &rec_metric};
    const unsigned fields[] = {6, 12, 21};
    for (size_t k = 0; k < 3; k++) {
        unsigned n = 1;
        for (const char *p = kinds[k]->columns; *p != '\0'; p++)
            n += *p == '\t';
        assert_int_equal(n, fields[k]);
        assert_int_equal(kinds[k]->fields, fields[k]);
    }
}

/* rec_each: which lines arrive, which are rejected, what is said. */

struct echo {
    char *operands[3];
    const char *rejects;
};

static const struct rec_kind pairs = {"pair", "key\tvalue", 2, "pairs have two fields, not fewer",
                                      "pairs have two fields, not more"};

static const char *echo_pair(void *ctx, const struct rec *r)
{
    (void)ctx;
    if (span_is(r->field[0], "bad"))
        return "a bad pair";
    out_number(&out_std, r->number);
    out_byte(&out_std, ':');
    out_span(&out_std, r->line);
    out_byte(&out_std, '\n');
    return NULL;
}

static void at_end(void *ctx)
{
    (void)ctx;
    out_text(&out_std, "end\n");
}

static int echo_pairs(void *ctx)
{
    struct echo *e = ctx;
    const struct in_set set = {.operands = e->operands};
    const struct rec_job job = {&pairs, &set, e->rejects, 0, echo_pair, at_end, NULL};
    msg_init("tool");
    rec_header(&out_std, &pairs);
    rec_each(&job);
    out_close(&out_std);
    return msg_status();
}

static void each_line_arrives_or_is_rejected(void **state)
{
    (void)state;
    static const char text[] = "a\tb\n"
                               "#comment\n"
                               "\n"
                               "bad\tx\n"
                               "c\td\te\n"
                               "\xff\ty\n"
                               "\t\n"
                               "z\t\\q\n"
                               "k\r\tv\n"
                               "only\n"
                               "last\tline";
    char *in = test_file(text, sizeof text - 1), *rejects = test_file("old", 3), got[4096];
    struct echo e = {{in, NULL, NULL}, rejects};
    struct test_outcome o;
    test_child(&o, echo_pairs, &e);
    assert_int_equal(o.status, MSG_DAMAGED);
    assert_string_equal(o.out, "#key\tvalue\n1:a\tb\n7:\t\n11:last\tline\nend\n");
    test_read(rejects, got, sizeof got);
    char expected[4096];
    snprintf(
        expected, sizeof expected,
        "tool\t%s\t3\tpairs have two fields, not fewer\t\ntool\t%s\t4\ta bad pair\tbad\tx\n"
        "tool\t%s\t5\tpairs have two fields, not more\tc\td\te\n"
        "tool\t%s\t6\till-formed UTF-8\t\xff\ty\ntool\t%s\t8\tbad escape\tz\t\\q\n"
        "tool\t%s\t9\tbare carriage return\tk\r\tv\ntool\t%s\t10\tpairs have two fields, not fewer\tonly\n",
        in, in, in, in, in, in, in);
    assert_string_equal(got, expected);
    snprintf(expected, sizeof expected,
             "tool: %s:3: pairs have two fields, not fewer\ntool: %s:4: a bad pair\n"
             "tool: %s:5: pairs have two fields, not more\n"
             "tool: %s:6: ill-formed UTF-8\ntool: %s:8: bad escape\ntool: 7 lines rejected in all\n",
             in, in, in, in, in);
    assert_string_equal(o.err, expected);
    e.rejects = NULL;
    test_child(&o, echo_pairs, &e);
    assert_int_equal(o.status, MSG_DAMAGED);
    assert_string_equal(o.err, expected);
    unlink(in);
    unlink(rejects);
    free(in);
    free(rejects);
}

static void good_input_leaves_an_empty_rejects_file(void **state)
{
    (void)state;
    char *one = test_file("a\tb\n", 4), *two = test_file("", 0), *rejects = test_file("old", 3), got[16];
    struct echo e = {{one, two, NULL}, rejects};
    struct test_outcome o;
    test_child(&o, echo_pairs, &e);
    assert_int_equal(o.status, MSG_OK);
    assert_string_equal(o.out, "#key\tvalue\n1:a\tb\nend\nend\n");
    assert_string_equal(o.err, "");
    assert_int_equal(test_read(rejects, got, sizeof got), 0);
    char *files[] = {one, two, rejects};
    for (int i = 0; i < 3; i++) {
        unlink(files[i]);
        free(files[i]);
    }
}

static void a_rejects_file_that_cannot_be_made(void **state)
{
    (void)state;
    char *in = test_file("a\tb\n", 4);
    struct echo e = {{in, NULL, NULL}, "/nonexistent/rejects"};
    struct test_outcome o;
    test_child(&o, echo_pairs, &e);
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_string_equal(o.err, "tool: /nonexistent/rejects: No such file or directory\n");
    unlink(in);
    free(in);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(escapes_round_trip),
        cmocka_unit_test(splitting),
        cmocka_unit_test(random_lines),
        cmocka_unit_test(numbers),
        cmocka_unit_test(columns_are_as_many_as_fields),
        cmocka_unit_test(each_line_arrives_or_is_rejected),
        cmocka_unit_test(good_input_leaves_an_empty_rejects_file),
        cmocka_unit_test(a_rejects_file_that_cannot_be_made),
    };
    return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
