#include "update_plan.h"

#include <stdlib.h>
#include <string.h>

#include "decode/convert.h"
#include "decode/detect.h"
#include "hash.h"
#include "record.h"
#include "utf8.h"

/* As decode in ARCHIVE shows the name of a file: it guesses the charset of ./PATH. */
static const char *shown(struct plan *p, const char *path)
{
    struct span s = span_of(path);
    struct buf whole = {0}, converted = {0}, escaped = {0};
    size_t replaced = 0;
    if (!utf8_valid(s.s, s.n)) {
        buf_add(&whole, "./", 2);
        buf_add(&whole, s.s, s.n);
        s = (struct span){whole.data, whole.len};
        convert_bytes(detect_line(s).name, s, &converted, &replaced);
        s = (struct span){converted.data, converted.len};
        s = span_from(s, span_starts(s, "./"));
    }
    rec_escape(s, &escaped);
    buf_byte(&escaped, '\0');
    const char *name = memcpy(arena_alloc(&p->arena, escaped.len), escaped.data, escaped.len);
    buf_free(&whole);
    buf_free(&converted);
    buf_free(&escaped);
    return name;
}

static const struct given_doc *given(const struct plan *p, size_t doc)
{
    const struct plan_file *f = &p->file[p->file_of[doc]];
    return &p->givers->doc[p->givers->file[f->from].doc + doc - f->doc];
}

void plan_source(const struct plan *p, size_t doc, struct span piece[2])
{
    piece[0] = span_of(p->file[p->file_of[doc]].name);
    piece[1] = given(p, doc)->rest;
}

/* Whether a giver has all texts that the file owns. */
static bool has_all(const struct plan *p, const struct plan_file *f, size_t from)
{
    const struct given_file *g = &p->givers->file[from];
    for (size_t d = 0; d < g->lines[PART_DOCUMENTS]; d++)
        if (p->owner[f->doc + d] == PLAN_OWN && !p->givers->doc[g->doc + d].there)
            return false;
    return true;
}

static bool choose(struct plan *p, size_t i)
{
    struct plan_file *f = &p->file[i];
    for (size_t from = f->from; from < p->givers->files; from = givers_next(p->givers, from))
        if (has_all(p, f, from)) {
            f->from = from;
            return true;
        }
    return false;
}

bool plan_owners(struct plan *p, void (*again)(void *ctx, size_t file), void *ctx)
{
    struct keyed texts;
    bool good = true;
    size_t docs = 0;
    keyed_init(&texts, sizeof(size_t));
    p->file = mem_zalloc(p->list->files + 1, sizeof *p->file);
    for (size_t i = 0; i < p->list->files; i++) {
        struct plan_file *f = &p->file[i];
        *f = (struct plan_file){shown(p, p->list->file[i].path), givers_find(p->givers, p->list->file[i].key),
                                docs};
        docs += (size_t)p->givers->file[f->from].lines[PART_DOCUMENTS];
    }
    p->docs = docs;
    p->owner = mem_zalloc(docs + 1, sizeof *p->owner);
    p->file_of = mem_zalloc(docs + 1, sizeof *p->file_of);
    for (size_t i = 0; i < p->list->files; i++) {
        const struct given_file *g = &p->givers->file[p->file[i].from];
        for (size_t d = 0; d < g->lines[PART_DOCUMENTS]; d++) {
            size_t doc = p->file[i].doc + d,
                   *first = keyed_find(&texts, (struct span){p->givers->doc[g->doc + d].id, 16});
            p->file_of[doc] = i;
            p->owner[doc] = *first;
            if (*first == 0)
                *first = doc + 1;
        }
    }
    keyed_clear(&texts);
    for (size_t i = 0; i < p->list->files; i++)
        if (!choose(p, i)) {
            good = false;
            again(ctx, i);
        }
    return good;
}

/* What the part of some files is called: by all that it depends on. */
static void name_part(const struct plan *p, const struct archive_list *list, struct archive_part *part)
{
    struct content_hash hash;
    content_begin(&hash, HASH_DIGITS / 2);
    content_add(&hash, list->version, sizeof list->version);
    for (size_t i = part->first; i < part->first + part->files; i++) {
        const struct plan_file *f = &p->file[i];
        content_add(&hash, f->name, strlen(f->name) + 1);
        content_add(&hash, p->list->file[i].key, strlen(p->list->file[i].key) + 1);
        for (size_t d = 0; d < p->givers->file[f->from].lines[PART_DOCUMENTS]; d++) {
            struct span piece[2];
            if (p->owner[f->doc + d] == PLAN_OWN)
                continue;
            plan_source(p, p->owner[f->doc + d] - 1, piece);
            content_add(&hash, &d, sizeof d);
            content_add(&hash, piece[0].s, piece[0].n);
            content_add(&hash, piece[1].s, piece[1].n);
            content_add(&hash, "", 1);
        }
    }
    content_end(&hash, HASH_DIGITS, part->key);
}

void plan_parts(const struct plan *p, struct archive_list *list)
{
    enum {
        PART_BYTES = 1 << 22,
        PART_MOST = 1 << 24,
        FILE_BYTES = 1 << 13
    }; /* a file counts FILE_BYTES more than it has */
    const double all = 18446744073709551616.0;
    unsigned long long bytes = 0;
    size_t first = 0;
    for (size_t i = 0; i < p->list->files; i++) {
        const struct archive_file *f = &p->list->file[i];
        unsigned long long own = f->size + FILE_BYTES;
        bytes += own;
        bool border = (double)hash_xxh64(f->path, strlen(f->path)) / all < (double)own / PART_BYTES;
        if (!border && bytes < PART_MOST && i + 1 < p->list->files)
            continue;
        struct archive_part *part = list_part(list);
        part->first = first;
        part->files = i + 1 - first;
        name_part(p, list, part);
        first = i + 1;
        bytes = 0;
    }
}

void plan_free(struct plan *p)
{
    free(p->file);
    free(p->owner);
    free(p->file_of);
    arena_free(&p->arena);
    p->file = NULL;
    p->owner = p->file_of = NULL;
}
