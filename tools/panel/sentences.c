#include "sentences.h"

#include <stdio.h>
#include <stdlib.h>

#include "hash.h"
#include "msg.h"
#include "record.h"

struct place {
    uint64_t hash; /* of source and segment */
    long long offset;
};

struct sentences {
    const char *path;
    FILE *file;
    struct place *place;
    size_t n, cap;
    char *line;
    size_t room;
};

static uint64_t hash_of(struct span source, unsigned long long seg)
{
    return hash_xxh64(source.s, source.n) ^ (seg + 1) * 0x9e3779b97f4a7c15U;
}

static int by_hash(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->offset > y->offset) - (x->offset < y->offset);
}

/* The line that begins where the file stands, taken apart. Returns false at the end; *sound says whether it
 * is a record. */
static bool read_line(struct sentences *s, struct span *field, bool *sound)
{
    ssize_t n = getline(&s->line, &s->room, s->file);
    if (n <= 0) {
        if (!feof(s->file))
            msg_die("%s: read error:", s->path);
        return false;
    }
    struct span line = {s->line, (size_t)n - (s->line[n - 1] == '\n')};
    *sound = rec_split(line, field, SEG_FIELDS) == NULL;
    return true;
}

static void add(struct sentences *s, const struct span *field, long long offset)
{
    unsigned long long seg;
    if (!rec_number(field[SEG_SEG], &seg))
        return;
    if (s->n == s->cap) {
        s->cap = s->cap ? 2 * s->cap : 1024;
        s->place = mem_resize(s->place, s->cap, sizeof *s->place);
    }
    s->place[s->n++] = (struct place){hash_of(field[SEG_SOURCE], seg), offset};
}

struct sentences *sentences_open(const char *path, void (*each)(void *ctx, const struct span *field),
                                 void *ctx)
{
    struct sentences *s = mem_zalloc(1, sizeof *s);
    struct span field[SEG_FIELDS];
    unsigned long long bad = 0;
    bool sound;
    s->path = path;
    s->file = fopen(path, "rb");
    if (s->file == NULL)
        msg_die("%s:", path);
    if (fseeko(s->file, 0, SEEK_SET) != 0)
        msg_die("%s: --sentences wants a plain file:", path);
    for (long long at = 0; read_line(s, field, &sound); at = ftello(s->file)) {
        if (sound) {
            add(s, field, at);
            each(ctx, field);
        } else if (s->line[0] != '#')
            bad++;
    }
    if (bad > 0)
        msg_warn("%s: lines that are no segment records: %llu", path, bad);
    if (s->n > 1)
        qsort(s->place, s->n, sizeof *s->place, by_hash);
    return s;
}

struct span sentences_find(struct sentences *s, const struct statement *said)
{
    struct span field[SEG_FIELDS];
    uint64_t hash = hash_of(said->source, said->seg);
    unsigned long long seg;
    bool sound;
    size_t low = 0, high = s->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->place[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < s->n && s->place[low].hash == hash; low++) {
        if (fseeko(s->file, s->place[low].offset, SEEK_SET) != 0)
            msg_die("%s: read error:", s->path);
        if (read_line(s, field, &sound) && sound && span_equal(field[SEG_SOURCE], said->source) &&
            rec_number(field[SEG_SEG], &seg) && seg == said->seg)
            return field[SEG_TEXT];
    }
    return (struct span){"", 0};
}

void sentences_close(struct sentences *s)
{
    if (s == NULL)
        return;
    fclose(s->file); /* it was only read */
    free(s->place);
    free(s->line);
    free(s);
}
