/* repair: damage that can be proven is undone. */
#ifndef DECODE_REPAIR_H
#define DECODE_REPAIR_H

#include "edits.h"

struct repair_counts {
    size_t pinyin;   /* annotations removed */
    size_t resync;   /* runs rebuilt */
    size_t guessed;  /* characters of them that were chosen by context */
    size_t mojibake; /* layers undone */
};

struct repair; /* room to work in */

struct repair *repair_new(void);
void repair_free(struct repair *r);

enum { REPAIR_PINYIN = 1, REPAIR_RESYNC = 2, REPAIR_MOJIBAKE = 4, REPAIR_ALL = 7 };

/* Finds what is to be repaired, of the given kinds, in well-formed UTF-8 that has not been normalised: puts
 * it into *edits, which is empty, and counts it. All that was mojibake is one edit, and what else is repaired
 * there is part of it. Text without such damage gets no edits and costs two passes at memory speed. */
void repair_text(struct repair *r, struct span text, unsigned kinds, struct edits *edits,
                 struct repair_counts *counts);

#endif
