#include "testing.h"

#include <sys/stat.h>

#include "msg.h"
#include "out.h"
#include "sets.h"

static struct span text(const char *s)
{
    return (struct span){s, strlen(s)};
}

static void longest_word(void **state)
{
    (void)state;
    const struct set_word none = {.text = ""}, *word = &none;
    const char *s = "上年度全市";
    assert_int_equal(set_at(SET_TIME_YEARS, s, strlen(s)), strlen("上年度"));
    assert_int_equal(set_which(SET_TIME_YEARS, s, strlen(s), &word), strlen("上年度"));
    assert_int_equal(word->number, -1);
    assert_string_equal(word->text, "上年度");
    assert_int_equal(set_at(SET_TIME_YEARS, "上年度", 5), 0);
    assert_int_equal(set_at(SET_TIME_YEARS, "", 0), 0);
}

static void values(void **state)
{
    (void)state;
    const struct set_word none = {.text = "", .value = ""}, *word = &none;
    set_which(SET_TIME_PARTS, "前三季度", strlen("前三季度"), &word);
    assert_string_equal(word->value, "Q1-Q3");
    assert_int_equal(word->number, 0);
}

static void whole_end_within(void **state)
{
    (void)state;
    assert_true(set_has(SET_NOUN_BARE_SHARES, text("占比")));
    assert_false(set_has(SET_NOUN_BARE_SHARES, text("占比例")));
    assert_int_equal(set_ends(SET_NOUN_FLOWS, text("财政收入")), strlen("收入"));
    assert_int_equal(set_ends(SET_NOUN_FLOWS, text("收入情况")), 0);
    assert_true(set_within(SET_RATIO_WORDS, text("学校师生比为")));
    assert_false(set_within(SET_RATIO_WORDS, text("学校")));
}

/* A line feed and a backslash are words, too. */
static void escapes(void **state)
{
    (void)state;
    assert_int_equal(set_at(SET_MARKS, "\nx", 2), 1);
    assert_int_equal(set_at(SET_TITLE_MARKS, "\\x", 2), 1);
}

/* The words of a set, in the order of the trie's keys, are all found. */
static void every_word(void **state)
{
    (void)state;
    for (int id = 0; id < SETS; id++) {
        assert_true(sets.set[id].from < sets.set[id + 1].from);
        for (uint32_t i = sets.set[id].from; i < sets.set[id + 1].from; i++) {
            const struct set_word *word = NULL;
            assert_int_equal(set_which((enum set_id)id, sets.word[i].text, sets.word[i].length, &word),
                             sets.word[i].length);
            assert_ptr_equal(word, &sets.word[i]);
        }
    }
}

static int use_file(void *ctx)
{
    msg_init("tool");
    char *folder = test_folder("sets.csv", ctx);
    sets_use(folder);
    test_drop_folder(folder, "sets.csv");
    bool taken = set_has(SET_TIME_YEARS, text("大前年")) && !set_has(SET_TIME_YEARS, text("去年"));
    bool kept = set_has(SET_NOUN_BARE_SHARES, text("占比"));
    sets_free();
    return taken && kept && set_has(SET_TIME_YEARS, text("去年")) ? 0 : 4;
}

static void lexicon_of_a_folder(void **state)
{
    (void)state;
    struct test_outcome o;
    test_child(&o, use_file, (void *)(uintptr_t) "set,word,value\ntime-years,大前年,-3\n");
    assert_int_equal(o.status, 0);
    test_child(&o, use_file, (void *)(uintptr_t) "set,word,value\ntime-yaers,大前年,-3\n");
    assert_int_equal(o.status, MSG_TROUBLE);
    assert_non_null(strstr(o.err, "sets.csv:2: no such set"));
    test_child(&o, use_file, (void *)(uintptr_t) "set,word,value\ntime-years,前年,-2\ntime-years,前年,-3\n");
    assert_non_null(strstr(o.err, "sets.csv:3: the word stands twice in its set"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(longest_word), cmocka_unit_test(values),     cmocka_unit_test(whole_end_within),
        cmocka_unit_test(escapes),      cmocka_unit_test(every_word), cmocka_unit_test(lexicon_of_a_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
