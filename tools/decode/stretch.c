#include "stretch.h"

#include <endian.h>
#include <stdint.h>

#include "han.h"

enum { SLACK = 4 }; /* bytes that may be written to, whatever the length of the character */

/* Writes a character below 0x10000. Returns where it ends. */
static inline char *put(char *to, uint32_t cp)
{
    uint32_t three = htole32(0x8080e0 | cp >> 12 | (cp << 2 & 0x3f00) | (cp & 0x3f) << 16);
    if (cp >= 0x800) {
        memcpy(to, &three, sizeof three);
        return to + 3;
    }
    if (cp < 0x80) {
        *to = (char)cp;
        return to + 1;
    }
    to[0] = (char)(0xc0 | cp >> 6);
    to[1] = (char)(0x80 | (cp & 0x3f));
    return to + 2;
}

/* A pair becomes three bytes at most. */
static inline void stretch_pairs(struct span *bytes, struct buf *text,
                                 uint32_t character(unsigned lead, unsigned trail))
{
    buf_reserve(text, bytes->n / 2 * 3 + 1 + SLACK);
    const unsigned char *s = (const unsigned char *)bytes->s, *end = s + bytes->n;
    char *to = text->data + text->len;
    while (s < end) {
        if (*s < 0x80) {
            *to++ = (char)*s++;
            continue;
        }
        uint32_t cp = end - s > 1 ? character(s[0], s[1]) : 0;
        if (cp == 0)
            break;
        to = put(to, cp);
        s += 2;
    }
    text->len = (size_t)(to - text->data);
    *bytes = (struct span){(const char *)s, (size_t)(end - s)};
}

void stretch_gbk(struct span *bytes, struct buf *text)
{
    stretch_pairs(bytes, text, han_from_gbk);
}

void stretch_big5(struct span *bytes, struct buf *text)
{
    stretch_pairs(bytes, text, han_from_big5);
}

void stretch_utf16(struct span *bytes, bool big_endian, struct buf *text)
{
    buf_reserve(text, bytes->n / 2 * 3 + SLACK);
    const unsigned char *s = (const unsigned char *)bytes->s, *end = s + bytes->n;
    char *to = text->data + text->len;
    for (; end - s > 1; s += 2) {
        uint32_t unit = big_endian ? (uint32_t)s[0] << 8 | s[1] : s[0] | (uint32_t)s[1] << 8;
        if (unit >= 0xd800 && unit < 0xe000)
            break;
        to = put(to, unit);
    }
    text->len = (size_t)(to - text->data);
    *bytes = (struct span){(const char *)s, (size_t)(end - s)};
}
