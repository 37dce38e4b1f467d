#include "sentence.h"
#include "testing.h"

/* Cuts text at | in `wanted` and compares. */
static void check(const char *wanted, bool clauses)
{
    char text[1024], got[2048];
    size_t n = 0, g = 0;
    for (const char *p = wanted; *p != '\0'; p++)
        if (*p != '|')
            text[n++] = *p;
    for (struct span s = {text, n}; s.n > 0;) {
        size_t end = sentence_end(s, clauses);
        assert_true(end > 0 && end <= s.n);
        if (g > 0)
            got[g++] = '|';
        memcpy(got + g, s.s, end);
        g += end;
        s = (struct span){s.s + end, s.n - end};
    }
    got[g] = '\0';
    assert_string_equal(got, wanted);
}

static void ends(void **state)
{
    (void)state;
    check("没有句号", false);
    check("第一句。|第二句！|第三句？|尾", false);
    check("他说：“好。真好。”|然后走了。", false);
    check("（见表1。）|后面。|再后。", false);
    check("增长12.5%。|网址www.a.cn/b。|完", false);
    check("甲；乙；丙。|丁", false);
    check("甲；|乙；|丙。|丁", true);
    check("太好了!|真的!! |对。）|完", false);
    check("ok!no", false);
    check("结束。” |下一句", false);
    check("“科贷通“备选入库。|下一句。", false);
    check("（没有关上。|下一句。|再下。", false);
    check("《办法》（试行）。|（一）下。", false);
}

/* A bracket far away holds nothing together, however the text is made. */
static void open_brackets(void **state)
{
    (void)state;
    struct buf b = {0};
    buf_text(&b, "（");
    while (b.len < 9000)
        buf_text(&b, b.len == 300 ? "。" : "科");
    assert_int_equal(sentence_end((struct span){b.data, b.len}, false), 303);
    buf_free(&b);
}

static void random_bytes(void **state)
{
    (void)state;
    static const char *const parts[] = {"。", "！", "“", "”", "（", "）", "(",
                                        ")",  "科", "a", " ", "；", "!",  "…"};
    for (int round = test_rounds(2000); round > 0; round--) {
        struct buf b = {0};
        for (uint64_t k = test_random(100); k > 0; k--)
            buf_text(&b, parts[test_random(sizeof parts / sizeof *parts)]);
        for (struct span s = {b.data, b.len}; s.n > 0;) {
            size_t end = sentence_end(s, test_random(2));
            assert_true(end > 0 && end <= s.n);
            assert_true(end == s.n || ((unsigned char)s.s[end] & 0xc0) != 0x80);
            s = (struct span){s.s + end, s.n - end};
        }
        buf_free(&b);
    }
}

/* Where a sentence ends does not depend on what stands before it: short texts are searched byte by byte,
 * longer ones in blocks, and marks stand at all places of a block. */
static void any_place(void **state)
{
    (void)state;
    static const char *const parts[] = {"。", "！", "“",  "”", "（", "，", "、", "(",
                                        ")",  "科", "新", "a", "；", "!",  "："};
    for (int round = test_rounds(500); round > 0; round--) {
        struct buf b = {0};
        bool clauses = test_random(2);
        enum { BEFORE = 40 };
        for (int k = 0; k < BEFORE; k++)
            buf_text(&b, "技");
        for (uint64_t k = test_random(12); k > 0; k--)
            buf_text(&b, parts[test_random(sizeof parts / sizeof *parts)]);
        size_t wanted =
            sentence_end((struct span){b.data + 3 * (BEFORE - 1), b.len - 3 * (BEFORE - 1)}, clauses);
        for (size_t k = 0; k < BEFORE; k++) {
            size_t n = 3 * (BEFORE - 1 - k);
            assert_int_equal(sentence_end((struct span){b.data + n, b.len - n}, clauses), wanted + 3 * k);
        }
        buf_free(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(ends), cmocka_unit_test(open_brackets),
                                       cmocka_unit_test(random_bytes), cmocka_unit_test(any_place)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
