#include "like.h"
#include "testing.h"

/* The definition, by recursion. */
static bool defined(const char *p, const char *s)
{
    if (*p == '\0')
        return *s == '\0';
    if (*p == '*')
        return defined(p + 1, s) || (*s != '\0' && defined(p, s + 1));
    return *s != '\0' && (*p == '?' || *p == *s) && defined(p + 1, s + 1);
}

static void random_text(char *s, size_t max, const char *letters)
{
    size_t n = test_random(max + 1), kinds = strlen(letters);
    for (size_t i = 0; i < n; i++)
        s[i] = letters[test_random(kinds)];
    s[n] = '\0';
}

static void globs_as_defined(void **state)
{
    (void)state;
    for (int i = 0; i < test_rounds(100000); i++) {
        char p[8], s[10];
        random_text(p, 7, "ab*?");
        random_text(s, 9, "ab");
        if (like(span_of(p), span_of(s)) != defined(p, s))
            fail_msg("'%s' and '%s'", p, s);
    }
}

static void a_question_mark_is_one_character(void **state)
{
    (void)state;
    assert_true(like(span_of("?市"), span_of("常市")));
    assert_false(like(span_of("?市"), span_of("常德市")));
    assert_true(like(span_of("*?"), span_of("常")));
    assert_false(like(span_of("??"), span_of("常")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(globs_as_defined),
        cmocka_unit_test(a_question_mark_is_one_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
