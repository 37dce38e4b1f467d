/* keyness: which words some reports use more, or less, than all others.
 *
 * The log-likelihood of a word is that of a table of two corpora (Dunning, "Accurate Methods for the
 * Statistics of Surprise and Coincidence", 1993, with expected values as in Rayson and Garside, 2000); its
 * effect size the binary logarithm of the ratio of relative frequencies, half a word standing for none
 * (Hardie, "Log Ratio", 2014). */
#ifndef ATTENTION_KEYNESS_H
#define ATTENTION_KEYNESS_H

#include <stdbool.h>

#include "attention_run.h"
#include "segment/word_cutter.h"

struct keyness;

/* Parses COLUMN=PATTERN; false when it is none. */
bool keyness_parse(const char *s, struct keyness_target *target);

/* words cuts them; both are borrowed. Free with keyness_end. */
struct keyness *keyness_new(const struct attention_options *o, struct words *words);

/* The sentences that follow are of the report of this segment. */
void keyness_begin(struct keyness *k, const struct span *field);

/* Counts the words of a sentence, those with letters. Memory: the vocabulary. */
void keyness_add(struct keyness *k, struct span sentence);

/* Writes the table, what differs most first. */
void keyness_end(struct keyness *k);

#endif
