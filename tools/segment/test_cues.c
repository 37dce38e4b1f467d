#include "cues.h"
#include "testing.h"
#include "text.h"

static struct cues *cues;

/* All words of the classes in s, as their places and lengths. */
static size_t find_all(struct span s, unsigned classes, size_t *found)
{
    size_t k = 0, at = 0;
    unsigned which;
    for (size_t n; (n = cues_next(cues, s, &at, classes, &which)) > 0; at += n) {
        assert_true(at + n <= s.n && (which & classes) != 0);
        found[k++] = at;
        found[k++] = n;
    }
    return k;
}

/* The vector filter lets every word through, wherever it stands, that the plain one does. */
static void filters_agree(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "下一步", "明年", "力争",   "争取",   "问题", "存在以下", "下半",
        "今后",   "科",   "明",     "年",     "，",   "a",        "1",
        "不足",   "不",   "还存在", "新的一", "确保", "。",       "\xf0\xa0\xae\xb7"};
    static const unsigned classes[] = {CUE_AHEAD, CUE_AHEAD | CUE_AIM, CUE_PROBLEM};
    for (int round = test_rounds(2000); round > 0; round--) {
        struct buf b = {0};
        for (uint64_t k = test_random(40); k > 0; k--)
            buf_text(&b, parts[test_random(sizeof parts / sizeof *parts)]);
        for (size_t c = 0; c < sizeof classes / sizeof *classes; c++) {
            size_t quick[400], plain[400];
            bool vector[CUE_GROUPS];
            size_t n = find_all((struct span){b.data, b.len}, classes[c], quick);
            for (unsigned g = 0; g < CUE_GROUPS; g++) {
                vector[g] = cues->filter[g].vector;
                cues->filter[g].vector = false;
            }
            assert_int_equal(find_all((struct span){b.data, b.len}, classes[c], plain), n);
            assert_true(n == 0 || memcmp(quick, plain, n * sizeof *quick) == 0);
            for (unsigned g = 0; g < CUE_GROUPS; g++)
                cues->filter[g].vector = vector[g];
        }
        buf_free(&b);
    }
}

static void longest(void **state)
{
    (void)state;
    static const char text[] = "工作存在以下问题";
    struct span s = {text, strlen(text)};
    size_t at = 0;
    unsigned found;
    assert_int_equal(cues_next(cues, s, &at, CUE_PROBLEM, &found), strlen("存在以下"));
    assert_int_equal(at, strlen("工作"));
    assert_true(cues_any(cues, s, CUE_PROBLEM));
    assert_false(cues_any(cues, s, CUE_AHEAD));
    assert_false(cues_any(cues, (struct span){text, 0}, CUE_PROBLEM));
}

/* A list may have words of any characters. */
static void any_first_character(void **state)
{
    (void)state;
    static const char *const words[] = {"·问题", "§", "问题", "a"};
    static struct cue_filter f;
    static const char text[] = "科技·问题1§Éa";
    struct span s = {text, strlen(text)};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        cue_filter_add(&f, (struct span){words[i], strlen(words[i])});
    cue_filter_ready(&f);
    assert_int_equal(cue_filter_next(&f, s, 0), strlen("科技"));
    assert_int_equal(cue_filter_next(&f, s, strlen("科技·")), strlen("科技·"));
    assert_int_equal(cue_filter_next(&f, s, strlen("科技·问")), strlen("科技·问题1"));
    assert_int_equal(cue_filter_next(&f, s, strlen("科技·问题1§É")), strlen("科技·问题1§É"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(filters_agree), cmocka_unit_test(longest),
                                       cmocka_unit_test(any_first_character)};
    cues = cues_new(NULL);
    int status = cmocka_run_group_tests(tests, NULL, NULL);
    cues_free(cues);
    return status;
}
