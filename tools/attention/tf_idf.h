/* tf_idf: how often words stand in all reports, and which ones mark a report.
 *
 * tf_idf is tf * idf: tf the share of a report's words that are this one, idf the natural logarithm of the
 * number of reports divided by the number of those that use the word (Sparck Jones, "A Statistical
 * Interpretation of Term Specificity", 1972; Manning, Raghavan and Schuetze, "Introduction to Information
 * Retrieval", 2008, chapter 6), without smoothing: a word of all reports has 0. */
#ifndef ATTENTION_TF_IDF_H
#define ATTENTION_TF_IDF_H

#include "attention_run.h"
#include "report_sink.h"

struct words;

/* TABLE_FREQUENCY: a row for each word, the commonest first. TABLE_TF_IDF: of each report the o->most words
 * (0: all) of the highest tf_idf. words cuts them, borrowed. Memory: the vocabulary; for tf_idf the counts of
 * each report wait in a file (word_store.h). */
struct report_sink tf_idf_sink(const struct attention_options *o, struct words *words);

#endif
