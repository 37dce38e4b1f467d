/* gather: metric records, in any order, into what the panel is made from: what each report is like, and all
 * statements of each figure. Both spill to sorted runs when they no longer fit, and both can be written as
 * partial results and read again. */
#ifndef PANEL_GATHER_H
#define PANEL_GATHER_H

#include <stdbool.h>
#include <stdint.h>

#include "figure_table.h"
#include "keyed.h"
#include "runs.h"

/* The records of one report that are of one place. */
struct tally {
    uint64_t n;
    uint64_t actuals, targets; /* those among them whose time is that of the report */
    uint64_t results;          /* actuals of any time */
    uint64_t first, last;      /* segments */
};

/* What a key stands for: its first field. Reports come before figures. */
#define GATHER_REPORT "r"
#define GATHER_FIGURE "s"

/* Fields of a key after the first. */
enum report_key { REPORT_SOURCE, REPORT_NUMBER, REPORT_PERIOD, REPORT_PLACE, REPORT_KEYS };
enum figure_key {
    FIGURE_PLACE,
    FIGURE_INDICATOR,
    FIGURE_MEASURE,
    FIGURE_BASIS,
    FIGURE_UNIT,
    FIGURE_PERIOD,
    FIGURE_KEYS
};

/* One key with all that was gathered for it. */
struct gathered {
    struct span key; /* with its first field */
    bool of_report;
    struct tally tally;     /* of a report */
    struct statement *said; /* n statements of a figure, in order, each once */
    size_t n;
};

struct gather {
    size_t memory_limit; /* bytes; 0 is none */
    struct keyed reports;
    struct figures figures;
    struct origins origins;
    struct runs runs;
    struct buf key, report_key;  /* of the record in hand, and of its report */
    struct tally *report;        /* what the last record's report has, or NULL */
    const struct origin *origin; /* of its statements, or NULL */
    struct gathered now;         /* what is put together */
    size_t said_cap;
    struct buf now_key, texts, state;
};

/* g stays where it is until gather_end. */
void gather_init(struct gather *g, size_t memory_limit);

/* Counts a metric record for its report. */
void gather_report(struct gather *g, const struct span *field);

/* Adds a statement of the figure that the metric record counted last is of, on that basis. */
void gather_statement(struct gather *g, const struct span *field, struct span basis,
                      const struct statement *s);

/* Adds a line of partial results: its key with the first field, and its state. Returns NULL, or why it is
 * rejected. */
const char *gather_state(struct gather *g, struct span key, struct span state);

/* Appends what was gathered for a key as a state. */
void gather_write(const struct gathered *now, struct buf *state);

/* Calls take for each key, in the order of keys, and releases everything. */
void gather_end(struct gather *g, void (*take)(void *ctx, const struct gathered *now), void *ctx);

/* The fields of a key after its first one. Returns how many there are, at most `most`. */
unsigned gather_fields(struct span key, struct span *field, unsigned most);

#endif
