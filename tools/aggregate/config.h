/* config: what the options ask for, worked out once and constant from then on. */
#ifndef AGGREGATE_CONFIG_H
#define AGGREGATE_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"
#include "tabular.h"
#include "where.h"

enum stat_kind {
    STAT_N,
    STAT_DOCS,
    STAT_REPORTS,
    STAT_SUM,
    STAT_MEAN,
    STAT_MIN,
    STAT_MAX,
    STAT_RANGE,
    STAT_STDDEV,
    STAT_QUANTILE,
    STAT_DISTINCT
};

struct stat_wanted {
    enum stat_kind kind;
    unsigned percent; /* of a quantile */
    const char *name; /* as it was asked for */
};

/* What a group must keep for the statistics that are wanted. */
enum {
    NEED_SUM = 1,
    NEED_SQUARES = 2,
    NEED_EXTREMES = 4,
    NEED_DOCS = 8,
    NEED_REPORTS = 16,
    NEED_VALUES = 32,
    NEED_CITES = 64
};

/* How a bounded record enters. */
enum value_rule { VALUE_STATED, VALUE_LO, VALUE_HI, VALUE_MID };

/* A list that owns its array of names; the names are in argv or static. */
struct names {
    struct span *name;
    unsigned n;
};

struct config {
    struct names by; /* the key's columns in order; the one that --pivot or --compare names is last */
    struct stat_wanted *stat;
    unsigned stats, needs;
    enum value_rule rule;
    const char *value_column; /* --value-col, or NULL */
    bool with_repeats;
    unsigned cite;
    struct buf wanted; /* "indicator in ID,ID" where --indicator is given; where points into it */
    struct where *where;
    unsigned wheres;

    struct names columns_in; /* --columns-in; n is 0 when not given */
    bool header_in;

    bool partial, merge, unchecked, sorted, unit_check;
    size_t memory_limit; /* bytes; 0 is none */

    bool pivot;       /* the last of by becomes columns */
    bool compare;     /* the last of by is compared: base against other */
    bool sum_asked;   /* by --stat or --pivot */
    bool force;       /* whatever is compared, and of whatever places */
    bool or_forecast; /* a forecast stands in for an actual that is missing */
    bool pairs;       /* place, basis and measure are part of the key: each pair is of one of them */
    struct span base, other;
    unsigned top; /* 0 is all rows */
    int top_stat; /* index into stat */

    enum format format;
    struct tabular_also also;
    bool bom, human, names;
};

/* The options as given, for config_make. NULL or 0 where not given. */
struct config_options {
    const char *key, *stat, *value, *value_column, *columns_in, *pivot, *compare, *top, *format;
};

/* Works out c from o; c holds the plain switches already. Wrong ones do not return (opt_wrong). */
void config_make(struct config *c, const struct config_options *o);

/* Adds the columns of a --by. */
void config_by(struct config *c, const char *list);

/* Adds the indicators that ids, names and patterns of an --indicator mean; config_make makes a condition of
 * them. */
void config_indicator(struct config *c, const char *list);

void config_free(struct config *c);

#endif
