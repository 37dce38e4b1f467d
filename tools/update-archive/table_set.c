#include "table_set.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "programs.h"
#include "run_report.h"

enum { NAME_SIZE = sizeof "tables." + HASH_DIGITS };

static const char *const links[] = {"documents.tsv", "segments.tsv", "metrics.tsv", "copies.tsv",
                                    "stats.csv",     "stats.md",     "panel.csv",   "rejects"};

/* What depends on the tools is in the version, but for panel, which reads all results at once: its bytes. */
static void name_of(const struct archive_list *l, char name[NAME_SIZE])
{
    struct content_hash hash;
    char digits[HASH_DIGITS + 1], key[KEY_SIZE] = "";
    char *panel = program_path("panel");
    int fd = panel ? open(panel, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0 || !content_key(fd, false, key))
        run_fail("panel: cannot be read: %s", strerror(errno));
    close(fd);
    free(panel);
    content_begin(&hash, HASH_DIGITS / 2);
    content_add(&hash, key, sizeof key);
    content_add(&hash, l->version, sizeof l->version);
    for (size_t i = 0; i < l->files; i++) {
        content_add(&hash, l->file[i].path, strlen(l->file[i].path) + 1);
        content_add(&hash, l->file[i].key, strlen(l->file[i].key) + 1);
    }
    content_end(&hash, HASH_DIGITS, digits);
    snprintf(name, NAME_SIZE, "tables.%s", digits);
}

static bool leads_to(const struct archive_store *s, const char *link, const char *target)
{
    char text[NAME_SIZE + 16];
    ssize_t n = readlinkat(s->fd, link, text, sizeof text - 1);
    text[n > 0 ? n : 0] = '\0';
    return strcmp(text, target) == 0;
}

bool tables_are(const struct archive_store *s, const struct archive_list *l)
{
    char name[NAME_SIZE];
    name_of(l, name);
    return leads_to(s, "tables", name) && faccessat(s->fd, "tables/panel.csv", R_OK, 0) == 0;
}

bool tables_are_files(const struct archive_store *s)
{
    return faccessat(s->fd, "tables", F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

static char *path_of(const struct archive_store *s, const char *name)
{
    struct buf b = {0};
    buf_text(&b, s->path);
    buf_text(&b, "/work/");
    buf_add(&b, name, strlen(name) + 1);
    return b.data;
}

/* A filter at work in STORE/work. */
struct maker {
    int pid, out, said;
};

static struct maker start(const struct archive_store *s, int work, const char *const *argv, const char *out)
{
    char said[32];
    snprintf(said, sizeof said, "said.%s", argv[0]);
    struct maker m = {.out = openat(work, out, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666),
                      .said = openat(work, said, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
    if (m.out < 0 || m.said < 0)
        store_trouble(s);
    m.pid = run_fork();
    if (m.pid == 0) {
        if (fchdir(work) != 0 || dup2(m.said, STDERR_FILENO) < 0)
            _exit(126);
        program_become(argv, -1, m.out);
    }
    return m;
}

static void finish(const struct archive_store *s, const struct maker *m)
{
    char text[512] = "";
    int status = 0;
    while (run_wait(m->pid, 60, &status) == 0)
        continue;
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        if ((errno = store_trial(s)) != 0)
            store_trouble(s);
        ssize_t n = pread(m->said, text, sizeof text - 1, 0);
        text[n > 0 ? n : 0] = '\0';
        text[strcspn(text, "\n")] = '\0';
        run_fail("the tables were not made and are as they were: %s", text);
    }
    close(m->said);
    if (fsync(m->out) != 0 || close(m->out) != 0)
        store_trouble(s);
}

static struct out *create(const struct archive_store *s, const char *name)
{
    char *path = path_of(s, name);
    struct out *out = out_open(path);
    return out; /* it keeps the path for its messages */
}

static void close_table(const struct archive_store *s, struct out *out)
{
    out_flush(out);
    if (fsync(out->fd) != 0)
        store_trouble(s);
    char *name = (char *)(uintptr_t)out->name;
    out_close(out);
    free(name);
}

struct records {
    struct out *out[3];
};
static const char *const tools[3] = {"segment", "extract-metrics", "aggregate"};

/* A record that a tool rejected, as it was. */
static void take_record(void *ctx, struct span line, size_t part)
{
    const struct records *r = ctx;
    const char *p = line.s;
    (void)part;
    for (unsigned k = 0; k < 3; k++, p++)
        if ((p = memchr(p, '\t', (size_t)(span_end(line) - p))) == NULL)
            return;
    for (unsigned k = 0; k < 3; k++)
        if (span_starts(line, tools[k]) > 0 && line.s[strlen(tools[k])] == '\t') {
            out_write(r->out[k], p, (size_t)(span_end(line) - p));
            out_byte(r->out[k], '\n');
        }
}

static void make_rejects(const struct archive_store *s, const struct archive_list *l)
{
    struct records r;
    char name[64];
    for (unsigned k = 0; k < 3; k++) {
        snprintf(name, sizeof name, "tables/rejects/%s", tools[k]);
        r.out[k] = create(s, name);
        out_flush(r.out[k]);
    }
    table_each(s, l, PART_REJECTS, take_record, &r);
    for (unsigned k = 0; k < 3; k++)
        close_table(s, r.out[k]);
}

static void make_all(const struct archive_store *s, const struct archive_list *l, int work,
                     const char *lexicon)
{
    static const struct {
        enum table table;
        const char *name;
    } lists[] = {
        {TABLE_METRICS, "tables/metrics.tsv"}, /* first: the filters read it while the rest is written */
        {TABLE_DOCUMENTS, "tables/documents.tsv"}, {TABLE_SEGMENTS, "tables/segments.tsv"},
        {TABLE_COPIES, "tables/copies.tsv"},       {TABLE_REJECTS, "tables/rejects/reasons.tsv"},
        {TABLE_FILES0, "tables/rejects/files0"}};
    struct maker maker[2];
    static const char *const aggregate[] = {"aggregate",          "--bom", "--also", "md:tables/stats.md",
                                            "tables/metrics.tsv", NULL};
    const char *panel[] = {"panel", "--bom", "tables/metrics.tsv", lexicon ? "--lexicon" : NULL,
                           lexicon, NULL};
    if (mkdirat(work, "tables", 0777) != 0 || mkdirat(work, "tables/rejects", 0777) != 0)
        store_trouble(s);
    for (unsigned i = 0; i < sizeof lists / sizeof *lists; i++) {
        struct out *out = create(s, lists[i].name);
        archive_table_write(s, l, lists[i].table, out);
        close_table(s, out);
        if (i > 0)
            continue;
        maker[0] = start(s, work, aggregate, "tables/stats.csv");
        maker[1] = start(s, work, panel, "tables/panel.csv");
    }
    make_rejects(s, l);
    finish(s, &maker[0]);
    finish(s, &maker[1]);
}

/* A link of ours takes the place of what has its name, which may have become a file or a folder (cp -rL). */
static void put_link(const struct archive_store *s, int work, const char *target, const char *name)
{
    struct stat st;
    if (leads_to(s, name, target))
        return;
    if (fstatat(s->fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode) &&
        !store_remove(s->fd, name))
        store_trouble(s);
    if (!store_remove(work, "link") || symlinkat(target, work, "link") != 0 ||
        renameat(work, "link", s->fd, name) != 0)
        store_trouble(s);
}

void tables_make(const struct archive_store *s, const struct archive_list *l, int work, const char *lexicon)
{
    char name[NAME_SIZE], target[64];
    name_of(l, name);
    if (!tables_are(s, l)) {
        make_all(s, l, work, lexicon);
        if (!store_remove(s->fd, name) || renameat(work, "tables", s->fd, name) != 0 || fsync(s->fd) != 0)
            store_trouble(s);
        put_link(s, work, name, "tables");
    }
    for (unsigned i = 0; i < sizeof links / sizeof *links; i++) {
        snprintf(target, sizeof target, "tables/%s", links[i]);
        put_link(s, work, target, links[i]);
    }
}

static void remove_sets(const struct archive_store *s, const char *but)
{
    struct stat st;
    int fd = openat(s->fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;)
        if (strncmp(e->d_name, "tables.", 7) == 0 && store_hash_name(e->d_name + 7) &&
            strcmp(e->d_name, but) != 0 && fstatat(s->fd, e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISDIR(st.st_mode) && !store_remove(s->fd, e->d_name))
            store_trouble(s);
    if (dir != NULL)
        closedir(dir);
}

void tables_remove(const struct archive_store *s)
{
    char target[64];
    struct stat st;
    for (unsigned i = 0; i < sizeof links / sizeof *links; i++) {
        snprintf(target, sizeof target, "tables/%s", links[i]);
        if (leads_to(s, links[i], target) && !store_remove(s->fd, links[i]))
            store_trouble(s);
    }
    if (fstatat(s->fd, "tables", &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode) &&
        !store_remove(s->fd, "tables"))
        store_trouble(s);
    remove_sets(s, "");
}

void tables_tidy(const struct archive_store *s, const struct archive_list *l)
{
    char name[NAME_SIZE];
    name_of(l, name);
    remove_sets(s, name);
}
