#include "table_print.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "programs.h"
#include "record.h"
#include "run_report.h"

const char *const table_names[] = {"documents", "segments", "metrics", "copies", "rejects",
                                   "files0",    "stats",    "panel",   NULL};

void table_each(const struct archive_store *s, const struct archive_list *l, enum part_kind kind,
                void (*take)(void *ctx, struct span line, size_t part), void *ctx)
{
    char path[64];
    struct span line;
    for (size_t i = 0; i < l->parts; i++) {
        struct part_reader r = {0};
        snprintf(path, sizeof path, "parts/%s", l->part[i].key);
        int folder = openat(s->fd, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (folder < 0 || !part_open(&r, folder, kind))
            run_fail("%s/%s/%s: %s", s->path, path, part_kinds[kind], strerror(errno));
        while (part_line(&r, &line))
            take(ctx, line, i);
        close(folder);
        if (!part_done(&r))
            run_fail("%s/%s/%s: is not whole; when %s is removed, the next run makes it again", s->path, path,
                     part_kinds[kind], path);
        run_check();
    }
}

/* Where the n-th column of a line begins; its end where there are less. */
static const char *column(struct span line, unsigned n)
{
    const char *p = line.s;
    for (; n > 0; n--) {
        const char *tab = memchr(p, '\t', (size_t)(span_end(line) - p));
        if (tab == NULL)
            return span_end(line);
        p = tab + 1;
    }
    return p;
}

static void put_line(void *ctx, struct span line, size_t part)
{
    (void)part;
    out_span(ctx, line);
    out_byte(ctx, '\n');
}

static void put_document(void *ctx, struct span line, size_t part)
{
    if (line.n > 0 && line.s[line.n - 1] == '\t')
        put_line(ctx, line, part);
}

/* doc, source, the source that owns the text */
static void put_copy(void *ctx, struct span line, size_t part)
{
    const char *rest = column(line, 2), *owner = column(line, 5);
    (void)part;
    if (owner == span_end(line))
        return;
    out_write(ctx, line.s, (size_t)(rest - line.s));
    out_write(ctx, owner, (size_t)(span_end(line) - owner));
    out_byte(ctx, '\n');
}

struct reasons {
    struct span *line;
    size_t n, cap;
    struct arena arena;
};

/* source, tool, reason */
static void take_reason(void *ctx, struct span line, size_t part)
{
    struct reasons *r = ctx;
    const char *a = column(line, 1), *b = column(line, 2), *c = column(line, 3),
               *end = c == span_end(line) ? c : c - 1;
    size_t n = (size_t)(end - line.s);
    (void)part;
    char *text = arena_alloc(&r->arena, n), *p = text;
    p = mempcpy(p, a, (size_t)(b - a));
    p = mempcpy(p, line.s, (size_t)(a - line.s));
    memcpy(p, b, (size_t)(end - b));
    r->line = mem_room(r->line, r->n, &r->cap, sizeof *r->line);
    r->line[r->n++] = (struct span){text, n};
}

static int by_bytes(const void *a, const void *b)
{
    return span_order(*(const struct span *)a, *(const struct span *)b);
}

static void put_reasons(const struct archive_store *s, const struct archive_list *l, struct out *out)
{
    struct reasons r = {0};
    table_each(s, l, PART_REJECTS, take_reason, &r);
    if (r.n > 0)
        qsort(r.line, r.n, sizeof *r.line, by_bytes);
    for (size_t i = 0; i < r.n; i++)
        if (i == 0 || !span_equal(r.line[i], r.line[i - 1]))
            put_line(out, r.line[i], 0);
    free(r.line);
    arena_free(&r.arena);
}

struct files0 {
    const struct archive_list *list;
    struct out *out;
    size_t next; /* file of the list */
};

static void put_file0(void *ctx, struct span line, size_t part)
{
    struct files0 *f = ctx;
    const char *rejects = column(line, 5);
    (void)part;
    if (f->next < f->list->files && *rejects != '0') {
        out_text(f->out, "./");
        out_write(f->out, f->list->file[f->next].path, strlen(f->list->file[f->next].path) + 1);
    }
    f->next++;
}

void archive_table_write(const struct archive_store *s, const struct archive_list *l, enum table table,
                         struct out *out)
{
    struct files0 files0 = {l, out, 0};
    switch (table) {
    case TABLE_DOCUMENTS: table_each(s, l, PART_DOCUMENTS, put_document, out); break;
    case TABLE_COPIES: table_each(s, l, PART_DOCUMENTS, put_copy, out); break;
    case TABLE_SEGMENTS: table_each(s, l, PART_SEGMENTS, put_line, out); break;
    case TABLE_METRICS: table_each(s, l, PART_METRICS, put_line, out); break;
    case TABLE_REJECTS: put_reasons(s, l, out); break;
    case TABLE_FILES0: table_each(s, l, PART_FILES, put_file0, &files0); break;
    case TABLE_STATS:
    case TABLE_PANEL: break;
    }
}

static void print(const struct archive_store *s, const struct archive_list *l, enum table table,
                  const char *lexicon)
{
    const char *aggregate[] = {"aggregate", "--bom", NULL};
    const char *panel[] = {"panel", "--bom", lexicon ? "--lexicon" : NULL, lexicon, NULL};
    int end[2], status = 0;
    if (table < TABLE_STATS) {
        archive_table_write(s, l, table, &out_std);
        return;
    }
    if (pipe2(end, O_CLOEXEC) != 0)
        run_fail("no pipe can be made: %s", strerror(errno));
    int pid = run_fork();
    if (pid == 0)
        program_become(table == TABLE_STATS ? aggregate : panel, end[0], STDOUT_FILENO);
    close(end[0]);
    if (dup2(end[1], STDOUT_FILENO) < 0)
        run_fail("no pipe can be made: %s", strerror(errno));
    close(end[1]);
    archive_table_write(s, l, TABLE_METRICS, &out_std);
    out_close(&out_std);
    while (run_wait(pid, 60, &status) == 0)
        continue;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE) /* nobody reads on: --print=panel STORE | head */
        raise(SIGPIPE);
    if (status != 0)
        run_fail("the table was not made");
}

void store_print(const struct archive_store *s, enum table table, const char *lexicon)
{
    struct archive_list l = {0};
    if (!store_lock(s, true, 60)) /* no run removes a part that is read */
        run_fail("%s: a run is at work", s->path);
    if (!list_read(&l, s))
        run_fail("%s/index: is not whole", s->path);
    print(s, &l, table, lexicon);
    list_free(&l);
}
