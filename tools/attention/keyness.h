/* keyness: which words some reports use more, or less, than others.
 *
 * The log-likelihood of a word is that of a table of two corpora (Dunning, "Accurate Methods for the
 * Statistics of Surprise and Coincidence", 1993, with expected values as in Rayson and Garside, 2000); its
 * effect size the binary logarithm of the ratio of relative frequencies, half a word standing for none
 * (Hardie, "Log Ratio", 2014). */
#ifndef ATTENTION_KEYNESS_H
#define ATTENTION_KEYNESS_H

#include "attention_run.h"
#include "report_sink.h"

struct words;

/* Counts the words, those with letters, of the reports that meet o->target, and of those that meet o->against
 * and not o->target; writes the table of them, what differs most first. words cuts them, borrowed.
 * Memory: the vocabulary. */
struct report_sink keyness_sink(const struct attention_options *o, struct words *words);

#endif
