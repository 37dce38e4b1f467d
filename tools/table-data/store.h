/* store: an SQLite file that is filled once, and the statements that add rows to it. All failures end the
 * process with a message. */
#ifndef TABLE_DATA_STORE_H
#define TABLE_DATA_STORE_H

#include <stdint.h>

#include "mem.h"

struct store;

/* A new, empty file: nothing may be there under that name. One transaction begins. NULL: a script. */
struct store *store_new(const char *path);

/* Executes the statements of a file, or writes them. */
void store_script(struct store *s, const char *path);

/* Ends the transaction and closes the file. The transaction of a script is its reader's. */
void store_close(struct store *s);

/* Rows of one table: add a value for each of its columns, in order, then end the row. */
struct store_rows;

struct store_rows *store_rows(struct store *s, const char *table, unsigned columns);

/* A text as a record has it, without its escapes. The field must stay as it is until the row ends. */
void row_text(struct store_rows *r, struct span field);

/* The same for a column of numbers: nothing is NULL. */
void row_number(struct store_rows *r, struct span field);

void row_integer(struct store_rows *r, uint64_t n);
void row_end(struct store_rows *r);
void store_rows_free(struct store_rows *r);

#endif
