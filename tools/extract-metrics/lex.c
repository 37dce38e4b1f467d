#include "lex.h"

#include <stdlib.h>

#include "lex_load.h"

void lex_set_begins(enum set_id id, first_mark *mark, void *ctx)
{
    for (uint32_t i = sets->set[id].from; i < sets->set[id + 1].from; i++)
        mark(ctx, sets->word[i].text);
}

static uint32_t child(const struct trie *t, uint32_t state, unsigned byte)
{
    uint32_t next = t->cell[state].base ^ byte;
    return t->cell[next].check == state ? next : 0;
}

/* Where each first character leads in the trie, or 0: of the basic plane, by the bytes that keys begin with.
 */
static uint32_t *find_states(const struct trie *t)
{
    enum { ROOT = 1, TAILS = 64 };
    uint32_t *table = mem_zalloc(LEX_FIRSTS, sizeof *table), state;
    for (uint32_t c = 1; c < 0xf0; c++) {
        uint32_t first = c < 0x80 || c >= 0xc2 ? child(t, ROOT, c) : 0;
        if (first != 0 && c < 0x80)
            table[c] = first;
        for (uint32_t k = 0; first != 0 && c >= 0xc2 && k < TAILS; k++) {
            state = child(t, first, 0x80 | k);
            if (state != 0 && c < 0xe0)
                table[(c & 31) << 6 | k] = state;
            for (uint32_t i = 0; state != 0 && c >= 0xe0 && i < TAILS; i++) {
                uint32_t third = child(t, state, 0x80 | i);
                if (third != 0)
                    table[(c & 15) << 12 | k << 6 | i] = third;
            }
        }
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
    struct lex_lists *lists = NULL;
    if (dir != NULL) {
        lists = mem_alloc(sizeof *lists);
        lex_read(lists, dir);
    }
    const struct lex_tables *t = lists != NULL ? &lists->tables : &lex_builtin;
    *lex = (struct lex){.words = t->words,
                        .units = t->units,
                        .after = t->after,
                        .aliases = t->aliases,
                        .word = t->word,
                        .unit = t->unit,
                        .bound_after = t->bound_after,
                        .indicator = t->indicator,
                        .units_n = t->units_n,
                        .indicators = t->indicators,
                        .lists = lists};
    lex->named = mem_zalloc(NAMED, sizeof *lex->named);
    find_usual(lex);
    lex->word_state = find_states(&lex->words);
    lex->alias_state = find_states(&lex->aliases);
}

void lex_free(struct lex *lex)
{
    if (lex->lists != NULL)
        lex_lists_free(lex->lists);
    free(lex->lists);
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
