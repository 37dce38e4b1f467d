#include "utf8.h"

#include <string.h>

static bool is_tail(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

size_t utf8_decode(const char *s, size_t n, uint32_t *cp)
{
    unsigned char a = (unsigned char)s[0];
    if (a < 0x80) {
        *cp = a;
        return 1;
    }
    if (a < 0xc2 || a > 0xf4)
        return 0;
    size_t len = utf8_length(s[0]);
    if (n < len)
        return 0;
    uint32_t c = a & (0x7fU >> len);
    for (size_t i = 1; i < len; i++) {
        if (!is_tail(s[i]))
            return 0;
        c = c << 6 | ((unsigned char)s[i] & 0x3f);
    }
    if ((len == 3 && (c < 0x800 || (c >= 0xd800 && c < 0xe000))) ||
        (len == 4 && (c < 0x10000 || c > 0x10ffff)))
        return 0;
    *cp = c;
    return len;
}

size_t utf8_encode(uint32_t cp, char dst[4])
{
    if (cp < 0x80) {
        dst[0] = (char)cp;
        return 1;
    }
    size_t len = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = len - 1; i > 0; i--) {
        dst[i] = (char)(0x80 | (cp & 0x3f));
        cp >>= 6;
    }
    dst[0] = (char)((0xf00U >> len & 0xf0) | cp);
    return len;
}

size_t utf8_prefix(const char *s, size_t n)
{
    size_t i = 0;
    while (i < n) {
        uint64_t word;
        if (n - i >= sizeof word && (memcpy(&word, s + i, sizeof word), (word & 0x8080808080808080U) == 0)) {
            i += sizeof word;
            continue;
        }
        uint32_t cp;
        size_t len = utf8_decode(s + i, n - i, &cp);
        if (len == 0)
            return i;
        i += len;
    }
    return n;
}
