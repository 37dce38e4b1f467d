/* places_checks: the amount of a place, and those of the divisions right below it: some of them are no more
 * than the whole, all of them make it. */
#include "places.h"
#include "relation.h"
#include "series.h"
#include "sets.h"

/* What places are granted: amounts are counted twice where a firm is of two places, zones stand beside the
 * divisions, and figures are revised: one in so many. */
enum { SHARE_GRANTED = 5 };

/* The statements of one place are the facts from `from`, up to the one returned. */
static size_t end_of_place(const struct audit_report *r, size_t from)
{
    size_t end = from + 1;
    while (end < r->n && fact_same(&r->fact[from], &r->fact[end], MET_PLACE))
        end++;
    return end;
}

/* The one that counts: the first exact one, in the latest report. Returns `end` where there is none. */
static size_t choose(struct audit_report *r, size_t from, size_t end)
{
    while (from < end && (!span_is(r->fact[from].field[MET_BOUND], "=") || !fact_value(&r->fact[from])))
        from++;
    return from;
}

/* How many divisions stand right below one. */
static size_t parts_of(uint32_t whole)
{
    size_t n = 0;
    for (uint32_t i = 0; i < places->n; i++)
        n += places->place[i].parent == whole && !places->place[i].former;
    return n;
}

/* A part of the whole that a relation is about to be of. */
static bool slack_of(struct audit_report *r, size_t whole, struct decimal *slack)
{
    struct decimal value;
    return written_value(&r->fact[whole].written, &value) && value.coef > 0 &&
           dec_divide(value, (struct decimal){SHARE_GRANTED, 0}, 1, DEC_DOWN, slack);
}

void places_checks(struct audit_report *r)
{
    struct relation relation = {.check = "places", .kind = RELATION_AT_LEAST, .function = sum_of};
    if (r->n < 2)
        return;
    const struct span name =
        r->fact[0].field[MET_PLACE]; /* the full names of parts begin with that of the whole */
    const uint32_t whole = place_by_full(name);
    for (size_t i = 0, end; i < r->n; i = end) {
        end = end_of_place(r, i);
        uint32_t place = place_by_full(r->fact[i].field[MET_PLACE]);
        if (i > 0 && (place == PLACE_NONE || places->place[place].parent != whole))
            return; /* the whole is not there */
        size_t one = choose(r, i, end);
        if (one == end && i == 0)
            return;
        if (one < end && relation.n < RELATION_MAX)
            relation.fact[relation.n++] = one;
    }
    if (relation.n < 2 || !slack_of(r, relation.fact[0], &relation.slack))
        return;
    bool all = set_has(SET_AUDIT_WHOLE_OF_PLACES, r->fact[0].field[MET_INDICATOR]) &&
               parts_of(whole) == relation.n - 1;
    relation.kind = all ? RELATION_IS : RELATION_AT_LEAST;
    relation.note = all ? "the parts of the place make another sum" : "parts of the place are more than it";
    relation_test(r, &relation);
}
