#include "aggregate_run.h"

#include <stdlib.h>

#include "group_writer.h"
#include "read.h"
#include "spill.h"

struct run {
    struct table table;
    struct spill spill;
    struct group_writer *writer;
};

static void take(void *ctx, const struct table *t, const struct group *g)
{
    group_writer_add(ctx, t, g);
}

static void full(void *ctx)
{
    struct run *w = ctx;
    spill_table(&w->spill, &w->table);
}

/* Takes all groups out of the table: with --sorted there is one at most. */
static void empty(void *ctx)
{
    struct run *w = ctx;
    struct group **groups = table_sorted(&w->table);
    for (size_t i = 0; i < w->table.groups.n; i++)
        group_writer_add(w->writer, &w->table, groups[i]);
    free(groups);
    table_clear(&w->table);
}

void aggregate_run(const struct config *c, const struct opt_shared *shared)
{
    struct run w = {0};
    struct reader reader = {.config = c,
                            .rejects_path = shared->rejects,
                            .max_line = shared->max_line,
                            .table = &w.table,
                            .full = full,
                            .ctx = &w};
    if (c->sorted)
        reader.next = empty;
    table_init(&w.table, c);
    spill_init(&w.spill, c);
    if (c->sorted)
        w.writer = group_writer_new(c, shared->header, &out_std);
    read_all(&reader, &shared->inputs);
    if (!c->sorted) /* not before: what fails while reading leaves no table that looks like an empty one */
        w.writer = group_writer_new(c, shared->header, &out_std);
    if (w.spill.runs.n > 0) {
        spill_table(&w.spill, &w.table);
        spill_merge(&w.spill, take, w.writer);
    } else {
        empty(&w);
    }
    group_writer_end(w.writer);
}
