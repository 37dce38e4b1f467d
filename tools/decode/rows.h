/* rows: dumps that hold a document in each row of a CSV file, or in each line. */
#ifndef DECODE_ROWS_H
#define DECODE_ROWS_H

#include "in.h"

struct decoder;

/* Columns of a CSV dump: names, or numbers from 1; NULL: not wanted. */
struct rows_columns {
    char *text, *date, *id;
};

/* Splits TEXTCOL[,DATECOL[,IDCOL]] where it stands. */
struct rows_columns rows_columns(char *list);

/* Writes each row as a document. The charset is that of the whole input. The first row is a header when
 * columns are given by name; a column that it does not have is reported, and the input rejected. */
void rows_csv(struct decoder *d, struct in *in, const struct rows_columns *columns);

/* Writes each line as a document. */
void rows_lines(struct decoder *d, struct in *in);

#endif
