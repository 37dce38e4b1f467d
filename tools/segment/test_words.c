#include "numbers.h"
#include "testing.h"
#include "user_words.h"
#include "word_cutter.h"

static void check(struct words *w, const char *text, const char *wanted)
{
    struct buf b = {0};
    words_cut(w, (struct span){text, strlen(text)}, &b);
    buf_byte(&b, '\0');
    assert_string_equal(b.data, wanted);
    buf_free(&b);
}

/* What jieba 0.42.1 gives; compare-jieba compares far more. */
static void dictionary(void **state)
{
    (void)state;
    struct words *w = words_new(NULL, false, NULL);
    check(w, "", "");
    check(w, " \t　", "");
    check(w, "科技局工作总结", "科技局 工作 总结");
    check(w, "他来到了网易杭研大厦", "他 来到 了 网易 杭研 大厦");
    check(w, "增长12.5%，AT&T", "增长 12.5% ， AT&T");
    check(w, "a b", "a b");
    words_free(w);
}

static void numbers(void **state)
{
    (void)state;
    struct words *w = words_new(NULL, true, NULL);
    check(w, "专利申请量为1 47件，增长23.4%", "专利申请 量 为 147件 ， 增长 23.4%");
    check(w, "增长xx.x%。", "增长 xx.x% 。");
    check(w, "投入1,200万元和xx项", "投入 1,200万元 和 xx项");
    check(w, "max与xml", "max 与 xml");
    check(w, "净利润-3480.83万元", "净利润 -3480.83万元");
    check(w, "-3%", "-3%");
    check(w, "增长5%-8%，2015-2020年，A-12", "增长 5% - 8% ， 2015 - 2020年 ， A - 12");
    words_free(w);
}

static void user_dictionary(void **state)
{
    (void)state;
    static const char words[] = "网易杭研 10 n\n\n来到 0\n大厦旁";
    char *file = test_file(words, strlen(words));
    struct words *w = words_new(file, false, NULL);
    check(w, "他来到了网易杭研大厦旁", "他来 到 了 网易杭研 大厦旁");
    words_free(w);
    unlink(file);
    free(file);
}

static int read_bad(void *file)
{
    words_free(words_new(file, false, NULL));
    return 0;
}

static void bad_dictionary(void **state)
{
    (void)state;
    struct test_outcome o;
    char missing[] = "missing/file";
    test_child(&o, read_bad, missing);
    assert_int_equal(o.status, 2);
    char *file = test_file("good\n\xff\xfe\n", 8);
    test_child(&o, read_bad, file);
    assert_int_equal(o.status, 2);
    assert_non_null(strstr(o.err, ":2: ill-formed UTF-8"));
    unlink(file);
    free(file);
}

static void hash(void **state)
{
    (void)state;
    struct user_words u = {0};
    for (uint32_t i = 1; i < 5000; i++) {
        const uint32_t c[] = {i, i * 7, 3};
        user_words_add(&u, c, 3, i, span_of(""));
    }
    for (uint32_t i = 1; i < 5000; i++) {
        const uint32_t c[] = {i, i * 7, 3};
        uint64_t h = user_words_hash(user_words_hash(0, c[0]), c[1]);
        const struct user_word *w = user_words_find(&u, c, 2, h);
        assert_non_null(w);
        assert_false(w->is_word);
        w = user_words_find(&u, c, 3, user_words_hash(h, c[2]));
        assert_non_null(w);
        assert_true(w->is_word && w->frequency == i);
        assert_null(user_words_find(&u, c, 3, user_words_hash(h, 4)));
    }
    user_words_free(&u);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(dictionary), cmocka_unit_test(numbers),
                                       cmocka_unit_test(user_dictionary), cmocka_unit_test(bad_dictionary),
                                       cmocka_unit_test(hash)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
