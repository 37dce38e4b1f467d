/* patterns_load: from patterns.csv to a table; for the build's generator and for --lexicon. */
#ifndef COMMON_PATTERNS_LOAD_H
#define COMMON_PATTERNS_LOAD_H

#include "patterns.h"

/* Owned; free with patterns_list_free. */
struct patterns_list {
    struct pattern *pattern;
    size_t n;
};

/* Reads DIR/patterns.csv. Returns false when DIR has no such file; a bad row ends the process with file, line
 * and reason. */
bool patterns_read(struct patterns_list *l, const char *dir);

void patterns_list_free(struct patterns_list *l);

#endif
