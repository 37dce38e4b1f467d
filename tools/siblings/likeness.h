/* likeness: how alike two texts are, exactly: which runs of COMPARE_RUN letters they share, and which figures
 * stand at the same places.
 *
 * A. Broder, "On the resemblance and containment of documents", SEQUENCES 1997. */
#ifndef SIBLINGS_LIKENESS_H
#define SIBLINGS_LIKENESS_H

#include "letters.h"

enum { COMPARE_RUN = 4, COMPARE_CONTEXT = 8 };

struct likeness {
    double resemblance; /* runs of both, of all */
    double containment; /* runs of both, of those of the text that has fewer */
};

/* The distinct runs of a text, as hashes of 31 bits. */
struct runs {
    struct run_slot {
        uint32_t hash, round; /* the last of the texts compared with it that has the run */
    } * slot;
    size_t cap, mask, n;
    uint32_t round;
};

/* Working memory; all zero is valid. */
struct compare {
    struct runs first, second;
    uint64_t run;         /* the last letters of the text compared with the first, */
    size_t letters, both; /* how many were compared, and how many runs they share */
    struct place *a, *b;
    size_t a_cap, b_cap;
};

/* The text that others are compared with, until the next call, and how many runs it has; and how many any
 * text has. */
size_t compare_with(struct compare *c, const struct letters *a);
size_t compare_runs(struct compare *c, const struct letters *b);

/* Another text that has so many runs, by pieces: compare_begin, then compare_more for the letters that b has
 * got since. compare_most says how alike the two are at most when `left` more letters come; with none, it is
 * how alike they are. */
void compare_begin(struct compare *c);
void compare_more(struct compare *c, const struct letters *b);
struct likeness compare_most(const struct compare *c, size_t runs, size_t left);

/* All of these for two texts. */
struct likeness compare_letters(struct compare *c, const struct letters *a, const struct letters *b);

/* Calls take(ctx, i, j) for figure i of a and figure j of b that stand at the same place: COMPARE_CONTEXT
 * letters before and after them are the same, and as often in one text as in the other. */
void compare_figures(struct compare *c, const struct letters *a, const struct letters *b,
                     void (*take)(void *ctx, size_t i, size_t j), void *ctx);

/* How figures at the same places stand to each other. */
struct agreement {
    size_t relation[5]; /* by enum figure_relation, a's figures to b's */
    size_t years, other_years;
};

struct agreement compare_agreement(struct compare *c, const struct letters *a, struct span a_text,
                                   const struct letters *b, struct span b_text);

/* Equal words with other years are a form that was filled in again, no copy. */
static inline bool agreement_of_other_years(const struct agreement *g)
{
    return g->other_years > g->years;
}

/* True where most figures at the same places are other ones: sentences that reports have in common. */
static inline bool agreement_of_other_figures(const struct agreement *g)
{
    size_t all = 0;
    for (size_t i = 0; i <= FIGURE_OTHER; i++)
        all += g->relation[i];
    return g->relation[FIGURE_OTHER] * 2 > all;
}

void compare_free(struct compare *c);

#endif
