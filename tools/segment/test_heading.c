#include "heading.h"
#include "marker.h"
#include "table_lines.h"
#include "testing.h"

/* A line a character: H heading, I item, T text, R row of a table; after H the bytes of its head where text
 * follows. */
static void check(const char *text, const char *wanted)
{
    char *copy = strdup(text), got[256];
    int g = 0;
    struct lines l = {0};
    lines_split(&l, copy, strlen(copy));
    table_mark(&l, 0, l.n);
    heading_mark(&l, 0, l.n);
    for (size_t i = 0; i < l.n; i++) {
        static const char letters[] = "TtHIRN";
        g += snprintf(got + g, sizeof got - (size_t)g, "%c", letters[l.line[i].kind]);
        if (l.line[i].kind == LINE_HEADING && l.line[i].head < l.line[i].n)
            g += snprintf(got + g, sizeof got - (size_t)g, "%u", l.line[i].head);
        assert_true(l.line[i].head <= l.line[i].n);
    }
    got[g] = '\0';
    if (strcmp(got, wanted) != 0)
        fail_msg("%s: %s, not %s", text, got, wanted);
    lines_free(&l);
    free(copy);
}

static void numbered(void **state)
{
    (void)state;
    check("一、工作回顾\n（一）农业\n粮食产量增长。", "HHT");
    check("1、项目申报。全年申报项目5项。", "H19");
    check("1、申请专利215件。\n2、发放资料500份。", "II");
    check("1、全面加强领导。\n2、继续深化改革。", "II");
    check("1.开展合作调查。\n一年来，我局开展了调查。\n2.加强联系服务。\n对去年的项目进行了跟踪。", "HTHT");
    check("（一）企业偏少，水平不高，影响贡献。\n（二）编制偏少，与任务不相适应。目前仅有3人。", "II");
    check("一、完成投资100亿元；\n二、新增企业20家；", "II");
    check("一、工作打算", "H");
    check("（一）科技项目：组织申报项目10项，获批5项，到位资金20万元，比上年增长。\n正文。", "H24T");
    check("**一、2009年工作**\n正文。", "HT");
    check("## 二、任务\n正文。", "HT");
}

static void unnumbered(void **state)
{
    (void)state;
    check("企业队伍不断壮大。今年组织申报企业91家。\n众创空间有序推进。新认定空间3家。", "H27H27");
    check("企业队伍不断壮大。今年组织申报企业91家。\n今年，我局新认定空间3家。其中一家省级。", "TT");
    check("队伍建设是关键。要加强管理。\n服务企业是根本。要深入基层。", "TT");
    check("一是强化培训。举办班次3期。\n二是强化宣传。发放资料。", "TT");
    check("——经济稳中有进。总值增长。\n——动能加快转换。企业增加。", "H27H27");
    check("全年工作情况较好。\n农业科技工作\n粮食产量稳定增长，品种不断优化。", "THT");
    check("正文结束了。\n**城乡消费扩大。**增长10%。", "TH25");
}

/* Digits that were lost are placed by their neighbours; a damaged character in a sentence is no heading. */
static void lost_digits(void **state)
{
    (void)state;
    char text[] = "4.召开动员会。会议部署工作。\n.大力开展平台建设。推荐企业申报。\n."
                  "下达项目。今年下达项目。\n7.加强监督。狠抓实施。";
    struct lines l = {0};
    lines_split(&l, text, strlen(text));
    heading_mark(&l, 0, l.n);
    assert_int_equal(l.n, 4);
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(l.line[i].kind, LINE_HEADING);
        assert_int_equal(l.line[i].rank, MARK_DIGIT);
        assert_int_equal(l.line[i].number, 4 + i);
    }
    lines_free(&l);
    check(".大力开展平台建设。推荐企业申报。", "T");
    check("以企业为主?体的创新。工作推进。", "T");
}

static void tables(void **state)
{
    (void)state;
    check("产品产量\n名称 单位 产量\n水泥 万吨 12.5\n化肥 万吨 -3\n正文。", "TRRRT");
    check("单位：亿元\n收入 12.5", "RR");
    check("产值\n12.5\n8.1\n税收\n3.2\n-1", "RRRRRR");
    check("| 名 | 量 |\n| 甲 | 1 |", "RR");
    check("全年 完成 12 项，增长。", "T");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(numbered), cmocka_unit_test(unnumbered),
                                       cmocka_unit_test(lost_digits), cmocka_unit_test(tables)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
