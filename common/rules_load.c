#include "rules_load.h"

#include <stdio.h>
#include <stdlib.h>

#include "lexicon.h"
#include "msg.h"

static const char *const feature_names[] = RULES_FEATURES;
static const char *const decision_names[] = RULES_DECISIONS;
static const char *const verdict_names[] = RULES_VERDICTS;  /* of all decisions, */
static const unsigned verdict_from[] = RULES_VERDICTS_FROM; /* one decision after the other */

enum { ALTERNATIVES = 64 }; /* that one row may have */

struct reading {
    struct rules_list *list;
    enum decision decision;
    bool complete; /* a row holds always: nothing may follow */
    size_t line;
};

const char *rules_name(enum decision d)
{
    return decision_names[d];
}

static bool find_feature(struct span name, enum feature *f)
{
    for (size_t i = 0; i < FEATURES; i++) {
        if (span_is(name, feature_names[i])) {
            *f = (enum feature)i;
            return true;
        }
    }
    return false;
}

static bool find_verdict(enum decision d, struct span name, unsigned *verdict)
{
    for (unsigned i = verdict_from[d]; i < verdict_from[d + 1]; i++) {
        if (span_is(name, verdict_names[i])) {
            *verdict = i - verdict_from[d];
            return true;
        }
    }
    return false;
}

/* The alternatives of a row while its terms are read. */
struct terms {
    struct rule rule[ALTERNATIVES];
    size_t n;
    const char *wrong;
};

/* a|b|c: each alternative so far, with each of these. */
static void add_any(struct terms *t, struct span term)
{
    struct rule before[ALTERNATIVES];
    size_t n = t->n;
    memcpy(before, t->rule, sizeof before);
    t->n = 0;
    for (const char *p = term.s, *end = term.s + term.n; p <= end;) {
        const char *bar = p < end ? memchr(p, '|', (size_t)(end - p)) : NULL;
        const char *stop = bar != NULL ? bar : end;
        enum feature f;
        if (!find_feature((struct span){p, (size_t)(stop - p)}, &f)) {
            t->wrong = "no such feature: features.csv names them";
            return;
        }
        if (t->n + n > ALTERNATIVES) {
            t->wrong = "too many alternatives: make rows of them";
            return;
        }
        for (size_t i = 0; i < n; i++) {
            t->rule[t->n] = before[i];
            features_add(&t->rule[t->n].asked, f, true);
            features_add(&t->rule[t->n++].all, f, true);
        }
        p = stop + 1;
    }
}

static void add_term(void *ctx, struct span term)
{
    struct terms *t = ctx;
    enum feature f;
    if (t->wrong != NULL)
        return;
    if (term.s[0] != '!') {
        add_any(t, term);
        return;
    }
    if (!find_feature((struct span){term.s + 1, term.n - 1}, &f)) {
        t->wrong = "no such feature: features.csv names them";
        return;
    }
    for (size_t i = 0; i < t->n; i++)
        features_add(&t->rule[i].asked, f, true);
}

static const char *take_row(void *ctx, const struct lexicon_row *r)
{
    struct reading *reading = ctx;
    struct rules_list *l = reading->list;
    struct terms t = {.n = 1};
    unsigned verdict;
    reading->line = r->line;
    if (reading->complete)
        return "a row before it holds always: this one can never decide";
    if (!find_verdict(reading->decision, r->cell[0], &verdict))
        return "no such verdict: verdicts.csv names them";
    if (memchr(r->cell[2].s, '\0', r->cell[2].n) != NULL || r->cell[2].n == 0)
        return "the row does not say why";
    lexicon_parts(r->cell[1], ' ', add_term, &t);
    if (t.wrong != NULL)
        return t.wrong;
    l->rule = mem_resize(l->rule, l->n + t.n, sizeof *l->rule);
    for (size_t i = 0; i < t.n; i++) {
        t.rule[i].verdict = verdict;
        t.rule[i].line = (unsigned)r->line;
        t.rule[i].why = mem_dup(r->cell[2].s, r->cell[2].n);
        l->rule[l->n++] = t.rule[i];
    }
    reading->complete = r->cell[1].n == 0;
    return NULL;
}

bool rules_read(struct rules_list *l, const char *dir, enum decision d)
{
    static const char *const columns[] = {"verdict", "when", "why", NULL};
    char name[64];
    struct reading r = {.list = l, .decision = d};
    snprintf(name, sizeof name, "rules-%s", decision_names[d]);
    if (!lexicon_has(dir, name))
        return false;
    lexicon_read(dir, name, columns, take_row, &r);
    if (!r.complete)
        msg_die("%s/%s.csv:%zu: the last row must hold always", dir, name, r.line);
    size_t room = strlen(name) + sizeof ".csv";
    l->file = mem_alloc(room);
    snprintf(l->file, room, "%s.csv", name);
    return true;
}

void rules_list_free(struct rules_list *l)
{
    for (size_t i = 0; i < l->n; i++)
        free((void *)(uintptr_t)l->rule[i].why);
    free(l->rule);
    free(l->file);
    *l = (struct rules_list){0};
}
