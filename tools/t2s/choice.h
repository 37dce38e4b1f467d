/* choice: which configuration a text needs, by evidence counted in it.
 *
 * Characters decide whether a text is simplified: those that only simplified writing has against those that
 * only traditional writing has. Wording decides where a traditional text comes from: terms that one region
 * prefers (evidence.csv) add their weights to that region's score. */
#ifndef T2S_CHOICE_H
#define T2S_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"
#include "out.h"

enum choice { CHOICE_PASS, CHOICE_T2S, CHOICE_TW2SP, CHOICE_HK2S };

enum { REGION_MAINLAND, REGION_TAIWAN, REGION_HONGKONG, REGIONS };

struct evidence {
    size_t simplified, traditional; /* characters of one writing only */
    size_t either; /* characters that stay in some simplified words and change in all others */
    size_t score[REGIONS];
    size_t *found; /* one count for each of choice_terms; owned by the caller */
    bool counted;  /* found is of this text */
};

/* Made by the build from tools/t2s/evidence.csv and OpenCC's dictionaries (see common/gen/choice.c). */
struct choice_term {
    const char *text;
    unsigned char weight[REGIONS];
};

extern const struct choice_term choice_terms[];
extern const size_t choice_terms_n;

/* Counts the evidence in s into *e, whose found is set, and chooses. Linear in s.n. */
enum choice choice_make(struct span s, struct evidence *e);

/* The name of a choice: pass, t2s, tw2sp, hk2s. */
const char *choice_name(enum choice c);

/* Appends why: the counts, and the terms found most often. */
void choice_explain(const struct evidence *e, struct buf *b);

#endif
