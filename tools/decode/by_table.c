#include "by_table.h"

#include <endian.h>
#include <stdint.h>

#include "hanzi.h"
#include "utf8.h"

enum { SLACK = 4 }; /* bytes that may be written to, whatever the length of the character */

/* Writes a character below 0x10000. Returns where it ends. */
static inline char *put(char *to, uint32_t cp)
{
    if (cp < 0x800)
        return to + utf8_encode(cp, to);
    uint32_t three = htole32(0x8080e0 | cp >> 12 | (cp << 2 & 0x3f00) | (cp & 0x3f) << 16);
    memcpy(to, &three, sizeof three);
    return to + 3;
}

/* A pair becomes three bytes at most. */
static inline void by_table_pairs(struct span *bytes, struct buf *text,
                                  uint32_t character(unsigned lead, unsigned trail))
{
    buf_reserve(text, bytes->n / 2 * 3 + 1 + SLACK);
    const unsigned char *s = (const unsigned char *)bytes->s, *end = (const unsigned char *)span_end(*bytes);
    char *to = text->data + text->len;
    while (end - s > 1) {
        if (*s < 0x80) {
            *to++ = (char)*s++;
            continue;
        }
        uint32_t cp = character(s[0], s[1]);
        if (cp == 0)
            break;
        to = put(to, cp);
        s += 2;
    }
    if (end - s == 1 && *s < 0x80)
        *to++ = (char)*s++;
    text->len = (size_t)(to - text->data);
    *bytes = (struct span){(const char *)s, (size_t)(end - s)};
}

void by_table_gbk(struct span *bytes, struct buf *text)
{
    by_table_pairs(bytes, text, hanzi_from_gbk);
}

void by_table_big5(struct span *bytes, struct buf *text)
{
    by_table_pairs(bytes, text, hanzi_from_big5);
}

void by_table_utf16(struct span *bytes, bool big_endian, struct buf *text)
{
    buf_reserve(text, bytes->n / 2 * 3 + SLACK);
    const unsigned char *s = (const unsigned char *)bytes->s, *end = (const unsigned char *)span_end(*bytes);
    char *to = text->data + text->len;
    const int high = big_endian ? 0 : 1;
    for (; end - s > 1; s += 2) {
        uint32_t unit = (uint32_t)s[high] << 8 | s[1 - high];
        if (unit >= 0xd800 && unit < 0xe000)
            break;
        if (unit < 0x80)
            *to++ = (char)unit;
        else
            to = put(to, unit);
    }
    text->len = (size_t)(to - text->data);
    *bytes = (struct span){(const char *)s, (size_t)(end - s)};
}
