#include "source_names.h"

#include <stdlib.h>

#include "hash.h"
#include "in.h"
#include "msg.h"
#include "record.h"

/* Where the entry of a source is, or would be. */
static size_t *find(const struct source_names *m, uint64_t hash, struct span source)
{
    for (size_t i = hash & (m->slots - 1);; i = (i + 1) & (m->slots - 1)) {
        if (m->slot[i] == 0)
            return &m->slot[i];
        const struct source_name *e = &m->entry[m->slot[i] - 1];
        if (e->hash == hash && e->source == source.n && memcmp(m->text.data + e->at, source.s, source.n) == 0)
            return &m->slot[i];
    }
}

/* At most half of the slots are taken. */
static void grow(struct source_names *m)
{
    if (m->n == m->most) {
        m->most = m->most ? 2 * m->most : 64;
        m->entry = mem_resize(m->entry, m->most, sizeof *m->entry);
        free(m->slot);
        m->slots = 2 * m->most;
        m->slot = mem_zalloc(m->slots, sizeof *m->slot);
        for (size_t k = 0; k < m->n; k++) {
            const struct source_name *e = &m->entry[k];
            *find(m, e->hash, (struct span){m->text.data + e->at, e->source}) = k + 1;
        }
    }
}

/* Returns NULL, or what is wrong with the line. */
static const char *add(struct source_names *m, struct span line)
{
    struct span field[2];
    const char *wrong = rec_split(line, field, 2);
    if (wrong != NULL)
        return wrong;
    if (field[0].n == 0 || field[1].n == 0)
        return field[0].n == 0 ? "no path" : "no name";
    grow(m);
    uint64_t hash = hash_xxh64(field[0].s, field[0].n);
    size_t *slot = find(m, hash, field[0]);
    if (*slot != 0)
        return "the path stands twice";
    m->entry[m->n] = (struct source_name){hash, m->text.len, field[0].n, field[1].n};
    *slot = ++m->n;
    buf_add(&m->text, field[0].s, field[0].n);
    buf_add(&m->text, field[1].s, field[1].n);
    return NULL;
}

static void read_lines(struct in *in, void *ctx)
{
    struct source_names *m = ctx;
    struct in_lines lines = {.in = in};
    for (struct span line; in_line(&lines, &line);) {
        if (lines.number == 1 && span_starts(line, "\xef\xbb\xbf")) /* a byte order mark */
            line = span_from(line, 3);
        if (line.n > 0 && line.s[line.n - 1] == '\r')
            line.n--;
        const char *wrong = add(m, line);
        if (wrong != NULL)
            msg_die("%s:%llu: %s", in->name, lines.number, wrong);
    }
    if (in->damage != NULL)
        msg_die("%s: %s", in->name, in->damage);
    in_lines_free(&lines);
}

void source_names_read(struct source_names *m, const char *path)
{
    char *name = mem_dup(path, strlen(path));
    char *names[] = {name, NULL};
    struct in_set set = {.operands = names};
    in_each(&set, read_lines, m);
    free(name);
    if (msg_status() == MSG_TROUBLE)
        exit(MSG_TROUBLE);
}

void source_names_file(struct source_names *m, struct span file)
{
    m->file.len = 0;
    rec_escape(file, &m->file);
}

static const struct source_name *known(const struct source_names *m, struct span source)
{
    if (m->n == 0)
        return NULL;
    size_t slot = *find(m, hash_xxh64(source.s, source.n), source);
    return slot > 0 ? &m->entry[slot - 1] : NULL;
}

struct span source_names_of(struct source_names *m, struct span source)
{
    m->line.len = 0;
    rec_escape(source, &m->line);
    struct span line = {m->line.data ? m->line.data : "", m->line.len};
    const struct source_name *e = known(m, line);
    if (e != NULL)
        return (struct span){m->text.data + e->at + e->source, e->name};
    struct span file = {m->file.data ? m->file.data : "", m->file.len};
    if (line.n <= file.n || memcmp(line.s, file.s, file.n) != 0 || (e = known(m, file)) == NULL)
        return line;
    struct buf whole = {0};
    buf_add(&whole, m->text.data + e->at + e->source, e->name);
    buf_add(&whole, line.s + file.n, line.n - file.n);
    buf_free(&m->line);
    m->line = whole;
    return (struct span){whole.data, whole.len};
}

void source_names_free(struct source_names *m)
{
    buf_free(&m->text);
    buf_free(&m->file);
    buf_free(&m->line);
    free(m->entry);
    free(m->slot);
    *m = (struct source_names){0};
}
