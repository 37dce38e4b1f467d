/* word_cutter: Chinese text into words, as jieba 0.42.1's accurate mode with its hidden Markov model does it.
 *
 * The most probable path through the dictionary's words (word frequencies, unigram), then the characters that
 * stay single through a Viterbi search over the states begin, middle, end, single. Sums are made in jieba's
 * order, so that they round alike and ties fall alike. */
#ifndef SEGMENT_WORD_CUTTER_H
#define SEGMENT_WORD_CUTTER_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"

struct words;

/* dict: a file of further words, or NULL, a line each: "word [frequency [tag]]"; without a frequency the word
 * gets one that keeps it together. keep_numbers: quantities (1 47件, 23.4%, xx.x%) are one word each, without
 * the blanks inside; lexicon is where the list of units is (see lexicon.h). A file that cannot be read, or is
 * no such file, ends the process. Free with words_free. */
struct words *words_new(const char *dict, bool keep_numbers, const char *lexicon);
void words_free(struct words *w);

/* The words of the dictionary are words wherever they stand, from left to right, the longest first; those
 * with the frequency 0 are not. */
void words_keep_whole(struct words *w);

/* words_cut leaves out the words of the file, a line each. A file that cannot be read ends the process. */
void words_stop(struct words *w, const char *file);

/* words_cut puts "/" and a tag after each word: its part of speech as the dictionary has it, else m for
 * numbers, eng for letters, x for all others (jieba.posseg's tags without its model for unknown words). */
void words_tag(struct words *w);

/* The words of s, well-formed UTF-8, in order: spans of it, in an array that stays valid until the next call.
 * Tokens that are blanks are dropped. */
const struct span *words_of(struct words *w, struct span s, size_t *n);

/* Appends the words of s, well-formed UTF-8, to b, with a blank between, and none inside.
 * Memory: some 24 bytes for each character of the longest run of Chinese characters, letters and digits. */
void words_cut(struct words *w, struct span s, struct buf *b);

#endif
