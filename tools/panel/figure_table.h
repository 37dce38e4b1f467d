/* figure_table: the statements of each figure, in a table that outgrows the processor's caches. A statement
 * waits for a few others before it is put into its place, while the memory that the place will touch is
 * fetched. */
#ifndef PANEL_FIGURE_TABLE_H
#define PANEL_FIGURE_TABLE_H

#include "keyed.h"
#include "statement_pack.h"

enum { FIGURES_WAIT = 16 };

struct waiting {
    struct buf key, said; /* said: a packed statement; empty: nothing waits here */
    uint64_t hash;
};

struct figures {
    struct keyed table; /* whose entries are struct packed; complete after figures_settle */
    struct waiting wait[FIGURES_WAIT];
    unsigned turn;
};

void figures_init(struct figures *f);

/* Adds a statement of that origin to the figure of a key. */
void figures_add(struct figures *f, struct span key, const struct origin *origin, const struct statement *s);

/* Puts all that waits into its place. */
void figures_settle(struct figures *f);

/* Bytes held, as keyed_size. */
static inline size_t figures_size(const struct figures *f)
{
    return keyed_size(&f->table);
}

/* Empties the table; nothing may wait. */
static inline void figures_clear(struct figures *f)
{
    keyed_clear(&f->table);
}

/* Releases everything. */
void figures_free(struct figures *f);

#endif
