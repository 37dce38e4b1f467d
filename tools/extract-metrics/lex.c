#include "lex.h"

#include <stdio.h>
#include <stdlib.h>

#include "hash.h"
#include "lexicon.h"
#include "sets.h"
#include "utf8.h"

/* Keys of one trie while it is gathered, with a copy of their bytes. */
struct keys {
    struct trie_key *key;
    size_t n, cap;
};

struct loader {
    struct lex *lex;
    struct keys words, units, after, aliases;
    size_t n_word, n_unit, n_after, n_indicator;
};

static void add_key(struct keys *k, struct span s, size_t value)
{
    if (k->n == k->cap) {
        k->cap = k->cap ? 2 * k->cap : 256;
        k->key = mem_resize(k->key, k->cap, sizeof *k->key);
    }
    k->key[k->n++] = (struct trie_key){{mem_dup(s.s, s.n), s.n}, (uint32_t)value};
}

static void build(struct trie *t, struct keys *k)
{
    trie_build(t, k->key, k->n);
    for (size_t i = 0; i < k->n; i++)
        free((void *)(uintptr_t)k->key[i].key.s);
    free(k->key);
}

void lex_set_begins(enum set_id id, first_mark *mark, void *ctx)
{
    for (uint32_t i = sets->set[id].from; i < sets->set[id + 1].from; i++)
        mark(ctx, sets->word[i].text);
}

static const char *const class_names[] = {"noun",   "action", "stop",  "trim",     "up",     "down", "to",
                                          "growth", "goal",   "ratio", "forecast", "target", "rule", "part",
                                          "money",  "idiom",  "level", "compare",  "verbal"};

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

static const char *take_bound(void *ctx, const struct lexicon_row *r)
{
    struct loader *l = ctx;
    struct word w = {.classes = WORD_BOUND};
    if (r->cell[0].n == 0)
        return "the word is empty";
    if (!bound_of(r->cell[2], &w.bound))
        return "a bound is one of = ~ > >= < <=";
    if (span_is(r->cell[1], "before")) {
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

static const char *const trait_names[] = {"person",   "household", "no-thing", "enterprise",
                                          "occasion", "voltage",   "yuan",     "taiwan-dollar"};

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

static void add_kind(void *ctx, struct span s)
{
    uint32_t *kinds = ctx;
    enum unit_kind kind = kind_of(s);
    *kinds |= (uint32_t)1 << kind;
    if (kind == UNIT_COUNT)
        *kinds |= (uint32_t)1 << UNIT_PLACE;
}

static void add_alias(void *ctx, struct span s)
{
    struct loader *l = ctx;
    add_key(&l->aliases, s, l->n_indicator);
    /* Equal keys: the first is kept, so an alias that is a word already stays that word. */
    add_key(&l->words, s, l->n_word - 1);
}

static const char *take_indicator(void *ctx, const struct lexicon_row *r)
{
    struct loader *l = ctx;
    struct indicator in = {.kinds = 0};
    if (r->cell[0].n == 0 || r->cell[1].n == 0)
        return "an indicator has an id and a name";
    lexicon_parts(r->cell[3], '|', add_kind, &in.kinds);
    if (in.kinds & 1 || in.kinds == 0)
        return "unknown kind of unit";
    in.id = (struct span){mem_dup(r->cell[0].s, r->cell[0].n), r->cell[0].n};
    in.hash = hash_xxh64(in.id.s, in.id.n);
    l->lex->indicator = mem_resize(l->lex->indicator, l->n_indicator + 1, sizeof in);
    l->lex->indicator[l->n_indicator] = in;
    lexicon_parts(r->cell[1], '|', add_alias, l);
    lexicon_parts(r->cell[2], '|', add_alias, l);
    l->n_indicator++;
    return NULL;
}

/* A table by first character that is not 0 where one of the keys begins. */
static uint32_t *note_places(const struct keys *k)
{
    uint32_t *table = mem_zalloc(LEX_FIRSTS, sizeof *table);
    for (size_t i = 0, length; i < k->n; i++)
        table[lex_first(k->key[i].key.s, k->key[i].key.n, &length)] = 1;
    return table;
}

/* Makes the states of it that these characters lead to. */
static uint32_t *find_states(const struct trie *t, uint32_t *table)
{
    for (uint32_t cp = 0; cp < LEX_FIRSTS - 1; cp++) {
        char text[4];
        if (table[cp] != 0)
            table[cp] = trie_state(t, text, utf8_encode(cp, text));
    }
    return table;
}

static struct unit unit_of_kind(const struct lex *lex, enum unit_kind kind)
{
    size_t i = 0;
    while (i < lex->units_n && lex->unit[i].kind != kind)
        i++;
    return i < lex->units_n ? lex->unit[i] : (struct unit){.name = ""};
}

static struct unit unit_with_trait(const struct lex *lex, enum unit_trait trait)
{
    size_t i = 0;
    while (i < lex->units_n && !(lex->unit[i].traits & trait))
        i++;
    return i < lex->units_n ? lex->unit[i] : (struct unit){.name = ""};
}

const struct unit *lex_unit_named(const struct lex *lex, const char *name)
{
    size_t i = 0;
    while (i < lex->units_n && strcmp(lex->unit[i].name, name) != 0)
        i++;
    return i < lex->units_n ? &lex->unit[i] : NULL;
}

static void find_usual(struct lex *lex)
{
    lex->usual = (struct usual_units){.percent = unit_of_kind(lex, UNIT_PERCENT),
                                      .permille = unit_of_kind(lex, UNIT_PERMILLE),
                                      .multiple = unit_of_kind(lex, UNIT_MULTIPLE),
                                      .yuan = unit_with_trait(lex, UNIT_YUAN),
                                      .taiwan_dollar = unit_with_trait(lex, UNIT_TAIWAN_DOLLAR),
                                      .person = unit_with_trait(lex, UNIT_PERSON),
                                      .household = unit_with_trait(lex, UNIT_HOUSEHOLD)};
}

void lex_load(struct lex *lex, const char *dir)
{
    static const char *const words[] = {"word", "class", NULL};
    static const char *const bounds[] = {"word", "side", "bound", NULL};
    static const char *const units[] = {"word", "unit", "kind", "power", "traits", NULL};
    static const char *const indicators[] = {"id", "names", "aliases", "units", NULL};
    struct loader l = {.lex = lex};
    memset(lex, 0, sizeof *lex);
    lexicon_read(dir, "words", words, take_word, &l);
    lexicon_read(dir, "bounds", bounds, take_bound, &l);
    lexicon_read(dir, "units", units, take_unit, &l);
    new_word(&l, (struct word){.classes = WORD_NOUN});
    lexicon_read(dir, "indicators", indicators, take_indicator, &l);
    lex->indicators = l.n_indicator;
    lex->named = mem_zalloc(NAMED, sizeof *lex->named);
    lex->units_n = l.n_unit;
    find_usual(lex);
    uint32_t *word_places = note_places(&l.words), *alias_places = note_places(&l.aliases);
    build(&lex->words, &l.words);
    build(&lex->units, &l.units);
    build(&lex->after, &l.after);
    build(&lex->aliases, &l.aliases);
    lex->word_state = find_states(&lex->words, word_places);
    lex->alias_state = find_states(&lex->aliases, alias_places);
}

void lex_free(struct lex *lex)
{
    trie_free(&lex->words);
    trie_free(&lex->units);
    trie_free(&lex->after);
    trie_free(&lex->aliases);
    for (size_t i = 0; i < lex->units_n; i++)
        free((char *)(uintptr_t)lex->unit[i].name);
    for (size_t i = 0; i < lex->indicators; i++)
        free((char *)(uintptr_t)lex->indicator[i].id.s);
    free(lex->word);
    free(lex->unit);
    free(lex->bound_after);
    free(lex->indicator);
    free(lex->named);
    free(lex->word_state);
    free(lex->alias_state);
}

/* True when the name at [at, end) of the label is cut out of a longer word. */
static bool inside_word(struct span label, size_t at, size_t end)
{
    for (size_t back = 3; back <= 6 && back <= at; back += 3) {
        size_t length = set_at(SET_INDICATOR_FALSE_FRONTS, label.s + at - back, label.n - at + back);
        if (length > back && at - back + length <= end)
            return true;
    }
    return false;
}

static bool only_tails(struct span s)
{
    while (s.n > 0) {
        size_t length = set_at(SET_INDICATOR_TAILS, s.s, s.n);
        if (length == 0)
            return false;
        s.s += length;
        s.n -= length;
    }
    return true;
}

/* True for the X of 占X比重. */
static bool behind_share(struct span label, size_t at)
{
    return set_within(SET_INDICATOR_SHARES, (struct span){label.s, at});
}

static const struct indicator *find_indicator(const struct lex *lex, struct span label, enum unit_kind kind,
                                              bool any_kind)
{
    const struct indicator *best = NULL;
    size_t best_length = 0, best_end = 0;
    for (size_t at = 0, step; at < label.n; at += step) {
        uint32_t value = 0;
        uint32_t state = lex->alias_state[lex_first(label.s + at, label.n - at, &step)];
        if (state == 0)
            continue;
        size_t length = trie_longest_from(&lex->aliases, state, step, label.s + at, label.n - at, &value);
        size_t end = at + length;
        if (length == 0 || end < best_end || (end == best_end && length < best_length))
            continue;
        const struct indicator *found = &lex->indicator[value];
        if (!any_kind && !(found->kinds & (uint32_t)1 << kind))
            continue;
        struct span rest = {label.s + end, label.n - end};
        bool head = rest.n == 0 || only_tails(rest) ||
                    (!any_kind && set_at(SET_INDICATOR_NAME_ENDS, rest.s, rest.n) > 0);
        if (!head || behind_share(label, at) || inside_word(label, at, end))
            continue;
        best = found;
        best_length = length;
        best_end = end;
    }
    return best;
}

/* The place for a label in the table of those named before: multiplication spreads its ends and length. */
static struct named *place_of(const struct lex *lex, struct span label, uint8_t kind)
{
    uint64_t head = 0, tail = 0;
    size_t n = label.n < sizeof head ? label.n : sizeof head;
    memcpy(&head, label.s, n);
    memcpy(&tail, label.s + label.n - n, n);
    uint64_t h = (head * 0x9e3779b97f4a7c15U ^ tail) * 0xff51afd7ed558ccdU + label.n * 31 + kind;
    return &lex->named[(h ^ h >> 32) % NAMED];
}

const struct indicator *lex_indicator(const struct lex *lex, struct span label, enum unit_kind kind,
                                      bool any_kind)
{
    if (label.n == 0 || label.n > NAMED_TEXT)
        return find_indicator(lex, label, kind, any_kind);
    uint8_t key = (uint8_t)((unsigned)kind | (any_kind ? 0x80U : 0));
    struct named *known = place_of(lex, label, key);
    if (known->n != label.n || known->kind != key || memcmp(known->label, label.s, label.n) != 0) {
        known->n = (uint8_t)label.n;
        known->kind = key;
        memcpy(known->label, label.s, label.n);
        known->indicator = find_indicator(lex, label, kind, any_kind);
    }
    return known->indicator;
}
