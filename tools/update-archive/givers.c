#include "givers.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "record.h"

void givers_begin(struct givers *g, const struct archive_store *store)
{
    *g = (struct givers){.store = store};
    keyed_init(&g->by_key, sizeof(size_t));
}

static struct span keep(struct givers *g, struct span s)
{
    char *copy = arena_alloc(&g->arena, s.n + 1);
    if (s.n > 0)
        memcpy(copy, s.s, s.n);
    return (struct span){copy, s.n};
}

/* Splits a line into n fields at most, of which the last is all that is left; gives their number. */
static unsigned split(struct span line, struct span *field, unsigned n)
{
    const char *end = span_end(line), *p = line.s;
    for (unsigned k = 0;; k++) {
        const char *tab = k + 1 < n ? memchr(p, '\t', (size_t)(end - p)) : NULL;
        field[k] = (struct span){p, (size_t)((tab ? tab : end) - p)};
        if (tab == NULL)
            return k + 1;
        p = tab + 1;
    }
}

static bool add_file(struct givers *g, struct span line)
{
    struct span field[2 + PART_FILES];
    if (split(line, field, 2 + PART_FILES) != 2 + PART_FILES || field[0].n >= KEY_SIZE)
        return false;
    g->file = mem_room(g->file, g->files, &g->files_cap, sizeof *g->file);
    struct given_file *f = &g->file[g->files++];
    *f = (struct given_file){.giver = g->n, .name = keep(g, field[1])};
    snprintf(f->key, sizeof f->key, "%.*s", (int)field[0].n, field[0].s);
    for (unsigned k = 0; k < PART_FILES; k++)
        if (!rec_number(field[2 + k], &f->lines[k]))
            return false;
    return true;
}

/* A document of the file that begins there. */
static bool add_document(struct givers *g, struct span line, struct span name)
{
    struct span field[3];
    if (split(line, field, 3) != 3 || field[0].n != 16 || field[1].n < name.n ||
        memcmp(field[1].s, name.s, name.n) != 0)
        return false;
    g->doc = mem_room(g->doc, g->docs, &g->docs_cap, sizeof *g->doc);
    struct given_doc *d = &g->doc[g->docs++];
    const char *tab = memrchr(field[2].s, '\t', field[2].n);
    if (tab == NULL)
        return false;
    memcpy(d->id, field[0].s, 16);
    d->id[16] = '\0';
    d->rest = keep(g, span_from(field[1], name.n));
    d->tail = keep(g, (struct span){field[2].s, (size_t)(tab - field[2].s)});
    d->there = tab + 1 == span_end(field[2]);
    return true;
}

static bool read_lists(struct givers *g, int folder, size_t from)
{
    struct part_reader r;
    struct span line;
    bool good = part_open(&r, folder, PART_FILES);
    while (good && part_line(&r, &line))
        good = add_file(g, line);
    good = part_done(&r) && good && part_open(&r, folder, PART_DOCUMENTS);
    if (!good)
        return false;
    for (size_t f = from; good && f < g->files; f++) {
        g->file[f].doc = g->docs;
        for (unsigned long long k = 0; good && k < g->file[f].lines[PART_DOCUMENTS]; k++)
            good = part_line(&r, &line) && add_document(g, line, g->file[f].name);
    }
    good = good && !part_line(&r, &line);
    return part_done(&r) && good;
}

int giver_open(const struct givers *g, const struct giver *giver)
{
    return openat(g->store->fd, giver->place, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool givers_add(struct givers *g, const char *place)
{
    struct giver new = {.file = g->files};
    size_t docs = g->docs;
    snprintf(new.place, sizeof new.place, "%s", place);
    int folder = giver_open(g, &new);
    bool good = folder >= 0 && read_lists(g, folder, new.file);
    if (folder >= 0)
        close(folder);
    if (!good) {
        g->files = new.file;
        g->docs = docs;
        return false;
    }
    new.files = g->files - new.file;
    g->giver = mem_room(g->giver, g->n, &g->cap, sizeof *g->giver);
    g->giver[g->n++] = new;
    for (size_t f = new.file; f < g->files; f++) {
        size_t *first = keyed_find(&g->by_key, span_of(g->file[f].key));
        g->file[f].next = *first;
        *first = f + 1;
    }
    return true;
}

static size_t good_one(const struct givers *g, size_t next)
{
    while (next > 0 && g->giver[g->file[next - 1].giver].bad)
        next = g->file[next - 1].next;
    return next > 0 ? next - 1 : g->files;
}

size_t givers_find(struct givers *g, const char *key)
{
    return good_one(
        g, *(size_t *)keyed_find(&g->by_key, span_of(key))); /* one that is not there is made, and is 0 */
}

size_t givers_next(const struct givers *g, size_t file)
{
    return good_one(g, g->file[file].next);
}

bool givers_check(struct givers *g, size_t giver)
{
    static const enum part_kind kinds[] = {PART_SEGMENTS, PART_METRICS, PART_REJECTS};
    struct giver *one = &g->giver[giver];
    if (one->looked_at)
        return !one->bad;
    int folder = giver_open(g, one);
    one->looked_at = true;
    one->bad = folder < 0;
    for (unsigned i = 0; i < 3 && !one->bad; i++)
        one->bad = !part_is_whole(folder, kinds[i]);
    if (folder >= 0)
        close(folder);
    return !one->bad;
}
