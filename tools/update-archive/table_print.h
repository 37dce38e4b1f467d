/* table_print: the tables of an archive, put together from its parts. */
#ifndef UPDATE_TABLE_PRINT_H
#define UPDATE_TABLE_PRINT_H

#include "archive_list.h"
#include "out.h"

/* The names that --print knows. */
enum table {
    TABLE_DOCUMENTS,
    TABLE_SEGMENTS,
    TABLE_METRICS,
    TABLE_COPIES,
    TABLE_REJECTS,
    TABLE_FILES0,
    TABLE_STATS,
    TABLE_PANEL
};
extern const char *const table_names[];

/* Writes one of the tables that need no other tool (up to TABLE_FILES0). A part that is not whole ends the
 * run. */
void archive_table_write(const struct archive_store *s, const struct archive_list *l, enum table table,
                         struct out *out);

/* Calls take for each line of a table of all parts, with the number of its part. */
void table_each(const struct archive_store *s, const struct archive_list *l, enum part_kind kind,
                void (*take)(void *ctx, struct span line, size_t part), void *ctx);

/* --print: to standard output, by aggregate or panel if need be. */
void store_print(const struct archive_store *s, enum table table, const char *lexicon);

#endif
