/* aggregate_options: what each option of aggregate sets. */
#ifndef AGGREGATE_OPTIONS_H
#define AGGREGATE_OPTIONS_H

#include "config.h"
#include "opt.h"

enum {
    OPT_BY = OPT_TOOL,
    OPT_KEY,
    OPT_STAT,
    OPT_VALUE,
    OPT_VALUE_COL,
    OPT_WITH_REPEATS,
    OPT_INDICATOR,
    OPT_WHERE,
    OPT_UNIT_CHECK,
    OPT_HEADER_IN,
    OPT_COLUMNS_IN,
    OPT_PIVOT,
    OPT_COMPARE,
    OPT_FORCE,
    OPT_OR_FORECAST,
    OPT_TOP,
    OPT_CITE,
    OPT_FORMAT,
    OPT_ALSO,
    OPT_BOM,
    OPT_HUMAN,
    OPT_NAMES,
    OPT_PARTIAL,
    OPT_MERGE,
    OPT_UNCHECKED,
    OPT_SORTED,
    OPT_MEMORY_LIMIT
};

/* Takes one that opt_next has returned, with its argument in optarg. */
void aggregate_option(struct config *c, struct config_options *o, int option);

#endif
