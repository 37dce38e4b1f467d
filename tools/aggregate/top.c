#include "top.h"

#include <stdlib.h>

struct kept {
    struct cell figure;
    uint64_t number; /* which row it was */
    char *line;
    size_t n;
};

struct top {
    size_t limit, n, cap;
    struct kept *kept;
    uint64_t rows;
};

struct top *top_new(size_t limit)
{
    struct top *t = mem_zalloc(1, sizeof *t);
    t->limit = limit;
    return t;
}

static int by_rank(const void *a, const void *b)
{
    const struct kept *x = a, *y = b;
    if (x->figure.set != y->figure.set)
        return x->figure.set ? -1 : 1;
    int c = x->figure.set ? big_compare(&y->figure.number, &x->figure.number) : 0;
    return c != 0 ? c : (x->number > y->number) - (x->number < y->number);
}

static void drop_rest(struct top *t)
{
    if (t->n > 1)
        qsort(t->kept, t->n, sizeof *t->kept, by_rank);
    while (t->n > t->limit)
        free(t->kept[--t->n].line);
}

void top_row(struct top *t, const struct cell *figure, struct span line)
{
    if (t->n == t->cap) {
        if (t->n / 2 >= t->limit)
            drop_rest(t);
        if (t->n == t->cap) {
            t->cap = t->cap ? t->cap * 2 : 16;
            t->kept = mem_resize(t->kept, t->cap, sizeof *t->kept);
        }
    }
    t->kept[t->n++] = (struct kept){*figure, t->rows++, mem_dup(line.s, line.n), line.n};
}

void top_end(struct top *t, struct tabular *w)
{
    drop_rest(t);
    for (size_t i = 0; i < t->n; i++) {
        tabular_row(w, (struct span){t->kept[i].line, t->kept[i].n});
        free(t->kept[i].line);
    }
    free(t->kept);
    free(t);
}
