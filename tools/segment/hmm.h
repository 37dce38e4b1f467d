/* hmm: words among characters that the dictionary leaves single, by jieba's hidden Markov model. */
#ifndef SEGMENT_HMM_H
#define SEGMENT_HMM_H

#include <stddef.h>
#include <stdint.h>

/* Finds the most probable states of n > 0 characters, each from HMM_FIRST to HMM_LAST, and sets end[i] to 1
 * where a word ends after character i, else to 0. from: room for 4 * n bytes. */
void hmm_cut(const uint32_t *c, size_t n, uint8_t *from, uint8_t *end);

#endif
