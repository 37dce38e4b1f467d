/* dump: dumps that hold a document in each row of a CSV file, or in each line. */
#ifndef DECODE_DUMP_H
#define DECODE_DUMP_H

#include "in.h"

#include "document.h"

/* Splits TEXTCOL[,DATECOL[,IDCOL]] where it stands. */
struct dump_columns dump_columns(char *list);

/* Writes each row as a document. The charset is that of the whole input. The first row is a header when
 * columns are given by name; a column that it does not have is reported, and the input rejected. */
void dump_csv(struct decoder *d, struct in *in, const struct dump_columns *columns);

/* Writes each line as a document. */
void dump_lines(struct decoder *d, struct in *in);

#endif
