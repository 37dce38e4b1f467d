#include "chain_batch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hash.h"
#include "programs.h"
#include "record.h"
#include "seen.h"

void chain_trouble(void)
{
    int error = errno;
    _exit(BATCH_TROUBLE + (error > 0 && error < 200 ? error : EIO));
}

/* Ends the process for a chain that broke: a full disk is no file's fault. */
static _Noreturn void broke(void)
{
    static const char *const said[] = {"said", "said.t2s", "said.segment", "said.metrics"};
    static const int errors[] = {ENOSPC, EDQUOT, EROFS};
    enum { ROOM = 1 << 18 };
    char text[4096];
    for (unsigned i = 0; i < sizeof said / sizeof *said; i++) {
        FILE *f = fopen(said[i], "re");
        while (f != NULL && fgets(text, sizeof text, f) != NULL)
            for (unsigned k = 0; k < sizeof errors / sizeof *errors; k++)
                if (strstr(text, strerror(errors[k])) != NULL)
                    _exit(BATCH_TROUBLE + errors[k]);
        if (f != NULL)
            fclose(f);
    }
    int fd = open("try", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    char *zeros = mem_zalloc(ROOM, 1);
    if (fd < 0 || write(fd, zeros, ROOM) != ROOM || fsync(fd) != 0)
        chain_trouble();
    _exit(BATCH_BROKE);
}

size_t chain_batch_file(const struct chain_batch *b, struct span source, size_t *n)
{
    size_t start = span_starts(source, "/dev/fd/"), at = start, fd = 0;
    while (at < source.n && source.s[at] >= '0' && source.s[at] <= '9' && fd < b->fds)
        fd = 10 * fd + (size_t)(source.s[at++] - '0');
    if (start == 0)
        at += span_starts_at(source, at, ".html");
    *n = at;
    if (at == start || fd >= b->fds || b->of_fd[fd] == 0 || b->file[b->of_fd[fd] - 1].name.n != at)
        return b->files;
    return b->of_fd[fd] - 1;
}

/* Whether what is open, or at that path, is the file that was hashed. */
static bool is_same(const struct chain_batch *b, const struct chain_file *f)
{
    struct stat st;
    char text[STAT_SIZE];
    if (fstatat(b->archive, f->file->path, &st, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    list_stat(&st, text);
    return strcmp(text, f->file->stat) == 0 || strcmp(f->file->stat, "-") == 0;
}

static void open_files(struct chain_batch *b)
{
    FILE *names = fopen("names", "we");
    if (names == NULL)
        chain_trouble();
    for (size_t i = 0; i < b->files; i++) {
        struct chain_file *f = &b->file[i];
        struct stat st;
        char name[40];
        f->fd = openat(b->archive, f->file->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
        if (f->fd >= 0 && (fstat(f->fd, &st) != 0 || !S_ISREG(st.st_mode))) {
            close(f->fd);
            f->fd = -1;
        }
        f->changed = f->fd < 0;
        if (f->changed)
            continue;
        if ((size_t)f->fd >= b->fds) {
            b->of_fd = mem_resize(b->of_fd, 2 * (size_t)f->fd + 64, sizeof *b->of_fd);
            memset(b->of_fd + b->fds, 0, (2 * (size_t)f->fd + 64 - b->fds) * sizeof *b->of_fd);
            b->fds = 2 * (size_t)f->fd + 64;
        }
        b->of_fd[f->fd] = i + 1;
        snprintf(name, sizeof name, "/dev/fd/%d", f->fd);
        if (f->file->key[KEY_DIGITS] == 'h') { /* decode heeds the ending */
            char link[40];
            snprintf(link, sizeof link, "%d.html", f->fd);
            if (symlink(name, link) != 0)
                chain_trouble();
            memcpy(name, link, sizeof link);
        }
        f->name = (struct span){memcpy(arena_alloc(&b->arena, sizeof name), name, sizeof name), strlen(name)};
        if (fwrite(name, 1, f->name.n + 1, names) != f->name.n + 1)
            chain_trouble();
    }
    if (fclose(names) != 0)
        chain_trouble();
}

static int open_file(const char *name, bool make)
{
    int fd = open(name, make ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_RDONLY | O_CLOEXEC, 0666);
    if (fd < 0)
        chain_trouble();
    return fd;
}

/* What decode wrote: the texts, each of a file once, to the file texts, and all else to heads. */
static void divide(struct chain_batch *b)
{
    FILE *from = fopen("decoded", "re"), *texts = fopen("texts", "we"), *heads = fopen("heads", "we");
    struct seen seen = {0};
    size_t cap = 0, last = b->files;
    char *line = NULL;
    ssize_t n;
    if (from == NULL || texts == NULL || heads == NULL)
        chain_trouble();
    while ((n = getline(&line, &cap, from)) > 0) {
        size_t length;
        struct span s = {line, (size_t)n};
        const char *source = memchr(line, '\t', (size_t)n), *text = memrchr(line, '\t', (size_t)n);
        size_t file =
            source ? chain_batch_file(b, span_from(s, (size_t)(source + 1 - line)), &length) : b->files;
        if (file == b->files)
            broke();
        if (file != last)
            seen_clear(&seen);
        last = file;
        size_t head = (size_t)(text + 1 - line);
        bool new = seen_add(&seen, hash_xxh64(line, (size_t)(source - line)));
        if ((new &&fwrite(line, 1, s.n, texts) != s.n) || fwrite(line, 1, head, heads) != head ||
            (!new &&putc('=', heads) == EOF) || putc('\n', heads) == EOF)
            chain_trouble();
    }
    bool good = !ferror(from);
    fclose(from);
    good = fclose(texts) == 0 && good;
    if (fclose(heads) != 0 || !good)
        chain_trouble();
    seen_free(&seen);
    free(line);
}

static void run_tools(struct chain_batch *b)
{
    const char *decode[] = {"decode", "--rejects", "reject.decode", "--files0-from", "names", NULL};
    const char *t2s[] = {"t2s", NULL};
    const char *segment[] = {"segment",  "--rejects", "reject.segment", b->lexicon ? "--lexicon" : NULL,
                             b->lexicon, NULL};
    const char *extract[] = {
        "extract-metrics", "--rejects", "reject.extract-metrics", b->lexicon ? "--lexicon" : NULL,
        b->lexicon,        NULL};
    int pipe_ends[2], out = open_file("decoded", true);
    if (!program_ended(program_start(decode, -1, out, "said")))
        broke();
    close(out);
    divide(b);
    if (pipe2(pipe_ends, O_CLOEXEC) != 0)
        chain_trouble();
    int in = open_file("texts", false);
    out = open_file("segments", true);
    int first = program_start(t2s, in, pipe_ends[1], "said.t2s");
    close(pipe_ends[1]);
    int second = program_start(segment, pipe_ends[0], out, "said.segment");
    close(pipe_ends[0]);
    bool good = program_ended(first);
    if (!program_ended(second) || !good)
        broke();
    close(in);
    close(out);
    in = open_file("segments", false);
    out = open_file("metrics", true);
    if (!program_ended(program_start(extract, in, out, "said.metrics")))
        broke();
    close(in);
    close(out);
}

/* The lines of one table, but for those of files that were changed. */
static void pack(struct chain_batch *b, int part, const char *name, enum part_kind kind)
{
    struct part_writer w;
    FILE *from = fopen(name, "re");
    char *line = NULL;
    size_t cap = 0, length;
    ssize_t n;
    if (from == NULL || !part_create(&w, part, kind, 1))
        chain_trouble();
    while ((n = getline(&line, &cap, from)) > 0) {
        struct span s = {line, (size_t)n - (line[n - 1] == '\n')};
        const char *source = memchr(line, '\t', (size_t)n);
        size_t file =
            source ? chain_batch_file(b, span_from(s, (size_t)(source + 1 - line)), &length) : b->files;
        if (file == b->files)
            broke();
        if (b->file[file].changed)
            continue;
        b->file[file].lines[kind]++;
        if (!part_write(&w, &s, 1))
            chain_trouble();
    }
    if (ferror(from) || !part_close(&w))
        chain_trouble();
    fclose(from);
    free(line);
}

static void pack_rejects(struct chain_batch *b, int part)
{
    struct part_writer w;
    struct chain_reject *reject;
    size_t n;
    if (!chain_rejects(b, &reject, &n))
        broke();
    if (!part_create(&w, part, PART_REJECTS, 1))
        chain_trouble();
    for (size_t i = 0; i < n; i++) {
        struct chain_file *f = &b->file[reject[i].file];
        if (f->changed)
            continue;
        f->lines[PART_REJECTS]++;
        if (!part_write(&w, &reject[i].line, 1))
            chain_trouble();
    }
    if (!part_close(&w))
        chain_trouble();
    free(reject);
}

static void pack_files(struct chain_batch *b, int part)
{
    struct part_writer w;
    if (!part_create(&w, part, PART_FILES, 1))
        chain_trouble();
    for (size_t i = 0; i < b->files; i++) {
        const struct chain_file *f = &b->file[i];
        char counts[128];
        int n = snprintf(counts, sizeof counts, "\t%llu\t%llu\t%llu\t%llu", f->lines[PART_DOCUMENTS],
                         f->lines[PART_SEGMENTS], f->lines[PART_METRICS], f->lines[PART_REJECTS]);
        const struct span piece[] = {span_of(f->file->key), {"\t", 1}, f->name, {counts, (size_t)n}};
        if (!f->changed && !part_write(&w, piece, 4))
            chain_trouble();
    }
    if (!part_close(&w))
        chain_trouble();
}

void chain_batch_run(struct chain_batch *b, int folder)
{
    if (fchdir(folder) != 0)
        chain_trouble();
    open_files(b);
    run_tools(b);
    for (size_t i = 0; i < b->files; i++)
        b->file[i].changed = b->file[i].changed || !is_same(b, &b->file[i]);
    int part = mkdir("part", 0777) == 0 ? open("part", O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (part < 0)
        chain_trouble();
    pack(b, part, "heads", PART_DOCUMENTS);
    pack(b, part, "segments", PART_SEGMENTS);
    pack(b, part, "metrics", PART_METRICS);
    pack_rejects(b, part);
    pack_files(b, part);
    if (fsync(part) != 0)
        chain_trouble();
    _exit(BATCH_DONE);
}
