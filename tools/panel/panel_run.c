#include "panel_run.h"

#include "gather.h"
#include "msg.h"
#include "panel_rows.h"
#include "part_end.h"
#include "read_figures.h"

struct partial {
    struct buf line;
    struct part_end part;
};

/* States of another version do not begin so. */
static void write_partial(void *ctx, const struct gathered *now)
{
    struct partial *p = ctx;
    struct buf *line = &p->line;
    line->len = 0;
    buf_add(line, now->key.s, now->key.n);
    buf_text(line, "\t" STATE_VERSION);
    gather_write(now, line);
    part_end_add(&p->part, (struct span){line->data, line->len});
    buf_byte(line, '\n');
    out_write(&out_std, line->data, line->len);
}

static void take(void *ctx, const struct gathered *now)
{
    panel_rows_take(ctx, now);
}

void panel_check(const struct panel_options *o)
{
    enum { MEMORY_MIN = 1 << 20 };
    if (o->selection.below && o->selection.places_n == 0)
        opt_wrong("--below: below which --place?");
    if (o->wide && (o->pick != PICK_MAIN || o->sentences != NULL))
        opt_wrong("--wide cannot be combined with --pick=all, --vintages and --sentences");
    if (o->partial && o->also.file != NULL)
        opt_wrong("--also and --partial cannot be combined");
    if (o->wide && o->names)
        opt_wrong("--wide cannot be combined with --names: its columns are called by ids");
    if (o->sentences != NULL && o->pick != PICK_MAIN)
        opt_wrong("--sentences cannot be combined with --pick=all and --vintages");
    if (o->memory_limit > 0 && o->memory_limit < MEMORY_MIN)
        opt_wrong("--memory-limit: at least 1M");
}

void panel_run(struct panel_options *o, const struct opt_shared *shared)
{
    struct gather gather;
    struct partial partial = {0};
    gather_init(&gather, o->memory_limit);
    read_figures(&gather, o, shared);
    if (o->partial) {
        if (shared->header)
            out_text(&out_std, "#kind\tkey\tstate\n");
        gather_end(&gather, write_partial, &partial);
        part_end_write(&partial.part, &out_std);
        buf_free(&partial.line);
        return;
    }
    struct panel_rows *rows = panel_rows_new(o, &out_std);
    gather_end(&gather, take, rows);
    panel_rows_end(rows);
}
