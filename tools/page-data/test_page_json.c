#include "page_json.h"
#include "testing.h"

static void writes(void (*write)(struct buf *o, struct span s), const char *field, const char *wanted)
{
    struct buf got = {0};
    write(&got, span_of(field));
    buf_byte(&got, '\0');
    assert_string_equal(got.data, wanted);
    buf_free(&got);
}

static void no_text_ends_a_script(void **state)
{
    (void)state;
    writes(json_string, "", "\"\"");
    writes(json_string, "全年新增“35”家", "\"全年新增“35”家\"");
    writes(json_string, "</script><!--", "\"\\u003c/script\\u003e\\u003c!--\"");
    writes(json_string, "a\"b'c&d", "\"a\\u0022b\\u0027c\\u0026d\"");
    writes(json_string, "\xe2\x80\xa8\xe2\x80\xa9\xe2\x80\xa7", "\"\\u2028\\u2029\xe2\x80\xa7\"");
    writes(json_string, "a\\tb\\nc\\\\d\\re", "\"a\\u0009b\\u000ac\\u005cd\\u000de\"");
    writes(json_string, "\x01\x7f", "\"\\u0001\\u007f\"");
    writes(json_string, "\xe2", "\"\xe2\""); /* cut short: nothing after it is read */
}

static void numbers_are_those_of_json(void **state)
{
    (void)state;
    writes(json_number, "0", "0");
    writes(json_number, "-12.50", "-12.50");
    writes(json_number, "100000000000000000000", "100000000000000000000");
    writes(json_number, "0.5", "0.5");
    static const char *const none[] = {"", "-", "1.", ".5", "01", "1e5", "0x1", "1,2", "NaN", "1]"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        writes(json_number, none[i], "null");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_ends_a_script),
        cmocka_unit_test(numbers_are_those_of_json),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
