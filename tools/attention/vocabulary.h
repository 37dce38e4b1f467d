/* vocabulary: the words of all reports, and how often each stands in how many of them. */
#ifndef ATTENTION_VOCABULARY_H
#define ATTENTION_VOCABULARY_H

#include "keyed.h"
#include "segment/word_cutter.h"

/* Reports may be of several sides, which are counted apart. */
enum { SIDES = 2 };

struct word {
    uint32_t number; /* from 0, as they came */
    uint32_t now;    /* how often it stands in the report in hand */
    unsigned long long hits[SIDES], reports[SIDES];
};

/* How often a word stands in a report. */
struct word_count {
    uint32_t word, n;
};

struct vocabulary {
    struct words *cutter; /* borrowed */
    struct keyed table;   /* struct word */
    struct word **word;   /* by number */
    size_t word_room;
    struct word_count *found; /* the words of the report in hand; n is only known at its end */
    size_t found_n, found_room;
    unsigned long long hits[SIDES], reports[SIDES]; /* words and reports in all */
};

void vocabulary_init(struct vocabulary *v, struct words *cutter);
void vocabulary_free(struct vocabulary *v);

/* Counts the words of a sentence, those with letters, and returns how many there are. */
size_t vocabulary_add(struct vocabulary *v, struct span sentence);

/* Ends a report: what it holds is added to that side, or to none (SIDES), and returned in the order of the
 * words' numbers, valid until the next sentence. */
const struct word_count *vocabulary_end_report(struct vocabulary *v, unsigned side, size_t *n);

static inline struct span vocabulary_text(const struct vocabulary *v, const struct word *w)
{
    return keyed_key(&v->table, w);
}

#endif
