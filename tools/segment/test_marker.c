#include "marker.h"
#include "testing.h"

static const struct {
    const char *line;
    enum marker_rank rank;
    unsigned number;
    size_t bare, whole;
} cases[] = {
    {"一、总结", MARK_HAN, 1, 3, 6},
    {"二十三．打算", MARK_HAN, 23, 9, 12},
    {"一百零", MARK_NONE, 0, 0, 0},
    {"（十二）农业", MARK_HAN_BRACKET, 12, 12, 12},
    {"(三)、工业", MARK_HAN_BRACKET, 3, 5, 8},
    {"㈣ 商业", MARK_HAN_BRACKET, 4, 3, 4},
    {"1.项目", MARK_DIGIT, 1, 1, 2},
    {"12、 项目", MARK_DIGIT, 12, 2, 6},
    {"3．项目", MARK_DIGIT, 3, 1, 4},
    {"⒌项目", MARK_DIGIT, 5, 3, 3},
    {"1.2016年工作", MARK_DIGIT, 1, 1, 2},
    {"2、15家企业", MARK_DIGIT, 2, 1, 4},
    {"1.5亿元", MARK_NONE, 0, 0, 0},
    {"10.20活动", MARK_NONE, 0, 0, 0},
    {"2016年", MARK_NONE, 0, 0, 0},
    {"（4）专利", MARK_DIGIT_BRACKET, 4, 7, 7},
    {"5)专利", MARK_DIGIT_BRACKET, 5, 1, 2},
    {"⑹专利", MARK_DIGIT_BRACKET, 6, 3, 3},
    {"③专利", MARK_RING, 3, 3, 3},
    {"第二部分 任务", MARK_PART, 2, 12, 13},
    {"第三章、任务", MARK_PART, 3, 9, 12},
    {"第一，加强领导", MARK_ORDINAL, 1, 6, 9},
    {"第一季度", MARK_NONE, 0, 0, 0},
    {".大力开展", MARK_DIGIT, 0, 0, 1},
    {".5", MARK_NONE, 0, 0, 0},
    {"（注）", MARK_NONE, 0, 0, 0},
    {"一是", MARK_NAMED, 1, 6, 6},
    {"十二是抓招商", MARK_NAMED, 12, 9, 9},
    {"1", MARK_NONE, 0, 0, 0},
    {"1.", MARK_NONE, 0, 0, 0},
    {"", MARK_NONE, 0, 0, 0},
    {"一 、总结", MARK_HAN, 1, 3, 7},
    {"( 二 )农业", MARK_HAN_BRACKET, 2, 7, 7},
    {"三）工业", MARK_HAN_BRACKET, 3, 3, 6},
    {"2 、专利", MARK_DIGIT, 2, 1, 5},
    {"贰、农业", MARK_PART, 2, 3, 6},
    {"参加培训", MARK_NONE, 0, 0, 0},
    {"四：商业", MARK_HAN, 4, 3, 6},
    {"四 商业", MARK_HAN, 4, 3, 4},
    {"三 农 工作", MARK_NONE, 0, 0, 0},
    {"三 农业增产。", MARK_NONE, 0, 0, 0},
};

static void markers(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct marker m = marker_find((struct span){cases[i].line, strlen(cases[i].line)});
        if (m.rank != cases[i].rank || m.number != cases[i].number || m.bare != cases[i].bare ||
            m.whole != cases[i].whole)
            fail_msg("%s: rank %d, number %u, %zu bytes, %zu in all", cases[i].line, m.rank, m.number, m.bare,
                     m.whole);
    }
}

static void weak(void **state)
{
    (void)state;
    static const char *const lines[] = {"四：商业", "四 商业", "四是商业"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_true(marker_find((struct span){lines[i], strlen(lines[i])}).weak);
    assert_false(marker_find((struct span){"四、商业", strlen("四、商业")}).weak);
}

static void never_past_the_end(void **state)
{
    (void)state;
    static const char line[] = "（一）第十二部分、⑴１1、.大";
    for (size_t from = 0; from < sizeof line; from++)
        for (size_t n = 0; from + n < sizeof line; n++) {
            struct marker m = marker_find((struct span){line + from, n});
            assert_true(m.bare <= m.whole && m.whole <= n);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(markers), cmocka_unit_test(weak),
                                       cmocka_unit_test(never_past_the_end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
