/* in_words: aims that are said without a number, 居民收入与经济增长同步, found in the sentences of plans. */
#ifndef PANEL_IN_WORDS_H
#define PANEL_IN_WORDS_H

#include "headline.h"

/* An aim in words. */
struct in_words_aim;

struct in_words {
    const bool *wanted; /* by indicator_index; NULL: all */
    struct in_words_aim *aim;
    size_t n, cap;
    struct buf sources, text;
    size_t source, source_n; /* the last one, in sources */
};

/* Takes note of what a segment record says; fields are escaped. */
void in_words_note(struct in_words *w, const struct span *field);

/* All segments and reports are there: whose aims they are, and of which year. */
void in_words_end(struct in_words *w, const struct reports *reports);

/* The first aim of that place, indicator and year, as a statement without a value. False when there is none.
 */
bool in_words_find(const struct in_words *w, const struct figure_id *f, struct statement *s);

void in_words_free(struct in_words *w);

#endif
