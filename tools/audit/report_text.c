#include "report_text.h"

#include <stdio.h>
#include <stdlib.h>

#include "arena.h"
#include "msg.h"

struct text_reader {
    const char *path;
    FILE *file;
    char buffer[1 << 16]; /* its own: as many reads of 4 kB take longer than what is done with them */
    char *line;           /* the one read last, which is not yet taken */
    size_t room;
    struct span waiting; /* without its end; s is NULL where there is none */
    struct span field[SEG_FIELDS];
    struct report_text text;
    struct arena arena;
    struct buf plain;
    unsigned long long bad;
};

bool report_text_find(const struct report_text *t, unsigned long long seg, struct span *text)
{
    size_t low = 0, high = t->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (t->line[middle].seg < seg)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == t->n || t->line[low].seg != seg)
        return false;
    *text = t->line[low].text;
    return true;
}

struct text_reader *text_reader_open(const char *path)
{
    struct text_reader *r = mem_zalloc(1, sizeof *r);
    r->path = path;
    r->file = fopen(path, "rb");
    if (r->file == NULL)
        msg_die("%s:", path);
    setvbuf(r->file, r->buffer, _IOFBF, sizeof r->buffer);
    return r;
}

/* Gets the next record to wait. Returns false at the end. */
static bool wait_for(struct text_reader *r)
{
    unsigned long long n;
    while (r->waiting.s == NULL) {
        ssize_t length = getline(&r->line, &r->room, r->file);
        if (length <= 0) {
            if (!feof(r->file))
                msg_die("%s: read error:", r->path);
            return false;
        }
        struct span line = {r->line, (size_t)length - (r->line[length - 1] == '\n')};
        if (line.n > 0 && line.s[0] == '#')
            continue;
        if (rec_split(line, r->field, SEG_FIELDS) == NULL && rec_number(r->field[SEG_SEG], &n) &&
            rec_number(r->field[SEG_REPORT], &n))
            r->waiting = line;
        else
            r->bad++;
    }
    return true;
}

static struct span keep(struct text_reader *r, struct span s)
{
    char *copy = arena_alloc(&r->arena, s.n + 1);
    if (s.n > 0)
        memcpy(copy, s.s, s.n);
    return (struct span){copy, s.n};
}

static void take(struct text_reader *r)
{
    struct report_text *t = &r->text;
    if (t->n == t->cap) {
        t->cap = t->cap ? 2 * t->cap : 256;
        t->line = mem_resize(t->line, t->cap, sizeof *t->line);
    }
    struct text_line *l = &t->line[t->n++];
    rec_number(r->field[SEG_REPORT], &l->report);
    rec_number(r->field[SEG_SEG], &l->seg);
    l->kind = keep(r, r->field[SEG_KIND]);
    l->outline = keep(r, r->field[SEG_OUTLINE]);
    l->period = keep(r, r->field[SEG_PERIOD]);
    r->plain.len = 0;
    buf_reserve(&r->plain, r->field[SEG_TEXT].n + 1);
    l->text = keep(r, rec_unescape(r->field[SEG_TEXT], &r->plain));
    r->waiting.s = NULL;
}

const struct report_text *text_reader_next(struct text_reader *r)
{
    struct report_text *t = &r->text;
    arena_free(&r->arena);
    t->n = 0;
    if (!wait_for(r))
        return NULL;
    t->doc = keep(r, r->field[SEG_DOC]);
    t->source = keep(r, r->field[SEG_SOURCE]);
    do
        take(r);
    while (wait_for(r) && span_equal(r->field[SEG_DOC], t->doc) &&
           span_equal(r->field[SEG_SOURCE], t->source));
    return t;
}

void text_reader_close(struct text_reader *r)
{
    if (r == NULL)
        return;
    if (r->bad > 0)
        msg_warn("%s: lines that are no segment records: %llu", r->path, r->bad);
    fclose(r->file); /* it was only read */
    free(r->line);
    free(r->text.line);
    arena_free(&r->arena);
    buf_free(&r->plain);
    free(r);
}
