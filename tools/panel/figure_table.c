#include "figure_table.h"

/* What is fetched after how many further statements: the slot at once, then the entry, then where its last
 * statement ends. */
enum { WAIT_ENTRY = 5, WAIT_BLOCK = 10 };

void figures_init(struct figures *f)
{
    *f = (struct figures){.turn = 0};
    keyed_init(&f->table, sizeof(struct packed));
}

static void put(struct figures *f, struct waiting *w)
{
    struct packed *p = keyed_find_hashed(&f->table, (struct span){w->key.data, w->key.len}, w->hash);
    packed_put(p, &f->table.arena, (struct span){w->said.data, w->said.len});
    w->said.len = 0;
}

static struct waiting *ago(struct figures *f, unsigned n)
{
    return &f->wait[(f->turn + FIGURES_WAIT - n) % FIGURES_WAIT];
}

static void fetch(struct figures *f)
{
    enum { LINE = 64 };
    const char *entry = keyed_guess(&f->table, ago(f, WAIT_ENTRY)->hash);
    for (size_t at = 0; entry != NULL && at < 2 * LINE; at += LINE)
        __builtin_prefetch(entry + at);
    const struct packed *p = keyed_guess(&f->table, ago(f, WAIT_BLOCK)->hash);
    if (p != NULL)
        packed_fetch(p);
}

void figures_add(struct figures *f, struct span key, const struct origin *origin, const struct statement *s)
{
    struct waiting *w = &f->wait[f->turn];
    if (w->said.len > 0)
        put(f, w);
    w->key.len = 0;
    buf_add(&w->key, key.s, key.n);
    w->hash = keyed_hash(key);
    keyed_fetch(&f->table, w->hash);
    packed_write(&w->said, origin, s);
    fetch(f);
    f->turn = (f->turn + 1) % FIGURES_WAIT;
}

void figures_settle(struct figures *f)
{
    for (unsigned i = 0; i < FIGURES_WAIT; i++, f->turn = (f->turn + 1) % FIGURES_WAIT)
        if (f->wait[f->turn].said.len > 0)
            put(f, &f->wait[f->turn]);
}

void figures_free(struct figures *f)
{
    figures_clear(f);
    for (unsigned i = 0; i < FIGURES_WAIT; i++) {
        buf_free(&f->wait[i].key);
        buf_free(&f->wait[i].said);
    }
}
