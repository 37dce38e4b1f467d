/* rules_load: from rules-DECISION.csv to tables; for the build's generator and for --lexicon. */
#ifndef COMMON_RULES_LOAD_H
#define COMMON_RULES_LOAD_H

#include "rules.h"

/* What a file was read into; owned, free with rules_list_free. */
struct rules_list {
    struct rule *rule; /* why is owned */
    size_t n;
    char *file;
};

/* "measure" for DECIDE_MEASURE. */
const char *rules_name(enum decision d);

/* Reads DIR/rules-NAME.csv. Returns false when DIR has no such file. An unknown feature or verdict, a row
 * that can never decide because one before it holds always, or a table whose last row does not hold always,
 * ends the process with file, line and reason. */
bool rules_read(struct rules_list *l, const char *dir, enum decision d);

void rules_list_free(struct rules_list *l);

#endif
