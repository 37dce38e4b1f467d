#include "gb_pair.h"

#include "convert.h"
#include "hanzi.h"
#include "utf8.h"

enum { BMP = 1 << 16 };

static uint16_t pair_of[BMP];

static void fill_table(void)
{
    struct buf pairs = {0}, text = {0};
    for (unsigned lead = 0x81; lead <= 0xfe; lead++)
        for (unsigned trail = 0x40; trail <= 0xfe; trail++) {
            uint32_t cp = hanzi_from_gbk(lead, trail);
            pair_of[cp] = (uint16_t)(lead << 8 | trail);
            if (cp == 0 && trail != 0x7f)
                buf_add(&pairs, (char[]){(char)lead, (char)trail, '\n'}, 3);
        }
    pair_of[0] = 0;
    /* What GBK lacks, GB18030 has for users or for later characters. */
    size_t replaced = 0;
    convert_bytes("GB18030", (struct span){pairs.data, pairs.len}, &text, &replaced);
    const unsigned char *pair = (const unsigned char *)pairs.data;
    for (size_t i = 0, n; i < text.len && replaced == 0; i += n + 1, pair += 3) {
        uint32_t cp;
        n = utf8_decode(text.data + i, text.len - i, &cp);
        if (n > 0 && cp < BMP)
            pair_of[cp] = (uint16_t)(pair[0] << 8 | pair[1]);
    }
    buf_free(&pairs);
    buf_free(&text);
}

unsigned gb_pair(uint32_t cp)
{
    if (pair_of[0x4e00] == 0)
        fill_table();
    return cp < BMP ? pair_of[cp] : 0;
}
