/* schema: which column of the input is which. */
#ifndef AGGREGATE_SCHEMA_H
#define AGGREGATE_SCHEMA_H

#include "config.h"

enum role { ROLE_DOC, ROLE_SOURCE, ROLE_REPORT, ROLE_SEG, ROLE_BOUND, ROLE_LO, ROLE_HI, ROLE_FLAGS, ROLES };

/* Column numbers from 0; -1 is not there. */
struct schema {
    unsigned columns;
    unsigned *key, *where; /* as many as config->by and config->where */
    int role[ROLES];
    int value;       /* --value-col */
    bool of_metrics; /* the columns are those of metric records */
};

/* Finds the configured columns among names. A column that is missing ends the process with a message that
 * names it, status 2. */
void schema_make(struct schema *s, const struct config *c, const struct names *names);

void schema_free(struct schema *s);

/* Cuts a line of names at TABs; a # in front is left out. The names point into the line. */
struct names schema_names(struct span line);

#endif
