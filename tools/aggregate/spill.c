#include "spill.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "msg.h"

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

/* A new file of a name like path, which is gone at once. */
static int open_gone(char *path)
{
    int fd = mkstemp(path);
    if (fd < 0 || unlink(path) != 0)
        msg_die("%s:", path);
    return fd;
}

/* A file without a name: it is gone when the process is, however that ends. (Not every file system has such;
 * then it has a name for a moment.) */
static FILE *open_run(void)
{
    const char *folder = getenv("TMPDIR");
    char path[4096];
    folder = folder && *folder ? folder : "/tmp";
    int n = snprintf(path, sizeof path, "%s/aggregate.XXXXXX", folder);
    if (n < 0 || (size_t)n >= sizeof path)
        msg_die("TMPDIR: too long a name");
    int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0)
        fd = open_gone(path);
    FILE *f = fdopen(fd, "w+");
    if (f == NULL)
        msg_die("%s:", path);
    return f;
}

static void write_state(struct spill *s, FILE *f, const struct table *t, const struct group *g)
{
    struct span key = group_key(t, g);
    s->line.len = 0;
    buf_add(&s->line, key.s, key.n);
    buf_byte(&s->line, '\t');
    state_write(&s->writer, &s->line, t, g);
    buf_byte(&s->line, '\n');
    if (fwrite(s->line.data, 1, s->line.len, f) != s->line.len)
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

static void merge(struct spill *spill, const struct run *run, unsigned n,
                  void (*take)(void *ctx, const struct table *t, const struct group *g), void *ctx)
{
    struct source *s = open_sources(run, n);
    struct table t;
    struct buf key = {0};
    table_init(&t, spill->config);
    for (struct source *first; (first = smallest(s, n)) != NULL;) {
        key.len = 0;
        buf_add(&key, first->key.s, first->key.n);
        struct span k = {key.data, key.len};
        struct group *g = table_find(&t, k);
        for (unsigned i = 0; i < n; i++)
            if (!s[i].end && key_compare(s[i].key, k) == 0) {
                state_merge(&t, g, s[i].state);
                next_line(&s[i]);
            }
        take(ctx, &t, g);
        table_clear(&t);
    }
    buf_free(&key);
    close_sources(s, n);
}

struct rewriter {
    struct spill *spill;
    FILE *file;
};

static void rewrite(void *ctx, const struct table *t, const struct group *g)
{
    const struct rewriter *r = ctx;
    write_state(r->spill, r->file, t, g);
}

static void add_run(struct spill *s, FILE *f, unsigned level)
{
    end_run(f);
    s->run = mem_resize(s->run, s->runs + 1, sizeof *s->run);
    s->run[s->runs++] = (struct run){f, level};
}

/* True when the last SPILL_FAN runs are of one size. */
static bool crowded(const struct spill *s)
{
    return s->runs >= SPILL_FAN && s->run[s->runs - SPILL_FAN].level == s->run[s->runs - 1].level;
}

void spill_table(struct spill *s, struct table *t)
{
    FILE *f = open_run();
    struct group **all = table_sorted(t);
    for (size_t i = 0; i < t->groups; i++)
        write_state(s, f, t, all[i]);
    free(all);
    table_clear(t);
    add_run(s, f, 0);
    while (crowded(s)) {
        struct rewriter r = {s, open_run()};
        unsigned level = s->run[s->runs - 1].level + 1;
        merge(s, s->run + s->runs - SPILL_FAN, SPILL_FAN, rewrite, &r);
        s->runs -= SPILL_FAN;
        add_run(s, r.file, level);
    }
}

void spill_merge(struct spill *s, void (*take)(void *ctx, const struct table *t, const struct group *g),
                 void *ctx)
{
    merge(s, s->run, s->runs, take, ctx);
    free(s->run);
    state_writer_free(&s->writer);
    buf_free(&s->line);
    *s = (struct spill){.config = s->config};
}
