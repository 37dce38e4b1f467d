/* pack: rows as text, field after field with a TAB between, as they lie until they are written. Text fields
 * are still escaped, so that a TAB is never part of one. */
#ifndef AGGREGATE_PACK_H
#define AGGREGATE_PACK_H

#include "config.h"
#include "row.h"

/* Appends a number as --human or its absence asks for it; nothing for a cell that is not set. */
void pack_number(struct buf *b, const struct config *c, const struct cell *cell);

/* Appends the coverage, each number with a TAB in front. */
void pack_counts(struct buf *b, const struct config *c, const uint64_t count[COVERAGES]);

/* Appends a TAB and the places; nothing when places is NULL. */
void pack_cites(struct buf *b, const struct cites *places);

/* Appends a whole row: key, statistics, coverage, places. */
void pack_row(struct buf *b, const struct config *c, const struct row *r);

/* The part of key in front of its last field, without the TAB between, and that field. */
struct span pack_head(struct span key);
struct span pack_tail(struct span key);

#endif
