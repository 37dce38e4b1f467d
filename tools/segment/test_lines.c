#include "lines.h"
#include "testing.h"

/* The lines of text, joined by |. */
static void check(const char *text, const char *wanted)
{
    char copy[1024], got[1024];
    size_t g = 0;
    struct lines l = {0};
    snprintf(copy, sizeof copy, "%s", text);
    lines_split(&l, copy, strlen(copy));
    for (size_t i = 0; i < l.n; i++) {
        if (i > 0)
            got[g++] = '|';
        memcpy(got + g, l.line[i].s, l.line[i].n);
        g += l.line[i].n;
    }
    got[g] = '\0';
    lines_free(&l);
    assert_string_equal(got, wanted);
}

static void trimmed(void **state)
{
    (void)state;
    check("", "");
    check("\n \n\t\n　\n", "");
    check("  甲 \n\n　乙　\r\n丙", "甲|乙|丙");
    check(" ", "");
}

static void joined(void **state)
{
    (void)state;
    check("全年完成，\n比上年增长。", "全年完成，比上年增长。");
    check("全年完成\n，比上年增长。", "全年完成，比上年增长。");
    check("（\n三）改革", "（三）改革");
    check("deep,\nlearning", "deep,learning");
    check("deep\nlearning", "deep|learning");
    check("标题\n正文。", "标题|正文。");
    check(
        "一、科技工作取得新进展。全市上下深入实施创新驱动发展战略，企业创新能力不断增强，创新环境持\n续优化"
        "。",
        "一、科技工作取得新进展。全市上下深入实施创新驱动发展战略，企业创新能力不断增强，创新环境持续优化。");
    check("（二）坚定不移推进自主创新和经济结构战略性调整，着力提高发展的质量和效益水平\n我们采取措施。",
          "（二）坚定不移推进自主创新和经济结构战略性调整，着力提高发展的质量和效益水平|我们采取措施。");
}

static void quantities(void **state)
{
    (void)state;
    check("推广5项，面积达到1.2\n万亩，增产。", "推广5项，面积达到1.2万亩，增产。");
    check("申报3项，到位资金45万\n元。", "申报3项，到位资金45万元。");
    check("面积1.2\n万亩。", "面积1.2|万亩。");
    check("推广5项，面积达到1.2\n万亩", "推广5项，面积达到1.2|万亩");
    check("推广5项，面积达到1.2\n\n万亩，增产。", "推广5项，面积达到1.2|万亩，增产。");
    check("推广5项，培训3\n一、工作。", "推广5项，培训3|一、工作。");
}

static void tags(void **state)
{
    (void)state;
    check("<p>一、工作</p>", "<p>|一、工作|</p>");
    check("<p> <b>工作。<br/>完成。", "<p>|<b>|工作。|<br/>|完成。");
    check("企业<b>3</b>家，<pre>好。", "企业<b>3</b>家，<pre>好。");
    check("<div class='a'>甲<td>乙", "<div class='a'>|甲|<td>|乙");
    check("产值<5亿元，>3亿元", "产值<5亿元，>3亿元");
    check("完成。content_2();", "完成。|content_2();");
    check("完成。content_2();。", "完成。|content_2();。");
    check("content_2();", "content_2();");
}

static void tails(void **state)
{
    (void)state;
    check("工作完成。</p>", "工作完成。|</p>");
    check("工作完成、/p>", "工作完成、|/p>");
    check("工作完成。<br/></div>", "工作完成。|<br/></div>");
    check("工作完成。（ wWw.Example.Com 转载请注明 ）", "工作完成。|（ wWw.Example.Com 转载请注明 ）");
    check("工作完成（见附表）", "工作完成（见附表）");
    check("a>b>c", "a>b>c");
    check("</p>", "</p>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(trimmed), cmocka_unit_test(joined),
                                       cmocka_unit_test(quantities), cmocka_unit_test(tags),
                                       cmocka_unit_test(tails)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
