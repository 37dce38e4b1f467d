/* What auto chooses, and that the counts after it do not depend on how a text is cut or where it lies. */
#include "choice.h"
#include "choice_data.h"
#include "testing.h"

static struct evidence evidence;

static void chooses(const char *s, enum choice expected)
{
    enum choice c = choice_make(span_of(s), &evidence);
    if (c != expected)
        fail_msg("%s: %s instead of %s", s, choice_name(c), choice_name(expected));
}

static void test_writing(void **state)
{
    (void)state;
    chooses("", CHOICE_PASS);
    chooses("1,234.5 abc", CHOICE_PASS);
    chooses("全国人民", CHOICE_PASS);
    chooses("人民", CHOICE_PASS);
    chooses("國家", CHOICE_T2S);
    chooses("乾", CHOICE_T2S); /* only traditional writing uses it alone */
    chooses("说明：國", CHOICE_T2S);
    chooses("这个说明里为了举例写着一个國字，其余汉字都书写为简体字样", CHOICE_PASS);
    chooses("\xf0\xac\xb4\x82", CHOICE_PASS);
}

static void test_regions(void **state)
{
    (void)state;
    chooses("重點專案", CHOICE_TW2SP);
    chooses("重點項目", CHOICE_T2S);
    chooses("公安機關成立專案組偵查", CHOICE_T2S);
    chooses("透過現象看本質的問題", CHOICE_T2S);
    chooses("信息化與軟件及網絡,一個專案", CHOICE_T2S);
    chooses("衞生檢查", CHOICE_HK2S);
    chooses("立法會與區議會討論公屋問題", CHOICE_HK2S);
    chooses("總數位居全省第一,單位元旦值班,安全形勢良好", CHOICE_T2S);
}

/* A text is the sum of its parts where these are cut between characters that form no term. */
static void test_sums(void **state)
{
    (void)state;
    static const char *const parts[] = {"專案。",     "国a", "國", "\xff", "，\xe5", "乾\xf0\xa0\x80\x80",
                                        "abcdefghijk"};
    enum { PARTS = sizeof parts / sizeof *parts };
    for (int round = test_rounds(300); round > 0; round--) {
        struct buf b = {0};
        size_t simplified = 0, traditional = 0, either = 0;
        for (uint64_t i = test_random(40); i > 0; i--) {
            const char *part = parts[test_random(PARTS)];
            choice_make(span_of(part), &evidence);
            simplified += evidence.simplified;
            traditional += evidence.traditional;
            either += evidence.either;
            buf_text(&b, part);
        }
        choice_make((struct span){b.data, b.len}, &evidence);
        assert_int_equal(evidence.simplified, simplified);
        assert_int_equal(evidence.traditional, traditional);
        assert_int_equal(evidence.either, either);
        buf_free(&b);
    }
}

/* Every end of a text is its end: the copy has no byte after it. */
static void test_prefixes(void **state)
{
    (void)state;
    static const char s[] = "專案abc國\xff\xe5\x9c智慧財產權\xf0\xa0\x80\x80衞";
    for (size_t n = 0; n < sizeof s; n++) {
        char *copy = mem_alloc(n);
        memcpy(copy, s, n);
        choice_make((struct span){copy, n}, &evidence);
        free(copy);
    }
}

static void test_explain(void **state)
{
    (void)state;
    struct buf b = {0};
    choice_make(span_of("專案專案透過"), &evidence);
    choice_explain(&evidence, &b);
    buf_byte(&b, '\0');
    assert_non_null(strstr(b.data, "Taiwan 6"));
    assert_non_null(strstr(b.data, ": 專案 2, 透過 1"));
    b.len = 0;
    choice_make(span_of("中国"), &evidence);
    choice_explain(&evidence, &b);
    buf_byte(&b, '\0');
    assert_null(strstr(b.data, "專案"));
    buf_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_writing),  cmocka_unit_test(test_regions), cmocka_unit_test(test_sums),
        cmocka_unit_test(test_prefixes), cmocka_unit_test(test_explain),
    };
    evidence.found = mem_zalloc(choice_terms_n, sizeof *evidence.found);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(evidence.found);
    return failed;
}
