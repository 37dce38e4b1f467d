/* place_choice: the division that a report speaks for, by what its text names. */
#ifndef SEGMENT_PLACE_CHOICE_H
#define SEGMENT_PLACE_CHOICE_H

#include <stdint.h>

#include "mem.h"

/* Levels as place-levels numbers them, less one. */
enum { LEVEL_PROVINCE, LEVEL_CITY, LEVEL_DISTRICT = 3, LEVELS = 9 };

struct place_finder {
    unsigned *told;       /* how often each word of the divisions stands in the report */
    uint64_t levels[256]; /* first characters of 我, 全 and the levels, as the table's quick */
};

/* What the text of one report names. */
struct tally {
    unsigned level[LEVELS]; /* 我县 and the like, weighted */
    struct {
        struct span name;
        unsigned count;
    } masked[LEVELS]; /* the first masked name of each level */
    unsigned regions; /* 自治区 alone */
    size_t looked_at;
};

/* The level that the end of a name says (县, 区, 州); -1 if none. */
int place_level_of(struct span name);

/* The level that the text names most; -1 if it names none. */
int place_best_level(const struct tally *t);

/* How often the text says word; ctx is a struct place_finder. For place_complete. */
unsigned place_told_of(void *ctx, uint32_t word);

/* Appends to name the division of the text's level that it names most, or most divisions of; nothing where
 * that is not certain. */
void place_choose(struct place_finder *p, const struct tally *t, struct buf *name);

#endif
