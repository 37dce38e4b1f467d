#include "page_pack.h"

#include <limits.h>
#include <zlib.h>

#include "msg.h"

static void write_base64(struct span s, struct out *o)
{
    static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < s.n; i += 3) {
        size_t n = s.n - i < 3 ? s.n - i : 3;
        unsigned bits = 0;
        for (size_t k = 0; k < 3; k++)
            bits = bits << 8 | (k < n ? (unsigned char)s.s[i + k] : 0);
        char four[4] = {digit[bits >> 18], digit[bits >> 12 & 63], digit[bits >> 6 & 63], digit[bits & 63]};
        if (n < 3)
            four[3] = '=';
        if (n < 2)
            four[2] = '=';
        out_write(o, four, 4);
    }
}

void pack_write(const struct buf *b, struct out *o)
{
    enum { LEVEL = 4, GZIP = 16 };
    z_stream z = {0};
    struct buf packed = {0};
    if (b->len > UINT_MAX / 2)
        msg_die("more than 2 GB for a page");
    if (deflateInit2(&z, LEVEL, Z_DEFLATED, MAX_WBITS + GZIP, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        msg_die("out of memory");
    size_t room = deflateBound(&z, b->len);
    buf_reserve(&packed, room);
    z.next_in = (Bytef *)b->data;
    z.avail_in = (uInt)b->len;
    z.next_out = (Bytef *)packed.data;
    z.avail_out = (uInt)room;
    if (deflate(&z, Z_FINISH) != Z_STREAM_END)
        msg_die("deflate failed");
    packed.len = z.total_out;
    deflateEnd(&z);
    write_base64((struct span){packed.data, packed.len}, o);
    buf_free(&packed);
}
