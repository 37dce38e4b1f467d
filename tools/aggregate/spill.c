#include "spill.h"

#include <stdlib.h>

static void begin_group(void *ctx, struct span key)
{
    struct spill *s = ctx;
    table_clear(&s->merged);
    s->group = table_find(&s->merged, key);
}

static void add_state(void *ctx, struct span state)
{
    struct spill *s = ctx;
    state_merge(&s->merged, s->group, state);
}

static void write_group(void *ctx, struct buf *b)
{
    struct spill *s = ctx;
    state_write(&s->writer, b, &s->merged, s->group);
}

static const struct runs_states states = {begin_group, add_state, write_group};

void spill_init(struct spill *s, const struct config *c)
{
    *s = (struct spill){.runs = {.states = &states, .ctx = s}};
    table_init(&s->merged, c);
}

void spill_table(struct spill *s, struct table *t)
{
    runs_begin(&s->runs);
    struct group **all = table_sorted(t);
    for (size_t i = 0; i < t->groups.n; i++) {
        s->state.len = 0;
        state_write(&s->writer, &s->state, t, all[i]);
        runs_add(&s->runs, group_key(t, all[i]), (struct span){s->state.data, s->state.len});
    }
    free(all);
    table_clear(t);
    runs_end(&s->runs);
}

static void take_group(void *ctx)
{
    const struct spill *s = ctx;
    s->take(s->ctx, &s->merged, s->group);
}

void spill_merge(struct spill *s, void (*take)(void *ctx, const struct table *t, const struct group *g),
                 void *ctx)
{
    s->take = take;
    s->ctx = ctx;
    runs_merge(&s->runs, take_group, s);
    table_clear(&s->merged);
    state_writer_free(&s->writer);
    buf_free(&s->state);
}
