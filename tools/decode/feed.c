#include "feed.h"

#include "convert.h"
#include "detect.h"

enum { BLOCK = 1 << 16 };

static bool is_stateful(const char *charset)
{
    return strcmp(charset, "HZ-GB-2312") == 0 || strcmp(charset, "ISO-2022-CN") == 0;
}

/* How much of the raw bytes can be converted without what follows: whole lines or characters. (A line without
 * an end is cut where it has become too large for a document.) */
static size_t whole(struct feed *f)
{
    const char *s = f->raw.data;
    size_t n = f->raw.len, u = convert_unit(f->charset);
    if (f->end)
        return n;
    if (is_stateful(f->charset) || u == 1) {
        const char *lf = memrchr(s + f->scanned, '\n', n - f->scanned);
        f->scanned = n;
        return lf ? (size_t)(lf - s) + 1 : n > f->most ? n : 0;
    }
    n -= n % u;
    if (u == 2 && n > 0) { /* not between two surrogates */
        unsigned char high = (unsigned char)s[strcmp(f->charset, "UTF-16LE") == 0 ? n - 1 : n - 2];
        n -= high >= 0xd8 && high < 0xdc ? 2 : 0;
    }
    return n;
}

/* Reads on: what is there, but first of all a block to find the charset in. */
static void feed_read(struct feed *f)
{
    struct buf *raw = &f->raw;
    do {
        buf_reserve(raw, BLOCK);
        size_t got = in_read(f->in, raw->data + raw->len, BLOCK);
        f->end = got == 0;
        f->any = f->any || got > 0;
        raw->len += got;
    } while (!f->end && f->charset == NULL && raw->len < BLOCK);
}

static void feed_begin(struct feed *f, const char *from)
{
    struct buf *raw = &f->raw;
    struct charset c = {.name = from};
    if (from == NULL)
        c = detect_charset((struct span){raw->data, raw->len});
    f->charset = c.name;
    f->converted =
        convert_unit(c.name) > 1 || is_stateful(c.name) || (f->utf8 && strcmp(c.name, "UTF-8") != 0);
    if (c.bom > 0)
        memmove(raw->data, raw->data + c.bom, raw->len - c.bom);
    raw->len -= c.bom;
}

/* The next bytes; none at the end. */
struct span feed_next(struct feed *f, const char *from)
{
    struct buf *raw = &f->raw;
    f->any = f->any || raw->len > 0;
    for (f->text.len = 0; f->text.len == 0;) {
        if (f->end && raw->len == 0)
            return (struct span){"", 0};
        if (!f->end)
            feed_read(f);
        if (f->charset == NULL)
            feed_begin(f, from);
        size_t n = f->converted ? whole(f) : raw->len;
        if (f->converted)
            convert_bytes(f->charset, (struct span){raw->data, n}, &f->text, &f->replaced);
        else
            buf_add(&f->text, raw->data, n);
        if (n < raw->len)
            memmove(raw->data, raw->data + n, raw->len - n);
        raw->len -= n;
        f->scanned -= f->scanned < n ? f->scanned : n;
    }
    return (struct span){f->text.data, f->text.len};
}

const char *feed_charset(const struct feed *f)
{
    return f->converted ? "UTF-8" : f->charset;
}

void feed_free(struct feed *f)
{
    buf_free(&f->raw);
    buf_free(&f->text);
}
