/* check_twice: figures of which a place has one, stated more than once in a report. */
#include "checks.h"
#include "hash.h"
#include "indicator_names.h"
#include "relation.h"
#include "sets.h"

#include <stdlib.h>

/* A place has one of it, and the label is its full name and nothing besides. */
static bool one_figure(const struct audit_fact *f)
{
    if (f->measure & (FACT_CHANGE | FACT_COMPLETION | FACT_MULTIPLE | FACT_RANK) ||
        f->flags & (FACT_PART | FACT_STRETCH) || f->field[MET_PERIOD].n == 0 ||
        span_is(f->field[MET_BASIS], "cum") || /* of the last year on one before, or of sums of years */
        !set_has(SET_AUDIT_ONE_FIGURE, f->field[MET_INDICATOR]))
        return false;
    const struct indicator_name *i = indicator_by_id(f->field[MET_INDICATOR]);
    return i != NULL && indicator_label(i, f->field[MET_LABEL], f->field[MET_PLACE]) == LABEL_FULL;
}

static const enum met_column key_columns[] = {MET_INDICATOR, MET_MEASURE, MET_BASIS, MET_ROLE,
                                              MET_PERIOD,    MET_UNIT,    MET_SCOPE, MET_PLACE};
enum { KEYS = sizeof key_columns / sizeof *key_columns };

static uint64_t hash_of(const struct audit_fact *f)
{
    uint64_t h = 0;
    for (size_t k = 0; k < KEYS; k++)
        h = h * 0x9e3779b97f4a7c15U ^ hash_xxh64(f->field[key_columns[k]].s, f->field[key_columns[k]].n);
    return h;
}

static bool same_key(const struct audit_fact *a, const struct audit_fact *b)
{
    for (size_t k = 0; k < KEYS; k++)
        if (!fact_same(a, b, key_columns[k]))
            return false;
    return true;
}

/* The first fact with the key of fact i, which is entered where there is none before it. */
static size_t first_of(const struct audit_report *r, size_t *table, size_t mask, size_t i)
{
    size_t slot = (size_t)hash_of(&r->fact[i]) & mask;
    for (; table[slot] > 0; slot = (slot + 1) & mask)
        if (same_key(&r->fact[table[slot] - 1], &r->fact[i]))
            return table[slot] - 1;
    table[slot] = i + 1;
    return i;
}

void check_twice(struct audit_report *r)
{
    size_t slots = 64, n = 0;
    r->scratch.len = 0;
    for (size_t i = 0; i < r->n; i++) {
        r->fact[i].one_figure = one_figure(&r->fact[i]) && !audit_report_adjusted(r, i);
        if (r->fact[i].one_figure && span_is(r->fact[i].field[MET_BOUND], "=")) {
            buf_add(&r->scratch, &i, sizeof i);
            n++;
        }
    }
    if (n < 2)
        return;
    while (slots < 2 * n)
        slots *= 2;
    size_t *table = mem_zalloc(slots, sizeof *table);
    for (size_t k = 0; k < n; k++) {
        size_t i;
        memcpy(&i, r->scratch.data + k * sizeof i, sizeof i);
        size_t first = first_of(r, table, slots - 1, i);
        const struct relation relation = {.check = "twice",
                                          .kind = RELATION_SAME,
                                          .function = itself,
                                          .n = 2,
                                          .fact = {i, first},
                                          .note = "the same figure is stated otherwise"};
        if (first != i && fact_same_figure(&r->fact[i], &r->fact[first]))
            relation_test(r, &relation);
    }
    free(table);
}
