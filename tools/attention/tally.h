/* tally: what is counted in the sentences of a report, and how.
 *
 * Hits are found from left to right: of the terms of a theme that begin at a character the longest is one,
 * and the next hit of that theme begins after it. Themes do not disturb each other. */
#ifndef ATTENTION_TALLY_H
#define ATTENTION_TALLY_H

#include <stdbool.h>

#include "segment/word_cutter.h"
#include "themes.h"

struct hits {
    unsigned long long n, sentences; /* hits, sentences with one */
    unsigned long long words;        /* of which a hit has at least a character */
};

/* Of a report, or of a section of it. */
struct tally {
    unsigned long long sentences, characters, words;
    struct hits *theme, *term;
};

/* Where it stands in the text of all sentences one after the other, and in their words: never set back. */
struct mark {
    uint64_t free;     /* where the next hit may begin */
    uint64_t sentence; /* where the last sentence with a hit begins; 0: none */
    uint64_t word;     /* after the last word of a hit */
};

struct counter {
    const struct themes *themes;
    struct words *words; /* cuts them, or NULL: they are not counted */
    bool borders;        /* hits begin and end at borders of words */
    struct mark *theme, *term;
    uint64_t at, word_at;    /* where the sentence begins */
    const struct span *word; /* those of the sentence */
    size_t n;
    unsigned char *border; /* of each byte of the sentence and its end: whether it is one */
    uint32_t *letters;     /* of each word: how many before it have letters; one more at the end */
    size_t border_room, letters_room;
};

void counter_init(struct counter *c, const struct themes *themes, struct words *words, bool borders);
void counter_free(struct counter *c);

void tally_init(struct tally *t, const struct themes *themes);
void tally_clear(struct tally *t, const struct themes *themes);
void tally_free(struct tally *t);

/* Counts a sentence, well-formed UTF-8. Linear but for the length of terms. */
void count_sentence(struct counter *c, struct tally *t, struct span s);

#endif
