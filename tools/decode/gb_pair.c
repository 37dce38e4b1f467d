#include "gb_pair.h"

#include <stdbool.h>

#include "convert.h"
#include "hanzi.h"
#include "utf8.h"

enum { BMP = 1 << 16 };

/* Of what GBK lacks, and GB18030 has for users or for later characters. */
static uint16_t pair_of[BMP];

static void fill_table(void)
{
    struct buf pairs = {0}, text = {0};
    for (unsigned lead = 0x81; lead <= 0xfe; lead++)
        for (unsigned trail = 0x40; trail <= 0xfe; trail++)
            if (trail != 0x7f && hanzi_from_gbk(lead, trail) == 0)
                buf_add(&pairs, (char[]){(char)lead, (char)trail, '\n'}, 3);
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
    static bool filled;
    unsigned pair = hanzi_to_gbk(cp);
    if (!filled)
        fill_table();
    filled = true;
    return pair != 0 || cp >= BMP ? pair : pair_of[cp];
}
