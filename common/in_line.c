/* The line reader of in.h. */
#include "in.h"

#include "utf8.h"

/* Blocks are small enough to leave room in the cache to what is looked up for each line. */
enum { BLOCK = 1 << 16, STRETCH = 1 << 14 /* validated at once */ };

static size_t less(size_t a, size_t b)
{
    return a > b ? a - b : 0;
}

/* Reads on after what is left in the buffer, which moves to its beginning. */
static void fill_lines(struct in_lines *l)
{
    size_t have = l->b.len - l->pos;
    if (l->pos > 0) {
        memmove(l->b.data, l->b.data + l->pos, have);
        l->b.len = have;
        l->valid = less(l->valid, l->pos);
        l->doubtful = less(l->doubtful, l->pos);
        l->pos = 0;
    }
    buf_reserve(&l->b, BLOCK);
    size_t room = l->b.cap - have;
    if (l->limit > 0 && have <= l->limit && room > l->limit - have + BLOCK)
        room = l->limit - have + BLOCK;
    size_t got = in_read(l->in, l->b.data + have, room);
    l->b.len += got;
    l->end = got == 0;
}

/* Gives n bytes from start on, and passes over the LF that stands after them. */
static struct span take(struct in_lines *l, const char *start, size_t n, bool lf)
{
    l->pos += n + lf;
    l->scanned = 0;
    l->open = !lf;
    return (struct span){start, n};
}

bool in_rest(struct in_lines *l, struct span *piece)
{
    if (!l->cut || !l->open)
        return false;
    if (l->pos == l->b.len && !l->end)
        fill_lines(l);
    size_t have = l->b.len - l->pos;
    if (have == 0)
        return false;
    const char *start = l->b.data + l->pos, *lf = memchr(start, '\n', have);
    *piece = take(l, start, lf ? (size_t)(lf - start) : have, lf != NULL);
    return true;
}

bool in_line(struct in_lines *l, struct span *line)
{
    while (in_rest(l, line))
        ;
    for (;;) {
        const char *start = l->b.data ? l->b.data + l->pos : NULL, *lf = NULL;
        size_t have = l->b.len - l->pos;
        if (have > l->scanned)
            lf = memchr(start + l->scanned, '\n', have - l->scanned);
        size_t n = lf ? (size_t)(lf - start) : have;
        l->cut = l->limit > 0 && n > l->limit;
        if (lf != NULL || l->cut || (l->end && have > 0)) {
            *line = take(l, start, n, lf != NULL);
            l->number++;
            return true;
        }
        if (l->end)
            return false;
        l->scanned = have;
        fill_lines(l);
    }
}

bool in_valid(struct in_lines *l, struct span line)
{
    size_t from = line.n > 0 ? (size_t)(line.s - l->b.data) : 0, end = from + line.n;
    if (end <= l->valid)
        return true;
    if (end > l->doubtful) {
        size_t ahead = l->b.len - from < STRETCH ? l->b.len - from : STRETCH;
        const char *lf = memrchr(line.s, '\n', ahead);
        size_t n = lf != NULL && (size_t)(lf - line.s) > line.n ? (size_t)(lf - line.s) : line.n;
        if (utf8_valid(line.s, n)) {
            l->valid = from + n;
            return true;
        }
        l->doubtful = from + n;
    }
    return utf8_valid(line.s, line.n);
}

void in_lines_free(struct in_lines *l)
{
    buf_free(&l->b);
}
