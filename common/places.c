#include "places.h"

#include "places_load.h"
#include "sets.h"

/* Of a word's bytes, and how many names a chain has. */
enum { CHARACTER = 3, WORD_MAX = 60, CHAIN_MAX = 4 };

const struct places *places = &places_builtin;

static struct places_lists lists;
static struct places loaded;

void places_use(const char *dir)
{
    if (dir != NULL && places_read(&lists, dir, &loaded))
        places = &loaded;
}

void places_free(void)
{
    if (places == &loaded) {
        trie_free(&loaded.full);
        trie_free(&loaded.called);
    }
    places_lists_free(&lists);
    places = &places_builtin;
}

static bool is_han(const char *s)
{
    unsigned char c = (unsigned char)*s;
    return c >= 0xe3 && c <= 0xe9;
}

size_t place_at(struct span s, uint32_t *word)
{
    if (s.n < (size_t)2 * CHARACTER || !is_han(s.s))
        return 0;
    uint32_t c = place_character(s.s);
    if (!(places->first[c >> 6] >> (c & 63) & 1) || !is_han(s.s + CHARACTER))
        return 0;
    uint32_t pair = place_pair(s.s);
    if (!(places->pairs[pair >> 6] >> (pair & 63) & 1))
        return 0;
    return trie_longest(&places->called, s.s, s.n < WORD_MAX ? s.n : WORD_MAX, word);
}

uint32_t place_by_full(struct span full)
{
    uint32_t place;
    size_t n = trie_longest(&places->full, full.s, full.n, &place);
    return n > 0 && n == full.n ? place : PLACE_NONE;
}

enum place_level place_level(struct span full, const char **code)
{
    const char *none = NULL;
    uint32_t place;
    code = code == NULL ? &none : code;
    *code = NULL;
    if (set_has(SET_PLACE_COUNTRY, full)) {
        *code = "000000";
        return PLACE_COUNTRY;
    }
    size_t n = trie_longest(&places->full, full.s, full.n, &place);
    if (n == 0)
        return PLACE_UNLISTED;
    *code = places->place[place].code;
    return n == full.n ? (enum place_level)places->place[place].level : PLACE_PART;
}

/* The names that a chain begins with: 湖南 常德市 鼎城区. */
struct chain {
    uint32_t word[CHAIN_MAX];
    unsigned n;
    size_t length; /* bytes of all of them */
};

/* A stem is a name of the chain where another name follows, or when it is all that there is. */
static struct chain cut_chain(struct span named)
{
    struct chain c = {0};
    size_t at = 0;
    while (at < named.n && c.n < CHAIN_MAX) {
        uint32_t word, next;
        size_t n = place_at((struct span){named.s + at, named.n - at}, &word);
        if (n == 0)
            break;
        struct span rest = {named.s + at + n, named.n - at - n};
        if (!places->word[word].official && rest.n > 0 &&
            (place_at(rest, &next) == 0 || !places->word[next].official))
            break;
        c.word[c.n++] = word;
        at += n;
    }
    c.length = at;
    return c;
}

static bool word_means(uint32_t word, uint32_t place)
{
    for (uint32_t i = places->word[word].from; i < places->word[word].to; i++)
        if (places->member[i].place == place)
            return true;
    return false;
}

static bool lies_in(uint32_t place, uint32_t word)
{
    for (uint32_t p = places->place[place].parent; p != PLACE_NONE; p = places->place[p].parent)
        if (word_means(word, p))
            return true;
    return false;
}

/* Whether the last name of the chain can mean this member: it lies in all that stands before. */
static bool fits(const struct chain *c, const struct place_member *m)
{
    for (unsigned i = 0; i + 1 < c->n; i++)
        if (!lies_in(m->place, c->word[i]))
            return false;
    return m->call != PLACE_STEM || !places->word[c->word[c->n - 1]].official;
}

static unsigned told_of(uint32_t place, place_told *told, void *ctx)
{
    unsigned n = 0;
    for (int i = 0; i < PLACE_CALLS; i++)
        if (places->place[place].word[i] != PLACE_NONE)
            n += told(ctx, places->place[place].word[i]);
    return n;
}

/* How much the report speaks of what the place lies in, but for what the other place lies in, too. */
static unsigned told_above(uint32_t place, uint32_t other, place_told *told, void *ctx)
{
    unsigned n = 0;
    for (uint32_t p = places->place[place].parent; p != PLACE_NONE; p = places->place[p].parent) {
        bool shared = p == other;
        for (uint32_t q = other; q != PLACE_NONE; q = places->place[q].parent)
            shared = shared || q == p;
        n += shared ? 0 : told_of(p, told, ctx);
    }
    return n;
}

/* One of two that a name can mean; PLACE_NONE when nothing tells. */
static uint32_t better(uint32_t a, uint32_t b, place_told *told, void *ctx)
{
    const struct place *x = &places->place[a], *y = &places->place[b];
    if (x->former && !y->former && x->level >= y->level) /* 公主岭市 goes on under another city, */
        return b;
    if (y->former && !x->former && y->level >= x->level) /* 毕节市 as more than a county */
        return a;
    unsigned n = told != NULL ? told_above(a, b, told, ctx) : 0,
             m = told != NULL ? told_above(b, a, told, ctx) : 0;
    enum { CLEARLY = 3 };
    return n > CLEARLY * m ? a : m > CLEARLY * n ? b : PLACE_NONE;
}

/* Which division a chain means. */
static enum place_known choose(const struct chain *c, place_told *told, void *ctx, uint32_t *place)
{
    uint32_t best = PLACE_NONE, fitting[64];
    size_t n = 0;
    const struct place_word *w = &places->word[c->word[c->n - 1]];
    for (uint32_t i = w->from; i < w->to && n < sizeof fitting / sizeof *fitting; i++) {
        const struct place_member *m = &places->member[i];
        if (!fits(c, m))
            continue;
        if (m->call == PLACE_STEM && places->place[m->place].level == PLACE_PROVINCE) {
            *place = m->place;
            return PLACE_FOUND;
        }
        fitting[n++] = m->place;
    }
    for (size_t i = 0; i < n; i++) { /* the one that is better than all others */
        bool beats = true;
        for (size_t k = 0; k < n && beats; k++)
            beats = k == i || better(fitting[i], fitting[k], told, ctx) == fitting[i];
        best = beats ? fitting[i] : best;
    }
    *place = best;
    return best != PLACE_NONE ? PLACE_FOUND : n > 0 ? PLACE_AMBIGUOUS : PLACE_UNKNOWN;
}

/* 自治区 alone: the one of that kind of which the report speaks twice as much as of any other. */
static uint32_t most_told(struct span kind, place_told *told, void *ctx)
{
    uint32_t best = PLACE_NONE;
    unsigned most = 0, second = 0;
    for (uint32_t i = 0; i < places->n; i++) {
        struct span own = place_own(&places->place[i]);
        if (own.n < kind.n || memcmp(span_end(own) - kind.n, kind.s, kind.n) != 0)
            continue;
        unsigned n = told_of(i, told, ctx);
        second = n > most ? most : n > second ? n : second;
        best = n > most ? i : best;
        most = n > most ? n : most;
    }
    return most >= 2 && most >= 2 * second ? best : PLACE_NONE;
}

enum place_known place_complete(struct span named, place_told *told, void *ctx, struct buf *full)
{
    uint32_t place = PLACE_NONE;
    enum place_known known = PLACE_UNKNOWN;
    size_t length = named.n;
    if (trie_find(&places->full, named, &place)) {
        known = PLACE_FOUND;
    } else if (set_has(SET_PLACE_SELFGOVERNED, named)) {
        place = told != NULL ? most_told(named, told, ctx) : PLACE_NONE;
        known = place != PLACE_NONE ? PLACE_FOUND : PLACE_AMBIGUOUS;
    } else {
        struct chain c = cut_chain(named);
        known = c.n > 0 ? choose(&c, told, ctx, &place) : PLACE_UNKNOWN;
        length = c.length;
    }
    if (known == PLACE_FOUND) {
        struct span whole = place_full(&places->place[place]);
        buf_add(full, whole.s, whole.n);
        buf_add(full, named.s + length, named.n - length);
    } else {
        buf_add(full, named.s, named.n);
    }
    return known;
}
