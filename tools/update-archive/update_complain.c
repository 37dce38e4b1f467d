#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "msg.h"
#include "record.h"
#include "run_report.h"
#include "update_run.h"

struct lines {
    struct span *line;
    size_t n, cap;
    struct arena arena;
};

static void add(struct lines *l, const struct span *piece, unsigned n)
{
    size_t total = 0;
    for (unsigned i = 0; i < n; i++)
        total += piece[i].n;
    char *text = arena_alloc(&l->arena, total + 1), *p = text;
    for (unsigned i = 0; i < n; p += piece[i++].n)
        if (piece[i].n > 0)
            memcpy(p, piece[i].s, piece[i].n);
    l->line = mem_room(l->line, l->n, &l->cap, sizeof *l->line);
    l->line[l->n++] = (struct span){text, total};
}

static void clear(struct lines *l)
{
    free(l->line);
    arena_free(&l->arena);
    *l = (struct lines){0};
}

static int by_bytes(const void *a, const void *b)
{
    return span_order(*(const struct span *)a, *(const struct span *)b);
}

static void sort(struct lines *l)
{
    if (l->n > 0)
        qsort(l->line, l->n, sizeof *l->line, by_bytes);
}

/* The first ten of them, and how many more. */
static void say(const struct lines *l, void (*message)(const char *format, ...) MSG_PRINTF(1, 2))
{
    enum { FIRST = 10 };
    for (size_t i = 0; i < l->n && i < FIRST; i++)
        message("%.*s", (int)(l->line[i].n < 2000 ? l->line[i].n : 2000), l->line[i].s);
    if (l->n > FIRST)
        message("and %zu more", l->n - FIRST);
}

/* What parts of one list reject that the other list does not have: "source: tool: reason". */
static void rejects(struct update *u, const struct archive_list *of, const struct archive_list *other,
                    struct lines *l)
{
    char path[64];
    struct part_reader r;
    struct span line;
    for (size_t i = 0; i < of->parts; i++) {
        const struct archive_part *p = &of->part[i];
        if (p->lines[PART_REJECTS] == 0 || (!p->bad && update_part(other, p->key) != NULL))
            continue;
        snprintf(path, sizeof path, "parts/%s", p->key);
        int folder = openat(u->store.fd, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (folder < 0 || !part_open(&r, folder, PART_REJECTS)) {
            if (folder >= 0)
                close(folder);
            continue;
        }
        while (part_line(&r, &line)) {
            const char *a = memchr(line.s, '\t', line.n),
                       *b = a ? memchr(a + 1, '\t', (size_t)(span_end(line) - a - 1)) : NULL;
            if (b == NULL)
                continue;
            const char *c = memchr(b + 1, '\t', (size_t)(span_end(line) - b - 1));
            c = c ? c : span_end(line);
            add(l,
                (struct span[]){{a + 1, (size_t)(b - a - 1)},
                                {": ", 2},
                                {line.s, (size_t)(a - line.s)},
                                {": ", 2},
                                {b + 1, (size_t)(c - b - 1)}},
                5);
        }
        part_done(&r);
        close(folder);
    }
    sort(l);
}

static void say_rejects(struct update *u)
{
    struct lines now = {0}, before = {0};
    size_t k = 0, kept = 0;
    rejects(u, &u->now, &u->before, &now);
    rejects(u, &u->before, &u->now, &before);
    for (size_t i = 0; i < now.n; i++) {
        while (k < before.n && span_order(before.line[k], now.line[i]) < 0)
            k++;
        if ((k == before.n || !span_equal(before.line[k], now.line[i])) &&
            (kept == 0 || !span_equal(now.line[kept - 1], now.line[i])))
            now.line[kept++] = now.line[i];
    }
    now.n = kept;
    say(&now, msg_warn);
    clear(&now);
    clear(&before);
}

/* Files that were left out, for a reason that makes the status 1, or 2. */
static void say_failures(struct update *u, bool trouble)
{
    struct lines l = {0};
    struct buf name = {0};
    for (size_t i = 0; i < u->walked.files; i++) {
        const struct archive_file *f = &u->walked.file[i];
        const char *reason = *f->key == '\0' ? "cannot be read" : update_failure(u, f->key);
        if (reason == NULL || trouble != update_is_trouble(u, f->key))
            continue;
        name.len = 0;
        rec_escape(span_of(f->path), &name);
        add(&l, (struct span[]){{name.data, name.len}, {": ", 2}, span_of(reason)}, 3);
    }
    say(&l, trouble ? msg_error : msg_warn);
    buf_free(&name);
    clear(&l);
}

void update_complain(struct update *u)
{
    say_failures(u, false);
    say_failures(u, true);
    say_rejects(u);
}
