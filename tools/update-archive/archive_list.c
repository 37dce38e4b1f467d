#include "archive_list.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "part_end.h"
#include "record.h"

static const char *keep(struct archive_list *l, const char *s)
{
    size_t n = strlen(s) + 1;
    return memcpy(arena_alloc(&l->arena, n), s, n);
}

void list_add(struct archive_list *l, const char *path, const char *stat, const char *key,
              unsigned long long size)
{
    l->file = mem_room(l->file, l->files, &l->files_cap, sizeof *l->file);
    struct archive_file *f = &l->file[l->files++];
    *f = (struct archive_file){.path = keep(l, path), .stat = keep(l, stat), .size = size};
    snprintf(f->key, sizeof f->key, "%s", key);
}

struct archive_part *list_part(struct archive_list *l)
{
    l->part = mem_room(l->part, l->parts, &l->parts_cap, sizeof *l->part);
    l->part[l->parts] = (struct archive_part){.first = l->files};
    return &l->part[l->parts++];
}

void list_stat(const struct stat *st, char text[STAT_SIZE])
{
    snprintf(text, STAT_SIZE, "%lld,%lld.%09ld,%lld.%09ld,%llu", (long long)st->st_size,
             (long long)st->st_mtim.tv_sec, st->st_mtim.tv_nsec, (long long)st->st_ctim.tv_sec,
             st->st_ctim.tv_nsec, (unsigned long long)st->st_ino);
}

int list_order(const void *a, const void *b)
{
    return strcmp(((const struct archive_file *)a)->path, ((const struct archive_file *)b)->path);
}

const struct archive_file *list_find(const struct archive_list *l, const char *path)
{
    const struct archive_file wanted = {.path = path};
    return l->files == 0 ? NULL : bsearch(&wanted, l->file, l->files, sizeof wanted, list_order);
}

/* A line of the index for a file: path, stat, key. */
static bool take_file(struct archive_list *l, struct span line, struct buf *path)
{
    char stat[STAT_SIZE], key[KEY_SIZE];
    struct span field[3];
    const char *p = line.s;
    for (unsigned i = 0; i < 3; i++) { /* a path may be ill-formed UTF-8 */
        const char *end = memchr(p, '\t', (size_t)(span_end(line) - p));
        if ((end == NULL) != (i == 2))
            return false;
        end = end ? end : span_end(line);
        field[i] = (struct span){p, (size_t)(end - p)};
        p = end + 1;
    }
    if (field[1].n >= sizeof stat || field[2].n >= sizeof key)
        return false;
    path->len = 0;
    buf_reserve(path, field[0].n + 1);
    struct span name = rec_unescape(field[0], path);
    if (name.s != path->data)
        buf_add(path, name.s, name.n);
    buf_byte(path, '\0');
    snprintf(stat, sizeof stat, "%.*s", (int)field[1].n, field[1].s);
    snprintf(key, sizeof key, "%.*s", (int)field[2].n, field[2].s);
    list_add(l, path->data, stat, key, 0);
    return true;
}

/* One for a part begins with a TAB: key, files, copies, then lines and bytes of each table. */
static bool take_part(struct archive_list *l, const char *s)
{
    struct archive_part *p = list_part(l);
    int n = 0;
    if (sscanf(s, "\t%16[0-9a-f]\t%zu\t%llu%n", p->key, &p->files, &p->copies, &n) != 3)
        return false;
    for (unsigned k = 0; k < PART_KINDS; k++) {
        int more = 0;
        if (sscanf(s + n, "\t%llu\t%llu%n", &p->lines[k], &p->bytes[k], &more) != 2)
            return false;
        n += more;
    }
    return s[n] == '\0';
}

static bool take_lines(struct archive_list *l, char *text, size_t length)
{
    struct part_end end = {0};
    struct buf path = {0};
    bool good = true, whole = false;
    char *line = text, *stop;
    for (; good && (stop = memchr(line, '\n', length - (size_t)(line - text))) != NULL; line = stop + 1) {
        struct span s = {line, (size_t)(stop - line)};
        *stop = '\0';
        if (line == text) {
            good = s.n == HASH_DIGITS;
            snprintf(l->version, sizeof l->version, "%.*s", HASH_DIGITS, line);
        } else if (span_starts(s, "#end\t") > 0 && stop + 1 == text + length) {
            char wanted[PART_END_SIZE];
            whole = span_equal(s, (struct span){wanted, part_end_text(&end, wanted)});
            continue;
        } else {
            good = *line == '\t' ? take_part(l, line) : take_file(l, s, &path);
        }
        part_end_add(&end, s);
    }
    buf_free(&path);
    size_t files = 0;
    for (size_t i = 0; i < l->parts; i++)
        files += l->part[i].files;
    return good && whole && files == l->files;
}

bool list_read(struct archive_list *l, const struct archive_store *store)
{
    struct buf text = {0};
    int fd = openat(store->fd, "index", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : 1;
    while (n > 0) {
        buf_reserve(&text, 1 << 20);
        n = read(fd, text.data + text.len, 1 << 20);
        text.len += n > 0 ? (size_t)n : 0;
    }
    if (fd >= 0)
        close(fd);
    bool good = n == 0 && text.len > 0 && take_lines(l, text.data, text.len);
    buf_free(&text);
    if (!good)
        list_free(l);
    return good;
}

struct index_writer {
    FILE *file;
    struct part_end end;
};

static bool put(struct index_writer *w, const struct buf *line)
{
    part_end_add(&w->end, (struct span){line->data, line->len});
    return fwrite(line->data, 1, line->len, w->file) == line->len && putc('\n', w->file) != EOF;
}

static void part_text(const struct archive_part *p, struct buf *line)
{
    char text[128];
    snprintf(text, sizeof text, "\t%s\t%zu\t%llu", p->key, p->files, p->copies);
    buf_text(line, text);
    for (unsigned k = 0; k < PART_KINDS; k++) {
        snprintf(text, sizeof text, "\t%llu\t%llu", p->lines[k], p->bytes[k]);
        buf_text(line, text);
    }
}

static void file_text(const struct archive_file *f, struct buf *line)
{
    rec_escape((struct span){f->path, strlen(f->path)}, line);
    buf_byte(line, '\t');
    buf_text(line, f->stat);
    buf_byte(line, '\t');
    buf_text(line, f->key);
}

bool list_write(const struct archive_list *l, int folder, const char *name)
{
    struct buf line = {0};
    char text[PART_END_SIZE];
    int fd = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    struct index_writer w = {.file = fd < 0 ? NULL : fdopen(fd, "w")};
    if (w.file == NULL)
        return false;
    buf_text(&line, l->version);
    bool good = put(&w, &line);
    for (size_t i = 0; i < l->parts; i++) {
        const struct archive_part *p = &l->part[i];
        line.len = 0;
        part_text(p, &line);
        good = good && put(&w, &line);
        for (size_t k = p->first; k < p->first + p->files; k++) {
            line.len = 0;
            file_text(&l->file[k], &line);
            good = good && put(&w, &line);
        }
    }
    size_t n = part_end_text(&w.end, text);
    good = good && fwrite(text, 1, n, w.file) == n && putc('\n', w.file) != EOF && fflush(w.file) == 0 &&
           fsync(fd) == 0;
    int error = errno;
    good = fclose(w.file) == 0 && good;
    buf_free(&line);
    errno = error;
    return good;
}

void list_free(struct archive_list *l)
{
    free(l->file);
    free(l->part);
    arena_free(&l->arena);
    *l = (struct archive_list){0};
}

struct run_counts list_counts(const struct archive_list *l)
{
    struct run_counts counts = {.files = l->files}, *c = &counts;
    for (size_t i = 0; i < l->parts; i++) {
        const struct archive_part *p = &l->part[i];
        c->documents += p->lines[PART_DOCUMENTS];
        c->copies += p->copies;
        c->metrics += p->lines[PART_METRICS];
        c->rejects += p->lines[PART_REJECTS];
        for (unsigned k = 0; k < PART_KINDS; k++)
            c->bytes += p->bytes[k];
    }
    return counts;
}
