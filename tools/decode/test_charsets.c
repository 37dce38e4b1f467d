/* Conversion: names, well-formed bytes, and bytes that cannot be converted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "convert.h"

static void gives_of(const char *charset, struct span bytes, const char *text, size_t bad)
{
    struct buf b = {0};
    size_t replaced = 0;
    convert_bytes(charset, bytes, &b, &replaced);
    assert_int_equal(b.len, strlen(text));
    assert_memory_equal(b.data ? b.data : "", text, b.len);
    assert_int_equal(replaced, bad);
    buf_free(&b);
}

static void gives(const char *charset, const char *bytes, const char *text, size_t bad)
{
    gives_of(charset, (struct span){bytes, strlen(bytes)}, text, bad);
}

static void test_names(void **state)
{
    (void)state;
    assert_string_equal(convert_name("gbk"), "GB18030");
    assert_string_equal(convert_name("Utf-8"), "UTF-8");
    assert_string_equal(convert_name("CP950"), "Big5");
    assert_string_equal(convert_name("ISO-8859-1"), "ISO-8859-1");
    assert_null(convert_name("klingon"));
    assert_null(convert_name(""));
}

static void test_good(void **state)
{
    (void)state;
    gives("GB18030", "\xbf\xc6\xbc\xbc", "科技", 0);
    gives("Big5", "\xac\xec\xa7\xde", "科技", 0);
    gives("Big5",
          "1\xa1\xe3"
          "2",
          "1～2", 0);
    gives("UTF-8", "科技", "科技", 0);
    gives("UTF-8", "", "", 0);
}

static void test_bad(void **state)
{
    (void)state;
    gives("UTF-8", "a\xff\xe7\xa7", "a\ufffd\ufffd\ufffd", 3);
    gives("UTF-8", "\xed\xa0\x80z", "\ufffd\ufffd\ufffdz", 3);
    gives("GB18030", "\xbf\xc6\xff\xbc\xbc", "科\ufffd技", 1);
    gives("GB18030", "\xbf\xc6\xbc", "科\ufffd", 1);
    gives("Big5", "\xac\xec\xff\xa7\xde", "科\ufffd技", 1);
}

/* Surrogates: a pair, one too many in front of a pair, one without the other, half a unit. */
static void test_utf16(void **state)
{
    (void)state;
    gives_of("UTF-16LE", (struct span){"a\0\xd1\x79\x40\xd8\0\xdc\xe9\0", 10}, "a科\U00020000é", 0);
    gives_of("UTF-16BE", (struct span){"\xd8\x40\xd8\x40\xdc\0\x79\xd1", 8}, "\ufffd\ufffd\U00020000科", 2);
    gives_of("UTF-16BE", (struct span){"\xdc\0\xdc\0\0b", 6}, "\ufffd\ufffd\ufffd\ufffdb", 4);
    gives_of("UTF-16LE", (struct span){"b\0\x40\xd8\x01", 5}, "b\ufffd\ufffd\ufffd", 3);
}

/* Planes 1, 2 and 3 of CNS 11643, a pair of the second that is no character, and bytes above 7F between. */
static void test_planes(void **state)
{
    (void)state;
    gives("ISO-2022-CN", "\x1b$)G\x0e\x49\x23\x0f.", "你.", 0);
    gives("ISO-2022-CN", "\x1b$*H\x1bN\x21\x21", "乂", 0);
    gives("ISO-2022-CN", "\x1b$*H\x1bN\x7e\x7e\n", "\ufffd\ufffd\n", 2);
    gives("ISO-2022-CN", "\x1b$)G\x0e\xff\x49\x23", "\ufffd你", 1);
}

/* Two converters at once, of which neither may be the one that goes when there are too many. */
static void test_many_charsets(void **state)
{
    static const char *const others[] = {"windows-1250", "windows-1251", "windows-1252", "windows-1253",
                                         "windows-1254", "windows-1255", "windows-1256", "windows-1257"};
    (void)state;
    for (size_t ahead = 0; ahead <= sizeof others / sizeof *others; ahead++) {
        struct buf text = {0};
        size_t replaced = 0;
        convert_bytes("Big5", (struct span){"\xa4\xa4\xc7\xe7\xa4\xe5", 6}, &text, &replaced);
        for (size_t i = 0; i < ahead; i++)
            convert_bytes(others[i], (struct span){"a", 1}, &text, &replaced);
        assert_int_equal(replaced, 0);
        assert_memory_equal(text.data, "中", 3);
        assert_int_equal(text.len, 9 + ahead);
        buf_free(&text);
    }
    convert_free();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names), cmocka_unit_test(test_good),   cmocka_unit_test(test_bad),
        cmocka_unit_test(test_utf16), cmocka_unit_test(test_planes), cmocka_unit_test(test_many_charsets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
