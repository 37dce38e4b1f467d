#include "place_table.h"

#include <stdlib.h>

#include "lexicon.h"
#include "text.h"

struct reading {
    struct place_table *table;
    size_t cap;
};

static uint32_t code(const char *s)
{
    return ((unsigned char)s[0] & 0x0fU) << 12 | ((unsigned char)s[1] & 0x3fU) << 6 |
           ((unsigned char)s[2] & 0x3fU);
}

static uint32_t pair(const char *s)
{
    return (code(s) * 40503U ^ code(s + 3)) & 0xffffU;
}

size_t place_stem(struct span name)
{
    enum { STEM_MIN = 6 }; /* bytes: two characters */
    for (size_t at = STEM_MIN; at < name.n; at += utf8_length(name.s[at]))
        if (set_has(SET_PLACE_SUFFIXES, text_from(name, at)))
            return at;
    return name.n;
}

/* The text moves as it grows: until all is read, spans have no more than their length. */
static struct span keep(struct buf *b, struct span s)
{
    buf_add(b, s.s, s.n);
    return (struct span){NULL, s.n};
}

static void take_place(struct span *s, const char **text)
{
    s->s = *text;
    *text += s->n;
}

static const char *take_row(void *ctx, const struct lexicon_row *row)
{
    struct reading *r = ctx;
    struct place_table *t = r->table;
    struct span name = row->cell[0];
    for (size_t i = 0; i < name.n; i += 3)
        if (!text_is_han(text_from(name, i)))
            return "no Chinese name";
    if (name.n < 6)
        return "no name";
    if (t->n == r->cap) {
        r->cap = r->cap ? r->cap * 2 : 4096;
        t->entry = mem_resize(t->entry, r->cap, sizeof *t->entry);
    }
    struct place_entry *e = &t->entry[t->n++];
    e->name = keep(&t->text, name);
    e->parent = keep(&t->text, row->cell[1]);
    e->stem = place_stem(name);
    e->next = PLACE_NONE;
    return NULL;
}

/* The trie of all names (stems); places of the same stem are chained in the order of the list. */
static void build(struct place_table *t, bool stems)
{
    struct trie_key *key = mem_zalloc(t->n + 1, sizeof *key);
    for (size_t i = 0; i < t->n; i++) {
        struct span s = t->entry[i].name;
        s.n = stems ? t->entry[i].stem : s.n;
        key[i] = (struct trie_key){s, (uint32_t)i};
    }
    trie_build(stems ? &t->stems : &t->names, key, t->n);
    free(key);
}

static void chain(struct place_table *t)
{
    uint32_t *last = mem_alloc((t->n + 1) * sizeof *last);
    for (uint32_t i = 0; i < t->n; i++) {
        uint32_t head = i;
        trie_find(&t->stems, text_head(t->entry[i].name, t->entry[i].stem), &head);
        if (head != i)
            t->entry[last[head]].next = i;
        last[head] = i;
        const char *name = t->entry[i].name.s;
        t->quick[(unsigned char)name[1]] |= UINT64_C(1) << ((unsigned char)name[2] & 63);
        t->first[code(name) >> 6] |= UINT64_C(1) << (code(name) & 63);
        t->pairs[pair(name) >> 6] |= UINT64_C(1) << (pair(name) & 63);
    }
    free(last);
}

void place_table_read(struct place_table *t, const char *dir)
{
    static const char *const columns[] = {"name", "parent", NULL};
    struct reading r = {.table = t};
    *t = (struct place_table){0};
    lexicon_read(dir, "places", columns, take_row, &r);
    const char *text = t->text.data;
    for (size_t i = 0; i < t->n; i++) {
        take_place(&t->entry[i].name, &text);
        take_place(&t->entry[i].parent, &text);
    }
    build(t, false);
    build(t, true);
    chain(t);
}

void place_table_free(struct place_table *t)
{
    trie_free(&t->names);
    trie_free(&t->stems);
    free(t->entry);
    buf_free(&t->text);
}

size_t place_at(const struct place_table *t, struct span s, uint32_t *entry, bool *full)
{
    if (s.n < 6 || !text_is_han(s) || !(t->first[code(s.s) >> 6] >> (code(s.s) & 63) & 1))
        return 0;
    if (!text_is_han(text_from(s, 3)) || !(t->pairs[pair(s.s) >> 6] >> (pair(s.s) & 63) & 1))
        return 0;
    s = text_head(s, 60);
    size_t n = trie_longest(&t->names, s.s, s.n, entry);
    *full = n > 0;
    return n > 0 ? n : trie_longest(&t->stems, s.s, s.n, entry);
}
