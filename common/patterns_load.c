#include "patterns_load.h"

#include <stdint.h>
#include <stdlib.h>

#include "lexicon.h"
#include "word_classes.h"

static const char *const effect_names[] = RULES_EFFECTS;
static const char *const set_names[] = SETS_NAMES;
static const char *const kind_names[] = {TOKEN_KIND_NAMES};
static const char *const class_names[] = {WORD_CLASS_NAMES};

/* Where name stands in the list of n, or n. */
static unsigned find(struct span name, const char *const *list, size_t n)
{
    unsigned i = 0;
    while (i < n && !span_is(name, list[i]))
        i++;
    return i;
}

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const char *add_set(struct pattern_test *t, enum pattern_relation relation, struct span name)
{
    unsigned id = find(name, set_names, COUNT(set_names));
    if (id == COUNT(set_names))
        return "no such set: sets.csv names them";
    if (t->sets == PATTERN_SETS)
        return "more than four sets in a test";
    t->set[t->sets].relation = relation;
    t->set[t->sets++].id = (enum set_id)id;
    return NULL;
}

static const char *add_atom(struct pattern_test *t, struct span atom)
{
    struct span name = {atom.s + 1, atom.n - 1};
    unsigned i;
    switch (atom.s[0]) {
    case '@':
        i = find(name, kind_names, COUNT(kind_names));
        t->kinds |= i < COUNT(kind_names) ? 1U << i : 0;
        return i < COUNT(kind_names) ? NULL : "no such kind of token";
    case '=': return add_set(t, PATTERN_IS, name);
    case '$': return add_set(t, PATTERN_ENDS, name);
    case '>': return add_set(t, PATTERN_BEFORE, name);
    default:
        i = find(atom, class_names, COUNT(class_names));
        t->classes |= i < COUNT(class_names) ? UINT32_C(1) << i : 0;
        return i < COUNT(class_names) ? NULL : "no such class of words";
    }
}

/* What the parts of a row are gathered in. */
struct gathering {
    struct pattern *pattern;
    struct pattern_test *test;
    const char *wrong;
};

static void take_atom(void *ctx, struct span atom)
{
    struct gathering *g = ctx;
    if (g->wrong == NULL)
        g->wrong = add_atom(g->test, atom);
}

static const char *read_place(struct span s, int *place)
{
    bool minus = s.n > 0 && s.s[0] == '-', plus = s.n > 0 && s.s[0] == '+';
    struct span rest = {s.s + (minus || plus), s.n - (minus || plus)};
    if ((minus || plus) && span_is(rest, "*")) {
        *place = minus ? PATTERN_LEFT : PATTERN_RIGHT;
        return NULL;
    }
    if (rest.n != 1 || rest.s[0] < '0' || rest.s[0] > '9')
        return "a place is 0, -1, +2 ..., -* or +*";
    *place = (rest.s[0] - '0') * (minus ? -1 : 1);
    return NULL;
}

/* PLACE:ATOM|ATOM or PLACE:!ATOM|ATOM. */
static void take_test(void *ctx, struct span s)
{
    struct gathering *g = ctx;
    struct pattern *p = g->pattern;
    if (g->wrong != NULL)
        return;
    const char *colon = memchr(s.s, ':', s.n);
    if (p->tests == PATTERN_TESTS || colon == NULL) {
        g->wrong = colon == NULL ? "a test is PLACE:ATOM|ATOM..." : "too many tests";
        return;
    }
    g->test = &p->test[p->tests++];
    g->wrong = read_place((struct span){s.s, (size_t)(colon - s.s)}, &g->test->place);
    struct span atoms = {colon + 1, (size_t)(span_end(s) - colon) - 1};
    g->test->none = atoms.n > 0 && atoms.s[0] == '!';
    if (g->test->none)
        atoms = (struct span){atoms.s + 1, atoms.n - 1};
    if (atoms.n == 0)
        g->wrong = "a test without an atom";
    lexicon_parts(atoms, '|', take_atom, g);
}

static const char *take_row(void *ctx, const struct lexicon_row *r)
{
    struct patterns_list *l = ctx;
    struct pattern p = {.tests = 1, .line = (unsigned)r->line};
    struct gathering g = {.pattern = &p, .test = &p.test[0]};
    unsigned effect = find(r->cell[0], effect_names, COUNT(effect_names));
    if (effect == COUNT(effect_names))
        return "no such effect: effects.csv names them";
    if (r->cell[1].n == 0)
        return "a row without an anchor";
    p.effect = (enum effect)effect;
    lexicon_parts(r->cell[1], '|', take_atom, &g);
    lexicon_parts(r->cell[2], ' ', take_test, &g);
    if (g.wrong != NULL || r->cell[3].n == 0)
        return g.wrong != NULL ? g.wrong : "the row does not say why";
    p.why = mem_dup(r->cell[3].s, r->cell[3].n);
    l->pattern = mem_resize(l->pattern, l->n + 1, sizeof p);
    l->pattern[l->n++] = p;
    return NULL;
}

bool patterns_read(struct patterns_list *l, const char *dir)
{
    static const char *const columns[] = {"effect", "anchor", "when", "why", NULL};
    if (!lexicon_has(dir, "patterns"))
        return false;
    lexicon_read(dir, "patterns", columns, take_row, l);
    return true;
}

void patterns_list_free(struct patterns_list *l)
{
    for (size_t i = 0; i < l->n; i++)
        free((void *)(uintptr_t)l->pattern[i].why);
    free(l->pattern);
    *l = (struct patterns_list){0};
}
