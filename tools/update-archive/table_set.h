/* table_set: all tables as files, in a folder called after what they are made from, to which the
 * link STORE/tables is turned in the end: who reads has all of one run or all of another. */
#ifndef UPDATE_TABLE_SET_H
#define UPDATE_TABLE_SET_H

#include "table_print.h"

/* Whether the tables are there that belong to the list. */
bool tables_are(const struct archive_store *s, const struct archive_list *l);

/* Whether there are tables at all. */
bool tables_are_files(const struct archive_store *s);

/* Makes them in the folder work, unless they are there. Ends the run when that fails: those of before stay.
 */
void tables_make(const struct archive_store *s, const struct archive_list *l, int work, const char *lexicon);

/* Removes them, the link first. */
void tables_remove(const struct archive_store *s);

/* Removes all sets but that of the list. */
void tables_tidy(const struct archive_store *s, const struct archive_list *l);

#endif
