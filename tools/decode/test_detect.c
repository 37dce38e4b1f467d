/* Detection: a charset that nobody but the document names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "detect.h"

static struct charset detected(const char *text)
{
    return detect_charset((struct span){text, strlen(text)});
}

/* Overwrites what functions that have returned left behind. */
static size_t use_stack(unsigned char value)
{
    volatile unsigned char used[1 << 14];
    size_t sum = 0;
    for (size_t i = 0; i < sizeof used; i++)
        used[i] = value;
    for (size_t i = 0; i < sizeof used; i++)
        sum += used[i];
    return sum;
}

static void test_declared(void **state)
{
    (void)state;
    struct charset c = detected("<?xml version=\"1.0\" encoding=\"koi8-r\"?>\n"
                                "\xf0\xd2\xc9\xd7\xc5\xd4, \xcd\xc9\xd2! "
                                "\xfc\xd4\xcf \xd4\xc5\xcb\xd3\xd4.\xff\n");
    assert_int_equal(use_stack(0x58), 0x58 << 14);
    assert_string_equal(c.name, "koi8-r");
    assert_false(c.binary);
}

static void test_undeclared(void **state)
{
    (void)state;
    assert_string_equal(detected("科技局工作总结").name, "UTF-8");
    assert_string_equal(detected("\xbf\xc6\xbc\xbc\xbe\xd6\xb9\xa4\xd7\xf7\xd7\xdc\xbd\xe1").name, "GB18030");
    assert_string_equal(detected("\xff\xfe\x7d\x59").name, "UTF-16LE");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_declared), cmocka_unit_test(test_undeclared)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
