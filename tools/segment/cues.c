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
};

enum { SITE = CUE_SITE | CUE_SITE_SHORT | CUE_ADDRESS, AHEAD = CUE_AHEAD | CUE_AIM };

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

/* The character at s, U+10000 and above as 0; *n is its length. */
static inline uint32_t character(struct span s, size_t *n)
{
    unsigned char b = (unsigned char)*s.s;
    if (b >= 0xe0 && b < 0xf0 && s.n >= 3) {
        *n = 3;
        return (b & 0x0fU) << 12 | ((unsigned char)s.s[1] & 0x3fU) << 6 | ((unsigned char)s.s[2] & 0x3fU);
    }
    *n = utf8_length(*s.s);
    return *n == 1 ? b : 0;
}

static inline bool bit(const uint64_t *set, uint32_t i)
{
    return set[i >> 6] >> (i & 63) & 1;
}

static inline uint32_t pair(uint32_t first, struct span behind)
{
    size_t n;
    return behind.n ? (first * 40503U ^ character(behind, &n)) & 0xffffU : 0;
}

static void add(struct cue_filter *f, struct span word)
{
    size_t n;
    uint32_t cp = character(word, &n), p = pair(cp, text_from(word, n));
    if (n == 3)
        f->quick[(unsigned char)word.s[1]] |= UINT64_C(1) << ((unsigned char)word.s[2] & 63);
    f->first[cp >> 6] |= UINT64_C(1) << (cp & 63);
    if (n == word.n)
        f->single[cp >> 6] |= UINT64_C(1) << (cp & 63);
    else
        f->pairs[p >> 6] |= UINT64_C(1) << (p & 63);
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
    add(&r->cues->all, row->cell[0]);
    if (r->classes & SITE)
        add(&r->cues->site, row->cell[0]);
    if (r->classes & AHEAD)
        add(&r->cues->ahead, row->cell[0]);
    if (r->classes & CUE_PROBLEM)
        add(&r->cues->problem, row->cell[0]);
    if (r->n == r->cap) {
        r->cap = r->cap ? r->cap * 2 : 256;
        r->key = mem_resize(r->key, r->cap, sizeof *r->key);
    }
    r->key[r->n++] = (struct trie_key){{NULL, row->cell[0].n}, r->classes};
    buf_add(&r->words, row->cell[0].s, row->cell[0].n);
    return NULL;
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

static const struct cue_filter *filter_for(const struct cues *c, unsigned classes)
{
    return !(classes & ~(unsigned)SITE)          ? &c->site
           : !(classes & ~(unsigned)AHEAD)       ? &c->ahead
           : !(classes & ~(unsigned)CUE_PROBLEM) ? &c->problem
                                                 : &c->all;
}

/* The first place from i on where a word may begin. */
static size_t next_first(const struct cue_filter *f, struct span s, size_t i)
{
    while (i < s.n) {
        unsigned char b = (unsigned char)s.s[i];
        if (b >= 0xe0 && s.n - i >= 3) { /* nearly always */
            if (f->quick[(unsigned char)s.s[i + 1]] >> ((unsigned char)s.s[i + 2] & 63) & 1)
                return i;
            i += b < 0xf0 ? 3 : 4;
        } else if (b < 0x80) {
            if (bit(f->first, b))
                return i;
            i++;
        } else {
            i += utf8_length(s.s[i]);
        }
    }
    return s.n;
}

size_t cues_next(const struct cues *c, struct span s, size_t *at, unsigned classes, unsigned *found)
{
    const struct cue_filter *f = filter_for(c, classes);
    for (size_t i = next_first(f, s, *at), step; i < s.n; i = next_first(f, s, i + step)) {
        uint32_t cp = character(text_from(s, i), &step);
        if (!bit(f->first, cp))
            continue;
        if (!bit(f->single, cp) && (i + step >= s.n || !bit(f->pairs, pair(cp, text_from(s, i + step)))))
            continue;
        size_t n = trie_longest(&c->trie, s.s + i, s.n - i, found);
        if (n > 0 && *found & classes) {
            *at = i;
            return n;
        }
        step = n > step ? n : step;
    }
    return 0;
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
