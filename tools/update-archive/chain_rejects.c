#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chain_batch.h"
#include "keyed.h"

struct gather {
    struct chain_batch *batch;
    struct chain_reject *reject;
    size_t n, cap;
    bool good;
    struct keyed rejected; /* lines of what decode rejected: a bool, true */
};

/* A line of n pieces, of which the second is its source. */
static void add(struct gather *g, const struct span *pieces, unsigned n)
{
    size_t length, total = 0;
    struct span piece[4], source = pieces[1];
    memcpy(piece, pieces, n * sizeof *piece);
    size_t file = chain_batch_file(g->batch, source, &length);
    if (file == g->batch->files) {
        if (g->batch->files > 1) { /* nobody knows whose it is: they are run alone */
            g->good = false;
            return;
        }
        file = 0;
        piece[1] = g->batch->file->name;
    }
    for (unsigned i = 0; i < n; i++)
        total += piece[i].n + 1;
    char *line = arena_alloc(&g->batch->arena, total + 1), *p = line;
    for (unsigned i = 0; i < n; i++) {
        if (i > 0)
            *p++ = '\t';
        if (piece[i].n > 0)
            memcpy(p, piece[i].s, piece[i].n);
        p += piece[i].n;
    }
    g->reject = mem_room(g->reject, g->n, &g->cap, sizeof *g->reject);
    g->reject[g->n++] = (struct chain_reject){file, {line, (size_t)(p - line)}};
}

/* Calls take for each line of a file of the current folder. */
static void each_line(const char *name, void (*take)(struct gather *g, struct span line), struct gather *g)
{
    char *text = NULL;
    size_t cap = 0;
    ssize_t n;
    FILE *f = fopen(name, "re");
    if (f == NULL)
        chain_trouble();
    while ((n = getline(&text, &cap, f)) > 0) {
        n -= text[n - 1] == '\n';
        take(g, (struct span){text, (size_t)n});
    }
    if (ferror(f))
        chain_trouble();
    fclose(f);
    free(text);
}

/* tool, file, line, reason and the record, verbatim: how many of them there are. */
static unsigned split(struct span line, struct span field[5])
{
    const char *end = span_end(line), *p = line.s;
    unsigned n = 0;
    while (n < 4) {
        const char *tab = memchr(p, '\t', (size_t)(end - p));
        field[n++] = (struct span){p, (size_t)((tab ? tab : end) - p)};
        if (tab == NULL)
            return n;
        p = tab + 1;
    }
    field[n++] = (struct span){p, (size_t)(end - p)};
    return n;
}

static void take_decode(struct gather *g, struct span line)
{
    struct span field[5];
    if (split(line, field) == 5)
        add(g, (struct span[]){field[0], field[1], field[3]}, 3);
    else
        g->good = false;
}

static void take_record(struct gather *g, struct span line)
{
    struct span field[5];
    if (split(line, field) != 5) {
        g->good = false;
        return;
    }
    struct span record = field[4], source = {"", 0};
    const char *end = span_end(record), *tab = memchr(record.s, '\t', record.n);
    if (tab != NULL) {
        const char *next = memchr(tab + 1, '\t', (size_t)(end - tab - 1));
        source = (struct span){tab + 1, (size_t)((next ? next : end) - tab - 1)};
    }
    add(g, (struct span[]){field[0], source, field[3], record}, 4);
}

/* Adds "SOURCE: reason" as a line of the table if that, cut at one of its first colons, is in no reject: a
 * source may hold
 * ": " itself. */
static void take_damage(struct gather *g, struct span line)
{
    enum { COLONS = 64 };
    struct buf key = {0};
    const char *colon = line.s, *first = NULL;
    bool known = false;
    for (unsigned i = 0; i < COLONS && !known; i++, colon++) {
        colon = memmem(colon, (size_t)(span_end(line) - colon), ": ", 2);
        if (colon == NULL)
            break;
        first = first ? first : colon;
        key.len = 0;
        buf_add(&key, "decode\t", 7);
        buf_add(&key, line.s, (size_t)(colon - line.s));
        buf_byte(&key, '\t');
        buf_add(&key, colon + 2, (size_t)(span_end(line) - colon - 2));
        known = *(bool *)keyed_find(&g->rejected, (struct span){key.data, key.len});
    }
    buf_free(&key);
    if (first != NULL && !known) {
        struct span source = {line.s, (size_t)(first - line.s)};
        add(g, (struct span[]){{"decode", 6}, source, span_from(line, source.n + 2)}, 3);
    }
}

/* decode says what is damaged, and some of what is rejected once more. */
static void take_said(struct gather *g, struct span line)
{
    size_t length, n = span_starts(line, "decode: ");
    line = span_from(line, n);
    if (n > 0 && chain_batch_file(g->batch, line, &length) < g->batch->files &&
        span_ends(line, ": not a regular file, left out") == 0)
        take_damage(g, line);
}

static int by_file(const void *a, const void *b)
{
    const struct chain_reject *x = a, *y = b;
    return x->file != y->file ? (x->file > y->file ? 1 : -1) : span_order(x->line, y->line);
}

bool chain_rejects(struct chain_batch *b, struct chain_reject **reject, size_t *n)
{
    struct gather g = {.batch = b, .good = true};
    each_line("reject.decode", take_decode, &g);
    keyed_init(&g.rejected, sizeof(bool));
    for (size_t i = 0; i < g.n; i++)
        *(bool *)keyed_find(&g.rejected, g.reject[i].line) = true;
    each_line("said", take_said, &g);
    each_line("reject.segment", take_record, &g);
    each_line("reject.extract-metrics", take_record, &g);
    keyed_clear(&g.rejected);
    *n = 0;
    if (g.n > 0)
        qsort(g.reject, g.n, sizeof *g.reject, by_file);
    for (size_t i = 0; i < g.n; i++)
        if (i == 0 || by_file(&g.reject[i - 1], &g.reject[i]) != 0)
            g.reject[(*n)++] = g.reject[i];
    *reject = g.reject;
    return g.good;
}
