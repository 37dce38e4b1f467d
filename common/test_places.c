#include "places.h"

#include "msg.h"
#include "testing.h"

static void levels(void **state)
{
    (void)state;
    static const struct {
        const char *full, *code;
        enum place_level level;
    } cases[] = {
        {"全国", "000000", PLACE_COUNTRY},
        {"浙江省", "330000", PLACE_PROVINCE},
        {"浙江省宁波市", "330200", PLACE_PREFECTURE},
        {"北京市海淀区", "110108", PLACE_COUNTY},
        {"湖北省仙桃市", "429004", PLACE_COUNTY},
        {"湖南省常德市鼎城区", "430703", PLACE_COUNTY},
        {"湖南省常德市鼎城区某镇", "430703", PLACE_PART},
        {"贵州省贵安新区", "520000", PLACE_PART},
        {"青海省海东地区平安县", "632121", PLACE_COUNTY},
        {"宁波市", NULL, PLACE_UNLISTED},
        {"xx县", NULL, PLACE_UNLISTED},
        {"", NULL, PLACE_UNLISTED},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *code;
        struct span full = {cases[i].full, strlen(cases[i].full)};
        enum place_level level = place_level(full, &code);
        assert_int_equal(level, place_level(full, NULL));
        if (level != cases[i].level || (code == NULL) != (cases[i].code == NULL) ||
            (code != NULL && strcmp(code, cases[i].code) != 0))
            fail_msg("%s: level %d, code %s", cases[i].full, (int)level, code != NULL ? code : "none");
    }
}

/* A report that speaks of one word ten times, and of nothing else. */
static unsigned told_one(void *ctx, uint32_t word)
{
    uint32_t one = PLACE_NONE;
    const char *s = ctx;
    return place_at((struct span){s, strlen(s)}, &one) > 0 && word == one ? 10 : 0;
}

static const struct {
    const char *named, *told, *full;
    enum place_known known;
} completions[] = {
    {"泰安市", NULL, "山东省泰安市", PLACE_FOUND},
    {"鼎城区", NULL, "湖南省常德市鼎城区", PLACE_FOUND},
    {"常德市鼎城区", NULL, "湖南省常德市鼎城区", PLACE_FOUND},
    {"湖南常德市鼎城区", NULL, "湖南省常德市鼎城区", PLACE_FOUND},
    {"湖南省鼎城区", NULL, "湖南省常德市鼎城区", PLACE_FOUND},
    {"鼎城区某镇", NULL, "湖南省常德市鼎城区某镇", PLACE_FOUND},
    {"恩施州", NULL, "湖北省恩施土家族苗族自治州", PLACE_FOUND},
    {"黔西南州", NULL, "贵州省黔西南布依族苗族自治州", PLACE_FOUND},
    {"大理州", NULL, "云南省大理白族自治州", PLACE_FOUND},
    {"延边州", NULL, "吉林省延边朝鲜族自治州", PLACE_FOUND},
    {"凉山州", NULL, "四川省凉山彝族自治州", PLACE_FOUND},
    {"伊犁州", NULL, "新疆维吾尔自治区伊犁哈萨克自治州", PLACE_FOUND},
    {"海南州", NULL, "青海省海南藏族自治州", PLACE_FOUND},
    {"海南", NULL, "海南省", PLACE_FOUND},
    {"吉林", NULL, "吉林省", PLACE_FOUND},
    {"宁波", NULL, "浙江省宁波市", PLACE_FOUND},
    {"新疆自治区", NULL, "新疆维吾尔自治区", PLACE_FOUND},
    {"贵州省贵安新区", NULL, "贵州省贵安新区", PLACE_FOUND},
    {"鼓楼区", NULL, "鼓楼区", PLACE_AMBIGUOUS},
    {"鼓楼区", "福州市", "福建省福州市鼓楼区", PLACE_FOUND},
    {"鼓楼区", "河南省", "河南省开封市鼓楼区", PLACE_FOUND},
    {"鼓楼区", "江苏省", "鼓楼区", PLACE_AMBIGUOUS},
    {"南京市鼓楼区", "福州市", "江苏省南京市鼓楼区", PLACE_FOUND},
    {"自治区", NULL, "自治区", PLACE_AMBIGUOUS},
    {"自治区", "新疆", "新疆维吾尔自治区", PLACE_FOUND},
    {"自治州", "凉山州", "四川省凉山彝族自治州", PLACE_FOUND},
    {"公主岭市", NULL, "吉林省长春市公主岭市", PLACE_FOUND},
    {"毕节市", NULL, "贵州省毕节市", PLACE_FOUND},
    {"毕节市某镇", NULL, "贵州省毕节市某镇", PLACE_FOUND},
    {"巢湖市", NULL, "巢湖市", PLACE_AMBIGUOUS},
    {"襄樊市", NULL, "湖北省襄樊市", PLACE_FOUND},
    {"长沙市鼓楼区", NULL, "长沙市鼓楼区", PLACE_UNKNOWN},
    {"苏州工业园区", NULL, "苏州工业园区", PLACE_UNKNOWN},
    {"xx县", NULL, "xx县", PLACE_UNKNOWN},
    {"", NULL, "", PLACE_UNKNOWN},
};

static void completes(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof completions / sizeof *completions; i++) {
        struct buf b = {0};
        struct span named = {completions[i].named, strlen(completions[i].named)};
        char *told =
            completions[i].told != NULL ? mem_dup(completions[i].told, strlen(completions[i].told)) : NULL;
        enum place_known known = place_complete(named, told != NULL ? told_one : NULL, told, &b);
        buf_byte(&b, '\0');
        if (strcmp(b.data, completions[i].full) != 0 || known != completions[i].known)
            fail_msg("%s (%s): '%s', not '%s'", completions[i].named, told != NULL ? told : "", b.data,
                     completions[i].full);
        free(told);
        buf_free(&b);
    }
}

/* Every division is found by its full name, lies in its parent, and its code says its level. */
static void table(void **state)
{
    (void)state;
    assert_true(places->n > 3000);
    for (uint32_t i = 0; i < places->n; i++) {
        const struct place *p = &places->place[i];
        const char *code;
        assert_int_equal(place_level(place_full(p), &code), p->level);
        assert_string_equal(code, p->code);
        struct buf b = {0};
        if (place_complete(place_full(p), NULL, NULL, &b) != PLACE_FOUND || b.len != p->length ||
            memcmp(b.data, p->full, b.len) != 0)
            fail_msg("%s: %.*s", p->full, (int)b.len, b.data);
        buf_free(&b);
        if (p->parent != PLACE_NONE) {
            assert_int_equal(places->place[p->parent].length, p->parent_length);
            assert_memory_equal(places->place[p->parent].full, p->full, p->parent_length);
        }
    }
}

static int use_list(void *ctx)
{
    msg_init("tool");
    char *folder = test_folder("places.csv", ctx);
    places_use(folder);
    test_drop_folder(folder, "places.csv");
    struct buf b = {0};
    bool taken = place_complete((struct span){"白鹭市", 9}, NULL, NULL, &b) == PLACE_FOUND && b.len == 18 &&
                 place_level((struct span){"浙江省", 9}, NULL) == PLACE_UNLISTED;
    buf_free(&b);
    places_free();
    return taken && place_level((struct span){"浙江省", 9}, NULL) == PLACE_PROVINCE ? 0 : 4;
}

#define HEADER "code,name,level,parent,status\n"
#define RIVER HEADER "990000,清河省,province,,current\n"

static void list_of_a_folder(void **state)
{
    (void)state;
    static const struct {
        const char *text, *message;
    } cases[] = {
        {RIVER "990100,白鹭市,prefecture,清河省,current\n", ""},
        {RIVER "990101,白鹭市,prefecture,清河省,current\n", "places.csv:3: the level does not fit the code"},
        {RIVER "9901,白鹭市,prefecture,清河省,current\n", "places.csv:3: a code has six digits"},
        {RIVER "990100,白鹭市,prefecture,清江省,current\n",
         "places.csv:3: the parent is no division of the list"},
        {RIVER "990100,白鹭市,prefecture,清河省,gone\n", "places.csv:3: the status is current or former"},
        {RIVER "990100,白鹭市,prefecture,,current\n", "places.csv:3: all but provinces have a parent"},
        {RIVER "990000,清河省,province,,former\n", "places.csv:3: the division stands twice"},
        {HEADER "990000,A,province,,current\n", "places.csv:2: no Chinese name"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_outcome o;
        test_child(&o, use_list, (void *)(uintptr_t)cases[i].text);
        assert_int_equal(o.status, *cases[i].message == '\0' ? 0 : MSG_TROUBLE);
        if (strstr(o.err, cases[i].message) == NULL)
            fail_msg("'%s', not '%s'", o.err, cases[i].message);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(levels), cmocka_unit_test(completes),
                                       cmocka_unit_test(table), cmocka_unit_test(list_of_a_folder)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
