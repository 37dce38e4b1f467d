#include "cues.h"

#include <stdlib.h>

#include "lexicon.h"
#include "text.h"

static const struct {
    const char *name;
    unsigned bit;
} classes_known[] = {
    {"head-done", CUE_HEAD_DONE},
    {"head-plan", CUE_HEAD_PLAN},
    {"head-task", CUE_HEAD_TASK},
    {"head-problem", CUE_HEAD_PROBLEM},
    {"ahead", CUE_AHEAD},
    {"modal", CUE_MODAL},
    {"aim", CUE_AIM},
    {"past", CUE_PAST},
    {"problem", CUE_PROBLEM},
    {"bound", CUE_BOUND},
    {"plain", CUE_PLAIN},
    {"act", CUE_ACT},
    {"look-back", CUE_LOOK_BACK},
    {"address", CUE_ADDRESS},
    {"site", CUE_SITE},
    {"site-short", CUE_SITE_SHORT},
    {"site-word", CUE_SITE_WORD},
};

enum {
    SITE = CUE_SITE | CUE_SITE_SHORT | CUE_SITE_WORD | CUE_ADDRESS,
    AHEAD = CUE_AHEAD | CUE_AIM,
    CLASSES = 0x1ffff
};

/* The classes that each group is asked for. */
static const unsigned group_classes[CUE_GROUPS] = {CLASSES, SITE, AHEAD, CUE_PROBLEM};

/* In a value of the trie, after the classes: the word is of the group, or holds a word of it. */
#define GROUP_BIT(g) (UINT32_C(0x20000) << (g))

struct reading {
    struct cues *cues;
    struct buf words;
    struct trie_key *key; /* key.s: offset in words until all is read */
    size_t n, cap;
    unsigned classes;
};

static void take_class(void *ctx, struct span s)
{
    struct reading *r = ctx;
    for (size_t i = 0; i < sizeof classes_known / sizeof *classes_known; i++)
        if (span_is(s, classes_known[i].name))
            r->classes |= classes_known[i].bit;
}

static const char *take_row(void *ctx, const struct lexicon_row *row)
{
    struct reading *r = ctx;
    uint32_t cp = 0;
    r->classes = 0;
    lexicon_parts(row->cell[1], '|', take_class, r);
    if (r->classes == 0)
        return "no such class";
    if (row->cell[0].n == 0 || utf8_decode(row->cell[0].s, row->cell[0].n, &cp) == 0 || cp > 0xffff)
        return "no word";
    if (r->n == r->cap) {
        r->cap = r->cap ? r->cap * 2 : 256;
        r->key = mem_resize(r->key, r->cap, sizeof *r->key);
    }
    r->key[r->n++] = (struct trie_key){{NULL, row->cell[0].n}, r->classes};
    buf_add(&r->words, row->cell[0].s, row->cell[0].n);
    return NULL;
}

/* The classes of word i and, of those that have a group, of the words that it holds. */
static unsigned held(const struct trie_key *key, size_t n, size_t i)
{
    struct span word = key[i].key;
    unsigned classes = key[i].value & CLASSES;
    for (size_t k = 0; k < n; k++)
        if (key[k].value & (SITE | AHEAD | CUE_PROBLEM) & ~classes && key[k].key.n < word.n &&
            memmem(word.s, word.n, key[k].key.s, key[k].key.n) != NULL)
            classes |= key[k].value & CLASSES;
    return classes;
}

/* Which groups a word is of: those of its classes and of those of the words that it hides. */
static void group(struct cues *c, struct trie_key *key, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        unsigned classes = held(key, n, i);
        for (unsigned g = 0; g < CUE_GROUPS; g++)
            if (classes & group_classes[g]) {
                key[i].value |= GROUP_BIT(g);
                cue_filter_add(&c->filter[g], key[i].key);
            }
    }
    for (unsigned g = 0; g < CUE_GROUPS; g++)
        cue_filter_ready(&c->filter[g]);
}

struct cues *cues_new(const char *dir)
{
    static const char *const columns[] = {"word", "class", NULL};
    struct cues *c = mem_zalloc(1, sizeof *c);
    struct reading r = {.cues = c};
    lexicon_read(dir, "cues", columns, take_row, &r);
    const char *word = r.words.data;
    for (size_t i = 0; i < r.n; i++) {
        r.key[i].key.s = word;
        word += r.key[i].key.n;
    }
    group(c, r.key, r.n);
    trie_build(&c->trie, r.key, r.n);
    free(r.key);
    buf_free(&r.words);
    return c;
}

void cues_free(struct cues *c)
{
    trie_free(&c->trie);
    free(c);
}

static enum cue_group group_for(unsigned classes)
{
    return !(classes & ~(unsigned)SITE)          ? CUE_GROUP_SITE
           : !(classes & ~(unsigned)AHEAD)       ? CUE_GROUP_AHEAD
           : !(classes & ~(unsigned)CUE_PROBLEM) ? CUE_GROUP_PROBLEM
                                                 : CUE_GROUP_ALL;
}

size_t cues_next(const struct cues *c, struct span s, size_t *at, unsigned classes, unsigned *found)
{
    enum cue_group group = group_for(classes);
    const struct cue_filter *f = &c->filter[group];
    for (size_t i = cue_filter_next(f, s, *at), step; i < s.n; i = cue_filter_next(f, s, i + step)) {
        uint32_t value = 0;
        size_t n = trie_longest(&c->trie, s.s + i, s.n - i, &value);
        step = utf8_length(s.s[i]);
        if (n == 0 || !(value & GROUP_BIT(group)))
            continue;
        if (value & classes) {
            *found = value & CLASSES;
            *at = i;
            return n;
        }
        step = n;
    }
    return 0;
}

size_t cues_may_begin(const struct cues *c, struct span s, size_t at, unsigned classes)
{
    return cue_filter_next(&c->filter[group_for(classes)], s, at);
}

bool cues_any(const struct cues *c, struct span s, unsigned classes)
{
    size_t at = 0;
    unsigned found;
    return cues_next(c, s, &at, classes, &found) > 0;
}

unsigned cues_all(const struct cues *c, struct span s)
{
    unsigned all = 0, found;
    size_t at = 0;
    for (; cues_next(c, s, &at, ~0U, &found) > 0; at += utf8_length(s.s[at]))
        all |= found;
    return all;
}
