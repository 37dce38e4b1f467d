/* Against b2sum -l 160 of coreutils. */
#include "content_key.h"

#include <string.h>

#include "testing.h"

static void is(const char *text, size_t n, size_t piece, const char *wanted)
{
    struct content_hash c;
    char hex[KEY_SIZE];
    content_begin(&c, KEY_DIGITS / 2);
    for (size_t k; n > 0; text += k, n -= k) {
        k = n < piece ? n : piece;
        content_add(&c, text, k);
    }
    content_end(&c, KEY_DIGITS, hex);
    assert_string_equal(hex, wanted);
}

static void known_hashes(void **state)
{
    (void)state;
    char text[300];
    memset(text, 'x', sizeof text);
    is("", 0, 1, "3345524abf6bbe1809449224b5972c41790b6cf2");
    is("abc", 3, 1, "384264f676f39536840523f284921cdc68b6846b");
    is(text, 128, 128, "03dfe65b6fd81239f6c25ce933394264efbec2db");
    is(text, 128, 7, "03dfe65b6fd81239f6c25ce933394264efbec2db");
    is(text, 129, 128, "b85c7523f829292bdc8f1fbc761fe0b26c017371");
    is(text, 300, 300, "5cdff8b6d7145ae42f4dabf69e299160b8ce7a30");
    is(text, 300, 1, "5cdff8b6d7145ae42f4dabf69e299160b8ce7a30");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(known_hashes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
