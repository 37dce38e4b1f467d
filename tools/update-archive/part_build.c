#include "part_build.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run_report.h"
#include "temp_file.h"

/* Lines of one table, of all files that the part wants, in a file without a name. */
struct spool {
    FILE *file;
    size_t length;
    const char *text; /* mapped */
};

/* What a giver's file has in the spools. */
struct spooled {
    size_t from; /* number of the giver's file */
    size_t at[PART_FILES], end[PART_FILES];
};

struct build {
    const struct plan *plan;
    struct spool spool[PART_FILES]; /* none of documents, which are in memory */
    struct spooled *wanted;         /* in the order of their numbers */
    size_t n;
};

static int by_number(const void *a, const void *b)
{
    const struct spooled *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

/* Takes lines of one table of the giver to the spool: those of wanted files from `first` to `last`, all of
 * this giver. */
static bool spool_table(struct build *b, const struct giver *giver, int folder, enum part_kind kind,
                        size_t first, size_t last)
{
    const struct givers *g = b->plan->givers;
    struct spool *s = &b->spool[kind];
    struct part_reader r;
    struct span line;
    bool good = part_open(&r, folder, kind);
    size_t at = first;
    for (size_t f = giver->file; good && f < giver->file + giver->files && at < last; f++) {
        bool wanted = b->wanted[at].from == f;
        b->wanted[at].at[kind] = wanted ? s->length : 0;
        for (unsigned long long k = 0; good && k < g->file[f].lines[kind]; k++) {
            good = part_line(&r, &line);
            if (good && wanted) {
                good = fwrite(line.s, 1, line.n, s->file) == line.n && putc('\n', s->file) != EOF;
                s->length += line.n + 1;
            }
        }
        if (wanted)
            b->wanted[at++].end[kind] = s->length;
    }
    part_done(&r);
    return good;
}

static bool spool_all(struct build *b)
{
    const struct givers *g = b->plan->givers;
    bool good = true;
    for (unsigned k = PART_SEGMENTS; k < PART_FILES; k++)
        b->spool[k].file = temp_file();
    for (size_t i = 0, last; good && i < b->n; i = last) {
        const struct giver *giver = &g->giver[g->file[b->wanted[i].from].giver];
        for (last = i + 1; last < b->n && &g->giver[g->file[b->wanted[last].from].giver] == giver;)
            last++;
        int folder = giver_open(g, giver);
        good = folder >= 0;
        for (unsigned k = PART_SEGMENTS; good && k < PART_FILES; k++)
            good = spool_table(b, giver, folder, (enum part_kind)k, i, last);
        if (folder >= 0)
            close(folder);
    }
    for (unsigned k = PART_SEGMENTS; good && k < PART_FILES; k++) {
        struct spool *s = &b->spool[k];
        good = fflush(s->file) == 0;
        if (good && s->length > 0) {
            void *text = mmap(NULL, s->length, PROT_READ, MAP_PRIVATE, fileno(s->file), 0);
            good = text != MAP_FAILED;
            s->text = good ? text : NULL;
        }
    }
    return good;
}

/* The line with another name for its sources, where the old one begins a column that is marked in `columns`.
 */
static bool write_renamed(struct part_writer *w, struct span line, unsigned columns, struct span old,
                          const char *name)
{
    enum { PIECES = 8 };
    struct span piece[PIECES];
    unsigned n = 0, column = 0;
    const char *p = line.s, *end = span_end(line), *start = p;
    for (; columns >> column != 0; column++) {
        if ((columns >> column & 1) != 0 && (size_t)(end - p) >= old.n && memcmp(p, old.s, old.n) == 0) {
            piece[n++] = (struct span){start, (size_t)(p - start)};
            piece[n++] = span_of(name);
            start = p + old.n;
        }
        p = memchr(p, '\t', (size_t)(end - p));
        if (p == NULL)
            break;
        p++;
    }
    piece[n++] = (struct span){start, (size_t)(end - start)};
    return part_write(w, piece, n);
}

static const struct spooled *find(const struct build *b, size_t from)
{
    const struct spooled wanted = {.from = from};
    return bsearch(&wanted, b->wanted, b->n, sizeof wanted, by_number);
}

/* The lines of a file in one table: those of texts that it owns. */
static bool write_lines(const struct build *b, struct part_writer *w, enum part_kind kind,
                        const struct plan_file *f, unsigned long long *lines)
{
    const struct givers *g = b->plan->givers;
    const struct given_file *from = &g->file[f->from];
    const struct spooled *s = find(b, f->from);
    size_t doc = 0, docs = (size_t)from->lines[PART_DOCUMENTS];
    const unsigned columns = kind == PART_REJECTS ? 1U << 1 | 1U << 4 : 1U << 1; /* of the source */
    for (size_t at = s->at[kind], n; at < s->end[kind]; at += n + 1) {
        const char *text = b->spool[kind].text + at;
        n = (size_t)((const char *)memchr(text, '\n', s->end[kind] - at) - text);
        if (kind != PART_REJECTS) { /* documents stand there in their order, but not all have lines */
            while (doc < docs && (n < 16 || memcmp(g->doc[from->doc + doc].id, text, 16) != 0))
                doc++;
            if (doc == docs)
                return errno = EBADMSG, false;
            if (b->plan->owner[f->doc + doc] != PLAN_OWN)
                continue;
        }
        if (!write_renamed(w, (struct span){text, n}, columns, from->name, f->name))
            return false;
        ++*lines;
    }
    return true;
}

static bool write_documents(const struct build *b, struct part_writer *w, const struct plan_file *f)
{
    const struct given_file *from = &b->plan->givers->file[f->from];
    for (size_t d = 0; d < from->lines[PART_DOCUMENTS]; d++) {
        const struct given_doc *doc = &b->plan->givers->doc[from->doc + d];
        size_t owner = b->plan->owner[f->doc + d];
        struct span piece[] = {{doc->id, 16}, {"\t", 1}, span_of(f->name), doc->rest, {"\t", 1},
                               doc->tail,     {"\t", 1}, {"", 0},          {"", 0}};
        if (owner != PLAN_OWN)
            plan_source(b->plan, owner - 1, piece + 7);
        if (!part_write(w, piece, 9))
            return false;
    }
    return true;
}

static bool write_part(const struct build *b, const struct archive_part *part, int folder)
{
    struct part_writer w[PART_KINDS] = {{0}};
    bool good = true;
    for (unsigned k = 0; k < PART_KINDS; k++)
        good = part_create(&w[k], folder, (enum part_kind)k, 6) && good;
    for (size_t i = part->first; good && i < part->first + part->files; i++) {
        const struct plan_file *f = &b->plan->file[i];
        unsigned long long lines[PART_FILES] = {b->plan->givers->file[f->from].lines[PART_DOCUMENTS]};
        char counts[128];
        good = write_documents(b, &w[PART_DOCUMENTS], f);
        for (unsigned k = PART_SEGMENTS; good && k < PART_FILES; k++)
            good = write_lines(b, &w[k], (enum part_kind)k, f, &lines[k]);
        int n = snprintf(counts, sizeof counts, "\t%llu\t%llu\t%llu\t%llu", lines[PART_DOCUMENTS],
                         lines[PART_SEGMENTS], lines[PART_METRICS], lines[PART_REJECTS]);
        const struct span piece[] = {
            span_of(b->plan->list->file[i].key), {"\t", 1}, span_of(f->name), {counts, (size_t)n}};
        good = good && part_write(&w[PART_FILES], piece, 4);
    }
    int error = errno;
    for (unsigned k = 0; k < PART_KINDS; k++) {
        bool closed = part_close(&w[k]);
        if (good && !closed)
            error = errno;
        good = good && closed;
    }
    errno = error;
    return good;
}

bool part_build(const struct plan *p, const struct archive_part *part, int work, const char *name)
{
    struct build b = {.plan = p};
    char to[48];
    b.wanted = mem_zalloc(part->files, sizeof *b.wanted);
    for (size_t i = 0; i < part->files; i++)
        b.wanted[i].from = p->file[part->first + i].from;
    qsort(b.wanted, part->files, sizeof *b.wanted, by_number);
    for (size_t i = 0; i < part->files; i++) /* a content that stands there twice is wanted once */
        if (i == 0 || b.wanted[i].from != b.wanted[i - 1].from)
            b.wanted[b.n++] = b.wanted[i];
    int folder = spool_all(&b) ? store_folder(work, name) : -1;
    bool good = folder >= 0 && write_part(&b, part, folder) && fsync(folder) == 0;
    snprintf(to, sizeof to, "parts/%s", part->key);
    good =
        good && store_remove(p->givers->store->fd, to) && renameat(work, name, p->givers->store->fd, to) == 0;
    int error = errno;
    if (folder >= 0)
        close(folder);
    for (unsigned k = PART_SEGMENTS; k < PART_FILES; k++) {
        if (b.spool[k].text != NULL)
            munmap((void *)(uintptr_t)b.spool[k].text, b.spool[k].length);
        if (b.spool[k].file != NULL)
            fclose(b.spool[k].file);
    }
    free(b.wanted);
    errno = error;
    return good;
}

bool part_sizes(const struct archive_store *s, const char *key, unsigned long long bytes[PART_KINDS])
{
    char path[80];
    struct stat st;
    for (unsigned k = 0; k < PART_KINDS; k++) {
        snprintf(path, sizeof path, "parts/%s/%s", key, part_kinds[k]);
        if (fstatat(s->fd, path, &st, AT_SYMLINK_NOFOLLOW) != 0)
            return false;
        bytes[k] = (unsigned long long)st.st_size;
    }
    return true;
}

/* What it holds, by its own list. */
static bool count(const struct plan *p, struct archive_part *part)
{
    char place[48];
    snprintf(place, sizeof place, "parts/%s", part->key);
    size_t first = p->givers->files;
    if (!givers_add(p->givers, place) || !part_sizes(p->givers->store, part->key, part->bytes))
        return false;
    part->copies = 0;
    for (unsigned k = 0; k < PART_KINDS; k++)
        part->lines[k] = k == PART_FILES ? part->files : 0;
    for (size_t f = first; f < p->givers->files; f++) {
        const struct given_file *file = &p->givers->file[f];
        for (unsigned k = 0; k < PART_FILES; k++)
            part->lines[k] += file->lines[k];
        for (size_t d = 0; d < file->lines[PART_DOCUMENTS]; d++)
            part->copies += !p->givers->doc[file->doc + d].there;
    }
    part->lines[PART_DOCUMENTS] -= part->copies;
    return true;
}

void parts_build(const struct plan *p, struct archive_part **part, size_t n, int work, unsigned jobs)
{
    unsigned running = 0;
    bool good = true;
    int error = 0;
    jobs = n < jobs ? (unsigned)n : jobs;
    for (unsigned j = 0; j < jobs; j++, running++) {
        if (run_fork() > 0)
            continue;
        char name[32];
        snprintf(name, sizeof name, "part%u", j);
        for (size_t i = n * j / jobs; i < n * (j + 1) / jobs; i++)
            if (!part_build(p, part[i], work, name))
                _exit(errno > 0 && errno < 200 ? errno : EIO);
        _exit(0);
    }
    while (running > 0) {
        int status = 0;
        if (run_wait(-1, 60, &status) <= 0)
            continue;
        running--;
        good = good && status == 0;
        error = WIFEXITED(status) && error == 0 ? WEXITSTATUS(status) : error;
    }
    errno = error;
    if (!good)
        store_trouble(p->givers->store);
    for (size_t i = 0; i < n; i++)
        if (!count(p, part[i]))
            run_fail("%s/parts/%s: cannot be read again", p->givers->store->path, part[i]->key);
}
