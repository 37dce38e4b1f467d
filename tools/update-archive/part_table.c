#include "part_table.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

const char *const part_kinds[PART_KINDS] = {"documents.gz", "segments.gz", "metrics.gz", "rejects.gz",
                                            "files.gz"};

bool part_create(struct part_writer *w, int folder, enum part_kind kind, int level)
{
    const char mode[] = {'w', 'b', (char)('0' + level), '\0'};
    *w = (struct part_writer){
        .fd = openat(folder, part_kinds[kind], O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666)};
    if (w->fd < 0)
        return false;
    int copy = dup(w->fd); /* gzclose closes its own, and what it wrote is to be synced then */
    w->file = copy < 0 ? NULL : gzdopen(copy, mode);
    return w->file != NULL;
}

static bool put(struct part_writer *w, const char *s, size_t n)
{
    const size_t most = 1 << 30;
    for (size_t k; n > 0; s += k, n -= k) {
        k = n < most ? n : most;
        errno = ENOSPC; /* should zlib fail without a word of the system */
        if (gzwrite(w->file, s, (unsigned)k) != (int)k)
            return false;
    }
    return true;
}

bool part_write(struct part_writer *w, const struct span *piece, unsigned n)
{
    for (unsigned i = 0; i < n; i++) {
        w->end.crc = crc32_z(w->end.crc, (const unsigned char *)piece[i].s, piece[i].n);
        if (!put(w, piece[i].s, piece[i].n))
            return false;
    }
    w->end.crc = crc32_z(w->end.crc, (const unsigned char *)"\n", 1);
    w->end.lines++;
    return put(w, "\n", 1);
}

bool part_close(struct part_writer *w)
{
    char text[PART_END_SIZE];
    bool good = w->file != NULL;
    if (good) {
        good = put(w, text, part_end_text(&w->end, text)) && put(w, "\n", 1);
        errno = ENOSPC;
        good = (gzclose(w->file) == Z_OK) && good;
    }
    if (w->fd >= 0) {
        good = good && fsync(w->fd) == 0;
        int error = errno;
        good = close(w->fd) == 0 && good;
        errno = error;
    }
    return good;
}

bool part_open(struct part_reader *r, int folder, enum part_kind kind)
{
    *r = (struct part_reader){0};
    int fd = openat(folder, part_kinds[kind], O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    r->file = fd < 0 ? NULL : gzdopen(fd, "rb");
    if (r->file != NULL)
        gzbuffer(r->file, 1 << 16);
    return r->file != NULL;
}

/* Gets more; false at the end. */
static bool fill(struct part_reader *r)
{
    enum { PIECE = 1 << 17 };
    memmove(r->b.data, r->b.data + r->pos, r->b.len - r->pos);
    r->b.len -= r->pos;
    r->pos = 0;
    buf_reserve(&r->b, PIECE);
    int n = gzread(r->file, r->b.data + r->b.len, PIECE);
    r->b.len += n > 0 ? (size_t)n : 0;
    return n > 0;
}

bool part_line(struct part_reader *r, struct span *line)
{
    size_t looked = 0;
    const char *end;
    if (r->b.data == NULL)
        buf_reserve(&r->b, 1);
    while ((end = memchr(r->b.data + r->pos + looked, '\n', r->b.len - r->pos - looked)) == NULL) {
        looked = r->b.len - r->pos;
        if (!fill(r))
            return false;
    }
    *line = (struct span){r->b.data + r->pos, (size_t)(end - (r->b.data + r->pos))};
    r->pos += line->n + 1;
    if (span_starts(*line, "#end\t") > 0) {
        char text[PART_END_SIZE];
        r->whole = span_equal(*line, (struct span){text, part_end_text(&r->end, text)});
        if (r->pos < r->b.len || fill(r) || gzeof(r->file) == 0) /* nothing stands after it */
            r->whole = false;
        return false;
    }
    part_end_add(&r->end, *line);
    return true;
}

bool part_done(struct part_reader *r)
{
    bool whole = r->file != NULL && r->whole;
    if (r->file != NULL && gzclose(r->file) != Z_OK)
        whole = false;
    buf_free(&r->b);
    return whole;
}

bool part_is_whole(int folder, enum part_kind kind)
{
    struct part_reader r;
    struct span line;
    if (part_open(&r, folder, kind))
        while (part_line(&r, &line))
            continue;
    return part_done(&r);
}
