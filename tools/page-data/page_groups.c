#include "page_groups.h"

#include <stdlib.h>

#include "msg.h"

static struct span keep(struct groups *g, struct span text)
{
    char *copy = arena_alloc(&g->texts, text.n);
    if (text.n > 0)
        memcpy(copy, text.s, text.n);
    return (struct span){copy, text.n};
}

static void take_row(struct groups *g, struct span line, const char *file, unsigned long long number)
{
    if (g->n == g->cap) {
        g->cap = g->cap ? 2 * g->cap : 64;
        g->group = mem_resize(g->group, g->cap, sizeof *g->group);
    }
    struct group *row = &g->group[g->n++];
    *row = (struct group){0};
    line = keep(g, line);
    size_t at = 0;
    for (unsigned i = 0; i < GROUP_KEYS + GROUP_STATS; i++) {
        struct span rest = span_from(line, at);
        const char *tab = rest.n > 0 ? memchr(rest.s, '\t', rest.n) : NULL;
        if (tab == NULL)
            msg_die("%s:%llu: no row of the table that is wanted", file, number);
        size_t n = (size_t)(tab - rest.s);
        if (i >= GROUP_KEYS)
            row->stat[i - GROUP_KEYS] = span_head(rest, n);
        at += n;
        if (i == GROUP_KEYS - 1)
            row->key = span_head(line, at);
        at++;
    }
}

static void read_groups(struct in *in, void *ctx)
{
    struct in_lines lines = {.in = in};
    struct span line;
    if (in_line(&lines, &line)) /* the header */
        while (in_line(&lines, &line))
            take_row(ctx, line, in->name, lines.number);
    in_lines_free(&lines);
}

struct ordered {
    struct span key;
    uint32_t group;
};

static int by_key(const void *a, const void *b)
{
    return span_order(((const struct ordered *)a)->key, ((const struct ordered *)b)->key);
}

void groups_read(struct groups *g, char *path)
{
    *g = (struct groups){0};
    if (path == NULL)
        return;
    char *operands[] = {path, NULL};
    const struct in_set set = {.operands = operands};
    in_each(&set, read_groups, g);
    struct ordered *all = mem_zalloc(g->n, sizeof *all);
    g->order = mem_zalloc(g->n, sizeof *g->order);
    for (uint32_t i = 0; i < g->n; i++)
        all[i] = (struct ordered){g->group[i].key, i};
    qsort(all, g->n, sizeof *all, by_key);
    for (size_t i = 0; i < g->n; i++)
        g->order[i] = all[i].group;
    free(all);
}

static struct group *find(const struct groups *g, struct span key)
{
    size_t low = 0, high = g->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        struct group *group = &g->group[g->order[middle]];
        int order = span_order(key, group->key);
        if (order == 0)
            return group;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* Clear is what has no flags and an exact number, and stands where its sentence begins. */
static unsigned long long doubt(const struct rec *rec, unsigned long long pos)
{
    const unsigned long long flags = 10000, bound = 1000;
    struct span said = rec->field[MET_FLAGS];
    return pos + (said.n > 0 && !span_is(said, "checked") ? flags : 0) +
           (span_is(rec->field[MET_BOUND], "=") ? 0 : bound);
}

void groups_see(struct groups *g, const struct rec *rec, struct buf *key)
{
    static const enum met_column keys[GROUP_KEYS] = {MET_LABEL, MET_UNIT, MET_MEASURE, MET_ROLE};
    unsigned long long report, seg, pos;
    key->len = 0;
    for (unsigned i = 0; i < GROUP_KEYS; i++) {
        if (i > 0)
            buf_byte(key, '\t');
        buf_add(key, rec->field[keys[i]].s, rec->field[keys[i]].n);
    }
    struct group *group = find(g, (struct span){key->data, key->len});
    if (group == NULL || !rec_number(rec->field[MET_REPORT], &report) ||
        !rec_number(rec->field[MET_SEG], &seg) || !rec_number(rec->field[MET_POS], &pos))
        return;
    unsigned long long mine = doubt(rec, pos);
    unsigned at = group->n;
    for (unsigned i = 0; i < group->n; i++) { /* one of a document */
        if (!span_equal(group->best[i].source, rec->field[MET_SOURCE]))
            continue;
        if (mine >= group->best[i].doubt)
            return;
        at = i;
    }
    if (at == group->n && group->n == GROUP_SOURCES && mine >= group->best[--at].doubt)
        return;
    struct span source = at < group->n && span_equal(group->best[at].source, rec->field[MET_SOURCE])
                             ? group->best[at].source
                             : keep(g, rec->field[MET_SOURCE]);
    if (at == group->n)
        group->n++;
    for (; at > 0 && group->best[at - 1].doubt > mine; at--)
        group->best[at] = group->best[at - 1];
    group->best[at].doubt = mine;
    group->best[at].source = source;
    group->best[at].report = report;
    group->best[at].seg = seg;
    group->best[at].pos = pos;
    group->best[at].length = marks_length(rec->field[MET_RAW]);
}

void groups_mark(struct groups *g, struct marks *m)
{
    for (size_t i = 0; i < g->n; i++) {
        struct group *group = &g->group[i];
        for (unsigned k = 0; k < group->n; k++) {
            uint32_t mark = marks_add(m, group->best[k].source, group->best[k].report, group->best[k].seg,
                                      group->best[k].pos);
            group->mark[k] = mark;
            if (mark != NAME_NONE)
                m->mark[mark].length = group->best[k].length;
        }
    }
}

void groups_free(struct groups *g)
{
    free(g->group);
    free(g->order);
    arena_free(&g->texts);
}
