#include "absent.h"

#include <stdlib.h>

/* The years that a place's own reports close. */
struct years {
    int first, last;
};

/* A row that is held back. */
struct held_row {
    size_t at, n;                              /* in lines */
    size_t basis_at, basis_n, unit_at, unit_n; /* in lines too */
    int year;                                  /* the last of its period */
    int before;                                /* the first year whose row stands after it */
    bool whole; /* it stands for that year: no part of one, no average or sum over several */
};

void absent_init(struct absent *a, struct selection *s, const struct absent_writer *w)
{
    *a = (struct absent){.selection = s, .writer = *w};
    keyed_init(&a->places, sizeof(struct years));
}

void absent_closing(struct absent *a, struct span place, int year)
{
    struct years *y = keyed_find(&a->places, place);
    if (y->first == 0 || year < y->first)
        y->first = year;
    if (year > y->last)
        y->last = year;
}

void absent_begin(struct absent *a)
{
    a->sorted = keyed_sorted(&a->places);
}

static struct span piece(const struct absent *a, size_t at, size_t n)
{
    return (struct span){a->lines.data + at, n};
}

static size_t keep(struct absent *a, struct span s)
{
    size_t at = a->lines.len;
    buf_add(&a->lines, s.s, s.n);
    return at;
}

static bool same_series(const struct absent *a, const struct held_row *x, const struct held_row *y)
{
    return span_equal(piece(a, x->basis_at, x->basis_n), piece(a, y->basis_at, y->basis_n)) &&
           span_equal(piece(a, x->unit_at, x->unit_n), piece(a, y->unit_at, y->unit_n));
}

/* The row whose basis and unit most years have, or NULL: what the missing years are written as. */
static const struct held_row *usual(const struct absent *a)
{
    const struct held_row *best = NULL;
    size_t most = 0;
    for (size_t from = 0, to; from < a->n; from = to) {
        size_t years = 0;
        for (to = from; to < a->n && same_series(a, &a->row[from], &a->row[to]); to++)
            years += a->row[to].whole;
        if (years > most) {
            most = years;
            best = &a->row[from];
        }
    }
    return best;
}

/* The years from *from on, before `before`, that no row has. */
static void write_years(struct absent *a, const struct held_row *as, int *from, int before)
{
    static const struct span percent = {"%", 1}, yoy = {"yoy", 3}, none = {"", 0};
    struct span place = {a->place.data, a->place.len};
    bool growth = a->selection->measures > 0 && span_is(a->selection->measure[0], "growth");
    struct span basis = as != NULL ? piece(a, as->basis_at, as->basis_n) : growth ? yoy : none;
    struct span unit = as != NULL ? piece(a, as->unit_at, as->unit_n) : growth ? percent : none;
    for (; *from < before; ++*from)
        if (!a->said[*from])
            a->writer.year(a->writer.ctx, place, basis, unit, *from);
}

/* The years to be written of a place: those asked for, else those that its reports speak of. */
static struct years years_of(const struct absent *a, const struct years *own)
{
    const struct selection *s = a->selection;
    bool asked = s->last != 0;
    struct years y = {own->first, own->last + 1};
    if (asked && s->first != 0)
        y.first = s->first;
    if (asked && s->last < SELECTION_YEAR_MAX)
        y.last = s->last;
    return y;
}

/* Writes the rows held back, with the missing years where own is not NULL. */
static void flush(struct absent *a, const struct years *own)
{
    struct years y = own != NULL ? years_of(a, own) : (struct years){0, -1};
    const struct held_row *as = usual(a);
    int from = y.first;
    for (size_t i = 0; i < a->n; i++) {
        const struct held_row *row = &a->row[i];
        if (as != NULL && as <= row && same_series(a, as, row))
            write_years(a, as, &from, row->before <= y.last ? row->before : y.last + 1);
        else if (as != NULL && as < row)
            write_years(a, as, &from, y.last + 1);
        a->writer.row(a->writer.ctx, piece(a, row->at, row->n));
    }
    write_years(a, as, &from, y.last + 1);
    for (size_t i = 0; i < a->n; i++)
        a->said[a->row[i].year] = false;
    a->n = a->lines.len = 0;
}

static bool is_wanted(const struct absent *a, struct span place)
{
    return selection_place_meets(a->selection, place);
}

/* Writes what is held back, and, up to `place` or the end, the places that no figure is of. */
static void turn(struct absent *a, const struct span *place)
{
    struct span held = {a->place.data, a->place.len};
    while (a->next < a->places.n) {
        struct span name = keyed_key(&a->places, a->sorted[a->next]);
        if (place != NULL && key_compare(name, *place) >= 0)
            break;
        if (held.n > 0 && key_compare(held, name) < 0) {
            flush(a, NULL);
            held.n = a->place.len = 0;
        }
        if (held.n == 0) {
            buf_add(&a->place, name.s, name.n);
            held = name;
        }
        if (is_wanted(a, name))
            flush(a, a->sorted[a->next]);
        held.n = a->place.len = 0;
        a->next++;
    }
    flush(a, NULL);
    a->place.len = 0;
}

void absent_place(struct absent *a, struct span place)
{
    if (span_equal(place, (struct span){a->place.data, a->place.len}))
        return;
    turn(a, &place);
    a->place.len = 0;
    buf_add(&a->place, place.s, place.n);
}

void absent_take(struct absent *a, const struct figure_id *f, struct span line)
{
    enum { YEAR_DIGITS = 4 }; /* 2016 stands before 2016/H1 and 2016..2020 */
    static const char *const spans[] = {"avg", "cum", "mom", "ytd"};
    struct held_row row = {.year = f->time.last,
                           .before = f->time.first + (f->field[FIGURE_PERIOD].n > YEAR_DIGITS),
                           .n = line.n,
                           .basis_n = f->field[FIGURE_BASIS].n,
                           .unit_n = f->field[FIGURE_UNIT].n,
                           .whole = f->time.first == f->time.last && f->time.part.n == 0};
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
        row.whole = row.whole && !span_is(f->field[FIGURE_BASIS], spans[i]);
    row.at = keep(a, line);
    row.basis_at = keep(a, f->field[FIGURE_BASIS]);
    row.unit_at = keep(a, f->field[FIGURE_UNIT]);
    if (a->n == a->cap) {
        a->cap = a->cap ? 2 * a->cap : 64;
        a->row = mem_resize(a->row, a->cap, sizeof *a->row);
    }
    a->row[a->n++] = row;
    a->said[row.year] = a->said[row.year] || row.whole;
}

void absent_end(struct absent *a)
{
    turn(a, NULL);
    keyed_clear(&a->places);
    free(a->sorted);
    free(a->row);
    buf_free(&a->place);
    buf_free(&a->lines);
}
