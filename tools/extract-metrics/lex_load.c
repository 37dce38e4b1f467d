#include "lex_load.h"

#include <stdlib.h>

#include "hash.h"
#include "lexicon.h"

/* Keys of one trie while it is gathered, with a copy of their bytes. */
struct keys {
    struct trie_key *key;
    size_t n, cap;
};

struct loader {
    struct lex_lists *lex;
    struct keys words, units, after, aliases;
    size_t n_word, n_unit, n_after, n_alias, n_indicator;
};

static void add_key(struct keys *k, struct span s, size_t value)
{
    if (k->n == k->cap) {
        k->cap = k->cap ? 2 * k->cap : 256;
        k->key = mem_resize(k->key, k->cap, sizeof *k->key);
    }
    k->key[k->n++] = (struct trie_key){{mem_dup(s.s, s.n), s.n}, (uint32_t)value};
}

static void free_keys(struct keys *k)
{
    for (size_t i = 0; i < k->n; i++)
        free((void *)(uintptr_t)k->key[i].key.s);
    free(k->key);
}

static const char *const class_names[] = {WORD_CLASS_NAMES};

static void add_class(void *ctx, struct span s)
{
    uint32_t *classes = ctx;
    for (size_t i = 0; i < sizeof class_names / sizeof class_names[0]; i++) {
        if (span_is(s, class_names[i])) {
            *classes |= (uint32_t)1 << i;
            return;
        }
    }
    *classes |= (uint32_t)1 << 31;
}

static size_t new_word(struct loader *l, struct word w)
{
    l->lex->word = mem_resize(l->lex->word, l->n_word + 1, sizeof w);
    l->lex->word[l->n_word] = w;
    return l->n_word++;
}

static const char *take_word(void *ctx, const struct lexicon_row *r)
{
    struct loader *l = ctx;
    struct word w = {0};
    if (r->cell[0].n == 0)
        return "the word is empty";
    lexicon_parts(r->cell[1], '|', add_class, &w.classes);
    if (w.classes == 0 || w.classes >> 31)
        return "unknown class";
    add_key(&l->words, r->cell[0], new_word(l, w));
    return NULL;
}

static bool bound_of(struct span s, enum bound *b)
{
    static const char *const signs[] = {"=", "~", ">", ">=", "<", "<="};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (span_is(s, signs[i])) {
            *b = (enum bound)i;
            return true;
        }
    }
    return false;
}

/* The word of the list of words that stands here too (跨上), or NULL: it is both. */
static struct word *word_of(const struct loader *l, struct span s)
{
    for (size_t i = 0; i < l->words.n; i++)
        if (l->words.key[i].key.n == s.n && memcmp(l->words.key[i].key.s, s.s, s.n) == 0)
            return &l->lex->word[l->words.key[i].value];
    return NULL;
}

static const char *take_bound(void *ctx, const struct lexicon_row *r)
{
    struct loader *l = ctx;
    struct word w = {.classes = WORD_BOUND};
    if (r->cell[0].n == 0)
        return "the word is empty";
    if (!bound_of(r->cell[2], &w.bound))
        return "a bound is one of = ~ > >= < <=";
    struct word *same = word_of(l, r->cell[0]);
    if (span_is(r->cell[1], "before") && same != NULL) {
        same->classes |= WORD_BOUND;
        same->bound = w.bound;
    } else if (span_is(r->cell[1], "before")) {
        add_key(&l->words, r->cell[0], new_word(l, w));
    } else if (span_is(r->cell[1], "after")) {
        l->lex->bound_after = mem_resize(l->lex->bound_after, l->n_after + 1, sizeof w.bound);
        l->lex->bound_after[l->n_after] = w.bound;
        add_key(&l->after, r->cell[0], l->n_after++);
    } else {
        return "the side is 'before' or 'after'";
    }
    return NULL;
}

static const char *const kind_names[UNIT_KINDS] = {
    "",      "count",    "place",   "money", "percent", "permille", "pp",   "multiple",
    "tenth", "doubling", "measure", "score", "age",     "days",     "time", "rank"};

static enum unit_kind kind_of(struct span s)
{
    for (int k = 1; k < UNIT_KINDS; k++) {
        if (span_is(s, kind_names[k]))
            return (enum unit_kind)k;
    }
    return UNIT_NONE;
}

static const char *const trait_names[] = {
    "person",        "household", "no-thing", "enterprise", "occasion", "voltage", "yuan",
    "taiwan-dollar", "order",     "people",   "session",    "area",     "length",  "weight",
    "volume",        "power",     "energy",   "item",       "amount",   "paper",   "index"};

static void add_trait(void *ctx, struct span s)
{
    unsigned *traits = ctx;
    size_t i = 0;
    while (i < sizeof trait_names / sizeof trait_names[0] && !span_is(s, trait_names[i]))
        i++;
    *traits |= i < sizeof trait_names / sizeof trait_names[0] ? 1U << i : 1U << 31;
}

static const char *take_unit(void *ctx, const struct lexicon_row *r)
{
    struct loader *l = ctx;
    struct unit u = {.zh = span_is(r->cell[2], "zh")};
    u.kind = u.zh ? UNIT_COUNT : kind_of(r->cell[2]);
    if (r->cell[0].n == 0)
        return "the word is empty";
    if (u.kind == UNIT_NONE)
        return "unknown kind of unit";
    if (r->cell[3].n != 1 || r->cell[3].s[0] < '0' || r->cell[3].s[0] > '9')
        return "the power is a digit";
    u.power = r->cell[3].s[0] - '0';
    lexicon_parts(r->cell[4], '|', add_trait, &u.traits);
    if (u.traits >> 31)
        return "unknown trait of a unit";
    u.name = mem_dup(r->cell[1].s, r->cell[1].n);
    l->lex->unit = mem_resize(l->lex->unit, l->n_unit + 1, sizeof u);
    l->lex->unit[l->n_unit] = u;
    add_key(&l->units, r->cell[0], l->n_unit++);
    return NULL;
}

/* Names of enum fit, in its order. */
static const char *const fit_names[] = {"people", "households", "sessions", "things", "area",
                                        "length", "weight",     "volume",   "power",  "energy",
                                        "bodies", "steady",     "product",  "papers", "thousand"};

static void add_fit(void *ctx, struct span s)
{
    uint32_t *fits = ctx;
    enum unit_kind kind = kind_of(s);
    for (size_t i = 0; i < sizeof fit_names / sizeof fit_names[0]; i++) {
        if (span_is(s, fit_names[i])) {
            *fits |= (uint32_t)FIT_PEOPLE << i;
            if (FIT_PEOPLE << i & (FIT_THINGS | FIT_BODIES))
                *fits |= (uint32_t)1 << UNIT_PLACE;
            return;
        }
    }
    *fits |= (uint32_t)1 << kind;
    if (kind == UNIT_COUNT)
        *fits |= (uint32_t)1 << UNIT_PLACE;
}

/* A name that is looked for at the end of a label; ^经济: only where nothing but a region stands before. */
static void add_head(void *ctx, struct span s)
{
    struct loader *l = ctx;
    struct alias a = {.indicator = (uint32_t)l->n_indicator, .whole = s.n > 1 && s.s[0] == '^'};
    if (a.whole)
        s = (struct span){s.s + 1, s.n - 1};
    l->lex->alias = mem_resize(l->lex->alias, l->n_alias + 1, sizeof a);
    l->lex->alias[l->n_alias] = a;
    add_key(&l->aliases, s, l->n_alias++);
}

/* A name that is also a noun, which holds the words in it together. */
static void add_alias(void *ctx, struct span s)
{
    struct loader *l = ctx;
    add_head(l, s);
    /* Equal keys: the first is kept, so an alias that is a word already stays that word. */
    add_key(&l->words, s, l->n_word - 1);
}

static const char *take_indicator(void *ctx, const struct lexicon_row *r)
{
    struct loader *l = ctx;
    struct indicator in = {.stock = span_is(r->cell[4], "stock"), .flow = span_is(r->cell[4], "flow")};
    if (r->cell[0].n == 0 || r->cell[1].n == 0)
        return "an indicator has an id and a name";
    if (r->cell[4].n > 0 && !in.stock && !in.flow && !span_is(r->cell[4], "rate"))
        return "the kind is stock, flow or rate";
    lexicon_parts(r->cell[3], '|', add_fit, &in.fits);
    if (in.fits & 1 || in.fits == 0)
        return "unknown kind of unit";
    in.id = (struct span){mem_dup(r->cell[0].s, r->cell[0].n), r->cell[0].n};
    in.hash = hash_xxh64(in.id.s, in.id.n);
    l->lex->indicator = mem_resize(l->lex->indicator, l->n_indicator + 1, sizeof in);
    l->lex->indicator[l->n_indicator] = in;
    lexicon_parts(r->cell[1], '|', add_alias, l);
    lexicon_parts(r->cell[2], '|', add_alias, l);
    lexicon_parts(r->cell[5], '|', add_head, l);
    l->n_indicator++;
    return NULL;
}

/* Chains the names that are the same, in the order of the list: of these the trie has the first. */
static void chain_aliases(struct lex_lists *l, const struct keys *sorted)
{
    for (size_t i = 0; i + 1 < sorted->n; i++) {
        struct span a = sorted->key[i].key, b = sorted->key[i + 1].key;
        if (a.n == b.n && memcmp(a.s, b.s, a.n) == 0)
            l->alias[sorted->key[i].value].next = sorted->key[i + 1].value;
    }
}

void lex_read(struct lex_lists *lists, const char *dir)
{
    static const char *const words[] = {"word", "class", NULL};
    static const char *const bounds[] = {"word", "side", "bound", NULL};
    static const char *const units[] = {"word", "unit", "kind", "power", "traits", NULL};
    static const char *const indicators[] = {"id", "names", "aliases", "units", "?kind", "?heads", NULL};
    struct loader l = {.lex = lists};
    *lists = (struct lex_lists){0};
    lexicon_read(dir, "words", words, take_word, &l);
    lexicon_read(dir, "bounds", bounds, take_bound, &l);
    lexicon_read(dir, "units", units, take_unit, &l);
    new_word(&l, (struct word){.classes = WORD_NOUN});
    lexicon_read(dir, "indicators", indicators, take_indicator, &l);
    lists->after_n = l.n_after;
    struct lex_tables *t = &lists->tables;
    *t = (struct lex_tables){.word = lists->word,
                             .unit = lists->unit,
                             .bound_after = lists->bound_after,
                             .alias = lists->alias,
                             .indicator = lists->indicator,
                             .units_n = l.n_unit,
                             .alias_n = l.n_alias,
                             .indicators = l.n_indicator,
                             .words_n = l.n_word};
    struct keys *const keys[] = {&l.words, &l.units, &l.after, &l.aliases};
    struct trie *const tries[] = {&t->words, &t->units, &t->after, &t->aliases};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        trie_build(tries[i], keys[i]->key, keys[i]->n); /* sorts them */
    openings_make(&t->word_openings, &t->words, l.words.key, l.words.n);
    openings_make(&t->alias_openings, &t->aliases, l.aliases.key, l.aliases.n);
    chain_aliases(lists, &l.aliases);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        free_keys(keys[i]);
}

void lex_lists_free(struct lex_lists *l)
{
    trie_free(&l->tables.words);
    trie_free(&l->tables.units);
    trie_free(&l->tables.after);
    trie_free(&l->tables.aliases);
    openings_free(&l->tables.word_openings);
    openings_free(&l->tables.alias_openings);
    for (size_t i = 0; i < l->tables.units_n; i++)
        free((char *)(uintptr_t)l->unit[i].name);
    for (size_t i = 0; i < l->tables.indicators; i++)
        free((char *)(uintptr_t)l->indicator[i].id.s);
    free(l->word);
    free(l->unit);
    free(l->bound_after);
    free(l->alias);
    free(l->indicator);
    *l = (struct lex_lists){0};
}
