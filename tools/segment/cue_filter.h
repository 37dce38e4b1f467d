/* cue_filter: keeps most of a text away from the trie of cues. */
#ifndef SEGMENT_CUE_FILTER_H
#define SEGMENT_CUE_FILTER_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"
#include "simd.h"

struct cue_filter {
    /* at the second byte of a character of three bytes, a bit for the end of its third */
    uint64_t quick[256];
    struct simd_pairs chinese; /* first: a bit for each first character below U+10000 */
    uint64_t single[1 << 10];  /* those that are a word themselves */
    uint64_t pairs[1 << 10];   /* a bit for each hash of the first two characters of the others */
    size_t words;
    bool vector; /* few words, of two Chinese characters at least, and a processor with AVX2 */
};

/* Adds a word, not empty, of characters below U+10000. f begins as zeroes. */
void cue_filter_add(struct cue_filter *f, struct span word);

/* To be called when all words are added. */
void cue_filter_ready(struct cue_filter *f);

/* The first place from i on where a word may begin: every one where one does, few others. s.n if none. */
size_t cue_filter_next(const struct cue_filter *f, struct span s, size_t i);

#endif
