#include "sheet.h"

#include <stdlib.h>

#include "compare.h"
#include "indicator_names.h"
#include "name_columns.h"
#include "pack.h"
#include "pivot.h"
#include "title.h"
#include "top.h"

struct sheet {
    const struct config *config;
    struct tabular writer;
    struct name_columns names;
    struct pivot *pivot;
    struct compare *compare;
    struct top *top;
    struct buf line;
};

static void begin_plain(struct sheet *s)
{
    const struct config *c = s->config;
    struct title t = {0};
    for (unsigned i = 0; i < c->by.n; i++)
        title_text(&t, c->by.name[i]);
    for (unsigned i = 0; i < c->stats; i++)
        title_number(&t, (struct span){c->stat[i].name, strlen(c->stat[i].name)});
    title_coverage(&t, c);
    tabular_begin(&s->writer, &t);
}

struct sheet *sheet_new(const struct config *c, struct out *o)
{
    struct sheet *s = mem_zalloc(1, sizeof *s);
    s->config = c;
    s->writer = (struct tabular){.format = c->format, .human = c->human, .bom = c->bom, .out = o};
    tabular_add_also(&s->writer, &c->also);
    if (c->names) {
        indicator_names_use(NULL);
        s->writer.names = &s->names;
    }
    if (c->pivot) {
        s->pivot = pivot_new(c);
    } else if (c->compare) {
        s->compare = compare_new(c, &s->writer);
    } else {
        begin_plain(s);
        s->top = c->top > 0 ? top_new(c->top) : NULL;
    }
    return s;
}

void sheet_row(struct sheet *s, const struct row *r)
{
    if (s->pivot != NULL) {
        pivot_row(s->pivot, r);
        return;
    }
    if (s->compare != NULL) {
        compare_row(s->compare, r);
        return;
    }
    s->line.len = 0;
    pack_row(&s->line, s->config, r);
    struct span line = {s->line.data, s->line.len};
    if (s->top != NULL)
        top_row(s->top, &r->cell[s->config->top_stat], line);
    else
        tabular_row(&s->writer, line);
}

void sheet_end(struct sheet *s)
{
    if (s->pivot != NULL)
        pivot_end(s->pivot, &s->writer);
    if (s->compare != NULL)
        compare_end(s->compare);
    if (s->top != NULL)
        top_end(s->top, &s->writer);
    tabular_end(&s->writer);
    if (s->config->names)
        indicator_names_free();
    name_columns_free(&s->names);
    buf_free(&s->line);
    free(s);
}
