#include "heading.h"
#include "noise.h"
#include "period.h"
#include "report.h"
#include "report_place.h"
#include "testing.h"

static struct cues *cues;
static struct place_finder *finder;

struct document {
    char *text;
    struct lines l;
    size_t reports;
};

static struct document load(const char *text)
{
    struct document d = {.text = strdup(text)};
    lines_split(&d.l, d.text, strlen(d.text));
    noise_mark(cues, &d.l);
    d.reports = report_mark(&d.l);
    return d;
}

static void done(struct document *d)
{
    lines_free(&d->l);
    free(d->text);
}

static void titles(void **state)
{
    (void)state;
    static const char *const good[] = {"鼎城区科技局2015年工作总结",
                                       "政府工作报告",
                                       "# 科技局工作总结范文",
                                       "**2008年统计公报**",
                                       "政 府 工 作 报 告",
                                       "工作总结（精选3篇）",
                                       "市科技局2016年工作总结及打算",
                                       "title: 2018年工作报告",
                                       "水务局20xx年上半年工作总结内容摘要：",
                                       "招商工作总结范文3篇",
                                       "招商工作总结三篇（最新）"};
    static const char *const bad[] = {"一、工作总结", "现将工作总结如下：", "工作总结完成。", "市长 李明",
                                      "科技工作",     "农业科技工作",       "工作汇报如下：", "（摘要）"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!report_is_title((struct span){good[i], strlen(good[i])}))
            fail_msg("%s is a title", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (report_is_title((struct span){bad[i], strlen(bad[i])}))
            fail_msg("%s is no title", bad[i]);
}

static void reports(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t reports;
        const char *firsts; /* 1 for each line that begins one */
    } cases[] = {
        {"总结\n篇一：甲县工作总结\n工作。\n篇二：乙县工作总结\n工作。", 2, "01010"},
        {"工作总结篇一\n工作。", 0, "00"},
        {"第一篇 总结\n甲。\n第二篇 总结\n乙。", 2, "1010"},
        {"甲县科技局工作总结\n甲完成任务。\n乙县科技局工作总结\n乙完成任务。", 2, "1010"},
        {"甲县科技局工作总结\n甲县科技局工作总结\n完成任务。\n乙县科技局工作总结", 0, "0000"},
        {"工作。", 0, "0"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct document d = load(cases[i].text);
        assert_int_equal(d.l.n, strlen(cases[i].firsts));
        if (d.reports != cases[i].reports)
            fail_msg("%s: %zu reports", cases[i].text, d.reports);
        for (size_t k = 0; k < d.l.n; k++)
            assert_int_equal(d.l.line[k].first, cases[i].firsts[k] == '1');
        done(&d);
    }
}

static void noise(void **state)
{
    (void)state;
    static const char *const good[] = {"【本文地址：http://www.example.com/1.html】",
                                       "</p>",
                                       "content_2();。",
                                       "时间:2021-08-31",
                                       "下面是小编为大家整理的，供大家参考。",
                                       "分享 时间: 加入收藏 点赞",
                                       "微信扫码分享",
                                       "_____",
                                       "上一篇：总结 下一篇：没有了",
                                       "打印 收藏",
                                       "第 4 页 共 4 页",
                                       "— 12 —",
                                       "[责编：李四]",
                                       "导语：总结一文来自会员。",
                                       "2、下载文档前请看清价格。",
                                       "阅读剩余 30%",
                                       "如有侵权，请告诉我们，马上删除。"};
    static const char *const bad[] = {
        "查询网站www.example.cn，受理信息300多人次。",
        "时间过半，任务过半。",
        "举办下载活动5场，惠及群众。",
        "微信公共服务平台建设取得了显著的成效，受到了广大群众的普遍欢迎和支持。",
        "一、来源",
        "微信公众号发文60篇，新增订阅者2000人。",
        "2、微信公众号发文60期",
        "建立利益分享机制",
        "（五）筑牢生态安全屏障",
        "博物馆收藏文物",
        "3/5",
        "12"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!noise_is(cues, (struct span){good[i], strlen(good[i])}))
            fail_msg("%s is noise", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (noise_is(cues, (struct span){bad[i], strlen(bad[i])}))
            fail_msg("%s is no noise", bad[i]);
}

static void trails(void **state)
{
    (void)state;
    struct document d = load("1. 首页\n2. 科技\n市科技局工作总结\n工作完成。");
    assert_int_equal(d.l.line[0].kind, LINE_NOISE);
    assert_int_equal(d.l.line[1].kind, LINE_NOISE);
    assert_int_equal(d.l.line[2].kind, LINE_TITLE);
    done(&d);
    d = load("【字体：\n大\n中\n小\n】\n---\n正文。");
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(d.l.line[i].kind, LINE_NOISE);
    done(&d);
}

static const struct {
    const char *text, *wanted;
} period_cases[] = {
    {"科技局2015年工作总结\n工作。", "2015"},
    {"科技局2015年上半年工作总结及下半年打算\n工作。", "2015/H1"},
    {"科技局二〇一六年上半年工作总结\n工作。", "2016/H1"},
    {"科技局二0一六年工作总结\n工作。", "2016"},
    {"科技局二O一六年工作总结\n工作。", "2016"},
    {"科技局2017年一季度工作总结 发布日期：2017-05-06 来源：本站\n工作。", "2017/Q1"},
    {"政府工作报告\n（2013年1月26日在柳泉县第十五届人民代表大会第二次会议上）\n工作。", "2013"},
    {"科技局20xx年工作总结\n20xx年，工作完成。", "Y"},
    {"科技局201年上半年工作总结\n工作。", "Y/H1"},
    {"科技局2016年工作总结及2017年工作计划\n工作。", "2016"},
    {"科技局2017年工作计划\n工作。", "2016"},
    {"科技局工作总结\n一、2004年主要工作回顾。\n工作。\n二、2005年工作思路\n工作。", "2004"},
    {"科技局工作总结\n二、2022年重点工作。\n工作。", "2021"},
    {"科技局工作总结\n2020年，我局完成了任务。", "2020"},
    {"科技局工作总结\n现将2020年工作情况总结如下：\n工作。", "2020"},
    {"科技局工作总结\n发布时间：2021-08-31\n占比对比2014年增长了12%。", "2015"},
    {"科技局工作总结\n发布时间：2012-08-31\n占比对比2014年增长了12%。", "Y"},
    {"科技局工作总结与来年思路\n力争2020年投入达到3亿元。", "2019"},
    {"科技局工作总结\n对2020年脱贫的11户发放了证书。", "Y"},
    {"科技局工作总结\n截至上半年，申报企业60家。", "Y/H1"},
    {"科技局工作总结\n截至20xx年5月，申请专利272件。", "Y/H1"},
    {"科技局工作总结\n截至11月底，申请专利272件。", "Y"},
    {"2018年政府工作报告\n一、2017年工作回顾\n工作。\n二、2018年工作\n工作。", "2018"},
    {"甲县政府工作报告（2013年12月25日 李明）\n一、2013年工作回顾\n工作。\n二、2014年工作安排\n工作。",
     "2014"},
    {"政府工作报告\n——2019年1月8日在甲县第十届人民代表大会会议上\n各位代表：\n过去一年，工作完成。", "2019"},
    {"甲区2017年国民经济和社会发展统计公报\n2018年3月20日\n工作。", "2017"},
    {"甲区2024年一季度经济运行情况通报\n工作。", "2024/Q1"},
    {"甲区2024年1-5月工作总结\n工作。", "2024/M01-M05"},
    {"甲区2024年前三季度工作总结\n工作。", "2024/Q1-Q3"},
    {"甲区2024年1-6月工作总结\n工作。", "2024/H1"},
    {"科技局工作汇报\n现将我局2014年上半年工作汇报如下：\n工作。", "2014/H1"},
    {"科技局2014年工作汇报\n现将上半年工作汇报如下：\n工作。", "2014/H1"},
    {"科技局工作情况\n一、主要工作\n工作。\n二、下半年工作打算\n工作。", "Y/H1"},
    {"科技局2014年工作情况\n上半年，工作完成。", "2014/H1"},
    {"招商局工作情况\n今年1-9月，工作完成。", "Y/Q1-Q3"},
    {"招商局工作情况\n今年1-11月，工作完成。", "Y"},
    {"政府工作报告\n（2013年1月26日在甲县第十届人民代表大会会议上）\n一、工作回顾\n工作。", "2013"},
    {"政府工作报告\n一、2020年工作回顾\n工作。\n二、2035年远景目标\n工作。\n三、2021年工作\n工作。", "2021"},
    {"2014年甲县政府工作报告\n一、2014年工作回顾\n工作。\n二、2015年工作安排\n工作。", "2015"},
    {"2014年甲县政府工作报告\n在甲县人民代表大会会议上（2015年1月28日）\n工作。", "2015"},
    {"甲县政府工作报告\n——2019年12月25日在甲县人民代表大会会议上\n工作。", "2020"},
    {"2005年政府工作报告\n——2005年1月在甲县人民代表大会会议上\n工作。", "2005"},
    {"108年度科技研发绩效汇编\n工作。", "2019"},
};

static void periods(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof period_cases / sizeof *period_cases; i++) {
        struct document d = load(period_cases[i].text);
        struct period p;
        heading_mark(&d.l, 0, d.l.n);
        period_infer(&d.l, 0, d.l.n, cues, &p);
        if (strcmp(p.text, period_cases[i].wanted) != 0)
            fail_msg("%s: %s, not %s", period_cases[i].text, p.text, period_cases[i].wanted);
        done(&d);
    }
}

static void regions(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wanted;
    } cases[] = {
        {"常德市鼎城区科技局2015年工作总结\n工作。", "湖南省常德市鼎城区"},
        {"枫溪市科技局2016年工作总结\n工作。", "枫溪市"},
        {"2026年河北省政府工作报告\n工作。", "河北省"},
        {"xx县科技局工作总结\n工作。", "xx县"},
        {"政府工作报告\n——2019年1月8日在柳泉县第十七届人民代表大会会议上\n工作。", "柳泉县"},
        {"乡镇年度科技局工作总结\n我区灌溪镇完成任务。鼎城申请专利。鼎城某公司与常德某公司签约。鼎城发展。",
         "湖南省常德市鼎城区"},
        {"科技局工作总结\n国家、自治区及中卫市、县委的政策落地中宁，我县中宁改革。",
         "宁夏回族自治区中卫市中宁县"},
        {"科技局工作总结\n我县评出xx县科技奖，支持xx市、xx区。", "xx县"},
        {"科技局工作总结\n2016年，白鹭县坚持创新。", ""},
        {"科技局工作总结\n2016年，安化县坚持创新。", "湖南省益阳市安化县"},
        {"科技局工作总结\n今年我局与贫困村对接，我县文安驿镇开展培训。", ""},
        {"区科技局2024年工作总结\n我区企业发展。", ""},
        {"恩施州2024年政府工作报告\n工作。", "湖北省恩施土家族苗族自治州"},
        {"国务院政府工作报告\n工作。", "全国"},
        {"政府工作报告\n——2019年3月5日在第十三届全国人民代表大会第二次会议上\n工作。", "全国"},
        {"政府工作报告\n各位代表：\n现在，我代表国务院，向大会报告工作。", "全国"},
        {"全国文明城市创建工作总结\n工作。", ""},
        {"自治区2024年政府工作报告\n新疆的发展有新疆的办法。", "新疆维吾尔自治区"},
        {"自治区2024年政府工作报告\n工作。", "自治区"},
        {"鼓楼区2024年工作总结\n福州发展，福州创新。", "福建省福州市鼓楼区"},
        {"鼓楼区2024年工作总结\n我区企业发展。", "鼓楼区"},
        {"政府工作报告\n我省发展。杭州、宁波、绍兴三市和武汉合作。", "浙江省"},
        {"政府工作报告\n我省发展。杭州、宁波和武汉合作。", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct document d = load(cases[i].text);
        struct buf b = {0};
        place_infer(finder, &d.l, 0, d.l.n, &b);
        buf_byte(&b, '\0');
        if (strcmp(b.data, cases[i].wanted) != 0)
            fail_msg("%s: '%s', not '%s'", cases[i].text, b.data, cases[i].wanted);
        buf_free(&b);
        done(&d);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(titles),  cmocka_unit_test(reports),
                                       cmocka_unit_test(noise),   cmocka_unit_test(trails),
                                       cmocka_unit_test(periods), cmocka_unit_test(regions)};
    cues = cues_new(NULL);
    finder = place_finder_new();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    place_finder_free(finder);
    cues_free(cues);
    return failed;
}
