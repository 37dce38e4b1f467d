/* profile: how long a report is and how it reads, how many numbers it holds and targets it sets, and how
 * like the report of the year before it is.
 *
 * The likeness is the cosine of the counts of words (Salton, Wong and Yang, "A Vector Space Model for
 * Automatic Indexing", 1975): 1 for the same words in the same proportions, 0 for no word in common. */
#ifndef ATTENTION_PROFILE_H
#define ATTENTION_PROFILE_H

#include "attention_run.h"
#include "report_sink.h"

struct words;

/* words cuts them, borrowed. Memory: the vocabulary, and 40 bytes a report; the counts of words wait in a
 * file (word_store.h). */
struct report_sink profile_sink(const struct attention_options *o, const struct opt_shared *shared,
                                struct words *words);

#endif
