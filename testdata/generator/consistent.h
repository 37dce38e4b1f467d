/* consistent: documents whose numbers vouch for each other, and faults planted among them. */
#ifndef GENERATOR_CONSISTENT_H
#define GENERATOR_CONSISTENT_H

#include "mem.h"
#include "random.h"

enum fault {
    FAULT_NONE,
    FAULT_LOST,
    FAULT_SWAPPED,
    FAULT_MULTIPLIER,
    FAULT_POINTS,
    FAULT_SUM,
    FAULT_RANK,
    FAULT_DIGITS,
    FAULT_YEAR, /* from here on, of a family of reports (family.h): a level or its growth, */
    FAULT_UNIT,
    FAULT_TARGET, /* an aim as it is quoted, */
    FAULT_PLACES, /* the amount of a place or of a part of it, */
    FAULT_RANKS,  /* a rank or the steps by which it moved */
    FAULTS
};

/* What was planted in a document or a family. */
struct planted {
    enum fault fault;
    bool visible;    /* the numbers beside it contradict it by more than rounding */
    char right[48];  /* the number as it was, or the digits that were lost: 5,6 */
    char wrong[48];  /* as it stands there */
    unsigned claims; /* sentences whose numbers vouch for each other */
};

extern const char *const fault_names[];

/* Writes document number id into text, which is emptied, with a fault in `percent` of 100 documents. */
void consistent_compose(struct buf *text, struct random *r, unsigned long long id, unsigned percent,
                        struct planted *planted);

#endif
