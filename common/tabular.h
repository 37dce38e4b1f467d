/* tabular: a table with a header, as CSV, TSV, JSON Lines, Markdown, or aligned for a terminal. */
#ifndef COMMON_TABULAR_H
#define COMMON_TABULAR_H

#include <stdbool.h>

#include "out.h"

enum format { FORMAT_CSV, FORMAT_TSV, FORMAT_JSONL, FORMAT_MD, FORMAT_TABLE };

/* The names of the formats in this order, for options; ends with NULL. */
extern const char *const tabular_formats[];

enum field_kind { FIELD_TEXT, FIELD_NUMBER };

struct column {
    enum field_kind kind;
    const char *name; /* escaped as in a record, owned */
};

/* The columns of a table. All zero is empty. */
struct title {
    struct column *column;
    unsigned columns;
};

/* Appends a column of text, a column of numbers. */
void title_text(struct title *t, struct span name);
void title_number(struct title *t, struct span name);

/* A second copy of a table: --also=FORMAT:FILE. */
struct tabular_also {
    enum format format;
    const char *file; /* NULL: none */
};

/* Parses the option's argument, of which file becomes a part; what is wrong ends the process. */
struct tabular_also tabular_also_parse(const char *s);

/* True for text that a spreadsheet takes for a formula: it begins with = + - @, plain or full-width, or with
 * a blank that is cut off before it looks; or it begins with apostrophes, and then so. A sign alone is none.
 * As CSV with a byte order mark such a cell gets an apostrophe in front, which whoever reads it again takes
 * off. */
bool tabular_is_formula(struct span s);

struct tabular {
    enum format format;
    bool human, bom, bare; /* numbers are for people; begin with a byte order mark; without a header */
    bool heading;          /* the row in hand is the header */
    struct out *out;
    struct title title;
    struct buf plain, quoted, guarded;
    struct name_columns *names; /* columns to be added to it, or NULL */
    struct grid *grid;          /* rows kept for --format table */
    struct tabular *also;       /* gets the same rows, or NULL */
};

/* Makes w, before it is begun, write the same to also's file, if there is one. */
void tabular_add_also(struct tabular *w, const struct tabular_also *also);

/* Writes the header, unless bare. The title is w's from then on. */
void tabular_begin(struct tabular *w, struct title *title);

/* Writes a row: as many fields as there are columns, joined by TAB, escaped as in a record. */
void tabular_row(struct tabular *w, struct span line);

/* Writes what is kept and releases everything. */
void tabular_end(struct tabular *w);

#endif
