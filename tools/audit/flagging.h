/* flagging: the records again, with flags for what became of them. They wait in a temporary file, since what
 * contradicts them may be another report's. */
#ifndef AUDIT_FLAGGING_H
#define AUDIT_FLAGGING_H

#include <stdio.h>

#include "audit_fact.h"

/* All zero but for file is one that holds nothing. */
struct flagging {
    FILE *file;   /* a line a record: its marks as one letter, then the record */
    char *buffer; /* its own */
    struct marked *marked;
    size_t n, cap;
    char *line; /* the one read last, of getline */
    size_t room;
};

void flagging_open(struct flagging *f);

/* Adds the next record with the marks that it has so far. */
void flagging_add(struct flagging *f, const struct audit_fact *fact);

/* Adds marks to the record whose number, counted from 0, is fact->number. */
void flagging_mark(struct flagging *f, const struct audit_fact *fact);

/* Writes all records to o and releases everything. */
void flagging_end(struct flagging *f, struct out *o);

#endif
