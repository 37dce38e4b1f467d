/* sentence: where sentences of Chinese text end. */
#ifndef SEGMENT_SENTENCE_H
#define SEGMENT_SENTENCE_H

#include <stdbool.h>

#include "mem.h"

/* Returns the length of the first sentence of s, with its closing marks and the blanks after it; all of s
 * when no sentence ends in it. A sentence ends at 。！？, at ! after a Chinese character (at ； too when
 * clauses is set), outside of brackets and quotes; a bracket that is not closed within a few hundred bytes,
 * or not at all, counts as none. */
size_t sentence_end(struct span s, bool clauses);

#endif
