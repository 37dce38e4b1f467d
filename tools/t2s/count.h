/* count: how many characters of a text are of each class. */
#ifndef T2S_COUNT_H
#define T2S_COUNT_H

#include "choice.h"

/* Sets e->simplified, traditional and either for s, which need not be well-formed. Linear in s.n. */
void count_characters(struct span s, struct evidence *e);

#endif
