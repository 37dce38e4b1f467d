/* sets_load: from sets.csv to tables; for the build's generator and for --lexicon. */
#ifndef COMMON_SETS_LOAD_H
#define COMMON_SETS_LOAD_H

#include "sets.h"

/* The rows of a file, by set. All zero is an empty one. */
struct sets_lists {
    struct sets_row {
        enum set_id id;
        const char *text, *value; /* owned */
    } * row;
    size_t n;
    bool given[SETS]; /* the file names this set */
    struct set_word *word;
};

/* Reads DIR/sets.csv, or with dir NULL the compiled-in file. Returns false when DIR has no such file. A row
 * with an unknown set, without a word or that stands twice ends the process with file, line and reason. */
bool sets_read(struct sets_lists *l, const char *dir);

/* Takes the sets that l does not name from another table. */
void sets_complete(struct sets_lists *l, const struct sets *other);

/* Makes the tables; they borrow from l, but for the heads, which heads_free frees. */
void sets_make(struct sets_lists *l, struct sets *made);

void sets_lists_free(struct sets_lists *l);

#endif
