#include "testing.h"

#include "msg.h"
#include "rules_load.h"

static struct features with(int n, const enum feature *f)
{
    struct features is = {{0, 0}};
    for (int i = 0; i < n; i++)
        features_add(&is, f[i], true);
    return is;
}

static unsigned measure(int n, const enum feature *f)
{
    struct features is = with(n, f);
    return rules_decide(DECIDE_MEASURE, &is)->verdict;
}

static void first_row_that_holds(void **state)
{
    (void)state;
    assert_int_equal(measure(0, NULL), MEASURE_LEVEL);
    assert_int_equal(measure(1, (enum feature[]){FEATURE_PERCENT}), MEASURE_RATIO);
    assert_int_equal(measure(2, (enum feature[]){FEATURE_PERCENT, FEATURE_UP}), MEASURE_GROWTH);
    assert_int_equal(measure(2, (enum feature[]){FEATURE_PERCENT, FEATURE_DOWN}), MEASURE_GROWTH);
    assert_int_equal(measure(3, (enum feature[]){FEATURE_PERCENT, FEATURE_UP, FEATURE_GOAL}),
                     MEASURE_COMPLETION);
}

/* Whatever the features, some row decides. */
static void always_decided(void **state)
{
    (void)state;
    for (int round = 0; round < test_rounds(10000); round++) {
        struct features is = {{test_random(UINT64_MAX), test_random(UINT64_MAX)}};
        for (int d = 0; d < DECISIONS; d++) {
            const struct rule *r = rules_decide((enum decision)d, &is);
            assert_true(r >= rules[d].rule && r < rules[d].rule + rules[d].n);
        }
    }
}

static int read_measures(void *ctx)
{
    const char *content = ctx;
    char folder[4000], file[4096];
    const char *scratch = getenv("TMPDIR");
    msg_init("tool");
    snprintf(folder, sizeof folder, "%s/rules.XXXXXX", scratch ? scratch : "/tmp");
    if (mkdtemp(folder) == NULL || atexit(rules_free) != 0)
        return 3;
    snprintf(file, sizeof file, "%s/rules-measure.csv", folder);
    FILE *f = fopen(file, "wb");
    fputs(content, f);
    fclose(f);
    struct features up = with(1, (enum feature[]){FEATURE_UP}), none = with(0, NULL);
    rules_use(folder);
    remove(file);
    remove(folder);
    bool right = rules_decide(DECIDE_MEASURE, &up)->verdict == MEASURE_MULTIPLE &&
                 rules_decide(DECIDE_MEASURE, &none)->verdict == MEASURE_RANK;
    bool others = rules_decide(DECIDE_ROLE, &none)->verdict == ROLE_ACTUAL;
    rules_free();
    return right && others ? 0 : 4;
}

static void tables_of_a_folder(void **state)
{
    (void)state;
    static const struct {
        const char *content, *said;
    } cases[] = {
        {"verdict,when,why,example\nmultiple,up|down !percent,so,x\nrank,,else,x\n", NULL},
        {"verdict,when,why\nmany,up,so\nrank,,else\n", ".csv:2: no such verdict"},
        {"verdict,when,why\nrank,upp,so\nrank,,else\n", ".csv:2: no such feature"},
        {"verdict,when,why\nrank,!upp,so\nrank,,else\n", ".csv:2: no such feature"},
        {"verdict,when,why\nrank,up|,so\nrank,,else\n", ".csv:2: no such feature"},
        {"verdict,when,why\nrank,up,so\n", ".csv:2: the last row must hold always"},
        {"verdict,when,why\nrank,,so\nrank,up,never\n", ".csv:3: a row before it holds always"},
        {"verdict,when,why\nrank,up,\nrank,,else\n", ".csv:2: the row does not say why"},
        {"verdict,when,why\n", "the last row must hold always"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_outcome o;
        test_child(&o, read_measures, (void *)(uintptr_t)cases[i].content);
        assert_int_equal(o.status, cases[i].said == NULL ? 0 : MSG_TROUBLE);
        if (cases[i].said != NULL && strstr(o.err, cases[i].said) == NULL)
            fail_msg("%s: %s", cases[i].content, o.err);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_row_that_holds),
        cmocka_unit_test(always_decided),
        cmocka_unit_test(tables_of_a_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
