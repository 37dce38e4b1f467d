#include "grid.h"

#include <stdlib.h>

#include "utf8.h"
#include "width.h"

struct grid_cell {
    size_t start, n, width;
    bool right;
};

struct grid {
    unsigned columns;
    size_t *width; /* of each column */
    struct buf text;
    struct grid_cell *cell;
    size_t cells, cap;
};

static unsigned width_of(uint32_t cp)
{
    size_t low = 0, high = width_ranges;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (cp > width_range[mid].last)
            low = mid + 1;
        else
            high = mid;
    }
    return low < width_ranges && cp >= width_range[low].first ? width_range[low].width : 1;
}

size_t grid_width(struct span text)
{
    size_t width = 0;
    for (size_t i = 0; i < text.n;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(text.s + i, text.n - i, &cp);
        width += n ? width_of(cp) : 1;
        i += n ? n : 1;
    }
    return width;
}

struct grid *grid_new(unsigned columns)
{
    struct grid *g = mem_zalloc(1, sizeof *g);
    g->columns = columns;
    g->width = mem_zalloc(columns, sizeof *g->width);
    return g;
}

void grid_cell(struct grid *g, struct span text, bool right)
{
    if (g->cells == g->cap) {
        g->cap = g->cap ? g->cap * 2 : 256;
        g->cell = mem_resize(g->cell, g->cap, sizeof *g->cell);
    }
    struct grid_cell c = {g->text.len, text.n, 0, right};
    buf_add(&g->text, text.s, text.n);
    for (size_t i = c.start; i < g->text.len; i++)
        if ((unsigned char)g->text.data[i] < ' ' || g->text.data[i] == 0x7f)
            g->text.data[i] = ' ';
    c.width = grid_width(text);
    size_t *column = &g->width[g->cells % g->columns];
    if (*column < c.width)
        *column = c.width;
    g->cell[g->cells++] = c;
}

static void pad(struct out *o, size_t n)
{
    while (n-- > 0)
        out_byte(o, ' ');
}

void grid_write(const struct grid *g, struct out *o)
{
    for (size_t i = 0; i < g->cells; i++) {
        const struct grid_cell *c = &g->cell[i];
        size_t column = i % g->columns, room = g->width[column] - c->width;
        bool last = column + 1 == g->columns;
        if (column > 0)
            out_text(o, "  ");
        if (c->right)
            pad(o, room);
        out_write(o, g->text.data + c->start, c->n);
        if (!c->right && !last)
            pad(o, room);
        if (last)
            out_byte(o, '\n');
    }
}

void grid_free(struct grid *g)
{
    free(g->width);
    free(g->cell);
    buf_free(&g->text);
    free(g);
}
