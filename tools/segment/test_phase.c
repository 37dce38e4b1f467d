#include "phase.h"
#include "testing.h"

static struct cues *cues;

static struct span text(const char *s)
{
    return (struct span){s, strlen(s)};
}

static void headings(void **state)
{
    (void)state;
    static const struct {
        const char *heading;
        int last;
        enum phase section, wanted;
        bool early;
    } cases[] = {
        {"一、2016年主要工作", 2016, PHASE_NONE, PHASE_DONE, false},
        {"三、2026年主要工作", 2025, PHASE_NONE, PHASE_PLAN, false},
        {"一、工作完成情况", 0, PHASE_NONE, PHASE_DONE, false},
        {"一、所做的主要工作", 0, PHASE_NONE, PHASE_DONE, false},
        {"二、下一年工作思路", 0, PHASE_NONE, PHASE_PLAN, false},
        {"三、下半年打算。", 0, PHASE_NONE, PHASE_PLAN, false},
        {"二、2022年重点工作。", 0, PHASE_NONE, PHASE_PLAN, false},
        {"二、重点工作完成情况", 2022, PHASE_NONE, PHASE_DONE, false},
        {"二、存在的问题和困难", 0, PHASE_NONE, PHASE_PROBLEM, false},
        {"（三）着力解决突出问题", 0, PHASE_NONE, PHASE_NONE, false},
        {"(二)积极完成专利目标任务。", 0, PHASE_NONE, PHASE_NONE, false},
        {"（一）目标任务", 0, PHASE_DONE, PHASE_NONE, false},
        {"（一）创新工作思路", 0, PHASE_NONE, PHASE_NONE, false},
        {"（七）聚焦群众可感可及，增强服务新成效。", 2024, PHASE_PLAN, PHASE_NONE, false},
        {"（一）农业", 0, PHASE_NONE, PHASE_NONE, false},
        {"二、扎实做好今年各项工作", 2015, PHASE_NONE, PHASE_PLAN, true},
        {"二、今年主要工作", 2015, PHASE_NONE, PHASE_DONE, false},
        {"二、努力实现“十三五”发展目标", 2015, PHASE_NONE, PHASE_PLAN, true},
        {"一、“十三五”顺利收官", 2020, PHASE_NONE, PHASE_NONE, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum phase p = phase_of_heading(cues, text(cases[i].heading),
                                        (struct phase_time){cases[i].last, cases[i].early}, cases[i].section);
        if (p != cases[i].wanted)
            fail_msg("%s: '%s'", cases[i].heading, phase_name(p));
    }
}

static void sentences(void **state)
{
    (void)state;
    assert_int_equal(phase_of_sentence(cues, text("下半年要新增企业5家。"), PHASE_DONE), PHASE_PLAN);
    assert_int_equal(phase_of_sentence(cues, text("下半年，我局开展了两次检查。"), PHASE_DONE), PHASE_DONE);
    assert_int_equal(phase_of_sentence(cues, text("力争申报项目5项。"), PHASE_DONE), PHASE_PLAN);
    assert_int_equal(phase_of_sentence(cues, text("为确保完成任务，投入3万元。"), PHASE_DONE), PHASE_DONE);
    assert_int_equal(phase_of_sentence(cues, text("成功争取项目5项。"), PHASE_DONE), PHASE_DONE);
    assert_int_equal(phase_of_sentence(cues, text("争取省级补助30万元。"), PHASE_DONE), PHASE_DONE);
    assert_int_equal(phase_of_sentence(cues, text("争取全年到位资金3亿元。"), PHASE_DONE), PHASE_PLAN);
    assert_int_equal(phase_of_sentence(cues, text("争取补助30万元。"), PHASE_PLAN), PHASE_PLAN);
    assert_int_equal(phase_of_sentence(cues, text("产值低于预期目标2亿元。"), PHASE_DONE), PHASE_DONE);
    assert_int_equal(phase_of_sentence(cues, text("规模以上企业共20家。"), PHASE_DONE), PHASE_DONE);
    assert_int_equal(phase_of_sentence(cues, text("申报项目5项。"), PHASE_PLAN), PHASE_PLAN);
}

static void paragraphs(void **state)
{
    (void)state;
    assert_int_equal(phase_opened_by(cues, text("明年，我们将建设5个站点。"), (struct phase_time){0, false}),
                     PHASE_PLAN);
    assert_int_equal(
        phase_opened_by(cues, text("2017年，我局将抓好三件事。"), (struct phase_time){2016, false}),
        PHASE_PLAN);
    assert_int_equal(
        phase_opened_by(cues, text("20xx年，x市将深入实施战略。"), (struct phase_time){0, false}),
        PHASE_PLAN);
    assert_int_equal(phase_opened_by(cues, text("20xx年，我局完成了任务。"), (struct phase_time){0, false}),
                     PHASE_NONE);
    assert_int_equal(phase_opened_by(cues, text("工作中仍然存在一些问题："), (struct phase_time){0, false}),
                     PHASE_PROBLEM);
    assert_int_equal(phase_opened_by(cues, text("今年以来，我局努力工作。"), (struct phase_time){0, false}),
                     PHASE_NONE);
}

static void paragraphs_of_the_year(void **state)
{
    (void)state;
    const struct phase_time early = {2015, true}, late = {2016, false};
    assert_int_equal(phase_opened_by(cues, text("2016年是发展的关键一年。"), early), PHASE_PLAN);
    assert_int_equal(phase_opened_by(cues, text("各位代表：今年是开局之年。"), early), PHASE_PLAN);
    assert_int_equal(phase_opened_by(cues, text("今年发展的主要预期目标是：产值增长8%。"), early),
                     PHASE_PLAN);
    assert_int_equal(phase_opened_by(cues, text("总的要求是：稳中求进。"), early), PHASE_PLAN);
    assert_int_equal(phase_opened_by(cues, text("2015年是不平凡的一年。"), early), PHASE_NONE);
    assert_int_equal(phase_opened_by(cues, text("今年是不平凡的一年。"), late), PHASE_NONE);
}

static enum phase worded(const char *const *sentences_of)
{
    struct phase_weight w = {0};
    for (; *sentences_of != NULL; sentences_of++)
        phase_weigh(cues, text(*sentences_of), &w);
    return phase_of_weight(&w);
}

static void wording(void **state)
{
    (void)state;
    static const char *const plan[] = {"争取项目落地。", "力争投入达到3亿元。", "继续深化改革。", NULL};
    static const char *const done[] = {"争取了项目5项。", "共投入3亿元。", "继续深化了改革。", NULL};
    assert_int_equal(worded(plan), PHASE_PLAN);
    assert_int_equal(worded(done), PHASE_DONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(headings), cmocka_unit_test(sentences),
                                       cmocka_unit_test(paragraphs), cmocka_unit_test(paragraphs_of_the_year),
                                       cmocka_unit_test(wording)};
    cues = cues_new(NULL);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    cues_free(cues);
    return failed;
}
