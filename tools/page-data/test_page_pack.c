#include "page_pack.h"
#include "testing.h"

#include <zlib.h>

static unsigned char value(char c)
{
    static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *at = strchr(digit, c);
    return at != NULL ? (unsigned char)(at - digit) : 0;
}

/* Undoes base64 in place; returns the number of bytes. */
static size_t decode(char *s, size_t n)
{
    size_t made = 0;
    for (size_t i = 0; i + 3 < n; i += 4) {
        unsigned bits = 0;
        for (size_t k = 0; k < 4; k++)
            bits = bits << 6 | value(s[i + k]);
        size_t bytes = s[i + 2] == '=' ? 1 : s[i + 3] == '=' ? 2 : 3;
        for (size_t k = 0; k < bytes; k++)
            s[made++] = (char)(bits >> (16 - 8 * k));
    }
    return made;
}

static void comes_back(size_t n)
{
    struct buf b = {0};
    char *path = test_file("", 0), packed[8192], plain[4096];
    struct out *o = out_open(path);
    buf_reserve(&b, n + 1);
    for (size_t i = 0; i < n; i++)
        buf_byte(&b, (char)test_random(i % 2 ? 256 : 4));
    pack_write(&b, o);
    out_close(o);
    size_t size = decode(packed, test_read(path, packed, sizeof packed));
    z_stream z = {.next_in = (Bytef *)packed,
                  .avail_in = (uInt)size,
                  .next_out = (Bytef *)plain,
                  .avail_out = sizeof plain};
    assert_int_equal(inflateInit2(&z, MAX_WBITS + 16), Z_OK);
    assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
    assert_int_equal(z.total_out, n);
    assert_true(n == 0 || memcmp(plain, b.data, n) == 0);
    inflateEnd(&z);
    buf_free(&b);
    unlink(path);
    free(path);
}

static void what_was_packed_comes_back(void **state)
{
    (void)state;
    for (size_t n = 0; n < 40; n++)
        comes_back(n);
    comes_back(4000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_was_packed_comes_back)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
