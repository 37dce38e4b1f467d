#include "panel_table.h"
#include "testing.h"

struct seen {
    char at[4][64];
    unsigned rows;
};

static void take(void *ctx, const struct span *field)
{
    struct seen *s = ctx;
    snprintf(s->at[s->rows++], sizeof s->at[0], "%.*s", (int)field[P_TARGET_AT].n, field[P_TARGET_AT].s);
}

#define HEADER                                                                                               \
    "place,code,level,indicator,name,measure,basis,unit,period,target_bound,target_lo,target_hi,target_"     \
    "stretch,"                                                                                               \
    "target_n,target_at,actual_bound,actual_lo,actual_hi,actual_preliminary,actual_n,actual_at,gap,"         \
    "attained,status,"                                                                                       \
    "attainment,target_status,actual_status,target_flags,actual_flags\n"
#define ROW(at) "a,,,gdp,,growth,yoy,%,2015,\"=\",8,8,,1," at ",,,,,,,,,ok,,ok,ok,,\n"

static void read_back(struct seen *s, const char *text)
{
    char *path = test_file(text, strlen(text));
    *s = (struct seen){.rows = 0};
    panel_each(path, take, s);
    unlink(path);
    free(path);
}

/* What was marked for a spreadsheet is read as it was. */
static void marks_of_spreadsheets(void **state)
{
    (void)state;
    struct seen s;
    static const char rows[] = HEADER ROW("\"'=a:1:2:3\"") ROW("\"''+a \"\"x\"\"\"") ROW("\"'a\"") ROW("=a");
    char marked[sizeof rows + 3] = "\xef\xbb\xbf";
    memcpy(marked + 3, rows, sizeof rows);
    read_back(&s, marked);
    assert_int_equal(s.rows, 4);
    assert_string_equal(s.at[0], "=a:1:2:3");
    assert_string_equal(s.at[1], "'+a \"x\"");
    assert_string_equal(s.at[2], "'a");
    assert_string_equal(s.at[3], "=a");
    read_back(&s, rows); /* without a byte order mark nothing was marked */
    assert_string_equal(s.at[0], "'=a:1:2:3");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(marks_of_spreadsheets)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
