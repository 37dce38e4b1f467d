/* The line reader of in.h. */
#include "in.h"

enum { BLOCK = 1 << 18 }; /* as in.c reads */

/* Reads on behind what is left in the buffer, which moves to its beginning. */
static void fill_lines(struct in_lines *l)
{
    size_t have = l->b.len - l->pos;
    if (l->pos > 0) {
        memmove(l->b.data, l->b.data + l->pos, have);
        l->b.len = have;
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

/* Gives n bytes from start on, and passes over the LF that stands behind them. */
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

void in_lines_free(struct in_lines *l)
{
    buf_free(&l->b);
}
