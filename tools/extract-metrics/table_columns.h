/* table_columns: what the caption and the header of a table, which segment gives as the heading of each row,
 * say of its columns. */
#ifndef EXTRACT_TABLE_COLUMNS_H
#define EXTRACT_TABLE_COLUMNS_H

#include "fact.h"

enum { COLUMNS = 24, TITLES = 64 };

/* The cells of a row or the words of a heading. */
struct cells {
    struct span cell[TITLES];
    size_t n;
};

/* Cuts a row of the table of heading at blanks, bars and the signs of Markdown. Where TABs part the titles
 * there, and none of them is empty, an empty cell of the row is one; returns how many are missing at its end.
 */
size_t columns_cut_row(struct span row, struct span heading, struct cells *c);

struct columns {
    struct span heading;
    struct span caption; /* of the table, without its number; empty if none is marked as one */
    struct cells titles; /* the words after caption and unit, whose last ones name the columns */
    size_t n;            /* columns of numbers */
    /* a header of two levels that was flattened; groups is 0 where it is not */
    size_t groups;
    struct span group[COLUMNS], leaf[COLUMNS];
};

/* Reads heading. The titles may lie in x->cells, and are good until the next call. */
void columns_read(struct extract *x, struct span heading, struct columns *c);

/* Says that rows have n numbers, at most COLUMNS. */
void columns_fit(struct columns *c, size_t n);

/* True when a title says that the rows are labelled by years: 年度. */
bool columns_of_years(const struct columns *c);

/* True when a title says that the rows are counted: 序号. */
bool columns_of_counted(const struct columns *c);

/* What the table counts: the 决算数 of 107至111年度科技项目决算数一览表. */
struct span columns_subject(const struct columns *c);

/* A column: what it is and in which unit. */
struct table_column {
    struct span group, title; /* without its unit; may be empty */
    struct span unit[2];      /* one after the other */
    enum measure measure;
};

/* What the row itself says: the unit after the number, a unit that stands in a column of its own (in one
 * cell or two) or after the label, and whether the label names growth. */
struct row_units {
    struct span after, own[2];
    size_t owns;
    bool growth;
};

/* Describes column i; false when no unit is known. */
bool columns_describe(const struct lex *lex, const struct columns *c, size_t i, const struct row_units *u,
                      struct table_column *col);

/* True when a and b, side by side, are a unit. */
bool columns_is_unit(const struct lex *lex, struct span a, struct span b);

/* What stands in the last brackets of s. */
struct span columns_in_brackets(struct span s);

/* True for titles that name growth. */
bool columns_is_growth(struct span title);

/* True for titles that name a share. */
bool columns_is_share(struct span title);

#endif
