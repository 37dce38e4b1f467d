#include "runs.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "keyed.h"
#include "msg.h"
#include "temp_file.h"

struct run {
    FILE *file;
    unsigned level;
};

/* A run while it is read: the line in hand. */
struct source {
    FILE *file;
    char *line;
    size_t cap;
    struct span key, state;
    bool end;
};

static void write_line(const struct buf *line, FILE *f)
{
    if (fwrite(line->data, 1, line->len, f) != line->len)
        msg_die("temporary file: write error:");
}

static void end_run(FILE *f)
{
    if (fflush(f) != 0 || fseek(f, 0, SEEK_SET) != 0)
        msg_die("temporary file: write error:");
}

static void next_line(struct source *s)
{
    ssize_t n = getline(&s->line, &s->cap, s->file);
    if (n <= 0) {
        if (!feof(s->file)) /* nor is it where memory runs out */
            msg_die("temporary file: read error:");
        s->end = true;
        return;
    }
    size_t len = (size_t)n - 1, tab = len; /* without the LF; a state holds no TAB */
    while (s->line[tab] != '\t')
        tab--;
    s->key = (struct span){s->line, tab};
    s->state = (struct span){s->line + tab + 1, len - tab - 1};
}

static struct source *open_sources(const struct run *run, unsigned n)
{
    struct source *s = mem_zalloc(n, sizeof *s);
    for (unsigned i = 0; i < n; i++) {
        s[i].file = run[i].file;
        next_line(&s[i]);
    }
    return s;
}

static void close_sources(struct source *s, unsigned n)
{
    for (unsigned i = 0; i < n; i++) {
        fclose(s[i].file); /* it was only read since end_run */
        free(s[i].line);
    }
    free(s);
}

/* The source with the smallest key, or NULL at the end of all. */
static struct source *smallest(struct source *s, unsigned n)
{
    struct source *first = NULL;
    for (unsigned i = 0; i < n; i++)
        if (!s[i].end && (first == NULL || key_compare(s[i].key, first->key) < 0))
            first = &s[i];
    return first;
}

static void merge(const struct runs *r, const struct run *run, unsigned n,
                  void (*take)(void *ctx, struct span key), void *ctx)
{
    struct source *s = open_sources(run, n);
    struct buf key = {0};
    for (struct source *first; (first = smallest(s, n)) != NULL;) {
        key.len = 0;
        buf_add(&key, first->key.s, first->key.n);
        struct span k = {key.data, key.len};
        r->states->begin(r->ctx, k);
        for (unsigned i = 0; i < n; i++)
            if (!s[i].end && key_compare(s[i].key, k) == 0) {
                r->states->add(r->ctx, s[i].state);
                next_line(&s[i]);
            }
        take(ctx, k);
    }
    buf_free(&key);
    close_sources(s, n);
}

static void begin_line(struct runs *r, struct span key)
{
    r->line.len = 0;
    buf_add(&r->line, key.s, key.n);
    buf_byte(&r->line, '\t');
}

static void rewrite(void *ctx, struct span key)
{
    struct runs *r = ctx;
    begin_line(r, key);
    r->states->write(r->ctx, &r->line);
    buf_byte(&r->line, '\n');
    write_line(&r->line, r->file);
}

void runs_begin(struct runs *r)
{
    r->file = temp_file();
}

void runs_add(struct runs *r, struct span key, struct span state)
{
    begin_line(r, key);
    buf_add(&r->line, state.s, state.n);
    buf_byte(&r->line, '\n');
    write_line(&r->line, r->file);
}

static void add_run(struct runs *r, unsigned level)
{
    end_run(r->file);
    r->run = mem_resize(r->run, r->n + 1, sizeof *r->run);
    r->run[r->n++] = (struct run){r->file, level};
    r->file = NULL;
}

/* How many files of ours may be open at once: standard descriptors, inputs and other outputs want some. */
static unsigned most_files(void)
{
    enum { OTHERS = 8, LEAST = 3 };
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > 1 << 20)
        return 1 << 20;
    return limit.rlim_cur < OTHERS + LEAST ? LEAST : (unsigned)limit.rlim_cur - OTHERS;
}

/* How many of the last runs are to be merged now: RUNS_FAN of one size, all where files are running out, or
 * none. */
static unsigned crowded(const struct runs *r)
{
    if (r->n >= RUNS_FAN && r->run[r->n - RUNS_FAN].level == r->run[r->n - 1].level)
        return RUNS_FAN;
    return r->n > 1 && r->n + 1 >= most_files() ? r->n : 0;
}

void runs_end(struct runs *r)
{
    add_run(r, 0);
    for (unsigned n; (n = crowded(r)) > 0;) {
        r->n -= n;
        unsigned level = r->run[r->n].level + 1;
        r->file = temp_file();
        merge(r, r->run + r->n, n, rewrite, r);
        add_run(r, level);
    }
}

struct taker {
    void (*take)(void *ctx);
    void *ctx;
};

static void hand_over(void *ctx, struct span key)
{
    const struct taker *t = ctx;
    (void)key;
    t->take(t->ctx);
}

void runs_merge(struct runs *r, void (*take)(void *ctx), void *ctx)
{
    struct taker t = {take, ctx};
    merge(r, r->run, r->n, hand_over, &t);
    free(r->run);
    buf_free(&r->line);
    r->run = NULL;
    r->n = 0;
}
