#include "transfer.h"

#include <ctype.h>
#include <zlib.h>

#include "msg.h"

static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)tolower((unsigned char)c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int transfer_hex(const char *s)
{
    int high = digit(s[0]), low = high >= 0 ? digit(s[1]) : -1;
    return low >= 0 ? high << 4 | low : -1;
}

void transfer_base64(struct span s, struct buf *out)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned bits = 0, n = 0;
    buf_reserve(out, s.n / 4 * 3 + 3);
    for (size_t i = 0; i < s.n; i++) {
        const char *p = s.s[i] != '\0' ? strchr(letters, s.s[i]) : NULL;
        if (s.s[i] == '=')
            n = 0;
        if (p == NULL)
            continue;
        bits = (bits << 6 | (unsigned)(p - letters)) & 0xffffff;
        n += 6;
        if (n >= 8) {
            n -= 8;
            buf_byte(out, (char)(bits >> n & 0xff));
        }
    }
}

void transfer_quoted(struct span s, bool header, struct buf *out)
{
    for (size_t i = 0; i < s.n; i++) {
        int c;
        if (s.s[i] == '=' && i + 2 < s.n && (c = transfer_hex(s.s + i + 1)) >= 0) {
            buf_byte(out, (char)c);
            i += 2;
        } else if (s.s[i] == '=' && i + 1 < s.n &&
                   (s.s[i + 1] == '\n' || (s.s[i + 1] == '\r' && i + 2 < s.n && s.s[i + 2] == '\n'))) {
            i += s.s[i + 1] == '\r' ? 2 : 1;
        } else if (s.s[i] == '=' && i + 1 == s.n) {
            break;
        } else {
            buf_byte(out, header && s.s[i] == '_' ? ' ' : s.s[i]);
        }
    }
}

void transfer_flowed(struct span s, bool joined, struct buf *out)
{
    bool goes_on = false;
    while (s.n > 0) {
        const char *lf = memchr(s.s, '\n', s.n);
        struct span line = span_head(s, lf != NULL ? (size_t)(lf - s.s) : s.n);
        s = span_from(s, line.n + (lf != NULL));
        line.n -= line.n > 0 && line.s[line.n - 1] == '\r';
        bool quoted = span_starts(line, ">") > 0;
        line = span_from(line, span_starts(line, " "));
        bool own = quoted || span_is(line, "-- "); /* the line above a signature */
        if (own && goes_on)
            buf_byte(out, '\n');
        goes_on = !own && line.n > 0 && line.s[line.n - 1] == ' ';
        buf_add(out, line.s, line.n - (goes_on && joined));
        if (!goes_on)
            buf_byte(out, '\n');
    }
}

bool transfer_chunks(struct span s, struct buf *out)
{
    while (s.n > 0) {
        enum { DIGITS = 8 };
        size_t size = 0, i = 0;
        for (; i < s.n && i < DIGITS && digit(s.s[i]) >= 0; i++)
            size = size << 4 | (size_t)digit(s.s[i]);
        const char *lf = i > 0 ? memchr(s.s, '\n', s.n) : NULL;
        if (lf == NULL)
            return false;
        s = span_from(s, (size_t)(lf - s.s) + 1);
        if (size == 0)
            return true;
        bool whole = size <= s.n;
        size = whole ? size : s.n;
        buf_add(out, s.s, size);
        s = span_from(s, size);
        if (!whole)
            return false;
        if (s.n > 0 && *s.s == '\r')
            s = span_from(s, 1);
        if (s.n > 0 && *s.s == '\n')
            s = span_from(s, 1);
    }
    return false;
}

/* window: as inflateInit2 has it. *any becomes whether there was data. */
static enum transfer inflate_as(int window, struct span s, size_t limit, struct buf *out, bool *any)
{
    enum { BLOCK = 1 << 16, PIECE = 1 << 30 };
    z_stream z = {0};
    enum transfer result = TRANSFER_WHOLE;
    int r = Z_OK;
    if (inflateInit2(&z, window) != Z_OK)
        msg_die("memory exhausted");
    *any = false;
    z.next_in = (Bytef *)s.s; /* zlib does not write there; its type says otherwise */
    do {
        if (z.avail_in == 0) {
            z.avail_in = s.n < PIECE ? (uInt)s.n : PIECE;
            s = span_from(s, z.avail_in);
        }
        buf_reserve(out, BLOCK);
        z.next_out = (Bytef *)out->data + out->len;
        z.avail_out = BLOCK;
        r = inflate(&z, Z_NO_FLUSH);
        out->len += BLOCK - z.avail_out;
        *any = *any || z.avail_out < BLOCK;
        if (out->len > limit)
            result = TRANSFER_LARGE;
    } while (r == Z_OK && result == TRANSFER_WHOLE);
    if (r == Z_MEM_ERROR)
        msg_die("memory exhausted");
    if (r != Z_STREAM_END && result == TRANSFER_WHOLE)
        result = TRANSFER_DAMAGED;
    inflateEnd(&z);
    return result;
}

enum transfer transfer_inflate(struct span s, size_t limit, struct buf *out)
{
    enum { EITHER = 15 + 32 /* gzip or zlib, by what is there */, RAW = -15 };
    bool any;
    size_t len = out->len;
    enum transfer result = inflate_as(EITHER, s, limit, out, &any);
    if (result == TRANSFER_DAMAGED && !any) {
        out->len = len;
        result = inflate_as(RAW, s, limit, out, &any); /* "deflate" as some servers understood it */
    }
    return result;
}
