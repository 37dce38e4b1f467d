#include <stdlib.h>

#include "page_write.h"
#include "panel_table.h"

void page_init(struct page *p)
{
    series_init(&p->series);
    names_init(&p->place);
    names_init(&p->period);
    marks_init(&p->marks);
    p->gather.marks = &p->marks;
    p->gather.groups = &p->groups;
}

/* A copy of a row, its fields in one piece after their spans. */
static const struct span *copy_row(struct page *p, const struct span *field)
{
    size_t n = 0;
    for (unsigned c = 0; c < P_COLUMNS; c++)
        n += field[c].n;
    struct span *copy = arena_alloc(&p->rows, P_COLUMNS * sizeof *copy + n);
    char *text = (char *)(copy + P_COLUMNS);
    for (unsigned c = 0; c < P_COLUMNS; c++) {
        if (field[c].n > 0)
            memcpy(text, field[c].s, field[c].n);
        copy[c] = (struct span){text, field[c].n};
        text += field[c].n;
    }
    return copy;
}

static uint32_t place_of(struct page *p, const struct span *field)
{
    uint32_t place = names_add(&p->place, field[P_PLACE]);
    if (place >= p->places_cap) {
        p->places_cap = p->places_cap ? 2 * p->places_cap : 64;
        p->code = mem_resize(p->code, p->places_cap, sizeof *p->code);
        p->level = mem_resize(p->level, p->places_cap, sizeof *p->level);
    }
    p->code[place] = field[P_CODE];
    p->level[place] = field[P_LEVEL];
    return place;
}

void page_keep(struct page *p, const struct span *field)
{
    uint32_t series = series_of(&p->series, field);
    if (series == NAME_NONE)
        return;
    if (p->figures == p->figures_cap) {
        p->figures_cap = p->figures_cap ? 2 * p->figures_cap : 1024;
        p->figure = mem_resize(p->figure, p->figures_cap, sizeof *p->figure);
    }
    const struct span *f = copy_row(p, field);
    p->figure[p->figures++] = (struct figure){.field = f,
                                              .series = series,
                                              .place = place_of(p, f),
                                              .period = names_add(&p->period, f[P_PERIOD]),
                                              .target = marks_at(&p->marks, f[P_TARGET_AT]),
                                              .actual = marks_at(&p->marks, f[P_ACTUAL_AT])};
}

/* By series as they are ordered, then as the panel has them: a counting sort. */
void page_order(struct page *p)
{
    size_t at = 0, *start = mem_zalloc(p->series.key.n, sizeof *start);
    struct figure *sorted = mem_zalloc(p->figures, sizeof *sorted);
    for (size_t i = 0; i < p->series.kept; i++) {
        uint32_t series = p->series.order[i];
        start[series] = at;
        at += p->series.series[series].rows;
    }
    for (size_t i = 0; i < p->figures; i++)
        sorted[start[p->figure[i].series]++] = p->figure[i];
    free(start);
    free(p->figure);
    p->figure = sorted;
}

void page_free(struct page *p)
{
    series_free(&p->series);
    names_free(&p->place);
    names_free(&p->period);
    marks_free(&p->marks);
    groups_free(&p->groups);
    page_gather_free(&p->gather);
    arena_free(&p->rows);
    free(p->code);
    free(p->level);
    free(p->figure);
}
