#include "lexicon.h"

#include <csv.h>
#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "in.h"
#include "msg.h"
#include "utf8.h"

enum { CELLS = 64 };

struct reader {
    const char *file;
    const char *const *columns;
    size_t wanted;
    int place[CELLS]; /* of a cell in the file: which wanted column, or -1 */
    bool header_done;
    const char *(*row)(void *ctx, const struct lexicon_row *r);
    void *ctx;
    struct buf text;           /* the row's cells, one after the other */
    size_t from[CELLS + 1], n; /* where each cell begins */
    size_t line;               /* where the row begins */
    bool row_open;
};

static void take_cell(void *s, size_t n, void *ctx)
{
    struct reader *r = ctx;
    if (r->n == CELLS)
        msg_die("%s:%zu: more than %d cells", r->file, r->line, CELLS);
    r->from[r->n++] = r->text.len;
    buf_add(&r->text, s, n);
    r->from[r->n] = r->text.len;
}

static struct span cell(const struct reader *r, size_t i)
{
    return (struct span){r->text.data ? r->text.data + r->from[i] : "", r->from[i + 1] - r->from[i]};
}

static bool is_optional(const char *column)
{
    return column[0] == '?';
}

static void take_header(struct reader *r)
{
    size_t found = 0, needed = 0;
    for (size_t w = 0; w < r->wanted; w++)
        needed += !is_optional(r->columns[w]);
    for (size_t i = 0; i < CELLS; i++) {
        r->place[i] = -1;
        for (size_t w = 0; i < r->n && w < r->wanted; w++)
            if (span_is(cell(r, i), r->columns[w] + is_optional(r->columns[w]))) {
                r->place[i] = (int)w;
                found += !is_optional(r->columns[w]);
            }
    }
    if (found != needed)
        msg_die("%s:%zu: the header lacks one of the columns %s ...", r->file, r->line, r->columns[0]);
    r->header_done = true;
}

static void take_row(int end, void *ctx)
{
    (void)end;
    struct reader *r = ctx;
    struct span cells[CELLS];
    r->row_open = false;
    if (r->n == 0) /* an empty line */
        return;
    for (size_t w = 0; w < r->wanted; w++)
        cells[w] = (struct span){"", 0};
    if (!r->header_done) {
        take_header(r);
    } else {
        bool valid = true; /* each cell on its own: a comma may stand in the middle of a character */
        for (size_t i = 0; i < r->n; i++) {
            struct span c = cell(r, i);
            valid = valid && utf8_valid(c.s, c.n);
            if (r->place[i] >= 0)
                cells[r->place[i]] = c;
        }
        const struct lexicon_row row = {r->file, r->line, cells};
        const char *wrong = valid ? r->row(r->ctx, &row) : "ill-formed UTF-8";
        if (wrong != NULL)
            msg_die("%s:%zu: %s", r->file, r->line, wrong);
    }
    r->n = 0;
    r->text.len = 0;
}

static const char *what_is_wrong(struct csv_parser *p, const char *quotes)
{
    int error = csv_error(p);
    return error == CSV_EPARSE ? quotes : csv_strerror(error);
}

static void parse(struct reader *r, const char *data, size_t size)
{
    struct csv_parser p;
    if (csv_init(&p, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
        msg_die("memory exhausted");
    if (size >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) { /* a spreadsheet's byte order mark */
        data += 3;
        size -= 3;
    }
    size_t line = 1;
    for (size_t i = 0; i < size;) {
        /* Fed line by line: libcsv does not count them. */
        const char *lf = memchr(data + i, '\n', size - i);
        size_t n = lf ? (size_t)(lf - data) - i + 1 : size - i;
        if (!r->row_open)
            r->line = line;
        r->row_open = true;
        if (csv_parse(&p, data + i, n, take_cell, take_row, r) != n)
            msg_die("%s:%zu: %s", r->file, line, what_is_wrong(&p, "a quotation mark stands where none may"));
        i += n;
        line++;
    }
    if (csv_fini(&p, take_cell, take_row, r) != 0)
        msg_die("%s:%zu: %s", r->file, r->line, what_is_wrong(&p, "a quotation mark is never closed"));
    csv_free(&p);
    if (!r->header_done)
        msg_die("%s:1: the header is missing", r->file);
}

static void slurp(struct in *in, void *ctx)
{
    in_slurp(in, ctx, SIZE_MAX);
    if (in->damage != NULL) /* half a list would give half the results without a word */
        msg_die("%s: %s", in->name, in->damage);
}

static void make_path(const char *dir, const char *name, char *path, size_t size)
{
    if ((size_t)snprintf(path, size, "%s/%s.csv", dir, name) >= size) {
        errno = ENAMETOOLONG;
        msg_die("%s:", dir);
    }
}

static const struct lexicon_file *built_in(const char *name, size_t n)
{
    const struct lexicon_file *f = lexicon_files;
    while (f->name != NULL && (strlen(f->name) != n || memcmp(f->name, name, n) != 0))
        f++;
    return f->name != NULL ? f : NULL;
}

void lexicon_check(const char *dir)
{
    static const char ending[] = ".csv";
    unsigned lists = 0;
    DIR *d = opendir(dir);
    if (d == NULL)
        msg_die("%s:", dir);
    for (const struct dirent *e; errno = 0, (e = readdir(d)) != NULL;) {
        size_t n = strlen(e->d_name), cut = sizeof ending - 1;
        if (n < cut || strcmp(e->d_name + n - cut, ending) != 0)
            continue;
        if (built_in(e->d_name, n - cut) != NULL)
            lists++;
        else
            msg_note("%s/%s: no list has this name: it is not read", dir, e->d_name);
    }
    if (errno != 0)
        msg_die("%s:", dir);
    closedir(d);
    if (lists == 0)
        msg_die("%s: there is no list, such as units.csv, in it", dir);
}

bool lexicon_has(const char *dir, const char *name)
{
    char path[4096];
    make_path(dir, name, path, sizeof path);
    return access(path, F_OK) == 0;
}

static void load_file(char *path, struct buf *b)
{
    char *operands[] = {path, NULL};
    const struct in_set set = {.operands = operands};
    in_each(&set, slurp, b);
    if (msg_status() == MSG_TROUBLE)
        exit(MSG_TROUBLE);
}

/* The bytes of dir/name.csv in b; false when there is no such file. */
static bool load(const char *dir, const char *name, char *path, size_t size, struct buf *b)
{
    make_path(dir, name, path, size);
    if (access(path, F_OK) != 0 && errno == ENOENT) {
        if (access(dir, F_OK) != 0)
            msg_die("%s:", dir);
        return false;
    }
    load_file(path, b);
    return true;
}

static struct reader reader_of(const char *const *columns,
                               const char *(*row)(void *ctx, const struct lexicon_row *r), void *ctx)
{
    struct reader r = {.columns = columns, .row = row, .ctx = ctx};
    while (columns[r.wanted] != NULL)
        r.wanted++;
    return r;
}

void lexicon_read_file(const char *path, const char *const *columns,
                       const char *(*row)(void *ctx, const struct lexicon_row *r), void *ctx)
{
    struct buf b = {0};
    struct reader r = reader_of(columns, row, ctx);
    char *name = mem_dup(path, strlen(path));
    load_file(name, &b);
    r.file = name;
    parse(&r, b.data, b.len);
    buf_free(&b);
    buf_free(&r.text);
    free(name);
}

void lexicon_read(const char *dir, const char *name, const char *const *columns,
                  const char *(*row)(void *ctx, const struct lexicon_row *r), void *ctx)
{
    char path[4096];
    struct buf b = {0};
    struct reader r = reader_of(columns, row, ctx);
    if (dir != NULL && load(dir, name, path, sizeof path, &b)) {
        r.file = path;
        parse(&r, b.data, b.len);
    } else {
        const struct lexicon_file *f = built_in(name, strlen(name));
        if (f == NULL)
            msg_die("no lexicon list is called '%s'", name);
        snprintf(path, sizeof path, "%s.csv (built in)", name);
        r.file = path;
        parse(&r, f->data, f->size);
    }
    buf_free(&b);
    buf_free(&r.text);
}

void lexicon_parts(struct span list, char separator, void (*part)(void *ctx, struct span s), void *ctx)
{
    const char *p = list.s, *end = span_end(list);
    while (p < end) {
        const char *stop = memchr(p, separator, (size_t)(end - p));
        if (stop == NULL)
            stop = end;
        if (stop > p)
            part(ctx, (struct span){p, (size_t)(stop - p)});
        p = stop + 1;
    }
}
