#include "pivot.h"

#include <stdlib.h>

#include "msg.h"
#include "pack.h"
#include "title.h"

/* Where a text lies in pivot.text, which grows. */
struct text_at {
    size_t start, n;
};

struct pivot_line {
    struct text_at head, tail; /* the key's other fields; coverage and places */
    size_t cell;               /* its first one */
};

struct pivot_cell {
    uint32_t column; /* in the order in which they came */
    struct text_at text;
};

struct pivot {
    const struct config *config;
    struct id_pool columns;
    struct buf text;
    struct pivot_line *line;
    struct pivot_cell *cell;
    size_t lines, line_cap, cells, cell_cap;
    uint64_t count[COVERAGES]; /* of the last line */
    struct cites cites;
};

struct pivot *pivot_new(const struct config *c)
{
    struct pivot *p = mem_zalloc(1, sizeof *p);
    p->config = c;
    return p;
}

static struct span at(const struct pivot *p, struct text_at s)
{
    return (struct span){s.n > 0 ? p->text.data + s.start : "", s.n};
}

static void end_line(struct pivot *p)
{
    if (p->lines == 0)
        return;
    size_t start = p->text.len;
    pack_counts(&p->text, p->config, p->count);
    pack_cites(&p->text, p->config->cite > 0 ? &p->cites : NULL);
    p->line[p->lines - 1].tail = (struct text_at){start, p->text.len - start};
    memset(p->count, 0, sizeof p->count);
    cites_free(&p->cites);
}

static void begin_line(struct pivot *p, struct span head)
{
    end_line(p);
    if (p->lines == p->line_cap) {
        p->line_cap = p->line_cap ? p->line_cap * 2 : 64;
        p->line = mem_resize(p->line, p->line_cap, sizeof *p->line);
    }
    p->line[p->lines++] = (struct pivot_line){.head = {p->text.len, head.n}, .cell = p->cells};
    buf_add(&p->text, head.s, head.n);
}

static void add_cell(struct pivot *p, const struct row *r)
{
    if (p->cells == p->cell_cap) {
        p->cell_cap = p->cell_cap ? p->cell_cap * 2 : 256;
        p->cell = mem_resize(p->cell, p->cell_cap, sizeof *p->cell);
    }
    size_t start = p->text.len;
    for (unsigned i = 0; i < p->config->stats; i++) {
        buf_byte(&p->text, '\t');
        pack_number(&p->text, p->config, &r->cell[i]);
    }
    uint32_t column = id_number(&p->columns, pack_tail(r->key));
    if (column >= PIVOT_MAX)
        msg_die("--pivot: more than %d columns", PIVOT_MAX);
    p->cell[p->cells++] = (struct pivot_cell){column, {start, p->text.len - start}};
}

void pivot_row(struct pivot *p, const struct row *r)
{
    struct span head = pack_head(r->key);
    struct span last = p->lines > 0 ? at(p, p->line[p->lines - 1].head) : (struct span){NULL, 0};
    if (p->lines == 0 || !span_equal(last, head))
        begin_line(p, head);
    add_cell(p, r);
    for (unsigned i = 0; i < COVERAGES; i++)
        p->count[i] += r->count[i];
    for (unsigned i = 0; r->cites != NULL && i < r->cites->n; i++)
        cite_add(&p->cites, p->config->cite, r->cites->place[i]);
}

static int by_name(const void *a, const void *b, void *pool)
{
    struct span x = id_text(pool, *(const uint32_t *)a), y = id_text(pool, *(const uint32_t *)b);
    return key_compare(x, y);
}

/* The columns in the order of their names. */
static uint32_t *sorted_columns(struct pivot *p)
{
    uint32_t n = (uint32_t)p->columns.n, *order = mem_alloc(n * sizeof *order);
    for (uint32_t i = 0; i < n; i++)
        order[i] = i;
    if (n > 1)
        qsort_r(order, n, sizeof *order, by_name, &p->columns);
    return order;
}

static void begin_table(const struct pivot *p, struct tabular *w, const uint32_t *order)
{
    const struct config *c = p->config;
    struct title t = {0};
    for (unsigned i = 0; i + 1 < c->by.n; i++)
        title_text(&t, c->by.name[i]);
    for (size_t i = 0; i < p->columns.n; i++)
        for (unsigned k = 0; k < c->stats; k++)
            title_value(&t, id_text(&p->columns, order[i]), c->stats > 1 ? c->stat[k].name : NULL);
    title_coverage(&t, c);
    tabular_begin(w, &t);
}

static void write_line(const struct pivot *p, size_t number, struct tabular *w, const uint32_t *order,
                       struct text_at *cell, struct buf *b)
{
    const struct pivot_line *line = &p->line[number];
    size_t end = number + 1 < p->lines ? line[1].cell : p->cells;
    for (size_t i = line->cell; i < end; i++)
        cell[p->cell[i].column] = p->cell[i].text;
    b->len = 0;
    struct span head = at(p, line->head), tail = at(p, line->tail);
    buf_add(b, head.s, head.n);
    for (size_t i = 0; i < p->columns.n; i++) {
        struct text_at *s = &cell[order[i]];
        struct span text = at(p, *s);
        buf_add(b, text.s, text.n);
        for (unsigned k = 0; s->n == 0 && k < p->config->stats; k++)
            buf_byte(b, '\t');
        *s = (struct text_at){0, 0};
    }
    buf_add(b, tail.s, tail.n);
    tabular_row(w, (struct span){b->data, b->len});
}

void pivot_end(struct pivot *p, struct tabular *w)
{
    end_line(p);
    uint32_t *order = sorted_columns(p);
    struct text_at *cell = mem_zalloc(p->columns.n, sizeof *cell);
    struct buf b = {0};
    begin_table(p, w, order);
    for (size_t i = 0; i < p->lines; i++)
        write_line(p, i, w, order, cell, &b);
    buf_free(&b);
    free(cell);
    free(order);
    free(p->line);
    free(p->cell);
    buf_free(&p->text);
    id_pool_free(&p->columns);
    free(p);
}
