#include "in.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <unistd.h>
#include <zlib.h>

#include "in_state.h"
#include "msg.h"
#include "out.h"

enum { ROOM = IN_BLOCK / 64 };

static unsigned long long total;

unsigned long long in_total(void)
{
    return total;
}

/* Whoever reads our output should not wait because we wait for our input. */
static void flush_before_waiting(const struct in_state *s)
{
    if (out_std.len == 0 || s->size >= 0)
        return;
    struct pollfd p = {.fd = s->fd, .events = POLLIN};
    if (poll(&p, 1, 0) == 0)
        out_flush(&out_std);
}

/* read() that retries, counts, and remembers end and error. Where a regular file gives less than was asked
 * for and its size is reached, that is the end, and no other read() need say so. (Files below /proc have no
 * size.)
 */
static size_t read_raw(struct in *in, void *dst, size_t n)
{
    struct in_state *s = in->state;
    if (s->eof)
        return 0;
    flush_before_waiting(s);
    ssize_t got;
    do
        got = read(s->fd, dst, n);
    while (got < 0 && errno == EINTR);
    s->error = got < 0 ? errno : 0;
    if (got < 0 || (got == 0 && s->at < s->size))
        in->damage = got < 0 ? "read error" : "became shorter while it was read";
    if (got <= 0) {
        s->eof = true;
        return 0;
    }
    total += (unsigned long long)got;
    s->at += got;
    s->eof = (size_t)got < n && s->size > 0 && s->at >= s->size;
    return (size_t)got;
}

/* Makes at least want bytes of raw available unless the input ends before. Returns how many there are. */
static size_t fill_raw(struct in *in, size_t want)
{
    struct in_state *s = in->state;
    if (s->len - s->pos < want) {
        memmove(s->raw, s->raw + s->pos, s->len - s->pos);
        s->len -= s->pos;
        s->pos = 0;
    }
    while (s->len - s->pos < want) {
        size_t got = read_raw(in, s->raw + s->len, IN_BLOCK - s->len);
        if (got == 0)
            break;
        s->len += got;
    }
    return s->len - s->pos;
}

static bool at_gzip_magic(struct in *in)
{
    const struct in_state *s = in->state;
    if (fill_raw(in, 3) < 3)
        return false;
    const unsigned char *p = s->raw + s->pos;
    return p[0] == 0x1f && p[1] == 0x8b && p[2] == 8;
}

static void open_member(struct in *in)
{
    struct in_state *s = in->state;
    int r = s->inflates ? inflateReset(&s->z) : inflateInit2(&s->z, 15 + 16);
    if (r != Z_OK)
        msg_die("memory exhausted");
    s->inflates = s->gzip = s->member_open = true;
}

/* Between members: true when another one follows. gzip(1) pads with zeros to a tape block. */
static bool next_member(struct in *in)
{
    struct in_state *s = in->state;
    bool zeros = false;
    while (fill_raw(in, 1) > 0 && s->raw[s->pos] == 0) {
        s->pos++;
        zeros = true;
    }
    if (at_gzip_magic(in) && !zeros) {
        open_member(in);
        return true;
    }
    if (fill_raw(in, 1) > 0)
        in->damage = "trailing garbage after the gzip data";
    return false;
}

static size_t read_gzip(struct in *in, char *dst, size_t n)
{
    struct in_state *s = in->state;
    z_stream *z = &s->z;
    z->next_out = (unsigned char *)dst;
    z->avail_out = n > UINT32_MAX / 2 ? UINT32_MAX / 2 : (unsigned)n;
    unsigned room = z->avail_out;
    while (z->avail_out == room) {
        if (in->damage != NULL || (!s->member_open && !next_member(in)))
            break;
        size_t have = fill_raw(in, 1);
        z->next_in = s->raw + s->pos;
        z->avail_in = (unsigned)have;
        int r = inflate(z, Z_NO_FLUSH);
        s->pos = s->len - z->avail_in;
        if (r == Z_STREAM_END)
            s->member_open = false;
        else if (r == Z_BUF_ERROR || (r == Z_OK && have == 0 && z->avail_out == room))
            in->damage = in->damage ? in->damage : "truncated gzip data";
        else if (r == Z_MEM_ERROR)
            msg_die("memory exhausted");
        else if (r != Z_OK)
            in->damage = "corrupt gzip data";
    }
    return room - z->avail_out;
}

size_t in_read(struct in *in, char *dst, size_t n)
{
    if (in->read != NULL)
        return in->read(in, dst, n);
    struct in_state *s = in->state;
    if (!s->started) {
        s->started = true;
        if (at_gzip_magic(in))
            open_member(in);
    }
    if (s->gzip)
        return read_gzip(in, dst, n);
    size_t have = s->len - s->pos;
    if (have == 0)
        return read_raw(in, dst, n);
    if (have > n)
        have = n;
    memcpy(dst, s->raw + s->pos, have);
    s->pos += have;
    return have;
}

size_t in_fill(struct in *in, char *dst, size_t n)
{
    size_t len = 0;
    for (size_t got; len < n; len += got)
        if ((got = in_read(in, dst + len, n - len)) == 0)
            break;
    return len;
}

long long in_seek(struct in *in, long long offset, int whence)
{
    if (in->read != NULL)
        return -1;
    struct in_state *s = in->state;
    if (s->gzip || s->error != 0 || s->size < 0)
        return -1;
    if (whence == SEEK_CUR)
        offset -= (long long)(s->len - s->pos);
    off_t at = lseek(s->fd, (off_t)offset, whence);
    if (at < 0)
        return -1;
    s->at = at;
    s->pos = s->len = 0;
    s->eof = false;
    return at;
}

/* What the trailer of a gzip file says that its last member holds (modulo 2^32), less what is out already; 0
 * when deflate (at most 1032 to 1) cannot have made so much of the file. */
static size_t expected_gzip(const struct in_state *s)
{
    enum { TRAILER = 4, RATIO = 1032 };
    unsigned char t[TRAILER];
    if (s->size < TRAILER || pread(s->fd, t, TRAILER, s->size - TRAILER) != TRAILER)
        return 0;
    size_t held = t[0] | (size_t)t[1] << 8 | (size_t)t[2] << 16 | (size_t)t[3] << 24;
    return held / RATIO > (size_t)s->size || held < s->z.total_out ? 0 : held - s->z.total_out;
}

/* Bytes of a file that are still to come, as far as can be known; 0 otherwise. */
static size_t expected(struct in *in)
{
    const struct in_state *s = in->state;
    if (in->read != NULL || s->size < s->at || (s->eof && s->pos == s->len))
        return 0;
    return s->gzip ? expected_gzip(s) : (size_t)(s->size - s->at) + (s->len - s->pos);
}

bool in_slurp(struct in *in, struct buf *b, size_t limit)
{
    size_t start = b->len, hint = expected(in);
    if (hint <= limit)
        buf_reserve(b, hint + ROOM);
    for (;;) {
        if (b->cap - b->len < ROOM)
            buf_reserve(b, IN_BLOCK);
        size_t room = b->cap - b->len;
        if (room > limit - (b->len - start))
            room = limit - (b->len - start);
        if (room == 0) {
            char more;
            return in_read(in, &more, 1) == 0;
        }
        size_t got = in_read(in, b->data + b->len, room);
        if (got == 0)
            return true;
        b->len += got;
    }
}
