#include "archive.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

#include "compose.h"
#include "consistent.h"
#include "family.h"
#include "form.h"
#include "hash.h"
#include "msg.h"
#include "record.h"

enum { FOLDER_FILES = 1000, PATH_SIZE = 4096 };

/* What is kept from document to document. */
struct writer {
    const struct archive *want;
    struct document document;
    struct buf bytes, line;
};

static void write_text(struct out *o, const char *s)
{
    out_byte(o, '\t');
    out_text(o, s == NULL ? "" : s);
}

static void write_flags(struct out *o, const struct fact *f)
{
    static const struct {
        unsigned flag;
        const char *name;
    } names[] = {{FACT_MASKED, "masked"}, {FACT_SPACED, "spaced"}, {FACT_ZH, "zh"}, {FACT_REPEAT, "repeat"}};
    const char *comma = "";
    out_byte(o, '\t');
    if (f->slot->flags != NULL) {
        out_text(o, f->slot->flags);
        comma = ",";
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (f->flags & names[i].flag) {
            out_text(o, comma);
            out_text(o, names[i].name);
            comma = ",";
        }
}

static void write_truth(struct out *o, const char *source, const struct document *d)
{
    for (size_t i = 0; i < d->count; i++) {
        const struct fact *f = &d->facts[i];
        const struct slot *s = f->slot;
        out_text(o, source);
        out_byte(o, '\t');
        out_number(o, f->report);
        write_text(o, s->indicator);
        write_text(o, s->label);
        write_text(o, s->action);
        write_text(o, s->measure);
        write_text(o, f->role);
        write_text(o, f->period);
        write_text(o, f->bound);
        write_text(o, f->lo);
        write_text(o, f->hi);
        write_text(o, quantity_unit(s->unit));
        write_text(o, s->scope);
        write_flags(o, f);
        out_byte(o, '\t');
        out_write(o, d->text.data + f->raw, f->raw_len);
        out_byte(o, '\n');
    }
}

/* A document record as decode writes it, for the text in bytes. */
static void write_record(struct writer *w, const char *source)
{
    char hex[17];
    w->line.len = 0;
    rec_escape((struct span){w->bytes.data, w->bytes.len}, &w->line);
    hash_hex(hash_xxh64(w->line.data, w->line.len), hex);
    out_text(&out_std, hex);
    write_text(&out_std, source);
    out_text(&out_std, "\t\tUTF-8\t\t");
    out_write(&out_std, w->line.data, w->line.len);
    out_byte(&out_std, '\n');
}

static void write_gzip(struct out *o, struct span bytes)
{
    enum { GZIP = 15 + 16, LEVEL = 6, MEMORY = 8 };
    z_stream z = {.next_in = (Bytef *)bytes.s, .avail_in = (uInt)bytes.n};
    if (deflateInit2(&z, LEVEL, Z_DEFLATED, GZIP, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
        msg_die("zlib: out of memory");
    int state;
    do {
        char block[1 << 14];
        z.next_out = (Bytef *)block;
        z.avail_out = sizeof block;
        state = deflate(&z, Z_FINISH);
        out_write(o, block, sizeof block - z.avail_out);
    } while (state == Z_OK);
    deflateEnd(&z);
}

static void make_folder(const char *path)
{
    if (mkdir(path, 0777) != 0)
        msg_die("%s:", path);
}

/* Writes what is in bytes to the file number id, called source, of the folder. */
static void write_file(const struct writer *w, unsigned long long id, const char *source, bool gzip)
{
    char path[PATH_SIZE];
    int n = snprintf(path, sizeof path, "%s/%s", w->want->folder, source);
    if (n < 0 || (size_t)n >= sizeof path)
        msg_die("%s: name too long", w->want->folder);
    if (id % FOLDER_FILES == 0) {
        char *slash = strrchr(path, '/');
        *slash = '\0';
        make_folder(path);
        *slash = '/';
    }
    struct out *o = out_open(path);
    if (gzip)
        write_gzip(o, (struct span){w->bytes.data, w->bytes.len});
    else
        out_write(o, w->bytes.data, w->bytes.len);
    out_close(o);
}

/* Which document number id shows: its own, or for a reposting that of an earlier one. */
static unsigned long long shown(const struct archive *a, unsigned long long id)
{
    for (;;) {
        struct random r = random_split(a->seed, 2 * id + 1);
        if (id == 0 || a->clean || !random_percent(&r, 4))
            return id;
        id = random_next(&r) % id;
    }
}

/* Writes document number id; returns its size before compression. */
static size_t write_document(struct writer *w, unsigned long long id)
{
    const struct archive *a = w->want;
    struct document *d = &w->document;
    struct random r = random_split(~a->seed, id);
    struct file_form form = file_form_draw(&r, a->plain, a->clean);
    form.traditional = form.traditional || a->traditional;
    char source[64];
    snprintf(source, sizeof source, "%03llu/r%06llu.txt%s", id / FOLDER_FILES, id, form.gzip ? ".gz" : "");
    compose(d, a->seed, shown(a, id), a->clean);
    if (a->truth != NULL)
        write_truth(a->truth, source, d);
    w->bytes.len = 0;
    file_form_apply(&form, (struct span){d->text.data, d->text.len}, &w->bytes);
    if (a->folder != NULL)
        write_file(w, id, source, form.gzip);
    else if (a->records)
        write_record(w, source);
    else
        out_write(&out_std, w->bytes.data, w->bytes.len);
    return w->bytes.len;
}

/* A line of truth: source, fault, visible, right, wrong, claims. */
static void write_planted(struct out *o, const char *source, const struct planted *p)
{
    if (o == NULL)
        return;
    out_text(o, source);
    write_text(o, fault_names[p->fault]);
    write_text(o, p->visible ? "visible" : "hidden");
    write_text(o, p->right);
    write_text(o, p->wrong);
    out_byte(o, '\t');
    out_number(o, p->claims);
    out_byte(o, '\n');
}

/* Consistent documents and, as truth, what was planted. */
static void write_consistent(const struct archive *a)
{
    struct writer w = {.want = a};
    for (unsigned long long id = 0; id < a->reports; id++) {
        struct random r = random_split(a->seed, id);
        struct planted p;
        char source[32];
        consistent_compose(&w.bytes, &r, id, a->plant, &p);
        snprintf(source, sizeof source, "c%06llu.txt", id);
        write_record(&w, source);
        write_planted(a->truth, source, &p);
    }
    buf_free(&w.bytes);
    buf_free(&w.line);
}

/* Families of reports, and what was planted in each. */
static void write_families(const struct archive *a)
{
    struct writer w = {.want = a};
    for (unsigned long long id = 0; id < a->reports; id++) {
        struct random r = random_split(a->seed, id);
        struct family f;
        char source[40];
        family_draw(&f, &r, id, a->plant);
        for (unsigned i = 0; i < f.members; i++) {
            family_compose(&f, i, &w.bytes);
            snprintf(source, sizeof source, "f%06llu/%02u.txt", id, i);
            write_record(&w, source);
        }
        snprintf(source, sizeof source, "f%06llu", id);
        write_planted(a->truth, source, &f.planted);
    }
    buf_free(&w.bytes);
    buf_free(&w.line);
}

void archive_write(const struct archive *a)
{
    struct writer w = {.want = a};
    unsigned long long id = 0, reports = 0, size = 0;
    if (a->consistent) {
        if (a->families)
            write_families(a);
        else
            write_consistent(a);
        return;
    }
    if (a->folder != NULL)
        make_folder(a->folder);
    while (a->size > 0 ? size < a->size : reports < a->reports) {
        size += write_document(&w, id++);
        reports += w.document.reports;
    }
    document_free(&w.document);
    buf_free(&w.bytes);
    buf_free(&w.line);
}
