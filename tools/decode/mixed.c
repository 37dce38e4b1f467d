#include "mixed.h"

#include <stdbool.h>
#include <stdint.h>

#include "convert.h"
#include "detect.h"
#include "suspect.h"
#include "utf8.h"

enum {
    ENOUGH = 4, /* characters of three bytes in a row: pairs of GBK hardly ever look like that */
    LOOK = 64,  /* bytes that these lie in */
    PAIRS = 8,  /* bytes of other charsets: what is shorter is damage */
    SHORT = 1 << 14,
    HEAD = 4096, /* bytes that tell the charset of a piece */
};

/* Charsets in which characters are pairs of bytes, and ASCII is as it is. */
static bool has_pairs(const char *charset)
{
    return strcmp(charset, "GB18030") == 0 || strncmp(charset, "Big5", 4) == 0 ||
           strcmp(charset, "EUC-TW") == 0;
}

bool mixed_suspect(const char *charset, struct span text, size_t replaced)
{
    if (strcmp(charset, "UTF-8") == 0)
        return replaced >= PAIRS / 2;
    /* UTF-8 of any length has bytes in it that make no pair. */
    return has_pairs(charset) && (replaced > 0 || (text.n < SHORT && suspect(text) & SUSPECT_GBK));
}

/* True when a piece of UTF-8 begins at the beginning of b. */
static bool begins_utf8(struct span b)
{
    unsigned char lead = (unsigned char)*b.s;
    if (lead < 0xe3 || (lead > 0xe9 && lead != 0xef))
        return false;
    size_t count = 0, n;
    uint32_t cp;
    for (size_t i = 0; i < b.n && i < LOOK && count < ENOUGH; i += n) {
        n = utf8_decode(b.s + i, b.n - i, &cp);
        if (n == 0 || n == 2)
            return false;
        count += n == 3;
    }
    return count == ENOUGH;
}

/* Length of what b begins with up to the next piece of UTF-8. */
static size_t length_of_pairs(struct span b)
{
    size_t i = 0;
    while (i < b.n) {
        unsigned char lead = (unsigned char)b.s[i];
        if (lead >= 0x80 && begins_utf8((struct span){b.s + i, b.n - i}))
            break;
        bool pair = lead > 0x80 && lead < 0xff && i + 1 < b.n && (unsigned char)b.s[i + 1] >= 0x30;
        i += pair ? 2 : 1;
    }
    return i < b.n ? i : b.n;
}

/* The charset of a piece that is no UTF-8, in a file that is; NULL when it is damage. */
static const char *other_charset(struct span b)
{
    size_t high = 0;
    for (size_t i = 0; i < b.n && high < PAIRS; i++)
        high += (unsigned char)b.s[i] >= 0x80;
    if (high < PAIRS)
        return NULL;
    const char *name = detect_line(span_head(b, b.n < HEAD ? b.n : HEAD)).name;
    return has_pairs(name) ? name : NULL;
}

/* Converts a piece that is no UTF-8; true if it is in another charset than the file. */
static bool convert_other(const char *charset, struct span b, struct buf *text, size_t *replaced)
{
    bool inside_utf8 = strcmp(charset, "UTF-8") == 0;
    const char *other = inside_utf8 ? other_charset(b) : NULL;
    size_t lost = 0, len = text->len;
    if (other != NULL) {
        convert_bytes(other, b, text, &lost);
        if (lost == 0)
            return true;
        text->len = len;
    }
    convert_bytes(charset, b, text, replaced);
    return false;
}

size_t mixed_convert(const char *charset, struct span b, struct buf *text, size_t *replaced)
{
    size_t pieces = 0, lost = 0;
    struct buf out = {0};
    bool inside_utf8 = strcmp(charset, "UTF-8") == 0;
    while (b.n > 0) {
        size_t n = length_of_pairs(b);
        if (n > 0)
            pieces += convert_other(charset, span_head(b, n), &out, &lost);
        b.s += n;
        b.n -= n;
        n = utf8_prefix(b.s, b.n);
        buf_add(&out, b.s, n);
        pieces += n > 0 && !inside_utf8;
        b.s += n;
        b.n -= n;
    }
    if (pieces > 0) {
        buf_add(text, out.data, out.len);
        *replaced += lost;
    }
    buf_free(&out);
    return pieces;
}
