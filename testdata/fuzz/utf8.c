/* utf8: validation by vectors and by blocks against the table of RFC 3629, one character at a time. */
#include "utf8.h"
#include "harness.h"

/* Length of the well-formed character at s, 0 if there is none: the UTF8-char rule of RFC 3629, section 4. */
static size_t character(const uint8_t *s, size_t n)
{
    static const uint8_t rows[][6] = {
        /* first byte from, to; second from, to; how many bytes */
        {0x00, 0x7f, 0, 0, 1},       {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
        {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
        {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const uint8_t *r = rows[i];
        if (s[0] < r[0] || s[0] > r[1])
            continue;
        if (n < r[4] || (r[4] > 1 && (s[1] < r[2] || s[1] > r[3])))
            return 0;
        for (size_t k = 2; k < r[4]; k++)
            if (s[k] < 0x80 || s[k] > 0xbf)
                return 0;
        return r[4];
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *s = (const char *)data;
    size_t i = 0, count = 0;
    for (size_t n; i < size && (n = character(data + i, size - i)) > 0; i += n) {
        uint32_t code = 0;
        char again[4];
        CLAIM(utf8_decode(s + i, size - i, &code) == n);
        CLAIM(utf8_length(s[i]) == n);
        CLAIM(utf8_encode(code, again) == n && memcmp(again, s + i, n) == 0);
        count++;
    }
    CLAIM(utf8_prefix(s, size) == i);
    CLAIM(utf8_valid(s, size) == (i == size));
    CLAIM(utf8_valid(s, i) && utf8_count(s, i) == count);
    uint32_t code;
    CLAIM(i == size || utf8_decode(s + i, size - i, &code) == 0);
    return 0;
}
