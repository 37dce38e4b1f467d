#include "wide.h"

#include <stdlib.h>

#include "places.h"
#include "selection.h"

/* A column by its name; number is its place among them in the end. */
struct wide_column {
    size_t number;
};

struct wide_cell {
    struct wide_cell *before;
    struct wide_column *column;
    unsigned n;
    char text[];
};

struct wide_row {
    struct wide_cell *last;
};

void wide_init(struct wide *w)
{
    keyed_init(&w->rows, sizeof(struct wide_row));
    keyed_init(&w->columns, sizeof(struct wide_column));
}

/* The number that stands for a statement: what was said; of a range the middle. */
static size_t number_of(const struct stated *s, char text[DEC_TEXT])
{
    struct decimal d = stated_value(s);
    if (s->has_lo && s->has_hi && dec_compare(s->lo, s->hi) != 0 && dec_add(&d, s->hi)) {
        if (!dec_scale(&d, 5) || !dec_shift(&d, -1))
            d = s->lo;
    }
    return dec_format(d, text);
}

static void add_cell(struct wide *w, const struct figure_id *f, const char *side, const struct stated *value)
{
    char text[DEC_TEXT];
    struct buf key = {0};
    for (enum figure_key k = FIGURE_INDICATOR; k <= FIGURE_UNIT; k++) {
        buf_add(&key, f->field[k].s, f->field[k].n);
        buf_text(&key, f->field[k].n > 0 ? ":" : "");
    }
    buf_text(&key, side);
    struct wide_column *column = keyed_find(&w->columns, (struct span){key.data, key.len});
    key.len = 0;
    buf_add(&key, f->field[FIGURE_PLACE].s, f->field[FIGURE_PLACE].n);
    buf_byte(&key, '\t');
    buf_add(&key, f->field[FIGURE_PERIOD].s, f->field[FIGURE_PERIOD].n);
    struct wide_row *row = keyed_find(&w->rows, (struct span){key.data, key.len});
    size_t n = number_of(value, text);
    struct wide_cell *cell = arena_alloc(&w->rows.arena, sizeof *cell + n);
    *cell = (struct wide_cell){row->last, column, (unsigned)n};
    memcpy(cell->text, text, n);
    row->last = cell;
    buf_free(&key);
}

void wide_add(struct wide *w, const struct figure_id *f, const struct headline *h)
{
    if (h->target.taken != NULL)
        add_cell(w, f, "target", &h->target.taken->value);
    if (h->actual.taken != NULL)
        add_cell(w, f, "actual", &h->actual.taken->value);
}

static void begin(struct wide *w, struct tabular *writer)
{
    struct title t = {0};
    static const char *const keys[] = {"place", "code", "level", "period"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        title_text(&t, span_of(keys[i]));
    void **all = keyed_sorted(&w->columns);
    for (size_t i = 0; i < w->columns.n; i++) {
        ((struct wide_column *)all[i])->number = i;
        title_number(&t, keyed_key(&w->columns, all[i]));
    }
    free(all);
    tabular_begin(writer, &t);
}

static void write_row(const struct wide *w, const struct wide_row *row, const struct wide_cell **cell,
                      struct buf *line, struct tabular *writer)
{
    const char *code;
    struct span key = keyed_key(&w->rows, row);
    size_t n = (size_t)((const char *)memchr(key.s, '\t', key.n) - key.s);
    struct span place = {key.s, n}, period = span_from(key, n + 1);
    enum place_level level = place_level(place, &code);
    memset(cell, 0, w->columns.n * sizeof *cell);
    for (const struct wide_cell *c = row->last; c != NULL; c = c->before)
        cell[c->column->number] = c;
    line->len = 0;
    buf_add(line, place.s, place.n);
    buf_byte(line, '\t');
    buf_text(line, code != NULL && level != PLACE_PART ? code : "");
    buf_byte(line, '\t');
    buf_text(line, level_name(level));
    buf_byte(line, '\t');
    buf_add(line, period.s, period.n);
    for (size_t i = 0; i < w->columns.n; i++) {
        buf_byte(line, '\t');
        if (cell[i] != NULL)
            buf_add(line, cell[i]->text, cell[i]->n);
    }
    tabular_row(writer, (struct span){line->data, line->len});
}

void wide_end(struct wide *w, struct tabular *writer)
{
    struct buf line = {0};
    begin(w, writer);
    const struct wide_cell **cell = mem_zalloc(w->columns.n, sizeof *cell);
    void **all = keyed_sorted(&w->rows);
    for (size_t i = 0; i < w->rows.n; i++)
        write_row(w, all[i], cell, &line, writer);
    free(all);
    free(cell);
    buf_free(&line);
    keyed_clear(&w->rows);
    keyed_clear(&w->columns);
}
